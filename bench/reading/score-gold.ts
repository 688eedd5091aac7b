/**
 * Reads each article of the gold set alone and prints how far the record agrees with the one that a person made.
 *
 *     node dist/bench/reading/score-gold.js [development|kept-apart] [--errors] [WORD ...]
 *
 * A word chooses the articles whose names start with it: `development 21 22`.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { must } from '../../src/problems.ts';
import { readSource } from '../../src/reading/readers.ts';
import { contradictionsOf } from '../../src/record/contradictions.ts';
import { fileDrafts } from '../../src/record/file-drafts.ts';
import { type CaseRecord, emptyRecord } from '../../src/record/record.ts';
import { find } from '../../src/workbench/find.ts';
import { type Agreement, MEASURES, type Score, scoreRecord } from './gold-figures.ts';
import { type Gold, goldFolder, HALVES, type Half, readGold } from './gold-set.ts';

/** The record that the reader makes of one article read alone, with what is derived from it. Throws when it is not read. */
export async function recordOf(gold: Gold, half: Half): Promise<CaseRecord> {
  const bytes = readFileSync(join(goldFolder(half), gold.article));
  const details = gold.published === undefined ? {} : { publishedAt: gold.published };
  const { source } = must(await readSource({ name: gold.article, bytes }, details));
  const empty = emptyRecord(gold.article);
  const { record } = fileDrafts(empty, source, find(source, empty), { by: 'score-gold', at: '2000-01-01T00:00:00Z' });
  return { ...record, contradictions: contradictionsOf(record) };
}

/** Precision, recall and F1 in per cent; null where there is nothing to divide by. */
export function ratios(right: number, missed: number, wrong: number) {
  const share = (of: number) => (of === 0 ? null : (100 * right) / of);
  return { precision: share(right + wrong), recall: share(right + missed), f1: share(right + (missed + wrong) / 2) };
}

const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(1)).padStart(6);

/** The table of all articles together, as text. */
export function sayScores(scores: readonly Score[]): string {
  const lines = MEASURES.map(measure => {
    const tallies = scores.map(score => score.tallies[measure]);
    const sum = (count: (tally: (typeof tallies)[number]) => number) =>
      tallies.reduce((all, one) => all + count(one), 0);
    const [right, missed, wrong] = [sum(one => one.right), sum(one => one.missed.length), sum(one => one.wrong.length)];
    const { precision, recall, f1 } = ratios(right, missed, wrong);
    const counts = [right, missed, wrong].map(count => String(count).padStart(6)).join('');
    return `${measure.padEnd(26)}${counts}  ${figure(precision)} ${figure(recall)} ${figure(f1)}`;
  });
  const names = Object.keys(scores[0]?.agreements ?? {});
  const agreed = names.map(name => {
    const all = scores.map(score => score.agreements[name]!);
    const total = (field: keyof Agreement) => all.reduce((sum, one) => sum + one[field], 0);
    return `${name.padEnd(26)}${`${total('same')} of ${total('of')}`.padStart(18)}`;
  });
  const forbidden = scores.flatMap(score => score.forbidden).length;
  const claims = scores.reduce((sum, score) => sum + score.forbiddenOf, 0);
  return [
    `${''.padEnd(26)} right missed false    prec    rec     F1`,
    ...lines,
    '',
    'Of the matched ones, also right:',
    ...agreed,
    '',
    `Forbidden claims made: ${forbidden} (of ${claims} kinds listed)`,
  ].join('\n');
}

/** Every miss, every false one and every forbidden claim of one article, as text. */
export function sayErrors(gold: Gold, score: Score): string {
  const lines = MEASURES.flatMap(measure => [
    ...score.tallies[measure].missed.map(what => `  ${measure}: missed  ${what}`),
    ...score.tallies[measure].wrong.map(what => `  ${measure}: FALSE   ${what}`),
  ]);
  return [gold.article, ...lines, ...score.forbidden.map(what => `  FORBIDDEN  ${what}`)].join('\n');
}

async function main(words: readonly string[]): Promise<void> {
  const half = HALVES.find(name => words.includes(name)) ?? 'development';
  const errors = words.includes('--errors');
  if (errors && half === 'kept-apart')
    throw new Error('The errors of what is kept apart are not shown: see gold/README.md.');
  const chosen = words.filter(word => word !== '--errors' && word !== half);
  const golds = readGold(half).filter(
    gold => chosen.length === 0 || chosen.some(start => gold.article.startsWith(start)),
  );
  if (golds.length === 0) throw new Error(`No article of ${half} starts with ${chosen.join(' or ')}.`);
  const scores: Score[] = [];
  for (const gold of golds) scores.push(scoreRecord(await recordOf(gold, half), gold));
  if (errors) console.log(`${golds.map((gold, index) => sayErrors(gold, scores[index]!)).join('\n\n')}\n`);
  console.log(`${golds.length} articles of ${half}\n\n${sayScores(scores)}`);
}

if (import.meta.filename === process.argv[1]) await main(process.argv.slice(2));
