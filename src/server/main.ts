/** The door `start`: the workbench on this machine, for whoever has the printed URL. */

import { parseArgs } from 'node:util';
import { type Problem, problem, type Result, sayProblem } from '../problems.ts';
import { openReserved, type ReservedStore, reserveStore } from '../workbench/open-store.ts';
import { nameOfUser } from '../workbench/reach-store.ts';
import { readInOneWorker } from '../workbench/reading-worker.ts';
import { type OpenedStore, warm } from '../workbench/store-desk.ts';
import { newTokens } from './access.ts';
import { Happenings } from './happenings.ts';
import { openInBrowser } from './open-in-browser.ts';
import { readFirst } from './read-first.ts';
import { serve } from './server.ts';

const USAGE = `Open the workbench in a browser.

Usage: parley start [FILE...] [--open]

  FILE...   Reports to read first, into a case named for them
  --open    Open the page in the browser

PARLEY_PORT   port to listen on (default 4747; 0 = any free one)
PARLEY_DATA   folder for what is kept (default: the platform's folder for data of programs)
DATABASE_URL  a PostgreSQL database to keep it in instead
PARLEY_NAME   your name in the history (default: your name on this machine)
`;

const EXIT = { problem: 1, usage: 2 } as const;
const PORT = 4747;

const wrong = (message: string): never => {
  process.stderr.write(`parley start: ${message}\n`);
  process.exit(EXIT.usage);
};
const giveUp = (...problems: readonly Problem[]): never => {
  for (const one of problems) process.stderr.write(`${sayProblem(one)}\n`);
  process.exit(EXIT.problem);
};

function wordsOf(args: string[]) {
  try {
    return parseArgs({
      args,
      options: { open: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
  } catch (error) {
    return wrong((error as Error).message.split('. ')[0]!);
  }
}

function portOf(text: string | undefined): number {
  if (text === undefined || text === '') return PORT;
  const port = Number(text);
  return Number.isInteger(port) && port >= 0 && port < 65536 ? port : wrong(`PARLEY_PORT is no port: ${text}.`);
}

const { positionals: files, values: options } = wordsOf(process.argv.slice(3));
if (options.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const asked = portOf(process.env.PARLEY_PORT);
const reserved = reserveStore();
if (!reserved.ok) giveUp(...reserved.problems);
const place = (reserved as { value: ReservedStore }).value;

const tokens = newTokens();
const happenings = new Happenings();
const readingRoom = readInOneWorker();
const who = nameOfUser();
let port = asked;
let opened: Promise<Result<OpenedStore>> | undefined;
const store = (): Promise<Result<OpenedStore>> => (opened ??= openReserved(place));
const app = serve({ tokens, port: () => port, store, happenings, readingRoom, who });

async function listen(): Promise<string> {
  try {
    await app.listen({ port: asked, host: '127.0.0.1' });
  } catch (error) {
    place.lock?.release();
    const { code } = error as NodeJS.ErrnoException;
    const busy = code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be listened on (${code})`;
    giveUp(
      problem(
        'not-allowed',
        `Port ${asked} ${busy}.`,
        'Set PARLEY_PORT to another, or to 0 for any free one.',
        'PARLEY_PORT',
      ),
    );
  }
  port = (app.server.address() as { port: number }).port;
  return `http://127.0.0.1:${port}/`;
}

let closing = false;
async function close(): Promise<void> {
  if (closing) return;
  closing = true;
  await app.close();
  readingRoom.close();
  const result = await opened;
  if (result?.ok) await result.value.store.engine.close();
  else place.lock?.release();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void close());

const url = await listen();
place.lock?.tell({ url, token: tokens.command });
process.stderr.write(`Data: ${place.databaseUrl ? 'DATABASE_URL, and ' : ''}${place.dataFolder}\n`);
process.stdout.write(`Parley: ${url}?token=${tokens.page}\n`);
const result = await store();
happenings.tell(
  result.ok
    ? { event: 'store', data: { state: 'open' } }
    : { event: 'store', data: { state: 'failed', problem: result.problems[0]! } },
);
if (!result.ok) for (const one of result.problems) process.stderr.write(`${sayProblem(one)}\n`);
if (result.ok) await warm(result.value);
if (options.open) openInBrowser(`${url}?token=${tokens.page}`);
if (result.ok && files.length > 0) await readFirst(result.value, files, { who, readingRoom, happenings });
