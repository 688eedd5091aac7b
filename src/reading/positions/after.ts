/** A stance told after its object: "monitors are unacceptable", "the quotas were rejected by Ruhn". */

import type { Stance } from '../../record/positions.ts';
import type { Zone } from './chains.ts';

export interface ToldAfter {
  readonly stance: Stance;
  readonly cue: number;
  /** Where the holder's name may stand: after "by" or "for". */
  readonly agent: Agent | null;
}

export interface Agent {
  readonly start: number;
  readonly end: number;
  /** Whether nobody else can hold the stance: after "by", but not after "necessary for". */
  readonly alone: boolean;
}

interface Rule {
  readonly stance: Stance;
  readonly words: RegExp;
}

const BE = String.raw`(?:is|are|was|were|remains?|remained|would be|will be|would remain|has been|have been|had been|is being|are being)`;
const of = (stance: Stance, words: string): Rule => ({
  stance,
  words: new RegExp(String.raw`^[^,;:.“”"]{0,40}?\b(?:${words})(?!\p{L})`, 'u'),
});

const RULES: readonly Rule[] = [
  of(
    'red-line',
    `${BE} (?:\\p{L}+ly )?(?:not for sale|not negotiable|non-negotiable|not up for negotiation|off the table|out of the question|a red line|red lines|unthinkable)`,
  ),
  of(
    'reject',
    `${BE} (?:\\p{L}+ly )?(?:not acceptable|unacceptable|impossible|not possible|ruled out|a non-starter|non-starters|not on the table|not on the agenda|not an option|no option|no solution|too high a price)`,
  ),
  of(
    'reject',
    `(?:cannot|can not|will not|won[’']t|must not|should not|would not) (?:be|stand|happen|take place|work)`,
  ),
  of(
    'open',
    `(?:may|might|could|can) (?:also )?be (?:looked at|talked about|revisited|reviewed|put off|worked out|examined)|need not|(?:may|might|could|can) (?:also )?be (?:a |an )?(?:necessary|needed|possible|acceptable|required|discussed|considered|negotiated|inevitable|unavoidable)|${BE} (?:\\p{L}+ly )?(?:possible|negotiable|conceivable|on the table|up for discussion|open to discussion|open for discussion)`,
  ),
  of(
    'demand',
    `(?:must|should|ought to|needs? to|(?<!(?:would|will|may|might|could) )(?:has to|have to|had to))(?! (?:wait|think|consider|look|see|talk|discuss|study))|${BE} (?:\\p{L}+ly )?(?:essential|vital|indispensable|a must|a precondition|a condition|necessary|needed|required|overdue)`,
  ),
  of('accept', `${BE} (?:\\p{L}+ly )?(?:acceptable|welcome)`),
];

/** What is said of the thing itself by its verb: only where a speaker says it. */
const OF_THING: readonly Rule[] = [
  ...RULES,
  of('red-line', `${BE} (?:“|")?dead`),
  of(
    'accept',
    `(?:poses?|posed) no (?:difficulty|difficulties|problems?|obstacles?)|${BE} (?:fine|welcome|no problem)`,
  ),
  of(
    'reject',
    `${BE} (?:still |far |much |simply |just )*(?:too (?:high|low|little|much|late|long|short|steep|weak|vague|broad|narrow|expensive|costly|dangerous|soon|far|few|many|risky)|not enough|insufficient|inadequate|unfair|unjust|unworkable|unrealistic|unreasonable|one-sided|illegal|unlawful)|(?:goes|went|go|would go) too far|(?:does|did|do) not go far enough|(?:falls?|fell) short|(?:is|was) going nowhere`,
  ),
  of('red-line', '(?:will|would|shall|can|could) never'),
  of('open', `${BE} (?:\\p{L}+ly )?worth \\p{L}+ing`),
  of('open', '(?:has|have|had) not been (?:excluded|ruled out)'),
  of('reject', `${BE} not going to happen|(?:cannot|can not|could not|will not|would not|must not|should not) \\p{L}+`),
];

/** The stance that a speaker takes on a thing whose predicate begins at the offset; null where it is no stance. */
export function stanceOfPredicate({ text, end: to }: Zone, start: number): Stance | null {
  const after = text.slice(start, to).toLowerCase();
  return OF_THING.find(({ words }) => (words.exec(after)?.[0].length ?? Infinity) < 40)?.stance ?? null;
}

/** "was rejected by Ruhn": the holder stands after "by". */
const PASSIVE: readonly Rule[] = [
  of(
    'reject',
    `${BE} (?:\\p{L}+ly )?(?:rejected|refused|opposed|vetoed|dismissed|ruled out|turned down|blocked|resisted) by`,
  ),
  of('accept', `${BE} (?:\\p{L}+ly )?(?:accepted|backed|endorsed|supported|welcomed|approved|offered|favou?red) by`),
  of(
    'demand',
    `${BE} (?:\\p{L}+ly )?(?:demanded|sought|wanted|urged|requested|pushed) by|(?:demanded|sought|wanted) by`,
  ),
];

/** The stance told after what ends at `end`, in the same zone. */
export function stanceAfter({ text, end: to }: Zone, end: number): ToldAfter | null {
  const after = text.slice(end, to).toLowerCase();
  for (const { stance, words } of PASSIVE) {
    const match = words.exec(after);
    if (match)
      return taken(stance, end + match[0].length, {
        start: end + match[0].length,
        end: Math.min(to, end + match[0].length + 60),
        alone: true,
      });
  }
  for (const { stance, words } of RULES) {
    const match = words.exec(after);
    if (!match) continue;
    const rest = after.slice(match[0].length);
    const holder = /^\s+(?:for|to)\s+/.exec(rest);
    const begins = end + match[0].length + (holder?.[0].length ?? 0);
    return taken(stance, end, holder ? { start: begins, end: Math.min(to, begins + 60), alone: false } : null);
  }
  return null;
}

const taken = (stance: Stance, cue: number, agent: ToldAfter['agent']): ToldAfter => ({ stance, cue, agent });
