/** `stability`: which states of a conflict would hold, for whom, and for which coalitions. */

import { z } from 'zod';
import { fail, ok, problem } from '../problems.ts';
import { act } from './act.ts';
import { textFilesAt } from './documents.ts';

export const stability = act({
  name: 'stability',
  title: 'Find the stable states of a conflict model',
  input: z.strictObject({
    path: z.string({ error: 'Name a model' }),
    hex: z.boolean().default(false),
    coalitions: z.boolean().default(false),
  }),
  run: async (desk, { path, hex, coalitions }) => {
    const files = await textFilesAt(path);
    if (!files.ok) return files;
    const [file] = files.value;
    if (!file) return fail(problem('file-empty', 'There is no file.', 'Name a model.', path));
    const { answerStability } = await import('../analysis/graph-model/answer.ts');
    const answer = answerStability(file, { hex, coalitions, clock: desk.clock });
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
