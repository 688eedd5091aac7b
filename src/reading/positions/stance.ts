/** Which stance the words of a clause take towards what they speak of. */

import type { Hedge, Modality, Stance } from '../../record/positions.ts';

export interface StanceFound {
  readonly stance: Stance;
  readonly modality: Modality;
  readonly hedge: Hedge;
  readonly condition: string | null;
  /** Offset in the clause of the words that take the stance. */
  readonly cue: number;
  /** Whether the words stand after the option ("… may be necessary"). */
  readonly after: boolean;
  /** Whether only an auxiliary tells ("would", "may"): a stance in somebody's mouth, mere telling in the source's own. */
  readonly weak: boolean;
}

interface Rule {
  readonly stance: Stance;
  readonly words: RegExp;
}

const rule = (stance: Stance, words: string): Rule => ({ stance, words: new RegExp(`\\b(?:${words})(?!\\w)`, 'g') });

/** Cues before the option, the nearest of which decides. */
const BEFORE: readonly Rule[] = [
  rule('red-line', 'never|under no circumstances|not negotiable'),
  rule(
    'reject',
    "reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)(?: to)?|rul(?:e|es|ed|ing) out|oppos(?:e|es|ed|ing)(?: to)?|opposition to|dismiss(?:es|ed)?|veto(?:es|ed)?|declin(?:es|ed) to|unwilling to|will not|would not|could not|cannot|can not|won[’']t|wouldn[’']t|does not|do not|did not|not ready to|not prepared to|(?:is|are|was|were|voted|stands?|remains?) against",
  ),
  rule(
    'demand',
    'demand(?:s|ed|ing)?|insist(?:s|ed|ing)?(?: on| that)?|call(?:s|ed|ing) for|want(?:s|ed)?|press(?:es|ed|ing|uring|ured)? for|push(?:es|ed|ing)? for|require[sd]?|must|should|ask(?:s|ed) for|seek(?:s|ing)?|sought|need(?:s|ed)?',
  ),
  rule(
    'accept',
    'accept(?:s|ed|ing)?|agree(?:s|d)? (?:to|on)|welcom(?:e|es|ed)|endors(?:e|es|ed)|back(?:s|ed)|support(?:s|ed)|approv(?:e|es|ed)|ready to|prepared to|live with|offer(?:s|ed)?(?: to)?|pledg(?:e|es|ed) to|would|will|let',
  ),
  rule('open', 'open(?:ness)? to|willing(?:ness)? to|consider(?:s|ed|ing)?|could|might|may|discuss(?:es|ed)?'),
];

/** What may follow the option instead. */
const AFTER: readonly Rule[] = [
  rule('red-line', '(?:is|are|was|were) (?:not negotiable|non-negotiable|off the table|out of the question)|never'),
  rule('reject', '(?:is|are|was|were) (?:unacceptable|impossible|ruled out|rejected)|cannot|could not be|would not be'),
  rule('open', '(?:may|might|could) be (?:a |an )?(?:necessary|needed|possible|acceptable|required)'),
  rule('demand', 'must|should'),
];

