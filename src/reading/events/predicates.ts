/** What each verb of a sentence has for subject, objects and prepositional phrases, and how the verbs hang together. */

import type { Sentence, Token } from '../passages.ts';
import { isKnownVerb, isReport } from './lexicon.ts';
import { isBe, type Segment, segmentsOf } from './segments.ts';

export interface Prepositional {
  readonly word: string;
  readonly nouns: readonly Segment[];
}

export type Relation = 'main' | 'content' | 'infinitive' | 'relative' | 'adverbial' | 'participle';

export interface Predicate {
  readonly segment: Segment;
  /** Lower-case lemma of the main verb; `be` with the adjective after it: "be ready". */
  readonly lemma: string;
  /** A word that belongs to the verb: "off", "out", "for". */
  readonly particle: string | null;
  readonly passive: boolean;
  readonly form: 'finite' | 'infinitive' | 'ing' | 'participle';
  /** will, would, may, might, could, can, must, should, shall; null without one. */
  readonly modal: string | null;
  readonly negated: boolean;
  readonly subjects: readonly Segment[];
  readonly objects: readonly Segment[];
  readonly prepositions: readonly Prepositional[];
  readonly relation: Relation;
  /** The word that opens its clause: "if", "after", "that". */
  readonly mark: string | null;
  /** The predicate on which it depends. */
  readonly parent: Predicate | null;
}

type Draft = { -readonly [K in keyof Predicate]: Predicate[K] } & { index: number; inserted: boolean };

export interface Analysis {
  readonly tokens: readonly Token[];
  readonly segments: readonly Segment[];
  readonly predicates: readonly Predicate[];
}

/** The predicates of the sentence, in order of their verbs. */
export function analyse(sentence: Pick<Sentence, 'tokens'>): Analysis {
  const tokens = mended(sentence.tokens);
  const segments = segmentsOf(tokens);
  const drafts: Draft[] = [];
  segments.forEach((segment, index) => {
    if (segment.kind === 'verb') drafts.push(verbOf(tokens, segment, index));
  });
  drafts.forEach((draft, order) => {
    const earlier = drafts.slice(0, order);
    if (draft.form === 'infinitive') attachInfinitive(segments, draft, earlier);
    else if (draft.form === 'ing') attachIng(segments, draft, earlier);
    else attachFinite(tokens, segments, draft, earlier);
    gatherComplements(tokens, segments, draft);
    const { parent } = draft;
    if (draft.relation === 'content' && parent && draft.mark === null)
      (parent as Draft).objects = parent.objects.filter(segment => !draft.subjects.includes(segment));
  });
  return { tokens, segments, predicates: drafts };
}

const IRREGULAR =
  /^(?:been|born|built|caught|cut|done|driven|drawn|fed|found|fought|given|gone|had|held|hit|hurt|kept|known|laid|led|left|lost|made|met|paid|put|read|said|seen|sent|set|shot|shut|sold|struck|taken|thrown|told|torn|won|withdrawn|written|broken|forced|frozen|overthrown|slain|stolen|taught|understood|barred|bound|brought|bought|dealt|forgiven|hidden|overrun|retaken|seized|spent|spread|sworn|hung|split|rebuilt)$/;
const isParticiple = (word: string): boolean => /ed$/.test(word) || IRREGULAR.test(word);
const PARTICLES = /^(?:up|out|off|down|away|back|over|forward|through|apart|aside|together)$/;

