/** Positions from clause frames: a predicate, its subject and its object, in whose voice they are told. */

import type { Stance } from '../../../record/positions.ts';
import type { Found } from '../../finder.ts';
import type { Sentence, Token } from '../../passages.ts';
import type { Predicate } from '../../predicate.ts';
import { analyse } from '../../predicates.ts';
import type { Segment } from '../../segments.ts';
import { isBe } from '../../segments.ts';
import type { TopicMention } from '../../topics.ts';
import type { Holder } from '../holder.ts';
import type { ObjectLooking } from '../objects.ts';
import { type StanceFound, settle } from '../stance.ts';
import type { VoiceZone } from '../voices.ts';
import type { Frame } from './frame.ts';
import { holdersOfFrame } from './holders.ts';
import { afterRecipient, mentionsIn, objectsOfFrame, phraseFrom } from './objects.ts';
import { afterAdverbs, type Reading, readingAt } from './predicates.ts';
import { prescriptionOf, refusalOf } from './voiced.ts';

export interface FramePosition {
  readonly mention: TopicMention;
  readonly stance: StanceFound;
  readonly holder: Holder;
  readonly zone: VoiceZone;
  /** Whether a predicate of stance tells it, not only a modal verb in somebody's voice. */
  readonly stated: boolean;
}

/** The positions that a sentence tells in somebody's reported words; in the source's own telling frames are not asked. */
export function framesOf(
  sentence: Sentence,
  zones: readonly VoiceZone[],
  found: Found,
  looking: ObjectLooking,
): FramePosition[] {
  const reported = zones.filter(zone => zone.sentence === sentence && zone.reported !== null);
  if (reported.length === 0) return [];
  const { tokens, segments, predicates } = analyse(sentence);
  const consumed = new Set<number>();
  const frames = predicates.flatMap(predicate => {
    if (consumed.has(predicate.segment.head)) return [];
    const { reading, state } = readingOf(tokens, predicate);
    const end = reading === null ? 0 : reading === 'none' ? predicate.segment.to + 3 : reading.from;
    for (let index = predicate.segment.from; index < end; index++) consumed.add(index);
    if (reading === 'none' || isHidden(predicate, tokens)) return [];
    const frame = reading
      ? frameOf(tokens, predicate, reading, state)
      : (prescriptionOf(tokens, predicate) ?? refusalOf(tokens, predicate));
    return frame ? [frame] : [];
  });
  return [...frames, ...possessedNouns(tokens, segments, consumed)].flatMap(frame => {
    const at = tokens[frame.cue]!.start;
    const zone = reported.find(one => one.start <= at && at < one.end);
    return zone ? positionsOf(frame, tokens, zone, found, looking) : [];
  });
}

/** The reading of a verb group: of its verb, or of the adjective or phrase behind its "be". */
function readingOf(
  tokens: readonly Token[],
  { segment, form, passive }: Predicate,
): { readonly reading: Reading | 'none' | null; readonly state: boolean } {
  if (form === 'infinitive') return { reading: null, state: false };
  const head = tokens[segment.head]!;
  if (isBe(head) || LINKS.test(head.lower)) {
    const reading = readingAt(tokens, afterAdverbs(tokens, segment.to), ['a']);
    if (reading) return { reading, state: true };
  }
  const participle = segment.head > segment.from && isBe(tokens[segment.head - 1]!);
  const state = participle ? readingAt(tokens, segment.head, ['a']) : null;
  if (state) return { reading: state, state: true };
  return { reading: readingAt(tokens, segment.head, ['v'], { bare: passive }), state: false };
}

const LINKS = /^(?:remain|remains|remained|become|becomes|became|seems?|seemed|sounded|appears?|appeared)$/;

const HIDES = new Set('if unless whether once until before lest should'.split(' '));
const HIDING = new Set(
  'deny doubt dispute expect fear hope believe think wonder ask suspect predict imagine pretend question hear rumour know'.split(
    ' ',
  ),
);

/** Told only as a condition, a question or what others think. */
function isHidden(predicate: Predicate, tokens: readonly Token[]): boolean {
  if (predicate.form === 'participle' || tokens[predicate.segment.from - 1]?.lower === 'than') return true;
  if (predicate.form === 'ing' && tokens[predicate.segment.from - 1]?.text !== ',') return true;
  if (predicate.mark !== null && HIDES.has(predicate.mark)) return true;
  if (predicate.relation === 'content' && predicate.parent) {
    const { parent } = predicate;
    if (HIDING.has(parent.lemma) || parent.negated) return true;
    return parent.relation !== 'main' && isHidden({ ...parent, form: 'finite' }, tokens);
  }
  return false;
}

