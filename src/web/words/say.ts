/** An entry in words: one sentence, and its fields as term and value. */

import type { Entry, EntryKind, EntryOf } from '../../record/record.ts';
import { capital } from './count.ts';
import { sayEdtf } from './dates.ts';
import {
  ACTOR_KIND_WORDS,
  ACTUALITY_WORDS,
  CERTAINTY_WORDS,
  EVENT_WORDS,
  HEDGE_WORDS,
  MODALITY_WORDS,
  PARTICIPATION_WORDS,
  PROPOSAL_STATUS_WORDS,
  STANCE_WORDS,
  VOICE_WORDS,
} from './stances.ts';

/** What ids are called. */
export interface Names {
  of(id: string): string;
  /** Title of an option of an issue; null is any change from the status quo. */
  option(issue: string, option: string | null): string;
}

export interface Term {
  readonly term: string;
  readonly value: string;
}

type Say = { [K in EntryKind]: (entry: EntryOf[K], names: Names) => string };
type Terms = { [K in EntryKind]: (entry: EntryOf[K], names: Names) => (Term | null)[] };

const list = (ids: readonly string[], names: Names): string => ids.map(names.of).join(', ');
const when = (at: { text: string; edtf: string | null } | null): string | null =>
  at === null ? null : at.edtf === null ? `“${at.text}”` : `${sayEdtf(at.edtf)} (“${at.text}”)`;
const term = (name: string, value: string | null | undefined): Term | null => (value ? { term: name, value } : null);

const SAY: Say = {
  actor: actor => actor.name,
  place: place => place.name,
  issue: issue => capital(issue.title),
  proposal: (proposal, names) =>
    proposal.by.length > 0 ? `${capital(proposal.title)}, put by ${list(proposal.by, names)}` : capital(proposal.title),
  provision: (provision, names) => `${names.of(provision.proposal)}: ${provision.title}`,
  event: event => event.title,
  quotation: (quotation, names) =>
    `${quotation.speaker ? names.of(quotation.speaker) : 'Somebody'}: “${quotation.text}”`,
  attribution: (attribution, names) =>
    `${attribution.actor ? names.of(attribution.actor) : 'Somebody unnamed'} is said to have said: ${attribution.content.map(span => span.exact).join(' … ')}`,
  position: (position, names) =>
    `${names.of(position.actor)} ${STANCE_WORDS[position.stance]} ${names.option(position.issue, position.option)}${position.condition ? `: ${position.condition}` : ''}`,
};

const TERMS: Terms = {
  actor: (actor, names) => [
    term('Is a', `${ACTOR_KIND_WORDS[actor.kind]}${actor.named ? '' : ', not named by the sources'}`),
    term('Role', actor.roles.map(role => (role.of ? `${role.title} of ${names.of(role.of)}` : role.title)).join('; ')),
    term(
      'Side',
      actor.side === null ? 'no passage says' : actor.side === actor.id ? 'a party of its own' : names.of(actor.side),
    ),
    term('Faction of', actor.factionOf && names.of(actor.factionOf)),
    term('Also called', actor.aliases.join(', ')),
  ],
  place: () => [],
  issue: issue => [
    term('Options', issue.options.map(option => option.title).join('; ')),
    term('Category', issue.category),
  ],
  proposal: (proposal, names) => [
    term('Status', PROPOSAL_STATUS_WORDS[proposal.status]),
    term('When', when(proposal.when)),
    term('Replaces', proposal.replaces && names.of(proposal.replaces)),
    term('Provisions', list(proposal.provisions, names)),
  ],
  provision: (provision, names) => [
    term('On', `${names.of(provision.issue)}: ${names.option(provision.issue, provision.option)}`),
    term('Who must act', list(provision.obliged, names)),
    term('Who gains', list(provision.beneficiary, names)),
    term('Certainty', CERTAINTY_WORDS[provision.certainty]),
    term('Replaces', provision.replaces && names.of(provision.replaces)),
  ],
  event: (event, names) => [
    term('Type', `${EVENT_WORDS[event.type]}${event.mode ? `, ${event.mode}` : ''}`),
    ...(['actor', 'recipient', 'mediator', 'host'] as const).map(as =>
      term(
        capital(PARTICIPATION_WORDS[as]),
        list(
          event.participants.filter(one => one.as === as).map(one => one.actor),
          names,
        ),
      ),
    ),
    term('Where', event.place && names.of(event.place)),
    term('When', when(event.when) ?? 'no passage says'),
    term('Actuality', ACTUALITY_WORDS[event.actuality]),
  ],
  quotation: (quotation, names) => [
    term('Speaker', quotation.speaker ? names.of(quotation.speaker) : 'no passage names one'),
    term('Form', quotation.kind === 'direct' ? 'whole sentences' : 'a few words'),
  ],
  attribution: (attribution, names) => [
    term('Who', attribution.actor ? names.of(attribution.actor) : attribution.source.map(span => span.exact).join(' ')),
    term('Cue', attribution.cue.map(span => span.exact).join(' … ')),
    term('Form', attribution.kind),
  ],
  position: (position, names) => [
    term('Issue', names.of(position.issue)),
    term('Option', names.option(position.issue, position.option)),
    term('Of the proposal', position.provision && names.of(position.provision)),
    term('Condition', position.condition),
    term('Voice', VOICE_WORDS[position.voice]),
    term('Hedge', HEDGE_WORDS[position.hedge]),
    term('Modality', MODALITY_WORDS[position.modality]),
    term('When', when(position.when)),
  ],
};

/** The entry in one sentence, without a full stop. */
export const sayEntry = (kind: EntryKind, entry: Entry, names: Names): string => SAY[kind](entry as never, names);

/** What else the entry says, field by field; what it does not say is left out. */
export const termsOf = (kind: EntryKind, entry: Entry, names: Names): Term[] =>
  TERMS[kind](entry as never, names).filter(one => one !== null);
