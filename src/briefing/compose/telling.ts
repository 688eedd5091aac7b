/** What a sentence needs to be told: the standing record, whom the reader has met, and how to cite. */

import type { Actor } from '../../record/actors.ts';
import type { Contradiction } from '../../record/changes.ts';
import { clash } from '../../record/contradictions/stances.ts';
import { contradictionsOf } from '../../record/contradictions.ts';
import type { Source, Span } from '../../record/evidence.ts';
import type { Position } from '../../record/positions.ts';
import { datesOf, groupBy, isAgainst, isFor, positionsMatrix } from '../../record/positions-matrix.ts';
import type { Issue } from '../../record/proposals.ts';
import { type CaseRecord, standing } from '../../record/record.ts';
import { pruneReferences } from '../../record/references.ts';
import type { Basis, Sentence } from '../brief.ts';
import { type Known, knownOf } from './known.ts';
import { isCondition, OWN_WORDS, wholePhrase } from './own-words.ts';

export interface Telling {
  /** Admitted entries only. */
  readonly record: CaseRecord;
  readonly known: Known;
  readonly contradictions: readonly Contradiction[];
  /** How many positions and provisions no sentence can be made of. */
  readonly leftOut: number;
  /** Positions that no later one has replaced, in the order of the record. */
  readonly inForce: readonly Position[];
  /** The day (EDTF) of a position; empty when neither it nor its source has one. */
  readonly dateOf: (position: Position) => string;
  /** Ids of actors whom the reader has met. */
  readonly met: Set<string>;
  /** Ids of quotations that have been printed. */
  readonly quoted: Set<string>;
  /** What the words so far lead a reader to expect of the next ones. */
  readonly thread: Thread;
}

export interface Thread {
  /** The one whom a pronoun would now mean; null when it could mean several. */
  subject: string | null;
  /** The option that was last named, and the one that the paragraph is about. */
  option: string | null;
  topic: string | null;
  /** The day (EDTF) that the sentence before has given. */
  day: string | null;
  /** The words of time that the sentence before has given, where they are counted from the report. */
  when: string | null;
  /** How many sentences have been attributed to a report, so that the wording can vary. */
  attributed: number;
}

const startThread = (): Thread => ({
  subject: null,
  option: null,
  topic: null,
  day: null,
  when: null,
  attributed: 0,
});

/** A telling from the start: nobody has been introduced yet. */
export function startTelling(record: CaseRecord): Telling {
  const admitted = pruneReferences(standing(record));
  const issues = new Map(admitted.issues.map(issue => [issue.id, issue]));
  const kept = {
    ...admitted,
    positions: admitted.positions.filter(one => isTellable(issues, one)),
    provisions: admitted.provisions.filter(one => isTellable(issues, one)),
  };
  const known = knownOf(kept);
  const order = new Map(kept.positions.map((position, index) => [position.id, index]));
  const dateOf = datesOf(kept);
  const latest = positionsMatrix(kept).cells.flatMap(cell => cell.positions);
  return {
    record: kept,
    known,
    leftOut: admitted.positions.length - kept.positions.length + (admitted.provisions.length - kept.provisions.length),
    contradictions: contradictionsOf(kept),
    inForce: groupBy(latest, ({ actor, issue }) => `${actor} ${issue}`)
      .flatMap(group => group.filter(position => !group.some(later => replaces(known, dateOf, later, position))))
      .toSorted((a, b) => order.get(a.id)! - order.get(b.id)!),
    dateOf,
    met: new Set(),
    quoted: new Set(),
    thread: startThread(),
  };
}

/** Whether the option can stand in a sentence: a phrase that was not cut in the middle, under a condition that was not. */
function isTellable(issues: ReadonlyMap<string, Issue>, entry: Tellable): boolean {
  const about = issues.get(entry.issue);
  const title = about?.options.find(one => one.id === entry.option)?.title ?? about?.title ?? '';
  if (CUT.test(title) || (entry.condition != null && !isCondition(entry.condition))) return false;
  if (about?.category !== OWN_WORDS) return true;
  const whole = wholePhrase(title, about.evidence);
  // "No patrols" can be told as refused in any form, not as accepted: the passage does not say which it is.
  if (entry.stance !== undefined && whole?.startsWith('no ') && !isAgainst(entry.stance)) return false;
  return whole !== null && (entry.title === undefined || wholePhrase(entry.title, about.evidence) !== null);
}

type Tellable = Pick<Position, 'issue' | 'option'> & {
  readonly condition?: string | null;
  readonly stance?: Position['stance'];
  readonly title?: string;
};

