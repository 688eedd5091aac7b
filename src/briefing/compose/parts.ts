/** The parts of a brief: contacts and events, proposals, where each side stands, disputes, contradictions, outlook. */

import type { Actor } from '../../record/actors.ts';
import { movesBetween } from '../../record/movement.ts';
import type { Position } from '../../record/positions.ts';
import { isAgainst, isFor, positionsMatrix } from '../../record/positions-matrix.ts';
import type { Proposal, Provision } from '../../record/proposals.ts';
import { type Section, type Sentence, section } from '../brief.ts';
import {
  optionTitle,
  provisionWords,
  sayContradiction,
  sayEvent,
  sayPositions,
  sayQuotation,
  stanceWords,
} from './say.ts';
import {
  actorOf,
  counted,
  isPlural,
  list,
  name,
  plainName,
  proposalName,
  reporter,
  type Telling,
  the,
  told,
} from './telling.ts';

const SPEECH = new Set(['THREATEN', 'REQUEST', 'STATEMENT']);

/** Meetings and what happened, the dated first; the quotations of those who acted. */
export function eventsPart(telling: Telling): Section | null {
  const events = telling.record.events.filter(
    event => event.actuality === 'asserted' && !SPEECH.has(event.type) && event.type !== 'PROPOSE',
  );
  if (events.length === 0) return null;
  const order = ['CONSULT', 'AGREE', 'RETREAT', 'CONCEDE', 'COOPERATE', 'AID', 'SANCTION', 'ASSAULT'];
  const sorted = events.toSorted((a, b) => rankOf(order, a.type) - rankOf(order, b.type));
  const sentences = sorted.flatMap(event => [
    sayEvent(telling, event),
    ...quotedWith(
      telling,
      event.evidence.map(span => span.end),
      event.participants.map(one => one.actor),
    ),
  ]);
  const meets = events.some(event => event.type === 'CONSULT');
  return section('section', meets ? 'Contacts and events' : 'What happened', { sentences });
}

const rankOf = (order: readonly string[], type: string): number =>
  order.indexOf(type) < 0 ? order.length : order.indexOf(type);

/** Quotations of a participant that begin within a sentence or two of the event. */
function quotedWith(telling: Telling, ends: readonly number[], participants: readonly string[]): Sentence[] {
  return telling.record.quotations
    .filter(
      quotation =>
        quotation.speaker !== null &&
        participants.includes(quotation.speaker) &&
        ends.some(end => Math.abs(quotation.evidence[0]!.start - end) < 30),
    )
    .map(quotation => sayQuotation(telling, quotation));
}

/** One section for each proposal: who put it, and what it contains. */
export function proposalParts(telling: Telling): Section[] {
  return telling.record.proposals.map(proposal =>
    section('section', `What ${proposalName(telling, proposal)} contains`, {
      sentences: proposalSentences(telling, proposal),
    }),
  );
}

/** Who put it; what it includes; what it may include. `subject` names it in the later sentences. */
export function proposalSentences(telling: Telling, proposal: Proposal, subject = 'it'): Sentence[] {
  const provisions = telling.record.provisions.filter(one => one.proposal === proposal.id);
  const stated = provisions.filter(one => one.certainty !== 'hedged');
  const hedged = provisions.filter(one => one.certainty === 'hedged');
  const contents = (group: readonly Provision[]) => list(group.map(one => provisionWords(telling, one)));
  return [
    told(introduction(telling, proposal), [proposal]),
    ...(stated.length > 0
      ? [told(`${reportedBy(telling, proposal, stated, subject)} includes ${contents(stated)}`, stated)]
      : []),
    ...(hedged.length > 0 ? [told(`With less certainty, ${subject} may include ${contents(hedged)}`, hedged)] : []),
  ];
}

function introduction(telling: Telling, proposal: Proposal): string {
  const makers = proposal.by.map(id => actorOf(telling, id)).filter(actor => actor !== undefined);
  const person = makers.find(actor => actor.kind === 'person');
  const party = makers.find(actor => actor.kind !== 'person');
  const noun = party ? proposal.title.replace(`${party.name} `, '') : proposal.title;
  const article = /^[aeiou]/i.test(noun) ? 'An' : 'A';
  const replaced =
    proposal.replaces === null ? undefined : telling.record.proposals.find(one => one.id === proposal.replaces);
  const old = replaced ? `, in place of ${proposalName(telling, replaced)}` : '';
  const maker = person ? name(telling, person.id) : party ? plainName(party) : null;
  if (proposal.status === 'reported')
    return `${article} ${noun}${party ? ` of ${plainName(party)}` : ''} has been reported${old}`;
  return maker
    ? `${maker} put forward ${article.toLowerCase()} ${noun}${old}`
    : `${article} ${noun} has been put forward${old}`;
}

