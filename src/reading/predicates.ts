/** What each verb of a sentence has for subject, objects and prepositional phrases, and how the verbs hang together. */

import { attachFinite, attachInfinitive, attachIng, gatherComplements, isParticiple } from './attachment.ts';
import { isKnownVerb } from './events/lexicon.ts';
import type { Sentence, Token } from './passages.ts';
import type { Analysis, PredicateDraft } from './predicate.ts';
import { isBe, type Segment, segmentsOf } from './segments.ts';

/** The predicates of the sentence, in order of their verbs. */
export function analyse(sentence: Pick<Sentence, 'tokens'>): Analysis {
  const tokens = mended(sentence.tokens);
  const segments = segmentsOf(tokens);
  const drafts: PredicateDraft[] = [];
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
      (parent as PredicateDraft).objects = parent.objects.filter(segment => !draft.subjects.includes(segment));
  });
  return { tokens, segments, predicates: drafts };
}

const PARTICLES = /^(?:up|out|off|down|away|back|over|forward|through|apart|aside|together)$/;

function verbOf(tokens: readonly Token[], segment: Segment, index: number): PredicateDraft {
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
    particle: particleOf(tokens, segment),
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

/** The particle after the verb, or after a pronoun that is its object: "turned it down". */
function particleOf(tokens: readonly Token[], { to }: Segment): string | null {
  const [next, second] = [tokens[to], tokens[to + 1]];
  if (next && PARTICLES.test(next.lower) && next.pos !== 'NOUN') return next.lower;
  return next && second && /^(?:it|them|this|that|him|her|both)$/.test(next.lower) && PARTED.test(second.lower)
    ? second.lower
    : null;
}
const PARTED = /^(?:up|out|off|down|away|aside)$/;

const plainModal = (word: string): string =>
  /^(?:wo|['’]ll)$/.test(word) ? 'will' : /^['’]d$/.test(word) ? 'would' : word === 'ca' ? 'can' : word;

/**
 * Tags mended: a capitalised word inside a name is no verb ("Human Rights Watch said"); a past form between a name and an
 * article is one, whatever it was taken for ("Ana Lorne voiced the fear").
 */
function mended(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, at) => {
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    if (!before) return token;
    if (token.pos === 'VERB' && at > 1 && /^\p{Lu}/u.test(token.text) && /^\p{Lu}/u.test(before.text))
      return { ...token, pos: 'PROPN' };
    const past = /^(?:NOUN|ADJ)$/.test(token.pos) && /^\p{Ll}+ed$/u.test(token.text);
    return past &&
      /^\p{Lu}/u.test(before.text) &&
      (before.pos === 'PROPN' || at === 1) &&
      (/^(?:the|an?|its|their)$/.test(next?.lower ?? '') || next?.pos === 'NUM')
      ? { ...token, pos: 'VERB' }
      : token;
  });
}

/** The tagger's lemma, with the final "e" that it drops ("staged" → "stag"). */
function lemmaOf(token: Token): string {
  const lemma = token.lemma.toLowerCase();
  const whole = MENDED.get(token.lower);
  if (whole) return whole;
  if (/ed$/.test(lemma) && isKnownVerb(lemma.slice(0, -2))) return lemma.slice(0, -2);
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
