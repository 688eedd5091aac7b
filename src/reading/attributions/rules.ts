/** Attributions by rules alone: what is read without weights, and the quotations that the weights leave over. */

import type { Passages, Sentence } from '../passages.ts';
import { type Quoted, quotedAt, quotedIn } from '../quotes.ts';
import type { AttributionSpans, Stretch } from './attribution-spans.ts';
import { type Cue, cueKind, cuesOf } from './cues.ts';
import { contentAfter, contentBefore, type Extent, subjectAfter, subjectBefore } from './extent.ts';

/** Every attribution that the rules see, in the order of its cue. */
export function findByRules(passages: Passages): AttributionSpans[] {
  const quoted = quotedIn(passages);
  const taken = new Set<Quoted>();
  const found: AttributionSpans[] = [];
  for (const sentence of passages.sentences) {
    if (!['paragraph', 'answer', 'list-item', 'caption'].includes(passages.blocks[sentence.block]!.kind)) continue;
    const by = saidBy(sentence, quoted);
    if (by) found.push(by);
    const cues = by ? [] : cuesOf(sentence, token => quotedAt(quoted, token.start) !== undefined);
    let free = 0;
    for (const cue of cues) {
      if (cue.from < free) continue;
      const spans = attribution(passages, sentence, cue, quoted, taken);
      if (!spans) continue;
      found.push(spans);
      for (const mark of spans.quoted) taken.add(mark);
      const last = Math.max(...spans.content.map(at => at.end));
      const next = sentence.tokens.findIndex(token => token.start >= last);
      free = next < 0 ? sentence.tokens.length : Math.max(cue.to, next);
    }
  }
  return found;
}

const stretch = (sentence: Sentence, { from, to }: Extent): Stretch => ({
  start: sentence.tokens[from]!.start,
  end: sentence.tokens[to - 1]!.end,
});

function attribution(
  passages: Passages,
  sentence: Sentence,
  cue: Cue,
  quoted: readonly Quoted[],
  taken: ReadonlySet<Quoted>,
): AttributionSpans | undefined {
  const cueSpan = stretch(sentence, cue);
  if (cue.kind === 'according-to') return accordingTo(sentence, cue, cueSpan);
  const before = subjectBefore(sentence, cue, quoted);
  const own = quotesAround(passages, sentence, cue, before, quoted, taken);
  const closing = sentence.tokens[cue.from - 1]?.text === ',';
  const inverted = before === undefined && (own.length > 0 || closing) ? subjectAfter(sentence, cue) : undefined;
  const source = before ?? inverted;
  if (!source) return undefined;
  if (own.length > 0 && cue.kind === 'doubts' && own[0]!.outerStart > sentence.tokens[cue.to - 1]!.end + 2)
    return undefined;
  if (own.length > 0) return withQuotes(sentence, cue, cueSpan, source, own);
  if (cue.kind !== 'says' && !(cue.kind === 'doubts' && sentence.tokens[cue.to]?.lower === 'that')) return undefined;
  if (inverted) return invertedReport(sentence, cue, cueSpan, inverted);
  return reported(sentence, cue, cueSpan, source);
}

/** Quoted words that this cue introduces or closes: in its sentence, right before it, or going on right after it. */
function quotesAround(
  passages: Passages,
  sentence: Sentence,
  cue: Cue,
  source: Extent | undefined,
  quoted: readonly Quoted[],
  taken: ReadonlySet<Quoted>,
): Quoted[] {
  const { text } = passages.source;
  const free = quoted.filter(mark => !taken.has(mark) && mark.block === sentence.block);
  const first = sentence.tokens[source?.from ?? cue.from]!.start;
  const inside = free.filter(mark => mark.outerStart < sentence.end && mark.outerEnd > sentence.start);
  const ahead = free.filter(
    mark => mark.outerEnd <= first && text.slice(mark.outerEnd, first).replace(/[\s,]/g, '') === '',
  );
  const behind = inside.filter(mark => mark.outerStart >= sentence.tokens[cue.verb]!.end);
  const own = [...ahead, ...behind];
  if (own.length === 0) return [];
  if (cue.kind === 'says' && behind.length === 0 && ahead.length === 0) return [];
  const last = own.at(-1)!;
  const after = free.find(
    mark => mark.outerStart >= Math.max(last.outerEnd, sentence.tokens[cue.to - 1]!.end) && !own.includes(mark),
  );
  const gap = after && text.slice(Math.max(last.outerEnd, sentence.end), after.outerStart);
  const speaks = ahead.some(mark => mark.end - mark.start > 20) || isWhole(text, last);
  if (after && gap !== undefined && gap.trim() === '' && speaks && isWhole(text, after)) own.push(after);
  return continued(passages, own, quoted);
}

/** A quotation of at least a clause, not a word or two in marks. */
const isWhole = (text: string, mark: Quoted): boolean =>
  /[.!?,…]$/.test(text.slice(mark.start, mark.end).trim()) && text.slice(mark.start, mark.end).split(/\s+/).length > 2;

/** Paragraphs that go on with the quotation. */
function continued(passages: Passages, own: Quoted[], quoted: readonly Quoted[]): Quoted[] {
  let last = own.at(-1)!;
  while (last.goesOn) {
    const next = quoted.find(
      mark => mark.block === last.block + 1 && mark.outerStart === passages.blocks[mark.block]!.start,
    );
    if (!next) break;
    own.push(next);
    last = next;
  }
  return own;
}

