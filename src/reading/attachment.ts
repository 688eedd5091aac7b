/** How a verb hangs in its sentence: its subject and what it depends on, looking left; its objects, looking right. */

import { isReport } from './events/lexicon.ts';
import { groupEndingAt, groupFrom, noun, skipApposition, subjectHead } from './noun-groups.ts';
import type { Token } from './passages.ts';
import type { PredicateDraft, Prepositional } from './predicate.ts';
import type { Segment } from './segments.ts';

const IRREGULAR =
  /^(?:been|born|built|caught|cut|done|driven|drawn|fed|found|fought|given|gone|had|held|hit|hurt|kept|known|laid|led|left|lost|made|met|paid|put|read|said|seen|sent|set|shot|shut|sold|struck|taken|thrown|told|torn|won|withdrawn|written|broken|forced|frozen|overthrown|slain|stolen|taught|understood|barred|bound|brought|bought|dealt|forgiven|hidden|overrun|retaken|seized|spent|spread|sworn|hung|split|rebuilt)$/;

export const isParticiple = (word: string): boolean => /ed$/.test(word) || IRREGULAR.test(word);

/** Subject, relation and parent of a finite verb, looking left. */
export function attachFinite(
  tokens: readonly Token[],
  segments: readonly Segment[],
  draft: PredicateDraft,
  earlier: readonly PredicateDraft[],
): void {
  const previous = earlier.at(-1) ?? null;
  const left = draft.index - 1;
  const before = segments[left];
  if (before?.kind === 'mark') {
    const word = tokens[before.head]!.lower;
    draft.mark = word;
    if (/^(?:who|which|that|whom)$/.test(word)) {
      draft.relation = 'relative';
      const at = segments[left - 1]?.kind === 'comma' ? left - 2 : left - 1;
      draft.subjects = groupEndingAt(segments, subjectHead(segments, at) ?? at);
      draft.parent = previous;
      return;
    }
    draft.relation = 'adverbial';
    draft.parent = previous;
    return;
  }
  if (reducedRelative(tokens, segments, draft)) {
    draft.form = 'participle';
    draft.passive = true;
    draft.relation = 'relative';
    draft.subjects = before?.kind === 'noun' ? groupEndingAt(segments, left) : [];
    draft.parent = previous;
    return;
  }
  if (before?.kind === 'and' || (before?.kind === 'comma' && skipApposition(tokens, segments, left) === null)) {
    const shared = previous && lastAlike(draft, earlier, before.kind === 'and' && segments[left - 1]?.kind === 'comma');
    const parted = earlier.filter(one => one.modal !== null && isBareModal(tokens, one)).at(-1);
    if (parted && parted === earlier.at(-2) && baseForm(tokens, draft)) {
      draft.subjects = parted.subjects;
      draft.modal = parted.modal;
      return;
    }
    if (shared) {
      draft.subjects = shared.subjects;
      draft.relation = shared.relation;
      draft.mark = shared.mark;
      draft.parent = shared.parent;
      if (!draft.modal && shared.modal && baseForm(tokens, draft)) draft.modal = shared.modal;
      return;
    }
  }
  const head =
    subjectHead(segments, left, tokens) ??
    (earlier.some(one => one.form === 'finite' && one.relation === 'main') ? null : opening(segments, draft.index));
  if (head === null) {
    draft.parent = previous;
    return;
  }
  draft.subjects = ownSubjects(segments, groupEndingAt(segments, head), previous);
  clauseOf(tokens, segments, draft, earlier);
}

/** "It might, he said, agree": a modal parted from its verb. */
const isBareModal = (tokens: readonly Token[], { segment }: PredicateDraft): boolean =>
  /^(?:will|would|may|might|could|can|must|should|shall)$/.test(tokens[segment.head]!.lower);

/** "Accepted the draft and Lorne did not answer": what follows a verb that takes an object is that object, up to the "and". */
function ownSubjects(segments: readonly Segment[], group: Segment[], previous: PredicateDraft | null): Segment[] {
  if (group.length < 2 || !previous || previous.segment !== segments[segments.indexOf(group[0]!) - 1]) return group;
  return isReport(previous.lemma) ? group : group.slice(-1);
}

/** The first noun phrase of the sentence that hangs on nothing: the subject that insertions have parted from its verb. */
function opening(segments: readonly Segment[], verb: number): number | null {
  const at = segments.findIndex(
    (segment, index) => segment.kind === 'noun' && segments[index - 1]?.kind !== 'preposition',
  );
  return at >= 0 &&
    at < verb &&
    !segments.slice(0, at).some(segment => segment.kind === 'verb' || segment.kind === 'stop')
    ? at
    : null;
}

const baseForm = (tokens: readonly Token[], draft: PredicateDraft): boolean =>
  tokens[draft.segment.head]!.lower === draft.lemma;

/** A participle right after its noun and before "by", while the sentence has another verb: "a camp attacked by". */
function reducedRelative(tokens: readonly Token[], segments: readonly Segment[], draft: PredicateDraft): boolean {
  const { segment } = draft;
  if (segment.to - segment.from > 1 || !isParticiple(tokens[segment.head]!.lower)) return false;
  const next = segments[draft.index + 1];
  const word = next?.kind === 'preposition' ? tokens[next.head]!.lower : '';
  const before = segments[draft.index - 1];
  if (before?.kind !== 'noun' && before?.kind !== 'comma') return false;
  if (segments[draft.index + 2]?.kind === 'time') return false;
  const others = segments.some(
    one =>
      one.kind === 'verb' &&
      one !== segment &&
      tokens[one.from]!.lower !== 'to' &&
      !/ing$/.test(tokens[one.head]!.lower),
  );
  if (!others) return false;
  return (
    word === 'by' || (segments[draft.index - 1]?.kind === 'comma' && /^(?:in|at|on)$/.test(word) && next !== undefined)
  );
}

