/**
 * `npm run test:kill`: rounds of SIGKILL during intake on PGlite and on PostgreSQL. KILL_ROUNDS (default 50) and
 * KILL_SEED choose how many and which.
 */

import { rmSync } from 'node:fs';
import { dropDatabase, freshDatabase, withoutPostgres } from '../postgres.ts';
import { dataFolder } from '../workbench.ts';
import { type Figures, killRounds } from './rounds.ts';

const rounds = Number(process.env.KILL_ROUNDS ?? 50);
const seed = Number(process.env.KILL_SEED ?? 1);

const say = (name: string, { faults, ...counts }: Figures): string =>
  `${name}: ${counts.rounds} rounds (${counts.duringOpening} killed before the store was open), ${counts.acknowledged} reports with ${counts.entries} entries acknowledged, ${counts.unacknowledged} whole though not yet acknowledged, ${faults.length} faults`;

/** Runs the rounds on one store; whether all was as it must be. */
async function on(name: string, databaseUrl: string): Promise<boolean> {
  const { path } = dataFolder();
  const progress = (round: number, figures: Figures) => {
    if ((round + 1) % 10 === 0) console.error(say(name, figures));
  };
  const figures = await killRounds({ rounds, seed, folder: path, databaseUrl, progress });
  rmSync(path, { recursive: true, force: true });
  console.log(say(name, figures));
  for (const fault of figures.faults.slice(0, 50)) console.log(`  ${fault}`);
  return figures.faults.length === 0 && figures.acknowledged > 0;
}

if (!(rounds > 0)) throw new Error('KILL_ROUNDS is no number of rounds.');
const runs = [on('PGlite', '')];
if (withoutPostgres) console.log(`PostgreSQL: skipped, ${withoutPostgres}`);
else
  runs.push(
    freshDatabase('kill')
      .then(url => on('PostgreSQL', url))
      .finally(() => dropDatabase('kill')),
  );
process.exit((await Promise.all(runs)).every(Boolean) ? 0 : 1);
