/** Attributions by trained weights: which tokens head a cue, and for each the most likely source, cue and content around it. */

import type { Token } from '../passages.ts';
import { QUOTE_EDGE, type Quoted } from '../quotes.ts';
import { forward, ROLES, Role, type Scores, viterbi, viterbiWith } from './chain.ts';
import { Features } from './features.ts';
import { headFeatures, mayBeHead } from './head-features.ts';
import { extentOf, isSame, judgeFeatures, neighboursOf } from './judge-features.ts';
import type { Prose } from './prose.ts';
import type { Reading } from './reading-of-roles.ts';
import { edgeFeatures, relate, stateFeatures } from './role-features.ts';
import type { Weights, WeightTable } from './weights.ts';
import { type Window, windowOf } from './window.ts';

/** A reading with the chance that it is an attribution of the text. */
export interface Judged extends Reading {
  readonly chance: number;
}

/** The readings that are attributions of the text, the likeliest first. Two that take the same cue and content are one. */
export function readAttributions(prose: Prose, weights: Weights): Judged[] {
  const kept: Judged[] = [];
  const judged = judge(prose, readRoles(prose, weights, LIKELY_ENOUGH), weights.judge);
  for (const one of judged.sort((a, b) => b.chance - a.chance || a.head - b.head)) {
    if (one.chance < weights.threshold) break;
    if (!kept.some(other => isSame(one, other, Role.content) && isSame(one, other, Role.cue))) kept.push(one);
  }
  return kept;
}

/** Heads less likely than this are not learned from. */
export const LEAST_LIKELY = 0.13;
/** Heads less likely than this are not looked at: on PolNeAR dev that costs at most .4 of F1, and saves a third of the windows. */
const LIKELY_ENOUGH = 0.25;

function judge(prose: Prose, readings: readonly Reading[], weights: WeightTable): Judged[] {
  const near = neighboursOf(prose, readings);
  return readings.map((reading, index) => {
    judgeFeatures(prose, reading, extentOf(prose, reading), near[index]!, FEATURES);
    return { ...reading, chance: chanceBy(weights) };
  });
}

/** The logistic of the weights of the present features. */
function chanceBy({ table, values }: WeightTable): number {
  let score = 0;
  for (let item = 0; item < FEATURES.size; item += 1) {
    const row = table.row(FEATURES.items[item]!);
    if (row >= 0) score += values[row]!;
  }
  return 1 / (1 + Math.exp(-score));
}

/** Every reading whose head is at least `least` likely, the likeliest first; a head inside the cue of a likelier one is left out. */
export function readRoles(prose: Prose, weights: Weights, least: number): Reading[] {
  const readings: Reading[] = [];
  const taken = new Set<number>();
  for (const { head, chance } of likelyHeads(prose, weights.heads, least)) {
    if (taken.has(head)) continue;
    const window = windowOf(prose, head);
    const scores = scoresOf(prose, window, head, weights);
    let { roles, score } = viterbi(scores);
    if (!roles.includes(Role.content)) ({ roles, score } = viterbiWith(scores, Role.content));
    const rolesChance = Math.exp(score - forward(scores, ROOM.alpha));
    roles.forEach((role, at) => {
      if (role === Role.cue) taken.add(window.from + at);
    });
    readings.push({ head, window, roles, headChance: chance, rolesChance });
  }
  return readings;
}

const FEATURES = new Features();

function likelyHeads(prose: Prose, weights: WeightTable, least: number): { head: number; chance: number }[] {
  const found: { head: number; chance: number }[] = [];
  for (let at = 0; at < prose.tokens.length; at += 1) {
    if (!mayBeHead(prose, at)) continue;
    headFeatures(prose, at, FEATURES);
    const chance = chanceBy(weights);
    if (chance >= least) found.push({ head: at, chance });
  }
  return found.sort((a, b) => b.chance - a.chance || a.head - b.head);
}

/** Room for the longest window, used anew for each. */
const ROOM = { state: new Float64Array(0), edge: new Float64Array(0), alpha: new Float64Array(0) };

function scoresOf(prose: Prose, window: Window, head: number, { states, edges }: Weights): Scores {
  const size = window.to - window.from;
  if (ROOM.edge.length < size * ROLES * ROLES) {
    ROOM.state = new Float64Array(size * ROLES);
    ROOM.edge = new Float64Array(size * ROLES * ROLES);
    ROOM.alpha = new Float64Array(size * ROLES);
  }
  const { state, edge } = ROOM;
  state.fill(0, 0, size * ROLES);
  edge.fill(0, 0, size * ROLES * ROLES);
  const relation = relate(prose, window, head);
  for (let at = 0; at < size; at += 1) {
    stateFeatures(prose, relation, window.from + at, FEATURES);
    addUp(states, state, at * ROLES, ROLES);
    if (at === 0) continue;
    edgeFeatures(prose, relation, window.from + at, FEATURES);
    addUp(edges, edge, at * ROLES * ROLES, ROLES * ROLES);
  }
  return { size, state, edge };
}

function addUp({ table, values }: WeightTable, into: Float64Array, at: number, width: number): void {
  for (let item = 0; item < FEATURES.size; item += 1) {
    const row = table.row(FEATURES.items[item]!);
    if (row < 0) continue;
    for (let column = 0; column < width; column += 1) into[at + column]! += values[row * width + column]!;
  }
}

/** The stretches of one role, as offsets; a stretch that fills a quotation takes its marks. */
export function stretchesOf(prose: Prose, { window, roles }: Reading, role: number, text: string) {
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at < roles.length; at += 1) {
    if (roles[at] !== role) continue;
    let last = at;
    while (roles[last + 1] === role) last += 1;
    found.push(withMarks(prose, window.from + at, window.from + last, text));
    at = last;
  }
  return found;
}

function withMarks(prose: Prose, first: number, last: number, text: string): { start: number; end: number } {
  const opening = markOf(prose, first);
  const closing = markOf(prose, last);
  const [from, to] = [prose.tokens[first] as Token, prose.tokens[last] as Token];
  const opens = opening && QUOTE_EDGE.test(text.slice(opening.outerStart, from.start));
  const closes = closing && QUOTE_EDGE.test(text.slice(to.end, closing.outerEnd));
  return { start: opens ? opening.outerStart : from.start, end: closes ? closing.outerEnd : to.end };
}

const markOf = (prose: Prose, at: number): Quoted | undefined => prose.quoted[prose.quote[at]!];
