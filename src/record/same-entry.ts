/** When two sources speak of the same thing, and what the entry gains from the second. */

import type { Role } from './actors.ts';
import type { Span } from './evidence.ts';
import type { EntryKind, EntryOf } from './record.ts';

type Fields<K extends EntryKind> = Omit<EntryOf[K], 'id' | 'meta'>;

/** Case, diacritics and punctuation do not make another name. */
export const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const sharesOne = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some(id => b.includes(id));

type Same = { [K in EntryKind]: (older: Fields<K>, newer: Fields<K>) => boolean };
const never = () => false;

const SAME: Same = {
  actor: (older, newer) => {
    if (older.kind !== newer.kind || older.named !== newer.named) return false;
    if (!older.named) return fold(older.name) === fold(newer.name) && older.side === newer.side;
    const names = [older.name, ...older.aliases.filter(alias => alias.includes(' ') || older.kind !== 'person')].map(
      fold,
    );
    return names.includes(fold(newer.name));
  },
  place: (older, newer) => fold(older.name) === fold(newer.name),
  issue: (older, newer) => fold(older.title) === fold(newer.title),
  proposal: (older, newer) =>
    fold(older.title) === fold(newer.title) && sharesOne(older.by, newer.by) && older.replaces === newer.replaces,
  provision: (older, newer) =>
    older.proposal === newer.proposal && older.issue === newer.issue && older.option === newer.option,
  event: never,
  quotation: never,
  attribution: never,
  position: never,
};

/** Whether the newer one is a further report of the older entry. Events, sayings and positions are always new. */
export const sameEntry = <K extends EntryKind>(kind: K, older: Fields<K>, newer: Fields<K>): boolean =>
  SAME[kind](older, newer);

const spanKey = (span: Span): string => `${span.source} ${span.start} ${span.end}`;

function union<T>(older: readonly T[], newer: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set(older.map(key));
  return [...older, ...newer.filter(item => !seen.has(key(item)))];
}

/** One role for each office: what it is of is kept from whichever report says so. */
function joinRoles(older: readonly Role[], newer: readonly Role[]): Role[] {
  const joined = [...older];
  for (const role of newer) {
    const at = joined.findIndex(
      one => fold(one.title) === fold(role.title) && (one.of === null || role.of === null || one.of === role.of),
    );
    if (at < 0) joined.push(role);
    else if (joined[at]!.of === null && role.of !== null) joined[at] = role;
  }
  return joined;
}

type Gain = { [K in EntryKind]: (older: EntryOf[K], newer: EntryOf[K]) => Partial<EntryOf[K]> };
const nothing = () => ({});

/** What an entry gains, beyond evidence. What it already says is kept: a second report does not overwrite the first. */
const GAINS: Gain = {
  actor: (older, newer) => ({
    side: older.side ?? newer.side,
    factionOf: older.factionOf ?? newer.factionOf,
    roles: joinRoles(older.roles, newer.roles),
    aliases: union(older.aliases, newer.aliases, fold).filter(alias => fold(alias) !== fold(older.name)),
    mentions: union(older.mentions, newer.mentions, spanKey),
  }),
  place: (older, newer) => ({ mentions: union(older.mentions, newer.mentions, spanKey) }),
  issue: (older, newer) => ({
    category: older.category ?? newer.category,
    options: union(older.options, newer.options, option => option.id),
  }),
  proposal: (older, newer) => ({
    by: union(older.by, newer.by, id => id),
    when: older.when ?? newer.when,
    replaces: older.replaces ?? newer.replaces,
    provisions: union(older.provisions, newer.provisions, id => id),
  }),
  provision: (older, newer) => ({
    obliged: union(older.obliged, newer.obliged, id => id),
    beneficiary: union(older.beneficiary, newer.beneficiary, id => id),
  }),
  event: nothing,
  quotation: nothing,
  attribution: nothing,
  position: nothing,
};

/** The older entry with the newer one's evidence. It is admitted as soon as one report of it is sure enough. */
export function extendEntry<K extends EntryKind>(kind: K, older: EntryOf[K], newer: EntryOf[K]): EntryOf[K] {
  const risen = older.meta.state === 'draft' && newer.meta.state === 'admitted';
  return {
    ...older,
    ...GAINS[kind](older, newer),
    evidence: union(older.evidence, newer.evidence, spanKey),
    meta: {
      ...older.meta,
      confidence: Math.max(older.meta.confidence, newer.meta.confidence),
      state: risen ? 'admitted' : older.meta.state,
    },
  };
}
