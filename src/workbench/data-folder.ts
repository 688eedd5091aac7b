/** Where what is kept is kept: `PARLEY_DATA`, or the platform's folder for data of programs. */

import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The data folder as an absolute path. */
export function dataFolder(env: Environment = process.env, platform: string = process.platform): string {
  if (env.PARLEY_DATA) return resolve(env.PARLEY_DATA);
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Parley');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Parley');
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'parley');
}
