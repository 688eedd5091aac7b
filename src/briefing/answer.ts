/**
 * A question into cited sentences, or "Not in the record." The question's content words must all be covered by what the
 * record holds: names by actors and places, the rest by issues, options, provisions, events, quotations and by the words of asking.
 */

import type { Position } from '../record/positions.ts';
import type { CaseRecord } from '../record/record.ts';
import type { Sentence } from './brief.ts';
import { byImportance } from './compose/importance.ts';
import { plainName } from './compose/names.ts';
import { sayContents, sayProposal } from './compose/proposals.ts';
import { sayContradiction, sayEvent, sayQuotation } from './compose/say.ts';
import { optionTitle, sayPositions } from './compose/stances.ts';
import { speakerOf } from './compose/tellers.ts';
import { actorOf, retell, startTelling, type Telling, told } from './compose/telling.ts';

export const ANSWER_FORMAT = 'parley/answer/1';
export const NOT_IN_RECORD = 'Not in the record.';

export interface Answer {
  readonly format: typeof ANSWER_FORMAT;
  readonly question: string;
  readonly answered: boolean;
  readonly sentences: readonly Sentence[];
}

/** Words of asking, and those that name what every record has: they ask for nothing in particular. */
const ASKING = new Set(
  'a an the of to in on at for by with from and or is are was were be been being do does did has have had will would can could should may might what which who whom whose when where why how many much ever yet say says said saying yes no not any some all there this that these those it its they their them his her he she about into between main key most latest new current currently so far please tell me us we you your i my if then than as also only just now today give gives giving given up get got make made'.split(
    ' ',
  ),
);

/** What a question may ask for, by the stems that ask for it. */
const KINDS: readonly (readonly [kind: Ask, stems: RegExp])[] = [
  ['contradictions', /^contradict|^inconsisten|^conflicting/],
  [
    'proposal',
    /^propos|^framework|^plan|^draft|^offer|^element|^provision|^includ|^contain|^term|^blueprint|^text|^paper|^content/,
  ],
  ['roles', /^role|^job|^function|^office|^posi|^title|^play/],
  ['quotations', /^quot|^word|^verbatim|^said|^statement/],
  ['events', /^meet|^met|^visit|^happen|^event|^strike|^struck|^attack|^talk|^held|^hold|^took|^take|^place|^occur/],
  [
    'positions',
    /^stand|^stance|^position|^react|^respon|^accept|^agree|^reject|^refus|^oppos|^support|^back|^demand|^want|^think|^view|^open|^condition|^yield|^concede|^concession|^idea|^rule|^willing|^ready|^feel|^object|^divid|^leader|^official|^side|^part/,
  ],
];
type Ask = 'contradictions' | 'proposal' | 'roles' | 'quotations' | 'events' | 'positions';

interface Asked {
  readonly telling: Telling;
  /** Content stems that nothing has covered yet. */
  readonly stems: ReadonlySet<string>;
  readonly asks: ReadonlySet<Ask>;
  /** Ids of actors that the question names. */
  readonly actors: readonly string[];
}

