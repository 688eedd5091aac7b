/** The finder of positions: an actor's stance on an option of an issue, never from silence and never from a mood. */

import type { Draft } from '../../record/draft.ts';
import { type Finder, type Found, foundOf } from '../finder.ts';
import { issueDrafts } from '../issue-drafts.ts';
import type { Passages, Sentence } from '../passages.ts';
import { type TopicMention, topicMentions } from '../topics.ts';
import { subjectOf, Unlisted } from '../unlisted.ts';
import { stanceAfter, type ToldAfter } from './after.ts';
import { type Chain, chainsIn } from './chains.ts';
import { distinct, draft, FINDER, type Taken } from './drafts.ts';
import { type Formula, formulasIn, termsIn } from './formulas.ts';
import { framesOf } from './frames/frames.ts';
import { type Holder, holdersOf, type Telling } from './holder.ts';
import { objectsOf, Spoken, thingAt } from './objects.ts';
import { partingsIn } from './parts.ts';
import { isPast } from './past.ts';
import { imperativeIn, judgementsIn, refusalIn, refusedForAnother, saidOfThing } from './predicates.ts';
import { type StanceFound, settle } from './stance.ts';
import { type VoiceZone, zonesOf } from './voices.ts';

export const positions: Finder = {
  ...FINDER,
  finds: ['issue', 'position'],
  needs: ['actor', 'place', 'attribution', 'provision'],
  find(passages, found, lexicon) {
    const subject = lexicon.knownIssues.length > 0 ? 'talks' : subjectOf(passages);
    if (subject === 'other') return [];
    const listed = topicMentions(passages, found, lexicon);
    const unlisted = new Unlisted();
    const spoken = new Spoken([...listed, ...proposalsIn(passages, unlisted)]);
    const looking = { listed, spoken, unlisted, open: subject === 'talks' };
    const taken: Taken[] = [];
    const zones = zonesOf(passages, found).filter(zone => !isPast(zone, passages));
    for (const zone of zones) {
      const second = refusedForAnother(zone);
      const chains = chainsIn(zone).filter(chain => !second || chain.start < second.start);
      const told = formulasIn(zone, zone.reported !== null);
      for (const chain of chains) taken.push(...takenBy(found, zone, chain, looking));
      taken.push(...takenAfter(found, zone, chains, listed));
      taken.push(...takenOf(passages, found, zone, chains, told, looking));
      taken.push(...takenByFormula(found, zone, told, looking));
    }
    const chained = withParted(passages, found, zones, taken, looking);
    const kept = distinct([...chained, ...framedBeside(chained, passages, found, zones, looking)]);
    return [
      ...issueDrafts(
        passages.source,
        kept.map(({ mention }) => mention),
        FINDER,
        '@positions',
      ),
      ...kept.map((one, index) => draft(passages, one, index)),
    ];
  },
};

/** What clause frames tell in reported words where the chains have found nothing of the same holder in the sentence. */
function framedBeside(
  chained: readonly Taken[],
  passages: Passages,
  found: Found,
  zones: readonly VoiceZone[],
  looking: Looking,
): Taken[] {
  const keyOf = ({ mention, holder: { actor } }: Taken) => `${mention.sentence.index} ${actor.entry.side ?? actor.key}`;
  const told = new Set(chained.map(keyOf));
  return passages.sentences
    .flatMap(sentence => framesOf(sentence, zones, found, looking))
    .filter(
      one =>
        !told.has(keyOf(one)) &&
        isHolder(one.holder.actor, one.stance) &&
        (one.stated || !isProvision(found, one.mention)),
    );
}

/** Proposals spoken of, so that "it" and "that version" can mean them. */
function proposalsIn(passages: Passages, unlisted: Unlisted): TopicMention[] {
  const { text } = passages.source;
  return passages.sentences.flatMap(sentence =>
    [...text.slice(sentence.start, sentence.end).matchAll(PROPOSAL_NOUN)].map(match => {
      const start = sentence.start + match.index;
      const phrase = match[0].toLowerCase().replace(/^(?:a|an|its|their|his|her)\s+/, 'the ');
      return unlisted.mention(phrase, start, start + match[0].length, sentence, sentence);
    }),
  );
}

