/** What an entry is called where there is room for one line: in lists, search results, histories. */

import type { Actor } from './actors.ts';
import type { Issue } from './proposals.ts';
import { STATUS_QUO } from './proposals.ts';
import type { EntryKind, EntryOf } from './record.ts';

/** Finds what other entries are called. */
export interface Lookup {
  actor(id: string): Actor | undefined;
  issue(id: string): Issue | undefined;
}

type Labels = { [K in EntryKind]: (entry: EntryOf[K], lookup: Lookup) => string };

const LONGEST = 120;
const cut = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`);

const nameOf = ({ actor }: Lookup, id: string | null): string => (id === null ? 'Unnamed' : (actor(id)?.name ?? id));

const LABELS: Labels = {
  actor: entry => entry.name,
  place: entry => entry.name,
  issue: entry => entry.title,
  proposal: entry => entry.title,
  provision: entry => entry.title,
  event: entry => entry.title,
  quotation: (entry, lookup) => `${nameOf(lookup, entry.speaker)}: “${entry.text}”`,
  attribution: (entry, lookup) =>
    `${nameOf(lookup, entry.actor)}: ${entry.content.map(span => span.exact).join(' … ')}`,
  position: (entry, lookup) =>
    `${nameOf(lookup, entry.actor)}: ${entry.stance}, ${optionTitle(lookup, entry.issue, entry.option)}`,
};

/** The title of an option, or of any change from the status quo (null) on an issue. */
export function optionTitle(lookup: Lookup, issueId: string, option: string | null): string {
  const issue = lookup.issue(issueId);
  if (!issue) return option ?? issueId;
  if (option === null) return `any change of ${issue.title}`;
  if (option === STATUS_QUO) return `${issue.title} as it is`;
  return issue.options.find(one => one.id === option)?.title ?? option;
}

/** One line for the entry. */
export const labelOf = <K extends EntryKind>(lookup: Lookup, kind: K, entry: EntryOf[K]): string =>
  cut(LABELS[kind](entry, lookup));
