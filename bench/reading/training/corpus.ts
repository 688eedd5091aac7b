/** Articles with gold attributions, aligned to tokens. */

import { readFileSync } from 'node:fs';
import { Role } from '../../../src/reading/attributions/chain.ts';
import { mayBeHead } from '../../../src/reading/attributions/head-features.ts';
import { linesAsPassages } from '../../../src/reading/attributions/predict.ts';
import { type Prose, readProse } from '../../../src/reading/attributions/prose.ts';
import { type Window, windowOf } from '../../../src/reading/attributions/window.ts';
import type { Passages } from '../../../src/reading/passages.ts';

export type Parts = readonly (readonly [start: number, end: number])[];

export interface Gold {
  readonly doc: string;
  readonly text: string;
  readonly attributions: readonly { readonly source: Parts; readonly cue: Parts; readonly content: Parts }[];
  readonly ignore?: Parts;
}

/** One gold attribution on the tokens of its article. */
export interface Instance {
  readonly head: number;
  readonly window: Window;
  readonly roles: Uint8Array;
}

export interface Article {
  readonly gold: Gold;
  readonly passages: Passages;
  readonly prose: Prose;
  readonly instances: readonly Instance[];
  /** 1 where the token is the head of a gold cue, 2 where it lies in a zone that is not scored. */
  readonly heads: Uint8Array;
}

export function readGold(path: string): Gold[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as Gold);
}

/** Reads the articles and chooses in every gold cue its head: the token whose lemma is most often inside cues. */
export function readArticles(golds: readonly Gold[]): Article[] {
  const read = golds.map(gold => {
    const passages = linesAsPassages(gold.text);
    return { gold, passages, prose: readProse(passages) };
  });
  const seen = new Map<string, [inside: number, all: number]>();
  for (const { gold, prose } of read) {
    const inside = marks(
      prose,
      gold.attributions.flatMap(one => one.cue),
    );
    prose.tokens.forEach((token, at) => {
      const key = `${token.lemma.toLowerCase()} ${token.pos}`;
      const count = seen.get(key) ?? [0, 0];
      seen.set(key, [count[0] + inside[at]!, count[1] + 1]);
    });
  }
  const share = (prose: Prose, at: number) => {
    const token = prose.tokens[at]!;
    const [inside, all] = seen.get(`${token.lemma.toLowerCase()} ${token.pos}`)!;
    return (inside + 0.2) / (all + 2);
  };
  return read.map(one => ({ ...one, ...align(one.gold, one.prose, share) }));
}

function marks(prose: Prose, parts: Parts): Uint8Array {
  const inside = new Uint8Array(prose.tokens.length);
  for (const [start, end] of parts) for (const at of tokensIn(prose, start, end)) inside[at] = 1;
  return inside;
}

/** Tokens whose middle lies in the stretch. */
function tokensIn(prose: Prose, start: number, end: number): number[] {
  const found: number[] = [];
  let low = 0;
  let high = prose.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (prose.tokens[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < prose.tokens.length && prose.tokens[at]!.start < end; at += 1) {
    const token = prose.tokens[at]!;
    const middle = (token.start + token.end) / 2;
    if (start <= middle && middle < end) found.push(at);
  }
  return found;
}

const EDGE = /^[\s"'‘’“”`,.;:]+$/;

function align(gold: Gold, prose: Prose, share: (prose: Prose, at: number) => number) {
  const heads = new Uint8Array(prose.tokens.length);
  for (const [start, end] of gold.ignore ?? []) for (const at of tokensIn(prose, start, end)) heads[at] = 2;
  const instances: Instance[] = [];
  for (const one of gold.attributions) {
    const cue = one.cue.flatMap(([start, end]) => tokensIn(prose, start, end)).filter(at => mayBeHead(prose, at));
    if (cue.length === 0) continue;
    const head = cue.reduce((best, at) => (share(prose, at) > share(prose, best) ? at : best));
    if (heads[head] === 0) heads[head] = 1;
    const window = windowOf(prose, head);
    const roles = new Uint8Array(window.to - window.from);
    const set = (parts: Parts, role: number) => {
      for (const [start, end] of trimmed(gold.text, parts))
        for (const at of tokensIn(prose, start, end))
          if (at >= window.from && at < window.to) roles[at - window.from] = role;
    };
    set(one.content, Role.content);
    set(one.source, Role.source);
    set(one.cue, Role.cue);
    roles[head - window.from] = Role.cue;
    instances.push({ head, window, roles });
  }
  return { heads, instances };
}

/** As the scorer sees spans: without blanks, marks and commas at their ends; parts joined that only these part. */
function trimmed(text: string, parts: Parts): [number, number][] {
  const ends = parts
    .map(([start, end]): [number, number] => {
      let [s, e] = [start, end];
      while (s < e && EDGE.test(text[s]!)) s += 1;
      while (e > s && EDGE.test(text[e - 1]!)) e -= 1;
      return s < e ? [s, e] : [start, end];
    })
    .sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [start, end] of ends) {
    const last = joined.at(-1);
    if (last && (start <= last[1] || EDGE.test(text.slice(last[1], start)))) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
