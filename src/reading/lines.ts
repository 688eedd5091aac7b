/** The structure of line-based text: titles, headings, lists, table rows, questions and answers, paragraphs. */

import type { Structure, StructureKind } from '../record/evidence.ts';
import { calendarDate } from './calendar.ts';
import type { SourceDetails } from './reader.ts';

export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Outline {
  readonly structure: Structure[];
  readonly details: SourceDetails;
}

/** Marks that a dialect puts before a line's words. The block starts after them. */
export interface Dialect {
  /** Heading depth by a mark at the start of the line, with the length of the mark. */
  heading(line: string): { level: number; mark: number } | null;
}

/** Lines of the text with their offsets; line breaks left out. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ start, end: start + line.length, text: line });
    start += line.length + 1;
  }
  return lines;
}

const FRONT_MATTER_NAMES: ReadonlyMap<string, keyof SourceDetails> = new Map([
  ['title', 'title'],
  ['publisher', 'publisher'],
  ['source', 'publisher'],
  ['author', 'author'],
  ['published', 'publishedAt'],
  ['date', 'publishedAt'],
  ['url', 'url'],
  ['reliability', 'reliability'],
]);

/** Reads the outline of a text. */
export function outlineOf(text: string, dialect: Dialect): Outline {
  const lines = linesOf(text);
  const front = frontMatter(lines);
  const structure: Structure[] = front.structure;
  let details = front.details;
  const rest = lines.slice(front.lines);
  const wrapped = isHardWrapped(rest);
  for (let at = 0; at < rest.length; ) {
    if (rest[at]!.text.trim() === '') {
      at += 1;
      continue;
    }
    const taken = takeBlock(rest, at, dialect, wrapped, structure);
    at += taken;
  }
  details = { ...detailsOf(text, structure), ...details };
  nameQuestions(text, structure);
  return { structure, details };
}

function frontMatter(lines: readonly Line[]): { lines: number; structure: Structure[]; details: SourceDetails } {
  const none = { lines: 0, structure: [], details: {} };
  if (lines[0]?.text.trim() !== '---') return none;
  const close = lines.findIndex((line, index) => index > 0 && line.text.trim() === '---');
  if (close < 0 || close > 40) return none;
  const fields: Record<string, string> = {};
  for (const line of lines.slice(1, close)) {
    const [, name, words] = /^\s*([A-Za-z]+)\s*:(.+)$/.exec(line.text) ?? [];
    const field = name && FRONT_MATTER_NAMES.get(name.toLowerCase());
    const value = words?.trim().replace(/^(["'])(.*)\1$/, '$2');
    if (!field || !value) continue;
    const read = field === 'publishedAt' ? calendarDate(value) : value;
    if (read !== null && (field !== 'reliability' || /^[A-F]$/.test(value))) fields[field] = read;
  }
  const structure: Structure[] = [{ kind: 'boilerplate', level: null, start: lines[0].start, end: lines[close]!.end }];
  return { lines: close + 1, structure, details: fields };
}

const QUESTION_MARK = /^(?:question|q)\s*\d*\s*[:.)]\s*/i;
const ASKS = /^\s*(?:question|q)\s*\d*\s*[:.)]/i;
const LIST_MARK = /^\s*(?:[-*•·–]|\d{1,2}[.)])\s+(?=\S)/;
const isTableRule = (line: string): boolean => line.includes('---') && /^[\s|:+-]+$/.test(line);
const isTableLine = (line: string): boolean =>
  /\|\s*$/.test(line) || /^\s*\|/.test(line) || line.split(' | ').length > 2;