const PROPOSAL_NOUN =
  /\b(?:the|a|an|its|their|his|her) (?:[\p{L}-]+ ){0,2}?(?:draft|paper|plan|proposal|offer|framework|version|accord|protocol|treaty|agreement|package|text)\b/giu;

type Looking = Parameters<typeof objectsOf>[2];

/** The positions that one chain of cues tells. */
function takenBy(found: Found, zone: VoiceZone, chain: Chain, looking: Looking): Taken[] {
  if (givesUp(zone, chain) || isOfAnotherYear(zone, chain)) return [];
  const holders = holdersOf(found, zone, {
    cue: chain.start,
    agent: null,
    noun: chain.noun,
    impersonal: chain.impersonal,
  });
  const before = HAD.test(zone.text.slice(zone.start, chain.start));
  const past = before && holders.every(holder => zone.reported === null || holder.secondHand);
  const objects = holders.length === 0 || past ? [] : objectsOf(zone, chain, looking);
  return objects.flatMap(mention => {
    const taken = isRenounced(zone, chain, mention) ? 'reject' : chain.stance;
    const settled = settle(zone, taken, chain.start, mention.start, mention.end, zone.follows);
    const stance = settled && ended(settled, zone.text.slice(chain.start, mention.start), mention);
    if (!stance || (chain.weak && isProvision(found, mention))) return [];
    looking.spoken.add(mention);
    return holders
      .filter(
        holder =>
          isHolder(holder.actor, stance) &&
          !(chain.weak && isMereTelling(holder, stance, zone.text.slice(zone.start, chain.start))),
      )
      .map(holder => ({ mention, stance, holder, zone }));
  });
}

/** "vowed not to", "promised never to": refused, unless the option itself is a renunciation ("pledged not to join"). */
/** "Backed away from a demand for seats": who gives a demand up has not refused what it was for. */
const givesUp = (zone: VoiceZone, chain: Chain): boolean =>
  /^\p{L}+\s+(?:away|back|down)\s+from\s+(?:an?|its|the|their|his|her|earlier)\s+(?:\p{L}+\s+){0,2}?(?:demand|call|request|insistence|claim)s?\b/iu.test(
    zone.text.slice(chain.start),
  );

/** "Brevia, which accepted arbitration in 2019": what is told in passing of a year. */
const isOfAnotherYear = (zone: VoiceZone, chain: Chain): boolean =>
  /\b(?:which|who|that)\s+(?:had\s+|has\s+|also\s+)?$/i.test(zone.text.slice(zone.sentence.start, chain.start)) &&
  /^[^,;.]{0,60}\b(?:in|since) (?:19|20)\d\d\b/.test(zone.text.slice(chain.end));

function isRenounced(zone: VoiceZone, chain: Chain, { topic, option }: TopicMention): boolean {
  const chosen = topic.options.find(rule => rule.id === option);
  return (
    /\b(?:not|never)\s+to$/i.test(zone.text.slice(chain.start, chain.end)) &&
    !/not|never/.test(chosen?.words?.source ?? '')
  );
}

const ENDS =
  /\b(?:end|stop|halt|cancel|suspend|quit|close|scrap|abandon|leav)(?:e|es|ed|ing|s)?\s+(?:(?:its|the|their|any|all|his|her)\s+)?(?:\w+\s+)?$/i;

/** "would end its mediation" is no acceptance of it, unless ending is the option itself. */
function ended(stance: StanceFound, before: string, { topic, option }: TopicMention): StanceFound | null {
  const verb = ENDS.exec(before)?.[0];
  const chosen = topic.options.find(rule => rule.id === option);
  if (!verb || topic.words === '' || chosen?.words?.test(verb.toLowerCase())) return stance;
  return stance.stance === 'accept' ? { ...stance, stance: 'reject' } : null;
}

/** "had opposed": where somebody stood before what is told. */
const HAD = /\bhad\s+(?:(?:\p{L}+ly|earlier|long|once|never|always|first)\s+)*$/u;

