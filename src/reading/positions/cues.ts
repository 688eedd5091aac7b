/** Words that take a stance, where they stand in a clause, and whether they are negated there. */

import type { Stance } from '../../record/positions.ts';
import { readTable } from '../data-files.ts';
import type { Token } from '../passages.ts';
import { withForms } from './verb-forms.ts';

/**
 * An auxiliary says what its verb's subject will, may or must do; `able` is "can", which only refuses; `never` is "cannot".
 * `keep` and `drop` govern another word of stance ("repeated its demand", "dropped its objections").
 */
export type Force = Stance | 'will' | 'may' | 'able' | 'must' | 'never' | 'keep' | 'drop';

interface CueRule {
  readonly force: Force;
  /** What the words say when negated; null = nothing. */
  readonly denied: Stance | null;
  /** A `mood` is a verb of feeling: a stance only on what is listed or put forward. */
  readonly form: 'verb' | 'noun' | 'state' | 'mood' | 'aux';
  readonly words: RegExp;
}

export interface Cue {
  readonly force: Force;
  readonly denied: Stance | null;
  readonly form: CueRule['form'];
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** "not", "never" or "not yet" right before it; null where it is affirmed. */
  readonly negation: 'not' | 'never' | 'not-yet' | null;
}

const ROWS = readTable('lexicon/stances.tsv').map(([force, denied, form, words]) => ({
  force: force as Force,
  denied: denied === '-' ? null : (denied as Stance),
  form: form as CueRule['form'],
  words: words!
    .split(' | ')
    .map(withForms)
    .join('|')
    .replaceAll(/(?<![([\\]) (?![?*+)|])/g, ' +'),
}));

const asRule = (words: string, flags: string): RegExp => new RegExp(`(?<![\\p{L}’'-])(?:${words})(?![\\p{L}-])`, flags);

const RULES: readonly CueRule[] = ROWS.map(row => ({ ...row, words: asRule(row.words, 'gu') }));

/** Whether any rule applies at all: one pass over the words in place of one for each rule. */
const ANY_RULE = asRule(ROWS.map(({ words }) => words).join('|'), 'u');

/** Bare forms that are as often nouns or adverbs: they count only where the tagger sees a verb. */
const AMBIGUOUS =
  /^(?:(?:back|support|offer|block|demand|call|object|pledge|promise|vow|order|float|stand|end|guarantee|need|champion|request|petition|challenge|attack|protest|favou?r|honou?r|respect|contest|instruct|veto|vetoe|concede|discuss|condition|stress|express|shed|lift|drop|lean|mock|slam|fight|seek|swallow|bless|adopt|review|signal|voice|advocate|submit|undertaking)s?|backs|press|approach|hail|sign|welcome|weighs)$/;

const NEGATION =
  /(?:\b(not|never|no longer|neither|nor|hardly)|n([’'])t)\s+(?:(?:\p{L}+ly|yet|even|also|be|been|ever|so far|in any way|to|in principle)\s+)*$/u;
const PERFECT = /\b(?:has|have|had)(?:\s+not|n[’']t)\s+(?:(?:\p{L}+ly|yet|even|also|been|so far)\s+)*$/u;
const YET = /\b(?:has|have|had|is|are)\s+yet\s+to\s+$/;

/** The cues between two offsets of the text, in order; of overlapping ones the longest. */
export function cuesIn(text: string, start: number, end: number, tokens: readonly Token[]): Cue[] {
  const words = text.slice(start, end).toLowerCase();
  if (!ANY_RULE.test(words)) return [];
  const found: Cue[] = [];
  for (const rule of RULES)
    for (const match of words.matchAll(rule.words)) {
      const at = start + match.index;
      if (
        /\bto$/.test(match[0]) &&
        rule.force === 'must' &&
        /\b(?:would|will|may|might|could)\s+$/.test(words.slice(0, match.index))
      )
        continue;
      const isVerbal = rule.form === 'verb' || rule.form === 'mood';
      if (isVerbal && !isVerb(match[0], at, tokens)) continue;
      if (isVerbal && (isNoun(words.slice(0, match.index), match[0]) || isPassive(words, match.index, match[0])))
        continue;
      found.push({
        force: rule.force,
        denied: rule.denied,
        form: rule.form,
        start: at,
        end: at + match[0].length,
        words: match[0],
        negation: negationOf(words.slice(0, match.index)),
      });
    }
  return found
    .filter(cue => !found.some(other => other !== cue && covers(other, cue, found)))
    .toSorted((a, b) => a.start - b.start);
}

function covers(other: Cue, cue: Cue, all: readonly Cue[]): boolean {
  if (other.start >= cue.end || cue.start >= other.end) return false;
  const [long, short] = [other.end - other.start, cue.end - cue.start];
  return long > short || (long === short && all.indexOf(other) < all.indexOf(cue));
}

function isVerb(words: string, at: number, tokens: readonly Token[]): boolean {
  const first = words.split(' ')[0]!;
  if (!AMBIGUOUS.test(first)) return true;
  const index = tokens.findIndex(token => token.start === at);
  const [before, next] = [tokens[index - 1], tokens[index + 1]];
  if (before?.pos === 'AUX' || before?.lower === 'to') return true;
  if (
    /^backs?$/.test(words) &&
    (before?.pos === 'PRON' || next === undefined || /^(?:ADP|PUNCT|ADV|PART)$/.test(next.pos))
  )
    return false;
  if (tokens[index]?.pos === 'VERB') return true;
  if (/^objects? to$/.test(words)) return /^(?:NOUN|PROPN|PRON|PUNCT|ADV)$/.test(before?.pos ?? '');
  return (
    /^(?:NOUN|PROPN|PRON)$/.test(before?.pos ?? '') &&
    !/^(?:back|hail)$/.test(words) &&
    /^(?:DET|ADJ|NOUN|NUM|PROPN|PRON)$/.test(next?.pos ?? '') &&
    !/^[’']s?$/.test(before!.text)
  );
}

/** "its calls for", "fresh demands": after a possessor or adjective the word is a noun. */
const isNoun = (before: string, words: string): boolean =>
  /^(?:calls?|demands?|appeals?|offers?|pledges?|promises?|asks?|push|seeks?|requests?|support|protests?|attacks?|challenges?|petitions?|veto(?:es)?|orders?|proposed|suggested|favou?red)\b/.test(
    words,
  ) &&
  /(?:[’']s?|\b(?:its|their|his|her|the|a|any|such|new|fresh|repeated|growing|earlier|these|those|all|of))\s+$/.test(
    before,
  );

/** "was asked", "were urged": what is done to the subject is not its stance; nor is what it wants in "what it wants is". */
const isPassive = (words: string, at: number, cue: string): boolean =>
  (/^\p{L}+(?:ed|told|sought|shot|threw)\b/u.test(cue) &&
    /\b(?:is|are|was|were|be|been|being|get|gets|got)\s+(?:\p{L}+ly\s+)?$/u.test(words.slice(0, at))) ||
  /\bwhat\s+(?:\p{L}+\s+){1,5}$/u.test(words.slice(0, at));

function negationOf(before: string): Cue['negation'] {
  if (YET.test(before)) return 'not-yet';
  const match = NEGATION.exec(before);
  if (!match) return null;
  if (PERFECT.test(before) || match[1] === 'neither') return 'not-yet';
  if (match[1] === 'nor' && /\bneither\b/.test(before)) return 'not-yet';
  return match[1] === 'never' ? 'never' : 'not';
}