/** Takes the block that starts at this line; returns how many lines it has. */
function takeBlock(
  lines: readonly Line[],
  at: number,
  dialect: Dialect,
  wrapped: boolean,
  structure: Structure[],
): number {
  const line = lines[at]!;
  const add = (kind: StructureKind, from: number, to: number, level: number | null = null) =>
    from < to && structure.push({ kind, level, start: from, end: to });
  if (isTableRule(line.text)) return 1;
  if (isTableLine(line.text)) {
    const next = lines[at + 1]?.text ?? '';
    const [from, to] = trimmed(line, 0);
    add(isTableRule(next) ? 'table-header' : 'table-row', from, to);
    return 1;
  }
  const heading = dialect.heading(line.text);
  if (heading) {
    const [from, to] = trimmed(line, heading.mark);
    add('heading', from, to, heading.level);
    return 1;
  }
  const mark = LIST_MARK.exec(line.text);
  if (mark) {
    const [from, to] = trimmed(line, mark[0].length);
    add('list-item', from, to, 1);
    return 1;
  }
  if (looksLikeHeading(lines, at, wrapped)) {
    add('heading', ...trimmed(line, 0), 2);
    return 1;
  }
  const count = wrapped && !standsAlone(line.text) ? paragraphLines(lines, at) : 1;
  add('paragraph', trimmed(line, 0)[0], trimmed(lines[at + count - 1]!, 0)[1]);
  return count;
}

function trimmed(line: Line, mark: number): [number, number] {
  const lead = mark + (line.text.slice(mark).length - line.text.slice(mark).trimStart().length);
  return [line.start + lead, line.start + line.text.trimEnd().length];
}

const ENDS_SENTENCE = /[.!?…:;,]["”’')\]]*$/;
const HEADING_WORDS = 12;
const HEADLINE_WORDS = 20;

/** A short line without a final stop that more text follows. A short sentence with a verb and a stop is prose. */
function looksLikeHeading(lines: readonly Line[], at: number, wrapped: boolean): boolean {
  const text = lines[at]!.text.trim();
  const words = text.split(/\s+/).length;
  if (ENDS_SENTENCE.test(text)) return false;
  if ((words > HEADING_WORDS || text.length > 90) && !isHeadline(lines, at, words)) return false;
  if (!/^[\p{Lu}\p{N}]/u.test(text)) return false;
  if (nextWritten(lines, at + 1) < 0) return false;
  const next = lines[at + 1]?.text.trim() ?? '';
  return !(wrapped && next !== '' && !isTableLine(next) && !standsAlone(next));
}

/** Index of the first line from `at` on that is not blank; -1 where all are. */
function nextWritten(lines: readonly Line[], at: number): number {
  for (let index = at; index < lines.length; index += 1) if (lines[index]!.text.trim() !== '') return index;
  return -1;
}

/** The first line of a text may be longer, where it stands apart from what follows. */
function isHeadline(lines: readonly Line[], at: number, words: number): boolean {
  const isFirst = nextWritten(lines, 0) === at;
  const next = lines[at + 1]?.text.trim() ?? '';
  return isFirst && words <= HEADLINE_WORDS && (next === '' || standsAlone(next));
}

/** Whether lines are broken for width, so that a paragraph has several: no long line, and lines that stop in mid-sentence. */
function isHardWrapped(lines: readonly Line[]): boolean {
  const isProse = ({ text }: Line) => text.trim() !== '' && !isTableLine(text);
  if (lines.some(line => line.text.length > LONGEST_WRAPPED && isProse(line))) return false;
  return lines.some((line, at) => {
    const next = lines[at + 1]?.text.trim() ?? '';
    return (
      line.text.length >= 40 && isProse(line) && !ENDS_SENTENCE.test(line.text.trim()) && /^[\p{Ll}\d"“(]/u.test(next)
    );
  });
}

const LONGEST_WRAPPED = 130;

/** Lines of one hard-wrapped paragraph: up to a blank line, a list or a table. */
function paragraphLines(lines: readonly Line[], at: number): number {
  let count = 1;
  for (; at + count < lines.length; count += 1) {
    const next = lines[at + count]!.text;
    if (next.trim() === '' || isTableLine(next) || LIST_MARK.test(next) || ASKS.test(next) || standsAlone(next)) break;
    if (ASKS.test(lines[at + count - 1]!.text) && lines[at + count - 1]!.text.trimEnd().endsWith('?')) break;
  }
  return count;
}

const standsAlone = (line: string): boolean => authorOf(line.trim()) !== null || dateOf(line.trim()) !== null;

const DATE_LINE =
  /^(?:published|updated|posted|date)?:?\s*(?:on\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})\s+([A-Z][a-z]+)\s+(\d{4})|([A-Z][a-z]+)\s+(\d{1,2}),\s+(\d{4}))\b.{0,24}$/i;
