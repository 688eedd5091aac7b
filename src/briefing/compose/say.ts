/** Entries in words: an event, a quotation, a provision, a contradiction. */

import type { Contradiction } from '../../record/changes.ts';
import type { Event, EventType } from '../../record/events.ts';
import { overlaps, type Span } from '../../record/evidence.ts';
import type { Position, Quotation } from '../../record/positions.ts';
import type { Provision } from '../../record/proposals.ts';
import type { Sentence } from '../brief.ts';
import { dayWords, onDay, whenWords } from './dates.ts';
import { framedWords, inMarks, isTold, thingWords } from './fragments.ts';
import { inOwnWords, isPlural, name, ownerWords, plainName, pronounOf, shortName, subject } from './names.ts';
import { asThing, OWN_WORDS } from './own-words.ts';
import { optionTitle } from './stances.ts';
import { reporter, reporterRated, spansDays } from './tellers.ts';
import { actorOf, isMany, list, sideOf, sourceOf, type Telling, told } from './telling.ts';

/** The event's title as a sentence, with when and how real it is, and who tells it where a reader must know. */
export function sayEvent(telling: Telling, event: Event, alike: readonly Event[] = []): Sentence {
  const events = [event, ...alike];
  const days = [...new Set(events.map(one => dayOfEvent(telling, one)))].filter(day => day !== '');
  const clause = ACTUAL[event.actuality](introduced(telling, event), event, agentsArePlural(telling, event));
  const teller = tellerOfEvent(telling, event, days.length > 0);
  const spans = events.flatMap(one => one.evidence.slice(0, 2));
  if (days.length === 0) return told(`${clause}${teller}`, events, spans);
  const when = again(telling, list(days).replace(/(?<=(?:,| and) )on /g, ''));
  return told(
    spansDays(telling) && !/^planned|^on a condition|^as a/.test(clause)
      ? `${when} ${clause}${teller}`
      : `${clause} ${when}${teller}`,
    events,
    spans,
  );
}

/** "In the week of the report", said twice in a row, is "in the same week". */
function again(telling: Telling, when: string): string {
  const { thread } = telling;
  const [, unit] = /^in the (week|month|year) (?:of|before) the report$/.exec(when) ?? [];
  const said = unit !== undefined && thread.when === when ? `in the same ${unit}` : when;
  thread.when = unit === undefined ? null : when;
  return said;
}

/** The day of the event; of a warning, that of the report, since the words of a warning name what lies ahead. */
function dayOfEvent(telling: Telling, event: Event): string {
  if (event.type !== 'THREATEN') return whenWords(telling, event.when);
  const date = sourceOf(telling, event.evidence[0])?.publishedAt;
  return date && spansDays(telling) ? (onDay(telling, date) ?? '') : '';
}

/** Events that are words, so that who says them is their doer already. */
const OF_WORDS: ReadonlySet<EventType> = new Set([
  'THREATEN',
  'REQUEST',
  'STATEMENT',
  'ACCUSE',
  'PROPOSE',
  'AGREE',
  'REJECT',
  'SUPPORT',
]);

/** The one in whose words the whole event stands, where that is none of those who did it. */
function claimantOf(telling: Telling, event: Event): string | null {
  const [span] = event.evidence;
  if (!span || OF_WORDS.has(event.type)) return null;
  const own = new Set(event.participants.filter(one => one.as === 'actor').map(one => sideOf(telling, one.actor)));
  const said = telling.known
    .attributionsFrom(span.source)
    .find(({ content }) =>
      content.some(
        part =>
          part.start >= span.start && part.end <= span.end + 1 && 2 * (part.end - part.start) > span.end - span.start,
      ),
    );
  return said?.actor && !own.has(sideOf(telling, said.actor)) ? said.actor : null;
}

/** A claim is told as whose it is, and a poor source named as such; an event without a day has that of its report, where the record has several. */
function tellerOfEvent(telling: Telling, event: Event, isDated: boolean): string {
  const [span] = event.evidence;
  const source = sourceOf(telling, span);
  const claimant = claimantOf(telling, event);
  if (claimant !== null) return `, ${name(telling, claimant)} said`;
  if (event.evidence.every(one => /[DE]/.test(sourceOf(telling, one)?.reliability ?? '')))
    return `, according to ${reporterRated(telling, span)}`;
  if (isDated || !source?.publishedAt || !spansDays(telling)) return '';
  return `, ${reporter(telling, span)} reported ${onDay(telling, source.publishedAt) ?? ''}`;
}

