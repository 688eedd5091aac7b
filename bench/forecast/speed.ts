/**
 * All tables for 1,000 actors at distinct positions, beside the cubic loop for the coalition matrix in the same run; then
 * 10,000 draws of the coding doubt of 30 actors, and the trades of 15 actors on 13 issues.
 *
 *     node dist/bench/forecast/speed.js
 */

import { influenceTable, weightOf } from '../../src/analysis/forecast/compromise.ts';
import { codingDoubt } from '../../src/analysis/forecast/doubt.ts';
import { conditionalElection, contest, markovUniformElection } from '../../src/analysis/forecast/elections.ts';
import { findTrades } from '../../src/analysis/forecast/exchange.ts';
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

const around = (value: number, width: number): [number, number] => [Math.max(0, value - width), value + width];
timed('10,000 draws of the coding doubt, 30 actors', () =>
  codingDoubt(
    stands.slice(0, 30).map(({ actor, position, influence, salience }) => ({
      actor,
      position: around(position, 10),
      influence: around(influence, 0.1),
      salience: around(salience * 0.8, 0.1),
    })),
    { draws: 10_000, seed: 1 },
  ),
);
const [{ trades }] = timed('trades of 15 actors on 13 issues', () => {
  const [actors, issues] = [15, 13].map(count => Array.from({ length: count }, (_, at) => `${at}`)) as [
    string[],
    string[],
  ];
  return findTrades({
    actors,
    issues,
    scales: issues.map(() => [0, 100] as const),
    votes: actors.map(() => issues.map(() => ({ position: draw() * 100, influence: draw(), salience: draw() }))),
  });
});
console.log(`${trades.length} trades`);