function verbOf(tokens: readonly Token[], segment: Segment, index: number): Draft {
  const words = tokens.slice(segment.from, segment.to);
  const main = tokens[segment.head]!;
  const auxiliaries = tokens.slice(segment.from, segment.head);
  const next = tokens[segment.to];
  const be = auxiliaries.some(token => isBe(token) || token.lower === 'got');
  const modal = words.find(token =>
    /^(?:will|wo|'ll|’ll|would|'d|’d|may|might|could|can|ca|must|should|shall)$/.test(token.lower),
  );
  const infinitive = words[0]!.lower === 'to';
  const finite = !infinitive && (auxiliaries.length > 0 || !/ing$/.test(main.lower));
  const adjective =
    isBe(main) &&
    next &&
    /^(?:ADJ|VERB|ADP|ADV)$/.test(next.pos) &&
    /^(?:ready|prepared|willing|about|set|due|likely|unlikely|unable|able|unwilling|reluctant|committed|critical|responsible|opposed|open)$/.test(
      next.lower,
    );
  return {
    index,
    inserted: false,
    segment,
    lemma: adjective ? `be ${next.lower}` : isBe(main) ? 'be' : lemmaOf(main),
    particle: next && PARTICLES.test(next.lower) && next.pos !== 'NOUN' ? next.lower : null,
    passive: be && !isBe(main) && isParticiple(main.lower),
    form: infinitive ? 'infinitive' : finite ? 'finite' : 'ing',
    modal: modal ? plainModal(modal.lower) : null,
    negated:
      words.some(token => /^(?:not|n['’]t|never)$/.test(token.lower)) ||
      /^(?:not|never)$/.test(tokens[segment.from - 1]?.lower ?? ''),
    subjects: [],
    objects: [],
    prepositions: [],
    relation: 'main',
    mark: null,
    parent: null,
  };
}

const plainModal = (word: string): string =>
  /^(?:wo|['’]ll)$/.test(word) ? 'will' : /^['’]d$/.test(word) ? 'would' : word === 'ca' ? 'can' : word;

/** Tags mended: a capitalised word inside a name is no verb ("Human Rights Watch said"). */
function mended(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, at) =>
    token.pos === 'VERB' && at > 0 && /^\p{Lu}/u.test(token.text) && /^\p{Lu}/u.test(tokens[at - 1]!.text) && at > 1
      ? { ...token, pos: 'PROPN' }
      : token,
  );
}

/** The tagger's lemma, with the final "e" that it drops ("staged" → "stag"). */
function lemmaOf(token: Token): string {
  const lemma = token.lemma.toLowerCase();
  const whole = MENDED.get(token.lower);
  if (whole) return whole;
  return isKnownVerb(lemma) || !isKnownVerb(`${lemma}e`) ? lemma : `${lemma}e`;
}
const MENDED = new Map([
  ['shot', 'shoot'],
  ['struck', 'strike'],
  ['shelled', 'shell'],
  ['fought', 'fight'],
  ['left', 'leave'],
  ['broken', 'break'],
  ['broke', 'break'],
  ['rebuffed', 'rebuff'],
  ['barred', 'bar'],
  ['banned', 'ban'],
]);

/** Subject, relation and parent of a finite verb, looking left. */
function attachFinite(
  tokens: readonly Token[],
  segments: readonly Segment[],
  draft: Draft,
  earlier: readonly Draft[],
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
const isBareModal = (tokens: readonly Token[], { segment }: Draft): boolean =>
  /^(?:will|would|may|might|could|can|must|should|shall)$/.test(tokens[segment.head]!.lower);

/** "Accepted the draft and Lorne did not answer": what follows a verb that takes an object is that object, up to the "and". */
function ownSubjects(segments: readonly Segment[], group: Segment[], previous: Draft | null): Segment[] {
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

const baseForm = (tokens: readonly Token[], draft: Draft): boolean => tokens[draft.segment.head]!.lower === draft.lemma;

/** A participle right after its noun and before "by", while the sentence has another verb: "a camp attacked by". */
function reducedRelative(tokens: readonly Token[], segments: readonly Segment[], draft: Draft): boolean {
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
function lastAlike(draft: Draft, earlier: readonly Draft[], afterComma: boolean): Draft | undefined {
  const alike = earlier.filter(one => one.form === draft.form);
  const own = alike.filter(
    one => one.relation !== 'relative' && !(afterComma && (one.relation === 'content' || one.inserted)),
  );
  return own.at(-1) ?? alike.at(-1);
}

/** Index of the noun segment that is the subject of a verb whose left neighbour is at `from`, skipping what only qualifies it. */
function subjectHead(segments: readonly Segment[], from: number, tokens?: readonly Token[]): number | null {
  let at = from;
  for (let steps = 0; steps < 14 && at >= 0; steps++) {
    const segment = segments[at]!;
    if (segment.kind === 'time') {
      at = segments[at - 1]?.kind === 'preposition' ? at - 2 : at - 1;
      continue;
    }
    if (segment.kind === 'comma') {
      const opening = tokens ? skipApposition(tokens, segments, at) : null;
      at = opening ?? at - 1;
      if (opening === null && segments[at]?.kind !== 'time') return null;
      continue;
    }
    if (segment.kind === 'preposition') {
      at -= 1;
      continue;
    }
    if (segment.kind !== 'noun') return null;
    const first = firstOfGroup(segments, at);
    const governor = segments[first - 1];
    if (governor?.kind === 'preposition') {
      at = first - 2;
      if (at < 0) return null;
      continue;
    }
    if (
      governor?.kind === 'verb' &&
      tokens &&
      /ing$|^to$/.test(tokens[governor.from]!.lower) &&
      first - 1 > 0 &&
      segments[first - 2]?.kind === 'noun'
    ) {
      at = first - 2;
      continue;
    }
    return at;
  }
  return null;
}

/** For a comma that closes an insertion ("X, the envoy of Y, said"): the segment before the opening comma; null when there is none. */
function skipApposition(tokens: readonly Token[], segments: readonly Segment[], closing: number): number | null {
  for (let at = closing - 1; at > 0 && closing - at < 16; at--) {
    const segment = segments[at]!;
    if (segment.kind === 'stop') return null;
    if (segment.kind !== 'comma') continue;
    const first = segments[at + 1]!;
    const word = tokens[first.from]!.lower;
    const inserts =
      (first.kind === 'noun' && segments[at - 1]!.kind === 'noun') ||
      (first.kind === 'mark' && /^(?:who|which|whose|where|whom|as)$/.test(word)) ||
      (first.kind === 'verb' && /(?:ing|ed)$/.test(word)) ||
      first.kind === 'preposition' ||
      first.kind === 'time' ||
      word === 'along' ||
      word === 'together';
    if (inserts && segments[at - 1]!.kind !== 'verb') return at - 1;
    if (first.kind === 'and') continue;
  }
  return null;
}

/** Start of a list of noun phrases that ends at `at`: "X, Y and Z". */
function firstOfGroup(segments: readonly Segment[], at: number): number {
  let first = at;
  const joined = segments[first - 1]?.kind === 'and' && noun(segments, joinedTo(segments, first - 1));
  if (!joined) return first;
  first = joinedTo(segments, first - 1);
  while (segments[first - 1]?.kind === 'comma' && noun(segments, first - 2)) first -= 2;
  return first;
}

const joinedTo = (segments: readonly Segment[], and: number): number =>
  segments[and - 1]?.kind === 'comma' ? and - 2 : and - 1;
const noun = (segments: readonly Segment[], at: number): boolean => segments[at]?.kind === 'noun';

function groupEndingAt(segments: readonly Segment[], at: number): Segment[] {
  if (!noun(segments, at)) return [];
  return segments.slice(firstOfGroup(segments, at), at + 1).filter(segment => segment.kind === 'noun');
}

/** The mark before the subject, and the verb on which the clause hangs. */
function clauseOf(
  tokens: readonly Token[],
  segments: readonly Segment[],
  draft: Draft,
  earlier: readonly Draft[],
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

function attachInfinitive(segments: readonly Segment[], draft: Draft, earlier: readonly Draft[]): void {
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

function attachIng(segments: readonly Segment[], draft: Draft, earlier: readonly Draft[]): void {
  draft.relation = 'participle';
  draft.parent = earlier.at(-1) ?? null;
  const before = segments[draft.index - 1];
  if (before?.kind === 'noun') draft.subjects = groupEndingAt(segments, draft.index - 1);
  else draft.subjects = draft.parent?.subjects ?? [];
}

/** Objects and prepositional phrases of a verb, looking right up to the next verb, mark or stop. */
function gatherComplements(tokens: readonly Token[], segments: readonly Segment[], draft: Draft): void {
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

/** A list of noun phrases, each with what hangs on it by "of" left to the prepositions. */
function groupFrom(segments: readonly Segment[], from: number): { nouns: Segment[]; next: number } {
  const nouns = [segments[from]!];
  let at = from + 1;
  for (;;) {
    const comma = segments[at]?.kind === 'comma' && noun(segments, at + 1) && listGoesOn(segments, at + 2);
    const and = segments[at]?.kind === 'and' && noun(segments, at + 1);
    const both = segments[at]?.kind === 'comma' && segments[at + 1]?.kind === 'and' && noun(segments, at + 2);
    if (comma || and) {
      if (and && segments[at + 2]?.kind === 'verb') break;
      nouns.push(segments[at + 1]!);
      at += 2;
    } else if (both && segments[at + 3]?.kind !== 'verb') {
      nouns.push(segments[at + 2]!);
      at += 3;
    } else break;
  }
  return { nouns, next: at };
}

/** Whether an "and" closes the list that a comma opened. */
function listGoesOn(segments: readonly Segment[], from: number): boolean {
  let at = from;
  while (segments[at]?.kind === 'comma' && noun(segments, at + 1)) at += 2;
  if (segments[at]?.kind === 'comma') at += 1;
  return segments[at]?.kind === 'and' && noun(segments, at + 1);
}
