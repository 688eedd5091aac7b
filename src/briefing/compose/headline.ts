/** The headline: the proposal and who refuses it, else the sharpest dispute, else what happened, else that there is nothing. */

import type { Position } from '../../record/positions.ts';
import { isAgainst, isFor } from '../../record/positions-matrix.ts';
import type { Sentence } from '../brief.ts';
import { stanceWords } from './say.ts';
import { actorOf, counted, list, plainName, proposalName, type Telling, the, told } from './telling.ts';

const headline = (sentence: Sentence): Sentence => ({ ...sentence, text: sentence.text.replace(/\.$/, '') });

export function composeHeadline(telling: Telling): Sentence {
  return headline(
    ofProposal(telling) ?? ofDispute(telling) ?? ofPosition(telling) ?? ofEvent(telling) ?? nothing(telling),
  );
}

const sideOf = (telling: Telling, position: Position): string =>
  actorOf(telling, position.actor)?.side ?? position.actor;
const sideName = (telling: Telling, id: string): string => {
  const actor = actorOf(telling, id);
  return actor ? plainName(actor) : id;
};

function ofProposal(telling: Telling): Sentence | null {
  const { proposals, provisions, issues } = telling.record;
  const proposal = proposals.findLast(one => !proposals.some(other => other.replaces === one.id));
  if (!proposal) return null;
  const own = provisions.filter(one => one.proposal === proposal.id);
  const covered = new Set(own.map(one => one.issue));
  const makers = new Set(proposal.by.map(id => actorOf(telling, id)?.side ?? id));
  const refuses = (position: Position) =>
    own.some(one => one.issue === position.issue && (one.option === position.option || position.option === null));
  const against = telling.inForce.filter(
    position => isAgainst(position.stance) && refuses(position) && !makers.has(sideOf(telling, position)),
  );
  const first = against.find(position => position.stance === 'red-line') ?? against[0];
  const issue = first && issues.find(one => one.id === first.issue);
  if (!first || !issue)
    return told(
      `${proposalName(telling, proposal)} on the table with ${covered.size} issue${covered.size === 1 ? '' : 's'}`,
      [proposal],
    );
  return told(`${proposalName(telling, proposal)} meets refusal over ${the(issue.title)}`, [proposal, first]);
}

function ofDispute(telling: Telling): Sentence | null {
  for (const issue of telling.record.issues) {
    const positions = telling.inForce.filter(position => position.issue === issue.id);
    const pro = positions.find(position => isFor(position.stance));
    const con = positions.find(
      position => isAgainst(position.stance) && pro && sideOf(telling, position) !== sideOf(telling, pro),
    );
    if (pro && con)
      return told(
        `${list([sideName(telling, sideOf(telling, pro)), sideName(telling, sideOf(telling, con))])} at odds over ${the(issue.title)}`,
        [pro, con],
      );
  }
  return null;
}

function ofPosition(telling: Telling): Sentence | null {
  const position =
    telling.record.positions.find(one => ['red-line', 'reject', 'demand'].includes(one.stance)) ??
    telling.record.positions[0];
  return position ? told(`${sideName(telling, position.actor)} ${stanceWords(telling, position)}`, [position]) : null;
}

function ofEvent(telling: Telling): Sentence | null {
  const event = telling.record.events.find(one => one.actuality === 'asserted');
  return event ? told(event.title, [event]) : null;
}

function nothing(telling: Telling): Sentence {
  const count = telling.record.sources.length;
  return counted(`Nothing to report from ${count === 1 ? 'one source' : `${count} sources`}`);
}
