/**
 * Stances told by a turn of phrase with slots: "made the return of the ships a condition", "would leave if the levy
 * stayed", "there can be no lease without rent", "listed three conditions: …", "X was rejected by Ruhn".
 */

import type { Stance } from '../../record/positions.ts';
import type { Agent } from './after.ts';
import type { Zone } from './chains.ts';

/** A stance and the stretch that it is taken on; whoever is the subject before the cue holds it, unless said otherwise. */
export interface Formula {
  readonly stance: Stance;
  readonly cue: number;
  readonly start: number;
  readonly end: number;
  /** Whether it is the speaker's stance, whoever is the subject. */
  readonly impersonal: boolean;
  /** Whether the cue is a noun, whose possessor holds the stance. */
  readonly noun: boolean;
  readonly agent: Agent | null;
  /** The condition in the source's words; null where it has none. */
  readonly condition: string | null;
}

interface Rule {
  /** `object`, and where there is one `condition` or `agent`, are named groups; the match begins at the cue. */
  readonly words: RegExp;
  readonly stance: Stance;
  readonly impersonal?: boolean;
  readonly noun?: boolean;
  /** Whether only what somebody says counts, not the source's own telling. */
  readonly spoken?: boolean;
}

/** A stretch without a clause mark; the shortest, or up to the end. */
const SLOT = String.raw`[^,;:—“”"]`;
const OBJECT = String.raw`(?<object>${SLOT}{3,90}?)`;
const LAST = String.raw`(?<object>${SLOT}{3,110})`;
const CONDITION = String.raw`(?<condition>${SLOT}{3,110})`;
const LEAVE = String.raw`(?:leave|quit|resign|walk (?:out|away)|pull out|step down|bring down|break off|go to court|go on strike|topple|withdraw|boycott)\b${SLOT}{0,50}?`;
const LEAVING = String.raw`(?:would|will|could|may|might|(?:has |have |had )?threaten(?:s|ed)? to|vow(?:s|ed)? to|threatening to)\s+${LEAVE}`;
const BE = String.raw`(?:is|are|was|were|has been|have been|had been)`;
const rule = (stance: Stance, words: string, more: Omit<Rule, 'stance' | 'words'> = {}): Rule => ({
  stance,
  words: new RegExp(words, 'iud'),
  ...more,
});