/** In the source's own voice or at second hand "would" and "may" only tell; a refusal or a condition is somebody's all the same. */
const isMereTelling = (holder: Holder, { stance }: StanceFound, lead: string): boolean =>
  (holder.secondHand && !SAYS_SO.test(lead)) ||
  (holder.voice === 'narrator' &&
    stance !== 'conditional' &&
    ((!['reject', 'red-line'].includes(stance) && !SAYS_SO.test(lead) && !holder.free) || holder.byPronoun === true));

/** "Ruhn had privately indicated it could …": its own indication, whoever passes it on. */
const SAYS_SO =
  /\b(?:indicat|signal|hint|suggest|said|say|told|promis|pledg|insist|mak|made|agre|offer)\w*\s+(?:\p{L}+\s+){0,2}?(?:that\s+)?(?:it|he|she|they)\s+$/iu;

/** Stances told after a listed topic that no chain has taken: "monitors are unacceptable". */
function takenAfter(found: Found, zone: VoiceZone, chains: readonly Chain[], listed: readonly TopicMention[]): Taken[] {
  return listed
    .filter(mention => mention.start >= zone.start && mention.end <= zone.end)
    .filter(mention => !CIRCUMSTANCE.test(zone.text.slice(zone.start, mention.start)))
    .flatMap(mention => {
      if (chains.some(chain => chain.start < mention.start && !chain.weak)) return [];
      const told = refusedBefore(zone, mention) ?? toldBy(zone, mention, stanceAfter(zone, mention.end));
      if (!told || isProvision(found, mention)) return [];
      const stance = settle(zone, told.stance, told.cue, mention.start, mention.end, zone.follows);
      if (!stance) return [];
      const impersonal = told.cue >= mention.start;
      const cue = impersonal ? mention.start : told.cue;
      const telling: Telling = { cue, agent: told.agent, noun: false, impersonal };
      return holdersOf(found, zone, telling)
        .filter(holder => isHolder(holder.actor, stance))
        .map(holder => ({ mention, stance, holder, zone }));
    });
}

/** "Cameras in a holy place": where something is, is not what the words are about. */
const CIRCUMSTANCE =
  /\p{L}\s+(?:in|at|near|from|on|by|with|against|over|during|after|before)\s+(?:(?:an?|the|its|their|his|her)\s+)?(?:\p{Ll}+\s+)?$/u;

/** "some officials suggest a truce may be necessary": in the source's own telling, whoever says so stands before the verb. */
function toldBy(zone: VoiceZone, { start }: TopicMention, told: ToldAfter | null): ToldAfter | null {
  if (!told || zone.reported) return told;
  const says =
    /\b(?:suggest|say|believe|think|argue|hint|indicate|concede|admit|insist|claim|fear)(?:s|ed)?\s+(?:that\s+)?(?:(?:the|a|an|any|some)\s+)?$/.exec(
      zone.text.slice(zone.start, start),
    );
  return says ? { ...told, cue: zone.start + says.index } : told;
}

/** "stances about not yielding land": what is not to be done stands right before it. */
function refusedBefore(zone: VoiceZone, { start }: TopicMention): ToldAfter | null {
  const before = zone.text.slice(zone.start, start);
  const match = /\b(?:about|of|on|for|is|are|against)\s+(?:not|never)\s+(?:\p{L}+ly\s+)?$/u.exec(before);
  return match ? { stance: 'reject', cue: zone.start + match.index, agent: null } : null;
}

