/** A sentence cut into segments: noun phrases, verb groups and the words that join them, over parts of speech. */

import type { Token } from './passages.ts';

export type SegmentKind = 'noun' | 'verb' | 'preposition' | 'mark' | 'comma' | 'and' | 'stop' | 'time';

/** Token indices, half-open; `head` is the token that carries the segment: the last noun, the main verb, the word itself. */
export interface Segment {
  readonly kind: SegmentKind;
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

const WEEKDAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/;
const MONTHS =
  /^(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)\.?$/;
const TIME_ADVERBS = new Set(['today', 'yesterday', 'tomorrow', 'tonight', 'overnight']);
const TIME_NOUNS = new Set(
  'day week month year hour minute morning afternoon evening night weekend decade midnight noon midday century time spring summer autumn winter'.split(
    ' ',
  ),
);
const MARKS = new Set(
  'that which who whom whose what where when while whereas although though because if unless until after before since as once whether how why than so lest'.split(
    ' ',
  ),
);
/** Marks that are prepositions when a noun phrase follows and no verb of its own. */
const PREPOSITION_MARKS = new Set(['after', 'before', 'since', 'until', 'as', 'than']);
const PREPOSITIONS = new Set(
  'to for of in on at by from with against between among over under into including towards toward despite near'.split(
    ' ',
  ),
);
const FORMS_OF_BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'s", '’s', "'re", '’re']);
const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'SYM']);
const DETERMINERS = new Set(
  'the a an its his her their our your my this these those both all some any every each several many no another such most either neither what whose'.split(
    ' ',
  ),
);
const PRONOUNS = new Set('he she it they we i you him them us me himself herself itself themselves'.split(' '));

const MEASURE = new Set(['more than', 'less than', 'fewer than', 'at least', 'at most', 'up to']);

