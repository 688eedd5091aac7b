/** A body whose members want different things ("some of its officers want to sign, while others refuse") is divided. */

import type { Draft } from '../../record/draft.ts';
import { actorsIn, type Found } from '../finder.ts';
import type { Passages, Sentence } from '../passages.ts';

export interface Parting {
  /** The body of whose members the words tell. */
  readonly actor: Draft<'actor'>;
  readonly sentence: Sentence;
  /** From "some" to the end of what is told of the others. */
  readonly start: number;
  readonly end: number;
}

const SOME =
  /\bsome of (its|their) (?:\p{L}+ ){0,2}?(?:members|officers|leaders|deputies|commanders|ministers|delegates|supporters|lawmakers|negotiators|fighters|councillors|senators|backbenchers|governors)\b/iu;
const OTHERS_HERE = /[,;:]?\s(?:while|but|and|whereas|though|;)?\s*others\b/i;
const OTHERS_NEXT = /^(?:But |And |Yet )?others\b/i;
const WANTS =
  /\b(?:want|favou?r|support|back|accept|demand|seek|press|push|call for|urge|are (?:ready|willing|prepared|open))\b/i;
const RESISTS =
  /\b(?:refuse|oppose|reject|resist|object|fear|balk|hesitate|distrust|doubt|baulk|would (?:rather|sooner)|(?:do|will|would)(?: not|n[’']t)|are (?:against|unwilling|reluctant|opposed))\b/i;

/**
 * Where a sentence, or it and the next one, parts a body in two. `spokenFor` is the body whose stance was told last
 * before an offset: whose members they are where the sentence before names no other.
 */
export function partingsIn(
  { source, sentences }: Passages,
  found: Found,
  spokenFor: (sentence: Sentence) => Draft<'actor'> | undefined,
): Parting[] {
  return sentences.flatMap(sentence => {
    const words = source.text.slice(sentence.start, sentence.end);
    const some = SOME.exec(words);
    if (!some) return [];
    const next = sentences[sentence.index + 1];
    const here = OTHERS_HERE.exec(words.slice(some.index));
    const there =
      next && next.block === sentence.block && OTHERS_NEXT.test(source.text.slice(next.start, next.end)) ? next : null;
    if (!here && !there) return [];
    const parts = here ? some.index + here.index : words.length;
    const [first, second] = [
      words.slice(some.index, parts),
      here ? words.slice(parts) : source.text.slice(there!.start, there!.end),
    ];
    const apart = (WANTS.test(first) && RESISTS.test(second)) || (RESISTS.test(first) && WANTS.test(second));
    const actor = apart ? (bodyBefore(source.text, sentences, sentence, found) ?? spokenFor(sentence)) : undefined;
    const end = here ? sentence.end : there!.end;
    return actor ? [{ actor, sentence, start: sentence.start + some.index, end }] : [];
  });
}

/** The body that is the subject of the sentence before, in the same paragraph. */
function bodyBefore(
  text: string,
  sentences: readonly Sentence[],
  { index, block }: Sentence,
  found: Found,
): Draft<'actor'> | undefined {
  const before = sentences[index - 1];
  if (before?.block !== block) return undefined;
  const verb = before.tokens.find(token => token.pos === 'VERB' || token.pos === 'AUX');
  const named = actorsIn(found, { start: before.start, end: verb?.start ?? before.start }).filter(
    ({ actor, mention }) =>
      actor.entry.kind !== 'person' &&
      !/^[’']/.test(text.slice(mention.end)) &&
      !/\b(?:of|in|on|from|by|with|for|against|to|at)\s+(?:the\s+)?$/i.test(text.slice(before.start, mention.start)),
  );
  return named[0]?.actor;
}
