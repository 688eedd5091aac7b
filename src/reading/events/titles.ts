/** The title of an event: past tense, in our words, no longer than a line. */

import type { Draft } from '../../record/draft.ts';
import type { EventType } from '../../record/events.ts';
import { readTable } from '../data-files.ts';
import type { Analysis } from '../predicate.ts';
import type { CodedEvent } from './coded-event.ts';
import type { ActorDraft } from './participants.ts';
import { meantBy, textOf } from './phrases.ts';
import { nounsIn } from './rows.ts';

const TITLES = new Map(
  readTable('events/titles.tsv').map(([type, mode, both, alone]) => [
    `${type} ${mode ?? ''}`,
    { both: both!, alone: alone! },
  ]),
);

export interface Titled {
  readonly type: EventType;
  readonly mode: string | null;
  readonly agents: readonly ActorDraft[];
  readonly recipients: readonly ActorDraft[];
  readonly place: Draft<'place'> | null;
  /** As `deedOf` tells it. */
  readonly deed: string | null;
  /** As `objectOf` tells it. */
  readonly object: string;
  /** As `mannerOf` tells it. */
  readonly manner: Manner | null;
  /** As `wantedOf` tells it. */
  readonly wanted: string | null;
}

/** What no mode tells and a title should: that somebody walks out, or strikes from afar. */
export type Manner = 'walk-out' | 'strike' | 'recall';

export function mannerOf(analysis: Analysis, { type, mode, noun, predicate }: CodedEvent): Manner | null {
  if (predicate.lemma === 'recall' && type === 'SANCTION') return 'recall';
  if (/^(?:walk|storm)$/.test(predicate.lemma)) return 'walk-out';
  if (type !== 'ASSAULT' || mode !== null) return null;
  const words = predicate.subjects.flatMap(segment => nounsIn(analysis.tokens, segment)).map(({ lemma }) => lemma);
  return [predicate.lemma, noun?.lemma, ...words].includes('strike') ? 'strike' : null;
}

/** What a request is for, in a short phrase with its verb: "called for wider access"; null where the words tell none. */
export function wantedOf(analysis: Analysis, event: CodedEvent): string | null {
  const { type, predicate, operator, noun } = event;
  if (type !== 'REQUEST' || predicate.passive || (operator !== 'demand' && noun?.class !== 'demand')) return null;
  const asked = predicate.prepositions.find(({ word }) => word === 'for')?.nouns;
  const [wanted] = asked ?? (/^(?:demand|request|counsel|recommend)$/.test(predicate.lemma) ? predicate.objects : []);
  if (!wanted || (!asked && analysis.predicates.some(one => one.parent === predicate))) return null;
  const { tokens } = analysis;
  const percent = /^per ?cent$|^%$/.test(textOf(tokens, wanted.to, Math.min(wanted.to + 2, tokens.length))) ? 2 : 0;
  const words = textOf(tokens, wanted.from, wanted.to + percent);
  if (OF_ANOTHER.test(words) || words.split(' ').length > 4) return null;
  const verb = event.cameo.startsWith('10') ? 'demanded' : PRESSES.test(predicate.lemma) ? 'pressed for' : 'called for';
  return `${verb} ${words}`;
}
const PRESSES = /^(?:press|pressure|push|lobby|lean)$/;

/** Whether a title can say what is asked, or of whom. */
export const saysWhat = ({ type, wanted, deed, recipients }: Pick<Titled, 'type' | 'wanted' | 'deed' | 'recipients'>) =>
  type !== 'REQUEST' || wanted !== null || deed !== null || recipients.length > 0;

/** What is agreed, refused, asked or threatened, where a short infinitive tells it: "to reopen the railway". */
export function deedOf(analysis: Analysis, { operator, predicate, inner }: CodedEvent): string | null {
  const child =
    inner && inner.predicate !== predicate
      ? inner.predicate
      : analysis.predicates.find(one => one.parent === predicate && one.relation === 'infinitive');
  if (!operator || !child || child.relation !== 'infinitive' || child.negated || child.passive) return null;
  const { tokens } = analysis;
  const { lemma, particle, objects, prepositions } = meantBy(analysis, child);
  const [object] = objects;
  const what = object ? textOf(tokens, object.from, object.to) : '';
  if (OF_ANOTHER.test(what) || what.split(' ').length > 4) return null;
  if (!object && prepositions.length === 0 && lemma.length < 4) return null;
  return `to ${lemma}${particle ? ` ${particle}` : ''}${what ? ` ${what}` : ''}`;
}