/** "would have accepted", "had accepted": told of what is not, or no longer. */
const isPerfect = (words: readonly Token[]): boolean =>
  words.some(token => /^(?:have|has|had|having|['’]ve)$/.test(token.lower));

/** "had offered": where somebody stood before what is told. */
const isPast = (words: readonly Token[]): boolean => words[0]!.lower === 'had';

function frameOf(tokens: readonly Token[], predicate: Predicate, reading: Reading, state: boolean): Frame | null {
  const { segment, modal, subjects, passive } = predicate;
  const words = tokens.slice(segment.from, segment.head + 1);
  const perfect = isPerfect(words.slice(0, -1));
  if (perfect && (modal !== null || isPast(words))) return null;
  const nobody = subjects.some(one => /^(?:neither|no|nobody|none|few)$/.test(tokens[one.from]!.lower));
  if (nobody) return null;
  const said = saidOf(predicate, reading, words, perfect);
  if (!said) return null;
  const base = { said, cue: segment.head, reading, judged: [] as readonly Segment[], stated: true };
  if (reading.form === 'subject') {
    const judges = holderAfter(tokens, reading.from);
    return { ...base, subjects: judges ?? [], impersonal: judges === null, judged: subjects };
  }
  if (passive && !state && !isBe(tokens[segment.head]!)) {
    const by = predicate.prepositions.find(one => one.word === 'by');
    return by ? { ...base, subjects: by.nouns, impersonal: false, judged: subjects } : null;
  }
  return { ...base, subjects, impersonal: false };
}

/** "unacceptable to Tarn", "a red line for the Movement": who judges. */
function holderAfter(tokens: readonly Token[], from: number): Segment[] | null {
  if (!/^(?:to|for)$/.test(tokens[from]?.lower ?? '')) return null;
  let to = from + 1;
  while (to < tokens.length && /^(?:DET|PROPN|NOUN|ADJ|PRON|PART)$/.test(tokens[to]!.pos)) to += 1;
  return to > from + 1 ? [{ kind: 'noun', from: from + 1, to, head: to - 1 }] : null;
}

function saidOf(
  { negated, modal }: Predicate,
  { said, denied }: Reading,
  words: readonly Token[],
  perfect: boolean,
): Stance | 'dropped' | null {
  if (modal === 'should' || modal === 'must') return null;
  if (!negated) {
    if (modal !== 'might' && modal !== 'may') return said;
    return said === 'accept' || said === 'open' ? 'open' : null;
  }
  const never = words.some(token => token.lower === 'never');
  const past = perfect || words.some(token => /^(?:did|was|were)$/.test(token.lower));
  if (denied === 'reject' && (perfect || (past && said !== 'demand'))) return null;
  if (never && denied === 'reject' && modal !== null) return 'red-line';
  return denied;
}

/** "Tarn’s refusal to accept monitors": nouns that take a stance, with their possessors. */
function possessedNouns(
  tokens: readonly Token[],
  segments: readonly Segment[],
  consumed: ReadonlySet<number>,
): Frame[] {
  return segments.flatMap(segment => {
    if (segment.kind !== 'noun' || consumed.has(segment.head)) return [];
    const reading = readingAt(tokens, segment.head, ['n']);
    if (!reading || reading === 'none' || !reading.said) return [];
    const mark = tokens.slice(segment.from, segment.head).findIndex(token => /^['’]s?$/.test(token.lower));
    const pronoun = /^(?:its|their|his|her|our)$/.test(tokens[segment.from]!.lower);
    if (mark < 1 && !pronoun) return [];
    const to = pronoun ? segment.from + 1 : segment.from + mark;
    const owner: Segment = { kind: 'noun', from: segment.from, to, head: to - 1 };
    return [
      {
        said: reading.said,
        cue: segment.head,
        subjects: [owner],
        impersonal: false,
        stated: true,
        reading,
        judged: [],
      },
    ];
  });
}

function positionsOf(
  frame: Frame,
  tokens: readonly Token[],
  zone: VoiceZone,
  found: Found,
  looking: ObjectLooking,
): FramePosition[] {
  const holders = holdersOfFrame(found, zone, tokens, frame.subjects, frame.impersonal);
  if (holders.length === 0) return [];
  return objectsIn(frame, tokens, zone, looking).flatMap(mention => {
    const said: Stance = frame.said === 'dropped' ? 'accept' : frame.said;
    const cue = tokens[frame.cue]!.start;
    const stance = settle(zone, said, cue, mention.start, mention.end, zone.follows);
    if (frame.said === 'dropped' && stance?.stance !== 'conditional') return [];
    if (!stance) return [];
    looking.spoken.add(mention);
    return holders
      .filter(holder => !holder.secondHand)
      .map(holder => ({ mention, stance, holder, zone, stated: frame.stated }));
  });
}

const GIVES = /^(?:offer|grant|promise|guarantee)/;

function objectsIn(frame: Frame, tokens: readonly Token[], zone: VoiceZone, looking: ObjectLooking): TopicMention[] {
  if (frame.judged.length > 0)
    return frame.judged.flatMap(one => mentionsIn(tokens, phraseFrom(tokens, one.from, null), 'np', zone, looking));
  const { reading } = frame;
  if (frame.said === 'dropped' && reading.dropped !== null) {
    const whole = phraseFrom(tokens, reading.dropped, null);
    return mentionsIn(tokens, whole, 'vp', zone, { ...looking, listed: [] });
  }
  const from =
    GIVES.test(tokens[frame.cue]!.lower) && reading.form === 'np' ? afterRecipient(tokens, reading.from) : reading.from;
  return objectsOfFrame(tokens, { ...reading, from }, zone, looking);
}
