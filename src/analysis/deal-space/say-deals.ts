/** The deal space in sentences: names and titles, the figures they rest on, most important first. Never a reserve as a fact. */

import type { Finding } from '../engine.ts';
import { allFigures, figuresOfPackage } from '../figures.ts';
import type { DealCase } from './deal-case.ts';
import type { DealDetails, PackageFound } from './details.ts';
import type { Change } from './improve.ts';
import { entriesBehind, type Share, type TestJudged } from './judge.ts';

/** Never 100 % of what is not all, nor 0 % of what is not none. */
function percent(share: number): string {
  if (share > 0.995 && share < 1) return 'over 99 %';
  return share > 0 && share < 0.005 ? 'under 1 %' : `${Math.round(share * 100)} %`;
}
const points = (gain: number): string => `${Number((gain * 100).toFixed(1))}`;
const readings = ({ share, low, high, draws }: Share): string =>
  `${percent(share)} of ${draws} readings (${percent(low)} to ${percent(high)})`;
const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** Changes of a package that a sentence names. */
const NAMED = 6;
const shortened = (changes: readonly string[]): string[] =>
  changes.length > NAMED + 1 ? [...changes.slice(0, NAMED), `${changes.length - NAMED} more changes`] : [...changes];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function sayDeals(one: DealCase, details: DealDetails): Finding[] {
  return [
    ...details.packages.flatMap(found => sayPackage(one, found)),
    ...sayZopa(one, details),
    ...saySolutions(one, details),
    ...sayGround(details),
  ].map(finding => ({ ...finding, text: capital(finding.text) }));
}

/** Words for actors, options and changes. */
function wordsFor({ model }: DealCase) {
  const names = new Map(
    model.parties.flatMap(party => [
      ...party.voices.map((voice): [string, string] => [voice.actor, voice.name]),
      [party.actor, party.name] as [string, string],
    ]),
  );
  const name = (actor: string): string => names.get(actor) ?? actor;
  const option = (issue: number, at: number): string => `“${model.issues[issue]!.options[at]!.title}”`;
  return {
    name,
    option,
    change: ({ issue, to }: Change): string => `${option(issue, to)} on ${model.issues[issue]!.title}`,
    /** What a package changes of the status quo. */
    package: (picks: readonly number[]): string => {
      const changed = model.issues.flatMap((issue, at) =>
        issue.options[picks[at]!]!.id === issue.statusQuo ? [] : [option(at, picks[at]!)],
      );
      return changed.length > 0 ? listed(shortened(changed)) : 'the status quo throughout';
    },
  };
}

function sayPackage(one: DealCase, { id, title, judged, ...found }: PackageFound): Finding[] {
  const say = wordsFor(one);
  const names = (tests: readonly TestJudged[]) => listed(tests.map(test => say.name(test.actor)));
  const by = (verdict: TestJudged['verdict']) => judged.tests.filter(test => test.verdict === verdict);
  const entries = [...new Set(judged.tests.flatMap(test => test.entries))];
  const figures = figuresOfPackage(one.model, judged.picks);
  const told: Told = (about, text, proof, own = entries, on = figures) => ({
    about: `${id}/${about}`,
    text,
    figures: on,
    entries: [...own],
    proof,
  });
  const findings: Finding[] = [];
  const verb = (tests: readonly unknown[], s: string, p: string) => (tests.length === 1 ? s : p);
  for (const test of by('vetoed'))
    for (const veto of test.vetoes)
      findings.push(
        told(
          `veto/${veto.actor}/${idsOf(one, veto)}`,
          `${title} is not acceptable as it stands: ${say.name(veto.actor)} rules out ${say.option(veto.issue, veto.option)}.`,
          'exact',
          veto.reason.kind === 'entries' ? veto.reason.entries : [],
          [{ kind: 'veto', voice: veto.actor, ...pickOf(one, veto) }],
        ),
      );
  if (!judged.keepsRules)
    findings.push(told('rules', `${title} breaks a rule between its provisions.`, 'exact', [], []));
  const [always, possible, never, open] = [by('always'), by('possible'), by('never'), by('no-reserve')];
  const parts = [
    always.length > 0
      ? `${listed(always.map(test => withWeights(say.name(test.actor), test)))} in every reading of the values`
      : '',
    possible.length > 0
      ? `${listed(possible.map(test => `${say.name(test.actor)} (${percent(test.accepts.share)} of them)`))} in some readings`
      : '',
    never.length > 0 ? `${names(never)} in none` : '',
  ].filter(part => part !== '');
  if (parts.length > 0)
    findings.push(
      told('gains', `At least as well off with ${title} as without a deal: ${parts.join('; ')}.`, 'interval'),
    );
  if (open.length > 0)
    findings.push(
      told(
        'verdict',
        `On ${title} there is no verdict for ${names(open)}: nothing is recorded on what no deal is worth to ${verb(open, 'it', 'them')}.`,
        'interval',
      ),
    );
  else if (by('vetoed').length === 0)
    findings.push(
      told(
        'verdict',
        `All accept ${title} in ${readings(judged.allAccept)}; that range is of the sampling alone, not of the doubt about the figures.`,
        'share',
      ),
    );
  const [alone] = judged.aloneInTheWay;
  if (open.length === 0 && alone && alone.share >= 0.1)
    findings.push(
      told(
        'alone',
        `${say.name(alone.actor)} alone stands in the way of ${title} in ${percent(alone.share)} of the readings.`,
        'share',
        entriesBehind(one, alone.actor, judged.picks),
        figuresOfPackage(one.model, judged.picks, [alone.actor]),
      ),
    );
  if (open.length === 0) findings.push(...sayNext(one, title, found, told));
  return findings;
}