/** Answers from the admitted entries of the record. */
export function answerQuestion(record: CaseRecord, question: string): Answer {
  const telling = retell(startTelling(record));
  const asked = read(telling, question);
  const sentences =
    asked === null ? [] : distinct(ANSWERS.flatMap(([ask, answer]) => (asked.asks.has(ask) ? answer(asked) : [])));
  return { format: ANSWER_FORMAT, question, answered: sentences.length > 0, sentences: sentences.slice(0, 8) };
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .match(/[\p{L}\p{N}]+(?:[.’'-][\p{L}\p{N}]+)*/gu) ?? [];

/** A plain stem: endings of number, tense and derivation taken off. Enough to match a question with a title. */
export function stem(word: string): string {
  const plain = word.replace(/[.’'-]/g, '');
  if (plain.length <= 4) return plain.replace(/s$/, '');
  return plain
    .replace(/(?:isation|ization)s?$/, 'is')
    .replace(/(?:ations?|itions?|ions?|ings?|ments?|ances?|ences?|ities|ity|ers?|ors?|als?|ed|es|ly|s)$/, '')
    .replace(/i[sz]$/, '')
    .replace(/(?:at|it|i|e)$/, '')
    .replace(/(.)\1$/, '$1');
}

const stemsOf = (text: string): Set<string> =>
  new Set(
    wordsOf(text)
      .filter(word => !ASKING.has(word))
      .map(stem),
  );

/** What is asked, or null when the question speaks of something that the record does not hold. */
function read(telling: Telling, question: string): Asked | null {
  const named = namedIn(telling, question);
  const covered = new Set([...named.words].map(stem));
  const stems = new Set([...stemsOf(question)].filter(one => !covered.has(one)));
  const asks = new Set<Ask>();
  const left = new Set<string>();
  const words = wordsOf(question).filter(word => !ASKING.has(word));
  for (const word of words) {
    const kinds = KINDS.filter(([, pattern]) => pattern.test(word));
    for (const [kind] of kinds) asks.add(kind);
    if (kinds.length === 0 && stems.has(stem(word))) left.add(stem(word));
  }
  const held = heldStems(telling);
  if ([...left].some(one => !held.has(one))) return null;
  if (/\bever said yes\b|\bsaid (?:yes|no)\b|\bsay (?:yes|no)\b/i.test(question)) asks.add('positions');
  if (/^who\b|^when\b|^where\b/i.test(question) && asks.size === 0) asks.add('events');
  if (asks.size === 0) for (const ask of ['positions', 'events', 'proposal'] as const) asks.add(ask);
  if (/\bdid\b.*\bsign\b|\bsigned\b/i.test(question) && !telling.record.proposals.some(one => one.status === 'signed'))
    return null;
  return { telling, stems: left, asks, actors: named.actors };
}

/** Actors and places that the question names, with the words that name them. A capitalised name that the record lacks is left uncovered. */
function namedIn(telling: Telling, question: string): { actors: string[]; words: string[] } {
  const actors: string[] = [];
  const words: string[] = [];
  const text = ` ${wordsOf(question).join(' ')} `;
  const has = (name: string) => text.includes(` ${wordsOf(name).join(' ')} `);
  for (const actor of telling.record.actors) {
    const short = actor.kind === 'person' ? [actor.name.split(' ').at(-1)!] : [];
    const adjectives =
      actor.kind === 'state'
        ? actor.mentions.map(span => span.exact).filter(exact => /^\p{Lu}\p{L}+$/u.test(exact))
        : [];
    const names = [...new Set([actor.name, ...actor.aliases, ...short, ...adjectives])].filter(has);
    if (names.length === 0) continue;
    actors.push(actor.id);
    words.push(...names.flatMap(wordsOf));
  }
  for (const place of telling.record.places) if (has(place.name)) words.push(...wordsOf(place.name));
  return { actors, words };
}

/** Every stem by which the record can be asked. */
function heldStems(telling: Telling): Set<string> {
  const { issues, proposals, positions, events, places, quotations, actors } = telling.record;
  const texts = [
    ...issues.flatMap(issue => [
      issue.title,
      ...issue.options.map(option => option.title),
      ...issue.evidence.map(span => span.exact),
    ]),
    ...positions.flatMap(position => position.evidence.map(span => span.exact)),
    ...proposals.flatMap(proposal => [proposal.title, ...proposal.evidence.map(span => span.exact)]),
    ...events.map(event => event.title),
    ...places.map(place => place.name),
    ...quotations.map(quotation => quotation.text),
    ...actors.flatMap(actor => [actor.name, ...actor.roles.map(role => role.title)]),
    'talks negotiations peace dispute conflict war parties sides reporting report record deal agreement proposed',
  ];
  return new Set(texts.flatMap(text => [...stemsOf(text)]));
}

const concerns = (asked: Asked, texts: readonly string[]): boolean => {
  const topical = [...asked.stems].filter(
    one => !/^(?:talk|negoti|peac|disput|conflict|war|part|sid|report|record|deal|agree|agreement|propos)/.test(one),
  );
  if (topical.length === 0) return true;
  const held = new Set(texts.flatMap(text => [...stemsOf(text)]));
  return topical.some(one => held.has(one));
};

const sideOf = (telling: Telling, id: string): string => actorOf(telling, id)?.side ?? id;

/** Whether the actor is one of those named, or of the side of a named party. */
function isNamed(asked: Asked, id: string): boolean {
  if (asked.actors.length === 0) return true;
  return asked.actors.some(
    named => named === id || (named === sideOf(asked.telling, id) && actorOf(asked.telling, named)?.kind !== 'person'),
  );
}

const ANSWERS: readonly (readonly [Ask, (asked: Asked) => Sentence[]])[] = [
  ['contradictions', ({ telling }) => telling.contradictions.slice(0, 5).map(one => sayContradiction(telling, one))],
  ['roles', aboutRoles],
  ['proposal', aboutProposals],
  ['events', aboutEvents],
  ['positions', aboutPositions],
  ['quotations', aboutQuotations],
];

function aboutRoles(asked: Asked): Sentence[] {
  const { telling } = asked;
  const people = telling.record.actors.filter(actor => asked.actors.includes(actor.id) && actor.roles.length > 0);
  return people.flatMap(actor => {
    const role = actor.roles[0]!;
    const owner = role.of === null ? undefined : actorOf(telling, role.of);
    const place = telling.record.places.find(one => one.id === role.of);
    const of = owner ? ` of ${plainName(owner)}` : place ? ` of ${place.name}` : '';
    const events = telling.record.events
      .filter(event => event.participants.some(one => one.actor === actor.id))
      .slice(0, 2);
    return [
      told(`${actor.name} is ${role.title}${of}`, [actor], role.evidence.length > 0 ? role.evidence : actor.evidence),
      ...events.map(event => sayEvent(telling, event)),
    ];
  });
}

function aboutProposals(asked: Asked): Sentence[] {
  const { telling } = asked;
  return telling.record.proposals
    .filter(proposal => {
      const provisions = telling.record.provisions.filter(one => one.proposal === proposal.id);
      const makers = proposal.by.map(id => sideOf(telling, id));
      const named =
        asked.actors.length === 0 ||
        asked.actors.some(
          id => makers.includes(sideOf(telling, id)) || provisions.some(one => one.obliged.includes(id)),
        );
      return (
        named &&
        concerns(asked, [
          proposal.title,
          ...[proposal, ...provisions].flatMap(one => [one.title, ...one.evidence.map(span => span.exact)]),
        ])
      );
    })
    .flatMap(proposal => [sayProposal(telling, proposal), ...sayContents(telling, proposal, 'it')]);
}

function aboutEvents(asked: Asked): Sentence[] {
  const { telling } = asked;
  return telling.record.events
    .filter(
      event =>
        (asked.actors.length === 0 || event.participants.some(one => isNamed(asked, one.actor))) &&
        concerns(asked, [event.title]),
    )
    .map(event => sayEvent(telling, event));
}

/** Positions of those named, or told by them; on the option that is asked about, else on its issue. */
function aboutPositions(asked: Asked): Sentence[] {
  const { telling } = asked;
  const theirs = telling.record.positions.filter(position => {
    const speaker = speakerOf(telling, position);
    return isNamed(asked, position.actor) || (speaker !== null && asked.actors.includes(speaker));
  });
  const issueOf = (position: Position) => telling.record.issues.find(one => one.id === position.issue);
  const onOption = theirs.filter(position =>
    concerns(asked, [optionTitle(telling, position), ...position.evidence.map(span => span.exact)]),
  );
  const onIssue = theirs.filter(position =>
    concerns(asked, [issueOf(position)?.title ?? '', ...(issueOf(position)?.evidence.map(span => span.exact) ?? [])]),
  );
  return sayPositions(telling, byImportance(telling, onOption.length > 0 ? onOption : onIssue));
}

function aboutQuotations(asked: Asked): Sentence[] {
  const { telling } = asked;
  return telling.record.quotations
    .filter(
      quotation =>
        quotation.speaker !== null && asked.actors.includes(quotation.speaker) && concerns(asked, [quotation.text]),
    )
    .map(quotation => sayQuotation(telling, quotation));
}

function distinct(sentences: readonly Sentence[]): Sentence[] {
  const seen = new Set<string>();
  return sentences.filter(sentence => !seen.has(sentence.text) && seen.add(sentence.text) !== undefined);
}
