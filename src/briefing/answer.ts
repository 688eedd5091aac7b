/**
 * A question into cited sentences, or "Not in the record." What is answered is what was asked: an answer is about
 * everyone whom the question names and every word of its topic.
 */

import type { Actor } from '../record/actors.ts';
import type { Event } from '../record/events.ts';
import type { Position } from '../record/positions.ts';
import { isAgainst, isFor, positionsMatrix } from '../record/positions-matrix.ts';
import type { CaseRecord } from '../record/record.ts';
import type { Sentence } from './brief.ts';
import { prospects } from './compose/closing.ts';
import { byImportance } from './compose/importance.ts';
import { bothWays } from './compose/issues.ts';
import { coursesOf, sayCourse } from './compose/movement.ts';
import { issueTitle, plainName, proposalName } from './compose/names.ts';
import { issuesOf, provisionsOf, sayAuthor, sayChanges, sayContents, sayProposal } from './compose/proposals.ts';
import { answersTo } from './compose/reception.ts';
import { sayRole } from './compose/roles.ts';
import { alikeEvents, sayContradiction, sayEvent, sayQuotation } from './compose/say.ts';
import { optionTitle, sayPositions } from './compose/stances.ts';
import { speakerOf } from './compose/tellers.ts';
import { actorOf, counted, list, paragraph, retell, sideOf, startTelling, type Telling } from './compose/telling.ts';
import { sayVerbatim } from './compose/verbatim.ts';
import { type Ask, type Question, readQuestion } from './question.ts';
import { stemsOf, wordsOf } from './stems.ts';

export const ANSWER_FORMAT = 'parley/answer/1';
export const NOT_IN_RECORD = 'Not in the record.';
/** Sentences of one answer. */
const LONGEST_ANSWER = 8;

export interface Answer {
  readonly format: typeof ANSWER_FORMAT;
  readonly question: string;
  readonly answered: boolean;
  readonly sentences: readonly Sentence[];
}

/** Answers from the admitted entries of the record. */
export function answerQuestion(record: CaseRecord, question: string): Answer {
  const telling = retell(startTelling(record));
  const asked = readQuestion(telling, question);
  const sentences = asked === null ? [] : distinct(answersOf(telling, asked)).slice(0, LONGEST_ANSWER);
  const answered = sentences.some(sentence => sentence.cites.length > 0 || asked?.asks.has('silence'));
  return { format: ANSWER_FORMAT, question, answered, sentences: answered ? sentences : [] };
}

type Answering = (telling: Telling, asked: Question) => Sentence[];

const ANSWERS: readonly (readonly [Ask, Answering])[] = [
  ['silence', aboutSilence],
  ['contradiction', aboutContradictions],
  ['change', aboutChanges],
  ['identity', aboutIdentity],
  ['authorship', aboutAuthorship],
  ['agreement', aboutAgreement],
  ['meeting', aboutMeetings],
  ['event', aboutEvents],
  ['outlook', aboutOutlook],
  ['proposal', aboutProposals],
  ['stance', aboutStances],
  ['words', aboutWords],
];

function answersOf(telling: Telling, asked: Question): Sentence[] {
  return ANSWERS.filter(([ask]) => asked.asks.has(ask)).flatMap(([, answer]) => {
    paragraph(telling);
    return answer(telling, asked);
  });
}

function distinct(sentences: readonly Sentence[]): Sentence[] {
  const seen = new Set<string>();
  return sentences.filter(sentence => !seen.has(sentence.text) && seen.add(sentence.text) !== undefined);
}

/** Whether the texts hold every stem of the topic. */
function concerns(asked: Question, texts: readonly string[]): boolean {
  if (asked.topics.size === 0) return true;
  const held = new Set(texts.flatMap(text => [...stemsOf(text)]));
  return [...asked.topics].every(one => held.has(one));
}

const says = (texts: readonly string[], name: string): boolean =>
  texts.some(text => ` ${wordsOf(text).join(' ')} `.includes(` ${wordsOf(name).join(' ')} `));

/** Whether the actor is the one named, or of the side of a named party. */
const isOf = (telling: Telling, id: string, named: Actor): boolean =>
  id === named.id || (named.kind !== 'person' && sideOf(telling, id) === named.id);

