/**
 * Figures of the event coder on the visible sentences of PLOVER and the visible records of PETRARCH, ten-fold: what is
 * learned is learned from nine parts and measured on the tenth. Next to it, in the same run, the majority type and naive Bayes on words.
 *
 *     node dist/bench/reading/events.js
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/reading/data-files.ts';
import { type Dyad, dyadsByDictionary, dyadsOf } from '../../src/reading/events/dyads.ts';
import { guessType, learnWeights } from '../../src/reading/events/guess.ts';
import { readDictionaries } from '../../src/reading/events/petrarch-dictionaries.ts';
import { analysesOf, predictEvents } from '../../src/reading/events/predict.ts';
import { pairUp } from './gold-matching.ts';
import { type CodedRecord, learnCodes, readRecords } from './learn-event-codes.ts';
import { exampleOf, type PloverRecord, typeNow } from './learn-event-words.ts';

const FOLDS = 10;

/** Each record with what a model learned from the other folds makes of it. */
function crossValidate<R, M, P>(
  records: readonly R[],
  learn: (train: R[]) => M,
  predict: (model: M, record: R) => P,
): P[] {
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    learn(records.filter((_, index) => index % FOLDS !== fold)),
  );
  return records.map((record, index) => predict(models[index % FOLDS]!, record));
}

interface Counts {
  right: number;
  predicted: number;
  gold: number;
}
const f1 = ({ right, predicted, gold }: Counts): number =>
  predicted + gold === 0 ? 100 : (200 * right) / (predicted + gold);

function count<A, B>(pairs: readonly (readonly [readonly A[], readonly B[]])[], same: (a: A, b: B) => boolean): Counts {
  const counts = { right: 0, predicted: 0, gold: 0 };
  for (const [ours, gold] of pairs) {
    counts.right += pairUp(ours, gold, same).size;
    counts.predicted += ours.length;
    counts.gold += gold.length;
  }
  return counts;
}

const line = (name: string, value: number): string => `  ${name.padEnd(44)}${value.toFixed(1).padStart(6)}`;
const share = (all: readonly boolean[]): number => (100 * all.filter(Boolean).length) / all.length;

function ploverLines(records: readonly PloverRecord[]): string[] {
  const examples = records.map(exampleOf);
  const majority = examples.map(() => commonest(examples));
  const bayes = crossValidate(
    examples,
    train => learnWeights(train, 1),
    (weights, { words }) => guessType(weights, words),
  );
  const own = crossValidate(
    records,
    train => learnWeights(train.map(exampleOf)),
    (weights, { text }) => predictEvents(text, null, '', weights),
  );
  const right = (types: readonly (string | null)[]) =>
    share(records.map(({ event }, at) => types[at] === typeNow(event)));
  const sameCode = (a: { code: string }, b: { code: string }) => a.code !== '' && a.code === b.code;
  const codes = (list: readonly { code: string }[]) =>
    list
      .map(({ code }) => code)
      .sort()
      .join();
  const all = records.map(
    (gold, at) =>
      own[at]!.event === typeNow(gold.event) &&
      codes(own[at]!.source) === codes(gold.source) &&
      codes(own[at]!.target) === codes(gold.target),
  );
  return [
    `PLOVER, ${records.length} visible sentences, ${FOLDS} folds`,
    line('majority type: accuracy', right(majority)),
    line('naive Bayes on words: accuracy', right(bayes)),
    line('event coder: type accuracy', right(own.map(({ event }) => event))),
    line(
      'event coder: source code F1',
      f1(
        count(
          own.map((one, at) => [one.source, records[at]!.source]),
          sameCode,
        ),
      ),
    ),
    line(
      'event coder: target code F1',
      f1(
        count(
          own.map((one, at) => [one.target, records[at]!.target]),
          sameCode,
        ),
      ),
    ),
    line('event coder: type and all codes right', share(all)),
  ];
}

function commonest(examples: readonly { type: string }[]): string {
  const counts = new Map<string, number>();
  for (const { type } of examples) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
}

const country = (code: string): string => code.slice(0, 3);
const root = (code: string): string => code.slice(0, 2);
const sameDyad = (a: Dyad, b: Dyad): boolean =>
  root(a.code) === root(b.code) && country(a.source) === country(b.source) && country(a.target) === country(b.target);
const sameEvent = (a: Dyad, b: Dyad): boolean => a.code === b.code && a.source === b.source && a.target === b.target;

const dyadLines = (title: string, pairs: readonly (readonly [readonly Dyad[], readonly Dyad[]])[]): string[] => [
  title,
  line('root code and country dyad: F1', f1(count(pairs, sameDyad))),
  line('full event: F1', f1(count(pairs, sameEvent))),
];

function petrarchLines(folder: string): string[] {
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  const dictionaries = readDictionaries(text('petrarch-validate-actors.txt'), text('petrarch-validate-agents.txt'));
  const units = readRecords<CodedRecord>(join(folder, 'petrarch.first60.jsonl'));
  const news = readRecords<CodedRecord>(join(folder, 'petrarch-gsr.first60.jsonl'));
  const coded = crossValidate(
    units,
    train => learnCodes(train, dictionaries),
    (learned, record) =>
      analysesOf(record.text).flatMap(one => dyadsByDictionary(one, dictionaries, record.date, learned)),
  );
  return [
    ...dyadLines(
      `PETRARCH, ${units.length} visible unit records with their dictionaries, ${FOLDS} folds`,
      coded.map((events, at) => [events, units[at]!.events]),
    ),
    ...dyadLines(
      `PETRARCH, ${news.length} visible news sentences, our own gazetteer, nothing learned`,
      news.map(record => [analysesOf(record.text).flatMap(dyadsOf), record.events]),
    ),
  ];
}

/** All lines as text, or why they could not be measured. */
export function eventFigures(folder: string): string {
  if (!existsSync(join(folder, 'plover-gsr.first60.jsonl')))
    return `No gold data in ${folder}: events are not measured.`;
  const plover = readRecords<PloverRecord>(join(folder, 'plover-gsr.first60.jsonl'));
  return ['Events', ...ploverLines(plover), ...petrarchLines(folder)].join('\n');
}

if (import.meta.filename === process.argv[1]) console.log(eventFigures(join(packageRoot, '../shared/reading-gold')));
