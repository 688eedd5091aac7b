/** One thing counted two ways: of one provision, one position or one kind of event. */

import type { Contradiction, ContradictionGrade } from '../changes.ts';
import type { Span } from '../evidence.ts';
import { datesOf, groupBy } from '../positions-matrix.ts';
import { isAdmitted } from '../record.ts';
import { disagree, type Quantity, quantitiesIn } from './quantities.ts';
import { conflict, pairs, type Standing, sayWhere, stands } from './standing.ts';
import { contentOf, overlap } from './words.ts';

interface Counted {
  readonly id: string;
  readonly span: Span;
  readonly quantity: Quantity;
  /** What the number is of: entries of one subject can contradict each other. */
  readonly subject: string;
  readonly date: string;
}

/** Numbers that moved are no contradiction: the text says that they did. */
const MOVED =
  /\b(?:rose|risen|raised|increas\w+|climb\w*|fell|fallen|cut|lowered|reduc\w+|up from|down from|from \S+ to|instead of|another|further|additional|revised|previous\w*|earlier|initially|later|so far|each|per)\b/i;

/** Disagreeing numbers of one subject, inside a source and between sources of one date. */
export function quantityConflicts(standing: Standing): Contradiction[] {
  const counted = [...ofProvisions(standing), ...ofPositions(standing), ...ofEvents(standing)];
  const bySubject = groupBy(counted, one => `${one.subject} ${one.quantity.unit}`);
  return bySubject.flatMap(group => {
    if (group.length < 2) return [];
    const inside = groupBy(group, one => one.span.source).flatMap(one => disagreements(standing, one));
    const between = groupBy(group, one => one.date).flatMap(one => disagreements(standing, one, true));
    return [...inside, ...between];
  });
}

function disagreements(standing: Standing, group: readonly Counted[], apart = false): Contradiction[] {
  const values = groupBy(group, one => `${one.quantity.low} ${one.quantity.high}`).slice(0, 12);
  return pairs(values).flatMap(([some, others]) => {
    const a = some[0]!;
    const b = others.find(one => (one.span.source !== a.span.source) === apart);
    if (!b || !disagree(a.quantity, b.quantity) || sameSentence(a.span, b.span)) return [];
    if (MOVED.test(a.span.exact) || MOVED.test(b.span.exact)) return [];
    const shared = overlap(contentOf(a.span.exact), contentOf(b.span.exact)).count;
    return shared < 2 ? [] : [explain(standing, a, b)];
  });
}

const sameSentence = (a: Span, b: Span): boolean => a.source === b.source && a.start < b.end && b.start < a.end;

function explain(standing: Standing, a: Counted, b: Counted): Contradiction {
  const [first, second] = stands(a.span, b.span) ? [a, b] : [b, a];
  const exact = [a, b].every(one => one.quantity.low === one.quantity.high);
  const grade: ContradictionGrade = !exact ? 'weak' : a.span.source === b.span.source ? 'strong' : 'medium';
  const [here, there] = sayWhere(standing, first.span, second.span);
  return conflict(
    'quantity',
    grade,
    first,
    second,
    `The number is “${first.quantity.words}” ${here} and “${second.quantity.words}” ${there}.`,
  );
}

function counted(id: string, spans: readonly Span[], subject: string, date: string): Counted[] {
  return spans.flatMap(span => quantitiesIn(span.exact).map(quantity => ({ id, span, quantity, subject, date })));
}

const published = (standing: Standing, span: Span | undefined): string =>
  (span && standing.sources.get(span.source)?.publishedAt) ?? '';

function ofProvisions(standing: Standing): Counted[] {
  return standing.record.provisions
    .filter(isAdmitted)
    .flatMap(one =>
      one.evidence.flatMap(span =>
        counted(one.id, [span], `provision ${one.proposal} ${one.issue} ${one.option}`, published(standing, span)),
      ),
    );
}

function ofPositions(standing: Standing): Counted[] {
  const dateOf = datesOf(standing.record);
  return standing.record.positions
    .filter(isAdmitted)
    .flatMap(one => counted(one.id, one.evidence, `position ${one.actor} ${one.issue} ${one.option}`, dateOf(one)));
}

/** Events of one type told on one day; the place, where both passages give one, must be the same. */
function ofEvents(standing: Standing): Counted[] {
  return standing.record.events
    .filter(one => isAdmitted(one) && one.actuality === 'asserted')
    .flatMap(one => {
      const actors = one.participants
        .map(participant => participant.actor)
        .toSorted()
        .join(' ');
      const date = one.when?.edtf ?? published(standing, one.evidence[0]);
      return counted(one.id, one.evidence, `event ${one.type} ${one.mode} ${actors} ${date}`, date);
    });
}
