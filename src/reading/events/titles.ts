/** The title of an event: past tense, in our words, no longer than a line. */

import type { Draft } from '../../record/draft.ts';
import type { EventType } from '../../record/events.ts';
import { readTable } from '../data-files.ts';
import type { CodedEvent } from './coded-event.ts';
import type { ActorDraft } from './participants.ts';
import { textOf } from './phrases.ts';
import type { Analysis } from './predicate.ts';
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
  /** Whether somebody walks out. */
  readonly leaves: boolean;
}

/** What is agreed, refused, asked or threatened, where a short infinitive tells it: "to reopen the railway". */
export function deedOf(analysis: Analysis, { operator, predicate, inner }: CodedEvent): string | null {
  const child =
    inner?.predicate ?? analysis.predicates.find(one => one.parent === predicate && one.relation === 'infinitive');
  if (!operator || !child || child.relation !== 'infinitive' || child.negated || child.passive) return null;
  const { tokens } = analysis;
  const [object] = child.objects;
  const what = object ? textOf(tokens, object.from, object.to) : '';
  if (
    /\b(?:it|its|them|their|his|her|him|he|she|they|this|that|our|my)\b|[“”"]/i.test(what) ||
    what.split(' ').length > 4
  )
    return null;
  if (!object && child.prepositions.length === 0 && child.lemma.length < 4) return null;
  return `to ${child.lemma}${child.particle ? ` ${child.particle}` : ''}${what ? ` ${what}` : ''}`;
}

/** Two who meet or agree are told as one subject. */
const MUTUAL = new Set<EventType>(['AGREE', 'CONSULT']);

/** The draft, offer or demand that the verb is about: "the draft"; without such a noun, "what was on the table". */
export function objectOf(analysis: Analysis, { predicate }: CodedEvent): string {
  const nouns = [...predicate.objects, ...predicate.prepositions.flatMap(one => one.nouns)].flatMap(segment =>
    nounsIn(analysis.tokens, segment),
  );
  const noun = nouns.find(one => /^(?:proposal|demand|accord|truce|concession|withdrawal|reform)$/.test(one.class));
  return noun ? `the ${noun.lemma}` : 'what was on the table';
}

const DEEDS: Partial<Record<EventType, string>> = { AGREE: 'agreed', REJECT: 'refused', THREATEN: 'threatened' };

export function titleOf({ type, mode, agents, recipients, place, deed, object, leaves }: Titled): string {
  const { both, alone } = TITLES.get(`${type} ${leaves ? 'walk-out' : (mode ?? '')}`) ?? TITLES.get(`${type} `)!;
  const names = (actors: readonly ActorDraft[]) => {
    const all = actors.map(actor => actor.entry.name);
    return all.length > 2 ? `${all.slice(0, -1).join(', ')} and ${all.at(-1)}` : all.join(' and ');
  };
  if (deed && DEEDS[type]) return `${names(agents)} ${DEEDS[type]} ${deed}`;
  if (deed && type === 'REQUEST' && recipients.length > 0) return `${names(agents)} urged ${names(recipients)} ${deed}`;
  const joint = MUTUAL.has(type) && agents.length > 1 && recipients.length === 0;
  const [doers, others] = joint && type === 'AGREE' ? [agents.slice(0, 1), agents.slice(1)] : [agents, recipients];
  const where = place
    ? ` ${/^(?:ASSAULT|CONSULT visit)/.test(`${type} ${mode}`) && (others.length === 0 || type === 'ASSAULT') ? '' : 'in '}${place.entry.name}`
    : '';
  const sited = type === 'ASSAULT' && place !== null;
  return (others.length > 0 && !sited ? both : alone)
    .replace('{a}', names(doers))
    .replace('{r}', names(others))
    .replace('{o}', object)
    .replace('{p}', where)
    .replace(/\s+/g, ' ')
    .trim();
}
