/** The finder of events: what happened or is planned, to whom, where and when, with how real the source says it is. */

import type { AnyDraft, Draft } from '../../record/draft.ts';
import type { Actuality, EventType } from '../../record/events.ts';
import { cite, type When } from '../../record/evidence.ts';
import { type Finder, type Found, foundOf } from '../finder.ts';
import { type Parties, partiesOf } from '../parties.ts';
import type { Passages, Sentence } from '../passages.ts';
import type { Analysis } from '../predicate.ts';
import { analyse } from '../predicates.ts';
import type { Segment } from '../segments.ts';
import type { CodedEvent } from './coded-event.ts';
import { codeSentence, nominalAttacks } from './coder.ts';
import { Doers } from './doers.ts';
import { type Happening, happeningOf } from './happenings.ts';
import type { Coding } from './lexicon.ts';
import { type ActorDraft, type Cast, castOf, placeOf, targetOf } from './participants.ts';
import { meantBy } from './phrases.ts';
import { happeningsTold } from './retold.ts';
import { isHappening } from './rows.ts';
import { deedOf, type Manner, mannerOf, objectOf, saysWhat, titleOf, wantedOf } from './titles.ts';
import { clauseAt, whenTold } from './when-told.ts';

const FINDER = { name: 'events', version: '3' } as const;

/** A happening with the record's own actors and places. */
interface Told extends Coding {
  readonly sentence: Sentence;
  readonly agents: readonly ActorDraft[];
  readonly recipients: readonly ActorDraft[];
  readonly mediators: readonly ActorDraft[];
  readonly place: Draft<'place'> | null;
  readonly deed: string | null;
  readonly object: string;
  readonly manner: Manner | null;
  readonly wanted: string | null;
  readonly actuality: Actuality;
  readonly when: When | null;
}

export const events: Finder = {
  ...FINDER,
  finds: ['actor', 'event'],
  needs: ['actor', 'place', 'attribution'],
  find(passages, found) {
    const parties = partiesOf(found);
    const doers = new Doers(passages.source);
    const told = passages.sentences
      .filter(sentence => isReadable(passages, sentence))
      .flatMap(sentence => toldIn(passages, found, sentence, parties, doers));
    return [...takingPart(doers, told), ...together(told).map((group, index) => draft(passages, group, index))];
  },
};

const isReadable = (passages: Passages, sentence: Sentence): boolean =>
  ['paragraph', 'answer', 'list-item', 'table-row'].includes(passages.blocks[sentence.block]!.kind);

/** Of the drafted doers those who do take part in an event. */
const takingPart = ({ drafts }: Doers, told: readonly Told[]): AnyDraft[] =>
  drafts.filter(one => told.some(({ agents, recipients }) => agents.includes(one) || recipients.includes(one)));

/** At most one event of each type in a sentence. */
function toldIn(passages: Passages, found: Found, sentence: Sentence, parties: Parties, doers: Doers): Told[] {
  if (sentence.tokens.at(-1)?.text === '?') return [];
  const analysis = analyse(sentence);
  const seen = new Set<string>();
  return [...codeSentence(analysis), ...nominalAttacks(analysis), ...happeningsTold(analysis)].flatMap(coded => {
    const at = analysis.tokens[coded.predicate.segment.from]!;
    if (insideQuotation(found, at.start)) return [];
    const happening = happeningOf(analysis, coded);
    const kind = happening && `${happening.type} ${happening.type === 'CONSULT' ? happening.actuality : ''}`;
    if (!happening || !kind || seen.has(kind)) return [];
    const told = withActors(passages, found, sentence, analysis, happening, parties, doers);
    if (!told) return [];
    seen.add(kind);
    return [told];
  });
}

/** What is said inside quotation marks is a saying, not an event of the report. */
const insideQuotation = (found: Found, at: number): boolean =>
  foundOf(found, 'quotation').some(({ entry }) => entry.evidence.some(span => span.start <= at && at < span.end));