/** Events with one title told once: the first with those like it. */
export function alikeEvents(telling: Telling, events: readonly Event[]): { event: Event; alike: Event[] }[] {
  const groups = new Map<string, Event[]>();
  const published = (event: Event) => sourceOf(telling, event.evidence[0])?.publishedAt ?? '';
  for (const event of events.toSorted((a, b) => (a.title === b.title && published(a) < published(b) ? -1 : 0))) {
    const key = `${event.type} ${event.actuality} ${event.title} ${event.type === 'THREATEN' ? '' : (event.when?.edtf ?? '')}`;
    groups.set(key, [...(groups.get(key) ?? []), event]);
  }
  return [...groups.values()].map(([event, ...alike]) => ({ event: event!, alike }));
}

const agentsArePlural = (telling: Telling, event: Event): boolean => {
  const agents = event.participants.filter(one => one.as === 'actor');
  return (
    agents.filter(one => event.title.split(' met ')[0]!.includes(actorOf(telling, one.actor)?.name ?? '¶')).length >
      1 ||
    (agents.length === 1 && isPlural(telling, agents[0]!.actor))
  );
};

/** Infinitives of the verbs that titles of events are told with. */
const INFINITIVES: Readonly<Record<string, string>> = {
  met: 'meet',
  spoke: 'speak',
  visited: 'visit',
  convened: 'convene',
  reached: 'reach',
  struck: 'strike',
  attacked: 'attack',
  released: 'release',
  withdrew: 'withdraw',
  held: 'hold',
  imposed: 'impose',
  broke: 'break',
  stopped: 'stop',
  demonstrated: 'demonstrate',
  threatened: 'threaten',
  mobilised: 'mobilise',
  took: 'take',
  denied: 'deny',
  put: 'put',
  refused: 'refuse',
  accused: 'accuse',
  criticised: 'criticise',
  delivered: 'deliver',
  gave: 'give',
  eased: 'ease',
  laid: 'lay',
  worked: 'work',
  lent: 'lend',
  mediated: 'mediate',
  resigned: 'resign',
};

/** The title with its verb turned: "Lorne met Besk" with "is to" gives "Lorne is to meet Besk"; null where the verb is not known. */
function turned(title: string, before: string): string | null {
  const words = title.split(' ');
  const at = words.findIndex((word, index) => index > 0 && Object.hasOwn(INFINITIVES, word));
  if (at < 0) return null;
  return [...words.slice(0, at), before, INFINITIVES[words[at]!]!, ...words.slice(at + 1)].join(' ');
}

const ACTUAL: Readonly<Record<Event['actuality'], (title: string, event: Event, plural: boolean) => string>> = {
  asserted: title => title,
  planned: (title, _, plural) => turned(title, plural ? 'are to' : 'is to') ?? `planned, and not yet done: ${title}`,
  conditional: (title, event) =>
    event.type === 'THREATEN' ? title : (turned(title, 'would, on a condition,') ?? `on a condition only: ${title}`),
  hypothetical: title => turned(title, 'might') ?? `as a possibility only: ${title}`,
  denied: title => `it is denied that ${title}`,
};

/** Full names in the title become names as the reader meets them. */
function introduced(telling: Telling, event: Event): string {
  let { title } = event;
  const inOrder = event.participants
    .map(one => actorOf(telling, one.actor))
    .filter(actor => actor !== undefined && title.includes(actor.name))
    .toSorted((a, b) => title.indexOf(a!.name) - title.indexOf(b!.name));
  const lead = inOrder[0];
  const alone = lead !== undefined && title.startsWith(`${lead.name} `) && !title.startsWith(`${lead.name} and `);
  if (!alone) telling.thread.subject = null;
  for (const actor of inOrder) {
    const words = alone && actor === lead ? subject(telling, [actor!.id]) : name(telling, actor!.id);
    title = title.replace(actor!.name, words);
  }
  return title.replace(/\bThe (?=talks)/, match => match.toLowerCase());
}

