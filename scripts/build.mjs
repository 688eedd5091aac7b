/** Compiles src to dist, builds the page and the empty store that new ones are unpacked from. With --if-changed it does nothing while dist is newer than every input. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'dist/.built');

function newest(path) {
  if (!existsSync(path)) return 0;
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), info.mtimeMs);
}

function run(name, script, ...args) {
  const result = spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: ['ignore', 2, 2] });
  if (result.status !== 0) {
    console.error(`${name} failed; dist is not up to date.`);
    process.exit(result.status ?? 1);
  }
}

const inputs = ['src', 'test', 'bench', 'package.json', 'tsconfig.json'].map(name => join(root, name));
if (process.argv.includes('--if-changed') && existsSync(stamp)) {
  if (Math.max(...inputs.map(newest)) < statSync(stamp).mtimeMs) process.exit(0);
}
/** Removes what was compiled of files that are gone, so that no deleted test goes on running. */
function forgetDeleted(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) forgetDeleted(path);
    const source = join(root, path.slice(join(root, 'dist').length)).replace(/(\.d\.ts|\.js(\.map)?)$/, '.ts');
    if (entry.isFile() && source.endsWith('.ts') && !existsSync(source)) rmSync(path);
  }
}

if (!existsSync(stamp)) rmSync(join(root, 'dist'), { recursive: true, force: true });
mkdirSync(join(root, 'dist'), { recursive: true });
for (const name of ['src', 'test', 'bench'])
  if (existsSync(join(root, 'dist', name))) forgetDeleted(join(root, 'dist', name));
run('Compiling', 'node_modules/typescript-native/bin/tsc', '-p', 'tsconfig.json');
run('Checking the page', 'node_modules/typescript-native/bin/tsc', '-p', 'src/web/tsconfig.json');
run(
  'Building the page',
  'node_modules/vite/bin/vite.js',
  'build',
  '--config',
  'src/web/vite.config.ts',
  '--logLevel',
  'warn',
);
const template = join(root, 'dist/store-template.tar.gz');
const storeInputs = ['src/store', 'package-lock.json'].map(name => join(root, name));
if (!existsSync(template) || Math.max(...storeInputs.map(newest)) > statSync(template).mtimeMs)
  run('Making the empty store', 'scripts/make-store-template.mjs', template);
writeFileSync(stamp, '');
