/** What sentences look up in a record again and again, gathered once when the telling starts. */

import type { Actor } from '../../record/actors.ts';
import type { Source, Span } from '../../record/evidence.ts';
import type { Attribution, Position, Quotation } from '../../record/positions.ts';
import { groupBy } from '../../record/positions-matrix.ts';
import type { Issue } from '../../record/proposals.ts';
import type { CaseRecord } from '../../record/record.ts';

export interface Known {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly issues: ReadonlyMap<string, Issue>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Sources that are not copies of others. */
  readonly witnesses: readonly Source[];
  /** How many days the witnesses speak on. */
  readonly days: number;
  /** How many years the sources and events fall in. */
  readonly years: number;
  /** How many people end in each last name. */
  readonly families: ReadonlyMap<string, number>;
  /** The attribution whose first passage this is, or that begins with it and goes on with something else. */
  readonly attributionAt: (span: Span) => Attribution | undefined;
  readonly attributionsFrom: (source: string) => readonly Attribution[];
  readonly quotationsFrom: (source: string) => readonly Quotation[];
  /** Positions whose first passage lies in the source. */
  readonly positionsFrom: (source: string) => readonly Position[];
  readonly positionsOn: (issue: string) => readonly Position[];
}

/** The last word of a name. */
export const lastName = (name: string): string => name.split(' ').at(-1)!;

const startOf = (span: Span): string => `${span.source}:${span.start}`;

export function knownOf(record: CaseRecord): Known {
  const byId = <T extends { readonly id: string }>(items: readonly T[]) => new Map(items.map(item => [item.id, item]));
  const witnesses = record.sources.filter(source => !source.copyOf);
  const dates = [...record.sources.map(source => source.publishedAt), ...record.events.map(event => event.when?.edtf)];
  const families = new Map<string, number>();
  for (const { kind, name } of record.actors)
    if (kind === 'person') families.set(lastName(name), (families.get(lastName(name)) ?? 0) + 1);
  const attributions = new Map<string, Attribution>();
  const beginning = new Map<string, Attribution>();
  for (const attribution of record.attributions) {
    const [span] = attribution.evidence;
    if (span && !attributions.has(placeOf(span))) attributions.set(placeOf(span), attribution);
    if (span && !beginning.has(startOf(span))) beginning.set(startOf(span), attribution);
  }
  const positions = new Map(
    groupBy(record.positions, position => position.issue).map(group => [group[0]!.issue, group] as const),
  );
  return {
    actors: byId(record.actors),
    issues: byId(record.issues),
    sources: byId(record.sources),
    witnesses,
    days: new Set(witnesses.flatMap(source => source.publishedAt ?? [])).size,
    years: new Set(dates.flatMap(date => (date ? [date.slice(0, 4)] : []))).size,
    families,
    attributionAt: span => {
      const begun = beginning.get(startOf(span));
      return attributions.get(placeOf(span)) ?? (begun && begun.evidence[0]!.end > span.end ? begun : undefined);
    },
    attributionsFrom: bySource(record.attributions),
    quotationsFrom: bySource(record.quotations),
    positionsFrom: bySource(record.positions),
    positionsOn: issue => positions.get(issue) ?? [],
  };
}

/** Entries by the source of their first passage. */
function bySource<T extends { readonly evidence: readonly Span[] }>(entries: readonly T[]) {
  const sourceOf = (entry: T): string => entry.evidence[0]?.source ?? '';
  const groups = new Map(groupBy(entries, sourceOf).map(group => [sourceOf(group[0]!), group] as const));
  return (source: string): readonly T[] => groups.get(source) ?? [];
}

const placeOf = ({ source, start, end }: Span): string => `${source} ${start} ${end}`;
