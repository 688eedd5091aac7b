/** `deals`: which packages of a bargaining scenario everyone could accept. */

import { z } from 'zod';
import type { DealsAnswer } from '../analysis/deal-space/answer.ts';
import { LARGEST_FILE } from '../reading/reader.ts';
import { act } from './act.ts';
import { filesInput, textFiles } from './documents.ts';
import { answerIn } from './outputs.ts';

export const deals = act({
  name: 'deals',
  title: 'Find the packages of a bargaining scenario that everyone could accept',
  at: 'anywhere',
  changes: false,
  largestInput: LARGEST_FILE,
  input: z.strictObject({ ...filesInput, allPoints: z.boolean().default(false), epsilon: z.boolean().default(false) }),
  output: answerIn<DealsAnswer>('parley/deals/1'),
  run: async (place, { path, files: sent, allPoints, epsilon }) => {
    const files = await textFiles(place, { path, files: sent });
    if (!files.ok) return files;
    const { answerDeals } = await import('../analysis/deal-space/answer.ts');
    const named = path === '-' ? files.value.map(file => ({ ...file, name: `${file.name}.json` })) : files.value;
    const answer = answerDeals(named, {
      allPoints,
      epsilon,
      clock: place.clock,
      progress: (what, done, of) => place.progress({ what, done, of }),
      cancelled: () => place.signal.aborted,
    });
    return answer.ok ? { ok: true, value: { output: answer.value, problems: [] } } : answer;
  },
  command: {
    usage: 'deals PATH --json [--all-points] [--epsilon]',
    options: [
      { name: 'json', help: 'Print parley/deals/1 (the only form)' },
      { name: 'all-points', help: 'The whole front, not only what is within the reserves' },
      { name: 'epsilon', help: 'Where the front is too large: points near enough, and how near' },
    ],
    parse: ({ positionals, options }) => ({
      path: positionals[0],
      allPoints: options['all-points'],
      epsilon: options.epsilon,
    }),
    print: answer => ({ content: `${JSON.stringify(answer)}\n`, binary: false }),
  },
});
