/**
 * The whole chain over damaged texts: `node dist/bench/robustness/main.js [SECONDS] [SEED]`. Each round damages one text in
 * one or two ways, reads it, briefs it in every preset and format, asks and analyses. Every fault is printed once.
 */

import { type Document, faultsOf } from './chain.ts';
import { type Draw, draws, MUTATIONS, PAGES } from './mutations.ts';
import { ownTexts, sharedTexts } from './texts.ts';

const seconds = Number(process.argv[2] ?? 120);
const seed = Number(process.argv[3] ?? 1);
const draw = draws(seed);
const texts = [...ownTexts(), ...sharedTexts()].filter(one => !one.name.endsWith('.html'));
const pick = <T>(from: readonly T[]): T => from[Math.floor(draw() * from.length)]!;

function damaged(at: number): { how: string; document: Document } {
  const { name, text } = pick(texts);
  const first = Object.keys(MUTATIONS)[at % Object.keys(MUTATIONS).length]!;
  const second = draw() < 0.5 ? pick(Object.keys(MUTATIONS)) : 'as it is';
  const change = (how: string, of: string, by: Draw) => MUTATIONS[how]!(of, by);
  const changed = change(second, change(first, text, draw), draw);
  if (draw() > 0.3)
    return { how: `${name}: ${first}, ${second}`, document: { name: draw() < 0.5 ? 'a.txt' : 'a.md', text: changed } };
  const page = pick(Object.keys(PAGES));
  return {
    how: `${name}: ${first}, ${second}, ${page}`,
    document: { name: 'a.html', text: PAGES[page]!(changed, draw) },
  };
}

const until = performance.now() + seconds * 1000;
const seen = new Map<string, number>();
let round = 0;
let slowest = { seconds: 0, how: '' };
for (; performance.now() < until; round += 1) {
  const { how, document } = damaged(round);
  const from = performance.now();
  const faults = await faultsOf([document]);
  const took = (performance.now() - from) / 1000;
  if (took > slowest.seconds) slowest = { seconds: took, how: `${how} (${document.text.length} characters)` };
  for (const fault of faults) {
    const key = fault.replace(/[\d]+/g, 'N').slice(0, 200);
    if (!seen.has(key)) console.log(`round ${round}, ${how}\n  ${fault}`);
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
}
console.log(
  `${round} rounds of ${texts.length} texts, ${seen.size} kinds of fault; slowest ${slowest.seconds.toFixed(1)} s: ${slowest.how}`,
);
process.exit(seen.size === 0 ? 0 : 1);
