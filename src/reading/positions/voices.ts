/** Stretches of a sentence in one voice: somebody's reported words, or the source's own telling, clause by clause. */

import type { Draft } from '../../record/draft.ts';
import { clausesOf } from '../clauses.ts';
import { type Found, foundOf, REPORTS_SPEECH } from '../finder.ts';
import type { Passages, Sentence } from '../passages.ts';
import { type Aside, asidesIn, withoutAsides } from './asides.ts';
import type { Zone } from './chains.ts';
import { cuesIn } from './cues.ts';
import { interviewIn } from './interview.ts';

export interface VoiceZone extends Zone {
  readonly sentence: Sentence;
  /** Whose words these are; null in the source's own telling. */
  readonly reported: Draft<'attribution'> | null;
  /** What the same speaker says in quotation marks, lower-case. */
  readonly follows: string;
  /** What stood between subject and verb and is blanked in the text. */
  readonly asides: readonly Aside[];
  /** Who is asked, where the sentence is an answer of an interview. */
  readonly answering: Draft<'actor'> | null;
  /** The text of the source, nothing blanked. */
  readonly whole: string;
  /** The sentences before it that "it" or "she" may look back to, the nearest first. */
  readonly earlier: readonly Sentence[];
}

/** Every zone of the readable sentences, in order. */
export function zonesOf(passages: Passages, found: Found): VoiceZone[] {
  const reports = foundOf(found, 'attribution').filter(
    draft => (draft.confidence >= REPORTS_SPEECH || isOfficial(draft)) && !isStance(passages, draft),
  );
  const interview = interviewIn(passages, found);
  return passages.sentences.flatMap(sentence => {
    if (UNREAD.has(passages.blocks[sentence.block]!.kind) || isWithdrawn(passages, sentence)) return [];
    const own = reports.filter(({ entry }) =>
      entry.content.some(span => span.start < sentence.end && sentence.start < span.end),
    );
    return zonesIn(passages, sentence, own, interview?.isAnswer(sentence.block) ? interview.actor : null).filter(
      zone => !zone.reported || !DENIES.test(zone.reported.entry.cue.map(span => span.exact).join(' ')),
    );
  });
}

/** What somebody denies or doubts is nobody's stance. */
const DENIES = /\b(?:den(?:y|ies|ied|ying)|disput\w+|doubt\w*|disown\w*|questions?|questioned)\b/i;

/** Ministries and governments that speak without a name of their own. */
const isOfficial = ({ entry }: Draft<'attribution'>): boolean =>
  /\b(?:ministr(?:y|ies)|governments?|delegations?|statement|communiqu[eé])\b/i.test(
    entry.source.map(span => span.exact).join(' '),
  ) && /\b(?:sa(?:y|ys|id)|announc\w+|confirm\w+|stat\w+)\b/i.test(entry.cue.map(span => span.exact).join(' '));

/** "That was wrong. We withdraw the report": the sentence before is not told as true. */
function isWithdrawn({ source, sentences }: Passages, { index, block }: Sentence): boolean {
  const next = sentences[index + 1];
  return (
    next !== undefined &&
    next.block === block &&
    /^(?:That|This|It|The report|The claim)\s+(?:was|is|proved)\s+(?:wrong|incorrect|untrue|false|mistaken|denied)\b/.test(
      source.text.slice(next.start, next.end),
    )
  );
}

const UNREAD: ReadonlySet<string> = new Set(['question', 'heading', 'title', 'table-header']);

