/** The finder of attributions and quotations: who is said to have said what, with the words in quotation marks byte for byte. */

import type { AnyDraft } from '../../record/draft.ts';
import { cite, type Span } from '../../record/evidence.ts';
import { actorsIn, type Finder, type Found } from '../finder.ts';
import type { Passages } from '../passages.ts';
import type { Quoted } from '../quotes.ts';
import type { AttributionSpans, Stretch } from './attribution-spans.ts';
import { findAttributionSpans } from './spans.ts';

const FINDER = { name: 'attributions', version: '1' } as const;

export const attributions: Finder = {
  ...FINDER,
  finds: ['attribution', 'quotation'],
  needs: ['actor'],
  find: (passages, found) =>
    onceEach(
      findAttributionSpans(passages).flatMap((spans, index) => [
        attributionDraft(passages, found, spans, index),
        ...quotationDrafts(passages, found, spans, index),
      ]),
    ),
};

/** Quoted words have one speaker: a draft without one goes where another of the same words has one. */
function onceEach(drafts: readonly AnyDraft[]): AnyDraft[] {
  const startOf = (draft: AnyDraft) => (draft.kind === 'quotation' ? draft.entry.evidence[0]!.start : -1);
  const told = new Set(
    drafts.flatMap(draft => (draft.kind === 'quotation' && draft.entry.speaker ? [startOf(draft)] : [])),
  );
  const seen = new Set<number>();
  return drafts.filter(draft => {
    if (draft.kind !== 'quotation' || draft.entry.speaker) return true;
    const start = startOf(draft);
    return !told.has(start) && !seen.has(start) && seen.add(start) !== undefined;
  });
}

function attributionDraft(passages: Passages, found: Found, spans: AttributionSpans, index: number): AnyDraft {
  const cites = (stretches: readonly Stretch[]) => stretches.map(at => cite(passages.source, at.start, at.end));
  const speaker = speakerOf(passages, found, spans);
  const all = [...spans.source, ...spans.cue, ...spans.content];
  const start = Math.min(...all.map(at => at.start));
  const end = Math.max(...spans.content.map(at => at.end), ...spans.cue.map(at => at.end));
  return {
    kind: 'attribution',
    key: `attribution:${index + 1}`,
    confidence: speaker || isSaid(cites(spans.source), cites(spans.cue)) ? spans.confidence : 0.3,
    finder: FINDER,
    entry: {
      actor: speaker?.key ?? null,
      kind: spans.kind,
      source: cites(spans.source),
      cue: cites(spans.cue),
      content: cites(spans.content),
      evidence: [cite(passages.source, start, end)],
    },
  };
}

/** The actor that the source names; of "Ruhn's prime minister, Dovan Hale" the person. */
function speakerOf(passages: Passages, found: Found, { source }: AttributionSpans) {
  const [at] = source;
  if (!at) return undefined;
  const { text } = passages.source;
  const own = actorsIn(found, at).filter(
    ({ mention }) => !/^[’']s?\s/.test(text.slice(mention.end, mention.end + 3)) && isHead(text, at, mention),
  );
  if (own.length === 0 && /^(?:who|which|that)$/i.test(text.slice(at.start, at.end)))
    return actorsIn(found, { start: Math.max(0, at.start - 4), end: at.start }).at(-1)?.actor;
  return (own.find(({ actor }) => actor.entry.kind === 'person') ?? own[0])?.actor;
}

/** A mention is the one who speaks where it begins the phrase or ends it, not where it only qualifies it ("a text seen by Lorne"). */
function isHead(text: string, source: Stretch, mention: Span): boolean {
  if (/^(?:his|her|its|their|our|my)$/i.test(mention.exact)) return false;
  const before = text.slice(source.start, mention.start);
  return (
    !/\b(?:of|by|from|with|in|on|for|at|to|briefed|seen)\s+(?:the\s+)?$/i.test(before) ||
    /\b(?:officials|spokes\w+|leaders)\s+(?:of|from|for|in)\s+(?:the\s+)?$/i.test(before)
  );
}

/** People, texts and bodies say things; whatever "said", "told" or "denied" something is one of them. */
function isSaid(source: readonly Span[], cue: readonly Span[]): boolean {
  const words = (spans: readonly Span[]) => spans.map(span => span.exact).join(' ');
  return source.length > 0 && (SPEAKS.test(words(source)) || SAYS.test(words(cue)));
}

const SAYS =
  /\b(?:sa(?:y|ys|id)|t(?:ell|ells|old)|den(?:y|ies|ied)|announc(?:es|ed)|insist(?:s|ed)|claim(?:s|ed)|report(?:s|ed)|warn(?:s|ed)|count(?:s|ed)|estimat(?:es|ed)|put|puts|spoke of|speaks of)\b/i;

/** Sources without an actor that are people or texts all the same. Anything else ("the situation underlines") is a figure of speech. */
const SPEAKS =
  /\b(?:officials?|sources?|reports?|people|person|residents?|police|analysts?|observers?|experts?|statement|text|document|letter|media|agency|newspaper|witness(?:es)?|diplomats?|aides?|mediators?|leaders?|rebels?|lawmakers?|ministry|office|spokes\w+|who|they|he|she|we|everyone|critics?|families|doctors?|workers?)\b/i;

function quotationDrafts(passages: Passages, found: Found, spans: AttributionSpans, index: number): AnyDraft[] {
  if (spans.quoted.length === 0) return [];
  const { text } = passages.source;
  const groups = spans.kind === 'mixed' ? spans.quoted.map(mark => [mark]) : [[...spans.quoted]];
  return groups.map((marks, part): AnyDraft => {
    const words = marks.map(mark => text.slice(mark.start, mark.end));
    return {
      kind: 'quotation',
      key: `quotation:${index + 1}.${part + 1}`,
      confidence: spans.confidence,
      finder: FINDER,
      entry: {
        speaker: speakerOf(passages, found, spans)?.key ?? null,
        kind: isWholeSpeech(words.join(' '), marks) ? 'direct' : 'partial',
        text: words.join(' '),
        evidence: marks.map(mark => cite(passages.source, mark.start, mark.end)),
      },
    };
  });
}

/** A sentence of its own, or several: begins with a capital and has a clause; a word or phrase in marks is partial. */
const isWholeSpeech = (words: string, marks: readonly Quoted[]): boolean =>
  marks.length > 1 || (/^\p{Lu}/u.test(words) && words.split(/\s+/).length >= 4);
