/** `stability`: which states of a conflict would hold, for whom, and for which coalitions. */

import { z } from 'zod';
import type { StabilityAnswer } from '../analysis/graph-model/answer.ts';
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
  }),
  output: answerIn<StabilityAnswer>('parley/stability/1'),
  run: async (place, { path, files: sent, hex, coalitions }) => {
    const files = await textFiles(place, { path, files: sent });
    if (!files.ok) return files;
    const [file] = files.value;
    if (!file) return fail(problem('file-empty', 'There is no file.', 'Name a model.', path));
    const { answerStability } = await import('../analysis/graph-model/answer.ts');
    const answer = answerStability(file, { hex, coalitions, clock: place.clock });
    return answer.ok ? ok({ output: answer.value, problems: [] }) : answer;
  },
  command: {
    usage: 'stability FILE --json [--hex] [--coalitions]',
    options: [
      { name: 'json', help: 'Print parley/stability/1 (the only form)' },
      { name: 'hex', help: 'Sets as hexadecimal digits over the feasible states' },
      { name: 'coalitions', help: 'Coalitions also above 4,096 states or 6 decision makers' },
    ],
    parse: ({ positionals, options }) => ({ path: positionals[0], hex: options.hex, coalitions: options.coalitions }),
    print: answer => ({ content: `${JSON.stringify(answer)}\n`, binary: false }),
  },
});
