/** `compare-models`: what moved between two models of a case, by what, and which findings changed with it. */

import { z } from 'zod';
import { ok } from '../problems.ts';
import { act } from './act.ts';
import { NOW, sideBefore, sideOf } from './sides.ts';
import { movedSchema, sayWhatMoved, whatMoved } from './what-moved.ts';

export const compareModels = act({
  name: 'compare-models',
  title: 'Say what moved between two models: figures with their causes, and findings',
  at: 'case',
  changes: false,
  input: z.strictObject({
    from: z.string().nullable().default(null).describe('A run, a version or "now"; null = the run before.'),
    to: z.string().default(NOW).describe('A run, a version or "now".'),
    engine: z.string().nullable().default(null).describe('Findings of one engine; null = of all that have run.'),
    seed: z.number().int().nonnegative().default(1),
    findings: z.boolean().default(true).describe('Whether findings are compared too, not figures alone.'),
    json: z.boolean().default(false).describe('For the command: print JSON.'),
  }),
  output: movedSchema,
  run: async (desk, { from, to, engine, seed, findings }) => {
    const record = await desk.record();
    const after = sideOf(record, to);
    if (!after.ok) return after;
    const before = from === null ? ok(sideBefore(record, after.value, { engine, findings })) : sideOf(record, from);
    if (!before.ok) return before;
    const engines = engine === null ? null : [engine];
    const moved = await whatMoved(desk, record, before.value, after.value, findings ? { engines, seed } : null);
    return moved.ok ? ok({ output: moved.value, problems: [] }) : moved;
  },
  command: {
    name: 'compare',
    onKeptCase: true,
    usage: 'compare CASE [--from RUN] [--to RUN] [--json]',
    options: [
      { name: 'from', value: 'RUN', help: 'A run, a version or "now" (default: the run before)' },
      { name: 'to', value: 'RUN', help: 'A run, a version or "now" (default: now)' },
      { name: 'engine', value: 'NAME', help: 'Findings of one engine only' },
      { name: 'json', help: 'Print JSON' },
    ],
    parse: ({ options }) => ({
      from: options.from ?? null,
      to: options.to,
      engine: options.engine ?? null,
      json: options.json === true,
    }),
    print: (moved, { json }) => ({
      content: json ? `${JSON.stringify(moved, null, 1)}\n` : `# Models compared\n\n${sayWhatMoved(moved)}`,
      binary: false,
    }),
  },
});