function withActors(
  passages: Passages,
  found: Found,
  sentence: Sentence,
  analysis: Analysis,
  happening: Happening,
  parties: Parties,
  doers: Doers,
): Told | null {
  const { text, publishedAt } = passages.source;
  const { event } = happening;
  const cast = castOf(found, sentence, analysis, parties, passages.sentences[sentence.index - 1], doers);
  const mediators = mediatorsOf(cast, event);
  const agents = cast.doersOf(event.sources);
  if (agents.length === 0 && happening.type === 'THREATEN' && event.predicate.relation === 'content')
    agents.push(...cast.doersOf(event.predicate.parent?.subjects ?? []));
  if (agents.length === 0 && isMutual(event))
    agents.push(...mutual(analysis, cast, event, parties).filter(actor => !mediators.includes(actor)));
  const under = (words: RegExp) =>
    new Set(event.predicate.prepositions.filter(({ word }) => words.test(word)).map(({ nouns }) => nouns));
  const ofPhrases = under(/^of$/);
  const attending = under(happening.type === 'PROTEST' ? SITED : ATTENDING);
  const asked = event.inner?.predicate ?? analysis.predicates.find(one => one.parent === event.predicate);
  const meant = asked && event.type === 'REQUEST' ? meantBy(analysis, asked) : asked;
  const others = (look: Cast['actorsOf']) =>
    [...event.recipients, ...(meant && meant !== asked ? [meant.subjects] : [])]
      .filter(group => !attending.has(group) && (!OWN_PREY.has(event.type) || !ofPhrases.has(group)))
      .map(group => look(group).filter(actor => !agents.includes(actor) && !mediators.includes(actor)))
      .find(group => group.length > 0) ?? [];
  if (agents.length === 0 && !isSuffered(analysis, event)) return null;
  const { passive, subjects, objects } = event.predicate;
  const named = agents.length === 0 ? cast.doersOf(passive ? subjects : objects) : others(cast.actorsOf);
  const drafted = named.length === 0 && agents.length > 0 && PREY.has(event.type) ? others(cast.doersOf) : named;
  const recipients = drafted.length === 0 && event.type === 'ACCUSE' ? others(cast.ownersOf) : drafted;
  const when = whenTold(passages, found, sentence, analysis, event.predicate, happening.actuality === 'planned');
  if (isHistory(when, publishedAt)) return null;
  const { segment } = event.predicate;
  const clause = clauseAt(text, sentence, analysis.tokens[segment.head]!);
  const last = analysis.tokens.findLastIndex(token => token.start < clause.end) + 1;
  const place =
    (event.type === 'ASSAULT' ? targetOf(found, analysis, event.predicate) : null) ??
    placeOf(found, analysis, segment.to, Math.min(last + 1, nextClause(analysis, event)));
  if (agents.length === 0 && recipients.length === 0 && (event.type !== 'ASSAULT' || !place)) return null;
  if (!agrees(event, cast, recipients, place)) return null;
  const ahead = !!when?.edtf && !!publishedAt && when.edtf.slice(0, 10) > publishedAt.slice(0, 10);
  const told: Told = {
    type: happening.type,
    mode: happening.mode,
    context: happening.context,
    cameo: happening.cameo,
    sentence,
    agents,
    recipients,
    mediators,
    place,
    deed: deedOf(analysis, event),
    object: objectOf(analysis, event),
    manner: mannerOf(analysis, event),
    wanted: wantedOf(analysis, event),
    actuality:
      ahead && happening.actuality === 'asserted' && !SPOKEN.has(happening.type) ? 'planned' : happening.actuality,
    when: ahead && SPOKEN.has(happening.type) ? null : when,
  };
  return saysWhat(told) ? told : null;
}

/** Harm and release of which those who suffer it may be told without the doer, and whom the record need not have before. */
const PREY: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'RETREAT']);

