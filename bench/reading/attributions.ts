/** Figures of the attributions' finder on PolNeAR dev beside the baselines, and its recall by kind of attribution. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { linesAsPassages, type PredictedAttribution, predictFrom } from '../../src/reading/attributions/predict.ts';
import type { Passages } from '../../src/reading/passages.ts';
import { quotedIn } from '../../src/reading/quotes.ts';
import { cueLemmas, nearestName, SPEECH_LEMMAS, subjectVerbClause } from './baselines.ts';
import { type Gold, type Parts, readGold } from './training/corpus.ts';
import { EXACTS, HALVES, percents, scoreLines } from './training/scores.ts';

interface Read {
  readonly gold: Gold;
  readonly passages: Passages;
}

/** Prints the tables, or says that the data are not there. `folder` holds polnear.train.jsonl, polnear.dev.jsonl and score.mjs. */
export function attributionFigures(folder: string): string {
  if (!existsSync(join(folder, 'polnear.dev.jsonl')))
    return `No gold data in ${folder}: attributions are not measured.`;
  const read = (name: string): Read[] =>
    readGold(join(folder, name)).map(gold => ({ gold, passages: linesAsPassages(gold.text) }));
  const dev = read('polnear.dev.jsonl');
  const learned = cueLemmas(read('polnear.train.jsonl'));
  const readers: readonly (readonly [name: string, predict: (passages: Passages) => PredictedAttribution[]])[] = [
    ['(a) quotation, nearest verb, nearest name', nearestName],
    ['(c) X said CLAUSE over parts of speech', one => subjectVerbClause(one, lemma => SPEECH_LEMMAS.has(lemma), false)],
    [
      `(d) the same, ${learned.size} verbs of the training`,
      one => subjectVerbClause(one, lemma => learned.has(lemma), true),
    ],
    ['rules alone', one => predictFrom(one, null)],
    ['with weights', one => predictFrom(one)],
  ];
  const scorer = join(folder, 'score.mjs');
  const lines = readers.map(([name, predict]) => {
    const scores = scoreLines(
      scorer,
      'attributions',
      dev.map(one => one.gold),
      predictions(dev, predict),
    );
    return `${name.padEnd(44)} ${percents(scores, [...HALVES, ...EXACTS]).join('  ')}`;
  });
  return [
    `PolNeAR dev, ${dev.length} articles, F1`,
    `${''.padEnd(44)} ${'  src    cue   cont   rel    s+c'} | ${'exact: src  cue  content  relation'}`,
    ...lines,
    `${'two annotators'.padEnd(44)}  81.7   75.2   80.0   68.2   73.8   79.3   71.4   69.1   60.3`,
    '',
    ...recallByKind(dev, scorer),
  ].join('\n');
}

const predictions = (read: readonly Read[], predict: (passages: Passages) => PredictedAttribution[]) =>
  read.map(({ gold, passages }) => ({ doc: gold.doc, attributions: predict(passages) }));

type GoldAttribution = Gold['attributions'][number];

/** Share of the content that stands inside quotation marks. */
function quotedShare(content: Parts, passages: Passages): number {
  const marks = quotedIn(passages);
  const length = content.reduce((sum, [start, end]) => sum + end - start, 0);
  const inside = content.reduce(
    (sum, [start, end]) =>
      sum +
      marks.reduce(
        (all, mark) => all + Math.max(0, Math.min(end, mark.outerEnd) - Math.max(start, mark.outerStart)),
        0,
      ),
    0,
  );
  return length === 0 ? 0 : inside / length;
}

const KINDS: readonly (readonly [name: string, is: (one: GoldAttribution, read: Read) => boolean])[] = [
  ['direct', (one, { passages }) => quotedShare(one.content, passages) >= 0.95],
  ['mixed', (one, { passages }) => quotedShare(one.content, passages) > 0 && quotedShare(one.content, passages) < 0.95],
  ['indirect', (one, { passages }) => quotedShare(one.content, passages) === 0],
  ['source is a pronoun', (one, { gold }) => /^(?:he|she|they|it|we|i|you|who)$/i.test(words(gold, one.source))],
  ['without source', one => one.source.length === 0],
  ['split content', one => one.content.length > 1],
  ['according to', (one, { gold }) => /according/i.test(words(gold, one.cue))],
  ['colon alone', (one, { gold }) => words(gold, one.cue) === ':'],
];

const words = ({ text }: Gold, parts: Parts): string =>
  parts
    .map(([start, end]) => text.slice(start, end))
    .join(' ')
    .trim();

/** Recall of source with content, both by half, over the gold attributions of one kind. */
function recallByKind(dev: readonly Read[], scorer: string): string[] {
  const found = predictions(dev, one => predictFrom(one));
  return [
    'Recall by kind (source and content, half)',
    ...KINDS.map(([name, is]) => {
      const gold = dev.map(read => ({
        ...read.gold,
        attributions: read.gold.attributions.filter(one => is(one, read)),
      }));
      const { R, gold: count } = scoreLines(scorer, 'attributions', gold, found)['source+content half']!;
      return `${name.padEnd(24)} ${R.toFixed(2)}  of ${count}`;
    }),
  ];
}
