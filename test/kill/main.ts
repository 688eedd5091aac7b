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

async function on(name: string, databaseUrl: string): Promise<[string, Figures]> {
  const { path } = dataFolder();
  const progress = (round: number, { faults }: Figures) => {
    if ((round + 1) % 10 === 0) console.error(`${name}: ${round + 1} of ${rounds}, ${faults.length} faults`);
  };
  const figures = await killRounds({ rounds, seed, folder: path, databaseUrl, progress });
  rmSync(path, { recursive: true, force: true });
  return [name, figures];
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
let failed = false;
for (const [name, figures] of await Promise.all(runs)) {
  const { faults, ...counts } = figures;
  console.log(
    `${name}: ${counts.rounds} rounds (${counts.duringOpening} killed before the store was open), ${counts.acknowledged} reports with ${counts.entries} entries acknowledged, ${counts.unacknowledged} whole though not yet acknowledged, ${faults.length} faults`,
  );
  for (const fault of faults.slice(0, 50)) console.log(`  ${fault}`);
  failed ||= faults.length > 0 || counts.acknowledged === 0;
}
process.exit(failed ? 1 : 0);