/** Words that mean nothing away from their sentence. */
const OF_ANOTHER = /\b(?:it|its|them|their|his|her|him|he|she|they|this|that|these|those|our|my)\b|[“”"]/i;

/** Two who meet or agree are told as one subject. */
const MUTUAL = new Set<EventType>(['AGREE', 'CONSULT']);

/** The draft, offer or demand that the verb is about: "the draft"; without such a noun, "what was on the table". */
export function objectOf(analysis: Analysis, { predicate }: CodedEvent): string {
  const child = analysis.predicates.find(one => one.parent === predicate && one.relation === 'infinitive');
  const nouns = [
    ...predicate.objects,
    ...predicate.prepositions.flatMap(one => one.nouns),
    ...(child?.objects ?? []),
  ].flatMap(segment => nounsIn(analysis.tokens, segment));
  const noun = nouns.find(one => /^(?:proposal|demand|accord|truce|concession|withdrawal|reform)$/.test(one.class));
  const [object] = predicate.objects;
  const words = object ? textOf(analysis.tokens, object.from, object.to) : '';
  if (noun && !/^(?:any|all)\b/i.test(words)) return `the ${noun.lemma}`;
  return words !== '' && words.split(' ').length <= 4 && !OF_ANOTHER.test(words) ? words : 'what was on the table';
}

/** What happened to somebody by a doer who is not told. */
function suffered(type: EventType, who: string, place: Draft<'place'> | null): string {
  const where = place ? ` in ${place.entry.name}` : '';
  const word = { ASSAULT: 'attack', COERCE: 'arrest', RETREAT: 'release' }[type as string] ?? 'measures';
  const of = word === 'attack' || word === 'measures' ? ' on ' : ' of ';
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}${who ? `${of}${who}` : ''}${where}`;
}

const DEEDS: Partial<Record<EventType, string>> = {
  PROPOSE: 'offered',
  AGREE: 'agreed',
  REJECT: 'refused',
  THREATEN: 'threatened',
};

export function titleOf({ type, mode, agents, recipients, place, deed, object, manner, wanted }: Titled): string {
  const { both, alone } =
    TITLES.get(`${type} ${manner}`) ?? TITLES.get(`${type} ${mode ?? ''}`) ?? TITLES.get(`${type} `)!;
  const names = (actors: readonly ActorDraft[]) => {
    const all = actors.map(actor => actor.entry.name);
    return all.length > 2 ? `${all.slice(0, -1).join(', ')} and ${all.at(-1)}` : all.join(' and ');
  };
  if (deed && DEEDS[type]) return `${names(agents)} ${DEEDS[type]} ${deed}`;
  if (type === 'REQUEST' && deed && (recipients.length > 0 || !wanted))
    return `${names(agents)} urged ${names(recipients) || 'others'} ${deed}`;
  if (type === 'REQUEST' && wanted) return [names(agents), wanted, deed ?? ''].join(' ').trim();
  const joint = MUTUAL.has(type) && agents.length > 1 && recipients.length === 0;
  const [doers, others] = joint && type === 'AGREE' ? [agents.slice(0, 1), agents.slice(1)] : [agents, recipients];
  const visit = type === 'CONSULT' && mode === 'visit';
  const states = others.every(actor => actor.entry.kind === 'state');
  if (doers.length === 0) return suffered(type, names(others), place);
  const sited = place !== null && (type === 'ASSAULT' || (visit && states));
  const where = place ? ` ${sited ? '' : 'in '}${place.entry.name}` : '';
  return (others.length > 0 && !sited ? both : alone)
    .replace('people of {r}', others.every(one => !one.entry.named) ? '{r}' : 'people of {r}')
    .replace('{a}', names(doers))
    .replace('{r}', names(others))
    .replace('{o}', object)
    .replace('{p}', where)
    .replace(/\s+/g, ' ')
    .trim();
}