/** A verdict in every reading of the values is at the weights of the middle reading; drawn weights may break it. */
const withWeights = (name: string, { accepts }: TestJudged): string =>
  accepts.share < 1 ? `${name} (${percent(accepts.share)} once weights are drawn too)` : name;

type Told = (
  about: string,
  text: string,
  proof: Finding['proof'],
  entries?: readonly string[],
  figures?: Finding['figures'],
) => Finding;

/** An issue and one of its options by their places, by their ids. */
function pickOf({ model }: DealCase, { issue, option }: { issue: number; option: number }) {
  const { id, options } = model.issues[issue]!;
  return { issue: id, option: options[option]!.id };
}
function idsOf(one: DealCase, place: { issue: number; option: number }): string {
  const { issue, option } = pickOf(one, place);
  return `${issue}/${option}`;
}

function sayNext(
  one: DealCase,
  title: string,
  found: Omit<PackageFound, 'id' | 'judged' | 'title'>,
  told: Told,
): Finding[] {
  const say = wordsFor(one);
  const findings: Finding[] = [];
  const { nearest, better, unknowns, survival } = found;
  if (nearest && nearest.changes.length > 0)
    findings.push(
      told(
        'nearest',
        nearest.picks.every((option, at) => option === one.middle.statusQuo[at])
          ? `In the middle reading no part of ${title} can stand: the nearest package that all accept is the status quo.`
          : `In the middle reading ${title} becomes acceptable to all with ${nearest.changes.length === 1 ? 'one change' : `${nearest.changes.length} changes`}: ${listed(shortened(nearest.changes.map(say.change)))}.`,
        nearest.proved ? 'exact' : 'gap',
      ),
    );
  const [concession] = found.concessions;
  if (concession)
    findings.push(
      told(
        'concession',
        `The cheapest concession from ${title} is ${say.change(concession)}: it costs ${say.name(concession.by)} ${points(concession.cost)} points of 100 and brings ${listed(concession.gains.map(({ actor, gain }) => `${say.name(actor)} ${points(gain)}`))}${concession.opens ? ', and all would accept' : ''}.`,
        'exact',
      ),
    );
  if (better)
    findings.push(
      told(
        'better',
        `No party would lose and somebody would gain by ${say.package(better.picks)} instead of ${title} (${listed(one.model.parties.map((party, at) => `${party.name} ${better.gains[at]! >= 0 ? '+' : ''}${points(better.gains[at]!)}`))} points).`,
        better.proved ? 'exact' : 'gap',
      ),
    );
  const [trade] = found.trades;
  if (trade)
    findings.push(
      told(
        'trade',
        `A trade: ${say.change(trade.changes[0])} for ${say.change(trade.changes[1])} leaves nobody worse off than ${title} and brings ${listed(trade.gains.map(({ actor, gain }) => `${say.name(actor)} ${points(gain)}`))}.`,
        'exact',
      ),
    );
  const [turn] = found.wouldHaveToBe;
  if (turn)
    findings.push(
      told(
        'would-have-to-be',
        `${say.name(turn.actor)} would accept ${title} in the middle reading if ${say.name(turn.voice)} valued ${say.option(turn.issue, turn.option)} at ${turn.needed.toFixed(2)} instead of ${turn.middle.toFixed(2)}; ${turn.within ? 'nothing known speaks against it' : 'what is known speaks against it'}.`,
        'interval',
        turn.entries,
        [{ kind: 'worth', voice: turn.voice, ...pickOf(one, turn) }],
      ),
    );
  const [unknown] = unknowns;
  if (unknown && Math.abs(unknown.whenHigh - unknown.whenLow) >= 0.05)
    findings.push(
      told(
        'unknown',
        `What matters most is how ${say.name(unknown.voice)} sees ${say.option(unknown.issue, unknown.option)}: all accept ${title} in ${percent(unknown.whenHigh)} of the readings that value it high, in ${percent(unknown.whenLow)} of those that value it low.`,
        'share',
        unknown.entries,
        [{ kind: 'worth', voice: unknown.voice, ...pickOf(one, unknown) }],
      ),
    );
  const firm = survival.filter(({ verdict }) => verdict === 'always' || verdict === 'never');
  const lost = firm.filter(({ survives }) => !survives);
  if (firm.length > 0)
    findings.push(
      told(
        'survival',
        lost.length === 0
          ? `Every firm verdict on ${title} survives when each interval is widened by .1.`
          : `With each interval widened by .1, the firm verdict on ${title} for ${listed(lost.map(({ actor }) => say.name(actor)))} is lost.`,
        'interval',
      ),
    );
  return findings;
}

