/** Questions that a reader would ask of this record, each with its cited answer. */

import { isAgainst, isFor, positionsMatrix } from '../../record/positions-matrix.ts';
import type { Question } from '../brief.ts';
import { proposalSentences, strongestFirst } from './parts.ts';
import { sayContradiction, sayEvent, sayPositions } from './say.ts';
import { actorOf, plainName, proposalName, retell, type Telling, told } from './telling.ts';

/** At most six: roles, proposals, responses of sides, contradictions. */
export function composeQuestions(telling: Telling): Question[] {
  const again = retell(telling);
  return [
    ...roleQuestions(again),
    ...proposalQuestions(again),
    ...sideQuestions(again),
    ...contradictionQuestions(again),
  ].slice(0, 6);
}

function roleQuestions(telling: Telling): Question[] {
  return telling.record.actors
    .filter(
      actor =>
        actor.kind === 'person' && actor.roles.some(role => /envoy|mediator|negotiator|ambassador/.test(role.title)),
    )
    .slice(0, 2)
    .map(actor => {
      const role = actor.roles[0]!;
      const owner = role.of === null ? undefined : actorOf(telling, role.of);
      const events = telling.record.events
        .filter(event => event.participants.some(one => one.actor === actor.id))
        .slice(0, 2);
      return {
        question: `Who is ${actor.name}?`,
        answer: [
          told(
            `${actor.name} is ${role.title}${owner ? ` of ${plainName(owner)}` : ''}`,
            [actor],
            role.evidence.length > 0 ? role.evidence : actor.evidence,
          ),
          ...events.map(event => sayEvent(telling, event)),
        ],
      };
    });
}

function proposalQuestions(telling: Telling): Question[] {
  return telling.record.proposals
    .slice(-2)
    .map(proposal => ({
      question: `What does ${proposalName(telling, proposal)} contain?`,
      answer: proposalSentences(telling, proposal, proposalName(telling, proposal)).slice(1),
    }))
    .filter(question => question.answer.length > 0);
}

function sideQuestions(telling: Telling): Question[] {
  return positionsMatrix(telling.record)
    .sides.flatMap(({ side, actors }) => {
      const ids = new Set(actors.map(actor => actor.id));
      const positions = strongestFirst(telling.inForce.filter(position => ids.has(position.actor)));
      if (!side || positions.length === 0) return [];
      const mixed = positions.some(
        one => isFor(one.stance) && positions.some(other => other.issue === one.issue && isAgainst(other.stance)),
      );
      return [
        {
          question: `Where does ${plainName(side)} stand${mixed ? ', and is it of one mind' : ''}?`,
          answer: sayPositions(telling, positions).slice(0, 4),
        },
      ];
    })
    .slice(0, 3);
}

function contradictionQuestions(telling: Telling): Question[] {
  const strong = telling.contradictions.filter(one => one.grade === 'strong');
  if (strong.length === 0) return [];
  return [
    {
      question: 'Where does the reporting contradict itself?',
      answer: strong.slice(0, 3).map(sayContradiction),
    },
  ];
}