const NEGATION = /(?:\bnot|n[’']t|\bnever|\bno longer|\bno)\s+(?:\w+ly\s+)?(?:to\s+)?$/;
const CONDITION =
  /\b(only if|only once|only after|if|once|unless|provided(?: that)?|as long as|on condition that|in exchange for|in return for|for every|until)\b\s+/;
const SOFT =
  /\b(?:could|might|may|perhaps|possibly|grudging\w*|reluctant\w*|appears? to|seems? to|signal(?:led|s)?|hint(?:ed|s)?|indicat(?:ed|es)|suggest(?:ed|s)?)\b/;
const FINALITY =
  /\b(?:never|not negotiable|non-negotiable|under no circumstances|nothing (?:left |more )?to (?:talk|discuss|negotiate)|no room for|out of the question|red line)\b/;

/**
 * The stance of the clause towards what stands at `start` to `end` in it or null where the words take
 * none. `follows` is what the same speaker says next: "There is nothing to talk about" makes a refusal final.
 */
export function stanceOf(words: string, start: number, end: number, follows = ''): StanceFound | null {
  const clause = words.toLowerCase();
  const condition = conditionIn(words, clause, start, end);
  if (condition === 'governs') return null;
  const found = nearestBefore(clause, start) ?? firstAfter(clause, end);
  if (!found) return null;
  const stance = withCondition(found.stance, condition, clause.slice(end));
  if (stance === null) return null;
  const final = stance === 'reject' && FINALITY.test(follows) ? 'red-line' : stance;
  return {
    stance: final,
    modality: modalityOf(clause.slice(0, Math.max(end, found.at + 30))),
    hedge:
      SOFT.test(clause.slice(0, Math.max(end, found.at + 30))) && final !== 'red-line'
        ? 'softened'
        : /\bsome\b/.test(clause.slice(0, start))
          ? 'partial'
          : 'none',
    condition: final === 'conditional' ? (condition ?? without(words.slice(end))) : null,
    cue: found.at,
    after: found.at >= end,
    weak: /^(?:would|will|let|could|might|may|should|must|need|never|against|cannot)\b/.test(clause.slice(found.at)),
  };
}

/** The condition in its own words; "governs" when what is spoken of stands inside the condition itself. */
function conditionIn(words: string, clause: string, start: number, end: number): string | 'governs' | null {
  const match = CONDITION.exec(clause);
  if (!match) return null;
  const rest = words.slice(match.index + match[0].length);
  if (match.index >= end) return tidy(rest);
  const comma = clause.indexOf(',', match.index);
  if (comma < 0 || comma > start) return 'governs';
  return tidy(words.slice(match.index + match[0].length, comma));
}

const tidy = (words: string): string => words.replace(/[\s.,;:”"]+$/, '').trim();
const without = (after: string): string | null => /\bwithout\s+(.+?)[\s.,;”"]*$/.exec(after)?.[1] ?? null;

function withCondition(stance: Stance, condition: string | null, after: string): Stance | null {
  if (condition !== null)
    return stance === 'accept' || stance === 'open' || stance === 'reject' ? 'conditional' : stance;
  return stance === 'reject' && without(after) ? 'conditional' : stance;
}

interface Cue {
  readonly stance: Stance;
  readonly at: number;
}

function nearestBefore(clause: string, start: number): Cue | null {
  const before = clause.slice(0, start);
  if (/\bwithout\s+(?:\w+\s+){0,2}$/.test(before)) return null;
  if (NEGATION.test(before))
    return { stance: /never\s+(?:\w+ly\s+)?$/.test(before) ? 'red-line' : 'reject', at: before.search(NEGATION) };
  let best: (Cue & { to: number }) | null = null;
  for (const { stance, words } of BEFORE)
    for (const match of before.matchAll(words)) {
      const to = match.index + match[0].length;
      if (!best || to > best.to || (to === best.to && match.index < best.at)) best = { stance, at: match.index, to };
    }
  if (!best || start - best.to > 90 || ASKED.test(before.slice(0, best.at))) return null;
  if (isBare(before, best)) return null;
  return negated(before, best) ?? urged(before, best);
}

const AUXILIARY = /^(?:would|will|could|might|may|let|can|shall|does|do|did|won|wouldn)/;
/** Verbs that, after an auxiliary, do something with the option itself. */
const ACTS =
  /\b(?:accept|agree|sign|allow|let|releas|free|hand|withdraw|leav|return|lift|eas|recogni|giv|ced|yield|conced|mov|extend|open|reopen|cut|rais|drop|support|back|join|abandon|halt|stop|deploy|hold|tolerat|send|host|pay|shar|disarm|surrender|work|enter|reduc|suspend|scrap|exchang|swap|end|clos|keep|necessitat|be)\w*\b/;

/** "would not link it to sanctions": an auxiliary whose verb does something else with the words is no stance on them. */
function isBare(before: string, cue: { at: number; to: number }): boolean {
  const between = before.slice(cue.to);
  return AUXILIARY.test(before.slice(cue.at)) && between.trim().split(/\s+/).length > 1 && !ACTS.test(between);
}

/** "agree on who should control it" asks; it takes no stance. */
const ASKED = /\b(?:who|what|whether|how|which)\s+(?:\w+\s+)?$/;

/** "would not accept" refuses, "never" for good; "did not reject" says nothing. */
function negated(before: string, cue: Cue): Cue | null {
  const ahead = before.slice(0, cue.at);
  if (!NEGATION.test(ahead)) return cue;
  if (/never\s+(?:\w+ly\s+)?$/.test(ahead)) return { stance: 'red-line', at: cue.at };
  return cue.stance === 'accept' || cue.stance === 'open' || cue.stance === 'demand'
    ? { stance: 'reject', at: cue.at }
    : null;
}

/** "urged the government to accept monitors" demands them. */
function urged(before: string, cue: Cue): Cue | null {
  const ahead = before.slice(0, cue.at);
  const urging = /\b(?:urg(?:e|es|ed)|call(?:s|ed) on|press(?:es|ed)|pressing|asks?|asked)\b(?=.*\bto\s*$)/.exec(ahead);
  return urging && cue.stance === 'accept' ? { stance: 'demand', at: urging.index } : cue;
}

function firstAfter(clause: string, end: number): Cue | null {
  const after = clause.slice(end);
  for (const { stance, words } of AFTER) {
    words.lastIndex = 0;
    const match = words.exec(after);
    if (match && match.index < 40) return { stance, at: end + match.index };
  }
  return null;
}

function modalityOf(clause: string): Modality {
  if (/\b(?:must|have to|has to|necessary)\b/.test(clause)) return 'necessary';
  if (/\b(?:might|may|could)\b/.test(clause)) return 'possible';
  if (/\b(?:plans?|intends?|will)\b/.test(clause)) return 'intended';
  return 'asserted';
}
