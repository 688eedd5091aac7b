/** How a proposal has been received: who refuses and who accepts which of its points, once it was put. */

import type { Position } from '../../record/positions.ts';
import { isAgainst } from '../../record/positions-matrix.ts';
import type { Proposal } from '../../record/proposals.ts';
import type { Sentence } from '../brief.ts';
import { byImportance, weightOf } from './importance.ts';
import { agreeing, isOfSome, isPlural, issueTitle, proposalName, proposalNoun, subject } from './names.ts';
import { isAnswer, issuesOf, NUMBERS, provisionsOf, putOn } from './proposals.ts';
import { optionTitle, sayPositions, stanceWords } from './stances.ts';
import { tellerOf } from './tellers.ts';
import { list, sideOf, type Telling, told } from './telling.ts';

/** Positions of other sides than its maker’s on its very points, not older than it, the weightiest first. */
export function answersTo(telling: Telling, proposal: Proposal): Position[] {
  const own = provisionsOf(telling, proposal);
  const put = putOn(telling, proposal);
  const makers = new Set(proposal.by.map(id => sideOf(telling, id)));
  return byImportance(telling, telling.inForce).filter(
    position =>
      !makers.has(sideOf(telling, position.actor)) &&
      isAnswer(telling, position, put) &&
      own.some(one => one.issue === position.issue && one.option === position.option),
  );
}

/** Positions of other sides on the proposal itself, called by its name of two words or more. */
export function answersToWhole(telling: Telling, proposal: Proposal): Position[] {
  const noun = proposalNoun(telling, proposal).toLowerCase();
  const put = putOn(telling, proposal);
  const makers = new Set(proposal.by.map(id => sideOf(telling, id)));
  return byImportance(telling, telling.inForce).filter(
    position =>
      noun.includes(' ') &&
      position.stance !== 'demand' &&
      weightOf(telling, position.actor) === 3 &&
      !makers.has(sideOf(telling, position.actor)) &&
      !isOfSome(telling, position) &&
      tellerOf(telling, position).kind !== 'speaker' &&
      isAnswer(telling, position, put) &&
      optionTitle(telling, position).toLowerCase().endsWith(` ${noun}`),
  );
}

export const refusalOf = (telling: Telling, proposal: Proposal): Position | undefined =>
  answersTo(telling, proposal).find(position => isAgainst(position.stance));

/** "Helm rules out monitors, a point of Belmar’s plan, which touches five issues": the refusal and what it refuses in one sentence. */
export function sayRefusal(telling: Telling, proposal: Proposal, refusal: Position): Sentence[] {
  if (tellerOf(telling, refusal).kind !== 'own') return sayPositions(telling, [refusal]);
  const words = `${subject(telling, [refusal.actor])} ${stanceWords(telling, refusal)}`;
  const issues = issuesOf(telling, proposal);
  const scope = issues.length > 1 ? `, which touches ${NUMBERS[issues.length] ?? issues.length} issues` : '';
  const reported = proposal.status === 'reported' ? 'reported point' : 'point';
  return [
    told(`${words}, a ${reported} of ${proposalName(telling, proposal)}${scope}`, [
      refusal,
      proposal,
      ...(scope ? issues.map(one => one.provisions[0]!) : []),
    ]),
  ];
}

/** "Belmar’s plan touches five issues. Tarvia accepts its terms on water, Ruhn refuses those on monitors." */
export function sayReception(telling: Telling, proposal: Proposal): Sentence[] {
  const issues = issuesOf(telling, proposal);
  if (issues.length === 0) return [];
  const scope = `${proposalName(telling, proposal)} ${agreeing(telling, proposal, 'touches', 'touch')} ${issues.length === 1 ? 'one issue' : `${NUMBERS[issues.length] ?? issues.length} issues`}`;
  const answers = answersTo(telling, proposal).filter(one => isAgainst(one.stance) || one.stance === 'accept');
  const phrases = phrasesOf(telling, answers);
  if (phrases.length === 0) return [];
  return [told(`${scope}; ${list(phrases)}`, [proposal, ...issues.map(one => one.provisions[0]!), ...answers])];
}

/** One phrase for each actor and answer, at most four. */
function phrasesOf(telling: Telling, answers: readonly Position[]): string[] {
  const groups = new Map<string, Position[]>();
  for (const one of answers) {
    const key = `${one.actor} ${isAgainst(one.stance)}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].slice(0, 4).map((group, index) => {
    const first = group[0]!;
    const titles = new Set(group.map(one => titleOf(telling, one.issue)));
    const plural = isPlural(telling, first.actor);
    const verb = isAgainst(first.stance) ? (plural ? 'refuse' : 'refuses') : plural ? 'accept' : 'accepts';
    telling.thread.subject = null;
    return `${subject(telling, [first.actor])} ${verb} ${index === 0 ? 'its terms' : 'those'} on ${list([...titles])}`;
  });
}

function titleOf(telling: Telling, id: string): string {
  const issue = telling.known.issues.get(id);
  return issue ? issueTitle(telling, issue) : 'it';
}