const reportedBy = (telling: Telling, proposal: Proposal, provisions: readonly Provision[], subject: string): string =>
  provisions.some(one => one.certainty === 'reported') || proposal.status === 'reported'
    ? `According to ${reporter(telling, provisions[0]!.evidence[0])}, ${subject}`
    : subject;

/** One section for each side that has a position or is quoted: its positions, then its words. */
export function sideParts(telling: Telling): Section[] {
  const said = new Set<string>();
  const parts = positionsMatrix(telling.record).sides.map(({ side, actors }) => {
    const ids = new Set(actors.map(actor => actor.id));
    const positions = telling.inForce.filter(position => ids.has(position.actor));
    const sentences = [...sayPositions(telling, strongestFirst(positions)), ...quotationsOf(telling, side, ids, said)];
    return section('section', side ? `Where ${plainName(side)} stands` : 'Others', { sentences });
  });
  const left = telling.record.quotations.filter(quotation => quotation.speaker !== null && !said.has(quotation.id));
  if (left.length === 0) return parts;
  return [
    ...parts,
    section('section', 'Also quoted', { sentences: left.map(quotation => sayQuotation(telling, quotation)) }),
  ];
}

/** One position of an actor on an option is enough; its own words and the firmest stance win. */
export function strongestFirst(positions: readonly Position[]): Position[] {
  const rank = (position: Position) =>
    ['red-line', 'reject', 'demand', 'accept', 'conditional', 'open', 'divided'].indexOf(position.stance) * 10 +
    ['own-words', 'attributed', 'narrator'].indexOf(position.voice);
  const sorted = positions.toSorted((a, b) => rank(a) - rank(b));
  return sorted.filter(
    (position, index) =>
      sorted.findIndex(
        other =>
          other.actor === position.actor &&
          other.issue === position.issue &&
          other.option === position.option &&
          other.stance === position.stance,
      ) === index,
  );
}

function quotationsOf(telling: Telling, side: Actor | null, ids: ReadonlySet<string>, said: Set<string>): Sentence[] {
  const quotations = telling.record.quotations.filter(quotation => {
    const speaker = quotation.speaker === null ? undefined : actorOf(telling, quotation.speaker);
    return (
      speaker !== undefined &&
      (ids.has(speaker.id) || (side !== null && speaker.side === side.id)) &&
      !said.has(quotation.id)
    );
  });
  for (const quotation of quotations) said.add(quotation.id);
  return quotations.map(quotation => sayQuotation(telling, quotation));
}

/** Issues on which sides, or people of one side, differ: who is for, who against. */
export function disputeParts(telling: Telling, most = 2): Section[] {
  const contested = telling.record.issues
    .map(issue => ({
      issue,
      positions: strongestFirst(telling.inForce.filter(position => position.issue === issue.id)),
    }))
    .filter(({ positions }) => positions.some(one => isFor(one.stance)) && positions.some(one => isAgainst(one.stance)))
    .toSorted((a, b) => b.positions.length - a.positions.length);
  return contested.slice(0, most).map(({ issue, positions }) => {
    const pro = positions.filter(one => isFor(one.stance));
    const con = positions.filter(one => isAgainst(one.stance));
    const names = (group: readonly Position[]) =>
      list([...new Set(group.map(one => name(telling, one.actor).replace(/,$/, '')))]);
    const options = issue.options
      .filter(option => positions.some(one => one.option === option.id))
      .map(option => option.title);
    return section('section', `The dispute over ${the(issue.title)}`, {
      sentences: [
        told(
          `On ${the(issue.title)}, the reporting speaks of ${list(options)}`,
          [issue],
          positions.flatMap(one => one.evidence.slice(0, 1)).slice(0, 3),
        ),
        told(
          `${names(pro)} ${several(telling, pro) ? 'back it or are' : 'backs it or is'} open to it in some form`,
          pro,
        ),
        told(`${names(con)} ${several(telling, con) ? 'oppose' : 'opposes'} it`, con),
        ...bothWays(telling, pro, con),
      ],
    });
  });
}

