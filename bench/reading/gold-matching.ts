/** When an entry that the reader made and one of the gold record are the same: the rules of `gold/README.md`. */

import type { Actor } from '../../src/record/actors.ts';
import type { Event } from '../../src/record/events.ts';
import type { Span } from '../../src/record/evidence.ts';
import type { Position, Stance } from '../../src/record/positions.ts';
import type { Provision } from '../../src/record/proposals.ts';
import type { CaseRecord } from '../../src/record/record.ts';
import { type GoldActor, type GoldEvent, type GoldPosition, type GoldProvision, placeOf } from './gold-set.ts';

const FUNCTION_WORDS = new Set(
  `a an the and or but nor not no of in on at by for from to with without under over into out off up down as than that
  this these those it its his her their our your my he she they we is are was were be been being has have had do does did
  will would shall should can could may might must there which who whom whose what when where all any each both more most
  some such only own same so too very per cent about after again before between during until upon s`.split(/\s+/),
);

/** Lower-case words with straight apostrophes, marks and a possessive `'s` taken off. */
export function wordsOf(text: string): string[] {
  const plain = text.toLowerCase().replace(/[’‘]/g, "'").replace(/'s\b/g, '');
  return plain.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '');
}

/** Without its ending: enough to know "boardings" and "boarding" for one word. Never shorter than three letters. */
export function stemOf(word: string): string {
  for (const ending of ['ings', 'ing', 'ies', 'es', 'ed', 's', 'e'])
    if (word.endsWith(ending) && word.length - ending.length >= 3) return word.slice(0, -ending.length);
  return word;
}

/** The stems of the words that carry the meaning. */
export const contentOf = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text)
      .filter(word => !FUNCTION_WORDS.has(word))
      .map(stemOf),
  );

export function sharesContent(a: string, b: string): boolean {
  const words = contentOf(b);
  return [...contentOf(a)].some(word => words.has(word));
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Whether what two stretches share is at least half of the shorter one. */
export function overlapByHalf(a: Stretch, b: Stretch): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 && 2 * shared >= Math.min(a.end - a.start, b.end - b.start);
}

/** Whether one of the spans overlaps one of the passages of the text. */
export function standsAt(text: string, spans: readonly Span[], passages: readonly string[]): boolean {
  return passages.some(words => {
    const place = placeOf(text, words);
    return place !== undefined && spans.some(span => overlapByHalf(span, place));
  });
}

const nameKey = (name: string): string =>
  wordsOf(name)
    .filter((word, index) => index > 0 || word !== 'the')
    .join(' ');

function sameName(a: string, b: string): boolean {
  const [x, y] = [nameKey(a), nameKey(b)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short !== '' && (short === long || (short.includes(' ') && long.endsWith(` ${short}`)));
}

/** Whether all content words of the one are among those of the other. */
function within(a: string, b: string): boolean {
  const [short, long] = [contentOf(a), contentOf(b)].toSorted((x, y) => x.size - y.size) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
  ];
  return short.size > 0 && [...short].every(word => long.has(word));
}

/** Whether the reader's actor is the gold one: by name or alias; for unnamed ones also by their description. */
export function sameActor(actor: Pick<Actor, 'name' | 'aliases' | 'named'>, gold: GoldActor): boolean {
  const [ours, theirs] = [
    [actor.name, ...actor.aliases],
    [gold.name, ...gold.aliases],
  ];
  if (ours.some(a => theirs.some(b => sameName(a, b)))) return true;
  return !actor.named && !gold.named && ours.some(a => theirs.some(b => within(a, b)));
}

/** What is needed to compare the entries of one article: its text, and which gold actors each of the reader's is. */
export interface Ground {
  readonly text: string;
  readonly record: CaseRecord;
  /** Gold actor ids by the reader's actor id. */
  readonly identities: ReadonlyMap<string, ReadonlySet<string>>;
}

