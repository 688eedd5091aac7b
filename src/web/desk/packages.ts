/**
 * Packages that a person puts together: the one in hand with the steps that led to it, and those that were given a name.
 * They stand in the address of the page, so that a link carries them, and in this browser, so that they are there again.
 */

import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { settle, useRoute } from '../routes.ts';
import type { NamedPackage } from './analysis-acts.ts';
import { type Held, MOST_KEPT, makePackages, type Picks, parsePackages } from './package-address.ts';

const NONE: Held = { hand: null, kept: [] };

interface Steps extends Held {
  /** What was in hand before, the latest last. */
  readonly before: readonly (Picks | null)[];
}

let all: ReadonlyMap<string, Steps> = new Map();
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const inBrowser = (caseId: string) => `parley packages ${caseId}`;

function of(caseId: string): Steps {
  const known = all.get(caseId);
  if (known) return known;
  const text = window.localStorage.getItem(inBrowser(caseId));
  const read = text === null ? null : parsePackages(Object.fromEntries(new URLSearchParams(text)));
  const steps = { ...(read ?? NONE), before: [] };
  all = new Map(all).set(caseId, steps);
  return steps;
}

function put(caseId: string, change: Partial<Steps>): void {
  const next = { ...of(caseId), ...change };
  all = new Map(all).set(caseId, next);
  window.localStorage.setItem(inBrowser(caseId), new URLSearchParams(makePackages(next)).toString());
  for (const listener of listeners) listener();
}

export interface Packages extends Held {
  /** The kept ones as the engines take them. */
  readonly named: readonly NamedPackage[];
  readonly canUndo: boolean;
  /** Takes a package in hand; null: the first on the table again. */
  take(picks: Picks | null): void;
  undo(): void;
  /** Gives the package a name, and keeps it under that. */
  keep(title: string, picks: Picks): void;
  drop(title: string): void;
}

/** Without what stays as it is. */
const bare = (picks: Picks): Picks =>
  Object.fromEntries(Object.entries(picks).filter(([, option]) => option !== 'status-quo'));

export const idOfKept = (title: string): string => `package:${title}`;

/** Changes of the address wait for this pause, so that a quick hand is not held up. */
const PAUSE_MS = 300;

/** The packages of a case, told to the address while this is shown. */
export function usePackages(caseId: string): Packages {
  const route = useRoute();
  const steps = useSyncExternalStore(subscribe, () => of(caseId));
  const query = JSON.stringify(route.query);
  useEffect(() => {
    const given = parsePackages(JSON.parse(query));
    if (given && JSON.stringify(makePackages(given)) !== JSON.stringify(makePackages(of(caseId)))) put(caseId, given);
  }, [caseId, query]);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      const fields = makePackages(steps);
      const others = Object.fromEntries(
        Object.entries(route.query).filter(([key]) => key !== 'hand' && !/^kept\d$/.test(key)),
      );
      if (JSON.stringify({ ...others, ...fields }) !== JSON.stringify(route.query))
        settle({ ...route, query: { ...others, ...fields } });
    }, PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [steps, route]);
  return useMemo(
    () => ({
      hand: steps.hand,
      kept: steps.kept,
      named: steps.kept.map(({ title, picks }) => ({ id: idOfKept(title), title, picks, entries: [] })),
      canUndo: steps.before.length > 0,
      take: hand =>
        put(caseId, { hand: hand && bare(hand), before: [...of(caseId).before.slice(-49), of(caseId).hand] }),
      undo: () => {
        const { before } = of(caseId);
        if (before.length > 0) put(caseId, { hand: before.at(-1)!, before: before.slice(0, -1) });
      },
      keep: (title, picks) =>
        put(caseId, {
          kept: [...of(caseId).kept.filter(one => one.title !== title), { title, picks: bare(picks) }].slice(
            -MOST_KEPT,
          ),
        }),
      drop: title => put(caseId, { kept: of(caseId).kept.filter(one => one.title !== title) }),
    }),
    [steps, caseId],
  );
}
