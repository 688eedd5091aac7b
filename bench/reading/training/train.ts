/** Trains the weights of attributions from articles: heads by logistic regression, roles by a conditional random field. */

import { ROLES } from '../../../src/reading/attributions/chain.ts';
import { FeatureTable } from '../../../src/reading/attributions/feature-table.ts';
import { Features } from '../../../src/reading/attributions/features.ts';
import { headFeatures, mayBeHead } from '../../../src/reading/attributions/head-features.ts';
import { edgeFeatures, relate, stateFeatures } from '../../../src/reading/attributions/role-features.ts';
import {
  type PackedTable,
  packTable,
  unpackWeights,
  type WeightsFile,
} from '../../../src/reading/attributions/weights.ts';
import { type ChainExample, type ChainSettings, trainChain } from './chain-training.ts';
import type { Article } from './corpus.ts';
import { FeatureCounts, Lists } from './dictionary.ts';
import { type Judgement, judgements } from './judgements.ts';
import { type LogisticSettings, trainLogistic } from './logistic.ts';

export interface Settings {
  /** A feature seen in fewer articles is dropped. */
  readonly articles: number;
  readonly heads: LogisticSettings;
  readonly chain: ChainSettings;
  /** Readings to judge come from parts of the articles, each read by what was learned from the others. */
  readonly judge: LogisticSettings & { readonly parts: number };
  /** Rows kept of each table, those of the largest weights. */
  readonly keep: { readonly heads: number; readonly states: number; readonly edges: number; readonly judge: number };
  readonly scale: number;
  readonly threshold: number;
  readonly seed: number;
}

export const SETTINGS: Settings = {
  articles: 6,
  heads: { rounds: 5, rate: 0.05, decay: 1e-4, start: 0.1 },
  chain: { rounds: 6, rate: 0.02, decay: 1e-4, start: 0.1 },
  judge: { rounds: 6, rate: 0.05, decay: 1e-4, start: 0.1, parts: 3 },
  keep: { heads: 60_000, states: 60_000, edges: 40_000, judge: 8_000 },
  scale: 1 / 40,
  threshold: 0.33,
  seed: 7,
};

const ORIGIN =
  'Learned from the training articles of PolNeAR (networkdynamics/PolNeAR, commit c3eee83; the corpus states no licence). No text of it is kept.';

interface Extracted {
  readonly hashes: Int32Array;
  readonly lists: Lists;
}

/** Lists the features of every example of every article: once to count, once to keep those seen in enough articles. */
function extract<T>(articles: readonly T[], least: number, each: (article: T, ended: () => void) => void): Extracted {
  const counts = new FeatureCounts();
  articles.forEach((article, index) => {
    each(article, () => {
      for (let item = 0; item < FEATURES.size; item += 1) counts.see(FEATURES.items[item]!, index + 1);
    });
  });
  const hashes = counts.atLeast(least);
  const table = new FeatureTable(hashes);
  const lists = new Lists();
  for (const article of articles)
    each(article, () => {
      for (let item = 0; item < FEATURES.size; item += 1) {
        const row = table.row(FEATURES.items[item]!);
        if (row >= 0) lists.push(row);
      }
      lists.end();
    });
  return { hashes, lists };
}

const FEATURES = new Features();

/** The weights of these articles. The same articles and settings give the same file byte for byte. */
export function train(articles: readonly Article[], settings: Settings = SETTINGS): WeightsFile {
  const { parts } = settings.judge;
  const examples = Array.from({ length: parts }, (_, part) => {
    const others = articles.filter((_, at) => at % parts !== part);
    const weights = unpackWeights(file(trainReader(others, settings), NOTHING, settings));
    return articles.filter((_, at) => at % parts === part).map(article => judgements(article, weights));
  }).flat();
  return file(trainReader(articles, settings), trainJudge(examples, settings), settings);
}

type Reader = Pick<WeightsFile, 'heads' | 'states' | 'edges'>;

const trainReader = (articles: readonly Article[], settings: Settings): Reader => ({
  heads: trainHeads(articles, settings),
  ...trainRoles(articles, settings),
});

const NOTHING: PackedTable = { rows: 0, width: 1, scale: 1, packed: '' };

