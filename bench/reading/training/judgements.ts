/** Readings of an article with their features and how far they agree with the gold. */

import { Role } from '../../../src/reading/attributions/chain.ts';
import { Features } from '../../../src/reading/attributions/features.ts';
import { extentOf, judgeFeatures, neighboursOf } from '../../../src/reading/attributions/judge-features.ts';
import { LEAST_LIKELY, readRoles, stretchesOf } from '../../../src/reading/attributions/trained.ts';
import type { Weights } from '../../../src/reading/attributions/weights.ts';
import type { Article, Parts } from './corpus.ts';

export interface Judgement {
  readonly features: Int32Array;
  /** Share of what agrees: the cue, source with content, all three, each with some gold attribution. */
  readonly truth: number;
}

/** The readings outside zones that are not scored. */
export function judgements({ gold, prose, heads }: Article, weights: Weights): Judgement[] {
  const features = new Features();
  const readings = readRoles(prose, weights, LEAST_LIKELY);
  const near = neighboursOf(prose, readings);
  return readings.flatMap((reading, index) => {
    if (heads[reading.head] === 2) return [];
    judgeFeatures(prose, reading, extentOf(prose, reading), near[index]!, features);
    const parts = (role: number) =>
      stretchesOf(prose, reading, role, gold.text).map(({ start, end }): [number, number] => [start, end]);
    const [source, cue, content] = [parts(Role.source), parts(Role.cue), parts(Role.content)];
    const agrees = gold.attributions.map(one => ({
      cue: isHalf(cue, one.cue),
      rest: isHalf(source, one.source) && isHalf(content, one.content),
    }));
    const truth = [agrees.some(one => one.cue), agrees.some(one => one.rest), agrees.some(one => one.cue && one.rest)];
    return [{ features: features.items.slice(0, features.size), truth: truth.filter(Boolean).length / 3 }];
  });
}

/** Whether the characters of both are at least half of those of the longer; nothing agrees with nothing. */
export function isHalf(one: Parts, other: Parts): boolean {
  const length = (parts: Parts) => parts.reduce((sum, [start, end]) => sum + end - start, 0);
  const longer = Math.max(length(one), length(other));
  let both = 0;
  for (const [start, end] of one)
    for (const [from, to] of other) both += Math.max(0, Math.min(end, to) - Math.max(start, from));
  return longer === 0 || both * 2 >= longer;
}
