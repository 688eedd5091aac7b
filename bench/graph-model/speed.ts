/**
 * The graph-model lines of the figures to be reached, each in a process of its own, one thread; and the engine beside
 * the enumeration of the definitions in one run, where that ends.
 *
 *     node dist/bench/graph-model/speed.js [WORD in a line's name]
 */

import { spawnSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { stabilityByDefinition } from '../../src/analysis/graph-model/definitions.oracle.ts';
import { asGraph } from '../../src/analysis/graph-model/explicit-model.ts';
import { generateModel } from '../../src/analysis/graph-model/generate.ts';
import { readModel, settle } from '../../src/analysis/graph-model/model.ts';
import type { OptionModel } from '../../src/analysis/graph-model/option-model.ts';
import { verdictsOf } from '../../src/analysis/graph-model/verdicts.ts';
import { must } from '../../src/problems.ts';

const LINES = [
  { name: '2^16 states, 5 decision makers', gate: 0.25, of: { optionsPerDm: [4, 3, 3, 3, 3] } },
  { name: '2^20 states, 5', gate: 1.5, megabytes: 256, of: { optionsPerDm: [4, 4, 4, 4, 4] } },
  {
    name: '2^20 states, 5, infeasible and irreversible',
    gate: 3,
    of: { optionsPerDm: [4, 4, 4, 4, 4], infeasible: 4, irreversible: 0.2 },
  },
  { name: '2^22 states, 3', gate: 3, of: { optionsPerDm: [8, 7, 7] } },
  { name: '2^24 states, 4', gate: 20, megabytes: 1024, of: { optionsPerDm: [6, 6, 6, 6] } },
  {
    name: '10,000 samples of 1,024 states, 3',
    gate: 5,
    of: { kind: 'samples', samples: 10_000, optionsPerDm: [4, 3, 3] },
  },
];

const word = process.argv[2] ?? '';
console.log(`load ${loadavg()[0]!.toFixed(1)}`);
for (const { name, gate, megabytes, of } of LINES.filter(line => line.name.includes(word))) {
  const one = fileURLToPath(new URL('./one.js', import.meta.url));
  const { stdout, stderr } = spawnSync(process.execPath, [one, JSON.stringify(of)], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  const found = JSON.parse(stdout);
  const memory = `${found.megabytes.toFixed(0)} MB${megabytes ? ` (gate ${megabytes})` : ''}`;
  console.log(
    `${name}: ${found.seconds.toFixed(2)} s wall, ${found.processor.toFixed(2)} s processor (gate ${gate}), ${memory}`,
  );
}

for (const optionsPerDm of [
  [4, 3, 3],
  [3, 2, 2, 2],
]) {
  const text = JSON.stringify(generateModel({ seed: 1, optionsPerDm }));
  const model = settle(must(readModel({ name: '', text }))) as OptionModel;
  const timed = (run: () => unknown): number => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  verdictsOf(model);
  const fast = timed(() => verdictsOf(model));
  const graph = asGraph(model);
  const slow = timed(() => model.names.forEach((_, dm) => void stabilityByDefinition(graph, dm)));
  console.log(
    `${model.states} states, ${optionsPerDm.length}: engine ${fast.toFixed(1)} ms, definitions ${slow.toFixed(0)} ms, ratio ${(slow / fast).toFixed(0)}`,
  );
}