const file = (reader: Reader, judge: PackedTable, { threshold }: Settings): WeightsFile => ({
  format: 'parley/attribution-weights/1',
  origin: ORIGIN,
  threshold,
  ...reader,
  judge,
});

/** Judges readings by how many of three things agree with some gold attribution: the cue, source with content, all. */
function trainJudge(articles: readonly (readonly Judgement[])[], settings: Settings): PackedTable {
  const { hashes, lists } = extract(articles, settings.articles, (readings, ended) => {
    for (const { features } of readings) {
      FEATURES.items.set(features);
      FEATURES.size = features.length;
      ended();
    }
  });
  const order = shuffled(lists.count, settings.seed + 8);
  const labels = articles.flat().map(one => one.truth);
  const weights = trainLogistic(lists, labels, order, hashes.length, settings.judge);
  return kept(hashes, weights, 1, settings.keep.judge, settings.scale);
}

function trainHeads(articles: readonly Article[], settings: Settings): PackedTable {
  const labels: number[] = [];
  let counted = false;
  const { hashes, lists } = extract(articles, settings.articles, ({ prose, heads }, ended) => {
    for (let at = 0; at < prose.tokens.length; at += 1) {
      if (heads[at] === 2 || !mayBeHead(prose, at)) continue;
      headFeatures(prose, at, FEATURES);
      ended();
      if (!counted) labels.push(heads[at]!);
    }
    if (articles.at(-1)!.prose === prose) counted = true;
  });
  const order = shuffled(lists.count, settings.seed);
  const weights = trainLogistic(lists, Uint8Array.from(labels), order, hashes.length, settings.heads);
  return kept(hashes, weights, 1, settings.keep.heads, settings.scale);
}

function trainRoles(articles: readonly Article[], settings: Settings): { states: PackedTable; edges: PackedTable } {
  const examples: ChainExample[] = [];
  let first = 0;
  for (const { roles } of articles.flatMap(article => article.instances)) {
    examples.push({ state: first, edge: first, roles });
    first += roles.length;
  }
  const over = (fill: typeof stateFeatures, from: number) =>
    extract(articles, settings.articles, ({ prose, instances }, ended) => {
      for (const { window, head } of instances) {
        const relation = relate(prose, window, head);
        for (let t = window.from; t < window.to; t += 1) {
          FEATURES.clear();
          if (t >= window.from + from) fill(prose, relation, t, FEATURES);
          ended();
        }
      }
    });
  const state = over(stateFeatures, 0);
  const edge = over(edgeFeatures, 1);
  const rows = { state: state.hashes.length, edge: edge.hashes.length };
  const order = shuffled(examples.length, settings.seed + 4);
  const weights = trainChain(state.lists, edge.lists, examples, order, rows, settings.chain);
  return {
    states: kept(state.hashes, weights.state, ROLES, settings.keep.states, settings.scale),
    edges: kept(edge.hashes, weights.edge, ROLES * ROLES, settings.keep.edges, settings.scale),
  };
}

/** The rows whose largest weight is largest, packed. */
function kept(hashes: Int32Array, values: Float32Array, width: number, most: number, scale: number): PackedTable {
  const size = Float64Array.from(hashes, (_, row) =>
    values.subarray(row * width, (row + 1) * width).reduce((largest, one) => Math.max(largest, Math.abs(one)), 0),
  );
  const rows = Array.from(hashes.keys())
    .sort((a, b) => size[b]! - size[a]! || a - b)
    .slice(0, most)
    .sort((a, b) => (hashes[a]! >>> 0) - (hashes[b]! >>> 0));
  const chosen = new Float32Array(rows.length * width);
  rows.forEach((row, at) => {
    chosen.set(values.subarray(row * width, (row + 1) * width), at * width);
  });
  return packTable(
    Uint32Array.from(rows, row => hashes[row]! >>> 0),
    chosen,
    width,
    scale,
  );
}

/** 0 … count-1 in an order that the seed fixes (Fisher and Yates, with a linear congruential generator). */
export function shuffled(count: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, at) => at);
  let state = seed >>> 0;
  for (let at = count - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 0x1_0000_0000) * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
