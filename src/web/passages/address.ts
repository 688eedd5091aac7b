/** Where a passage is shown: its source's page, with the passage marked. */

import type { Span } from '../../record/evidence.ts';
import { makeRoute } from '../routes.ts';

export function passageAddress(caseId: string, span: Pick<Span, 'source' | 'start' | 'end'>, entry?: string): string {
  return makeRoute({
    caseId,
    page: 'source',
    id: span.source,
    query: { at: `${span.start}-${span.end}`, ...(entry ? { entry } : {}) },
  });
}

/** The stretch that an address asks for, or null. Undoes the `at` of `passageAddress`. */
export function stretchOf(at: string | undefined): { start: number; end: number } | null {
  const match = /^(\d+)-(\d+)$/.exec(at ?? '');
  return match ? { start: Number(match[1]), end: Number(match[2]) } : null;
}
