/**
 * The workbench at 10,000 sources and 100,000 entries: how long each page's data, a search, an act of review and an
 * intake take over HTTP, and how much memory it holds. Run: node dist/bench/store/scale.js [DATABASE_URL]
 */

import { readFileSync } from 'node:fs';
import { must } from '../../src/problems.ts';
import { surroundings } from '../../src/workbench/desk.ts';
import { openReserved, reserveStore } from '../../src/workbench/open-store.ts';
import { archiveOn } from '../../src/workbench/store-desk.ts';
import { report } from '../../test/kill/report.ts';
import { dataFolder, environment, startWorkbench } from '../../test/workbench.ts';
import { FULL, largeCase } from './large-case.ts';

const CASE = 'large-case';
const TIMES = 40;

/** PARLEY_BENCH_DATA keeps the store for another run, in the folder that it names. */
const keptIn = process.env.PARLEY_BENCH_DATA;
const data = keptIn ? { path: keptIn, remove: () => undefined } : dataFolder();
const env = environment(data.path, process.argv[2]);
const filling = performance.now();
const opened = must(await openReserved(must(reserveStore(env))));
const archive = archiveOn(opened, surroundings());
const record = largeCase(FULL);
if (!(await archive.cases()).some(({ id }) => id === CASE)) await archive.create('Large case', record);
await opened.store.engine.close();
console.log(
  `${opened.store.engine.name.split(' ')[0]}: filled in ${((performance.now() - filling) / 1000).toFixed(0)} s`,
);

const bench = await startWorkbench(env);
const timed = async (route: string, input: object): Promise<number> => {
  const start = performance.now();
  const { status, problems } = await bench.act(route, input);
  if (status !== 200) throw new Error(`${route}: ${problems[0]!.message}`);
  return performance.now() - start;
};
const memory = () => {
  const status = readFileSync(`/proc/${bench.child.pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024);
};
console.log(
  `idle: ${memory()} MB; first page of the case: ${(await timed(`cases/${CASE}/list-sources`, {})).toFixed(0)} ms`,
);

const some = <T>(items: readonly T[], at: number): T => items[(at * 7919) % items.length]!;
const calls: Record<string, (at: number) => object> = {
  'list-sources': at => ({ offset: at * 50, limit: 100 }),
  'list-entries': at => ({ kind: 'quotation', offset: at * 50, limit: 100 }),
  'show-source': at => ({ source: some(record.sources, at).id }),
  'show-entry': at => ({ entry: some(record.positions, at).id }),
  'show-positions': at => ({ asOf: some(record.sources, at).publishedAt, passages: false }),
  'show-contradictions': at => ({ offset: at * 20, limit: 50 }),
  'show-timeline': at => ({ offset: at * 50, limit: 100 }),
  'show-changes': at => ({ since: some(record.sources, at).publishedAt }),
  'show-history': () => ({ limit: 50 }),
  search: at => ({
    query: some(['river monitors', '"prisoners railway"', 'Kavelo', 'ceasefire', 'amnesty summit'], at),
  }),
  ask: () => ({ question: 'What about the airport?' }),
  brief: () => ({ preset: 'one-page' }),
};
for (const [name, input] of Object.entries(calls)) {
  const first = await timed(`cases/${CASE}/${name}`, input(0));
  const times: number[] = [];
  for (let at = 1; at <= TIMES && times.reduce((a, b) => a + b, 0) < 20_000; at += 1)
    times.push(await timed(`cases/${CASE}/${name}`, input(at)));
  times.sort((a, b) => a - b);
  const quantile = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!.toFixed(0);
  console.log(
    `${name}: first ${first.toFixed(0)} ms, median ${quantile(0.5)} ms, p95 ${quantile(0.95)} ms (${times.length})`,
  );
}
const review: number[] = [];
for (let at = 0; at < 10; at += 1)
  review.push(await timed(`cases/${CASE}/strike-entry`, { entry: some(record.quotations, at).id, why: 'bench' }));
console.log(
  `strike-entry: ${review.map(ms => ms.toFixed(0)).join(', ')} ms; page after it: ${(await timed(`cases/${CASE}/show-positions`, {})).toFixed(0)} ms`,
);
const intake: number[] = [];
for (let at = 0; at < 5; at += 1)
  intake.push(await timed(`cases/${CASE}/add-documents`, { documents: [{ name: 'r.txt', text: report(9, at) }] }));
console.log(`add-documents: ${intake.map(ms => ms.toFixed(0)).join(', ')} ms`);
console.log(`memory after all: ${memory()} MB`);
await bench.stop();
data.remove();