function sayZopa(one: DealCase, { zopa, alwaysPossible, parties }: DealDetails): Finding[] {
  const say = wordsFor(one);
  const unsaid = parties.filter(party => !party.reserveKnown);
  if (unsaid.length > 0)
    return [
      {
        about: 'zopa',
        figures: unsaid.flatMap(({ actor }) => reserveOf(one, actor)),
        text: `Whether any package would be acceptable to ${listed(unsaid.map(party => party.name))} cannot be said: nothing is recorded on what no deal is worth to ${unsaid.length === 1 ? 'it' : 'them'}.`,
        entries: [],
        proof: 'interval',
      },
    ];
  const told = (about: string, text: string, proof: Finding['proof'], figures = allFigures): Finding => ({
    about,
    text,
    figures,
    entries: [],
    proof,
  });
  const number = (digits: string | null): string => digits ?? 'too many to count';
  if (zopa.empty !== true)
    return [
      told(
        'zopa',
        `Acceptable to all, of ${zopa.all} packages with the status quo among them: ${number(zopa.packages)} in the middle reading, ${number(alwaysPossible.always.packages)} in every reading, ${number(alwaysPossible.possible.packages)} in some.`,
        zopa.packages === null ? 'interval' : 'exact',
      ),
    ];
  const findings = [
    told(
      'zopa',
      `In the middle reading none of ${zopa.all} packages is acceptable to all; in some reading ${number(alwaysPossible.possible.packages)} ${alwaysPossible.possible.packages === '1' ? 'is' : 'are'}.`,
      'exact',
    ),
  ];
  for (const conflict of zopa.conflicts.slice(0, 3))
    findings.push(
      told(
        `conflict/${conflict.join('+')}`,
        conflict.length === 1
          ? `No package satisfies ${say.name(conflict[0]!)} even alone.`
          : `No package satisfies ${listed(conflict.map(say.name))} together, though any fewer of them can be satisfied.`,
        'exact',
        conflict.map(party => ({ party })),
      ),
    );
  for (const veto of zopa.vetoesThatOpen)
    findings.push(
      told(
        `opens/${veto.actor}/${idsOf(one, veto)}`,
        `A deal opens if ${say.name(veto.actor)} drops its red line on ${say.option(veto.issue, veto.option)}.`,
        'exact',
      ),
    );
  for (const opening of [...zopa.alone].sort((a, b) => a.by - b.by).slice(0, 3))
    findings.push(
      told(
        `opens/${opening.actor}`,
        `A deal opens if ${say.name(opening.actor)} alone settles for ${points(opening.by)} points of 100 less: ${say.package(opening.picks)}.`,
        opening.proved ? 'exact' : 'gap',
      ),
    );
  return findings;
}

const CHOICES = {
  nash: 'The largest product of gains',
  kalaiSmorodinsky: 'The most even share of what each could gain at best',
  egalitarian: 'The largest gain of whoever gains least',
  utilitarian: 'The largest sum',
} as const;

function saySolutions(one: DealCase, { solutions, parties }: DealDetails): Finding[] {
  if (parties.some(party => !party.reserveKnown)) return [];
  const say = wordsFor(one);
  const names = Object.keys(CHOICES) as (keyof typeof CHOICES)[];
  const groups = new Map<string, (keyof typeof CHOICES)[]>();
  for (const name of names) {
    const found = solutions[name];
    if (found) groups.set(found.picks.join(), [...(groups.get(found.picks.join()) ?? []), name]);
  }
  return [...groups.values()].map(group => {
    const found = solutions[group[0]!]!;
    const gains = listed(one.model.parties.map((party, at) => `${party.name} ${points(found.gains[at]!)}`));
    const proved = group.every(name => solutions[name]!.proof === 'exact');
    return {
      about: `solution/${group[0]}`,
      figures: allFigures,
      text: `${listed(group.map((name, at) => (at === 0 ? CHOICES[name] : CHOICES[name].charAt(0).toLowerCase() + CHOICES[name].slice(1))))}: ${say.package(found.picks)} (gains in points: ${gains}); all accept it in ${readings(found.allAccept)}.`,
      entries: [],
      proof: proved ? ('exact' as const) : ('gap' as const),
    };
  });
}

/** What the figures stand on. */
function sayGround({ parties }: DealDetails): Finding[] {
  const assumed = parties.filter(party => !party.weightsKnown).map(party => party.name);
  const text = [
    `Sourced share of the weight: ${listed(parties.map(party => `${party.name} ${percent(party.sourced)}`))}.`,
    assumed.length > 0
      ? `The weights of ${listed(assumed)} are assumed: equal in the middle reading, any in the draws.`
      : '',
  ]
    .filter(part => part !== '')
    .join(' ');
  return [{ about: 'ground', text, figures: allFigures, entries: [], proof: 'exact' }];
}

/** What a party's reserve rests on. */
const reserveOf = ({ model }: DealCase, party: string): Finding['figures'] => [
  { kind: 'no-deal', party },
  ...model.issues.map(issue => ({ kind: 'worth' as const, party, issue: issue.id, option: issue.statusQuo })),
];
