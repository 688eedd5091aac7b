/** Judging one package: who accepts it, in every reading, in some, in what share; and what each verdict hangs on. */

import { type Ban, type Crisp, GRID, keepsRules, type Test, utilityOf, weightsIn } from '../crisp.ts';
import type { Reason } from '../model.ts';
import { wilsonInterval } from '../sampling.ts';
import { type DealCase, gainIn, testsOfReading } from './deal-case.ts';

/**
 * `always`: at least the reserve in every reading of the values, weights as in the middle reading; `possible`: in some; `never`: in none. `vetoed`: it has an option that
 * the party rules out. `no-reserve`: nothing is known of what no deal is worth to it, so there is no verdict.
 */
export const VERDICTS = ['always', 'possible', 'never', 'vetoed', 'no-reserve'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Share {
  readonly share: number;
  /** Wilson's interval at 95 %: the sampling error alone. */
  readonly low: number;
  readonly high: number;
  readonly draws: number;
}

/** On the 0..1 scale. */
export interface ThreeReadings {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/**
 * Both sides on the issues that the package changes alone, as shares of what these weigh: what stays as it is cancels
 * out. Least, middle and most of each, so that gain is package less no deal, times the weight. Null where nothing changes.
 */
export interface OnChanged {
  readonly weight: number;
  readonly package: ThreeReadings;
  readonly noDeal: ThreeReadings;
}

export interface TestJudged {
  readonly actor: string;
  readonly name: string;
  /** The party within which the faction can block; null for a party. */
  readonly within: string | null;
  readonly verdict: Verdict;
  /** Utility less reserve in the lowest, middle and highest reading. */
  readonly gain: ThreeReadings;
  /** The two apart: in the lowest reading the status quo, and with it the reserve, stands at its highest. */
  readonly utility: ThreeReadings;
  readonly reserve: ThreeReadings;
  readonly onChanged: OnChanged | null;
  /** Readings in which it accepts. */
  readonly accepts: Share;
  readonly vetoes: readonly {
    readonly issue: number;
    readonly option: number;
    readonly actor: string;
    readonly reason: Reason;
  }[];
  /** Sourced figures behind its gain. */
  readonly entries: readonly string[];
}

export interface Judged {
  readonly picks: readonly number[];
  readonly keepsRules: boolean;
  readonly tests: readonly TestJudged[];
  /** The worst of the tests' verdicts; `never` where it breaks a rule. */
  readonly verdict: Verdict;
  /** Readings in which everybody accepts. */
  readonly allAccept: Share;
  /** Tests that alone stand between the package and agreement, with the share of readings in which only they refuse. */
  readonly aloneInTheWay: readonly { readonly actor: string; readonly share: number }[];
}

export const shareOf = (count: number, draws: number): Share => {
  const [low, high] = wilsonInterval(count, draws);
  return { share: draws > 0 ? count / draws : 0, low, high, draws };
};

export function judge(one: DealCase, picks: readonly number[]): Judged {
  const [low, middle, high] = [one.low, one.middle, one.high].map(testsOfReading) as [
    readonly Test[],
    readonly Test[],
    readonly Test[],
  ];
  const lawful = keepsRules(one.middle, picks);
  const vetoesBy = middle.map((_, at) => vetoesOn(one.middle, at, picks));
  const counts = new Array<number>(middle.length).fill(0);
  const alone = new Array<number>(middle.length).fill(0);
  let all = 0;
  for (const draw of one.draws) {
    const tests = testsOfReading(draw);
    const refusing: number[] = [];
    for (let at = 0; at < tests.length; at += 1) {
      if (vetoesBy[at]!.length === 0 && gainIn(tests[at]!, picks) >= 0) counts[at]! += 1;
      else refusing.push(at);
    }
    if (refusing.length === 0) all += 1;
    if (refusing.length === 1) alone[refusing[0]!]! += 1;
  }
  const tests = middle.map((test, at): TestJudged => {
    const inEach = (of: (own: Test) => number): ThreeReadings => ({
      low: of(low[at]!) / GRID,
      middle: of(test) / GRID,
      high: of(high[at]!) / GRID,
    });
    const gain = inEach(own => gainIn(own, picks));
    const blocker = one.middle.blockers[at - one.middle.parties.length];
    return {
      actor: test.actor,
      name: test.name,
      within: blocker?.party ?? null,
      verdict: verdictOf(test, gain, vetoesBy[at]!.length > 0),
      gain,
      utility: inEach(own => utilityOf(own, picks)),
      onChanged: onChanged(one, at, picks),
      reserve: inEach(own => own.reserve),
      accepts: shareOf(counts[at]!, one.draws.length),
      vetoes: vetoesBy[at]!,
      entries: entriesBehind(one, test.actor, picks),
    };
  });
  return {
    picks,
    keepsRules: lawful,
    tests,
    verdict: lawful ? worst(tests.map(test => test.verdict)) : 'never',
    allAccept: shareOf(lawful ? all : 0, one.draws.length),
    aloneInTheWay: tests
      .map(({ actor }, at) => ({ actor, share: one.draws.length > 0 ? alone[at]! / one.draws.length : 0 }))
      .filter(({ share }) => lawful && share > 0)
      .sort((a, b) => b.share - a.share),
  };
}

function onChanged({ model, ...one }: DealCase, at: number, picks: readonly number[]): OnChanged | null {
  const { statusQuo, parties, blockers } = one.middle;
  const party = model.parties.findIndex(
    ({ actor }) => actor === (blockers[at - parties.length]?.party ?? parties[at]!.actor),
  );
  const weights = weightsIn(model, model.parties[party]!, 'middle');
  const changed = [...picks.keys()].filter(issue => picks[issue] !== statusQuo[issue]);
  const weight = changed.reduce((sum, issue) => sum + weights[issue]!, 0);
  if (weight === 0) return null;
  /** Units of one side beyond what both have. */
  const side = (test: Test, own: readonly number[], other: readonly number[]): number =>
    changed.reduce((sum, issue) => sum + test.contributions[issue]![own[issue]!]!, 0) +
    test.joint.reduce((sum, { picks: all, add }) => sum + (holds(all, own) && !holds(all, other) ? add : 0), 0);
  const worth = (numbers: Crisp) => side(testsOfReading(numbers)[at]!, picks, statusQuo) / GRID / weight;
  const noDeal = (numbers: Crisp) => {
    const test = testsOfReading(numbers)[at]!;
    return (side(test, statusQuo, picks) + test.reserve - utilityOf(test, statusQuo)) / GRID / weight;
  };
  return {
    weight,
    package: { low: worth(one.low), middle: worth(one.middle), high: worth(one.high) },
    // In the lowest reading for an agreement the status quo stands at its highest.
    noDeal: { low: noDeal(one.high), middle: noDeal(one.middle), high: noDeal(one.low) },
  };
}

const holds = (all: Test['joint'][number]['picks'], picks: readonly number[]): boolean =>
  all.every(([issue, option]) => picks[issue] === option);

function verdictOf(test: Test, { low, high }: { low: number; high: number }, vetoed: boolean): Verdict {
  if (vetoed) return 'vetoed';
  if (!test.reserveKnown) return 'no-reserve';
  return low >= 0 ? 'always' : high >= 0 ? 'possible' : 'never';
}

const ORDER: readonly Verdict[] = ['always', 'possible', 'no-reserve', 'never', 'vetoed'];
const worst = (verdicts: readonly Verdict[]): Verdict =>
  ORDER[Math.max(0, ...verdicts.map(verdict => ORDER.indexOf(verdict)))]!;

/** Applied vetoes of a test's party that the package runs into; a faction's test has none of its own. */
function vetoesOn(numbers: Crisp, test: number, picks: readonly number[]): Ban[] {
  const party = numbers.parties[test];
  return party ? numbers.bans.filter(ban => ban.party === party.actor && picks[ban.issue] === ban.option) : [];
}

/** Entries behind the values of the package's options and of the status quo, for an actor and its party's voices. */
export function entriesBehind({ model }: DealCase, actor: string, picks: readonly number[]): string[] {
  const voices = model.parties.flatMap(party =>
    party.actor === actor ? party.voices : party.voices.filter(voice => voice.actor === actor),
  );
  const found = new Set<string>();
  for (const voice of voices)
    for (const [at, issue] of model.issues.entries())
      for (const option of [issue.options[picks[at]!]!.id, issue.statusQuo]) {
        const reason = voice.value[issue.id]?.[option]?.reason;
        if (reason?.kind === 'entries' && picks[at] !== issue.options.findIndex(other => other.id === issue.statusQuo))
          for (const entry of reason.entries) found.add(entry);
      }
  return [...found];
}
