/** The reader's record of one article against the gold record: what is right, missed and false, and what is forbidden. */

import type { CaseRecord } from '../../src/record/record.ts';
import { standing } from '../../src/record/record.ts';
import { claimsMade } from './gold-forbidden.ts';
import {
  type Ground,
  groundOf,
  isOneOf,
  matterOf,
  overlapByHalf,
  pairUp,
  sameActor,
  sameEvent,
  samePosition,
  sameProvision,
  sameText,
  sameTitle,
} from './gold-matching.ts';
import { type Gold, partsOf, placeOf } from './gold-set.ts';

export const MEASURES = [
  'actors',
  'roles',
  'sides',
  'events',
  'provisions',
  'positions',
  'positions, lenient',
  'quotations',
  'quotations, text',
  'contradictions',
  'contradictions, any kind',
] as const;
export type Measure = (typeof MEASURES)[number];

/** One comparison: counts, and each miss and false one said in a line. */
export interface Tally {
  readonly right: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** Of the matched ones, how many also agree in a further field. */
export interface Agreement {
  readonly same: number;
  readonly of: number;
}

export interface Score {
  readonly tallies: Readonly<Record<Measure, Tally>>;
  readonly agreements: Readonly<Record<string, Agreement>>;
  /** Forbidden claims that the record makes, with the reason why they are forbidden. */
  readonly forbidden: readonly string[];
  readonly forbiddenOf: number;
}

type Optional = { readonly optional: boolean };

interface Comparison<A, B> {
  readonly tally: Tally;
  readonly pairs: readonly (readonly [A, B])[];
}

/** Pairs up, first with what must be there; what then fits a taken or an optional one is neither right nor false. */
function compare<A, B extends Optional>(
  ours: readonly A[],
  golds: readonly B[],
  same: (a: A, b: B) => boolean,
  say: { ours: (a: A) => string; gold: (b: B) => string },
): Comparison<A, B> {
  const due = golds.filter(gold => !gold.optional);
  const paired = pairUp(ours, due, same);
  const taken = new Set(paired.values());
  const wrong = ours.filter((mine, index) => !paired.has(index) && !golds.some(gold => same(mine, gold)));
  return {
    pairs: [...paired].map(([mine, gold]) => [ours[mine]!, due[gold]!] as const),
    tally: {
      right: paired.size,
      missed: due.filter((_, index) => !taken.has(index)).map(say.gold),
      wrong: wrong.map(say.ours),
    },
  };
}

/** Scores what is admitted in the reader's record of one article. Contradictions are taken as the record carries them. */
export function scoreRecord(whole: CaseRecord, gold: Gold): Score {
  const record = standing(whole);
  const ground = groundOf(record, gold.actors);
  const events = compareEvents(ground, gold);
  const positions = comparePositions(ground, gold, false);
  return {
    tallies: {
      actors: compareActors(ground, gold).tally,
      roles: compareRoles(ground, gold).tally,
      sides: compareSides(ground, gold),
      events: events.tally,
      provisions: compareProvisions(ground, gold).tally,
      positions: positions.tally,
      'positions, lenient': comparePositions(ground, gold, true).tally,
      quotations: compareQuotations(ground, gold, true).tally,
      'quotations, text': compareQuotations(ground, gold, false).tally,
      contradictions: compareContradictions(ground, gold, true).tally,
      'contradictions, any kind': compareContradictions(ground, gold, false).tally,
    },
    agreements: {
      'events: actuality': agreement(events.pairs, (a, b) => a.actuality === b.actuality),
      'events: date': agreement(events.pairs, (a, b) => (a.when?.edtf ?? null) === b.date),
      'positions: voice': agreement(positions.pairs, (a, b) => a.voice === b.voice),
      'positions: hedge': agreement(positions.pairs, (a, b) => a.hedge === b.hedge),
      'positions: condition told': agreement(
        positions.pairs.filter(([, b]) => b.condition !== null),
        a => a.condition !== null,
      ),
    },
    forbidden: gold.mustNotClaim.flatMap(claim => claimsMade(ground, claim).map(what => `${what} (${claim.why})`)),
    forbiddenOf: gold.mustNotClaim.length,
  };
}

function agreement<A, B>(pairs: readonly (readonly [A, B])[], same: (a: A, b: B) => boolean): Agreement {
  return { same: pairs.filter(([a, b]) => same(a, b)).length, of: pairs.length };
}

function compareActors({ record }: Ground, gold: Gold) {
  const golds = gold.actors.map(one => ({ ...one, optional: one.optional || !one.named }));
  const ours = record.actors.filter(one => one.named || golds.some(other => !other.optional && sameActor(one, other)));
  return compare(ours, golds, sameActor, { ours: one => `${one.name} (${one.kind})`, gold: one => one.name });
}

function compareRoles(ground: Ground, gold: Gold) {
  const { record } = ground;
  const { pairs } = compareActors(ground, gold);
  const ours = pairs.flatMap(([actor, one]) => actor.roles.map(role => ({ ...role, actor: one.id })));
  const golds = gold.actors
    .filter(one => one.named && !one.optional)
    .flatMap(one => one.roles.map(role => ({ ...role, actor: one.id, optional: false })));
  const holder = (id: string) => gold.actors.find(one => one.id === id)!;
  const sameOffice = (of: string, id: string) => {
    const place = record.places.find(one => one.id === of);
    return isOneOf(ground, of, [id]) || (place && sameActor({ ...place, aliases: [], named: true }, holder(id)));
  };
  return compare(
    ours,
    golds,
    (a, b) => a.actor === b.actor && sameTitle(a.title, b.title) && (!a.of || !b.of || !!sameOffice(a.of, b.of)),
    {
      ours: one => `${holder(one.actor).name}: ${one.title}${one.of ? ` of ${one.of}` : ''}`,
      gold: one => `${holder(one.actor).name}: ${one.title}${one.of ? ` of ${holder(one.of).name}` : ''}`,
    },
  );
}

function compareSides(ground: Ground, gold: Gold): Tally {
  const { pairs } = compareActors(ground, gold);
  const due = gold.actors.filter(one => one.named && !one.optional);
  const missed: string[] = [];
  const wrong: string[] = [];
  let right = 0;
  for (const one of due) {
    const allowed = [one.side, ...one.sides];
    const side = pairs.find(([, other]) => other.id === one.id)?.[0].side ?? null;
    if (side !== null && isOneOf(ground, side, allowed)) right += 1;
    else if (!allowed.includes(null)) missed.push(`${one.name}: ${one.side}`);
    if (side !== null && !isOneOf(ground, side, allowed)) wrong.push(`${one.name}: ${side}`);
  }
  return { right, missed, wrong };
}

const passage = (evidence: readonly { exact: string }[]): string => `"${evidence[0]?.exact ?? ''}"`;

function compareEvents(ground: Ground, gold: Gold) {
  const ours = ground.record.events.filter(one => one.type !== 'STATEMENT');
  return compare(ours, gold.events, (a, b) => sameEvent(ground, a, b), {
    ours: one =>
      `${one.type} ${one.actuality} ${one.participants.map(who => `${who.as}=${who.actor}`).join(' ')} ${passage(one.evidence)}`,
    gold: one => `${one.type} ${one.actuality} ${one.actor.join(' ')} "${one.quote}"`,
  });
}

function compareProvisions(ground: Ground, gold: Gold) {
  return compare(ground.record.provisions, gold.provisions, (a, b) => sameProvision(ground, a, b), {
    ours: one => `${one.title} [${one.category}] ${passage(one.evidence)}`,
    gold: one => `${one.title} [${one.category}] "${one.quote}"`,
  });
}

function comparePositions(ground: Ground, gold: Gold, lenient: boolean) {
  const { record } = ground;
  return compare(record.positions, gold.positions, (a, b) => samePosition(ground, a, b, lenient), {
    ours: one => {
      const matter = matterOf(record, one);
      return `${one.actor} ${one.stance}: ${matter.words} [${matter.category}] ${passage(one.evidence)}`;
    },
    gold: one => `${one.actor} ${one.stance}: ${one.option} [${one.category}] "${one.quote}"`,
  });
}

function compareQuotations(ground: Ground, gold: Gold, speakers: boolean) {
  return compare(
    ground.record.quotations,
    gold.quotations,
    (a, b) =>
      [partsOf(b).join(' '), ...partsOf(b)].some(text => sameText(a.text, text)) &&
      (!speakers || isOneOf(ground, a.speaker, [b.speaker])),
    { ours: one => `${one.speaker}: "${one.text}"`, gold: one => `${one.speaker}: "${partsOf(one).join(' ')}"` },
  );
}

function compareContradictions({ record, text }: Ground, gold: Gold, kinds: boolean) {
  const at = (span: { start: number; end: number }, words: string) => {
    const place = placeOf(text, words);
    return place !== undefined && overlapByHalf(span, place);
  };
  return compare(
    record.contradictions,
    gold.contradictions,
    (a, b) =>
      (!kinds || a.kind === b.kind) &&
      [b.between, ...b.also].some(
        ([x, y]) => (at(a.spans[0], x) && at(a.spans[1], y)) || (at(a.spans[0], y) && at(a.spans[1], x)),
      ),
    {
      ours: one =>
        `${one.kind} ${one.grade}: ${one.explanation} ${one.spans.map(span => `"${span.exact}"`).join(' / ')}`,
      gold: one => `${one.kind} ${one.grade}: "${one.between[0]}" / "${one.between[1]}"`,
    },
  );
}
