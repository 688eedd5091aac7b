/** The record's format as others need it: a JSON Schema, and every closed list with its members. */

import { z } from 'zod';
import { ACTOR_KINDS } from './actors.ts';
import { CONTRADICTION_GRADES, CONTRADICTION_KINDS } from './changes.ts';
import { ACTUALITIES, EVENT_CONTEXTS, EVENT_MODES, EVENT_TYPES, PARTICIPATIONS } from './events.ts';
import { CREDIBILITIES, ENTRY_STATES, MARKINGS, RELIABILITIES, STRUCTURE_KINDS } from './evidence.ts';
import { ACT_KINDS } from './history.ts';
import { ATTRIBUTION_KINDS, HEDGES, MODALITIES, QUOTATION_KINDS, STANCES, VOICES } from './positions.ts';
import { CERTAINTIES, PROPOSAL_STATUSES } from './proposals.ts';
import { recordSchema } from './record.ts';

/** JSON Schema (draft 2020-12) of `parley/record/1`, generated from the types. */
export function recordJsonSchema(): object {
  return { title: 'parley/record/1', ...z.toJSONSchema(recordSchema, { unrepresentable: 'any' }) };
}

/** Every closed list, by the field that it closes. */
export const CLOSED_LISTS: Readonly<Record<string, readonly string[]>> = {
  'structure kind': STRUCTURE_KINDS,
  reliability: RELIABILITIES,
  credibility: CREDIBILITIES,
  marking: MARKINGS,
  'entry state': ENTRY_STATES,
  'actor kind': ACTOR_KINDS,
  'event type': EVENT_TYPES,
  'event context': EVENT_CONTEXTS,
  actuality: ACTUALITIES,
  participation: PARTICIPATIONS,
  'proposal status': PROPOSAL_STATUSES,
  certainty: CERTAINTIES,
  stance: STANCES,
  modality: MODALITIES,
  hedge: HEDGES,
  voice: VOICES,
  'quotation kind': QUOTATION_KINDS,
  'attribution kind': ATTRIBUTION_KINDS,
  'contradiction kind': CONTRADICTION_KINDS,
  'contradiction grade': CONTRADICTION_GRADES,
  'act kind': ACT_KINDS,
};

/** The closed lists as a page of Markdown. */
export function closedListsPage(): string {
  const rows = Object.entries(CLOSED_LISTS).map(([field, members]) => `| ${field} | ${members.join(', ')} |`);
  const modes = Object.entries(EVENT_MODES).map(([type, members]) => `| ${type} | ${members.join(', ') || '–'} |`);
  return [
    '# Closed lists',
    '',
    'Generated from `src/record` by `npm run publish-format`; a test fails when this page is behind.',
    '',
    '| field | members |',
    '|---|---|',
    ...rows,
    '',
    '## Event modes by type',
    '',
    'Types and modes are those of PLOVER 0.8 (openeventdata/PLOVER, CC BY-SA 4.0), with STATEMENT and PROPOSE added.',
    '',
    '| type | modes |',
    '|---|---|',
    ...modes,
    '',
  ].join('\n');
}
