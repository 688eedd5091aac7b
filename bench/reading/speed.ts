/** Speed and memory of the whole reader on pieces of 5 kB, on one core. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { linesAsPassages, predictFrom } from '../../src/reading/attributions/predict.ts';
import { findDrafts } from '../../src/reading/finders.ts';
import { emptyLexicon } from '../../src/reading/lexicon.ts';
import { readGold } from './training/corpus.ts';

const PIECE = 5000;
const PIECES = 100;

/** Articles per second of processor time: passages with attributions alone, and every finder; and the largest memory so far. */
export function speedFigures(folder: string): string {
  if (!existsSync(join(folder, 'polnear.dev.jsonl'))) return `No gold data in ${folder}: speed is not measured.`;
  const pieces = readGold(join(folder, 'polnear.dev.jsonl'))
    .map(({ text }) => text)
    .join('\n')
    .match(new RegExp(`[\\s\\S]{1,${PIECE}}(?:\\n|$)`, 'g'))!
    .slice(0, PIECES);
  const rate = (name: string, read: (text: string) => void): string => {
    for (const text of pieces.slice(0, 20)) read(text);
    const before = process.cpuUsage();
    for (const text of pieces) read(text);
    const { user, system } = process.cpuUsage(before);
    return `${name.padEnd(24)} ${((pieces.length * 1e6) / (user + system)).toFixed(0).padStart(5)} articles a second`;
  };
  const lines = [
    rate('passages', text => linesAsPassages(text)),
    rate('with attributions', text => predictFrom(linesAsPassages(text))),
    rate('every finder', text => findDrafts(linesAsPassages(text), emptyLexicon)),
  ];
  return [
    `Speed, ${pieces.length} pieces of at most ${PIECE} characters, processor time`,
    ...lines,
    `largest memory           ${(process.resourceUsage().maxRSS / 1024).toFixed(0).padStart(5)} MB (with the gold data read)`,
  ].join('\n');
}