const RULES: readonly Rule[] = [
  rule(
    'reject',
    String.raw`\bif\s+(?<object>${SLOT}{3,90}?)\s*,?\s+(?:he|she|it|they|(?:his|her|its|their|the)\s+\p{L}+)\s+(?:would|will)\s+${LEAVE}`,
    { impersonal: true, spoken: true },
  ),
  rule(
    'demand',
    String.raw`\b(?:accept|take|settle for|agree to|sign|be satisfied with)\s+nothing\s+(?:less|short of|but)\s+(?:than\s+)?${LAST}`,
  ),
  rule(
    'demand',
    String.raw`\b(?:makes?|made|making|sets?|setting)\s+${OBJECT}\s+(?:as\s+)?(?:a|its|their|his|her|the)\s+(?:\p{L}+\s+)?(?:pre-?)?(?:condition|requirement|prerequisite)s?\b`,
  ),
  rule(
    'conditional',
    String.raw`\b(?:makes?|made|making)\s+${OBJECT}\s+(?:conditional|contingent|dependent)\s+(?:up)?on\s+${CONDITION}`,
  ),
  rule(
    'conditional',
    String.raw`\b(?:has |have )?(?:ties|tied|links|linked|tying|linking)\s+${OBJECT}\s+to\s+${CONDITION}`,
  ),
  rule(
    'demand',
    String.raw`(?:(?:main|key|first|chief|central|only|other|core|principal|biggest|minimum|second|third|opening)\s+)*(?:demand|condition|request|requirement|precondition|price|priority)s?(?:\s+(?:for|of|to)\s+${SLOT}{2,40}?)?\s+(?:is|are|was|were|remains?|includes?|included)\s+(?:still\s+)?(?:that\s+)?${LAST}`,
    { noun: true },
  ),
  rule(
    'demand',
    String.raw`\bposition\s+(?:is|was|remains)\s+(?:still\s+)?that\s+(?<object>${SLOT}{3,60}?\s(?:must|should|has to|have to|ought to|needs? to)\s${SLOT}{2,60})`,
    { noun: true },
  ),
  rule('reject', String.raw`${LEAVING}\s*\b(?:if|were|should|once|rather than (?:see|accept|let))\s+${LAST}`),
  rule(
    'reject',
    String.raw`\b(?:threaten(?:s|ed)? to|threatening to)\s+(?:leave|quit|resign|walk out|pull out|boycott|strike|go on strike)\b${SLOT}{0,30}?\s+over\s+${LAST}`,
  ),
  rule('demand', String.raw`${LEAVING}\s*\bunless\s+${LAST}`),
  rule(
    'conditional',
    String.raw`^\W*(?:that\s+)?(?:and\s+|but\s+)?without\s+(?<condition>[^,;:]{3,80}?)\s*,?\s+there\s+(?:will|would|can|could)\s+be\s+no\s+${LAST}`,
    { impersonal: true, spoken: true },
  ),
  rule(
    'demand',
    String.raw`\bthere\s+(?:will|would|can|could|is|was)\s+(?:be\s+)?no\s+(?:\p{L}+\s+)?(?:talks|negotiations|deal|peace|agreement|settlement|progress|meeting|compromise|solution|truce|ceasefire)\s+(?:without|until|unless)\s+${LAST}`,
    { impersonal: true, spoken: true },
  ),
  rule(
    'conditional',
    String.raw`\bthere\s+(?:will|would|can|could|is|was)\s+(?:be\s+)?no\s+(?!doubt|question|need|reason)${OBJECT}\s+(?:without|until|unless|before|as long as|so long as)\s+${CONDITION}`,
    { impersonal: true, spoken: true },
  ),
  rule('conditional', String.raw`^\W*no\s+(?<object>[^,;:]{3,50}?)\s+without\s+${CONDITION}`, {
    impersonal: true,
    spoken: true,
  }),
  rule(
    'reject',
    String.raw`\bthere\s+(?:will|would|can|could)\s+be\s+no\s+(?!doubt|question|surprise|return|way|need|winner|talks without)${LAST}`,
    { impersonal: true, spoken: true },
  ),
  rule(
    'reject',
    String.raw`^\W*(?:an?\s+|the\s+)?(?<object>[^,;:?.]{3,50}?)\?\s+(?:Out of the question|Never|No|No way|Not a chance|Impossible|Absolutely not|Forget it)\b`,
    { impersonal: true, spoken: true },
  ),
  rule(
    'accept',
    String.raw`^\W*(?:that\s+|but\s+|and\s+)?(?<object>[^,;:]{3,60}?)\s+(?:suits|would suit|suited|works for|would work for|is fine by|was fine by)\s+(?<agent>[^,;:.]{2,40})`,
  ),
  rule(
    'reject',
    String.raw`^\W*(?:that\s+|but\s+|and\s+)?(?<object>[^,;:]{3,80}?)\s+${BE}\s+(?:\p{L}+ly\s+|promptly\s+|at once\s+)?(?:rejected|refused|rebuffed|turned down|opposed|vetoed|dismissed|ruled out|blocked|voted down|thrown out|spurned|shot down|resisted)\s+by\s+(?<agent>[^,;:.]{2,60})`,
  ),
  rule(
    'accept',
    String.raw`^\W*(?:that\s+|but\s+|and\s+)?(?<object>[^,;:]{3,80}?)\s+${BE}\s+(?:\p{L}+ly\s+)?(?:accepted|backed|endorsed|supported|welcomed|approved|embraced)\s+by\s+(?<agent>[^,;:.]{2,60})`,
  ),
  rule(
    'demand',
    String.raw`^\W*(?:that\s+|but\s+|and\s+)?(?<object>[^,;:]{3,80}?)\s+${BE}\s+(?:\p{L}+ly\s+)?(?:demanded|sought|wanted|urged|requested|proposed)\s+by\s+(?<agent>[^,;:.]{2,60})`,
  ),
  rule(
    'accept',
    String.raw`^\W*(?:that\s+|but\s+|and\s+)?(?<object>[^,;:]{3,60}?)\s+(?:has|have|had)\s+(?:the\s+|its\s+|their\s+)?(?:full\s+|qualified\s+)?(?:support|backing|blessing|approval)\s+of\s+(?<agent>[^,;:.]{2,60})`,
  ),
  rule(
    'red-line',
    String.raw`^\W*(?:that\s+|but\s+|and\s+)?(?<object>[^,;:]{3,80}?)\s+(?:is|are|was|were|remains?|would be)\s+(?:\p{L}+ly\s+)?(?:a red line|red lines|non-negotiable|not negotiable|off the table|out of the question|unthinkable)\s+(?:for|to)\s+(?<agent>[^,;:.]{2,60})`,
  ),
  rule(
    'reject',
    String.raw`^\W*(?:that\s+|but\s+|and\s+)?(?<object>[^,;:]{3,80}?)\s+(?:is|are|was|were|remains?|would be)\s+(?:\p{L}+ly\s+)?(?:a non-?starter|unacceptable|not acceptable|too much|anathema|impossible)\s+(?:for|to)\s+(?<agent>[^,;:.]{2,60})`,
  ),
  rule(
    'accept',
    String.raw`^\W*(?:that\s+|but\s+|and\s+)?(?<object>[^,;:]{3,80}?)\s+(?:is|are|was|were|would be)\s+(?:\p{L}+ly\s+)?acceptable\s+to\s+(?<agent>[^,;:.]{2,60})`,
  ),
];

