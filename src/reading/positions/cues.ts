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
  readonly starts: readonly string[];
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

/** Every alternative of every line, as an expression that is tried where a word begins; in the order of the file. */
const RULES: readonly CueRule[] = readTable('lexicon/stances.tsv').flatMap(([force, denied, form, words]) =>
  words!.split(' | ').map(alternative => ({
    force: force as Force,
    denied: denied === '-' ? null : (denied as Stance),
    form: form as CueRule['form'],
    words: new RegExp(`(?:${withForms(alternative).replaceAll(/(?<![([\\]) (?![?*+)|])/g, ' +')})(?![\\p{L}-])`, 'uy'),
    starts: startsOf(withForms(alternative)),
  })),
);

/** The first three letters with which an alternative can begin, or two where the third is open; none where that is not plain. */
function startsOf(words: string): readonly string[] {
  const start = /^[\p{Ll} ]{2,3}(?![?*])/u.exec(words)?.[0];
  if (start) return [start];
  const first = /^\(\?:([\p{Ll}|]+)\)(?!\?)/u.exec(words)?.[1]?.split('|') ?? [];
  return first.every(word => word.length >= 2) ? [...new Set(first.map(word => `${word} `.slice(0, 3)))] : [];
}

/** Rules by the first letters of their words, and those that may begin anyhow: few are tried at each word. */
const ANYHOW = RULES.filter(({ starts }) => starts.length === 0);
const BY_START: ReadonlyMap<string, readonly CueRule[]> = new Map(
  [...new Set(RULES.flatMap(({ starts }) => starts))].map(start => [
    start,
    RULES.filter(rule => rule.starts.includes(start)),
  ]),
);
const WORD = /(?<![\p{L}’'-])[\p{L}’']/gu;

interface Match {
  readonly rule: CueRule;
  readonly index: number;
  readonly text: string;
}

/** Where the words of the rules stand, in the order of the rules. */
function matchesIn(words: string): Match[] {
  const matches: Match[] = [];
  for (const { index } of words.matchAll(WORD))
    for (const rules of [
      BY_START.get(words.slice(index, index + 3)),
      BY_START.get(words.slice(index, index + 2)),
      ANYHOW,
    ])
      for (const rule of rules ?? []) {
        rule.words.lastIndex = index;
        const text = rule.words.exec(words)?.[0];
        if (text !== undefined) matches.push({ rule, index, text });
      }
  return matches.length < 2 ? matches : matches.toSorted((a, b) => RULES.indexOf(a.rule) - RULES.indexOf(b.rule));
}

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
  const found: Cue[] = [];
  for (const { rule, index, text: said } of matchesIn(words)) {
    const at = start + index;
    const before = words.slice(0, index);
    if (rule.force === 'must' && /\bto$/.test(said) && /\b(?:would|will|may|might|could)\s+$/.test(before)) continue;
    const isVerbal = rule.form === 'verb' || rule.form === 'mood';
    if (isVerbal && (!isVerb(said, at, tokens) || isNoun(before, said) || isPassive(words, index, said))) continue;
    found.push({
      force: rule.force,
      denied: rule.denied,
      form: rule.form,
      start: at,
      end: at + said.length,
      words: said,
      negation: negationOf(before),
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