/** `“…”, Korvane said`; the parts of a broken quotation apart; words and phrases told as such, with what they were of. */
export function sayQuotation(telling: Telling, quotation: Quotation): Sentence {
  for (const one of telling.record.quotations) if (one.text === quotation.text) telling.quoted.add(one.id);
  const who =
    quotation.speaker === null ? 'a speaker not identified in the record' : subject(telling, [quotation.speaker]);
  const day = dayOf(telling, quotation);
  if (quotation.kind === 'partial') return told(partial(telling, quotation, who, day), [quotation], quotation.evidence);
  const [first, ...rest] = partsOf(quotation);
  const tail = rest.map(part => ` “${part}”`).join('');
  return told(`${spoken(first!, `${who} said${day}`)}${tail && `.${tail}`}`, [quotation], quotation.evidence);
}

/** `“We will wait,” he said`; `he said: “We will wait.”`: whole to the last letter. */
function spoken(text: string, said: string): string {
  if (/[.!?…]$/.test(text)) return `${said}: “${text}”`;
  return `“${text}”${/,$/.test(text) ? '' : ','} ${said}`;
}

/** The parts as they stand in the source, where they make up the whole; otherwise the whole. */
function partsOf(quotation: Quotation): string[] {
  const parts = quotation.evidence.map(span => span.exact);
  return parts.join(' ') === quotation.text ? parts : [quotation.text];
}

/** "Lund said the road was “a bowling alley”"; "Lund spoke of a “broad” agreement"; a fragment that is neither, as words used. */
function partial(telling: Telling, quotation: Quotation, who: string, day: string): string {
  const framed = framedWords(telling, quotation);
  if (framed !== null) return `${who} ${framed}${day}`;
  const topic = topicOf(telling, quotation);
  const thing = thingWords(telling, quotation);
  if (thing !== null) return `${who} spoke of ${thing}${topic ? `, in connection with ${topic}` : ''}${day}`;
  return `${who} used the words ${inMarks(quotation.text)}${topic ? ` in speaking of ${topic}` : ''}${day}`;
}

/** What the sentence around a quotation is about, where one entry rests on that passage. */
export function topicOf(telling: Telling, quotation: Quotation): string | null {
  const around = (entry: { evidence: readonly Span[] }) =>
    entry.evidence.some(span => quotation.evidence.some(part => overlaps(span, part)));
  const provision = telling.record.provisions.find(around);
  if (provision) return provision.title;
  const position = telling.record.positions.find(around);
  return position ? optionTitle(telling, position) : null;
}

function dayOf(telling: Telling, quotation: Quotation): string {
  const date = sourceOf(telling, quotation.evidence[0])?.publishedAt;
  if (!date || !spansDays(telling) || telling.thread.day === date) return '';
  const words = dayWords(telling, date);
  telling.thread.day = date;
  return words === null ? '' : ` (${words})`;
}

/** Quotations not yet printed whose words lie in the passages of these positions, by their holders or speakers. */
export function quotationsIn(telling: Telling, positions: readonly Position[]): Quotation[] {
  const sources = new Set(positions.flatMap(position => position.evidence.map(span => span.source)));
  return [...sources]
    .flatMap(telling.known.quotationsFrom)
    .filter((one, index, all) => all.findIndex(other => other.text === one.text) === index)
    .filter(
      quotation =>
        quotation.speaker !== null &&
        !telling.quoted.has(quotation.id) &&
        isTold(telling, quotation) &&
        positions.some(
          position =>
            position.evidence.some(span => quotation.evidence.some(part => near(span, part))) &&
            (position.actor === quotation.speaker || actorOf(telling, quotation.speaker!)?.side === position.actor),
        ),
    );
}

/** In the same sentence, or in the one that follows at once. */
const near = (span: Span, part: Span): boolean =>
  overlaps(span, part) || (span.source === part.source && part.start >= span.end && part.start - span.end <= 3);

/** "Length: ten years", a row of a table, as words of a sentence: "length (ten years)". */
const inRow = (title: string): string => title.replace(/^([^:]+): (.+)$/, '$1 ($2)');