export const isBe = (token: Token): boolean => FORMS_OF_BE.has(token.lower);
const isPossessive = (token: Token): boolean => /^['’]s?$/.test(token.lower) && token.pos !== 'AUX';
const isDay = (token: Token): boolean => WEEKDAYS.test(token.lower) || TIME_ADVERBS.has(token.lower);

/** Segments in order; adverbs, brackets and quotation marks belong to none. */
export function segmentsOf(tokens: readonly Token[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  while (at < tokens.length) {
    const closed = closingBracket(tokens, at);
    if (closed > at) {
      at = closed;
      continue;
    }
    const hedge = MEASURE.has(`${tokens[at]!.lower} ${tokens[at + 1]?.lower}`) && tokens[at + 2]?.pos === 'NUM';
    if (hedge) {
      at += 2;
      continue;
    }
    const segment =
      timeAt(tokens, at) ?? markAt(tokens, at) ?? verbAt(tokens, at) ?? nounAt(tokens, at) ?? joinAt(tokens, at);
    if (segment) segments.push(segment);
    at = segment ? segment.to : at + 1;
  }
  return segments;
}

function closingBracket(tokens: readonly Token[], at: number): number {
  if (tokens[at]!.text !== '(') return at;
  for (let end = at + 1; end < Math.min(tokens.length, at + 16); end++) if (tokens[end]!.text === ')') return end + 1;
  return at;
}

function timeAt(tokens: readonly Token[], at: number): Segment | null {
  const token = tokens[at]!;
  if (isDay(token)) {
    const next = tokens[at + 1];
    const to = next && TIME_NOUNS.has(next.lemma) ? at + 2 : at + 1;
    return { kind: 'time', from: at, to, head: at };
  }
  const next = tokens[at + 1];
  if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(token.text) && next && MONTHS.test(next.lower)) {
    const to = /^\d{4}$/.test(tokens[at + 2]?.text ?? '') ? at + 3 : at + 2;
    return { kind: 'time', from: at, to, head: at + 1 };
  }
  if (
    TIME_NOUNS.has(token.lower) &&
    tokens[at - 1]?.pos === 'ADP' &&
    next &&
    (next.pos === 'PROPN' || next.pos === 'DET')
  )
    return { kind: 'time', from: at, to: at + 1, head: at };
  if (MONTHS.test(token.lower) && /^\p{Lu}/u.test(token.text) && next && /^\d{1,4}(?:st|nd|rd|th)?$/.test(next.text))
    return { kind: 'time', from: at, to: at + 2, head: at };
  if (
    next &&
    /^(?:last|next|this|earlier|late|early|that|each|every|one|two|three|four|five|six|\d+)$/.test(token.lower)
  )
    for (let end = at + 1; end <= at + 2 && end < tokens.length; end++)
      if (
        TIME_NOUNS.has(tokens[end]!.lemma) &&
        !isPossessive(tokens[end + 1] ?? token) &&
        tokens[end + 1]?.pos !== 'NOUN'
      )
        return { kind: 'time', from: at, to: end + 1, head: end };
  return null;
}

function markAt(tokens: readonly Token[], at: number): Segment | null {
  const token = tokens[at]!;
  if (!MARKS.has(token.lower)) return null;
  if (token.lower === 'that' && token.pos === 'DET' && NOMINAL.has(tokens[at + 1]?.pos ?? '')) return null;
  if (
    token.lower === 'that' &&
    tokens[at - 1]?.pos === 'VERB' &&
    tokens[at + 1]?.pos === 'NOUN' &&
    !/^(?:VERB|AUX|NOUN|ADP)$/.test(tokens[at + 2]?.pos ?? '')
  )
    return null;
  if (token.lower === 'so' || token.lower === 'how') return null;
  if (PREPOSITION_MARKS.has(token.lower) && !verbFollows(tokens, at + 1))
    return { kind: 'preposition', from: at, to: at + 1, head: at };
  return { kind: 'mark', from: at, to: at + 1, head: at };
}

/** Whether a finite verb comes before the next comma or mark. */
function verbFollows(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 12); at++) {
    const token = tokens[at]!;
    if (token.text === ',' || MARKS.has(token.lower) || /^[.;:—]$/.test(token.text)) return false;
    if (token.pos === 'AUX' || (token.pos === 'VERB' && !token.lower.endsWith('ing') && !isAdjectival(tokens, at)))
      return at > from || !token.lower.endsWith('ed');
  }
  return false;
}

/** A participle before a noun, as in "the disputed border". */
function isAdjectival(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.pos !== 'VERB' || !/(?:ed|ing|en|torn|led|held|run|owned|based|backed)$/.test(token.lower)) return false;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (at === 0) return /ed$/.test(token.lower) && next?.pos === 'NOUN';
  if (!before || !next) return false;
  const opens =
    DETERMINERS.has(before.lower) ||
    before.pos === 'ADJ' ||
    before.pos === 'NUM' ||
    isPossessive(before) ||
    before.text === '-';
  return opens && (next.pos === 'NOUN' || next.pos === 'PROPN' || next.pos === 'ADJ');
}

