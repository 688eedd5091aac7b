/** `deals`: which packages of a bargaining scenario everyone could accept. */

import { z } from 'zod';
import type { DealsAnswer } from '../analysis/deal-space/answer.ts';
import { ok, type Result } from '../problems.ts';
import { LARGEST_FILE } from '../reading/reader.ts';
import { act } from './act.ts';
import type { DealsAssignment } from './deals-worker.ts';
import type { Surroundings } from './desk.ts';
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
    const { importSpace } = await import('../analysis/deal-space/importers.ts');
    const named = path === '-' ? files.value.map(file => ({ ...file, name: `${file.name}.json` })) : files.value;
    const space = importSpace(named);
    if (!space.ok) return space;
    const answer = await dealsIn(place, { space: space.value, options: { allPoints, epsilon } });
    return answer.ok ? ok({ output: answer.value, problems: [] }) : answer;
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

/** Packages up to which nothing is gained by a worker. */
const SMALL = 5000n;

/** The deals of a space: here when it is small, else in a worker, which can be stopped in the middle. */
async function dealsIn(place: Surroundings, assignment: DealsAssignment): Promise<Result<DealsAnswer>> {
  const { packagesOf } = await import('../analysis/deal-space/space.ts');
  if (packagesOf(assignment.space) <= SMALL) {
    const { dealsOf } = await import('../analysis/deal-space/answer.ts');
    return dealsOf(assignment.space, { ...assignment.options, clock: place.clock });
  }
  const { answerInWorker } = await import('./in-worker.ts');
  const script = new URL('./deals-worker.js', import.meta.url);
  return answerInWorker(place, { script, data: assignment, place: 'deals' });
}
