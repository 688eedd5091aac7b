/** One claim, two holders: told of one speaker here and of another there. */

import type { Contradiction, ContradictionGrade } from '../changes.ts';
import type { Position } from '../positions.ts';
import { groupBy } from '../positions-matrix.ts';
import { optionTitle } from './stances.ts';
import { conflict, isRetelling, nameOf, pairs, type Standing, sourceIdOf, stands } from './standing.ts';
import { contentOf, overlap } from './words.ts';

/** Shared content words from which two passages tell one claim rather than two alike. */
const SAME_CLAIM = 3;

/**
 * The same stance on the same option told of two actors of one side in one report, where the one passage retells the
 * other (a row, an answer) and one of the actors is unnamed: who holds it is unclear. Strong when the words are the same claim's.
 */
export function movingClaims(standing: Standing, positions: readonly Position[]): Contradiction[] {
  const claims = groupBy(positions, one => `${sourceIdOf(one)} ${one.issue} ${one.option} ${one.stance}`);
  return claims.flatMap(group => pairs(firstOfEach(group)).flatMap(([a, b]) => moved(standing, a, b)));
}

const firstOfEach = (group: readonly Position[]): Position[] =>
  groupBy(group, one => one.actor).map(positions => positions[0]!);

function moved(standing: Standing, a: Position, b: Position): Contradiction[] {
  const [one, other] = [a, b].map(position => standing.actors.get(position.actor));
  if (!one || !other || one.side === null || one.side !== other.side || one.named === other.named) return [];
  const [x, y] = [a.evidence[0]!, b.evidence[0]!];
  const shared = overlap(contentOf(x.exact), contentOf(y.exact)).count;
  const retold = isRetelling(standing, x) !== isRetelling(standing, y);
  if (!retold || shared < 2) return [];
  const grade: ContradictionGrade = shared >= SAME_CLAIM ? 'strong' : 'medium';
  const [first, second] = stands(x, y) ? [a, b] : [b, a];
  const issue = standing.issues.get(a.issue)!;
  return [
    conflict(
      'attribution',
      grade,
      { id: first.id, span: first.evidence[0]! },
      { id: second.id, span: second.evidence[0]! },
      `The same stance on ${optionTitle(issue, a.option)} is told of ${nameOf(standing, first.actor)} in one passage and of ${nameOf(standing, second.actor)} in another.`,
    ),
  ];
}
