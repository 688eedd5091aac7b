/** Questions that a reader would ask of this record, each with its cited answer. */

import type { Actor } from '../../record/actors.ts';
import { positionsMatrix } from '../../record/positions-matrix.ts';
import type { Question } from '../brief.ts';
import { gradedContradictions, prospects } from './closing.ts';
import { byImportance, latestProposal, weightOf } from './importance.ts';
import { bothWays } from './issues.ts';
import { coursesOf, sayCourse } from './movement.ts';
import { makerOf, ownerWords, plainName, proposalName } from './names.ts';
import { sayChanges, sayContents } from './proposals.ts';
import { sayRole } from './roles.ts';
import { alikeEvents, sayContradiction, sayEvent } from './say.ts';
import { sayPositions } from './stances.ts';
import { actorOf, paragraph, retell, type Telling } from './telling.ts';

/** Positions and provisions below which the sections themselves are answer enough. */
const FEWEST = 3;

/** At most seven: roles, the proposal, how each side answered, what moved, what is contradicted, what may follow. */
export function composeQuestions(telling: Telling): Question[] {
  const again = retell(telling);
  if (again.record.positions.length + again.record.provisions.length < FEWEST) return [];
  const questions = [
    roleQuestions,
    proposalQuestions,
    sideQuestions,
    movementQuestions,
    contradictionQuestions,
    outlookQuestions,
  ].flatMap(compose => compose(again));
  return questions.filter(({ answer }) => answer.length > 0).slice(0, 7);
}

const GO_BETWEEN = /envoy|mediator|negotiator|ambassador/;

function roleQuestions(telling: Telling): Question[] {
  return telling.record.actors
    .filter(actor => actor.kind === 'person' && actor.roles.some(role => GO_BETWEEN.test(role.title)))
    .toSorted((a, b) => actsOf(telling, b) - actsOf(telling, a))
    .slice(0, 1)
    .map(actor => ({ question: `Who is ${actor.name}?`, answer: sayRole(telling, actor) }));
}

const actsOf = (telling: Telling, actor: Actor): number =>
  telling.record.events.filter(event => event.participants.some(one => one.actor === actor.id)).length;

function proposalQuestions(telling: Telling): Question[] {
  const proposal = latestProposal(telling);
  if (!proposal) return [];
  paragraph(telling);
  return [
    {
      question: `What does ${proposalName(telling, proposal)} contain?`,
      answer: [...sayContents(telling, proposal, 'it'), ...sayChanges(telling, proposal).slice(0, 1)],
    },
  ];
}

/** How the sides other than the mediator’s have answered, at most three, those of most weight first. */
function sideQuestions(telling: Telling): Question[] {
  const proposal = latestProposal(telling);
  const maker = proposal && makerOf(telling, proposal);
  return positionsMatrix(telling.record)
    .sides.flatMap(({ side, actors }) => {
      if (!side || side.id === maker?.id) return [];
      const ids = new Set(actors.map(actor => actor.id));
      const positions = byImportance(
        telling,
        telling.inForce.filter(position => ids.has(position.actor)),
      );
      if (positions.length === 0) return [];
      const persons =
        new Set(positions.map(one => one.actor)).size > 1 &&
        [...ids].some(id => actorOf(telling, id)?.kind === 'person');
      paragraph(telling);
      const question = persons
        ? proposal
          ? `How have ${ownerWords(side)} leaders responded?`
          : `Where do ${ownerWords(side)} leaders stand?`
        : proposal
          ? `How has ${plainName(side)} responded?`
          : `Where does ${plainName(side)} stand?`;
      return [
        {
          question,
          answer: [...sayPositions(telling, positions.slice(0, 6)), ...bothWays(telling, positions)],
          rank: Math.max(...positions.map(one => weightOf(telling, one.actor))) + positions.length / 10,
        },
      ];
    })
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, 3)
    .map(({ question, answer }) => ({ question, answer }));
}

function movementQuestions(telling: Telling): Question[] {
  paragraph(telling);
  const courses = coursesOf(telling).slice(-3);
  return courses.length === 0
    ? []
    : [{ question: 'Who has moved?', answer: courses.map(course => sayCourse(telling, course)) }];
}

function contradictionQuestions(telling: Telling): Question[] {
  paragraph(telling);
  const graded = gradedContradictions(telling).slice(0, 3);
  return [
    {
      question: 'Where does the reporting contradict itself?',
      answer: graded.map(one => sayContradiction(telling, one)),
    },
  ];
}

function outlookQuestions(telling: Telling): Question[] {
  paragraph(telling);
  const ahead = alikeEvents(telling, prospects(telling)).slice(0, 3);
  const answer = ahead.map(({ event, alike }) => sayEvent(telling, event, alike));
  return answer.length > 1 ? [{ question: 'What may happen next?', answer }] : [];
}
