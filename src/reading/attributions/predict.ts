/** Attributions of an untouched text as bare spans, by the same finder and threshold as the record. */

import { ADMISSION_THRESHOLD } from '../../record/admit.ts';
import type { Structure } from '../../record/evidence.ts';
import { linesOf } from '../lines.ts';
import { readPassages } from '../passages.ts';
import { makeSource } from '../reader.ts';
import { findAttributionSpans, type Stretch } from './spans.ts';

export interface PredictedAttribution {
  readonly source: [number, number][];
  readonly cue: [number, number][];
  readonly content: [number, number][];
}

/** Each line of the text is a paragraph. Offsets are UTF-16 code units, half-open. */
export function predictAttributions(text: string): PredictedAttribution[] {
  const structure: Structure[] = linesOf(text)
    .filter(line => line.text.trim() !== '')
    .map(line => ({ kind: 'paragraph', level: null, start: line.start, end: line.end }));
  const passages = readPassages(makeSource(text, structure, new Uint8Array(), {}));
  const pairs = (stretches: readonly Stretch[]) => stretches.map(({ start, end }): [number, number] => [start, end]);
  return findAttributionSpans(passages)
    .filter(spans => spans.confidence >= ADMISSION_THRESHOLD)
    .map(spans => ({ source: pairs(spans.source), cue: pairs(spans.cue), content: pairs(spans.content) }));
}
