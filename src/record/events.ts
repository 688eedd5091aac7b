/** What happened, in the terms of PLOVER plus our own STATEMENT and PROPOSE. */

import { z } from 'zod';
import { evidenced, whenSchema } from './evidence.ts';

/** PLOVER 0.8 (openeventdata/PLOVER, CC BY-SA 4.0: codes only), then ours for speech that PLOVER drops. */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'STATEMENT',
  'PROPOSE',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** The modes that PLOVER allows with each type. */
export const EVENT_MODES: Readonly<Record<EventType, readonly string[]>> = {
  AGREE: [],
  CONSULT: ['visit', 'third-party', 'multilateral', 'phone'],
  SUPPORT: [],
  CONCEDE: [],
  COOPERATE: [],
  AID: [],
  RETREAT: ['withdraw', 'release', 'disarm', 'ceasefire', 'access', 'resign'],
  REQUEST: ['assist', 'change', 'yield', 'meet'],
  ACCUSE: ['disapprove', 'investigate', 'allege'],
  REJECT: ['assist', 'change', 'yield', 'meet'],
  THREATEN: ['restrict', 'arrest', 'relations', 'expel', 'territory', 'violence'],
  PROTEST: ['demo', 'riot', 'strike', 'hunger', 'boycott', 'obstruct', 'vandalize'],
  SANCTION: ['convict', 'expel', 'withdraw', 'discontinue'],
  MOBILIZE: ['troops', 'weapons', 'police', 'militia'],
  COERCE: [
    'seize',
    'restrict',
    'censor',
    'curfew',
    'martial-law',
    'arrest',
    'deport',
    'withhold',
    'misinformation',
    'cyber',
  ],
  ASSAULT: [
    'abduct',
    'beat',
    'torture',
    'sexual',
    'targeted',
    'destroy',
    'primitive',
    'firearms',
    'explosives',
    'suicide-attack',
    'aerial',
    'drone',
    'heavy-weapons',
    'crowd-control',
    'unconventional',
  ],
  STATEMENT: [],
  PROPOSE: [],
};

export const EVENT_CONTEXTS = [
  'military',
  'intelligence',
  'executive',
  'legislative',
  'election',
  'political_institutions',
  'pro_democracy',
  'pro_autocracy',
  'economic',
  'legal',
  'reparations',
  'human_rights',
  'rights_freedoms',
  'repression',
  'human_security',
  'gender',
  'lgbt',
  'religion_ethnicity',
  'inequality',
  'diplomatic',
  'territory',
  'peacekeeping',
  'health',
  'asylum',
  'migration',
  'disasters',
  'natural_resource',
  'environment',
  'technology',
  'terrorism',
  'cbrn',
  'cyber',
  'misinformation',
  'crime',
  'corruption',
  'illegal_drugs',
  'trafficking',
] as const;
export type EventContext = (typeof EVENT_CONTEXTS)[number];

/** Strongest first: with several, an event keeps the strongest supported one. */
export const ACTUALITIES = ['asserted', 'planned', 'conditional', 'hypothetical', 'denied'] as const;
export type Actuality = (typeof ACTUALITIES)[number];

export const PARTICIPATIONS = ['actor', 'recipient', 'mediator', 'host'] as const;
export type Participation = (typeof PARTICIPATIONS)[number];

export const eventSchema = z.object({
  id: z.string(),
  type: z.enum(EVENT_TYPES),
  mode: z.string().nullable(),
  context: z.enum(EVENT_CONTEXTS).nullable(),
  /** A short title in our words, past tense, no longer than a line. */
  title: z.string(),
  participants: z.array(z.object({ actor: z.string(), as: z.enum(PARTICIPATIONS) })),
  /** Place id. */
  place: z.string().nullable(),
  when: whenSchema.nullable(),
  actuality: z.enum(ACTUALITIES),
  ...evidenced,
});
export type Event = z.infer<typeof eventSchema>;
