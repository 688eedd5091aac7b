/** A brief is composed, never reprinted: more than eight words of a source in a row stand only inside quotation marks or a name. */

import type { Brief } from './brief.ts';
import { sentencesOf } from './brief.ts';

export const LONGEST_RUN = 8;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Runs of more than eight words that the text shares with a source, outside quotation marks and the given names. */
export function reprinted(text: string, sources: readonly string[], names: readonly string[] = []): string[] {
  const own = names.reduce((rest, name) => rest.replaceAll(name, ' ¶ '), text.replace(/“[^”]*”|"[^"]*"/g, ' ¶ '));
  const found: string[] = [];
  const haystacks = sources.map(source => ` ${wordsOf(source).join(' ')} `);
  for (const part of own.split('¶')) {
    const words = wordsOf(part);
    for (let at = 0; at + LONGEST_RUN < words.length; at += 1) {
      const run = words.slice(at, at + LONGEST_RUN + 1).join(' ');
      if (haystacks.some(haystack => haystack.includes(` ${run} `))) found.push(run);
    }
  }
  return found;
}

/** The same over every sentence of a brief. */
export const reprintedIn = (brief: Brief, sources: readonly string[], names: readonly string[]): string[] =>
  sentencesOf(brief).flatMap(sentence => reprinted(sentence.text, sources, names));
