/** Cues: the verbs and phrases that tell who said something. */

import { readTable } from '../data-files.ts';
import type { Sentence, Token } from '../passages.ts';

export type CueKind = 'says' | 'talks' | 'doubts';

const CUES: ReadonlyMap<string, CueKind> = new Map(
  readTable('lexicon/cues.tsv').map(([lemma, kind]) => [lemma!, kind as CueKind]),
);

export interface Cue {
  readonly kind: CueKind | 'according-to';
  /** The verb's place among the tokens; for "according to" that of "according". */
  readonly verb: number;
  /** Tokens of the whole cue, auxiliaries and adverbs with it. */
  readonly from: number;
  readonly to: number;
}

const isVerb = (token: Token): boolean => /^(?:VERB|AUX)$/.test(token.pos);

/** Lemma of a verb form, also where the tagger took it for a noun. */
export function cueKind(token: Token): CueKind | undefined {
  const lemma = token.lemma.toLowerCase();
  return (
    CUES.get(lemma) ??
    CUES.get(token.lower) ??
    CUES.get(token.lower.replace(/(?:ed|s|ing)$/, '')) ??
    CUES.get(token.lower.replace(/(?:d|ing)$/, '').replace(/(?<!e)$/, 'e'))
  );
}

/** The cues of a sentence in order. Words inside quotation marks are no cues of the text. */
export function cuesOf(sentence: Sentence, isQuoted: (token: Token) => boolean): Cue[] {
  const { tokens } = sentence;
  const cues: Cue[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (isQuoted(token)) continue;
    if (token.lower === 'according' && tokens[at + 1]?.lower === 'to')
      cues.push({ kind: 'according-to', verb: at, from: at, to: at + 2 });
    else if (token.lower === 'put' && tokens[at + 1]?.lower === 'it' && tokens[at - 1]?.lower === 'as') continue;
    else if (isVerb(token) && cueKind(token)) {
      const [from, to] = wholeCue(tokens, at);
      const opens = from === 0 && /ing$/.test(token.lower);
      const passive =
        tokens.slice(from, at).some(before => /^(?:is|are|was|were|be|been|being)$/.test(before.lower)) &&
        !/ing$/.test(token.lower);
      if (!isNounUse(tokens, at) && !passive && !opens) cues.push({ kind: cueKind(token)!, verb: at, from, to });
    }
  }
  return cues;
}

/** "reported" before a noun and "said" after an article are no cues. */
function isNounUse(tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1];
  return previous !== undefined && /^(?:the|a|an|its|his|her|their|no|some)$/.test(previous.lower);
}

function wholeCue(tokens: readonly Token[], verb: number): [number, number] {
  let from = verb;
  while (
    from > 0 &&
    (/^AUX$/.test(tokens[from - 1]!.pos) ||
      (tokens[from - 1]!.pos === 'ADV' && /ly$|^also$|^later$|^not$/.test(tokens[from - 1]!.lower)) ||
      /^(?:has|have|had|not)$/.test(tokens[from - 1]!.lower))
  )
    from -= 1;
  let to = verb + 1;
  while (to < tokens.length && tokens[to]!.pos === 'ADV' && /ly$/.test(tokens[to]!.lower)) to += 1;
  return [from, to];
}
