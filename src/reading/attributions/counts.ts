/**
 * Counts: "the hospital spoke of twenty-six", "Orvane puts the figure at 5,000", "a survey in May counted fourteen". The verb
 * alone does not report speech; with a number behind it, it says what somebody holds the number to be.
 */

import type { Sentence, Token } from '../passages.ts';
import { type Quoted, quotedAt } from '../quotes.ts';
import type { AttributionSpans, Stretch } from './attribution-spans.ts';
import type { Cue } from './cues.ts';
import { subjectBefore } from './extent.ts';

const COUNTS =
  /^(?:count|counts|counted|estimates?|estimated|register|registers|registered|records?|recorded|reports?|reported|lists?|listed|tall(?:y|ies|ied)|gives?|gave|found)$/;
const SPEAKS = /^(?:speaks?|spoke|talks?|talked)$/;
const PUTS = /^(?:puts?|placed?|places)$/;
const NUMBER =
  /^(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|hundreds|thousand|thousands|dozens|none)$/;
const BEFORE_NUMBER =
  /^(?:at|of|only|just|about|around|some|nearly|almost|over|more|fewer|less|than|least|most|up|to|closer|as|many|a|an|roughly|between)$/;
/** Words between "put" and "at": what is counted. */
const MOST_BETWEEN = 14;

/** The counts of a sentence that `taken` does not hold yet. */
export function countsOf(sentence: Sentence, quoted: readonly Quoted[], taken: readonly Stretch[]): AttributionSpans[] {
  const { tokens } = sentence;
  return tokens.flatMap((token, at): AttributionSpans[] => {
    if (quotedAt(quoted, token.start) || taken.some(span => span.start <= token.start && token.end <= span.end))
      return [];
    const content = contentOf(tokens, at);
    if (content === undefined) return [];
    const cue: Cue = { kind: 'says', verb: at, from: at, to: at + 1 };
    const source = subjectBefore(sentence, cue, quoted);
    if (!source) return [];
    const stretch = (from: number, to: number): Stretch => ({ start: tokens[from]!.start, end: tokens[to - 1]!.end });
    return [
      {
        source: [stretch(source.from, source.to)],
        cue: [stretch(at, content.from)],
        content: [stretch(content.from, content.to)],
        kind: 'indirect',
        quoted: [],
        confidence: 0.7,
      },
    ];
  });
}

/** What is said to be so many, from behind the verb to the end of the clause; undefined where no number follows. */
function contentOf(tokens: readonly Token[], at: number): { from: number; to: number } | undefined {
  const word = tokens[at]!.lower;
  const end = clauseEnd(tokens, at + 1);
  if (SPEAKS.test(word) && tokens[at + 1]?.lower === 'of' && isNumber(tokens, at + 2)) return { from: at + 2, to: end };
  if (COUNTS.test(word) && isNumber(tokens, at + 1)) return { from: at + 1, to: end };
  if (!PUTS.test(word)) return undefined;
  for (let mark = at + 2; mark < Math.min(end, at + MOST_BETWEEN); mark += 1)
    if (tokens[mark]!.lower === 'at' && isNumber(tokens, mark + 1)) return { from: at + 1, to: end };
  return undefined;
}

function isNumber(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (at - from < 4 && BEFORE_NUMBER.test(tokens[at]?.lower ?? '')) at += 1;
  return (
    /^[$€£]$/.test(tokens[at]?.text ?? '') ||
    NUMBER.test((tokens[at]?.lower ?? '').replace(/^[$€£]/, '').replace(/-.*$/, ''))
  );
}

function clauseEnd(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex((token, at) => at >= from && /^[;.:—–]$/.test(token.text));
  return end < 0 ? tokens.length : end;
}