/** Stances told by judging a thing, or by what a speaker says of it. */
function takenOf(
  passages: Passages,
  found: Found,
  zone: VoiceZone,
  chains: readonly Chain[],
  formulas: readonly Formula[],
  looking: Looking,
): Taken[] {
  const { sentence } = zone;
  const spoken = zone.reported && chains.every(chain => chain.weak);
  const refused = zone.reported ? refusalIn(zone, passages.source.text.slice(sentence.start, sentence.end)) : null;
  const asked = zone.reported?.entry.kind === 'direct' ? imperativeIn(zone) : null;
  const first = refused ?? refusedForAnother(zone) ?? asked ?? (spoken ? saidOfThing(zone) : null);
  const said = first && formulas.some(one => one.agent || one.impersonal) ? null : first;
  return [...judgementsIn(zone), ...(said ? [said] : [])].flatMap(one => {
    const telling: Telling = { cue: one.cue, agent: null, noun: false, impersonal: one.impersonal };
    const holders = holdersOf(found, zone, telling);
    const object = holders.length > 0 ? thingAt(zone, one, found, looking) : undefined;
    const stance = object && settle(zone, one.stance, one.cue, one.start, one.end, zone.follows);
    if (!object || !stance) return [];
    looking.spoken.add(object);
    return holders
      .filter(holder => isHolder(holder.actor, stance))
      .map(holder => ({ mention: object, stance, holder, zone }));
  });
}

/** Stances told by a turn of phrase with slots, and by lists of terms. */
function takenByFormula(found: Found, zone: VoiceZone, formulas: readonly Formula[], looking: Looking): Taken[] {
  const plain = { modality: 'asserted', hedge: 'none' } as const;
  const told = formulas.flatMap(one => {
    const holders = holdersOf(found, zone, one);
    const object = holders.length > 0 ? thingAt(zone, one, found, looking) : undefined;
    if (!object) return [];
    const stance: StanceFound = { ...plain, stance: one.stance, condition: one.condition };
    return holders.map(holder => ({ mention: object, stance, holder, zone }));
  });
  const terms = termsIn(zone);
  const listed = (terms?.items ?? []).flatMap(item => {
    const holders = holdersOf(found, zone, { cue: terms!.cue, agent: null, noun: false, impersonal: false });
    const object = holders.length > 0 ? thingAt(zone, item, found, looking) : undefined;
    if (!object) return [];
    const stance: StanceFound = { ...plain, stance: item.stance, condition: null };
    return holders.map(holder => ({ mention: object, stance, holder, zone }));
  });
  const both = [...told, ...listed].filter(
    ({ holder, stance }) => isHolder(holder.actor, stance) && !holder.secondHand,
  );
  for (const { mention } of both) looking.spoken.add(mention);
  return both;
}

/** Where "some of its members" want one thing and "others" another, the body is divided, and neither is the stance of anybody else. */
function withParted(
  passages: Passages,
  found: Found,
  zones: readonly VoiceZone[],
  taken: readonly Taken[],
  looking: Looking,
): Taken[] {
  const spokenFor = ({ index }: Sentence) =>
    taken.findLast(
      ({ mention, holder }) => mention.sentence.index === index - 1 && holder.actor.entry.kind !== 'person',
    )?.holder.actor;
  return partingsIn(passages, found, spokenFor).reduce<Taken[]>(
    (all, { actor, start, end }) => {
      const objects = zones.flatMap(zone =>
        chainsIn(zone)
          .filter(chain => chain.start >= start && chain.start < end)
          .flatMap(chain => objectsOf(zone, chain, looking).map(mention => ({ mention, zone }))),
      );
      const about = objects.find(({ mention }) => mention.topic.words !== '') ?? objects[0];
      if (!about) return all;
      const stance: StanceFound = { stance: 'divided', modality: 'asserted', hedge: 'none', condition: null };
      const holder: Holder = { actor, voice: 'narrator', speaker: null, secondHand: false };
      const others = all.filter(({ mention }) => mention.end <= start || mention.start >= end);
      return [...others, { ...about, stance, holder }];
    },
    [...taken],
  );
}

/** What a proposal would have somebody do is not that party's stance. */
const isProvision = (found: Found, mention: TopicMention): boolean =>
  foundOf(found, 'provision').some(({ entry }) =>
    entry.evidence.some(span => span.start <= mention.start && mention.end <= span.end),
  );

/** A single person cannot be divided; those who only watch hold no position in the talks. */
const isHolder = (actor: Draft<'actor'>, stance: StanceFound): boolean =>
  !(stance.stance === 'divided' && actor.entry.kind === 'person') &&
  !actor.entry.roles.some(role => /analyst|economist|journalist|observer/.test(role.title));
