/** `forecast`: a table of positions, influence and salience into forecasts with calibrated bands. */

import { z } from 'zod';
import { fail, ok, problem } from '../problems.ts';
import { act } from './act.ts';
import { textFilesAt } from './documents.ts';

export const forecast = act({
  name: 'forecast',
  title: 'Forecast issues from a table of positions, influence and salience',
  input: z.strictObject({ path: z.string({ error: 'Name a table' }) }),
  run: async (desk, { path }) => {
    const files = await textFilesAt(path);
    if (!files.ok) return files;
    const [file] = files.value;
    if (!file) return fail(problem('file-empty', 'There is no file.', 'Name a table.', path));
    const { answerForecast } = await import('../analysis/forecast/answer.ts');
    const answer = answerForecast(file, { clock: desk.clock });
    return answer.ok ? ok({ output: answer.value, problems: [] }) : answer;
  },
  command: {
    usage: 'forecast FILE --json',
    options: [{ name: 'json', help: 'Print parley/forecast/1 (the only form)' }],
    parse: ({ positionals }) => ({ path: positionals[0] }),
    print: answer => ({ content: `${JSON.stringify(answer, null, 1)}\n`, binary: false }),
  },
});
