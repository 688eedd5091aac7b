/** `deals`: which packages of a bargaining scenario everyone could accept. */

import { z } from 'zod';
import { act } from './act.ts';
import { textFilesAt } from './documents.ts';

export const deals = act({
  name: 'deals',
  title: 'Find the packages of a bargaining scenario that everyone could accept',
  input: z.strictObject({ path: z.string({ error: 'Name a scenario' }), allPoints: z.boolean().default(false) }),
  run: async (desk, { path, allPoints }) => {
    const files = await textFilesAt(path);
    if (!files.ok) return files;
    const { answerDeals } = await import('../analysis/deal-space/answer.ts');
    const named = path === '-' ? files.value.map(file => ({ ...file, name: `${file.name}.json` })) : files.value;
    const answer = answerDeals(named, { allPoints, clock: desk.clock });
    return answer.ok ? { ok: true, value: { output: answer.value, problems: [] } } : answer;
  },
  command: {
    usage: 'deals PATH --json [--all-points]',
    options: [
      { name: 'json', help: 'Print parley/deals/1 (the only form)' },
      { name: 'all-points', help: 'The whole front, not only what is within the reserves' },
    ],
    parse: ({ positionals, options }) => ({ path: positionals[0], allPoints: options['all-points'] }),
    print: answer => ({ content: `${JSON.stringify(answer)}\n`, binary: false }),
  },
});