/** Words of which every rule has one: most zones have none. */
const TOLD_SO =
  /\b(?:condition\w*|requirement|prerequisite|contingent|dependent|t(?:ies|ied|ying)|link\w*|demands?|requests?|precondition|prices?|priorit|position|threaten\w*|vow\w*|leave|quit|resign|walk|pull out|step down|bring down|break off|go (?:to court|on strike)|topple|withdraw|boycott|nothing|without|no|never|suit(?:s|ed)?|works? for|fine by|\p{L}+(?:ed|wn|ut|en) by|support of|backing of|blessing of|approval of|red lines?|negotiable|table|question|unthinkable|starter|acceptable|unacceptable|too much|anathema)\b|\?\s/iu;

/** Every formula of the zone. */
export function formulasIn(zone: Zone, spoken: boolean): Formula[] {
  const words = zone.text.slice(zone.start, zone.end);
  if (!TOLD_SO.test(words)) return [];
  const told = RULES.flatMap(({ words: pattern, stance, impersonal, noun, spoken: only }) => {
    if (only && !spoken) return [];
    const match = pattern.exec(words);
    const object = match?.indices?.groups?.['object'];
    if (!match || !object || DENIED.test(words.slice(0, match.index))) return [];
    const agent = match.indices?.groups?.['agent'];
    return [
      {
        stance,
        cue: zone.start + match.index,
        start: zone.start + object[0],
        end: zone.start + object[1],
        impersonal: impersonal ?? false,
        noun: noun ?? false,
        agent: agent ? { start: zone.start + agent[0], end: zone.start + agent[1], alone: true } : null,
        condition: match.groups?.['condition']?.trim().replace(/[\s.]+$/, '') ?? null,
      },
    ];
  });
  return told.filter(
    (one, index) =>
      !told.some(
        (other, at) => at < index && (other.cue === one.cue || (other.start < one.end && one.start < other.end)),
      ),
  );
}

const DENIED =
  /\b(?:not|never|n[’']t|den(?:y|ies|ied)|whether|if|no longer|declined? to|refused? to|stopped short of)\s+(?:\p{L}+\s+){0,2}$/iu;

const TERMS =
  /\b(?:list(?:s|ed)?|set(?:s|ting)? (?:out|down)|nam(?:es|ed)|lay(?:s)? down|laid down|ha(?:s|ve|d)|put(?:s)? forward|present(?:s|ed)|spell(?:s|ed|t) out|attach(?:es|ed)|issu(?:es|ed)|rais(?:es|ed))\s+(?:(?:a list of|its|their|his|her|the|several|some|many|new|\d+|two|three|four|five|six|seven|eight|nine|ten|main|further|other|key|short list of)\s+){0,3}(?:conditions?|demands?|terms|requirements|preconditions?|requests|points)\s*(?::|—|–)\s*/iu;

/** One of the things that a list of terms asks for, or rules out ("no flags"). */
interface Term {
  readonly stance: 'demand' | 'reject';
  readonly start: number;
  readonly end: number;
}

/** "listed three conditions: joint searches, the reopening of the pipeline, and an end to the ban": each a demand. */
export function termsIn(zone: Zone): { readonly cue: number; readonly items: readonly Term[] } | null {
  const words = zone.text.slice(zone.start, zone.end);
  const match = TERMS.exec(words);
  if (!match) return null;
  const from = match.index + match[0].length;
  const items: Term[] = [];
  let at = from;
  for (const part of words
    .slice(from)
    .split(/(?:[,;]\s+(?:and\s+|or\s+)?|\s+and\s+(?=(?:an?|the|its|their|that|more|full|no)\b))/)) {
    const start = words.indexOf(part, at);
    at = start + part.length;
    const none = /^\s*no\s+/i.exec(part)?.[0].length ?? 0;
    if (part.trim().length > 3)
      items.push({ stance: none > 0 ? 'reject' : 'demand', start: zone.start + start + none, end: zone.start + at });
  }
  return { cue: zone.start + match.index, items };
}
