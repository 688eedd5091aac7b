/** One provision told as certain here and as a hint there, or told to go further here than there. */

import type { Contradiction } from '../changes.ts';
import type { Span } from '../evidence.ts';
import { groupBy } from '../positions-matrix.ts';
import type { Provision } from '../proposals.ts';
import { isAdmitted } from '../record.ts';
import { conflict, pairs, type Standing, sayWhere, stands } from './standing.ts';

/** Hedges by which a passage does not bind itself, and words that leave a claim to others. */
const HINTED =
  /\b(?:hints?|hinted|hinting|may|might|could|possibl[ey]|perhaps|appears? to|is thought to|float(?:s|ed|ing))\b/i;
const REPORTED =
  /\b(?:reports? suggest\w*|reportedly|is said to|are said to|is understood to|sources sa(?:y|id)|according to)\b/i;

type Telling = 'hinted' | 'reported' | 'stated';
const tellingOf = (span: Span): Telling =>
  HINTED.test(span.exact) ? 'hinted' : REPORTED.test(span.exact) ? 'reported' : 'stated';

const SAYS: Readonly<Record<Telling, string>> = {
  hinted: 'only hinted at',
  reported: 'given as a report',
  stated: 'stated as fact',
};

/** A provision hinted at or reported in one passage and stated as fact in another. */
export function provisionCertainties(standing: Standing): Contradiction[] {
  return standing.record.provisions.filter(isAdmitted).flatMap(provision => {
    const flat = provision.evidence.find(span => tellingOf(span) === 'stated');
    const soft =
      provision.evidence.find(span => tellingOf(span) === 'hinted') ??
      provision.evidence.find(span => tellingOf(span) === 'reported');
    if (!flat || !soft) return [];
    const [first, second] = stands(soft, flat) ? [soft, flat] : [flat, soft];
    const [here, there] = sayWhere(standing, first, second);
    const grade = tellingOf(soft) === 'hinted' && first.source === second.source ? 'medium' : 'weak';
    const explanation = `${capital(provision.title)} is ${SAYS[tellingOf(first)]} ${here} and ${SAYS[tellingOf(second)]} ${there}.`;
    return [
      conflict('certainty', grade, { id: provision.id, span: first }, { id: provision.id, span: second }, explanation),
    ];
  });
}

/** One proposal, one issue, two options of which one is part of the other: how far the provision goes is told differently. */
export function provisionReach(standing: Standing): Contradiction[] {
  const groups = groupBy(standing.record.provisions.filter(isAdmitted), one => `${one.proposal} ${one.issue}`);
  return groups.flatMap(group =>
    pairs(groupBy(group, one => one.option).map(one => one[0]!)).flatMap(([a, b]) => reach(standing, a, b)),
  );
}

function reach(standing: Standing, a: Provision, b: Provision): Contradiction[] {
  const options = standing.issues.get(a.issue)?.options ?? [];
  const part = (from: string, to: string) =>
    options.find(option => option.id === from)?.implies.some(id => id.endsWith(`/${to}`)) ?? false;
  if (!part(a.option, b.option) && !part(b.option, a.option)) return [];
  const [x, y] = [a.evidence[0]!, b.evidence[0]!];
  const [first, second] = stands(x, y) ? [a, b] : [b, a];
  const [here, there] = sayWhere(standing, first.evidence[0]!, second.evidence[0]!);
  return [
    conflict(
      'certainty',
      'weak',
      { id: first.id, span: first.evidence[0]! },
      { id: second.id, span: second.evidence[0]! },
      `One provision is told as ${first.title} ${here} and as ${second.title} ${there}.`,
    ),
  ];
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