/** "Nine teachers were abducted", "a shell hit the market": what happened to somebody, by a doer who is not told. */
function isSuffered({ tokens }: Analysis, { type, mode, predicate, noun }: CodedEvent): boolean {
  const suffered =
    type === 'ASSAULT' ||
    (type === 'COERCE' && mode === 'arrest' && !/^(?:hold|keep)$/.test(predicate.lemma)) ||
    (type === 'RETREAT' && mode === 'release');
  const weapon = predicate.subjects.some(({ head }) => WEAPON.test(tokens[head]!.lower));
  const bare = noun?.class === 'violence' && predicate.subjects.length > 0;
  return suffered && (predicate.passive || weapon || bare);
}
const WEAPON = /^(?:shells?|missiles?|drones?|rockets?|bombs?|mines?|bullets?|blasts?|explosions?|mortars?|grenades?)$/;

/** Where the next verb that hangs on no other of this one begins: what is told there is told of it. */
const nextClause = ({ predicates, tokens }: Analysis, { predicate }: CodedEvent): number =>
  predicates.find(
    one =>
      one.segment.from > predicate.segment.to && /^(?:main|content)$/.test(one.relation) && one.parent !== predicate,
  )?.segment.from ?? tokens.length + 1;

/** Phrases after these tell under whom or when, never to whom. */
const ATTENDING = /^(?:under|after|during|before|through|via|without|near|despite|amid|since|until)$/;

/** A protest is not against the place where it is held. */
const SITED = /^(?:in|at|on|near|under|after|during|before|through|via|without|despite|amid|since|until)$/;

/** Of these only the thing done to is the other side, not that of which it is a part. */
const OWN_PREY: ReadonlySet<EventType> = new Set(['ACCUSE', 'ASSAULT', 'COERCE']);

/** Talks that begin, papers that are exchanged: done by all parties, not by the subject. */
const isMutual = (event: CodedEvent): boolean =>
  (event.noun?.class === 'talks' && (isHappening(event.predicate) || event.sources.length === 0)) ||
  (event.type === 'PROPOSE' && event.predicate.passive && event.predicate.lemma === 'exchange');

/** Those between or with whom; else the parties of the text, where there are just two. */
function mutual(analysis: Analysis, cast: Cast, { predicate }: CodedEvent, parties: Parties): readonly ActorDraft[] {
  const after = predicate.prepositions
    .filter(({ word }) => word === 'between' || word === 'with')
    .flatMap(({ nouns }) => nouns);
  const subject = predicate.subjects.at(-1);
  const named = cast.actorsOf([...(subject ? joinedBy(analysis, subject) : []), ...after]);
  return named.length > 0 ? named : parties(['the', 'parties']);
}

/** What hangs on a noun phrase by "between" or "with": "talks between X and Y", "a round of talks with Y". */
function joinedBy({ segments, tokens }: Analysis, subject: Segment): Segment[] {
  const at = segments.indexOf(subject) + 1;
  const isRound =
    tokens[segments[at]?.head ?? -1]?.lower === 'of' &&
    /^(?:talks|negotiations|meetings|consultations)$/.test(tokens[segments[at + 1]?.head ?? -1]?.lower ?? '');
  const link = segments[isRound ? at + 2 : at];
  if (link?.kind !== 'preposition' || !/^(?:between|with)$/.test(tokens[link.head]!.lower)) return [];
  const rest = segments.slice(segments.indexOf(link) + 1);
  const end = rest.findIndex(({ kind }) => !/^(?:noun|and|comma)$/.test(kind));
  return rest.slice(0, end < 0 ? rest.length : end).filter(({ kind }) => kind === 'noun');
}

const mediatorsOf = (cast: Cast, { noun, predicate }: CodedEvent): ActorDraft[] =>
  noun?.class === 'talks'
    ? predicate.prepositions.filter(({ word }) => word === 'under').flatMap(({ nouns }) => cast.actorsOf(nouns))
    : [];

/** What is done by speaking lies in the past when it is told; a day ahead is that of what is spoken of. */
const SPOKEN: ReadonlySet<EventType> = new Set([
  'AGREE',
  'SUPPORT',
  'CONCEDE',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROPOSE',
]);