const CUT =
  /["“”«»]|^\W|\b(?:and|or|but|of|to|the|an?|with|by|for|in|at|on|as|than|under|over|rather|that|which|who|above|below)$|^the own\b|\b(?:did|does|do|would|will|could|can|may|might|must|should|is|are|was|were|has|have|had|told)\b/i;

/** Pairs of positions, for and against, that cannot both be had: the first is for. */
export function clashesAmong(telling: Telling, positions: readonly Position[]): [Position, Position][] {
  const issues = new Map(telling.record.issues.map(issue => [issue.id, issue]));
  return positions
    .filter(one => isFor(one.stance))
    .flatMap(pro =>
      positions
        .filter(con => isAgainst(con.stance) && con.issue === pro.issue && clash(issues.get(pro.issue)!, pro, con))
        .map((con): [Position, Position] => [pro, con]),
    );
}

/** Whether a later position of the same actor on the same issue, on another option, cannot stand beside the earlier one. */
function replaces(known: Known, dateOf: Telling['dateOf'], later: Position, earlier: Position): boolean {
  const [after, before] = [dateOf(later), dateOf(earlier)];
  if (after === '' || before === '' || after <= before) return false;
  const issue = known.issues.get(later.issue);
  return issue !== undefined && clash(issue, later, earlier);
}

/** The same record, with everybody introduced already and nothing quoted. */
export const retell = (telling: Telling): Telling => ({
  ...telling,
  met: new Set(telling.record.actors.map(actor => actor.id)),
  quoted: new Set(),
  thread: startThread(),
});

/** A new paragraph: no pronoun reaches back over it. */
export function paragraph(telling: Telling): void {
  Object.assign(telling.thread, { subject: null, option: null, topic: null, day: null, when: null });
}

type Evidenced = { readonly id: string; readonly evidence: readonly Span[] };

/** A sentence that rests on passages of the entries it says; `spans` where other passages than their first ones carry it. */
export function told(text: string, entries: readonly Evidenced[], spans: readonly Span[] = []): Sentence {
  const cites = spans.length > 0 ? spans : entries.flatMap(entry => entry.evidence.slice(0, 1));
  return {
    text: finish(text),
    cites: distinct(cites),
    entries: [...new Set(entries.map(entry => entry.id))],
    basis: 'passages',
  };
}

/** A sentence that our code counted. */
export const counted = (text: string, entries: readonly string[] = [], basis: Basis = 'record'): Sentence => ({
  text: finish(text),
  cites: [],
  entries: [...entries],
  basis,
});

function distinct(spans: readonly Span[]): Span[] {
  const seen = new Set<string>();
  return spans.filter(span => {
    const key = `${span.source} ${span.start} ${span.end}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** A capital at the start and a stop at the end; the commas around an office closed where something else closes them. */
export function finish(text: string): string {
  const tidy = text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:])/g, '$1')
    .replace(/,(?=[,.;:])/g, '')
    .trim()
    .replace(/,$/, '');
  const curly = tidy.replace(/“[^”]*”|(?<=\p{L})'(?=\p{L}|\s|$)/gu, match => (match === "'" ? '’' : match));
  const capital = curly.charAt(0).toUpperCase() + curly.slice(1);
  return /[.!?]["”’]?$/.test(capital) ? capital : `${capital}.`;
}

export const actorOf = (telling: Telling, id: string): Actor | undefined => telling.known.actors.get(id);

/** Id of the party that the actor belongs to, or its own. */
export const sideOf = (telling: Telling, id: string): string => actorOf(telling, id)?.side ?? id;

export const sourceOf = (telling: Telling, span: Span | undefined): Source | undefined =>
  span && telling.known.sources.get(span.source);

/** Sources that are not copies of others. */
export const witnesses = (telling: Telling): readonly Source[] => telling.known.witnesses;

/** "a, b and c". */
export function list(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items
    .slice(0, -1)
    .map(item => item.replace(/,$/, ''))
    .join(', ')}${/,$/.test(items.at(-2)!) ? ',' : ''} and ${items.at(-1)}`;
}

/** The same of options: "a change and a freeze of the lines" for two that end alike. */
export function listTitles(titles: readonly string[]): string {
  const tail = (title: string) => /^(?:an?|the) [\p{L}-]+( of .+)$/u.exec(title)?.[1];
  const merged: string[] = [];
  for (const title of titles) {
    const before = merged.at(-1);
    const shared = tail(title);
    if (before !== undefined && shared !== undefined && tail(before) === shared)
      merged[merged.length - 1] = `${before.slice(0, -shared.length)} and ${title}`;
    else merged.push(title);
  }
  return list(merged);
}

/** Whether a noun phrase is plural by its head: "monitors at the dam", not "the division of the waters". */
export function isMany(title: string): boolean {
  const [head] = title.split(/ (?:at|of|from|by|in|on|to|for|with|over|that)\b/);
  if (/^(?:an?|the) .+ and (?:an?|the) /.test(title)) return true;
  return /[^su]s$/.test(head!) && !/^(?:an? |any |\p{L}+ing\b)/u.test(title);
}

/** With curly apostrophes, as sentences have them: for titles and cells. */
export const curly = (text: string): string => text.replace(/(?<=\p{L})'(?=\p{L}|\s|$)/gu, '’');

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
