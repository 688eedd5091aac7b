/** Where a clause names the one who would have to act. */

import type { Token } from '../passages.ts';
import type { Segment } from './segment.ts';

const MAY = /^(?:allowed|permitted|entitled|free|able|given|granted|allocated|offered|paid|exempt|spared|guaranteed)$/;
const GAINS = /^(?:get|receive|gain|win|keep|retain|have|enjoy|regain|obtain|recover|inherit)$/;

/** The stretch that names who would have to act; null where the clause only tells what is done, or who gains. */
export function actingIn({ tokens, start, modal, shared }: Segment): { start: number; end: number } | null {
  if (modal < 0) return banned(tokens, start) ?? shared ?? present(tokens, start);
  const after = tokens.slice(modal + 1).filter(token => token.pos !== 'ADV' && token.lower !== 'not');
  const [verb, next] = after;
  if (verb?.lower === 'be') {
    if (
      next &&
      /^(?:obliged|required|bound|committed|expected|ordered|forced|barred|banned|prohibited|forbidden)$/.test(
        next.lower,
      )
    )
      return { start, end: tokens[modal]!.start };
    const by = after.findIndex(token => token.lower === 'by');
    const doer = after.slice(by + 1).find(token => /^(?:NOUN|PROPN)$/.test(token.pos));
    return by > 0 && by < 9 && doer && !MAY.test(next?.lower ?? '') && !/^\d/.test(after[by + 1]?.text ?? '')
      ? { start: after[by + 1]!.start, end: doer.end }
      : null;
  }
  if (!verb || (GAINS.test(verb.lower) && next?.lower !== 'to') || modal === 0) return null;
  return { start, end: tokens[modal]!.start };
}

/** "Lorne withdraws its forces", as a list of terms has it: its subject. */
function present(tokens: readonly Token[], start: number): { start: number; end: number } | null {
  const at = tokens.findIndex(token => token.pos === 'VERB');
  const verb = tokens[at];
  if (!verb || at < 1 || at > 4 || !/s$/.test(verb.lower) || GAINS.test(verb.lower.replace(/s$/, ''))) return null;
  return tokens.slice(0, at).every(token => /^(?:DET|ADJ|NOUN|PROPN|PART)$/.test(token.pos))
    ? { start, end: verb.start }
    : null;
}

/** "bars both sides from laying mines", "commits both to free …": those who are barred or bound. */
function banned(tokens: readonly Token[], start: number): { start: number; end: number } | null {
  const [first] = tokens;
  const link = tokens.findIndex((token, at) => at > 1 && /^(?:from|to)$/.test(token.lower));
  if (!first || link < 0 || link > 8) return null;
  const verb =
    tokens[link]!.lower === 'from'
      ? /^(?:bar|ban|prohibit|forbid|prevent|stop)/
      : /^(?:commit|oblig|requir|bind|bound|forc|compel|order|forbid|instruct)/;
  return verb.test(first.lower) ? { start: Math.max(start, first.end), end: tokens[link]!.start } : null;
}