/** Whether everyone named is one of those, or is named in the texts. */
function namesAll(telling: Telling, asked: Question, ids: readonly string[], texts: readonly string[]): boolean {
  const known = (actor: Actor) =>
    ids.some(id => isOf(telling, id, actor)) ||
    says(texts, actor.name) ||
    actor.aliases.some(alias => says(texts, alias));
  return asked.actors.every(known) && asked.places.every(place => says(texts, place));
}

/** What names the issue and the option of a position. */
function topicTexts(telling: Telling, position: Pick<Position, 'issue' | 'option'>): string[] {
  const issue = telling.known.issues.get(position.issue);
  return [optionTitle(telling, position), issue?.title ?? '', ...(issue?.evidence.map(span => span.exact) ?? [])];
}

/** Positions of those asked about on what is asked about, earlier ones too. */
function positionsAsked(telling: Telling, asked: Question): Position[] {
  const concerned = telling.record.positions.filter(position => {
    const speaker = speakerOf(telling, position);
    const ids = [position.actor, ...(speaker ? [speaker] : [])];
    const texts = topicTexts(telling, position);
    const holders = asked.actors.length === 0 || asked.actors.some(actor => ids.some(id => isOf(telling, id, actor)));
    return holders && namesAll(telling, asked, ids, texts) && concerns(asked, texts);
  });
  // The very option that is asked about, where one is; else every option of its issue.
  const exact = concerned.filter(position => concerns(asked, [optionTitle(telling, position)]));
  return exact.length > 0 && asked.topics.size > 0 ? exact : concerned;
}

function aboutStances(telling: Telling, asked: Question): Sentence[] {
  const all = positionsAsked(telling, asked);
  if (asked.polar !== null) return yesOrNo(telling, asked, all);
  const inForce = all.filter(position => telling.inForce.includes(position));
  const wanted =
    asked.stances === null ? inForce : inForce.filter(position => asked.stances!.includes(position.stance));
  const positions = byImportance(telling, wanted);
  return [...sayPositions(telling, positions), ...(asked.stances === null ? bothWays(telling, positions) : [])];
}

/** Every time that it was said, word for word; where only the opposite was said, that first, and that there is no other. */
function yesOrNo(telling: Telling, asked: Question, positions: readonly Position[]): Sentence[] {
  const wanted = asked.polar === 'for' ? isFor : isAgainst;
  const inOrder = positions.toSorted((a, b) => (telling.dateOf(a) < telling.dateOf(b) ? -1 : 1));
  const [same, other] = [inOrder.filter(one => wanted(one.stance)), inOrder.filter(one => !wanted(one.stance))];
  if (positions.length === 0) return [];
  const none =
    same.length === 0
      ? [counted(asked.polar === 'for' ? 'No such yes is recorded' : 'No such refusal is recorded')]
      : [];
  return [...none, ...[...same, ...other].map(position => sayVerbatim(telling, position))];
}

function aboutWords(telling: Telling, asked: Question): Sentence[] {
  if (asked.actors.length === 0 && asked.topics.size === 0) return [];
  return telling.record.quotations
    .filter(quotation => {
      if (quotation.speaker === null && asked.actors.length > 0) return false;
      const ids = quotation.speaker === null ? [] : [quotation.speaker];
      return (
        (asked.actors.length === 0 || asked.actors.some(actor => ids.some(id => isOf(telling, id, actor)))) &&
        namesAll(telling, asked, ids, [quotation.text]) &&
        concerns(asked, [quotation.text])
      );
    })
    .map(quotation => sayQuotation(telling, quotation));
}

function aboutIdentity(telling: Telling, asked: Question): Sentence[] {
  const roles = (actor: Actor) => actor.roles.map(role => role.title);
  const people =
    asked.actors.length > 0
      ? asked.actors.filter(actor => concerns(asked, roles(actor)))
      : telling.record.actors.filter(actor => asked.topics.size > 0 && concerns(asked, roles(actor)));
  const holders =
    asked.actors.some(actor => actor.kind !== 'person') && asked.topics.size > 0
      ? telling.record.actors.filter(
          actor =>
            actor.kind === 'person' &&
            asked.actors.some(one => isOf(telling, actor.id, one)) &&
            concerns(asked, roles(actor)),
        )
      : people;
  return holders.flatMap(actor => sayRole(telling, actor));
}

