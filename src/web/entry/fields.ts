/** Which fields of an entry a person corrects or enters, by kind. */

import { ACTOR_KINDS } from '../../record/actors.ts';
import { ACTUALITIES, EVENT_TYPES } from '../../record/events.ts';
import { ATTRIBUTION_KINDS, HEDGES, MODALITIES, QUOTATION_KINDS, STANCES, VOICES } from '../../record/positions.ts';
import { CERTAINTIES, PROPOSAL_STATUSES } from '../../record/proposals.ts';
import type { EntryKind } from '../../record/record.ts';
import type { Choice } from '../design/Field.tsx';
import {
  ACTOR_KIND_WORDS,
  ACTUALITY_WORDS,
  CERTAINTY_WORDS,
  EVENT_WORDS,
  HEDGE_WORDS,
  MODALITY_WORDS,
  PROPOSAL_STATUS_WORDS,
  STANCE_NAMES,
  VOICE_WORDS,
} from '../words/stances.ts';

export interface FieldSpec {
  readonly name: string;
  readonly label: string;
  /** What is chosen from: a closed list, the actors, the issues, the options of the chosen issue, the places; or typed. */
  readonly from: readonly Choice[] | 'actors' | 'issues' | 'options' | 'places' | 'typed' | 'names' | 'date';
  /** Whether it may be left empty. */
  readonly optional?: boolean;
}

const choices = <T extends string>(list: readonly T[], words: Readonly<Record<T, string>>): Choice[] =>
  list.map(value => ({ value, word: words[value] }));

export const FIELDS: Readonly<Record<EntryKind, readonly FieldSpec[]>> = {
  actor: [
    { name: 'name', label: 'Name', from: 'typed' },
    { name: 'kind', label: 'Kind', from: choices(ACTOR_KINDS, ACTOR_KIND_WORDS) },
    { name: 'side', label: 'Side', from: 'actors', optional: true },
    { name: 'factionOf', label: 'Faction of', from: 'actors', optional: true },
    { name: 'aliases', label: 'Also called', from: 'names' },
  ],
  place: [{ name: 'name', label: 'Name', from: 'typed' }],
  issue: [{ name: 'title', label: 'Title', from: 'typed' }],
  proposal: [
    { name: 'title', label: 'Title', from: 'typed' },
    { name: 'status', label: 'Status', from: choices(PROPOSAL_STATUSES, PROPOSAL_STATUS_WORDS) },
  ],
  provision: [
    { name: 'title', label: 'Title', from: 'typed' },
    { name: 'issue', label: 'Issue', from: 'issues' },
    { name: 'option', label: 'Option', from: 'options' },
    { name: 'certainty', label: 'Certainty', from: choices(CERTAINTIES, CERTAINTY_WORDS) },
  ],
  event: [
    { name: 'title', label: 'Title', from: 'typed' },
    { name: 'type', label: 'Type', from: choices(EVENT_TYPES, EVENT_WORDS) },
    { name: 'actuality', label: 'Actuality', from: choices(ACTUALITIES, ACTUALITY_WORDS) },
    { name: 'place', label: 'Where', from: 'places', optional: true },
    { name: 'when', label: 'When', from: 'date', optional: true },
  ],
  quotation: [
    { name: 'speaker', label: 'Speaker', from: 'actors', optional: true },
    {
      name: 'kind',
      label: 'Form',
      from: QUOTATION_KINDS.map(value => ({ value, word: value === 'direct' ? 'whole sentences' : 'a few words' })),
    },
  ],
  attribution: [
    { name: 'actor', label: 'Who', from: 'actors', optional: true },
    { name: 'kind', label: 'Form', from: ATTRIBUTION_KINDS.map(value => ({ value, word: value })) },
  ],
  position: [
    { name: 'actor', label: 'Actor', from: 'actors' },
    { name: 'stance', label: 'Stance', from: choices(STANCES, STANCE_NAMES) },
    { name: 'issue', label: 'Issue', from: 'issues' },
    { name: 'option', label: 'Option', from: 'options', optional: true },
    { name: 'condition', label: 'Condition, in the words of the source', from: 'typed', optional: true },
    { name: 'voice', label: 'Voice', from: choices(VOICES, VOICE_WORDS) },
    { name: 'hedge', label: 'Hedge', from: choices(HEDGES, HEDGE_WORDS) },
    { name: 'modality', label: 'Modality', from: choices(MODALITIES, MODALITY_WORDS) },
  ],
};

export type Values = Readonly<Record<string, string>>;

/** What stands in the form's fields for an entry. */
export function valuesOf(kind: EntryKind, entry: object): Values {
  const fields = entry as Record<string, unknown>;
  return Object.fromEntries(FIELDS[kind].map(({ name, from }) => [name, toValue(fields[name], from)]));
}

function toValue(field: unknown, from: FieldSpec['from']): string {
  if (field === null || field === undefined) return '';
  if (from === 'names') return (field as string[]).join(', ');
  if (from === 'date') return (field as { edtf: string | null }).edtf ?? '';
  return String(field);
}

/** The entry's fields as the record holds them, from what stands in the form. `before` keeps what the form does not show. */
export function fieldsOf(kind: EntryKind, values: Values, before: object): Record<string, unknown> {
  const fields = before as Record<string, unknown>;
  return Object.fromEntries(
    FIELDS[kind].map(({ name, from, optional }) => [
      name,
      fromValue(values[name] ?? '', from, optional ?? false, fields[name]),
    ]),
  );
}

function fromValue(value: string, from: FieldSpec['from'], optional: boolean, before: unknown): unknown {
  if (from === 'names')
    return value
      .split(',')
      .map(one => one.trim())
      .filter(Boolean);
  if (from === 'date') {
    if (value === '') return null;
    const text = (before as { text?: string } | null | undefined)?.text;
    return { text: text ?? value, edtf: value };
  }
  return value === '' && optional ? null : value;
}

/** Only the fields that differ. */
export function changedFields(kind: EntryKind, values: Values, entry: object): Record<string, unknown> {
  const before = valuesOf(kind, entry);
  const after = fieldsOf(kind, values, entry);
  return Object.fromEntries(Object.entries(after).filter(([name]) => values[name] !== before[name]));
}
