/** Cues: the verbs and phrases that tell who said something. */

import { readTable } from '../data-files.ts';
import type { Sentence, Token } from '../passages.ts';

export type CueKind = 'says' | 'talks' | 'doubts';

const CUES: ReadonlyMap<string, CueKind> = new Map(
  readTable('lexicon/cues.tsv').map(([lemma, kind]) => [lemma!, kind as CueKind]),
);

/** Verbs that a corpus has shown to report speech or thought, with the share of their uses that do. Optional: a switch reads without them. */
const LEARNED: ReadonlyMap<string, number> =
  process.env.PARLEY_WITHOUT_WEIGHTS === '1'
    ? new Map()
    : new Map(readTable('weights/cue-verbs.tsv').map(([lemma, share]) => [lemma!, Number(share)]));

/** Share of the verb's uses that are cues: 1 for those of the readable list. */
export function cueShare(token: Token): number {
  if (cueKind(token)) return 1;
  return LEARNED.get(token.lemma.toLowerCase()) ?? 0;
}

export interface Cue {
  readonly kind: CueKind | 'according-to';
  /** Share of the uses of this verb that are cues. */
  readonly share: number;
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
      cues.push({ kind: 'according-to', share: 1, verb: at, from: at, to: at + 2 });
    else if (token.lower === 'put' && tokens[at + 1]?.lower === 'it' && tokens[at - 1]?.lower === 'as') continue;
    else if (isVerb(token) && cueShare(token) > 0) {
      const [from, to] = wholeCue(tokens, at);
      const opens = from === 0 && /ing$/.test(token.lower);
      const passive =
        tokens.slice(from, at).some(before => /^(?:is|are|was|were|be|been|being)$/.test(before.lower)) &&
        !/ing$/.test(token.lower);
      if (!isNounUse(tokens, at) && !passive && !opens)
        cues.push({ kind: cueKind(token) ?? 'says', share: cueShare(token), verb: at, from, to });
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
