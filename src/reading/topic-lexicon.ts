/** The lexicon of what is bargained over: the shipped lines, and those that a case adds in the same form. */

import { fail, ok, type Problem, problem, type Result } from '../problems.ts';
import { readDataFile } from './data-files.ts';

export interface OptionRule {
  readonly id: string;
  readonly title: string;
  readonly words: RegExp | null;
  /** Option that this one implies. */
  readonly implies: string | null;
}

export interface Topic {
  readonly key: string;
  /** PA-X code or one of ours; null for a proposal taken whole. */
  readonly category: string | null;
  readonly title: string;
  readonly words: string;
  /** The words as an expression, where they do not depend on the names of the text. */
  readonly pattern: RegExp | null;
  readonly options: readonly OptionRule[];
}

/**
 * Reads lines of `topic, category, title, words, options`, parted by tabs, as `data/lexicon/topics.tsv` explains them.
 * Blank lines and comments are passed over; every line that is not in the form is reported with its number.
 */
export function parseTopics(lines: readonly string[], place: string): Result<Topic[]> {
  const problems: Problem[] = [];
  const topics = lines.flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const topic = readTopic(line);
    if (typeof topic !== 'string') return [topic];
    problems.push(
      problem(
        'file-malformed',
        `Line ${index + 1}: ${topic}.`,
        'Write it as the lines of data/lexicon/topics.tsv.',
        place,
      ),
    );
    return [];
  });
  return problems.length > 0 ? fail(...problems) : ok(topics);
}

function readTopic(line: string): Topic | string {
  const [key, category, title, words, options, ...rest] = line.split('\t').map(cell => cell.trim());
  if (!key || !category || !title || !words || !options || rest.length > 0)
    return 'it needs five columns parted by tabs';
  const rules = options.split(';').map(readOption);
  const broken = rules.find(rule => typeof rule === 'string');
  if (typeof broken === 'string') return broken;
  try {
    const pattern = /\{(?:place|body)\}/.test(words) ? null : topicPattern(words);
    topicPattern(words.replace(/\{\w+\}/g, 'x'));
    return { key, category, title, words, pattern, options: rules as OptionRule[] };
  } catch {
    return `"${words}" is no regular expression`;
  }
}

function readOption(cell: string): OptionRule | string {
  const [, id, title, words, implies] = /^([\w-]+)=([^~>]+)(?:~([^>]+))?(?:>([\w-]+))?$/.exec(cell) ?? [];
  if (!id || !title) return `"${cell}" is no option`;
  return { id, title, words: words ? new RegExp(`\\b(?:${words})`) : null, implies: implies ?? null };
}

/** The words as an expression over lower-case text. Throws where they are none. */
export const topicPattern = (words: string): RegExp => new RegExp(`\\b(?:${words})(?![\\w])`, 'g');

export const TOPICS: readonly Topic[] = (() => {
  const read = parseTopics(readDataFile('lexicon/topics.tsv').split('\n'), 'data/lexicon/topics.tsv');
  if (!read.ok) throw new Error(read.problems[0]!.message);
  return read.value;
})();
