/**
 * The test command: format and lint, one-way imports, purity, then every compiled *.test.js.
 * `npm test -- deal-space` runs only the tests whose path has those words, and skips the static checks.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const words = process.argv.slice(2);

function testsBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return testsBelow(path);
    return entry.name.endsWith('.test.js') ? [path] : [];
  });
}

function check(name, ...command) {
  const result = spawnSync(process.execPath, command, { stdio: 'inherit' });
  if (result.status !== 0) {
    console.error(`\n${name}: failed.`);
    process.exit(result.status ?? 1);
  }
  console.log(`${name}: ok`);
}

if (words.length === 0) {
  check('Format and lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '--diagnostic-level=error');
  check(
    'One-way imports',
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    'src',
  );
  check('Pure parts', 'node_modules/typescript-native/bin/tsc', '-p', 'tsconfig.pure.json');
}

const files = testsBelow('dist').filter(path => words.every(word => path.includes(word)));
if (files.length === 0) {
  console.error(`No test found${words.length ? ` whose path has ${words.join(' and ')}` : ''}.`);
  process.exit(1);
}
const { status } = spawnSync(
  process.execPath,
  ['--enable-source-maps', '--test', '--test-timeout=900000', '--test-reporter=spec', ...files],
  {
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);
