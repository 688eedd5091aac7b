/**
 * Trains data/weights/attributions.json from the training articles beside the checkout, or measures the same training by
 * leaving out a part of the articles in turn. Order, seeds and rounds are fixed, so the same articles give the same
 * file byte for byte on one Node major.
 *
 *     node dist/bench/reading/train-attributions.js ../shared/reading-gold/polnear.train.jsonl
 *     node dist/bench/reading/train-attributions.js ../shared/reading-gold/polnear.train.jsonl --folds 5 [--only 1]
 */

import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { predictFrom } from '../../src/reading/attributions/predict.ts';
import { unpackWeights } from '../../src/reading/attributions/weights.ts';
import { packageRoot } from '../../src/reading/data-files.ts';
import { type Article, readArticles, readGold } from './training/corpus.ts';
import { EXACTS, HALVES, percents, scoreLines } from './training/scores.ts';
import { train } from './training/train.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { folds: { type: 'string' }, only: { type: 'string' } },
});
const path = positionals[0];
if (!path) throw new Error('Name the training file: polnear.train.jsonl');
const articles = readArticles(readGold(path));

if (values.folds) {
  const folds = Number(values.folds);
  console.log(`fold   ${[...HALVES, ...EXACTS].join(' | ')}`);
  const all: { gold: unknown; predicted: unknown }[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    if (values.only !== undefined && Number(values.only) !== fold + 1) continue;
    const left = articles.filter((_, at) => at % folds === fold);
    const weights = unpackWeights(train(articles.filter((_, at) => at % folds !== fold)));
    const rows = left.map(({ gold, passages }) => ({
      gold,
      predicted: { doc: gold.doc, attributions: predictFrom(passages, weights) },
    }));
    all.push(...rows);
    print(`${fold + 1}`, rows);
  }
  print('all', all);
} else {
  const file = JSON.stringify(train(articles as Article[]));
  writeFileSync(join(packageRoot, 'data/weights/attributions.json'), `${file}\n`);
  console.log(`data/weights/attributions.json: ${file.length + 1} bytes`);
}

function print(name: string, rows: readonly { gold: unknown; predicted: unknown }[]): void {
  const scorer = join(dirname(path!), 'score.mjs');
  const scores = scoreLines(
    scorer,
    'attributions',
    rows.map(row => row.gold),
    rows.map(row => row.predicted),
  );
  console.log(`${name.padEnd(5)}  ${percents(scores, [...HALVES, ...EXACTS]).join(' ')}`);
}
