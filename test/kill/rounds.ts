/**
 * Rounds of intake that end with SIGKILL at a moment that nobody chose (a seeded random one): while reports are taken in,
 * or while the store is opened or made. After each, the store must open, and hold what was acknowledged, whole.
 */

import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { mulberry32 } from '../../src/analysis/sampling.ts';
import { packageRoot } from '../../src/reading/data-files.ts';
import { spansOf } from '../../src/record/admit.ts';
import { verifySpan } from '../../src/record/evidence.ts';
import { type CaseRecord, ENTRY_KINDS, entriesOf } from '../../src/record/record.ts';
import { recordProblems } from '../../src/record/whole-record.ts';
import { loadRecord, originalLine } from '../../src/store/records.ts';
import type { Store } from '../../src/store/store.ts';
import { openReserved, reserveStore } from '../../src/workbench/open-store.ts';

export interface Figures {
  rounds: number;
  /** Reports whose intake was acknowledged before the kill, and entries that came with them. */
  acknowledged: number;
  entries: number;
  /** Reports that were whole in the store though the kill came before their acknowledgement. */
  unacknowledged: number;
  /** Kills that came before the store was open. */
  duringOpening: number;
  /** What went wrong, a line each. Empty is what it must be. */
  readonly faults: string[];
}

interface Plan {
  readonly rounds: number;
  readonly seed: number;
  readonly folder: string;
  /** Empty for PGlite. */
  readonly databaseUrl: string;
  progress?(round: number, figures: Figures): void;
}

interface Acknowledged {
  readonly source: string;
  readonly added: number;
}

/** Milliseconds after the first sign of life within which the kill comes. */
const WHILE_TAKING_IN = 1200;
/** Milliseconds after the start within which it comes in rounds that are to meet the opening. */
const WHILE_OPENING = 1500;

export async function killRounds({ rounds, seed, folder, databaseUrl, progress }: Plan): Promise<Figures> {
  const figures: Figures = { rounds: 0, acknowledged: 0, entries: 0, unacknowledged: 0, duringOpening: 0, faults: [] };
  const random = mulberry32(seed);
  const kept = new Map<string, readonly Acknowledged[]>();
  for (let round = 0; round < rounds; round += 1) {
    const opening = round % 5 === 4;
    const fresh = opening && databaseUrl === '' && round % 10 === 9;
    const home = join(folder, fresh ? `fresh-${round}` : 'kept');
    mkdirSync(home, { recursive: true });
    const env = { ...process.env, PARLEY_DATA: home, DATABASE_URL: databaseUrl };
    const { caseId, acknowledged } = await oneKill(env, round, random(), opening);
    figures.acknowledged += acknowledged.length;
    figures.entries += acknowledged.reduce((sum, { added }) => sum + added, 0);
    if (caseId === null) figures.duringOpening += 1;
    else kept.set(fresh ? `${home} ${caseId}` : caseId, acknowledged);
    const all = (round + 1) % 10 === 0 || round === rounds - 1;
    const asked = fresh
      ? [[caseId, acknowledged] as const]
      : [...kept].filter(([id]) => !id.includes(' ') && (all || id === caseId));
    await inspect(env, asked, figures, `round ${round}`);
    figures.rounds += 1;
    if (fresh) rmSync(home, { recursive: true });
    progress?.(round, figures);
  }
  return figures;
}

/** Starts an intake, kills it, and gives what it had acknowledged. */
async function oneKill(env: NodeJS.ProcessEnv, round: number, chance: number, opening: boolean) {
  const program = join(packageRoot, 'dist/test/kill/intake.js');
  const child = spawn(process.execPath, [program, `Round ${round}`, String(round)], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: Acknowledged[] = [];
  let caseId: string | null = null;
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()));
  // Every other round waits for an acknowledgement, so that a slow machine has some to lose; the others meet the first report.
  const patient = round % 2 === 0;
  const alive = new Promise<void>(resolve => {
    createInterface({ input: child.stdout! }).on('line', line => {
      const said = JSON.parse(line) as { case?: string } & Acknowledged;
      if (said.case) caseId = said.case;
      else acknowledged.push(said);
      if (!patient || acknowledged.length > 0) resolve();
    });
  });
  if (opening) await sleep(chance % WHILE_OPENING);
  else {
    await Promise.race([alive, ended]);
    await sleep(chance % WHILE_TAKING_IN);
  }
  child.kill('SIGKILL');
  await ended;
  return { caseId: caseId as string | null, acknowledged };
}

/** Opens the store and looks whether the cases hold what was acknowledged and nothing by halves. */
async function inspect(
  env: NodeJS.ProcessEnv,
  cases: readonly (readonly [string | null, readonly Acknowledged[]])[],
  figures: Figures,
  when: string,
): Promise<void> {
  const reserved = reserveStore(env);
  const opened = reserved.ok ? await openReserved(reserved.value) : reserved;
  if (!opened.ok) {
    figures.faults.push(`${when}: the store does not open: ${opened.problems.map(({ message }) => message).join(' ')}`);
    return;
  }
  const { store } = opened.value;
  try {
    for (const [id, acknowledged] of cases) {
      if (id === null) continue;
      const record = await loadRecord(store, id);
      if (!record) figures.faults.push(`${when}: case ${id} is gone`);
      else {
        const faults = [...missing(record, acknowledged), ...halves(record), ...(await bare(store, id, record))];
        figures.faults.push(...faults.map(fault => `${when}, case ${id}: ${fault}`));
        if (when.endsWith(id.replace('-', ' '))) figures.unacknowledged += record.sources.length - acknowledged.length;
      }
    }
  } finally {
    await store.engine.close();
  }
}

/** Acknowledged reports that are not there, or not with as many new entries as were acknowledged. */
function missing(record: CaseRecord, acknowledged: readonly Acknowledged[]): string[] {
  return acknowledged.flatMap(({ source, added }) => {
    const act = record.history.find(({ changes }) =>
      changes.some(({ list, id }) => list === 'sources' && id === source),
    );
    if (!act || !record.sources.some(({ id }) => id === source)) return [`${source} was acknowledged and is gone`];
    const fresh = act.changes.filter(({ list, before }) => list !== 'sources' && before === null);
    return fresh.length === added ? [] : [`${source} came with ${added} entries and has ${fresh.length}`];
  });
}

/** Entries without the act that filed them or the passage that they rest on, acts without their entries, gaps in the history. */
function halves(record: CaseRecord): string[] {
  const filed = new Set(record.history.flatMap(({ changes }) => changes.map(({ id }) => id)));
  const sources = new Map(record.sources.map(source => [source.id, source]));
  const present = new Set(sources.keys());
  const faults: string[] = recordProblems(record).map(({ message }) => message);
  for (const kind of ENTRY_KINDS)
    for (const entry of entriesOf(record, kind)) {
      present.add(entry.id);
      if (!filed.has(entry.id)) faults.push(`${entry.id} was filed by no act`);
      for (const span of spansOf(entry))
        if (!verifySpan(sources.get(span.source), span).ok) faults.push(`${entry.id} has lost a passage`);
    }
  for (const id of filed) if (!present.has(id)) faults.push(`${id} was filed and is not there`);
  record.history.forEach(({ number }, at) => {
    if (number !== at + 1) faults.push(`act ${at + 1} is missing`);
  });
  return faults;
}

/** Sources without the file they came from. */
async function bare(store: Store, id: string, record: CaseRecord): Promise<string[]> {
  const faults: string[] = [];
  for (const source of record.sources)
    if (!(await originalLine(store, id, source.id))) faults.push(`${source.id} has lost its original`);
  return faults;
}