export function groundOf(record: CaseRecord, golds: readonly GoldActor[]): Ground {
  const identities = record.actors.map(actor => {
    const same = golds.filter(gold => sameActor(actor, gold)).map(gold => gold.id);
    return [actor.id, new Set(same)] as const;
  });
  return { text: record.sources[0]?.text ?? '', record, identities: new Map(identities) };
}

/** Whether the reader's actor is one of the gold actors. */
export const isOneOf = (ground: Ground, actor: string | null, golds: readonly (string | null)[]): boolean =>
  actor === null ? golds.includes(null) : golds.some(id => id !== null && ground.identities.get(actor)?.has(id));

/** Whether two titles of an office are one: all content words of the one are among those of the other. */
export const sameTitle = within;

/** Equal, the one the start of the other, or either not told. */
export const compatible = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a.startsWith(b) || b.startsWith(a);

/** Category of the issue, and the titles of issue and option, that a position is about. */
export function matterOf(record: CaseRecord, position: Pick<Position, 'issue' | 'option'>) {
  const issue = record.issues.find(one => one.id === position.issue);
  const option = issue?.options.find(one => one.id === position.option);
  return { category: issue?.category ?? null, words: `${issue?.title ?? ''} ${option?.title ?? ''}` };
}

const POLARITY: Readonly<Record<Stance, 'for' | 'against' | 'divided'>> = {
  demand: 'for',
  accept: 'for',
  open: 'for',
  conditional: 'for',
  divided: 'divided',
  reject: 'against',
  'red-line': 'against',
};

/** Whether the positions are one. Lenient: the stance only has to point the same way. */
export function samePosition(ground: Ground, position: Position, gold: GoldPosition, lenient = false): boolean {
  const stances = [gold.stance, ...gold.stances];
  const stance = lenient
    ? stances.some(one => POLARITY[one] === POLARITY[position.stance])
    : stances.includes(position.stance);
  const matter = matterOf(ground.record, position);
  return (
    stance &&
    isOneOf(ground, position.actor, [gold.actor, ...gold.holder]) &&
    (compatible(matter.category, gold.category) || sharesContent(matter.words, gold.option)) &&
    standsAt(ground.text, position.evidence, [gold.quote, ...gold.also])
  );
}

export function sameEvent(ground: Ground, event: Event, gold: GoldEvent): boolean {
  const roles = ['actor', 'recipient', 'mediator', 'host'] as const;
  const nobody = roles.every(role => gold[role].length === 0);
  return (
    [gold.type, ...gold.types].includes(event.type) &&
    (nobody || event.participants.some(one => isOneOf(ground, one.actor, gold[one.as]))) &&
    standsAt(ground.text, event.evidence, [gold.quote, ...gold.also])
  );
}

export function sameProvision(ground: Ground, provision: Provision, gold: GoldProvision): boolean {
  return (
    (compatible(provision.category, gold.category) || sharesContent(provision.title, gold.title)) &&
    standsAt(ground.text, provision.evidence, [gold.quote, ...gold.also])
  );
}

const textKey = (text: string): string => text.trim().replace(/\s+/g, ' ').replace(/[,.]$/, '');

export const sameText = (a: string, b: string): boolean => textKey(a) === textKey(b);

/** A pairing of as many as can be paired, each once, by augmenting paths; pairs as indices, and what is left over. */
export function pairUp<A, B>(
  ours: readonly A[],
  golds: readonly B[],
  same: (a: A, b: B) => boolean,
): Map<number, number> {
  const holderOf = new Map<number, number>();
  const seek = (mine: number, tried: Set<number>): boolean => {
    for (const [index, gold] of golds.entries()) {
      if (tried.has(index) || !same(ours[mine]!, gold)) continue;
      tried.add(index);
      const holder = holderOf.get(index);
      if (holder !== undefined && !seek(holder, tried)) continue;
      holderOf.set(index, mine);
      return true;
    }
    return false;
  };
  for (const mine of ours.keys()) seek(mine, new Set());
  return new Map([...holderOf].map(([gold, mine]) => [mine, gold]));
}
