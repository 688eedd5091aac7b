/** Predicates that take a stance, by their first word, and the forms in which a text has them. */

import type { Stance } from '../../../record/positions.ts';
import { readTable } from '../../data-files.ts';
import type { Token } from '../../passages.ts';

/** A stance, or what a predicate does with the stance inside its object. */
export type Sense = Stance | 'give-up' | 'restate' | 'none';
export type FrameKind = 'v' | 'a' | 'n';
export type ObjectForm = 'np' | 'vp' | 'np-vp' | 'that' | 'subject';

export interface FrameEntry {
  readonly sense: Sense;
  /** The sense when negated; null when that says nothing. */
  readonly denied: Sense | null;
  readonly kind: FrameKind;
  readonly objects: ReadonlySet<ObjectForm>;
  /** Lemmas after the first; `~` before a particle that may stand behind the object. */
  readonly rest: readonly string[];
}

/** An entry that stands in the text, with the token behind its last word and its parted particle. */
export interface Matched {
  readonly entry: FrameEntry;
  readonly next: number;
  /** Index of a particle that stands behind the object; null without one. */
  readonly particle: number | null;
}

const ENTRIES: ReadonlyMap<string, readonly FrameEntry[]> = (() => {
  const byFirst = new Map<string, FrameEntry[]>();
  for (const [sense, denied, kind, objects, words] of readTable('lexicon/stance-frames.tsv')) {
    const [first, ...rest] = words!.split(' ');
    const entry: FrameEntry = {
      sense: sense as Sense,
      denied: denied === '-' ? null : (denied as Sense),
      kind: kind as FrameKind,
      objects: new Set(objects!.split('/') as ObjectForm[]),
      rest,
    };
    byFirst.set(first!, [...(byFirst.get(first!) ?? []), entry]);
  }
  for (const [first, entries] of byFirst)
    byFirst.set(
      first,
      entries.toSorted((a, b) => b.rest.length - a.rest.length),
    );
  return byFirst;
})();

const IRREGULAR = new Map(
  Object.entries({
    sought: 'seek',
    held: 'hold',
    stood: 'stand',
    gave: 'give',
    given: 'give',
    threw: 'throw',
    thrown: 'throw',
    shot: 'shoot',
    said: 'say',
    told: 'tell',
    left: 'leave',
    fought: 'fight',
    saw: 'see',
    kept: 'keep',
    chose: 'choose',
    chosen: 'choose',
    undertook: 'undertake',
    stuck: 'stick',
    has: 'have',
    had: 'have',
    came: 'come',
    made: 'make',
    went: 'go',
    withdrew: 'withdraw',
    forgone: 'forgo',
    struck: 'strike',
    begged: 'beg',
    swore: 'swear',
    an: 'an',
  }),
);

/** The forms by which the lexicon may know the token. */
function lemmasOf(token: Token): string[] {
  const lemma = token.lemma.toLowerCase();
  const irregular = IRREGULAR.get(token.lower);
  return [...(irregular ? [irregular] : []), token.lower, lemma, `${lemma}e`, lemma.replace(/(.)\1$/, '$1')];
}

const isAdverb = (token: Token): boolean =>
  (token.pos === 'ADV' || /ly$/.test(token.lower)) && !/^(?:not|never|n['’]t)$/.test(token.lower);

/** The longest entry of the kinds that begins at the token and takes an object of one of the forms. */
export function entriesAt(tokens: readonly Token[], at: number, kind: FrameKind): Matched[] {
  const first = tokens[at];
  if (!first) return [];
  const known = [...new Set(lemmasOf(first))].flatMap(lemma => ENTRIES.get(lemma) ?? []);
  return known.flatMap(entry => {
    const matched = entry.kind === kind ? matchRest(tokens, at + 1, entry) : null;
    return matched ? [matched] : [];
  });
}

function matchRest(tokens: readonly Token[], from: number, entry: FrameEntry): Matched | null {
  let at = from;
  for (const word of entry.rest) {
    if (word.startsWith('~')) {
      if (tokens[at]?.lower === word.slice(1)) {
        at += 1;
        continue;
      }
      const particle = partedParticle(tokens, at, word.slice(1));
      return particle === null ? null : { entry, next: at, particle };
    }
    while (tokens[at] && isAdverb(tokens[at]!) && tokens[at]!.lower !== word) at += 1;
    if (!tokens[at] || !lemmasOf(tokens[at]!).includes(word)) return null;
    at += 1;
  }
  return { entry, next: at, particle: null };
}

/** "turned the package down": the particle behind a short object, before any mark or other verb. */
function partedParticle(tokens: readonly Token[], from: number, word: string): number | null {
  for (let at = from + 1; at < Math.min(tokens.length, from + 9); at++) {
    const token = tokens[at]!;
    if (token.lower === word && (at === tokens.length - 1 || !/^(?:DET|PROPN|NOUN|ADJ)$/.test(tokens[at + 1]!.pos)))
      return at;
    if (/^[,.;:]$/.test(token.text) || token.pos === 'VERB' || token.pos === 'AUX') return null;
  }
  return null;
}
