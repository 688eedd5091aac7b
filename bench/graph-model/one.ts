/** One case of the benchmark in a process of its own: prints seconds, processor seconds and peak memory as JSON. */

import { answerStability } from '../../src/analysis/graph-model/answer.ts';
import { generateModel } from '../../src/analysis/graph-model/generate.ts';
import { readModel, settle } from '../../src/analysis/graph-model/model.ts';
import { verdictsFor } from '../../src/analysis/graph-model/verdicts.ts';
import { must } from '../../src/problems.ts';

const { kind, ...options } = JSON.parse(process.argv[2]!);
const clock = () => performance.now();
const text = (more: object) => JSON.stringify(generateModel({ seed: 1, ...options, ...more }));
const before = process.cpuUsage();
const start = clock();
let states = 0;

if (kind === 'samples') {
  // Fresh statements for everybody in each sample; options and conditions stay.
  const room = new Map();
  const models = Array.from({ length: 50 }, (_, at) => must(readModel({ name: '', text: text({ seed: at + 1 }) })));
  for (let sample = 0; sample < options.samples; sample += 1) {
    const model = settle(models[sample % models.length]!);
    states = verdictsFor(model, { room })![0]!.length;
  }
} else {
  const answer = must(answerStability({ name: 'model', text: text({}) }, { hex: true, clock }));
  states = answer.states;
}
const cpu = process.cpuUsage(before);
console.log(
  JSON.stringify({
    states,
    seconds: (clock() - start) / 1000,
    processor: (cpu.user + cpu.system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
