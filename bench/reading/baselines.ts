/**
 * Simple readers of attributions to measure ours against, after the definitions of the methods page: (a) quotation marks
 * with the nearest verb of saying and the nearest capitalised name; (c) "X said CLAUSE" and "according to" over parts of
 * speech; (d) the same with every verb that the training articles show to be a cue often enough.
 */

import type { PredictedAttribution } from '../../src/reading/attributions/predict.ts';
import type { Passages, Sentence } from '../../src/reading/passages.ts';
import { quotedIn } from '../../src/reading/quotes.ts';
import type { Gold } from './training/corpus.ts';

const SPEECH =
  /\b(?:said|says|say|told|tells|added|adds|wrote|writes|tweeted|asked|asks|argued|argues|claimed|claims|explained|insisted|warned|noted|declared|stated|announced|replied|continued)\b/g;
const NAME = /\b\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*)*/gu;

type Span = [start: number, end: number];

const matches = (text: string, pattern: RegExp, from: number, to: number): Span[] =>
  [...text.slice(from, to).matchAll(pattern)].map(match => [from + match.index, from + match.index + match[0].length]);

/** The span that lies nearest to the stretch, outside it. */
function nearest(spans: readonly Span[], start: number, end: number): Span | undefined {
  const distance = ([from, to]: Span) =>
    to <= start ? start - to : from >= end ? from - end : Number.POSITIVE_INFINITY;
  return spans
    .filter(span => distance(span) < Number.POSITIVE_INFINITY)
    .toSorted((a, b) => distance(a) - distance(b))[0];
}

/** (a) For each quotation the nearest verb of saying in its paragraph, and the capitalised name nearest to that. */
export function nearestName(passages: Passages): PredictedAttribution[] {
  const { text } = passages.source;
  const quoted = quotedIn(passages);
  return quoted.flatMap(({ block, outerStart, outerEnd }) => {
    const { start, end } = passages.blocks[block]!;
    const outside = (span: Span) => !quoted.some(mark => mark.outerStart <= span[0] && span[1] <= mark.outerEnd);
    const cue = nearest(matches(text, SPEECH, start, end).filter(outside), outerStart, outerEnd);
    if (!cue) return [];
    const name = nearest(matches(text, NAME, start, end).filter(outside), ...cue);
    return [{ source: name ? [name] : [], cue: [cue], content: [[outerStart, outerEnd] as Span] }];
  });
}

/** (c) and (d): a verb of the list, the nominal words before it (after it when the sentence opens with a quotation), the rest of the sentence. */
export function subjectVerbClause(
  passages: Passages,
  isCue: (lemma: string) => boolean,
  several: boolean,
): PredictedAttribution[] {
  const quoted = quotedIn(passages);
  const isQuoted = (at: number) => quoted.some(mark => mark.outerStart <= at && at < mark.outerEnd);
  return passages.sentences.flatMap(sentence => {
    const { tokens } = sentence;
    const cues = tokens.flatMap((token, at) =>
      !isQuoted(token.start) &&
      ((token.pos === 'VERB' && isCue(token.lemma.toLowerCase())) ||
        (token.lower === 'according' && tokens[at + 1]?.lower === 'to'))
        ? [at]
        : [],
    );
    return cues.slice(0, several ? undefined : 1).flatMap(at => around(sentence, at));
  });
}

const NOMINAL = /^(?:NOUN|PROPN|PRON|DET|ADJ|NUM)$/;

function around({ tokens }: Sentence, at: number): PredictedAttribution[] {
  const span = (from: number, to: number): Span[] => (from < to ? [[tokens[from]!.start, tokens[to - 1]!.end]] : []);
  let last = tokens.length;
  while (last > 0 && tokens[last - 1]!.pos === 'PUNCT' && /^[.!?]$/.test(tokens[last - 1]!.text)) last -= 1;
  if (tokens[at]!.lower === 'according') {
    let to = at + 2;
    while (to < last && tokens[to]!.text !== ',') to += 1;
    const content = at < 3 ? span(to + 1, last) : span(0, at);
    return content.length === 0 ? [] : [{ source: span(at + 2, to), cue: span(at, at + 2), content }];
  }
  let from = at;
  while (from > 0 && NOMINAL.test(tokens[from - 1]!.pos)) from -= 1;
  if (from < at && from > 3 && last - at < 5)
    return [{ source: span(from, at), cue: span(at, at + 1), content: span(0, from) }];
  if (from < at) {
    const content = span(at + 1, last);
    return content.length === 0 ? [] : [{ source: span(from, at), cue: span(at, at + 1), content }];
  }
  let to = at + 1;
  while (to < last && NOMINAL.test(tokens[to]!.pos)) to += 1;
  return at > 2 && to > at + 1 ? [{ source: span(at + 1, to), cue: span(at, at + 1), content: span(0, at) }] : [];
}

/** The verbs of the trivial list, as lemmas. */
export const SPEECH_LEMMAS: ReadonlySet<string> = new Set(
  'say tell add write tweet ask argue claim explain insist warn note declare state announce reply continue'.split(' '),
);

/** Lemmas of verbs seen at least four times, at least three in ten of them inside a gold cue. */
export function cueLemmas(articles: readonly { gold: Gold; passages: Passages }[]): Set<string> {
  const seen = new Map<string, [inside: number, all: number]>();
  for (const { gold, passages } of articles) {
    const cues = gold.attributions.flatMap(one => one.cue);
    for (const token of passages.sentences.flatMap(one => one.tokens)) {
      if (token.pos !== 'VERB') continue;
      const inside = cues.some(([start, end]) => start <= token.start && token.end <= end) ? 1 : 0;
      const [before, all] = seen.get(token.lemma.toLowerCase()) ?? [0, 0];
      seen.set(token.lemma.toLowerCase(), [before + inside, all + 1]);
    }
  }
  return new Set([...seen].filter(([, [inside, all]]) => all >= 4 && inside / all >= 0.3).map(([lemma]) => lemma));
}
