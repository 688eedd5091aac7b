/** Codes of a noun phrase as event data writes them: state or kind of body, and sector. */

import { readTable } from '../data-files.ts';
import { STATES } from '../gazetteer.ts';
import type { Token } from '../passages.ts';

export interface ActorCode {
  /** ISO 3166-1 alpha-3, or IGO, NGO, IMG; empty when the phrase names neither. */
  readonly code: string;
  readonly sector: string;
}

interface Known {
  readonly code: string;
  readonly sector: string;
}

const names = new Map<string, Known>();
const add = (name: string, code: string, sector: string): void => {
  const key = plain(name);
  if (!names.has(key)) names.set(key, { code, sector });
};
/** As tokens joined by blanks are compared: case kept, so that "us" is not the US. */
function plain(name: string): string {
  return name.replace(/[’]/g, "'").replace(/'s\b/g, " 's").replace(/-/g, ' - ').replace(/\s+/g, ' ').trim();
}
for (const [list, code, sector] of readTable('gazetteer/actor-codes.tsv'))
  for (const name of list!.split('|')) add(name, code!, sector ?? '');
for (const state of STATES) {
  for (const name of [...state.names, ...state.adjectives, ...state.people]) add(name, state.code, '');
  for (const capital of state.capitals) add(capital, state.code, 'GOV');
}
const LONGEST = 9;

const sectors = new Map<string, string>();
for (const [lemmas, sector] of readTable('gazetteer/sectors.tsv'))
  for (const lemma of lemmas!.split('|')) if (!sectors.has(lemma)) sectors.set(lemma, sector!);

/** The code of the first name in the stretch, and the sector of its last noun of role. */
export function codeOf(tokens: readonly Token[], from: number, to: number): ActorCode {
  let known: Known | null = null;
  let sector = '';
  let at = from;
  while (at < to) {
    const found = nameAt(tokens, at, to);
    if (found && !known && tokens[at - 1]?.lower !== 'ethnic') known = found.known;
    if (!found || found.length === 1) sector = sectors.get(tokens[at]!.lemma.toLowerCase()) ?? sector;
    at += found?.length ?? 1;
  }
  return { code: known?.code ?? '', sector: sector || (known?.sector ?? '') };
}

function nameAt(tokens: readonly Token[], from: number, to: number): { known: Known; length: number } | null {
  if (!/^[\p{Lu}a]/u.test(tokens[from]!.text)) return null;
  for (let length = Math.min(LONGEST, to - from); length > 0; length--) {
    const words = tokens.slice(from, from + length).map(token => token.text.replace(/’/g, "'"));
    const known = names.get(words.join(' '));
    if (known) return { known, length };
  }
  return null;
}
