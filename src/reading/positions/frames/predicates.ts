/** What a chain of predicates says of its object: "refused to rule out", "is ready to drop its demand for". */

import type { Stance } from '../../../record/positions.ts';
import type { Token } from '../../passages.ts';
import { entriesAt, type Matched, type ObjectForm, type Sense } from './lexicon.ts';

/** `dropped` gives up a demand, which is no acceptance of what was demanded. */
export type Said = Stance | 'dropped' | null;

/** What the words say, and what they say when denied. */
export interface Reading {
  readonly said: Said;
  readonly denied: Said;
  /** Token range of the object. */
  readonly from: number;
  readonly to: number | null;
  /** How the object hangs on the last predicate. */
  readonly form: ObjectForm;
  /** Where the words of a demand that is given up begin. */
  readonly dropped: number | null;
}

const LEAF = { said: null, denied: null } as const;

/** The reading of the predicate that begins at the token; null where it takes no stance. `kinds` in order of trial. */
export function readingAt(
  tokens: readonly Token[],
  at: number,
  kinds: readonly ('v' | 'a' | 'n')[],
  { depth = 0, bare = false }: { readonly depth?: number; readonly bare?: boolean } = {},
): Reading | 'none' | null {
  if (depth > 5) return null;
  for (const kind of kinds)
    for (const matched of entriesAt(tokens, at, kind)) {
      const read = complement(tokens, at, matched, depth) ?? (bare ? bareOf(matched) : null);
      if (read) return read;
    }
  return null;
}

/** A passive has its object before it. */
const bareOf = (matched: Matched): Reading | 'none' | null =>
  matched.entry.objects.has('np') ? leaf(matched, matched.next, 'np', { to: null, dropped: null }) : null;

function complement(tokens: readonly Token[], at: number, matched: Matched, depth: number): Reading | 'none' | null {
  const { objects } = matched.entry;
  const next = afterAdverbs(tokens, matched.next);
  const here = tokens[next];
  const plain = { to: matched.particle, dropped: null };
  if (objects.has('subject')) return leaf(matched, next, 'subject', plain);
  if (!here) return null;
  if (objects.has('np-vp')) {
    const to = addressedTo(tokens, next);
    if (to !== null) return within(tokens, at, matched, to, 'np-vp', depth, tokens[to - 2]?.lower === 'not');
  }
  if (objects.has('vp') && here.lower === 'to' && opensVerb(tokens, next + 1))
    return within(tokens, at, matched, next + 1, 'vp', depth);
  if (objects.has('that') && (here.lower === 'that' || matched.entry.rest.length === 0) && here.lower === 'that')
    return matched.entry.sense === 'none' ? 'none' : leaf(matched, next + 1, 'that', plain);
  if (objects.has('np') && opensNoun(here)) return within(tokens, at, matched, next, 'np', depth);
  return null;
}

/** The object itself, or the stance predicate that stands there. */
function within(
  tokens: readonly Token[],
  at: number,
  matched: Matched,
  from: number,
  form: ObjectForm,
  depth: number,
  denied = false,
): Reading | 'none' | null {
  if (matched.entry.sense === 'none') return 'none';
  let begin = from;
  let not = denied;
  while (tokens[begin] && /^(?:not|never)$/.test(tokens[begin]!.lower)) {
    not = true;
    begin += 1;
  }
  begin = afterAdverbs(tokens, begin);
  const inner =
    form === 'np' && tokens[begin]!.pos !== 'VERB'
      ? nounWithin(tokens, begin, depth)
      : tokens[begin]!.lower === 'be' || tokens[begin]!.lower === 'being'
        ? readingAt(tokens, afterAdverbs(tokens, begin + 1), ['a'], { depth: depth + 1 })
        : readingAt(tokens, begin, ['v'], { depth: depth + 1 });
  if (inner === 'none') return 'none';
  const { sense } = matched.entry;
  const negated = inner && not ? { ...inner, said: inner.denied, denied: null } : inner;
  if (!negated) {
    if (sense === 'restate' || sense === 'give-up') return null;
    const flip = (one: Sense | null) => (not ? (one === 'reject' ? 'accept' : one === null ? null : 'reject') : one);
    return leaf(
      { ...matched, entry: { ...matched.entry, sense: flip(sense)!, denied: flip(matched.entry.denied) } },
      begin,
      form,
      {
        to: matched.particle,
        dropped: null,
      },
    );
  }
  const other = form === 'np-vp';
  const said = apply(sense, negated, other);
  return {
    ...negated,
    said,
    denied:
      sense === 'give-up'
        ? negated.said
        : matched.entry.denied === null
          ? null
          : apply(matched.entry.denied, negated, other),
    dropped: said === 'dropped' && negated.dropped === null ? at : negated.dropped,
  };
}

