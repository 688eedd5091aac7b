/** Where a source says nearly the same as a sentence, and which figures of a sentence no passage has. */

import type { Source, Span } from '../record/evidence.ts';
import { draftSentences } from './draft-sentences.ts';
import { stemsOf, wordsOf } from './stems.ts';

/** Share of the sentence's stems that a passage must hold, besides every name, every figure and the same negations; all of few. */
const NEARLY_ALL = 0.8;
const FEW_STEMS = 4;

const NEGATIONS =
  /\b(?:not|no|never|nor|neither|none|nobody|without|cannot|refus\w*|reject\w*|den(?:y|ies|ied)|\w+n[’']t)\b/gi;

/** The passage that holds nearly all of the sentence, or null. */
export function closestPassage(sentence: string, sources: readonly Source[]): Span | null {
  const stems = stemsOf(sentence);
  if (stems.size < 2) return null;
  const enough = stems.size < FEW_STEMS ? 1 : NEARLY_ALL;
  const must = [...namesIn(sentence), ...figuresIn(sentence)].map(word => word.toLowerCase());
  const negations = countNegations(sentence);
  let best: { span: Span; share: number } | null = null;
  for (const source of sources)
    for (const span of draftSentences(source)) {
      const words = new Set(wordsOf(span.exact));
      if (!must.every(word => words.has(word)) || countNegations(span.exact) !== negations) continue;
      const held = stemsOf(span.exact);
      const share = [...stems].filter(stem => held.has(stem)).length / stems.size;
      if (share >= enough && (best === null || share > best.share)) best = { span, share };
    }
  return best?.span ?? null;
}

/** Capitalised words after the first. */
const namesIn = (sentence: string): string[] =>
  [...sentence.matchAll(/(?<=\S\s+["“(]?)\p{Lu}[\p{L}’'-]+/gu)]
    .map(([word]) => wordsOf(word)[0] ?? '')
    .filter(word => word !== '');

const figuresIn = (sentence: string): string[] => wordsOf(sentence).filter(word => /^\d/.test(word));

const countNegations = (text: string): number => (text.match(NEGATIONS) ?? []).length;

/** Figures of the sentence, with the word after each, that none of the passages has. */
export function figuresAstray(sentence: string, passages: readonly string[]): string[] {
  const known = new Set(passages.flatMap(passage => figuresIn(passage)));
  return [...sentence.matchAll(/(?<![\p{L}\d.,])\d[\d.,]*\d|(?<![\p{L}\d.,])\d/gu)]
    .map(([figure]) => figure)
    .filter(figure => !known.has(wordsOf(figure)[0] ?? figure) && !known.has(figure));
}
