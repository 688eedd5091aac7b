/** What the search for contradictions looks up again and again: who, which issue, which source, told when. */

import type { Actor } from '../actors.ts';
import type { Contradiction, ContradictionGrade, ContradictionKind } from '../changes.ts';
import type { Source, Span, StructureKind } from '../evidence.ts';
import type { Issue } from '../proposals.ts';
import type { CaseRecord } from '../record.ts';

/** An entry with passages: anything that two of can be held against each other. */
export interface Told {
  readonly id: string;
  readonly evidence: readonly Span[];
}

export interface Standing {
  readonly record: CaseRecord;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly issues: ReadonlyMap<string, Issue>;
  readonly sources: ReadonlyMap<string, Source>;
}

export function standingOf(record: CaseRecord): Standing {
  const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map(item => [item.id, item]));
  return { record, actors: byId(record.actors), issues: byId(record.issues), sources: byId(record.sources) };
}

export const sourceIdOf = (told: Told): string => told.evidence[0]?.source ?? '';

export const nameOf = (standing: Standing, id: string): string => standing.actors.get(id)?.name ?? id;

/** What the passage stands in: a paragraph, a table row, an answer. */
export function structureAt(standing: Standing, span: Span): StructureKind | null {
  const structure = standing.sources.get(span.source)?.structure ?? [];
  return structure.find(block => block.start <= span.start && span.start < block.end)?.kind ?? null;
}

/** Rows and answers tell again what the prose has told. */
export const isRetelling = (standing: Standing, span: Span): boolean =>
  ['table-row', 'answer', 'list-item'].includes(structureAt(standing, span) ?? '');

/** Every pair of two different ones. Only for groups whose size has a bound. */
export function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b): [T, T] => [a, b]));
}

/** "in one passage … in another of the same report", or the two outlets by name. */
export function sayWhere(standing: Standing, a: Span, b: Span): [string, string] {
  if (a.source === b.source) return ['in one passage', 'in another of the same report'];
  const [one, other] = [a, b].map(span => standing.sources.get(span.source)?.publisher ?? null);
  return one && other && one !== other ? [`in ${one}`, `in ${other}`] : ['in one report', 'in another'];
}

/** A contradiction between two passages, the earlier one of a source first. */
export function conflict(
  kind: ContradictionKind,
  grade: ContradictionGrade,
  a: { readonly id: string; readonly span: Span },
  b: { readonly id: string; readonly span: Span },
  explanation: string,
): Contradiction {
  return { kind, grade, between: [a.id, b.id], spans: [a.span, b.span], explanation };
}

/** Whether the first passage stands before the second; passages of two sources are in order as given. */
export const stands = (a: Span, b: Span): boolean => a.source !== b.source || a.start <= b.start;
