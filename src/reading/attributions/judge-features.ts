/** What tells whether a reading is an attribution, once its roles and the readings beside it are known. */

import { Role } from './chain.ts';
import { type Features, mix } from './features.ts';
import { type Prose, WordClass } from './prose.ts';
import type { Reading } from './reading-of-roles.ts';

/** What a reading takes, counted once. */
export interface Extent {
  /** Characters of source, cue and content, by role. */
  readonly length: Float64Array;
  /** Stretches by role. */
  readonly parts: Uint8Array;
  /** First and last token by role, or -1. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Share of the content's tokens inside quotation marks. */
  readonly quoted: number;
}

/** Counts what the reading takes. */
export function extentOf(prose: Prose, { window, roles }: Reading): Extent {
  const length = new Float64Array(4);
  const parts = new Uint8Array(4);
  const first = new Int32Array(4).fill(-1);
  const last = new Int32Array(4).fill(-1);
  let quoted = 0;
  let content = 0;
  for (let at = 0; at < roles.length; at += 1) {
    const role = roles[at]!;
    const token = prose.tokens[window.from + at]!;
    length[role]! += token.end - token.start + 1;
    if (at === 0 || roles[at - 1] !== role) parts[role]! += 1;
    if (first[role] === -1) first[role] = window.from + at;
    last[role] = window.from + at;
    if (role !== Role.content) continue;
    content += 1;
    if (prose.quote[window.from + at]! >= 0) quoted += 1;
  }
  return { length, parts, first, last, quoted: content === 0 ? 0 : quoted / content };
}

/** How a reading lies to the others of its text: the chance of the likeliest that … */
export interface Neighbours {
  /** … has this one's head in its content. */
  readonly around: number;
  /** … has its head in this one's content. */
  readonly inside: number;
  /** … has much the same content, or source. */
  readonly sameContent: number;
  readonly sameSource: number;
  /** Others in the same sentence. */
  readonly count: number;
}

/** Neighbours of each reading. */
export function neighboursOf(prose: Prose, readings: readonly Reading[]): Neighbours[] {
  return readings.map(one => {
    let [around, inside, sameContent, sameSource, count] = [0, 0, 0, 0, 0];
    for (const other of readings) {
      if (other === one || other.window.to <= one.window.from || one.window.to <= other.window.from) continue;
      const chance = other.headChance;
      if (prose.sentence[other.head] === prose.sentence[one.head]) count += 1;
      if (roleAt(other, one.head) === Role.content) around = Math.max(around, chance);
      if (roleAt(one, other.head) === Role.content) inside = Math.max(inside, chance);
      if (chance > sameContent && isSame(one, other, Role.content)) sameContent = chance;
      if (chance > sameSource && isSame(one, other, Role.source)) sameSource = chance;
    }
    return { around, inside, sameContent, sameSource, count };
  });
}

const roleAt = ({ window, roles }: Reading, token: number): number =>
  token >= window.from && token < window.to ? roles[token - window.from]! : Role.none;

/** Whether the tokens that both give this role are at least half of those that either does. */
export function isSame(one: Reading, other: Reading, role: number): boolean {
  const from = Math.max(one.window.from, other.window.from);
  const to = Math.min(one.window.to, other.window.to);
  let both = 0;
  for (let at = from; at < to; at += 1)
    if (one.roles[at - one.window.from] === role && other.roles[at - other.window.from] === role) both += 1;
  return both > 0 && both * 2 >= Math.max(tokensOf(one, role), tokensOf(other, role));
}

function tokensOf({ roles }: Reading, role: number): number {
  let count = 0;
  for (let at = 0; at < roles.length; at += 1) if (roles[at] === role) count += 1;
  return count;
}

const quarter = (chance: number): number => Math.min(4, Math.ceil(chance * 4));
const doubling = (length: number, most: number): number => Math.min(most, Math.floor(Math.log2(length + 1)));

