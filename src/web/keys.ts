/**
 * Single keys and two-key sequences ("g b"). They rest while somebody types in a field or a dialog is open.
 * What is bound at a moment is what the help overlay lists.
 */

import { useEffect, useRef, useSyncExternalStore } from 'react';

export interface Key {
  /** "j", "?" or "g b". */
  readonly keys: string;
  readonly does: string;
  /** Heading under which the help lists it. */
  readonly group: string;
  run(): void;
}

let bound: readonly { id: symbol; keys: () => readonly Key[] }[] = [];
const listeners = new Set<() => void>();
let listed: readonly Key[] = [];

function relist(): void {
  listed = bound.flatMap(({ keys }) => keys());
  for (const listener of listeners) listener();
}

/** Binds the keys while the component is there. Later ones win over earlier ones. */
export function useKeys(keys: readonly Key[]): void {
  const latest = useRef(keys);
  latest.current = keys;
  const signature = keys.map(key => `${key.keys}:${key.does}`).join('|');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for the keys
  useEffect(() => {
    const id = Symbol('keys');
    bound = [...bound, { id, keys: () => latest.current }];
    relist();
    return () => {
      bound = bound.filter(one => one.id !== id);
      relist();
    };
  }, [signature]);
}

export const useBoundKeys = (): readonly Key[] =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => listed,
  );

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !(target instanceof HTMLInputElement && /^(?:checkbox|radio|range|button)$/.test(target.type));

const SEQUENCE_MS = 1200;
let pending: { first: string; at: number } | null = null;

function onKeyDown(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (typing(event.target) || document.querySelector('dialog[open]')) return;
  const sequence = pending && event.timeStamp - pending.at < SEQUENCE_MS ? `${pending.first} ${event.key}` : null;
  pending = null;
  const find = (wanted: string) => bound.flatMap(({ keys }) => keys()).findLast(key => key.keys === wanted);
  const key = (sequence && find(sequence)) || find(event.key);
  if (key) {
    event.preventDefault();
    key.run();
  } else if (bound.some(({ keys }) => keys().some(one => one.keys.startsWith(`${event.key} `))))
    pending = { first: event.key, at: event.timeStamp };
}

export function listenForKeys(): () => void {
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
