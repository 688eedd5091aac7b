/** Desks and the archive on a store. */

import { fail, ok, problem } from '../problems.ts';
import type { CaseRecord } from '../record/record.ts';
import { backupLines, restoreLines } from '../store/backup.ts';
import { createCase, deleteCase, listCases } from '../store/cases.ts';
import { CaseGone, loadRecord, originalLine, updateRecord } from '../store/records.ts';
import { search } from '../store/search.ts';
import type { Store } from '../store/store.ts';
import type { Archive, Desk, Surroundings } from './desk.ts';

/** An open store and where it is. */
export interface OpenedStore {
  readonly store: Store;
  readonly dataFolder: string;
  /** The intake under way of each case. */
  readonly intakes: Map<string, Promise<unknown>>;
}

/** Reads the case that was changed last, so that its first page need not wait for it. */
export async function warm({ store }: OpenedStore): Promise<void> {
  const [latest] = await listCases(store);
  if (latest) await loadRecord(store, latest.id);
}

/** The archive of every case. */
export function archiveOn(opened: OpenedStore, around: Surroundings): Archive {
  const { store, dataFolder } = opened;
  return {
    ...around,
    dataFolder,
    engine: store.engine.name,
    cases: () => listCases(store),
    create: async (title, record) => {
      const id = await createCase(store, title);
      if (record) await fill(store, id, { ...record, case: { ...record.case, title } });
      around.changed(id);
      return id;
    },
    remove: async id => {
      const removed = await deleteCase(store, id);
      if (removed) around.changed(id);
      return removed;
    },
    desk: async id => {
      const record = await loadRecord(store, id);
      if (record) return ok(deskOn(opened, id, around));
      return fail(problem('not-found', `There is no case "${id}".`, 'Choose one of the list.', id));
    },
    backup: () => backupLines(store),
    restore: async (lines, replace) => {
      const restored = await restoreLines(store, lines, replace);
      if (restored.ok) around.changed(null);
      return restored;
    },
  };
}

/** Puts a whole record into a new case; when that fails, the case is taken away again. */
async function fill(store: Store, id: string, record: CaseRecord): Promise<void> {
  try {
    await updateRecord(store, id, async () => ({ record, result: undefined }));
  } catch (error) {
    await deleteCase(store, id);
    throw error;
  }
}

function deskOn({ store, intakes }: OpenedStore, id: string, around: Surroundings): Desk {
  return {
    ...around,
    keeps: true,
    record: async () => {
      const record = await loadRecord(store, id);
      if (!record) throw new CaseGone(id);
      return record;
    },
    update: async change => {
      let changed = false;
      const result = await updateRecord(store, id, async record => {
        const after = await change(record);
        changed = after.record !== record;
        return after;
      });
      if (changed) around.changed(id);
      return result;
    },
    oneIntake: async intake => {
      const before = intakes.get(id) ?? Promise.resolve();
      const mine = before.then(intake, intake);
      intakes.set(id, mine);
      try {
        return await mine;
      } finally {
        if (intakes.get(id) === mine) intakes.delete(id);
      }
    },
    search: async (query, limit) => ok(await search(store, id, query, limit)),
    original: source => originalLine(store, id, source),
  };
}
