/**
 * Speed of the deal space on generated spaces: `node dist/bench/deal-space/speed.js [SEED]`. Each line runs in a process
 * of its own, so that its peak memory is its own; small spaces are enumerated package by package in the same run.
 */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { enumerate, plainFront } from '../../src/analysis/deal-space/enumeration.ts';
import { type Flat, flatten } from '../../src/analysis/deal-space/flat.ts';
import { paretoFront } from '../../src/analysis/deal-space/front.ts';
import { generateSpace, type Recipe } from '../../src/analysis/deal-space/generate.ts';
import {
  egalitarian,
  kalaiSmorodinsky,
  nash,
  type Solution,
  utilitarian,
} from '../../src/analysis/deal-space/solutions.ts';
import { packagesOf, type Space } from '../../src/analysis/deal-space/space.ts';
import { findZopa } from '../../src/analysis/deal-space/zopa.ts';

interface Line {
  readonly what: string;
  readonly wanted: string;
  readonly recipe: Omit<Recipe, 'seed'>;
  /** Runs once and says what came out. */
  readonly run: (space: Space) => string;
}

const flatOf = (space: Space): Flat => flatten(space, { acceptable: true, undominated: true })!;
const front = (space: Space): string => {
  const found = paretoFront(flatten(space, { acceptable: false, undominated: true })!);
  return found ? `${found.count} points, exact` : 'given up';
};
const said = (solution: Solution | null): string =>
  solution === null ? 'none' : solution.proof === 'exact' ? 'proved' : `gap ${solution.proof.gap.toFixed(5)}`;
const solve = (of: (flat: Flat) => Solution | null) => (space: Space) => said(of(flatOf(space)));
const noDeal = (space: Space): string => {
  const zopa = findZopa(space, flatOf(space));
  return zopa.empty === true ? `certificate: ${zopa.certificate.kind}` : zopa.empty === null ? 'not settled' : 'a deal';
};
/** What a program does that looks at every package: utilities of all, the front, the largest product. */
const enumeration = (space: Space): string => {
  const all = enumerate(space);
  const distinct = new Map(all.map(one => [one.utilities.join(), one.utilities]));
  return `${plainFront([...distinct.values()]).length} points, by enumeration`;
};

const ten = (issues: number, parties: number, kind: Recipe['kind'], more: Partial<Recipe> = {}) => ({
  issues,
  values: 10,
  parties,
  kind,
  ...more,
});

const LINES: readonly Line[] = [
  { what: 'front', wanted: '.2 s', recipe: ten(30, 2, 'mixed'), run: front },
  { what: 'front', wanted: '.2 s', recipe: ten(30, 2, 'opposed'), run: front },
  { what: 'front', wanted: '2 s, 300 MB', recipe: ten(100, 2, 'opposed', { grain: 10_000, reserve: 0 }), run: front },
  { what: 'front', wanted: '.4 s', recipe: ten(20, 3, 'mixed'), run: front },
  { what: 'front', wanted: '1.2 s', recipe: ten(30, 3, 'mixed'), run: front },
  { what: 'front', wanted: '1 s', recipe: ten(6, 5, 'mixed'), run: front },
  ...[2, 3, 5, 8].flatMap(parties =>
    (['uniform', 'mixed', 'opposed'] as const).map(kind => ({
      what: 'Nash',
      wanted: '.1 s',
      recipe: ten(30, parties, kind),
      run: solve(nash),
    })),
  ),
  { what: 'max-min', wanted: '1 s, gap .003', recipe: ten(30, 5, 'opposed'), run: solve(egalitarian) },
  { what: 'Kalai-Smorodinsky', wanted: '1 s, gap .003', recipe: ten(30, 5, 'opposed'), run: solve(kalaiSmorodinsky) },
  { what: 'max sum', wanted: '', recipe: ten(30, 5, 'opposed'), run: solve(utilitarian) },
  { what: 'max-min', wanted: '', recipe: ten(30, 8, 'mixed'), run: solve(egalitarian) },
  { what: 'no deal', wanted: '1 s', recipe: ten(30, 5, 'opposed', { reserve: 0.65 }), run: noDeal },
  { what: 'no deal, close', wanted: '1 s', recipe: ten(30, 5, 'mixed', { reserve: 0.73 }), run: noDeal },
  {
    what: 'no deal, a lottery would do',
    wanted: '1 s',
    recipe: ten(30, 5, 'opposed', { reserve: 0.608 }),
    run: noDeal,
  },
  { what: 'front', wanted: '', recipe: ten(5, 2, 'mixed'), run: front },
  { what: 'enumeration', wanted: '', recipe: ten(5, 2, 'mixed'), run: enumeration },
  { what: 'front', wanted: '', recipe: ten(5, 5, 'mixed'), run: front },
  { what: 'enumeration', wanted: '', recipe: ten(5, 5, 'mixed'), run: enumeration },
];

function measure(at: number, seed: number): void {
  const line = LINES[at]!;
  const space = generateSpace({ ...line.recipe, seed });
  const before = process.cpuUsage();
  const start = performance.now();
  const result = line.run(space);
  const seconds = (performance.now() - start) / 1000;
  const used = process.cpuUsage(before);
  const cpu = (used.user + used.system) / 1e6;
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const digits = packagesOf(space).toString().length - 1;
  console.log(
    `| ${line.what} | ${line.recipe.parties} ${line.recipe.kind} 10^${digits} | ${seconds.toFixed(3)} s | ${cpu.toFixed(3)} s | ${megabytes} MB | ${result} | ${line.wanted} |`,
  );
}

const [seed = '1', only] = process.argv.slice(2);
if (only !== undefined) measure(Number(only), Number(seed));
else {
  console.log(
    '| what | space | time, first call | CPU | peak memory | result | wanted |\n|---|---|---|---|---|---|---|',
  );
  for (const at of LINES.keys())
    spawnSync(process.execPath, [fileURLToPath(import.meta.url), seed, String(at)], { stdio: 'inherit' });
}