function verbAt(tokens: readonly Token[], from: number): Segment | null {
  const first = tokens[from]!;
  const infinitive = first.lower === 'to' && opensInfinitive(tokens, from);
  if (!infinitive && first.pos !== 'AUX' && first.pos !== 'VERB') return null;
  if (isAdjectival(tokens, from)) return null;
  let at = infinitive ? from + 1 : from;
  let head = -1;
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.pos === 'AUX' || (token.pos === 'VERB' && isLexicalHave(tokens, at))) {
      head = at;
      continue;
    }
    if (token.pos === 'VERB') {
      head = at;
      at++;
      break;
    }
    const inside = token.pos === 'ADV' || token.lower === 'not' || token.lower === "n't" || token.lower === 'n’t';
    if (inside && !isDay(token) && (verbWithin(tokens, at + 1) || /^(?:not|n['’]t|never)$/.test(token.lower))) continue;
    break;
  }
  if (head < 0) return null;
  return { kind: 'verb', from, to: at, head };
}

/** "has" and "have" tagged as verbs before a participle. */
const isLexicalHave = (tokens: readonly Token[], at: number): boolean =>
  /^(?:has|have|had|having)$/.test(tokens[at]!.lower) &&
  tokens[at + 1]?.pos === 'VERB' &&
  /(?:ed|en|t|n|d|e|m|w)$/.test(tokens[at + 1]!.lower);

const opensInfinitive = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  const after = tokens[at + 2];
  return (
    !!next &&
    (next.pos === 'VERB' || next.pos === 'AUX' || (next.pos === 'ADV' && after?.pos === 'VERB')) &&
    !/ing$/.test(next.lower)
  );
};

function verbWithin(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 3); at++) {
    const { pos } = tokens[at]!;
    if (pos === 'VERB' || pos === 'AUX') return true;
    if (pos !== 'ADV' && pos !== 'PART') return false;
  }
  return false;
}

function nounAt(tokens: readonly Token[], from: number): Segment | null {
  const first = tokens[from]!;
  if (first.text === '|') return null;
  if (PRONOUNS.has(first.lower)) return { kind: 'noun', from, to: from + 1, head: from };
  if (!opensNoun(tokens, from)) return null;
  let head = -1;
  let at = from;
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (isDay(token) || token.text === '|') break;
    if (DETERMINERS.has(token.lower) && at > from && !DETERMINERS.has(tokens[at - 1]!.lower)) break;
    if (NOMINAL.has(token.pos)) {
      if (token.pos !== 'ADJ' || head < 0 || NOMINAL.has(tokens[at + 1]?.pos ?? '')) head = at;
      continue;
    }
    if (DETERMINERS.has(token.lower) || isPossessive(token) || isAdjectival(tokens, at)) continue;
    if (
      token.pos === 'ADV' &&
      at > from &&
      NOMINAL.has(tokens[at + 1]?.pos ?? '') &&
      DETERMINERS.has(tokens[at - 1]!.lower)
    )
      continue;
    if (/^[-/&]$/.test(token.text) && (token.text === '&' || tokens[at - 1]?.end === token.start)) continue;
    if (token.lower === 'and' && tokens[at - 1]!.pos === 'ADJ' && tokens[at + 1]?.pos === 'ADJ') continue;
    break;
  }
  if (head < 0) return DETERMINERS.has(first.lower) ? { kind: 'noun', from, to: from + 1, head: from } : null;
  return { kind: 'noun', from, to: at, head: trimmedHead(tokens, from, at) };
}

/** The last noun of the phrase, before a closing possessive mark. */
function trimmedHead(tokens: readonly Token[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (/^(?:NOUN|PROPN|NUM|ADJ|SYM)$/.test(tokens[at]!.pos)) return at;
  return to - 1;
}

const opensNoun = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]!;
  return (
    NOMINAL.has(token.pos) ||
    token.pos === 'DET' ||
    DETERMINERS.has(token.lower) ||
    isAdjectival(tokens, at) ||
    token.pos === 'PRON'
  );
};

function joinAt(tokens: readonly Token[], at: number): Segment | null {
  const token = tokens[at]!;
  const one = (kind: SegmentKind): Segment => ({ kind, from: at, to: at + 1, head: at });
  if (token.text === ',') return one('comma');
  if (/^(?:;|:|—|–|--|\.|\|)$/.test(token.text) || (token.text === '-' && tokens[at - 1]?.end !== token.start))
    return one('stop');
  if (token.pos === 'CCONJ' || /^(?:and|or|but|nor|along|together)$/.test(token.lower)) return one('and');
  if (token.pos === 'ADP' || PREPOSITIONS.has(token.lower)) return one('preposition');
  return null;
}
