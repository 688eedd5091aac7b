/** Who bears a title: the named people that stand with it in one of the ways in which news text introduces somebody. */

import { firstName, shapeOf } from '../gazetteer.ts';
import type { Item } from './items.ts';
import type { Row } from './rows.ts';

/** A title with those who bear it. */
export interface Bearing {
  readonly people: readonly Item[];
  /** The item after the title's own phrase: "minister of defence of Lorne" ends before the comma. */
  readonly phraseEnd: number;
}

const LEADS_PHRASE = /^(?:of|for|to|at|in|on|with|from)$/;
const CLOSES = /^(?:[,.;:)”"—–]|-{1,2}|who)$/;
const MOST_BEHIND = 10;
const MOST_BEFORE = 9;

/** Who bears the title at this place, if the sentence names them. */
export function bearersOf(row: Row, at: number): Bearing {
  const phraseEnd = endOfPhrase(row, at);
  const people =
    rightAfter(row, at) ??
    calledSo(row, phraseEnd) ??
    behindComma(row, at, phraseEnd) ??
    beforeComma(row, at, phraseEnd) ??
    byVerb(row, at, phraseEnd) ??
    [];
  return { people, phraseEnd };
}

/** A name that may be a person's: none of its words but the first tells of a body or a place, unless a first name leads it. */
export function isPerson(item: Item | undefined): item is Item {
  if (item?.type !== 'name') return false;
  const [first, ...rest] = item.text.replace(/[’']s$/, '').split(' ');
  if (firstName(first!) !== undefined && rest.length > 0 && rest.length < 3)
    return !/^(?:Bank|Party|Union)$/.test(rest.at(-1)!);
  return !rest.some(word => shapeOf(word) !== undefined);
}

/** Two capitalised words beside a title, whatever the second would mean alone. */
const isFullName = (item: Item | undefined): item is Item =>
  item?.type === 'name' && /^\p{Lu}\p{L}+ \p{Lu}\p{L}+$/u.test(item.text);

/** "Foreign Minister Helm", "the foreign ministers Helm and Brandt". */
function rightAfter(row: Row, at: number): Item[] | undefined {
  const { items } = row;
  const ranked = items[at + 1]?.title?.use === 'honorific' && isPerson(items[at + 2]);
  const next = items[ranked ? at + 2 : at + 1];
  if (!isPerson(next)) return undefined;
  if (ranked) return [next];
  const plural = items[at]!.text.endsWith('s');
  return plural && items[at + 2]?.text === 'and' && isPerson(items[at + 3]) ? [next, items[at + 3]!] : [next];
}

/** Where the title's phrase ends: after "of defence", "to the president of Lorne", "at the Delta Institute". */
export function endOfPhrase(row: Row, at: number): number {
  const { items } = row;
  let end = at + 1;
  while (LEADS_PHRASE.test(items[end]?.text ?? '') && end - at < MOST_BEHIND) {
    let ahead = end + 1;
    while (ahead - at < MOST_BEHIND && isInPhrase(row, ahead)) ahead += 1;
    if (ahead === end + 1) break;
    end = ahead;
  }
  return end;
}

function isInPhrase(row: Row, at: number): boolean {
  const item = row.items[at];
  if (!item) return false;
  if (item.type !== 'word') return true;
  const token = row.sentence.tokens[item.from]!;
  if (/^(?:who|which|whose|that|and|or|but|[“”",.;:()])$/.test(token.lower)) {
    const after = row.items[at + 1];
    return (
      token.lower === 'and' && after !== undefined && /^(?:NOUN|PROPN)$/.test(row.sentence.tokens[after.from]!.pos)
    );
  }
  return /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(token.pos) || /^(?:[’']s?|-|&|its|his|her|their|our)$/.test(token.lower);
}

/** "A commander known as Sefu", "a man called Brandt". */
function calledSo(row: Row, end: number): Item[] | undefined {
  const words = row.items.slice(end, end + 7);
  const said = words.map(item => item.text).join(' ');
  const match =
    /^(?:, )?(?:who )?(?:is |goes |went )?(?:known (?:only )?as|called|named|identified as|by the name(?: of)?|by the nom de guerre)\b/.exec(
      said,
    );
  const named = words.find(item => item.type === 'name');
  return match && isPerson(named) ? [named] : undefined;
}

/** "The foreign minister of Lorne, Ilsa Helm, said", "as chief negotiator, Helm took". */
function behindComma(row: Row, at: number, end: number): Item[] | undefined {
  const { items } = row;
  if (items[end]?.text !== ',') return undefined;
  let ahead = end + 1;
  if (items[ahead]?.text === 'former') ahead += 1;
  if (items[ahead]?.type === 'title' && items[ahead + 1]?.type === 'name') ahead += 1;
  const named = items[ahead];
  if (!isPerson(named) && !isFullName(named)) return undefined;
  const after = items[ahead + 1]?.text ?? '.';
  if (items[ahead - 1]!.type === 'title' || CLOSES.test(after)) return [named];
  if (/s$/.test(items[at]!.text) && after === 'and' && isPerson(items[ahead + 2])) return [named, items[ahead + 2]!];
  return /^as$/i.test(items[at - 1]?.text ?? '') || /^as$/i.test(items[at - 2]?.text ?? '') ? [named] : undefined;
}

const BEFORE_TITLE =
  /^(?:the|a|an|its|their|his|her|our|[’']s?|own|then|now|once|also|formerly|previously|long|longtime|veteran|who|is|was|serves|served|acts|acted|remains|as|-|one|of|new|newly|appointed|elected|named)$/i;

/** "Helm, the foreign minister of Lorne,", "Helm, who is Lorne's chief negotiator", "Helm (general secretary)". */
function beforeComma(row: Row, at: number, end: number): Item[] | undefined {
  const { items } = row;
  let back = at - 1;
  while (
    back > 0 &&
    at - back < MOST_BEFORE &&
    items[back]!.text !== ',' &&
    items[back]!.text !== '(' &&
    qualifies(row, back)
  )
    back -= 1;
  const between = items.slice(back + 1, at).map(item => item.text.toLowerCase());
  const copula = between.some(word => /^(?:is|was|serves|served|acts|acted|remains)$/.test(word));
  const name = items[back - 1];
  if ((items[back]?.text === ',' || items[back]?.text === '(') && (isPerson(name) || isFullName(name))) {
    const after = items[end]?.text ?? '.';
    const whole = between.length > 0 || items[back]!.text === '(' || at === back + 1;
    if (!whole || !(CLOSES.test(after) || /^(?:and|in|during|when|under|since|at|on)$/.test(after) || copula))
      return undefined;
    const pair = /s$/.test(items[at]!.text) && items[back - 2]?.text === 'and' && isPerson(items[back - 3]);
    return pair ? [items[back - 3]!, name] : [name];
  }
  const bare = items[back];
  return copula && (isPerson(bare) || isFullName(bare)) ? [bare] : undefined;
}

/** Whether the item before a title may belong to its phrase. */
function qualifies(row: Row, at: number): boolean {
  const item = row.items[at]!;
  if (item.type === 'adjective' || item.type === 'state' || item.type === 'institution' || item.type === 'capital')
    return true;
  if (item.type === 'name')
    return row.items[at + 1]!.text !== 'is' && !/^(?:is|was|serves|served|remains)$/.test(row.items[at + 1]!.text);
  if (BEFORE_TITLE.test(item.text)) return true;
  return item.type === 'word' && /^(?:ADJ|NOUN|ADV|NUM)$/.test(row.sentence.tokens[item.from]!.pos);
}

const APPOINTS =
  /^(?:named|appointed|elected|reelected|nominated|chosen|picked|installed|made|became|confirmed|hired)$/;

/** "Helm was appointed chief negotiator", "Lorne named Helm as its envoy", "its chief negotiator is Helm". */
function byVerb(row: Row, at: number, end: number): Item[] | undefined {
  const { items } = row;
  if (/^(?:is|was|will)$/.test(items[end]?.text ?? '')) {
    const named = items[end + 1];
    const after = items[end + 2]?.text ?? '.';
    if ((isPerson(named) && CLOSES.test(after)) || isFullName(named)) return [named];
  }
  let back = at - 1;
  while (back > 0 && at - back < 5 && /^(?:the|a|an|its|their|his|her|as|to|be|[’']s|new)$/.test(items[back]!.text))
    back -= 1;
  const verb = items[back];
  if (verb && /^(?:becomes?|becoming)$/.test(verb.text)) {
    const subject = items.slice(0, back).findLast(item => isPerson(item) && item.text.includes(' '));
    const told = /^(?:who|whether|if|to|would|could|may|might|should|that)$/;
    return subject && !items.slice(0, back).some(item => told.test(item.text)) ? [subject] : undefined;
  }
  if (verb && APPOINTS.test(verb.text)) {
    let subject = back - 1;
    while (subject > 0 && /^(?:was|were|is|been|has|had|being|recently|then|later)$/.test(items[subject]!.text))
      subject -= 1;
    return isFullName(items[subject]) || isPerson(items[subject]) ? passiveOnly(items, subject, back) : undefined;
  }
  if (verb && isPerson(verb) && items.slice(Math.max(0, back - 1), back).some(item => APPOINTS.test(item.text)))
    return [verb];
  return undefined;
}

/** "Lorne appointed a negotiator" makes nobody one; "Helm was appointed negotiator" and "Helm became" do. */
const passiveOnly = (items: readonly Item[], subject: number, verb: number): Item[] | undefined =>
  items[verb]!.text === 'became' ||
  items.slice(subject + 1, verb).some(item => /^(?:was|were|been|being|is)$/.test(item.text))
    ? [items[subject]!]
    : undefined;