/** Whether the verb is plural: several actors, or one that is many. */
const several = (telling: Telling, group: readonly Position[]): boolean =>
  new Set(group.map(one => one.actor)).size > 1 || isPlural(telling, group[0]!.actor);

/** Who is told to be on both sides, so that nobody reads one half as the whole. */
function bothWays(telling: Telling, pro: readonly Position[], con: readonly Position[]): Sentence[] {
  const contradicts = (one: Position) => telling.contradictions.some(({ between }) => between.includes(one.id));
  const both = pro.filter(
    one => contradicts(one) && con.some(other => other.actor === one.actor && contradicts(other)),
  );
  const actors = [...new Set(both.map(one => one.actor))];
  if (actors.length === 0) return [];
  const words = list(actors.map(id => name(telling, id).replace(/,$/, '')));
  return [
    told(`The reporting places ${words} on both sides`, [...both, ...con.filter(one => actors.includes(one.actor))]),
  ];
}

const capital = (title: string): string => title.charAt(0).toUpperCase() + title.slice(1);

/** Every strong or medium contradiction, with both passages cited. */
export function contradictionsPart(telling: Telling): Section | null {
  const { contradictions } = telling;
  if (contradictions.length === 0) return null;
  return section('section', 'Contradictions in the reporting', {
    sentences: contradictions.slice(0, 6).map(sayContradiction),
  });
}

/** What is planned or hangs on a condition. */
export function outlookPart(telling: Telling): Section | null {
  const events = telling.record.events
    .filter(event => event.actuality !== 'asserted' || event.type === 'THREATEN')
    .filter(event => event.actuality !== 'denied');
  const conditional = telling.inForce.filter(position => position.stance === 'conditional');
  const sentences = [
    ...events.map(event => sayEvent(telling, event)),
    ...conditional.map(position =>
      told(`${capital(name(telling, position.actor))} ${stanceWords(telling, position)}`, [position]),
    ),
  ];
  return sentences.length > 0 ? section('section', 'What may follow', { sentences }) : null;
}

const DOING: Readonly<Record<Position['stance'], string>> = {
  demand: 'demanding it',
  accept: 'accepting it',
  open: 'openness to it',
  conditional: 'accepting it on a condition',
  divided: 'division over it',
  reject: 'rejecting it',
  'red-line': 'ruling it out',
};

/** How stances moved, where sources of different dates show it. */
export function movementPart(telling: Telling, from: string | null = null): Section | null {
  const moves = movesBetween(telling.record, from);
  if (moves.length === 0) return null;
  const sentences = moves.map(move => {
    const way = move.kind === 'concession' ? 'moved towards' : move.kind === 'hardening' ? 'hardened on' : 'shifted on';
    return told(
      `${name(telling, move.actor)} ${way} ${optionTitle(telling, move.to)}, from ${DOING[move.from.stance]} to ${DOING[move.to.stance]}`,
      [move.from, move.to],
    );
  });
  return section('section', 'How positions moved', { sentences });
}

/** The closing block: what our code counted, and what is not in the record. */
export function recordPart(telling: Telling): Section {
  const { record } = telling;
  const entries = [
    ...record.positions,
    ...record.provisions,
    ...record.events,
    ...record.quotations,
    ...record.proposals,
  ];
  const unreviewed = entries.filter(entry => entry.meta.reviewedBy === null).length;
  const silent = positionsMatrix(record).silent;
  const copies = record.sources.filter(source => source.copyOf).length;
  const witnesses = record.sources.length - copies;
  return section('record', 'About this brief', {
    sentences: [
      counted(
        `${unreviewed === 0 ? 'Every entry' : unreviewed === entries.length ? `None of the ${entries.length} entries` : `${entries.length - unreviewed} of the ${entries.length} entries`} that it rests on has been reviewed by a person`,
      ),
      counted(
        witnesses === 1
          ? `It rests on a single source${copies > 0 ? `, repeated by ${copies} cop${copies === 1 ? 'y' : 'ies'}` : ''}`
          : `It rests on ${witnesses} sources${copies > 0 ? ` and ${copies} cop${copies === 1 ? 'y' : 'ies'} that add${copies === 1 ? 's' : ''} nothing` : ''}`,
      ),
      ...silent.map(actor => counted(`No position of ${plainName(actor)} is recorded`, [actor.id])),
      ...(record.proposals.length === 0 && !record.events.some(event => event.type === 'PROPOSE')
        ? [counted('No proposal is recorded')]
        : []),
    ],
  });
}
