/** Reports about invented parties that differ enough not to be copies of each other, each with a dozen entries or so. */

import { mulberry32 } from '../../src/analysis/sampling.ts';

const NAMES = ['Helm', 'Orsk', 'Tarn', 'Vell', 'Marsh', 'Quill', 'Rook', 'Sedge', 'Thorn', 'Wren', 'Yarrow', 'Alder'];
const FIRST = ['Varda', 'Milo', 'Ilsa', 'Teo', 'Dovan', 'Aster', 'Nera', 'Pavel', 'Runa', 'Sorin', 'Tilda', 'Ulf'];
const STATES = ['Lorne', 'Tarvia', 'Ruhn', 'Kessel', 'Ostmark', 'Velia'];
const WHAT = ['monitors', 'a ceasefire', 'an amnesty', 'the railway', 'a prisoner exchange', 'inspections'];
const OFFICE = ['foreign minister', 'prime minister', 'defence minister', 'chief negotiator', 'spokesman'];

/** The report of one number; the same for the same seed. */
export function report(seed: number, number: number): string {
  const random = mulberry32(seed * 1_000_003 + number);
  const pick = <T>(items: readonly T[]): T => items[random() % items.length]!;
  const person = () => `${pick(FIRST)} ${pick(NAMES)}`;
  const [a, b] = [pick(STATES), pick(STATES)];
  const sentences = Array.from({ length: 6 }, () =>
    pick([
      () => `“No ${pick(WHAT)} before day ${number + 3},” said ${person()}, the ${pick(OFFICE)} of ${pick(STATES)}.`,
      () => `${pick(STATES)} rejects ${pick(WHAT)} on the river, ${person()} told reporters on Monday.`,
      () => `${person()}, the ${pick(OFFICE)} of ${a}, said that ${b} could accept ${pick(WHAT)}.`,
      () => `Envoys of ${a} met officials of ${b} in the town of ${pick(NAMES)}ford for the ${number + 1}th time.`,
    ])(),
  );
  return `# Dispatch ${seed}-${number}\n\n${sentences.join('\n\n')}\n`;
}
