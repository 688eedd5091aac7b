/** `stability`: which states of a conflict would hold, for whom, and for which coalitions. */

import { z } from 'zod';
import type { StabilityAnswer } from '../analysis/graph-model/answer.ts';
import { CONCEPTS } from '../analysis/graph-model/concepts.ts';
import { fail, ok, problem } from '../problems.ts';
import { LARGEST_FILE } from '../reading/reader.ts';
import { act } from './act.ts';
import { filesInput, textFiles } from './documents.ts';
import { answerIn } from './outputs.ts';

export const stability = act({
  name: 'stability',
  title: 'Find the stable states of a conflict model',
  at: 'anywhere',
  changes: false,
  largestInput: LARGEST_FILE,
  input: z.strictObject({
    ...filesInput,
    hex: z.boolean().default(false),
    coalitions: z.boolean().default(false),
    explain: z.boolean().default(false).describe('Reasons, ways from the status quo and findings in words.'),
    wanted: z.coerce.number().int().nonnegative().optional().describe('A state: what would make it hold?'),
    concept: z.enum(CONCEPTS).default('SEQ').describe('The concept by which the wanted state should hold.'),
    readings: z.coerce
      .number()
      .int()
      .positive()
      .max(1_000_000)
      .optional()
      .describe('Draws where preferences are in doubt.'),
    seed: z.coerce.number().int().nonnegative().default(1),
    words: z.boolean().default(false).describe('For the command: sentences instead of JSON.'),
  }),
  output: answerIn<StabilityAnswer>('parley/stability/1'),
  run: async (place, { path, files: sent, words: _, ...asked }) => {
    const files = await textFiles(place, { path, files: sent });
    if (!files.ok) return files;
    const [file] = files.value;
    if (!file) return fail(problem('file-empty', 'There is no file.', 'Name a model.', path));
    const { answerInWorkers } = await import('./stability-workers.ts');
    const answer = await answerInWorkers(place, file, asked);
    return answer.ok ? ok({ output: answer.value, problems: [] }) : answer;
  },
  command: {
    usage: 'stability FILE [--json] [--hex] [--coalitions] [--explain] [--wanted STATE] [--readings N]',
    options: [
      { name: 'json', help: 'Print parley/stability/1, not sentences' },
      { name: 'hex', help: 'Sets as hexadecimal digits over the feasible states' },
      { name: 'coalitions', help: 'Coalitions also above 4,096 states or 6 decision makers' },
      { name: 'explain', help: 'Reasons, ways from the status quo and findings in words' },
      { name: 'wanted', value: 'STATE', help: 'What would make this state hold?' },
      { name: 'concept', value: 'NAME', help: 'By which concept: R, GMR, SMR, SEQ (unless said) or SSEQ' },
      {
        name: 'readings',
        value: 'N',
        help: 'Share of N readings in which each state holds, where preferences are in doubt',
      },
      { name: 'seed', value: 'N', help: 'Seed of the readings (1)' },
    ],
    parse: ({ positionals, options: { json, out: _, quiet: __, help: ___, ...options } }) => ({
      path: positionals[0],
      ...options,
      explain: json !== true || options.explain === true,
      words: json !== true,
    }),
    print: (answer, { words }) => ({
      content: words ? sayStability(answer) : `${JSON.stringify(answer)}\n`,
      binary: false,
    }),
  },
});

/** The equilibria and the findings, as Markdown. */
function sayStability({ states, dms, equilibria, explained }: StabilityAnswer): string {
  const sets = Object.entries(equilibria).map(
    ([concept, ids]) => `| ${concept} | ${typeof ids === 'string' ? ids : ids.join(', ')} |`,
  );
  return [
    '# Stability',
    '',
    `Analysis, not reporting. ${states} states, ${dms.length} decision makers: ${dms.join(', ')}.`,
    '',
    '| concept | states that hold for everybody |',
    '|---|---|',
    ...sets,
    '',
    ...(explained?.findings ?? []).map(finding => `- ${finding}`),
    '',
  ].join('\n');
}