/** "Lorne’s withdrawal from the district", "a share of the water (binding on Lorne)": the provision with who must act. */
export function provisionWords(telling: Telling, provision: Provision): string {
  const obliged = provision.obliged
    .map(id => actorOf(telling, id))
    .filter(actor => actor?.named && !provision.title.includes(actor.name))
    .map(actor => actor!);
  const issue = telling.known.issues.get(provision.issue);
  if (issue?.category === OWN_WORDS) return inRow(inOwnWords(telling, issue, provision.title, asThing));
  if (obliged.length === 0) return inRow(provision.title);
  const [, act] = /^the (\p{L}+(?:al|tion|sion|ment|ing|ance|ure) .+)$/u.exec(provision.title) ?? [];
  if (obliged.length === 1 && act) return `${ownerWords(obliged[0]!)} ${act}`;
  if (obliged.length === 1 && /^the release /.test(provision.title))
    return `${ownerWords(obliged[0]!)} ${provision.title.slice(4)}`;
  return `${provision.title} (binding on ${list(obliged.map(plainName))})`;
}

const HOLDS: Readonly<Record<Position['stance'], string>> = {
  demand: 'demanding',
  accept: 'accepting',
  open: 'open to',
  conditional: 'accepting on a condition',
  divided: 'divided over',
  reject: 'rejecting',
  'red-line': 'ruling out',
};

/** A contradiction with both of its passages. */
export function sayContradiction(telling: Telling, one: Contradiction): Sentence {
  const [a, b] = one.between.map(id => telling.record.positions.find(position => position.id === id));
  const text =
    one.kind === 'stance' && a && b && a.actor === b.actor ? stancesApart(telling, a, b) : explained(one, a ?? b);
  return { ...told(text, []), cites: [...one.spans], entries: [...one.between] };
}

/** The words of the comparison; two sayings that are no positions by their passages, a figure without the word after it. */
function explained(one: Contradiction, position: Position | undefined): string {
  if (one.kind === 'quantity')
    return one.explanation.replace(
      /(?<=\d) (?:of|in|for|who|every|at|to|on|by|from|and|that|which|is|are|were|was|had|have)(?=”)/g,
      '',
    );
  const [here, there] = one.spans.map(span => span.exact.replace(/\s+/g, ' '));
  const [who] = one.explanation.split(' spoke for it ');
  if (position !== undefined || who === one.explanation || [here, there].some(words => words!.split(' ').length > 30))
    return one.explanation;
  const marked = (words: string) => `“${words.replace(/“/g, '‘').replace(/”/g, '’').replace(/[,.]$/, '')}”`;
  return `What ${who} said differs: ${marked(here!)}, then ${marked(there!)}`;
}

function stancesApart(telling: Telling, a: Position, b: Position): string {
  const holds = (position: Position) => `${HOLDS[position.stance]} ${optionTitle(telling, position)}`;
  const actor = actorOf(telling, a.actor)!;
  const who =
    actor.kind === 'person'
      ? telling.met.has(actor.id)
        ? shortName(telling, actor)
        : name(telling, actor.id)
      : plainName(actor);
  const [here, there] = [a.evidence[0], b.evidence[0]];
  if (here?.source === there?.source)
    return `${capitalReporter(reporter(telling, here))} has ${who} ${holds(a)} in one passage and ${holds(b)} in another`;
  const pronoun = pronounOf(telling, actor.id);
  const object = pronoun === null ? who : (OBJECTS[pronoun] ?? 'it');
  const [first, second] = [onDayOf(telling, a), onDayOf(telling, b)];
  const same = a.option === b.option;
  const title = optionTitle(telling, b);
  const again = same ? `${HOLDS[b.stance]} ${isMany(title) ? 'them' : 'it'}` : holds(b);
  const [one, other] = [reporterRated(telling, here), reporterRated(telling, there)];
  const apart = first === second;
  return `${apart ? `${first} ` : ''}${one} had ${who} ${holds(a)}${apart ? '' : first}, while ${other} had ${object} ${again}${apart ? '' : second}`;
}

const OBJECTS: Readonly<Record<string, string>> = { he: 'him', she: 'her', they: 'them', it: 'it' };

const onDayOf = (telling: Telling, position: Position): string => {
  const date = telling.dateOf(position);
  const words = date === '' ? null : onDay(telling, date);
  return words === null ? '' : ` ${words}`;
};

const capitalReporter = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
