/**
 * All tables for 1,000 actors at distinct positions, beside the cubic loop for the coalition matrix in the same run.
 *
 *     node dist/bench/forecast/speed.js
 */

import { influenceTable, weightOf } from '../../src/analysis/forecast/compromise.ts';
import { conditionalElection, contest, markovUniformElection } from '../../src/analysis/forecast/elections.ts';
import type { Stand } from '../../src/analysis/forecast/table.ts';

const N = Number(process.argv[2] ?? 1000);
let state = 1;
const draw = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
const stands: Stand[] = Array.from({ length: N }, (_, at) => ({
  actor: `a${at}`,
  position: draw() * 100,
  influence: draw(),
  salience: draw(),
}));

function timed<T>(name: string, run: () => T): [T, number] {
  const start = performance.now();
  const value = run();
  const ms = performance.now() - start;
  console.log(`${name}: ${ms.toFixed(0)} ms`);
  return [value, ms];
}

const [, fast] = timed('all tables', () => {
  const pairs = contest(stands);
  return [markovUniformElection(pairs), conditionalElection(pairs), influenceTable(stands, [0, 100])];
});
const [, cubic] = timed('coalition matrix by the cubic loop', () => {
  const x = stands.map(stand => stand.position).toSorted((a, b) => a - b);
  const w = new Map(stands.map(stand => [stand.position, weightOf(stand)]));
  const v = new Float64Array(N * N);
  for (let i = 0; i < N; i += 1)
    for (let j = 0; j < N; j += 1)
      for (let k = 0; k < N; k += 1)
        v[i * N + j]! += w.get(x[k]!)! * Math.max(0, Math.abs(x[k]! - x[j]!) - Math.abs(x[k]! - x[i]!));
  return v;
});
console.log(`ratio ${(cubic / fast).toFixed(1)}`);
