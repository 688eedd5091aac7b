/** When an event is told to have happened: the date beside its verb, or of the clause on which it hangs. */

import type { When } from '../../record/evidence.ts';
import { type Clause, clausesOf } from '../clauses.ts';
import { whenIn } from '../dates.ts';
import { type Found, foundOf, REPORTS_SPEECH } from '../finder.ts';
import type { Passages, Sentence } from '../passages.ts';
import type { Analysis, Predicate } from '../predicate.ts';

/** The clause of the sentence in which the words stand; the sentence where none holds them. */
export const clauseAt = (text: string, sentence: Sentence, at: { start: number }): Clause =>
  clausesOf(text, sentence).find(one => one.start <= at.start && at.start < one.end) ?? sentence;

/**
 * The date of a verb. Without one of its own, what happens "when", or what a participle or infinitive adds ("…, prompting X to
 * answer"), has the date of the verb on which it hangs. Null where none is told.
 */
export function whenTold(
  passages: Passages,
  found: Found,
  sentence: Sentence,
  analysis: Analysis,
  predicate: Predicate,
  planned: boolean,
): When | null {
  const { text, publishedAt } = passages.source;
  const { tokens } = analysis;
  const at = tokens[predicate.segment.head]!;
  const { mark, subjects, parent } = predicate;
  const own = mark && subjects[0] ? tokens[subjects[0].from]!.start : 0;
  const from = Math.max(saidFrom(found, at.start), own);
  const clause = clauseAt(text, sentence, at);
  const when = whenNear(text, sentence, clause, at, from, publishedAt, planned || isPresent(at));
  if (when || !parent || !hangsOn(predicate)) return when;
  return whenTold(passages, found, sentence, analysis, parent, planned);
}

/** Whether the verb shares the time of the one on which it depends. */
const hangsOn = ({ relation, mark }: Predicate): boolean =>
  relation === 'participle' || relation === 'infinitive' || (relation === 'adverbial' && mark === 'when');

/** "The delegations meet on Friday": the present tense tells of what is to come. */
const isPresent = ({ lower, lemma, pos }: { lower: string; lemma: string; pos: string }): boolean =>
  pos === 'VERB' && lower === lemma && /^(?:meet|visit|travel|return|resume)$/.test(lower);

/** Where the reported words begin: "said on Monday that it had …" dates the saying, not what was said. */
const saidFrom = (found: Found, at: number): number =>
  Math.max(
    0,
    ...foundOf(found, 'attribution')
      .filter(draft => draft.confidence >= REPORTS_SPEECH)
      .flatMap(({ entry }) => entry.content.filter(span => span.start <= at && at < span.end).map(span => span.start)),
  );

/**
 * The date told beside the verb, between its commas; else one with which the sentence opens; in a clause with few commas any
 * date of the clause. `from` is where the verb's own clause begins.
 */
function whenNear(
  text: string,
  sentence: { start: number },
  clause: { start: number; end: number },
  verb: { start: number; end: number },
  from: number,
  published: string | null,
  ahead: boolean,
) {
  const head = /^[^.;:]{0,80}? (?:-|–|—) /.exec(text.slice(sentence.start, clause.end));
  const opening = sentence.start + (head && /^\p{Lu}{2}/u.test(head[0]) ? head[0].length : 0);
  const start = Math.max(clause.start, opening, from);
  const beside = /^[^,]*, \p{Lu}[\p{L}’' -]*,/u.exec(text.slice(verb.end, clause.end));
  const comma = text.indexOf(',', verb.end + (beside?.[0].length ?? 0));
  const end = comma < 0 ? clause.end : Math.min(comma, clause.end);
  const near = whenIn(text.slice(Math.max(start, text.lastIndexOf(',', verb.start) + 1), end), published, ahead);
  if (near) return near;
  const first =
    from <= opening ? /^(?:On|In|At|By|Late|Early|Last)\b[^,]{0,24}/.exec(text.slice(opening, verb.start)) : null;
  const opened = first && whenIn(first[0], published, ahead);
  if (opened) return opened;
  const words = text.slice(start, clause.end);
  return words.split(',').length <= 2 ? whenIn(words, published, ahead) : null;
}