/** Fills the features of a reading. */
export function judgeFeatures(prose: Prose, reading: Reading, extent: Extent, near: Neighbours, out: Features): void {
  out.clear();
  const { head } = reading;
  const { length, parts, first, last, quoted } = extent;
  const lemma = prose.lemma[head]!;
  const sense = prose.sense[head]!;
  const kind = prose.kind[head]!;
  const next = prose.kind[head + 1] ?? 99;
  const chance = Math.floor(logit(reading.headChance) * 2);
  const fine = Math.floor(logit(reading.headChance) * 4);
  const fit = Math.max(-20, Math.floor(Math.log(reading.rolesChance + 1e-9) * 2));
  const fitByLength = Math.floor((Math.log(reading.rolesChance + 1e-9) / Math.sqrt(reading.roles.length)) * 8);
  const source = parts[Role.source] === 0 ? 0 : first[Role.source]! < head ? 1 : 2;
  const content = first[Role.content]! < head ? (last[Role.content]! > head ? 3 : 1) : 2;
  const order = source * 4 + content;
  const inQuotes = quoted === 0 ? 0 : quoted > 0.9 ? 2 : 1;
  const longContent = doubling(length[Role.content]!, 9);
  const longSource = doubling(length[Role.source]!, 8);
  const longCue = doubling(length[Role.cue]!, 6);
  const gap =
    content === 2 ? Math.min(9, first[Role.content]! - last[Role.cue]!) : -Math.min(9, head - last[Role.content]!);
  const reach = source === 1 ? Math.min(12, first[Role.cue]! - last[Role.source]!) : source === 2 ? -1 : -2;
  const [around, inside, same] = [quarter(near.around), quarter(near.inside), quarter(near.sameContent)];
  const likelier = near.sameContent > reading.headChance ? 1 : 0;
  const opening = contentOpening(prose, first[Role.content]!);
  out.add(300);
  out.add(301, chance);
  out.add(302, fine);
  out.add(303, fit);
  out.add(304, fitByLength);
  out.add(305, chance, fit >> 1);
  out.add(306, chance, fitByLength);
  out.add(307, order, inQuotes);
  out.add(308, order, chance);
  out.add(309, longContent);
  out.add(310, longSource);
  out.add(311, longCue);
  out.add(312, longContent, inQuotes, content);
  out.add(313, parts[Role.source]!, parts[Role.cue]!, parts[Role.content]!);
  out.add(314, gap);
  out.add(315, reach);
  out.add(316, kind, gap);
  out.add(317, kind, reach);
  out.add(318, around, kind);
  out.add(319, inside, kind);
  out.add(320, same, likelier);
  out.add(321, quarter(near.sameSource), kind);
  out.add(322, Math.min(5, near.count));
  out.add(323, kind, order);
  out.add(324, kind, next, source);
  out.add(325, lemma);
  out.add(326, lemma, order);
  out.add(327, sense, order);
  out.add(328, sense, longContent);
  out.add(329, sense, opening);
  out.add(330, lemma, opening);
  out.add(331, opening, chance);
  out.add(332, around, chance);
  out.add(333, same, likelier, chance);
  out.add(334, longCue, kind, chance);
  out.add(335, reach, chance);
  out.add(336, gap, chance);
  out.add(337, sourceHead(prose, first[Role.source]!, last[Role.source]!), chance > 0 ? 1 : 0);
  out.add(338, longContent, chance);
  out.add(339, sense, chance);
  out.add(340, fit, inQuotes);
  out.add(341, Math.min(6, Math.floor((head - prose.starts[prose.sentence[head]!]!) / 4)), kind);
}

const logit = (chance: number): number => Math.max(-3, Math.min(5, Math.log(chance / (1 - chance + 1e-9))));

/** Classes of the first two tokens of the content. */
const contentOpening = (prose: Prose, first: number): number =>
  first < 0 ? 0 : mix(prose.quote[first]! >= 0 ? 50 : prose.kind[first]!, prose.kind[first + 1] ?? 99);

/** Class of the last noun of the source. */
function sourceHead(prose: Prose, first: number, last: number): number {
  for (let at = last; first >= 0 && at >= first; at -= 1) {
    const kind = prose.kind[at]!;
    if (kind === WordClass.nominal || kind === WordClass.pronoun || kind === WordClass.wh) return prose.sense[at]!;
  }
  return 0;
}