/** What an outer sense makes of an inner reading. */
function apply(outer: Sense, inner: Pick<Reading, 'said' | 'denied'>, other: boolean): Said {
  const { said, denied } = inner;
  switch (outer) {
    case 'accept':
    case 'restate':
    case 'conditional':
    case 'divided':
      return said;
    case 'open':
      return said === 'accept' || said === 'demand' ? 'open' : said === 'reject' || said === 'red-line' ? null : said;
    case 'demand':
      return other && (said === 'accept' || said === 'open') ? 'demand' : other && said === 'dropped' ? null : said;
    case 'reject':
      return denied;
    case 'red-line':
      return denied === 'reject' ? 'red-line' : denied;
    case 'give-up':
      return said === 'reject' || said === 'red-line'
        ? 'accept'
        : said === 'demand'
          ? 'dropped'
          : said === 'accept' || said === 'open'
            ? 'reject'
            : null;
    case 'none':
      return null;
  }
}

function leaf(
  { entry }: Matched,
  from: number,
  form: ObjectForm,
  rest: { to: number | null; dropped: null },
): Reading | 'none' | null {
  if (entry.sense === 'none') return 'none';
  if (entry.sense === 'restate' || entry.sense === 'give-up') return null;
  return { ...LEAF, said: entry.sense, denied: plainOf(entry.denied), from, form, ...rest };
}

const plainOf = (sense: Sense | null): Said =>
  sense === 'give-up' || sense === 'restate' || sense === 'none' ? null : sense;

/** "its long-standing objections to", "support for": a noun that takes a stance as the head of the phrase. */
function nounWithin(tokens: readonly Token[], from: number, depth: number): Reading | 'none' | null {
  for (let at = from; at < Math.min(tokens.length, from + 5); at++) {
    const token = tokens[at]!;
    if (token.pos === 'NOUN') {
      const read = readingAt(tokens, at, ['n'], { depth: depth + 1 });
      if (read) return read;
    } else if (!/^(?:DET|PRON|ADJ|NUM|PROPN|PART|ADV)$/.test(token.pos)) return null;
  }
  return null;
}

export function afterAdverbs(tokens: readonly Token[], from: number): number {
  let at = from;
  while (
    tokens[at] &&
    (/^["“”'‘’]$/.test(tokens[at]!.text) ||
      (tokens[at]!.pos === 'ADV' && !/^(?:not|never|n['’]t|only|no)$/.test(tokens[at]!.lower)))
  )
    at += 1;
  return at;
}

const opensVerb = (tokens: readonly Token[], at: number): boolean => {
  const verb = tokens[/^(?:not|never)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at];
  return verb !== undefined && /^(?:VERB|AUX|ADV)$/.test(verb.pos);
};

const opensNoun = (token: Token): boolean =>
  /^(?:NOUN|PROPN|ADJ|DET|NUM|PRON|VERB)$/.test(token.pos) && !/^(?:that|which|who|to)$/.test(token.lower);

/** "urged Tarn and its allies to reopen": the verb that somebody is asked to do. */
function addressedTo(tokens: readonly Token[], from: number): number | null {
  for (let at = from; at < Math.min(tokens.length, from + 12); at++) {
    const token = tokens[at]!;
    if (token.lower === 'to' && opensVerb(tokens, at + 1)) return at > from ? at + 1 : null;
    if (/^[,.;:“”"]$/.test(token.text) || token.pos === 'AUX' || token.pos === 'SCONJ') return null;
    if (token.pos === 'VERB' && !/ed$/.test(token.lower)) return null;
  }
  return null;
}