function withQuotes(
  sentence: Sentence,
  cue: Cue,
  cueSpan: Stretch,
  source: Extent,
  own: readonly Quoted[],
): AttributionSpans {
  const spans: Stretch[] = [];
  const behind = own.filter(mark => mark.outerStart >= cueSpan.end && mark.outerStart < sentence.end);
  const from = sentence.tokens[cue.to];
  const lead =
    behind[0] && from
      ? sentence.tokens.filter(
          token => token.start >= cueSpan.end && token.end <= behind[0]!.outerStart && token.pos !== 'PUNCT',
        )
      : [];
  const mixed =
    lead.length > 0 &&
    !(lead.length <= 3 && !lead.some(token => /^(?:VERB|AUX)$/.test(token.pos)) && lead[0]!.pos !== 'SCONJ');
  for (const mark of own) {
    if (mixed && mark === behind[0]) {
      const after = contentAfter(sentence, cue) ?? { from: cue.to, to: sentence.tokens.length };
      spans.push(stretch(sentence, after));
    } else if (!spans.some(at => at.start <= mark.outerStart && mark.outerEnd <= at.end))
      spans.push({ start: mark.outerStart, end: mark.outerEnd });
  }
  return {
    source: [stretch(sentence, source)],
    cue: [cueSpan],
    content: spans,
    kind: mixed ? 'mixed' : 'direct',
    quoted: own,
    confidence: 0.85,
  };
}

function reported(sentence: Sentence, cue: Cue, cueSpan: Stretch, source: Extent): AttributionSpans | undefined {
  const after = contentAfter(sentence, cue);
  const aside = sentence.tokens[cue.to]?.text === ',' && sentence.tokens[source.from - 1]?.text === ',';
  const closes = after === undefined || aside || isTimeOnly(sentence, after);
  const before = closes ? contentBefore(sentence, source.from) : undefined;
  const whole = closes ? [] : [after];
  const parts = before ? [before] : aside ? aroundIt(sentence, cue, source) : whole;
  if (parts.length === 0) return undefined;
  return {
    source: [stretch(sentence, source)],
    cue: [cueSpan],
    content: parts.map(part => stretch(sentence, part)),
    kind: 'indirect',
    quoted: [],
    confidence: 0.7,
  };
}

/** "The plan, the envoy said, would fail": what stands on both sides of the aside. */
function aroundIt(sentence: Sentence, cue: Cue, source: Extent): Extent[] {
  const end = sentence.tokens.length - 1;
  if (source.from < 2 || end - cue.to <= 2) return [];
  return [
    { from: 0, to: source.from - 1 },
    { from: cue.to + 1, to: end },
  ];
}

/** "The talks failed, said the envoy." */
function invertedReport(sentence: Sentence, cue: Cue, cueSpan: Stretch, source: Extent): AttributionSpans | undefined {
  const content = contentBefore(sentence, cue.from);
  if (!content) return undefined;
  return {
    source: [stretch(sentence, source)],
    cue: [cueSpan],
    content: [stretch(sentence, content)],
    kind: 'indirect',
    quoted: [],
    confidence: 0.7,
  };
}

/** After "the envoy said" only "on Tuesday" is left: what was said stands before. */
const isTimeOnly = (sentence: Sentence, { from, to }: Extent): boolean => {
  const rest = sentence.tokens.slice(from, to);
  return (
    rest.length <= 5 &&
    !rest.some(token => /^(?:VERB|AUX|SCONJ)$/.test(token.pos)) &&
    /^(?:ADP|ADV|PROPN|NOUN)$/.test(rest[0]!.pos) &&
    sentence.tokens[from - 1]?.text !== ':'
  );
};

/** "As articulated by Helm, a “broad” deal might …": the rest of the sentence is hers. */
function saidBy(sentence: Sentence, quoted: readonly Quoted[]): AttributionSpans | undefined {
  const { tokens } = sentence;
  if (tokens[0]?.lower !== 'as' || tokens[2]?.lower !== 'by' || !tokens[1] || !cueKind(tokens[1])) return undefined;
  const comma = tokens.findIndex((token, at) => at > 3 && token.text === ',');
  if (comma < 0 || tokens.length - comma < 4) return undefined;
  const content = stretch(sentence, { from: comma + 1, to: tokens.length - 1 });
  return {
    source: [stretch(sentence, { from: 3, to: comma })],
    cue: [stretch(sentence, { from: 0, to: 3 })],
    content: [content],
    kind: 'mixed',
    quoted: quoted.filter(mark => mark.outerStart >= content.start && mark.outerEnd <= sentence.end),
    confidence: 0.75,
  };
}

function accordingTo(sentence: Sentence, cue: Cue, cueSpan: Stretch): AttributionSpans | undefined {
  const { tokens } = sentence;
  let to = cue.to;
  while (to < tokens.length && tokens[to]!.text !== ',' && !/^[.;]$/.test(tokens[to]!.text)) to += 1;
  if (to === cue.to) return undefined;
  const opens = cue.from === 0;
  const content = opens
    ? { from: to + 1, to: tokens.length - 1 }
    : { from: 0, to: tokens[cue.from - 1]?.text === ',' ? cue.from - 1 : cue.from };
  if (content.to - content.from < 2) return undefined;
  return {
    source: [stretch(sentence, { from: cue.to, to })],
    cue: [cueSpan],
    content: [stretch(sentence, content)],
    kind: 'indirect',
    quoted: [],
    confidence: 0.75,
  };
}
