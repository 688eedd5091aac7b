/** What stands between a subject and its verb ("Ruhn, which opposes the sale, walked out"; "the elders, led by Tal, want"). */

import type { Clause } from '../clauses.ts';
import type { Sentence, Token } from '../passages.ts';

export interface Aside {
  /** From the comma before it to the comma after it. */
  readonly start: number;
  readonly end: number;
  /** Whether it has a verb of its own, of which the same subject is the subject. */
  readonly relative: boolean;
  /** ", if at all,": what is said is only how, not that. */
  readonly mere?: boolean;
}

const OPENS =
  /^(?:who|which|whose|where|if|led|headed|backed|chaired|run|founded|supported|joined|speaking|representing|once|seldom|long|itself|himself|herself|themselves|a|an|the|its|his|her|their|one|some|until|like|unlike|along|together|for|in|\p{Lu}.*)$/u;

/** Asides of the sentence: between two commas, with no verb before them in their clause and one right behind them. */
export function asidesIn(text: string, { tokens }: Sentence, quoted: (offset: number) => boolean): Aside[] {
  const asides: Aside[] = [];
  for (let at = 1; at < tokens.length - 2; at += 1) {
    if (tokens[at]!.text !== ',' || quoted(tokens[at]!.start) || !OPENS.test(tokens[at + 1]!.text)) continue;
    const mere = MERE.exec(text.slice(tokens[at]!.start, tokens[at]!.start + 24));
    if (mere) {
      asides.push({ start: tokens[at]!.start, end: tokens[at]!.start + mere[0].length, relative: false, mere: true });
      continue;
    }
    if (tokens[at + 1]!.lower === 'if' || hasVerb(tokens, at)) continue;
    const relative = /^(?:who|which)$/.test(tokens[at + 1]!.lower);
    const close = closing(tokens, at, relative);
    if (close < 0 || /[“”"]/.test(text.slice(tokens[at]!.start, tokens[close]!.start))) continue;
    asides.push({ start: tokens[at]!.start, end: tokens[close]!.end, relative });
    at = close;
  }
  return asides;
}

/** ", if at all," is no condition. */
const MERE = /^,\s+if (?:at all|any|anything|ever|necessary|need be|possible),/;

/** Whether the clause that runs up to the token has its verb already. */
function hasVerb(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index >= 0; index -= 1) {
    const token = tokens[index]!;
    if (/^[;:—“”"]$/.test(token.text)) return index === at - 1;
    if (token.pos === 'AUX' || isFiniteVerb(token)) return true;
  }
  return false;
}

const isFiniteVerb = (token: Token): boolean =>
  token.pos === 'VERB' && !/ing$/.test(token.lower) && /^\p{Ll}/u.test(token.text);

/** The comma after which the verb comes, or "and" with another subject. A clause of its own may have a comma inside. */
function closing(tokens: readonly Token[], from: number, relative: boolean): number {
  for (let at = from + 2; at < Math.min(tokens.length - 1, from + 26); at += 1) {
    const token = tokens[at]!;
    if (/^[;:—.]$/.test(token.text)) return -1;
    if (token.text !== ',') continue;
    let next = at + 1;
    while (
      next < tokens.length &&
      (tokens[next]!.pos === 'ADV' || /^(?:also|both|still|now|then)$/.test(tokens[next]!.lower))
    )
      next += 1;
    const behind = tokens[next];
    if (!behind) return -1;
    if (behind.pos === 'AUX' || isFiniteVerb(behind)) return at;
    if (relative && behind.lower === 'and' && /^\p{Lu}/u.test(tokens[next + 1]?.text ?? '')) return at;
    if (!relative) return -1;
  }
  return -1;
}

/** The clauses with each aside taken out of the one in which it stands; a relative one becomes a clause of its own. */
export function withoutAsides(clauses: readonly Clause[], asides: readonly Aside[]): Clause[] {
  return asides.reduce<Clause[]>(
    (all, aside) => {
      const first = all.findLast(clause => clause.start <= aside.start) ?? all[0]!;
      const last = all.find(clause => clause.end > aside.end) ?? all.at(-1)!;
      const outside = all.filter(clause => clause.end <= first.start || clause.start >= last.end);
      const own = aside.relative ? [{ start: aside.start + 1, end: aside.end - 1 }] : [];
      return [...outside, { start: first.start, end: last.end }, ...own].toSorted((a, b) => a.start - b.start);
    },
    [...clauses],
  );
}
