/** Opens an address in the browser of this machine. */

import { spawn } from 'node:child_process';

const COMMANDS: Partial<Readonly<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

export function openInBrowser(url: string): void {
  const [command, ...words] = COMMANDS[process.platform] ?? ['xdg-open'];
  const child = spawn(command!, [...words, url], { stdio: 'ignore', detached: true });
  child.on('error', () => process.stderr.write('No browser could be opened. Open the printed URL yourself.\n'));
  child.unref();
}
