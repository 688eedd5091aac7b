/** Addresses of the page. They stand after the #, so that any server and any file can carry them. */

import { useSyncExternalStore } from 'react';

export interface Route {
  /** Name of a page of `pages.ts`; "start" where no case is open. */
  readonly page: string;
  readonly caseId: string | null;
  /** What the page shows of the case: the id of a source, for one. */
  readonly id: string | null;
  readonly query: Readonly<Record<string, string>>;
}

export const START: Route = { page: 'start', caseId: null, id: null, query: {} };

/** "#/c/CASE/PAGE/ID?key=value" into a route; anything else is the start. Undoes `makeRoute`. */
export function parseRoute(hash: string): Route {
  const [, path = '', search = ''] = /^#?([^?]*)\??(.*)$/s.exec(hash) ?? [];
  const [kind, caseId, page, id] = path.split('/').filter(Boolean).map(decodeURIComponent);
  if (kind !== 'c' || !caseId) return START;
  return {
    page: page ?? 'sources',
    caseId,
    id: id ?? null,
    query: Object.fromEntries(new URLSearchParams(search)),
  };
}

/** The address of a route. Undoes `parseRoute`. */
export function makeRoute(route: Partial<Route>): string {
  if (!route.caseId) return '#/';
  const path = ['c', route.caseId, route.page ?? 'sources', ...(route.id ? [route.id] : [])].map(encodeURIComponent);
  const search = new URLSearchParams(route.query ?? {}).toString();
  return `#/${path.join('/')}${search ? `?${search}` : ''}`;
}

export const go = (route: Partial<Route>): void => {
  window.location.hash = makeRoute(route);
};

/** Changes the address without a new step in the browser's history: for what is in focus, not where one is. */
export const settle = (route: Route): void => {
  window.history.replaceState(null, '', makeRoute(route));
  window.dispatchEvent(new HashChangeEvent('hashchange'));
};

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

let last: { hash: string; route: Route } = { hash: '', route: START };
function current(): Route {
  const { hash } = window.location;
  if (last.hash !== hash) last = { hash, route: parseRoute(hash) };
  return last.route;
}

export const useRoute = (): Route => useSyncExternalStore(subscribe, current);
