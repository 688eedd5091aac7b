/** Attributions of an untouched text as bare spans, by the same finder and threshold as the record. */

import { ADMISSION_THRESHOLD } from '../../record/admit.ts';
import type { Structure } from '../../record/evidence.ts';
import { linesOf } from '../lines.ts';
import { type Passages, readPassages } from '../passages.ts';
import { makeSource } from '../reader.ts';
import type { Stretch } from './attribution-spans.ts';
import { findAttributionSpans } from './spans.ts';
import { shippedWeights, type Weights } from './weights.ts';

export interface PredictedAttribution {
  readonly source: [number, number][];
  readonly cue: [number, number][];
  readonly content: [number, number][];
}

/** Passages of a bare text: each line is a paragraph. */
export function linesAsPassages(text: string): Passages {
  const structure: Structure[] = linesOf(text)
    .filter(line => line.text.trim() !== '')
    .map(line => ({ kind: 'paragraph', level: null, start: line.start, end: line.end }));
  return readPassages(makeSource(text, structure, new Uint8Array(), {}));
}

/** Attributions of a text whose lines are paragraphs. Offsets are UTF-16 code units, half-open. */
export const predictAttributions = (text: string): PredictedAttribution[] => predictFrom(linesAsPassages(text));

/** The same of passages read before, by these weights; null reads by rules alone. */
export function predictFrom(passages: Passages, weights: Weights | null = shippedWeights()): PredictedAttribution[] {
  const pairs = (stretches: readonly Stretch[]) => stretches.map(({ start, end }): [number, number] => [start, end]);
  return findAttributionSpans(passages, weights)
    .filter(spans => spans.confidence >= ADMISSION_THRESHOLD)
    .map(spans => ({ source: pairs(spans.source), cue: pairs(spans.cue), content: pairs(spans.content) }));
}
