/** Stances without a predicate of stance, in somebody's own voice: "we will not withdraw", "the ban must go first". */

import type { Token } from '../../passages.ts';
import type { Predicate } from '../../predicate.ts';
import { isBe } from '../../segments.ts';
import type { Frame } from './frame.ts';

/** "X must be lifted", "Tarn has to withdraw", "there can be no truce": what a speaker prescribes to anybody. */
export function prescriptionOf(tokens: readonly Token[], predicate: Predicate): Frame | null {
  const { segment, modal, subjects, negated, passive } = predicate;
  const next = tokens[segment.to];
  const head = tokens[segment.head]!;
  const none = isBe(head) && next?.lower === 'no' && tokens[segment.from - 1]?.lower === 'there';
  if (none && modal !== null)
    return {
      said: 'reject',
      cue: segment.head,
      subjects: [],
      impersonal: true,
      stated: false,
      judged: [],
      reading: { from: segment.to + 1, to: null, form: 'np', dropped: null },
    };
  if (modal !== 'must' && modal !== 'should') return null;
  const said = negated ? 'reject' : 'demand';
  const base = { said, cue: segment.head, subjects: [], impersonal: true, stated: false } as const;
  const about = passive || isBe(head) || /^(?:come|go|end|stop|stay|remain|happen|begin|start|cease)$/.test(head.lower);
  if (about && subjects.length > 0)
    return {
      ...base,
      judged: subjects,
      reading: { from: segment.head, to: null, form: 'np', dropped: null },
    };
  if (isBe(head)) return null;
  return { ...base, judged: [], reading: { from: segment.head, to: null, form: 'vp', dropped: null } };
}

/** "will not withdraw from the valley": what the speaker's side will not do. */
export function refusalOf(
  tokens: readonly Token[],
  { segment, modal, negated, passive, subjects }: Predicate,
): Frame | null {
  const head = tokens[segment.head]!;
  if (!negated || passive || isBe(head) || head.pos !== 'VERB' || !/^(?:will|would|can|could)$/.test(modal ?? ''))
    return null;
  const words = tokens.slice(segment.from, segment.head);
  const never = words.some(token => token.lower === 'never');
  if (words.some(token => /^(?:have|had)$/.test(token.lower))) return null;
  return {
    said: never ? 'red-line' : 'reject',
    cue: segment.head,
    subjects,
    impersonal: false,
    stated: false,
    judged: [],
    reading: { from: segment.head, to: null, form: 'vp', dropped: null },
  };
}
