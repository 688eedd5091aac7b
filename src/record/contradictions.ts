/**
 * Entries that cannot both stand as they are, found by comparing them: stances, who holds them, numbers, dates, wordings
 * and certainty. Inside one source, and between sources of one date; a stance that differs between dates is movement
 * (`movement.ts`), not contradiction. A copy is no second witness: it has no entries of its own.
 *
 * Entries are compared only within a bucket (an actor on an issue, a provision, a kind of event with one cast), and
 * those that say the same are taken together first: the cost grows with the record, not with its square.
 */

import type { Contradiction, ContradictionGrade } from './changes.ts';
import { provisionCertainties, provisionReach } from './contradictions/certainties.ts';
import { conflictingClaims } from './contradictions/claims.ts';
import { movingClaims } from './contradictions/moving-claims.ts';
import { quantityConflicts } from './contradictions/numbers.ts';
import { stanceConflicts } from './contradictions/stances.ts';
import { standingOf } from './contradictions/standing.ts';
import { timeConflicts } from './contradictions/times.ts';
import { provisionWordings, quotationConflicts } from './contradictions/wordings.ts';
import { type CaseRecord, isAdmitted } from './record.ts';

const ORDER: readonly ContradictionGrade[] = ['strong', 'medium', 'weak'];

/** Every contradiction among admitted entries, strongest first. */
export function contradictionsOf(record: CaseRecord): Contradiction[] {
  const standing = standingOf(record);
  const positions = record.positions.filter(one => isAdmitted(one) && one.evidence.length > 0);
  const found = [
    ...stanceConflicts(standing, positions),
    ...movingClaims(standing, positions),
    ...quantityConflicts(standing),
    ...timeConflicts(standing),
    ...conflictingClaims(standing),
    ...provisionReach(standing),
    ...provisionCertainties(standing),
    ...provisionWordings(standing),
    ...quotationConflicts(standing),
  ];
  return distinct(found).toSorted((a, b) => ORDER.indexOf(a.grade) - ORDER.indexOf(b.grade));
}

/** One for each pair of passages: the same two sentences contradict each other once. */
function distinct(found: readonly Contradiction[]): Contradiction[] {
  const seen = new Set<string>();
  return found.filter(({ spans: [a, b], kind }) => {
    const key = `${kind} ${a.source} ${a.start} ${b.source} ${b.start}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