/** "Said that Y must" needs a Y; an accusation needs somebody or something accused. */
function agrees(
  event: CodedEvent,
  cast: Cast,
  recipients: readonly ActorDraft[],
  place: Draft<'place'> | null,
): boolean {
  if (event.type === 'REQUEST' && event.predicate.lemma === 'say')
    return cast.actorsOf(event.recipients[0] ?? []).length > 0;
  if (event.type === 'ACCUSE') return recipients.length > 0;
  if (event.type === 'CONSULT' && event.mode === 'visit')
    return recipients.length > 0 || place !== null || goesSomewhere(event);
  return true;
}

/** "Travel to the highlands", not "return to the table". */
const goesSomewhere = ({ predicate }: CodedEvent): boolean =>
  /^(?:travel|fly|head|visit|arrive)$/.test(predicate.lemma) && predicate.prepositions.length > 0;

/** A bare year, or a day more than half a year before publication, tells of an older round. */
function isHistory(when: Told['when'], published: string | null): boolean {
  const day = when?.edtf?.slice(0, 10) ?? '';
  if (when && /^\d{4}$/.test(when.text.replace(/\D/g, '')) && !/\d{1,2}\D+\d{4}/.test(when.text) && day.length === 4)
    return true;
  return !!published && day.length >= 7 && Date.parse(`${published.slice(0, 10)}`) - Date.parse(day) > 180 * 86_400_000;
}

/** Reports of one event in one source: the same type, participants that agree, and dates that do not differ. */
function together(all: readonly Told[]): Told[][] {
  const groups: Told[][] = [];
  for (const told of all) {
    const group = groups.find(one => isSame(one[0]!, told));
    if (group) group.push(told);
    else groups.push([told]);
  }
  return groups;
}

function isSame(a: Told, b: Told): boolean {
  if (a.type !== b.type || (a.type === 'CONSULT' && a.actuality !== b.actuality)) return false;
  const people = (told: Told) => new Set([...told.agents, ...told.recipients]);
  const shared = [...people(a)].filter(actor => people(b).has(actor)).length;
  const fewer = Math.min(people(a).size, people(b).size);
  const dates = a.when?.edtf && b.when?.edtf && a.when.edtf !== b.when.edtf;
  return !dates && shared > 0 && shared >= Math.min(2, fewer) && (a.mode === b.mode || a.type === 'CONSULT');
}

const STRONGEST: readonly Actuality[] = ['asserted', 'planned', 'conditional', 'hypothetical', 'denied'];

function draft(passages: Passages, group: readonly Told[], index: number): AnyDraft {
  const fullest = group.toSorted(
    (a, b) =>
      b.agents.length + b.recipients.length - (a.agents.length + a.recipients.length) ||
      Number(a.mode === 'visit') - Number(b.mode === 'visit') ||
      Number(b.place !== null) - Number(a.place !== null),
  )[0]!;
  const { type, mode, context, agents, recipients } = fullest;
  const place = fullest.place ?? group.find(one => one.place)?.place ?? null;
  const convened = mode === 'third-party';
  return {
    kind: 'event',
    key: `event:${index + 1}`,
    confidence: 0.7,
    finder: FINDER,
    entry: {
      type,
      mode,
      context,
      title: titleOf({ ...fullest, place }),
      participants: [
        ...agents.map(actor => ({ actor: actor.key, as: convened ? ('mediator' as const) : ('actor' as const) })),
        ...recipients.map(actor => ({ actor: actor.key, as: 'recipient' as const })),
        ...fullest.mediators.map(actor => ({ actor: actor.key, as: 'mediator' as const })),
      ],
      place: place?.key ?? null,
      when: group.find(one => one.when?.edtf)?.when ?? group.find(one => one.when)?.when ?? null,
      actuality: STRONGEST.find(actuality => group.some(one => one.actuality === actuality))!,
      evidence: group.map(({ sentence }) => cite(passages.source, sentence.start, sentence.end)),
    },
  };
}
