/** One saying or one provision in two wordings that do not mean the same. */

import type { Contradiction, ContradictionGrade } from '../changes.ts';
import type { Span } from '../evidence.ts';
import type { Quotation } from '../positions.ts';
import { groupBy } from '../positions-matrix.ts';
import { isAdmitted } from '../record.ts';
import { conflict, type Standing, sayWhere, stands } from './standing.ts';

/** Consecutive words that two quotations must share to be versions of one saying, and the share of the shorter one's words. */
const SHINGLE = 3;
const SAME_SAYING = 0.6;

/** Quotations of one speaker that are versions of one saying with different words. Found by shared runs of words, not pair by pair. */
export function quotationConflicts(standing: Standing): Contradiction[] {
  const quoted = standing.record.quotations.filter(one => isAdmitted(one) && one.speaker !== null);
  return groupBy(quoted, one => one.speaker!).flatMap(group => {
    const holders = new Map<string, Quotation[]>();
    const compared = new Set<string>();
    return group.flatMap(quotation => {
      const runs = runsOf(quotation.text);
      const earlier = new Set(runs.flatMap(run => (holders.get(run) ?? []).slice(0, 8)));
      for (const run of runs) holders.set(run, [...(holders.get(run) ?? []).slice(-7), quotation]);
      return [...earlier].flatMap(other => {
        const key = `${other.id} ${quotation.id}`;
        if (compared.has(key)) return [];
        compared.add(key);
        return versions(standing, other, quotation);
      });
    });
  });
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+(?:[’'][\p{L}]+)?/gu) ?? [];

function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words
    .slice(0, Math.max(0, words.length - SHINGLE + 1))
    .map((_, at) => words.slice(at, at + SHINGLE).join(' '));
}

const NEGATION = /^(?:not|no|never|nothing|none|cannot|can[’']t|won[’']t|don[’']t|doesn[’']t|isn[’']t|wouldn[’']t)$/;

function versions(standing: Standing, a: Quotation, b: Quotation): Contradiction[] {
  const [x, y] = [wordsOf(a.text), wordsOf(b.text)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length < 4 || ` ${long.join(' ')} `.includes(` ${short.join(' ')} `)) return [];
  const rest = [...long];
  const shared = short.filter(word => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  if (shared / short.length < SAME_SAYING || long.length > short.length * 1.6) return [];
  const turns = short.some(word => NEGATION.test(word)) !== long.some(word => NEGATION.test(word));
  const numbers = (words: readonly string[]) => words.filter(word => /\d/.test(word)).join();
  const grade: ContradictionGrade = turns ? 'strong' : numbers(short) !== numbers(long) ? 'medium' : 'weak';
  const [first, second] = stands(a.evidence[0]!, b.evidence[0]!) ? [a, b] : [b, a];
  const [here, there] = sayWhere(standing, first.evidence[0]!, second.evidence[0]!);
  return [
    conflict(
      'wording',
      grade,
      at(first),
      at(second),
      `One saying is quoted as “${first.text}” ${here} and as “${second.text}” ${there}.`,
    ),
  ];
}

const at = (told: { id: string; evidence: readonly Span[] }) => ({ id: told.id, span: told.evidence[0]! });

/** Words that bind less and more: a text that uses the one is not the text that uses the other. */
const BINDING: readonly (readonly [RegExp, RegExp])[] = [
  [/\backnowledg\w*/i, /\brecogni\w*/i],
  [/\b(?:suspend|suspension|paus|halt)\w*/i, /\b(?:abandon|renounc|renunciat|scrap|abolish|give up|giving up)\w*/i],
  [/\beas(?:e|es|ed|ing)\b/i, /\b(?:lift|remov)\w*/i],
  [/\b(?:review|consider|discuss)\w*/i, /\b(?:accept|approv|adopt|guarantee)\w*/i],
  [/\b(?:limit|cap|reduc)\w*/i, /\b(?:end|ban|dismantl)\w*/i],
  [/\b(?:partial|some)\b/i, /\b(?:full|complete|total|all)\b/i],
];

/** A provision told with a softer word in one passage and a harder one in another. */
export function provisionWordings(standing: Standing): Contradiction[] {
  return standing.record.provisions.filter(isAdmitted).flatMap(provision =>
    BINDING.filter(([soft, hard]) => soft.test(provision.title) || hard.test(provision.title)).flatMap(
      ([soft, hard]) => {
        const softly = provision.evidence.find(span => soft.test(span.exact) && !hard.test(span.exact));
        const harder = provision.evidence.find(span => hard.test(span.exact) && !soft.test(span.exact));
        if (!softly || !harder) return [];
        const [first, second] = stands(softly, harder) ? [softly, harder] : [harder, softly];
        const word = (span: Span) => (soft.exec(span.exact) ?? hard.exec(span.exact))![0].toLowerCase();
        const [here, there] = sayWhere(standing, first, second);
        const explanation = `${capital(provision.title)} is worded “${word(first)}” ${here} and “${word(second)}” ${there}.`;
        return [
          conflict(
            'wording',
            'weak',
            { id: provision.id, span: first },
            { id: provision.id, span: second },
            explanation,
          ),
        ];
      },
    ),
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