function proposalsAsked(telling: Telling, asked: Question) {
  const { proposals } = telling.record;
  const matching = proposals.filter(proposal => {
    const texts = [
      proposal.title,
      ...provisionsOf(telling, proposal).flatMap(one => [one.title, ...topicTexts(telling, one)]),
    ];
    const bound = provisionsOf(telling, proposal).flatMap(one => [...one.obliged, ...one.beneficiary]);
    const makers = proposal.by.flatMap(id => [id, sideOf(telling, id)]);
    return namesAll(telling, asked, [...makers, ...bound], texts) && concerns(asked, texts);
  });
  const titled = matching.filter(proposal => asked.topics.size > 0 && concerns(asked, [proposal.title]));
  return titled.length > 0 ? titled : matching;
}

function aboutProposals(telling: Telling, asked: Question): Sentence[] {
  const found = proposalsAsked(telling, asked);
  const latest = found.filter(one => !found.some(other => other.replaces === one.id));
  return latest.toReversed().flatMap(proposal => {
    const title = stemsOf(proposal.title);
    const rest = { ...asked, topics: new Set([...asked.topics].filter(topic => !title.has(topic))) };
    const who = proposalName(telling, proposal);
    if (rest.topics.size > 0) {
      const about = provisionsOf(telling, proposal).filter(one =>
        concerns(rest, [one.title, ...topicTexts(telling, one)]),
      );
      return about.length > 0 ? sayContents(telling, proposal, who, about) : [];
    }
    const contents = sayContents(telling, proposal, who);
    return [
      ...(contents.length === 0 ? [sayProposal(telling, proposal)] : contents),
      ...sayChanges(telling, proposal).slice(0, 1),
    ];
  });
}

function aboutAuthorship(telling: Telling, asked: Question): Sentence[] {
  return proposalsAsked(telling, asked).flatMap(proposal => sayAuthor(telling, proposal) ?? []);
}

/** Agreements reached or texts signed; that there is none is not told, since silence proves nothing. */
function aboutAgreement(telling: Telling, asked: Question): Sentence[] {
  const signed = telling.record.proposals.filter(one => one.status === 'signed' || one.status === 'accepted');
  const events = eventsAsked(telling, asked).filter(event => event.type === 'AGREE');
  return [...events.map(event => sayEvent(telling, event)), ...signed.map(proposal => sayProposal(telling, proposal))];
}

function eventsAsked(telling: Telling, asked: Question): Event[] {
  return telling.record.events.filter(event => {
    const place = telling.record.places.find(one => one.id === event.place)?.name ?? '';
    const texts = [event.title, place];
    const day = event.when?.edtf ?? '';
    const onDay = asked.since === null || (asked.onDay ? day.startsWith(asked.since) : day >= asked.since);
    return (
      onDay &&
      namesAll(
        telling,
        asked,
        event.participants.map(one => one.actor),
        texts,
      ) &&
      concerns(asked, texts)
    );
  });
}

/** Meetings; where a day or a place is asked for and none is told, that too is said. */
function aboutMeetings(telling: Telling, asked: Question): Sentence[] {
  const meetings = eventsAsked(telling, asked).filter(
    event => event.type === 'CONSULT' && event.actuality !== 'denied',
  );
  return meetings.flatMap(event => {
    const lacks =
      asked.wants === 'when' && event.when === null
        ? 'day'
        : asked.wants === 'where' && event.place === null
          ? 'place'
          : null;
    return [sayEvent(telling, event), ...(lacks ? [counted(`The ${lacks} is not in the record`, [event.id])] : [])];
  });
}

const VIOLENT = new Set(['ASSAULT', 'COERCE']);

function aboutEvents(telling: Telling, asked: Question): Sentence[] {
  const events = eventsAsked(telling, asked).filter(event => event.actuality !== 'denied' || asked.actors.length > 0);
  const wanted = asked.wants === 'who' ? events.filter(event => VIOLENT.has(event.type)) : events;
  return alikeEvents(telling, wanted).map(({ event, alike }) => sayEvent(telling, event, alike));
}

function aboutOutlook(telling: Telling, asked: Question): Sentence[] {
  const ahead = new Set(eventsAsked(telling, { ...asked, since: null }));
  const events = prospects(telling).filter(event => ahead.has(event));
  return alikeEvents(telling, events).map(({ event, alike }) => sayEvent(telling, event, alike));
}

