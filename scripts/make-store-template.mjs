/** Makes the archive of an empty store, its schema up to date: a new store is unpacked from it in place of `initdb`. */
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeLock } from '../dist/src/store/lock.js';
import { openPGlite } from '../dist/src/store/pglite.js';
import { openStore } from '../dist/src/store/store.js';

const [out] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'parley-template-'));
const place = join(folder, 'store');
const engine = await openPGlite(place, takeLock(place).value, null);
await openStore(engine);
const archive = await engine.dump();
await engine.close();
writeFileSync(`${out}.part`, archive);
renameSync(`${out}.part`, out);
rmSync(folder, { recursive: true });
