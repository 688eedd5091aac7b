/** Words that a report quotes in the middle of its own sentence: told with the words around them, so that they keep their sense. */

import type { Attribution, Quotation } from '../../record/positions.ts';
import { lowered, pronounOf } from './names.ts';
import { sourceOf, type Telling } from './telling.ts';

/** A phrase inside the marks: one closing comma or stop may be left out, nothing else. */
export const inMarks = (text: string): string => `“${text.replace(/[,.]$/, '')}”`;

/** Verbs of saying as they stand in a source, and as the brief tells them. */
const SAYING: readonly (readonly [cue: RegExp, said: string])[] = [
  [/^(?:had |has |have )?(?:say|said|told|tell|add|announc|wr[io]t|not(?:e|ing)|explain|stat|observ|argu)/i, 'said'],
  [/^(?:had |has |have )?insist/i, 'insisted'],
  [/^(?:had |has |have )?warn/i, 'warned'],
  [/^(?:had |has |have )?den(?:y|ie)/i, 'denied'],
  [/^(?:had |has |have )?call(?:s|ed|ing)?$/i, 'called'],
  [/^(?:had |has |have )?describ\w+$/i, 'described'],
  [/^(?:had |has |have )?dismiss\w*$/i, 'dismissed'],
];
const NAMING = /^(?:called|described|dismissed)$/;

/** Words before and after the marks that a brief may take over. */
const MOST_BEFORE = 7;
const MOST_AFTER = 5;

/** "said the road was “a bowling alley for bandits”"; null where the words around it do not make it a clause of the speaker's. */
export function framedWords(telling: Telling, quotation: Quotation): string | null {
  const [span] = quotation.evidence;
  const source = sourceOf(telling, span);
  if (span === undefined || source === undefined || quotation.evidence.length > 1) return null;
  const said = telling.record.attributions.find(
    one =>
      one.actor === quotation.speaker &&
      one.content.some(part => part.source === span.source && part.start <= span.start && span.end <= part.end),
  );
  const verb = said && SAYING.find(([cue]) => cue.test(said.cue[0]?.exact ?? ''))?.[1];
  if (said === undefined || verb === undefined) return null;
  const [before, after] = aroundMarks(source.text, said, span);
  const naming = NAMING.test(verb);
  const open = before.replace(/^.*[“”"]/, '').replace(/^,?\s*(?:and|but|or)\s+/i, '');
  const lead = lowered(telling, naming ? open.trim() : open.replace(/^that(?:\s+|$)/, '').trim());
  const tail = tailWords(after);
  if (tail === null || !isClear(telling, quotation, lead, naming)) return null;
  const that = naming || (/\bthat\s/.test(before) && lead !== '') ? '' : ' that';
  return `${verb}${that}${lead === '' ? '' : ` ${lead}`} ${inMarks(quotation.text)}${tail}`.replace(/'/g, '’');
}

/** What the speaker is told to have said, before and after the marks; the words of the cue in between are left out. */
function aroundMarks(
  text: string,
  { content }: Attribution,
  span: { readonly source: string; readonly start: number; readonly end: number },
): [string, string] {
  const before = content
    .map(part => text.slice(part.start, Math.min(part.end, span.start)))
    .filter(words => words !== '');
  const after = content.map(part => text.slice(Math.max(part.start, span.end), part.end)).filter(words => words !== '');
  const flat = (parts: readonly string[]) =>
    parts
      .join(' ')
      .replace(/\s+/g, ' ')
      .replace(/^[“"]|[“"]$/g, '')
      .trim();
  return [flat(before).replace(/,(?= (?:is|are|was|were|has|had)\b)/g, ''), after.join(' ').replace(/\s+/g, ' ')];
}

/** The words after the marks up to the end of the clause; null where they run on. */
function tailWords(after: string): string | null {
  const rest = after.replace(/^[,.]?[”"]?/, '');
  const [clause] = rest.split(/[,.;:–—]|\s(?:and|but|or|as|while|because|when|if|unless|although|though)\b/);
  const words = clause!
    .trim()
    .split(/\s+/)
    .filter(word => word !== '');
  if (words.length > MOST_AFTER || /[“”"]/.test(clause!)) return null;
  return words.length === 0 ? '' : ` ${words.join(' ')}`;
}

/** Whether a reader knows whom the words before the marks mean. */
function isClear(telling: Telling, quotation: Quotation, lead: string, naming: boolean): boolean {
  const words = lead.split(/\s+/).filter(word => word !== '');
  if (words.length > MOST_BEFORE || /[“”"()]/.test(lead)) return false;
  if (naming && (!/^(?:the|an?|\p{Lu}|his|her)/u.test(lead) || / to /.test(lead))) return false;
  if (words.length === 0)
    return (
      / /.test(quotation.text.trim()) &&
      /\b(?:is|are|was|were|has|have|had|will|would|can|must|do|does)\b/.test(quotation.text)
    );
  const pronouns = words.map(word => word.toLowerCase()).filter(word => PRONOUNS.test(word));
  const own = quotation.speaker === null ? null : pronounOf(telling, quotation.speaker);
  return pronouns.every(word => own !== null && OF[own]?.includes(word) === true);
}

const PRONOUNS =
  /^(?:he|him|his|she|her|hers|it|its|they|them|their|this|that|these|those|such|there|we|our|i|my|you|your)$/;
const OF: Readonly<Record<string, readonly string[]>> = {
  he: ['he', 'his', 'him'],
  she: ['she', 'her'],
};

/** "A few weeks" alone tells a reader nothing. */
const FEWEST_WORDS = 4;

/** "“a pause, not a map”", "a “broad level” agreement": a thing that one can speak of; null for any other words. */
export function thingWords(telling: Telling, quotation: Quotation): string | null {
  if (/^(?:an?|the|no|some)\b/i.test(quotation.text) && quotation.text.split(' ').length >= FEWEST_WORDS)
    return inMarks(quotation.text);
  const [span] = quotation.evidence;
  const text = sourceOf(telling, span)?.text;
  if (span === undefined || text === undefined) return null;
  const [, article] = /\b(an?|the)\s[“"]$/i.exec(text.slice(Math.max(0, span.start - 8), span.start)) ?? [];
  const [, noun] = /^[”"]\s(\p{Ll}{3,})\b/u.exec(text.slice(span.end, span.end + 30)) ?? [];
  const isNoun =
    noun !== undefined &&
    !/^(?:and|but|that|which|who|for|with|from|was|were|has|had|will|would|when|while|about)$/.test(noun);
  return article && isNoun ? `${article.toLowerCase()} ${inMarks(quotation.text)} ${noun}` : null;
}

/** Whether the words can be told in a sentence that a reader understands. */
export const isTold = (telling: Telling, quotation: Quotation): boolean =>
  quotation.kind !== 'partial' || framedWords(telling, quotation) !== null || thingWords(telling, quotation) !== null;