/** Stances that moved, and where a day is given what else is new since. */
function aboutChanges(telling: Telling, asked: Question): Sentence[] {
  const courses = coursesOf(telling, asked.since).filter(course => {
    const texts = topicTexts(telling, course.moves.at(-1)!.to);
    return namesAll(telling, asked, [course.actor], texts) && concerns(asked, texts);
  });
  if (asked.since === null) return courses.map(course => sayCourse(telling, course));
  const later = new Set(
    telling.record.sources
      .filter(source => !source.copyOf && (source.publishedAt ?? '') > asked.since!)
      .map(source => source.id),
  );
  const events = eventsAsked(telling, { ...asked, since: null }).filter(event =>
    event.evidence.every(span => later.has(span.source)),
  );
  const moved = new Set(courses.flatMap(course => course.moves.map(move => move.to.id)));
  const fresh = positionsAsked(telling, asked).filter(
    position =>
      telling.inForce.includes(position) && later.has(position.evidence[0]?.source ?? '') && !moved.has(position.id),
  );
  return [
    ...courses.map(course => sayCourse(telling, course)),
    ...events.map(event => sayEvent(telling, event)),
    ...sayPositions(telling, byImportance(telling, fresh)),
  ];
}

function aboutContradictions(telling: Telling, asked: Question): Sentence[] {
  return telling.contradictions
    .filter(one => {
      const entries = one.between.flatMap(id => telling.record.positions.filter(position => position.id === id));
      const texts = [one.explanation, ...entries.flatMap(position => topicTexts(telling, position))];
      return (
        namesAll(
          telling,
          asked,
          entries.map(position => position.actor),
          texts,
        ) && concerns(asked, texts)
      );
    })
    .map(one => sayContradiction(telling, one));
}

/** Parties without a position, and points of the latest proposals to which nobody has answered. */
function aboutSilence(telling: Telling, asked: Question): Sentence[] {
  const { proposals } = telling.record;
  const silent = positionsMatrix(telling.record).silent;
  if (asked.actors.length > 0 || asked.topics.size > 0 || asked.places.length > 0) return silenceOf(telling, asked);
  const latest = proposals.filter(one => !proposals.some(other => other.replaces === one.id));
  const points = latest.flatMap(proposal => {
    const answers = answersTo(telling, proposal);
    const answered = new Set(answers.map(one => one.issue));
    const open = issuesOf(telling, proposal).filter(({ provisions }) => !answered.has(provisions[0]!.issue));
    return open.length === 0
      ? []
      : [
          counted(
            `No answer is recorded to what ${proposalName(telling, proposal)} says of ${list(open.map(one => one.title))}`,
            [proposal.id],
          ),
        ];
  });
  return [
    ...(silent.length > 0
      ? [
          counted(
            `No position is recorded of ${list(silent.map(plainName))}`,
            silent.map(one => one.id),
          ),
        ]
      : []),
    ...points,
  ];
}

/** That one side, or all, have said nothing on it; nothing where they have. */
function silenceOf(telling: Telling, asked: Question): Sentence[] {
  const { issues } = telling.record;
  const issue =
    asked.topics.size === 0
      ? undefined
      : issues.find(one => concerns(asked, [one.title, ...one.options.map(option => option.title)]));
  if (asked.topics.size > 0 && !issue) return [];
  const held = telling.record.positions.filter(position => issue === undefined || position.issue === issue.id);
  if (asked.actors.length === 0) {
    const speaking = new Set(held.map(position => sideOf(telling, position.actor)));
    const parties = telling.record.actors.filter(
      actor => actor.side === actor.id && !speaking.has(actor.id) && actor.named,
    );
    return parties.length === 0
      ? []
      : [
          counted(`No position on ${issueTitle(telling, issue!)} is recorded of ${list(parties.map(plainName))}`, [
            issue!.id,
          ]),
        ];
  }
  const quiet = asked.actors.filter(actor => !held.some(position => isOf(telling, position.actor, actor)));
  return quiet.map(actor =>
    counted(
      `No position of ${plainName(actorOf(telling, actor.id)!)}${issue ? ` on ${issueTitle(telling, issue)}` : ''} is recorded`,
      [actor.id],
    ),
  );
}
