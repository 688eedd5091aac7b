/** Who the subject of a stance is: named before it, or meant by a pronoun or by "the government", "the movement". */

import type { Draft } from '../../record/draft.ts';
import type { Span } from '../../record/evidence.ts';
import { actorsIn, type Found, foundOf } from '../finder.ts';
import { stateByAdjective } from '../gazetteer.ts';
import type { Sentence } from '../passages.ts';
import { strangerOf } from '../strangers.ts';
import type { VoiceZone } from './voices.ts';

type Actor = Draft<'actor'>;

/** What speaks for its party as a whole: "Ruhn's parliament", "the Union's board". */
const OF_STATE =
  /^[’']s?\s+(?:\p{Ll}+\s+){0,2}?(?:government|parliament|cabinet|ministry|army|military|delegation|council|leadership|negotiators|office|board|assembly|leaders|side|team|coalition|authorities|officials|embassy|navy|central bank)\b/u;

const SOME_OF =
  /\b(?:some|several|many|members|parts|figures|presidents|leaders|governments|most|few)\s+(?:within|in|among|of)\s+(?:the\s+)?$/i;
const AFTER_PREPOSITION =
  /\b(?:of|in|on|from|by|with|for|against|to|at|between|over|within|among|than|under|after|before|without|about|into|via|unlike|like|imposed on)\s+(?:the\s+|its\s+|his\s+|her\s+|their\s+)?(?:\p{Ll}+\s+)?$/u;

/** Actors that are subjects: not after a preposition, not possessors, not adjectives. The last group of them before the cue. */
export function subjectsIn(text: string, found: Found, from: number, to: number): Actor[] {
  const subjects = actorsIn(found, { start: from, end: to }).filter(
    ({ mention, actor }) =>
      mention.start >= from && mention.end <= to && isSubject(text, from, mention, actor) && isShown(text, mention),
  );
  const last = subjects.at(-1);
  if (!last || OF_ANOTHER.test(text.slice(last.mention.end, to))) return [];
  const between = (index: number) => text.slice(subjects[index]!.mention.end, subjects[index + 1]!.mention.start);
  const joined: Actor[] = [last.actor];
  for (
    let at = subjects.length - 2;
    at >= 0 && /^\s*,?\s*and\s+(?:the\s+)?$|^\s*,\s*(?:the\s+)?$/.test(between(at));
    at -= 1
  )
    joined.unshift(subjects[at]!.actor);
  const first = subjects[Math.max(0, subjects.length - joined.length)]!.mention;
  const lead = text.slice(from, first.start);
  if (/\b(?:neither|unlike)\s+(?:the\s+)?$/i.test(lead)) return [];
  const apposed = !/\bboth\s*$/i.test(lead) && joined.length > 1 && /,\s*$/.test(between(subjects.length - 2));
  return apposed ? [last.actor] : [...new Set(joined)];
}

/** "…, an arrangement that his predecessor denounced": the relative clause has a subject of its own. */
const OF_ANOTHER = /\b(?:that|which|whom)\s+(?:his|her|its|their|the|an?|some|many|most)\s+(?:\p{Ll}+\s+){1,3}$/u;

/** Whether the words are still there: an aside between subject and verb is blanked. */
const isShown = (text: string, { start, end }: Span): boolean => text.slice(start, end).trim() !== '';

function isSubject(text: string, from: number, mention: Span, actor: Actor): boolean {
  const before = text.slice(Math.max(from, mention.start - 30), mention.start);
  const after = text.slice(mention.end, mention.end + 24);
  if (/^(?:his|her|its|their|him|them|whose|whom)$/i.test(mention.exact)) return false;
  if (/^[’']s?\b|^[’'](?!\w)/.test(after))
    return !AFTER_PREPOSITION.test(before) && OF_STATE.test(text.slice(mention.end, mention.end + 60));
  if (SOME_OF.test(before)) return true;
  if (AFTER_PREPOSITION.test(before)) return /\bgovernments?\s+of\s+(?:the\s+)?$/i.test(before);
  return !(actor.entry.kind === 'state' && isAdjective(mention.exact, actor.entry.name) && /^\s+\p{Ll}/u.test(after));
}

/** "Ruhnian" of Ruhn: it qualifies the noun after it. */
const isAdjective = (exact: string, name: string): boolean =>
  exact !== name &&
  (stateByAdjective(exact) !== undefined ||
    (exact.slice(0, 3) === name.slice(0, 3) && /(?:an|ish|ese|i|ic|er|ard)$/.test(exact)));

/** The subjects of a sentence, or of its part up to an offset: those before its first verb. */
export function subjectsOf(text: string, found: Found, sentence: Sentence, to = sentence.end): Actor[] {
  const verb = sentence.tokens.find(
    (token, at) =>
      token.start < to &&
      (token.pos === 'AUX' || (token.pos === 'VERB' && !/ing$/.test(token.lower))) &&
      !/^(?:led|headed|backed|based|known)$/.test(token.lower) &&
      !/^(?:who|which)$/.test(sentence.tokens[at - 1]?.lower ?? ''),
  );
  return subjectsIn(text, found, sentence.start, Math.min(to, verb?.start ?? to));
}

const BETWEEN = String.raw`(?:(?:\p{L}+ly|is|are|was|were|has|have|had|did|does|do|not|never|also|still|now|then|again|even|no|longer|long|since|already|will|would|could|may|might|must|should|yet|both|all|too|ever|later|earlier|therefore|however|once|just|only|on|in|to|be|been|being|\p{L}+day|,)\s*)*`;
const PRONOUN = new RegExp(String.raw`(?:^|[\s“"(])(he|she|it|they)\s+${BETWEEN}$`, 'iu');
const DESCRIBED = new RegExp(
  String.raw`(?:^|[\s“"(])(the|both|its|his|her|their)\s+((?:[\p{L}-]+\s+){0,2}?)([\p{L}-]+)\s+${BETWEEN}$`,
  'iu',
);

/** Whom a pronoun or a description right before the cue means; nobody where that is not plain. */
export function meantBefore(found: Found, zone: VoiceZone, cue: number): Actor[] {
  const lead = zone.text.slice(zone.start, cue);
  const pronoun = PRONOUN.exec(lead)?.[1]?.toLowerCase();
  if (pronoun) return meantByPronoun(found, zone, pronoun, zone.start + lead.search(PRONOUN));
  const described = DESCRIBED.exec(lead);
  if (
    !described ||
    /\b(?:in|of|from|between|across|by|with|for|on|to|at|among)\s*$/i.test(lead.slice(0, described.index + 1))
  )
    return [];
  const [, article, adjectives, noun] = described as unknown as [string, string, string, string];
  if (/^(?:his|her|their|its)$/i.test(article) && OF_OWN.test(noun))
    return ofOwner(found, zone, article.toLowerCase(), zone.start + described.index);
  if (/^both$/i.test(article) || /^(?:two )$/i.test(adjectives)) return meantByBoth(found, zone, noun.toLowerCase());
  if (!/^the$/i.test(article) || /\p{Lu}/u.test(adjectives + noun)) return [];
  return meantByDescription(found, zone, `${adjectives}${noun}`.toLowerCase(), zone.start + described.index);
}

const OF_OWN =
  /^(?:government|country|party|side|group|movement|union|state|nation|administration|delegation|cabinet|company|club|council|ministry|office|coalition|bloc|league|army)$/i;

/** "Her government", "his party": the side of whoever the pronoun means. */
function ofOwner(found: Found, zone: VoiceZone, article: string, before: number): Actor[] {
  const pronoun = article === 'his' ? 'he' : article === 'her' ? 'she' : null;
  const [owner] = pronoun ? meantByPronoun(found, zone, pronoun, before) : [];
  const side = owner && foundOf(found, 'actor').find(one => one.key === owner.entry.side);
  return side ? [side] : owner ? [owner] : [];
}

const isPerson = (actor: Actor): boolean => actor.entry.kind === 'person';

/** Pronouns by which the text speaks of this person elsewhere. */
const spokenOfAs = (actor: Actor): ReadonlySet<string> =>
  new Set(
    actor.entry.mentions.flatMap(({ exact }) =>
      /^(?:he|his|him)$/i.test(exact) ? ['he'] : /^(?:she|her)$/i.test(exact) ? ['she'] : [],
    ),
  );

/** "He" and "it" are the last subject of their kind: earlier in the sentence, then in the sentences before. */
export function meantByPronoun(found: Found, zone: VoiceZone, pronoun: string, before: number): Actor[] {
  const { text, sentence } = zone;
  const fits = (actor: Actor): boolean => {
    if (pronoun === 'it') return !isPerson(actor);
    const others = [...spokenOfAs(actor)].filter(one => one !== pronoun);
    return isPerson(actor) && others.length === 0;
  };
  const here = before > sentence.start + 3 ? subjectsOf(text, found, sentence, before) : [];
  const speaks = sentence.tokens.find(token => token.start < before && token.pos === 'VERB');
  if (here.length === 0 && speaks && zone.start <= sentence.start) {
    const subject = meantBefore(found, zone, speaks.start);
    if (subject.length === 0 || subject.some(fits)) return subject.filter(fits);
  }
  const inEarlier = zone.earlier.map(one => ({
    one,
    some: [...subjectsOf(text, found, one), ...speakersIn(found, one)],
  }));
  for (const { one, some } of [{ one: null, some: here }, ...inEarlier]) {
    if (one && /^s?he$/.test(pronoun) && isStrangers(found, one)) return [];
    const named = [...new Set(some)];
    if (pronoun === 'they') {
      const both = BOTH.exec(text.slice(sentence.start, before));
      if (both) return meantByBoth(found, zone, both[1]!.toLowerCase());
      const many = named.filter(one => one.entry.kind === 'group');
      return named.length > 1 && named.every(one => !isPerson(one)) ? named : many.length === 1 ? many : [];
    }
    const answers =
      one && ANSWERS.test(text.slice(before, before + 40)) ? addresseesIn(found, text, one).filter(fits) : [];
    if (answers.length > 0) return answers.length === 1 ? answers : [];
    const fitting = named.filter(fits);
    if (fitting.length === 1) return fitting;
    if (fitting.length > 1) return [];
    const bodies =
      pronoun === 'it' && one ? [...new Set(actorsIn(found, one).map(({ actor }) => actor))].filter(fits) : [];
    if (bodies.length === 1) return bodies;
    const sides = [...new Set(named.map(one => one.entry.side))];
    const side =
      pronoun === 'it' && sides.length === 1 ? foundOf(found, 'actor').find(one => one.key === sides[0]) : undefined;
    if (side) return [side];
  }
  return [];
}

/** Somebody whom the record does not know has the sentence to himself. */
function isStrangers(found: Found, sentence: Sentence): boolean {
  const stranger = strangerOf(sentence);
  return stranger !== null && actorsIn(found, stranger).length === 0;
}

/** "It refused.": who is asked answers, not who asks. */
const ANSWERS =
  /^(?:it|he|she|they)\s+(?:has\s+|have\s+|had\s+)?(?:\p{L}+ly\s+)?(?:refused|agreed|accepted|declined|rejected|consented|balked|complied|answered|replied)\b/iu;
const ASKS =
  /\b(?:ask|urg|call|press|offer|propos|invit|request|appeal|plead)\w*\s+(?:on\s+|upon\s+|to\s+|with\s+)?(?:the\s+)?$/iu;

function addresseesIn(found: Found, text: string, sentence: Sentence): Actor[] {
  return [
    ...new Set(
      actorsIn(found, sentence)
        .filter(({ mention }) => ASKS.test(text.slice(Math.max(sentence.start, mention.start - 30), mention.start)))
        .map(({ actor }) => actor),
    ),
  ];
}

const BOTH = /\b(?:both|the two)\s+(\p{L}+)\b/iu;

const speakersIn = (found: Found, sentence: Sentence): Actor[] =>
  foundOf(found, 'attribution').flatMap(({ entry }) => {
    const [source] = entry.source;
    if (!source || source.start < sentence.start || source.end > sentence.end || entry.actor === null) return [];
    return foundOf(found, 'actor').filter(one => one.key === entry.actor);
  });

/** "Both sides", "the two governments": the two parties of which the sentences before speak. */
function meantByBoth(found: Found, zone: VoiceZone, noun: string): Actor[] {
  if (!/^(?:sides|parties|governments|countries|states|delegations|neighbours|neighbors|camps|teams)$/.test(noun))
    return [];
  const actors = foundOf(found, 'actor').filter(one => one.entry.kind !== 'person');
  for (const sentence of zone.earlier) {
    const joined = subjectsOf(zone.whole, found, sentence);
    if (joined.length === 2 && joined.every(one => one.entry.side === one.key)) return joined;
    const sides = new Set(
      actorsIn(found, sentence).flatMap(({ actor }) => (actor.entry.side ? [actor.entry.side] : [])),
    );
    if (sides.size === 2) return actors.filter(one => sides.has(one.key));
  }
  const [first, second, third] = actors
    .filter(one => one.entry.side === one.key)
    .toSorted((a, b) => b.entry.mentions.length - a.entry.mentions.length);
  const two = first && second && second.entry.mentions.length >= 2 * (third?.entry.mentions.length ?? 0);
  return two ? [first, second] : [];
}

const OF_A_STATE =
  /^(?:\p{L}+ )?(?:government|cabinet|authorities|foreign ministry|ministry|parliament|army|military|administration|kingdom|republic|regime|capital)$/u;
const OF_A_BODY =
  /^(?:\p{L}+ )?(?:movement|group|rebels|militants|fighters|insurgents|guerrillas|union|unions|company|firm|club|league|alliance|party|committee|council|association|federation|federations|front|bank|fund|chamber|church|agency|commission|organisation|organization|bloc|kidnappers|strikers|guild|board|insurer|airline|co-operative|cooperative|tribe|clan|elders)$/u;

/** "The government", "the union", "the president": the one of whom the paragraph, or the whole text, speaks. */
export function meantByDescription(found: Found, zone: VoiceZone, words: string, before: number): Actor[] {
  const actors = foundOf(found, 'actor');
  const head = words.split(' ').at(-1)!;
  const named = actors.filter(
    ({ entry }) => !/^(?:person|state)$/.test(entry.kind) && nameWords(entry.name, entry.aliases).includes(head),
  );
  if (named.length === 1) return named;
  const titled = actors.filter(({ entry }) =>
    entry.roles.some(role => ` ${role.title.toLowerCase()}`.endsWith(` ${words}`)),
  );
  if (titled.length === 1) return titled;
  const kind = OF_A_STATE.test(words) ? 'state' : OF_A_BODY.test(words) ? 'body' : null;
  if (
    kind === null ||
    (kind === 'body' &&
      !/(?:movement|group|rebels|militants|fighters|insurgents|guerrillas|kidnappers|organi[sz]ation|front)$/.test(
        words,
      ))
  )
    return [];
  const near = [zone.sentence, ...zone.earlier].map(({ start, end }) => ({ start, end: Math.min(end, before) }));
  for (const stretch of near) {
    const kinds = new Set(
      actorsIn(found, stretch).flatMap(({ actor }) => {
        const party = actors.find(one => one.key === actor.entry.side) ?? actor;
        return isOfKind(party, kind) && (kind === 'state' || party.entry.side === party.key) ? [party] : [];
      }),
    );
    if (kinds.size === 1) return [...kinds];
    if (kinds.size > 1) return [];
  }
  const [first, second] = actors
    .filter(one => isOfKind(one, kind) && one.entry.side === one.key)
    .toSorted((a, b) => b.entry.mentions.length - a.entry.mentions.length);
  const stands = first && first.entry.mentions.length >= 2 * (second?.entry.mentions.length ?? 0);
  return stands ? [first] : [];
}

const isOfKind = (actor: Actor, kind: 'state' | 'body'): boolean =>
  kind === 'state' ? actor.entry.kind === 'state' : /^(?:organisation|group)$/.test(actor.entry.kind);

const nameWords = (name: string, aliases: readonly string[]): string[] =>
  [name, ...aliases].flatMap(one => one.toLowerCase().split(/[^\p{L}-]+/u));
