/** Two voices that count one thing differently: "Zelm says 2,300 have been killed; Orvane puts the figure at 5,000". */

import type { Contradiction } from '../changes.ts';
import { apart, at, type Claim } from './claim.ts';
import { quantitiesIn } from './quantities.ts';
import { conflict, type Standing } from './standing.ts';

interface Count {
  readonly low: number;
  readonly high: number;
  /** The noun behind the number in small letters; empty where none stands there. */
  readonly noun: string;
  readonly words: string;
}

const WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, index) => [word, index + 2]),
);
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALE: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const COUNT = new RegExp(
  String.raw`(?<![\w.,-])(at least|more than|over|up to|about|around|some|nearly|almost|closer to|fewer than|less than)?\s*[$€£]?(\d[\d,]*(?:\.\d+)?|a (?=hundred|thousand|million|billion)|(?:${Object.keys(TENS).join('|')})(?:-(?:${Object.keys(WORDS).join('|')}|one))?|${Object.keys(WORDS).join('|')})\s*(hundred|thousand|million|billion|trillion)?(?![\w.]*\d)\s*(per ?cent|%|[\p{L}-]+)?`,
  'giu',
);
const NO_NOUN =
  /^(?:in|on|at|of|by|for|from|to|and|or|who|that|which|were|was|are|is|have|has|had|with|as|during|since|a|the|per|every|each|last|this)$/;
const TIME =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|am|pm|gmt|o|years?|months?|weeks?|days?|hours?|minutes?|miles?|kilometres?|metres?|times?|o’clock|stages?|phases?|parts?|points?|steps?|sides?|rounds?)$/;

/** The first number of the words that counts something; dates, times and distances do not. */
export function countIn(words: string): Count | undefined {
  for (const match of words.matchAll(COUNT)) {
    const [whole, qualifier, number, scale, noun] = match;
    const plain = valueIn(number!.trim().toLowerCase());
    const behind = (noun ?? '').toLowerCase();
    if (plain === undefined || TIME.test(behind)) continue;
    const before = words.slice(Math.max(0, match.index - 14), match.index + whole.search(/\S/));
    if (/^(?:19|20)\d\d$/.test(number!) && !scale && (behind === '' || NO_NOUN.test(behind))) continue;
    if (
      /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|article|resolution|phase|since|until)\s*$/i.test(
        before,
      )
    )
      continue;
    const value = plain * (scale ? SCALE[scale.toLowerCase()]! : 1);
    const [low, high] = rangeOf(value, qualifier?.toLowerCase());
    return { low, high, noun: NO_NOUN.test(behind) ? '' : behind.replace(/s$/, ''), words: whole.trim() };
  }
  return undefined;
}

function valueIn(word: string): number | undefined {
  if (word === 'a') return 1;
  const [tens, unit] = word.split('-');
  if (tens! in TENS && (unit === undefined || unit in WORDS || unit === 'one'))
    return TENS[tens!]! + (unit === undefined ? 0 : (WORDS[unit] ?? 1));
  if (word in WORDS) return WORDS[word];
  const value = Number(word.replaceAll(',', ''));
  return Number.isNaN(value) ? undefined : value;
}

function rangeOf(value: number, qualifier: string | undefined): [number, number] {
  if (/^(?:at least|more than|over)$/.test(qualifier ?? '')) return [value, Infinity];
  if (/^(?:up to|fewer than|less than)$/.test(qualifier ?? '')) return [0, value];
  return qualifier ? [value * 0.9, value * 1.1] : [value, value];
}

/** A saying that is a count: by its verb, by its nouns, or because the number is all that is said. */
const COUNTING =
  /^(?:counts?|counted|estimates?|estimated|registers?|registered|records?|recorded|lists?|listed|puts?|speaks? of|spoke of|talks? of|talked of|gives?|gave|found|reported|reports)$/;
const FIGURE = /\b(?:figure|number|toll|total|count|estimate|tally|closer to)\b/i;
const ELLIPTIC =
  /^(?:that )?(?:it is |it was |they are |there are |there were )?(?:at least |more than |about |around |some |nearly |closer to |only |up to )?[$€£]?(?:a |[\d,.]+|\p{L}+(?:-\p{L}+)?)(?: (?:hundred|thousand|million|billion))?(?: (?:in|on|for|at) .*)?$/iu;
/** What is wanted, offered or allowed is no count. */
const NOT_A_COUNT =
  /\b(?:would|will|should|must|may|might|could|want\w*|demand\w*|offer\w*|propos\w*|accept\w*|limit\w*|cap|quota|target|goal|ceiling|minimum|maximum|share|cut|rise|raise|increase|ask\w*|vote\w* for)\b/;

/** Two counts of one thing in one sentence and the next. */
export function countsDiffer(standing: Standing, first: Claim, second: Claim): Contradiction[] {
  const gap = apart(standing, first, second);
  if (gap.sentences > 1 || gap.characters > 160) return [];
  const again = /\b(?:figure|number|cost|total|toll|estimate)\b/.test(second.words) && COUNTING.test(second.cue.trim());
  if ((!again && NOT_A_COUNT.test(first.words)) || NOT_A_COUNT.test(second.words)) return [];
  const [a, b] = [countIn(first.words), countIn(second.words)];
  if (!a || !b || !isOneThing(first, second, a, b)) return [];
  if (a.high >= b.low && b.high >= a.low) return [];
  const [less, more] = [Math.min(a.low || a.high, b.low || b.high), Math.max(a.low || a.high, b.low || b.high)];
  if (less <= 0 || more / less > 20 || more < 5) return [];
  return [
    conflict(
      'quantity',
      'medium',
      at(first),
      at(second),
      `The number is “${a.words}” by one account and “${b.words}” by another in the same report.`,
    ),
  ];
}

/** One of them counts, and the other counts the same or names nothing else. */
function isOneThing(first: Claim, second: Claim, a: Count, b: Count): boolean {
  const percent = [a, b].map(one => /^(?:per ?cent|%)$/.test(one.noun));
  if (percent[0] !== percent[1]) return false;
  const counting = [first, second].map(
    one => COUNTING.test(one.cue.trim()) || FIGURE.test(one.words) || ELLIPTIC.test(one.words),
  );
  if (counting[1] || (counting[0] && b.noun === ''))
    return b.noun === '' || a.noun === '' || a.noun === b.noun || first.words.toLowerCase().includes(b.noun);
  const units = [first, second].map(one => quantitiesIn(one.words)[0]?.unit ?? '');
  return units[0] !== '' && units[0] === units[1] && units[0]!.includes(' ');
}