/** "insists on", "urged", "rejected": the cue of the report is itself the stance, and its subject holds it. */
function isStance({ source, sentences }: Passages, { entry }: Draft<'attribution'>): boolean {
  const [cue] = entry.cue;
  if (!cue || entry.kind === 'direct') return false;
  const sentence = sentences.find(one => one.start <= cue.start && cue.start < one.end);
  if (!sentence) return false;
  const verb = cue.exact.replace(/^(?:(?:has|have|had|is|are|was|were|been|also|then|later|again|\p{L}+ly)\s+)+/iu, '');
  const after = source.text.slice(cue.end, sentence.end);
  if (/^(?:tell|told|warn(?!\p{L}*\s+against))/iu.test(verb + after)) return false;
  const behind = verb.replace(/^\p{L}+/u, '') + after;
  if (/^suggest/i.test(verb) && !NAMES_A_THING.test(behind)) return false;
  if (/^ask/i.test(verb) && !ASKS_OF.test(behind)) return false;
  if (/^threaten/i.test(verb)) return true;
  if (/^(?:call|describ|regard|dismiss|label|brand|term|denounc)/i.test(verb)) return true;
  return cuesIn(source.text, cue.start, Math.min(sentence.end, cue.end + 80), sentence.tokens).some(
    one =>
      one.form !== 'aux' &&
      !(/^(?:keep|drop)$/.test(one.force) && /^\s*(?:that\b|[,“"])/.test(after)) &&
      one.start < cue.end,
  );
}

/** "suggested a commission", not "suggested a truce might hold". */
const NAMES_A_THING = /^\s+(?:an?|the|its|their|his|her)\s(?!.*\b(?:may|might|could|would|will|is|are|was|were)\b)/i;
/** "asked for time", "asked Tarn for a loan", "asked Tarn to leave": not a question. */
const ASKS_OF =
  /^\s+(?!about|whether|if|why|how|what|when)(?:for\b|[^,;:]{2,60}?\s(?:to\s(?!say|tell|comment|explain)\p{Ll}|for\s))/u;

function zonesIn(
  passages: Passages,
  sentence: Sentence,
  reports: readonly Draft<'attribution'>[],
  answering: Draft<'actor'> | null,
): VoiceZone[] {
  const { text } = passages.source;
  const spoken = reports.flatMap(reported => spokenIn(text, sentence, reported));
  const cuts = [...new Set([sentence.start, sentence.end, ...spoken.flatMap(one => [one.start, one.end])])].toSorted(
    (a, b) => a - b,
  );
  const asides = asidesIn(text, sentence, offset => spoken.some(one => one.start <= offset && offset < one.end));
  const clauses = withoutAsides(clausesOf(text, sentence), asides);
  const earlier = earlierThan(passages, sentence);
  return cuts.slice(1).flatMap((end, index) => {
    const start = cuts[index]!;
    const owner = spoken
      .filter(one => one.start <= start && end <= one.end)
      .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
    const reported = owner?.reported ?? null;
    return clauses
      .map(clause => ({ start: Math.max(start, clause.start), end: Math.min(end, clause.end) }))
      .filter(zone => zone.end - zone.start > 3)
      .map(zone => {
        const inside = asides.filter(aside => aside.start > zone.start && aside.end < zone.end);
        return {
          ...zone,
          text: blanked(owner?.text ?? text, inside),
          tokens: (owner?.tokens ?? sentence.tokens).filter(token => !inside.some(aside => holds(aside, token))),
          sentenceEnd: sentence.end,
          sentence,
          reported,
          follows: followsOf(reported),
          asides: inside,
          whole: text,
          answering: reported ? null : answering,
          earlier,
        };
      });
  });
}

const holds = (stretch: Stretch, token: Stretch): boolean => stretch.start <= token.start && token.end <= stretch.end;

/** The text with blanks in place of these stretches, so that offsets stay. */
const blanked = (text: string, stretches: readonly Stretch[]): string =>
  stretches.reduce((words, { start, end }) => words.slice(0, start) + ' '.repeat(end - start) + words.slice(end), text);

/** The three sentences before, in the same paragraph or, for its first one, in the paragraph before. */
function earlierThan({ sentences, blocks }: Passages, { index, block }: Sentence): Sentence[] {
  return [1, 2, 3]
    .map(back => sentences[index - back])
    .filter(
      (one): one is Sentence => one !== undefined && block - one.block <= 1 && !UNREAD.has(blocks[one.block]!.kind),
    );
}

interface Spoken extends Stretch {
  readonly reported: Draft<'attribution'>;
  /** The text with the words of the report blanked where they part the speech ("It might, he said, agree"). */
  readonly text: string;
  readonly tokens: Sentence['tokens'];
}
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * "Ruhn will lift the ban, its minister said on Monday": what stands before the tag is what is said, though only a
 * circumstance follows it; and "No train will run “while I live”, he said" is said whole, not only its quoted end.
 */
function beforeTag(
  text: string,
  sentence: Sentence,
  { entry }: Draft<'attribution'>,
  content: Stretch,
): Stretch | null {
  const [source, cue] = [entry.source[0], entry.cue[0]];
  if (!source || !cue || source.start <= sentence.start + 12) return null;
  const tag = Math.min(source.start, cue.start);
  if (!/[,”"]\s*$/.test(text.slice(sentence.start, tag))) return null;
  const circumstance =
    content.start >= tag &&
    /^(?:on|in|late|earlier|after|during|at|last|this|to|before|by)\b/i.test(text.slice(content.start, content.end));
  const quotedEnd =
    content.end <= tag &&
    content.start > sentence.start + 8 &&
    /^[“"]\p{Ll}/u.test(text.slice(content.start, content.end)) &&
    !/[“”"]/.test(text.slice(sentence.start, content.start));
  return circumstance || quotedEnd ? { start: sentence.start, end: tag } : null;
}

const CONDITIONS =
  /^\W*(?:provided|providing|if|unless|until|once|as long as|so long as|on condition|on the day|the day|the moment|in exchange|in return|subject to|but only|only)\b/i;

/** What the report tells in this sentence, as one stretch; a condition after its words belongs to it. */
function spokenIn(text: string, sentence: Sentence, reported: Draft<'attribution'>): Spoken[] {
  const parts = reported.entry.content
    .filter(span => span.start < sentence.end && sentence.start < span.end)
    .map(span => ({ start: Math.max(span.start, sentence.start), end: Math.min(span.end, sentence.end) }))
    .toSorted((a, b) => a.start - b.start);
  const [first] = parts;
  if (!first) return [];
  const tailed = beforeTag(text, sentence, reported, first);
  if (tailed) return [{ reported, ...tailed, text, tokens: sentence.tokens }];
  const told = Math.max(parts.at(-1)!.end, ...[...reported.entry.cue, ...reported.entry.source].map(span => span.end));
  if (told < sentence.end && CONDITIONS.test(text.slice(told, sentence.end)))
    parts.push({ start: told, end: sentence.end });
  if (parts.length === 1) return [{ reported, ...first, text, tokens: sentence.tokens }];
  const gaps = parts.slice(1).map((part, index) => ({ start: parts[index]!.end, end: part.start }));
  if (gaps.some(gap => gap.end - gap.start > 60 || /[.;]/.test(text.slice(gap.start, gap.end))))
    return parts.map(part => ({ reported, ...part, text, tokens: sentence.tokens }));
  const tokens = sentence.tokens.filter(token => !gaps.some(gap => token.start < gap.end && gap.start < token.end));
  return [{ reported, start: first.start, end: parts.at(-1)!.end, text: blanked(text, gaps), tokens }];
}

const followsOf = (reported: Draft<'attribution'> | null): string =>
  reported?.entry.kind === 'direct' ? reported.entry.content.map(span => span.exact.toLowerCase()).join(' ') : '';
