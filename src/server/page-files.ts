/** The built page: its files, and `index.html` for every address that the page itself understands. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.map': 'application/json',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

export interface PageFile {
  readonly type: string;
  readonly bytes: Buffer;
  readonly etag: string;
  /** Whether its name changes with its content. */
  readonly immutable: boolean;
}

/** Nothing inline, nothing from elsewhere, no frame around it. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Parley</title><p>The page is not built. Run <code>npm run build</code>.</p></html>`;

/** Every file below the folder, read once; gives the file of an address. A name outside the folder is simply not there. */
export function pageFiles(folder: string): (path: string) => PageFile | undefined {
  const files = new Map<string, PageFile>();
  for (const path of existsSync(folder) ? below(folder) : [])
    files.set(`/${relative(folder, path).split(sep).join('/')}`, fileOf(path));
  const index = files.get('/index.html') ?? made(Buffer.from(NOT_BUILT), '.html', false);
  return path => files.get(path) ?? (extname(path) === '' ? index : undefined);
}

function below(folder: string): string[] {
  return readdirSync(folder)
    .map(name => join(folder, name))
    .flatMap(path => (statSync(path).isDirectory() ? below(path) : [path]));
}

const fileOf = (path: string): PageFile => made(readFileSync(path), extname(path), path.includes(`${sep}assets${sep}`));

function made(bytes: Buffer, ending: string, immutable: boolean): PageFile {
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  return { type: TYPES[ending] ?? 'application/octet-stream', bytes, etag, immutable };
}