/** The verb of its form before it that it may share a subject with; after a comma neither a reported one nor an inserted "X said". */
function lastAlike(
  draft: PredicateDraft,
  earlier: readonly PredicateDraft[],
  afterComma: boolean,
): PredicateDraft | undefined {
  const alike = earlier.filter(one => one.form === draft.form);
  const own = alike.filter(
    one => one.relation !== 'relative' && !(afterComma && (one.relation === 'content' || one.inserted)),
  );
  return own.at(-1) ?? alike.at(-1);
}

/** The mark before the subject, and the verb on which the clause hangs. */
function clauseOf(
  tokens: readonly Token[],
  segments: readonly Segment[],
  draft: PredicateDraft,
  earlier: readonly PredicateDraft[],
): void {
  const first = segments.indexOf(draft.subjects[0]!);
  draft.inserted =
    segments[first - 1]?.kind === 'comma' &&
    earlier.some(one => one.form === 'finite') &&
    /^(?:say|add|report|tell|note|suggest|insist|announce)$/.test(draft.lemma);
  let at = first - 1;
  while (
    at >= 0 &&
    (segments[at]!.kind === 'time' || (segments[at]!.kind === 'preposition' && segments[at + 1]?.kind === 'time'))
  )
    at--;
  const before = segments[at];
  const previous = earlier.at(-1) ?? null;
  if (before?.kind === 'mark') {
    const word = tokens[before.head]!.lower;
    draft.mark = word;
    draft.relation = /^(?:that|whether|what|how|why)$/.test(word)
      ? 'content'
      : /^(?:which|whom|who|whose|where)$/.test(word)
        ? 'relative'
        : 'adverbial';
    draft.parent = previous;
    return;
  }
  if (before?.kind === 'verb' || (before?.kind === 'noun' && previous && earlier.at(-1)!.objects.length > 0)) {
    draft.relation = before.kind === 'verb' ? 'content' : 'main';
    draft.parent = before.kind === 'verb' ? previous : null;
  }
}

export function attachInfinitive(
  segments: readonly Segment[],
  draft: PredicateDraft,
  earlier: readonly PredicateDraft[],
): void {
  draft.relation = 'infinitive';
  const between = segments[draft.index - 1];
  if (between?.kind === 'and') {
    const alike = earlier.filter(one => one.form === 'infinitive').at(-1);
    if (alike) {
      draft.subjects = alike.subjects;
      draft.parent = alike.parent;
      return;
    }
  }
  const parent = earlier.at(-1) ?? null;
  draft.parent = parent;
  if (!parent) return;
  const addressed = parent.prepositions.length === 1 && parent.objects.length === 0 ? parent.prepositions[0]! : null;
  if (parent.prepositions.length > 0 && between?.kind === 'noun' && !addressed) draft.relation = 'adverbial';
  const told = addressed && /^(?:on|upon|to|with|for)$/.test(addressed.word) ? addressed.nouns : parent.objects;
  draft.subjects = told.length > 0 && draft.relation === 'infinitive' ? told : parent.subjects;
}

export function attachIng(
  segments: readonly Segment[],
  draft: PredicateDraft,
  earlier: readonly PredicateDraft[],
): void {
  draft.relation = 'participle';
  draft.parent = earlier.at(-1) ?? null;
  const before = segments[draft.index - 1];
  if (before?.kind === 'noun') draft.subjects = groupEndingAt(segments, draft.index - 1);
  else draft.subjects = draft.parent?.subjects ?? [];
}

/** Objects and prepositional phrases of a verb, looking right up to the next verb, mark or stop. */
export function gatherComplements(tokens: readonly Token[], segments: readonly Segment[], draft: PredicateDraft): void {
  const objects: Segment[] = [];
  const prepositions: Prepositional[] = [];
  const particle = segments[draft.index + 1];
  let at = draft.index + (particle && draft.particle === tokens[particle.head]!.lower ? 2 : 1);
  let commas = 0;
  while (at < segments.length) {
    const segment = segments[at]!;
    if (segment.kind === 'noun') {
      const { nouns, next } = groupFrom(segments, at);
      if (prepositions.length === 0) objects.push(...nouns);
      at = next;
    } else if (segment.kind === 'preposition') {
      const start = segments[at + 1]?.kind === 'time' ? at + 2 : at + 1;
      if (noun(segments, start) && start === at + 1) {
        const { nouns, next } = groupFrom(segments, start);
        prepositions.push({ word: tokens[segment.head]!.lower, nouns });
        at = next;
      } else {
        if (segments[at + 1]?.kind === 'verb') break;
        at += 1;
      }
    } else if (segment.kind === 'time') at += 1;
    else if (segment.kind === 'comma' && /^(?:time|preposition)$/.test(segments[at + 1]?.kind ?? '') && commas++ < 2)
      at += 1;
    else if (segment.kind === 'and' && segments[at + 1]?.kind === 'preposition') at += 1;
    else break;
  }
  draft.objects = objects;
  draft.prepositions = prepositions;
}
