/** What moved between the findings of two runs: new, gone, another verdict, or the same verdict with another figure. */

import type { Finding } from './engine.ts';

/** In the order in which they are told: what turns a conclusion first. */
export const FINDING_MOVES = ['verdict', 'new', 'gone', 'figure'] as const;
export type FindingMove = (typeof FINDING_MOVES)[number];

export interface MovedFinding<F extends Finding = Finding> {
  readonly move: FindingMove;
  readonly from: F | null;
  readonly to: F | null;
}

/** Findings that differ, by what each answers; the others stand as they were. */
export function movedFindings<F extends Finding>(before: readonly F[], after: readonly F[]): MovedFinding<F>[] {
  const old = new Map(before.map(finding => [finding.about, finding]));
  const now = new Map(after.map(finding => [finding.about, finding]));
  const found = [...new Set([...now.keys(), ...old.keys()])].flatMap((about): MovedFinding<F>[] => {
    const from = old.get(about) ?? null;
    const to = now.get(about) ?? null;
    if (from === null || to === null) return [{ move: to ? 'new' : 'gone', from, to }];
    if (from.text === to.text) return [];
    return [{ move: wordsAlone(from.text) === wordsAlone(to.text) ? 'figure' : 'verdict', from, to }];
  });
  return found.toSorted(byMove);
}

/** What turns a conclusion first. */
export const byMove = (a: MovedFinding, b: MovedFinding): number =>
  FINDING_MOVES.indexOf(a.move) - FINDING_MOVES.indexOf(b.move);

/** The sentence without its figures. */
const wordsAlone = (text: string): string => text.replace(/(?:\b(?:over|under) )?[-+−]?\d+(?:[.,]\d+)*/g, '#');
