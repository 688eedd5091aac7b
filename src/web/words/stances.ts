/** The closed lists of the record in the words that the page prints. */

import type { ActorKind } from '../../record/actors.ts';
import type { Actuality, EventType, Participation } from '../../record/events.ts';
import type { EntryState, Reliability } from '../../record/evidence.ts';
import type { Hedge, Modality, Stance, Voice } from '../../record/positions.ts';
import type { Certainty, ProposalStatus } from '../../record/proposals.ts';
import type { EntryKind } from '../../record/record.ts';

export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  demand: 'demands',
  accept: 'accepts',
  open: 'is open to',
  conditional: 'accepts if',
  divided: 'is divided on',
  reject: 'rejects',
  'red-line': 'rules out',
};

/** As nouns, for legends and filters. */
export const STANCE_NAMES: Readonly<Record<Stance, string>> = {
  demand: 'Demand',
  accept: 'Acceptance',
  open: 'Openness',
  conditional: 'Conditional',
  divided: 'Divided',
  reject: 'Rejection',
  'red-line': 'Red line',
};

export const KIND_NAMES: Readonly<Record<EntryKind, string>> = {
  actor: 'Actor',
  place: 'Place',
  issue: 'Issue',
  proposal: 'Proposal',
  provision: 'Provision',
  event: 'Event',
  quotation: 'Quotation',
  attribution: 'Attribution',
  position: 'Position',
};

export const KIND_PLURALS: Readonly<Record<EntryKind, string>> = {
  actor: 'Actors',
  place: 'Places',
  issue: 'Issues',
  proposal: 'Proposals',
  provision: 'Provisions',
  event: 'Events',
  quotation: 'Quotations',
  attribution: 'Attributions',
  position: 'Positions',
};

export const VOICE_WORDS: Readonly<Record<Voice, string>> = {
  'own-words': 'in its own words',
  attributed: 'attributed by the source',
  narrator: 'told by the source itself',
};

export const HEDGE_WORDS: Readonly<Record<Hedge, string>> = {
  none: 'not hedged',
  reported: 'only reported',
  softened: 'softened',
  partial: 'in part',
};

export const MODALITY_WORDS: Readonly<Record<Modality, string>> = {
  asserted: 'asserted',
  necessary: 'called necessary',
  possible: 'called possible',
  intended: 'intended',
  hypothetical: 'hypothetical',
};

export const ACTUALITY_WORDS: Readonly<Record<Actuality, string>> = {
  asserted: 'happened',
  planned: 'planned',
  conditional: 'conditional',
  hypothetical: 'hypothetical',
  denied: 'denied',
};

export const PARTICIPATION_WORDS: Readonly<Record<Participation, string>> = {
  actor: 'who acted',
  recipient: 'towards whom',
  mediator: 'mediator',
  host: 'host',
};

export const EVENT_WORDS: Readonly<Record<EventType, string>> = {
  AGREE: 'Agreement',
  CONSULT: 'Meeting or visit',
  SUPPORT: 'Support',
  CONCEDE: 'Concession',
  COOPERATE: 'Cooperation',
  AID: 'Aid',
  RETREAT: 'Retreat',
  REQUEST: 'Request',
  ACCUSE: 'Accusation',
  REJECT: 'Rejection',
  THREATEN: 'Threat',
  PROTEST: 'Protest',
  SANCTION: 'Sanction',
  MOBILIZE: 'Mobilisation',
  COERCE: 'Coercion',
  ASSAULT: 'Assault',
  STATEMENT: 'Statement',
  PROPOSE: 'Proposal made',
};

export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  stated: 'stated by the source',
  reported: 'reported',
  hedged: 'hedged',
};

export const PROPOSAL_STATUS_WORDS: Readonly<Record<ProposalStatus, string>> = {
  reported: 'reported',
  tabled: 'tabled',
  'under-discussion': 'under discussion',
  accepted: 'accepted',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  superseded: 'superseded',
  signed: 'signed',
};

export const ACTOR_KIND_WORDS: Readonly<Record<ActorKind, string>> = {
  person: 'person',
  state: 'state',
  organisation: 'organisation',
  group: 'group',
};

export const STATE_WORDS: Readonly<Record<EntryState, string>> = {
  draft: 'Draft',
  admitted: 'In the record',
  struck: 'Struck',
  superseded: 'Merged into another',
};

/** Admiralty reliability, as the code book words it. */
export const RELIABILITY_WORDS: Readonly<Record<Reliability, string>> = {
  A: 'A · completely reliable',
  B: 'B · usually reliable',
  C: 'C · fairly reliable',
  D: 'D · not usually reliable',
  E: 'E · unreliable',
  F: 'F · cannot be judged',
};
