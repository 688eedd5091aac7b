/** What an entry is called where there is room for one line: in lists, search results, histories. */

import { STATUS_QUO } from './proposals.ts';
import type { CaseRecord, EntryKind, EntryOf } from './record.ts';

type Labels = { [K in EntryKind]: (entry: EntryOf[K], record: CaseRecord) => string };

const LONGEST = 120;
const cut = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`);

const nameOf = (record: CaseRecord, id: string | null): string =>
  id === null ? 'Unnamed' : (record.actors.find(actor => actor.id === id)?.name ?? id);

const LABELS: Labels = {
  actor: entry => entry.name,
  place: entry => entry.name,
  issue: entry => entry.title,
  proposal: entry => entry.title,
  provision: entry => entry.title,
  event: entry => entry.title,
  quotation: (entry, record) => `${nameOf(record, entry.speaker)}: “${entry.text}”`,
  attribution: (entry, record) =>
    `${nameOf(record, entry.actor)}: ${entry.content.map(span => span.exact).join(' … ')}`,
  position: (entry, record) =>
    `${nameOf(record, entry.actor)}: ${entry.stance}, ${optionTitle(record, entry.issue, entry.option)}`,
};

/** The title of an option, or of any change from the status quo (null) on an issue. */
export function optionTitle(record: CaseRecord, issueId: string, option: string | null): string {
  const issue = record.issues.find(one => one.id === issueId);
  if (!issue) return option ?? issueId;
  if (option === null) return `any change of ${issue.title}`;
  if (option === STATUS_QUO) return `${issue.title} as it is`;
  return issue.options.find(one => one.id === option)?.title ?? option;
}

/** One line for the entry. */
export const labelOf = <K extends EntryKind>(record: CaseRecord, kind: K, entry: EntryOf[K]): string =>
  cut(LABELS[kind](entry, record));
