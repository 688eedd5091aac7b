/**
 * Files on their way into a case. They are read one after another, each acknowledged before the next; the queue stands
 * outside the pages, so that one can go on working meanwhile.
 */

import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Problem } from '../../problems.ts';
import type { Details, Document, Taken } from './acts.ts';
import { call, cancel, problemsOf } from './call.ts';
import { refresh } from './queries.ts';

export interface Item {
  readonly id: string;
  readonly caseId: string;
  readonly name: string;
  readonly size: number;
  readonly state: 'waiting' | 'reading' | 'done' | 'failed' | 'stopped';
  readonly taken: Taken | null;
  readonly problems: readonly Problem[];
}

interface Waiting {
  readonly item: Item;
  readonly document: () => Promise<Document>;
}

let items: readonly Item[] = [];
let queue: Waiting[] = [];
let running = false;
/** Cases that were named after a file and take the title of the first report. */
const unnamed = new Set<string>();
const listeners = new Set<() => void>();

const put = (item: Item) => {
  items = items.some(one => one.id === item.id)
    ? items.map(one => (one.id === item.id ? item : one))
    : [...items, item];
  for (const listener of listeners) listener();
};

export const useIntake = (): readonly Item[] =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => items,
  );

/** The case takes the title of the first report that is read into it. */
export const nameAfterFirst = (caseId: string): void => {
  unnamed.add(caseId);
};

/** Puts files in the queue, with what they do not say of themselves. */
export function takeFiles(client: QueryClient, caseId: string, files: readonly File[], details: Details): void {
  enqueue(
    client,
    files.map(file => ({
      item: newItem(caseId, file.name, file.size),
      document: async () => ({ name: file.name, base64: toBase64(new Uint8Array(await file.arrayBuffer())), details }),
    })),
  );
}

export function takeText(client: QueryClient, caseId: string, text: string, details: Details): void {
  const name = details.title ?? 'Pasted text';
  enqueue(client, [
    { item: newItem(caseId, name, text.length), document: async () => ({ name: `${name}.txt`, text, details }) },
  ]);
}

/** What waits is not read; what is being read is stopped. What was acknowledged stays. */
export function stop(caseId: string): void {
  const left = queue.filter(({ item }) => item.caseId === caseId);
  queue = queue.filter(({ item }) => item.caseId !== caseId);
  for (const { item } of left) put({ ...item, state: 'stopped' });
  for (const item of items) if (item.caseId === caseId && item.state === 'reading') void cancel(item.id);
}

/** Takes what is finished off the list. */
export function clearFinished(caseId: string): void {
  items = items.filter(item => item.caseId !== caseId || item.state === 'waiting' || item.state === 'reading');
  for (const listener of listeners) listener();
}

const newItem = (caseId: string, name: string, size: number): Item => ({
  id: crypto.randomUUID(),
  caseId,
  name,
  size,
  state: 'waiting',
  taken: null,
  problems: [],
});

function enqueue(client: QueryClient, added: Waiting[]): void {
  for (const { item } of added) put(item);
  queue = [...queue, ...added];
  if (!running) void run(client);
}

async function run(client: QueryClient): Promise<void> {
  running = true;
  for (let next = queue.shift(); next; next = queue.shift()) await read(client, next);
  running = false;
}

async function read(client: QueryClient, { item, document }: Waiting): Promise<void> {
  put({ ...item, state: 'reading' });
  try {
    const { output } = await call('add-documents', item.caseId, { documents: [await document()] }, { job: item.id });
    const taken = output.files[0] ?? null;
    const failed = taken !== null && taken.source === null && taken.problems.length > 0;
    put({
      ...item,
      taken,
      state: taken === null ? 'stopped' : failed ? 'failed' : 'done',
      problems: taken?.problems ?? [],
    });
    if (taken?.title && unnamed.delete(item.caseId)) await call('rename-case', item.caseId, { title: taken.title });
  } catch (error) {
    const problems = problemsOf(error);
    const stopped = problems.some(problem => problem.code === 'cancelled');
    put({ ...item, state: stopped ? 'stopped' : 'failed', problems: stopped ? [] : problems });
  }
  refresh(client, item.caseId);
}

const CHUNK = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}