const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** "MUSCAT, Sept 18 (Northern Wire) - …": the day, and the agency, that a dateline names. */
const DATELINE = /^\p{Lu}[\p{Lu}\p{M} .,’'/-]{2,40}, ([^()]{3,40}) \((\p{Lu}[^()\d]{1,40})\) ?[-–—]/u;

/** Title, author, date and agency of the first lines; the lines become title and byline. */
function detailsOf(text: string, structure: Structure[]): SourceDetails {
  const details: { -readonly [K in keyof SourceDetails]: SourceDetails[K] } = {};
  const words = (block: Structure) => text.slice(block.start, block.end);
  const first = structure.findIndex(block => block.kind !== 'boilerplate');
  structure.slice(first, first + 5).forEach((block, offset) => {
    const line = words(block);
    const date = dateOf(line);
    const author = authorOf(line);
    const [, day, agency] = DATELINE.exec(line) ?? [];
    if (agency) details.publisher = agency;
    if (day && dateOf(day)) details.publishedAt = dateOf(day);
    if (offset === 0 && block.kind === 'heading') {
      structure[first] = { ...block, kind: 'title', level: null };
      details.title = line;
    } else if (date || author) {
      structure[first + offset] = { ...block, kind: 'byline', level: null };
      if (date) details.publishedAt = date;
      if (author) details.author = author;
    }
  });
  return details;
}

/** The name on a line that is nothing but a byline. */
export function authorOf(line: string): string | null {
  const match = /^[Bb]y\s+(\p{Lu}[\p{L}.'’-]+(?:\s+(?:and\s+)?\p{Lu}[\p{L}.'’-]+){0,5})$/u.exec(line);
  return match && line.length < 80 ? match[1]! : null;
}

/** The day of a line that is nothing but a date. */
export function dateOf(line: string): string | null {
  const match = line.length < 60 ? DATE_LINE.exec(line) : null;
  if (!match) return null;
  const [, isoYear, isoMonth, isoDay, day1, month1, year1, month2, day2, year2] = match;
  if (isoYear) return calendarDate(`${isoYear}-${isoMonth}-${isoDay}`);
  const month = MONTHS.findIndex(name => name.startsWith((month1 ?? month2 ?? '?').toLowerCase().slice(0, 3))) + 1;
  const day = Number(day1 ?? day2);
  return calendarDate(`${year1 ?? year2}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

const ANSWER_MARK = /^(?:answer|a)\s*\d*\s*[:.)]\s*/i;

/** "Question: …" and headings that ask become questions; what follows, up to the next heading or question, answers. */
function nameQuestions(text: string, structure: Structure[]): void {
  let answering = false;
  structure.forEach((block, index) => {
    const words = text.slice(block.start, block.end);
    const mark = QUESTION_MARK.exec(words);
    const asks = (mark || block.kind === 'heading') && /\?\**\s*$/.test(words);
    if (asks) {
      structure[index] = { ...block, kind: 'question', level: null, start: block.start + (mark?.[0].length ?? 0) };
      answering = true;
    } else if (block.kind === 'heading' || block.kind === 'table-header' || block.kind === 'table-row') {
      answering = false;
    } else if (answering && block.kind === 'paragraph') {
      const said = ANSWER_MARK.exec(words);
      structure[index] = { ...block, kind: 'answer', start: block.start + (said?.[0].length ?? 0) };
    }
  });
}
