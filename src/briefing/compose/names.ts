/** Actors as a reader meets them: with the office at first mention, short afterwards, by pronoun where only one can be meant. */

import type { Actor, Role } from '../../record/actors.ts';
import type { Issue, Proposal } from '../../record/proposals.ts';
import { lastName } from './known.ts';
import { asThing, inAnyForm, OWN_WORDS, wholePhrase } from './own-words.ts';
import { actorOf, isMany, list, type Telling } from './telling.ts';

const PLURAL_STATES =
  /^(?:United |Netherlands|Philippines|Bahamas|Maldives|Czech Republic|Central African|Democratic |Dominican Republic|Republic |Kingdom |European |Gambia|Sultanate|Emirate|Solomon|Marshall|Comoros|Seychelles)|Islands$/;
const SPOKEN_INITIALS = /^(?:NATO|ASEAN|OPEC|UNESCO|UNICEF|FARC|ECOWAS|IGAD|UNIFIL|UNRWA|OSCE|SWAPO)$/;
/** Names whose initials stand before a noun instead of a possessive. */
const INITIALS: Readonly<Record<string, string>> = {
  'United States': 'the U.S.',
  'United Kingdom': 'the U.K.',
  'United Nations': 'the UN',
  'European Union': 'the EU',
};
/** Bodies that take the article; a company or a club does not. */
const INSTITUTION =
  / of |\b(?:movement|alliance|union|party|league|council|ministry|agency|commission|authority|group|front|guard|society|nations|court|bank|association|federation|confederation|government|army|forces?|brigade|committee|congress|parliament|assembly|organi[sz]ation|guild|office|forum|cross|crescent|press|institute|fund|coalition|opposition|republic|kingdom|board|service|police|mission|secretariat|delegation|leadership|administration|house|senate|department|company|corporation|consortium|club|college|university|church|society|centre|center|community|command|faction|wing|bloc|pact|network|resistance|militia|chamber|quartet|state|republics|emirates|islands|states|parties|rebels|heirs|highlanders|villages|councils|unions|powers)\b/i;
const COLLECTIVE = /leadership$|government$|opposition$|delegation$|military$|army$|parliament$/i;

/** The name as it stands in a sentence: "the United States", "the Reed Delta Movement", "Lorne". */
export function plainName(actor: Actor): string {
  if (!actor.named) return unnamed(actor);
  if (actor.kind === 'person') return actor.name;
  if (actor.kind === 'state' && !INITIALS_ALONE.test(actor.name))
    return PLURAL_STATES.test(actor.name) || / of /.test(actor.name) ? `the ${actor.name}` : actor.name;
  const name = actor.name.replace(/'/g, '’');
  const initials = INITIALS_ALONE.test(name) && !SPOKEN_INITIALS.test(name);
  return initials || isPluralName(actor) || (name.includes(' ') && INSTITUTION.test(name) && !/^the /i.test(name))
    ? `the ${name}`
    : name;
}

const INITIALS_ALONE = /^\p{Lu}{2,}$/u;

/** "Social Democrats", "Marl Highlanders": a body whose name is that of its members. */
const isPluralName = ({ kind, name, named }: Actor): boolean =>
  named &&
  (kind === 'organisation' || kind === 'group') &&
  !/ of |\b(?:FC|Rovers|Rangers|Wanderers)\b/.test(name) &&
  /\p{Ll}(?:crats|als|ists|tives|icans|ers|els|iors|itants)$/u.test(name);

/** "some in Lorne’s military leadership", "some military officials", "the Ruhnian government". */
function unnamed(actor: Actor): string {
  const name = actor.name
    .replace(/^(?:their|its|his|her|our) /i, '')
    .replace(/s's\b/, 's’')
    .replace(/'s\b/, '’s');
  if (/^(?:some|the|a|an|two|three|several|many|one)\b/i.test(name)) return name;
  const owned = /’s?\s/.test(name);
  if (isOne(actor)) return owned ? name : `${/^[aeio]/i.test(name) ? 'an' : 'a'} ${name}`;
  if (actor.factionOf !== null)
    return COLLECTIVE.test(name) && !owned
      ? `some in the ${name}`
      : `some ${owned && COLLECTIVE.test(name) ? 'in ' : ''}${name}`;
  return COLLECTIVE.test(name) && !owned ? `the ${name}` : owned ? name : `some ${name}`;
}

/** Whether the description is of a single person: "Sarkeshi envoy", not "military officials". */
const isOne = (actor: Actor): boolean =>
  !COLLECTIVE.test(actor.name) && !/(?:[^s]s|men|people|women|police)$/i.test(actor.name);

export const possessive = (words: string): string => (/s$/.test(words) ? `${words}’` : `${words}’s`);

/** Before a noun: "the U.S.", "Lorne’s", "the Reed Delta Movement’s". */
export const ownerWords = (actor: Actor): string =>
  Object.hasOwn(INITIALS, actor.name) ? INITIALS[actor.name]! : possessive(plainName(actor));

/** Whose office it is, before the title: "Lorne’s", "Besk’s"; null where no passage says. */
export function officeOwner(telling: Telling, role: Role): string | null {
  if (role.of === null) return null;
  const actor = actorOf(telling, role.of);
  if (actor) return ownerWords(actor);
  const place = telling.record.places.find(one => one.id === role.of);
  return place ? possessive(place.name) : null;
}

/** With the office at first mention, the family name or plain name afterwards. */
export function name(telling: Telling, id: string): string {
  const actor = actorOf(telling, id);
  if (!actor) return 'an unnamed actor';
  disturb(telling, actor);
  if (actor.kind !== 'person' || !actor.named) return plainName(actor);
  if (telling.met.has(id)) return shortName(telling, actor);
  telling.met.add(id);
  const role = actor.roles[0];
  if (!role) return actor.name;
  const owner = officeOwner(telling, role);
  if (owner !== null) return `${owner} ${role.title.replace(/^own /, '')}, ${actor.name},`;
  if (role.title.split(' ').length > 3 || / of /.test(role.title)) return `${actor.name}, ${role.title},`;
  return `${officeBefore(role.title)} ${actor.name}`;
}

/** Offices that stand before a name with capitals; the others stay as they are: "spokeswoman Greta Lund". */
const FORMAL =
  /\b(?:president|minister|chancellor|premier|senator|king|queen|prince|princess|governor|mayor|secretary|ambassador|general|colonel|major|archbishop|bishop|pope|judge|commissioner)\b/i;

const officeBefore = (title: string): string =>
  FORMAL.test(title) ? title.replace(/\b\p{Ll}/gu, letter => letter.toUpperCase()) : title;

/** The family name, unless another person of the record has the same. */
export function shortName(telling: Telling, actor: Actor): string {
  if (actor.kind !== 'person' || !actor.named) return plainName(actor);
  const words = actor.name.split(' ');
  const family = words.slice(words.length > 1 ? 1 : 0).join(' ');
  const last = lastName(actor.name);
  const short = /^(?:al|bin|van|von|de|der|den|el)\b/i.test(family) ? family : last;
  return (telling.known.families.get(last) ?? 0) > 1 ? actor.name : short;
}

/** Those whom a sentence is about, as its subject: a pronoun where the sentence before was about the same one alone. */
export function subject(telling: Telling, ids: readonly string[]): string {
  const [only] = ids;
  const again = ids.length === 1 && only === telling.thread.subject;
  const words = (again && pronounOf(telling, only!)) || list(ids.map(id => name(telling, id)));
  telling.thread.subject = ids.length === 1 ? only! : null;
  return words;
}

/** Whether the stance is told only of some in a party that has a name: "some in the Movement want …". */
export const isOfSome = (
  telling: Telling,
  { actor, hedge }: { readonly actor: string; readonly hedge: string },
): boolean => {
  const holder = actorOf(telling, actor);
  return hedge === 'partial' && holder !== undefined && holder.named && holder.kind !== 'person';
};

/** Naming somebody whom the same pronoun could mean takes the pronoun away from the one before. */
function disturb(telling: Telling, actor: Actor): void {
  const { thread } = telling;
  if (thread.subject === null || thread.subject === actor.id) return;
  const [mine, other] = [pronounOf(telling, thread.subject), pronounOf(telling, actor.id)];
  if (mine === other || other === null || mine === null) thread.subject = null;
}

/** "he" or "she" only where a source uses it of this person and none uses the other; "it" for a party; null where unknown. */
export function pronounOf(telling: Telling, id: string): string | null {
  const actor = actorOf(telling, id);
  if (!actor) return null;
  if (actor.kind !== 'person') return isPlural(telling, id) ? 'they' : 'it';
  const used = actor.mentions.map(span => span.exact.toLowerCase());
  const he = used.some(word => /^(?:he|him|his)$/.test(word));
  const she = used.some(word => /^(?:she|her|hers)$/.test(word));
  return he === she ? null : he ? 'he' : 'she';
}

/** Whether a verb with it is plural: "some military officials say", "Lorne says". */
export function isPlural(telling: Telling, id: string): boolean {
  const actor = actorOf(telling, id);
  return (
    actor !== undefined &&
    (isPluralName(actor) ||
      (!actor.named && !isOne(actor) && (!COLLECTIVE.test(actor.name) || actor.factionOf !== null)))
  );
}

/** "Belmar’s revised plan", "the U.S. peace framework", "the draft". */
export function proposalName(telling: Telling, proposal: Proposal): string {
  const party = makerOf(telling, proposal);
  const noun = proposalNoun(telling, proposal);
  if (party) return `${ownerWords(party)} ${noun}`;
  const person = proposal.by.map(id => actorOf(telling, id)).find(actor => actor !== undefined);
  return person && proposal.title.startsWith(person.name)
    ? `${possessive(shortName(telling, person))} ${noun}`
    : `the ${noun}`;
}

/** The verb that its name takes: "the conditions cover", "the plan covers". */
export const agreeing = (telling: Telling, proposal: Proposal, one: string, many: string): string =>
  isMany(proposalNoun(telling, proposal)) ? many : one;

/** The party that put it, where a passage names one. */
export const makerOf = (telling: Telling, proposal: Proposal): Actor | undefined =>
  proposal.by.map(id => actorOf(telling, id)).find(actor => actor !== undefined && actor.kind !== 'person');

/** "peace framework", without whose it is. */
export function proposalNoun(telling: Telling, proposal: Proposal): string {
  const party = makerOf(telling, proposal);
  const makers = [party, ...proposal.by.map(id => actorOf(telling, id))];
  return makers
    .reduce((title, maker) => (maker ? title.replace(`${maker.name} `, '') : title), proposal.title)
    .replace(/^the /i, '');
}

/** The title of an issue, which may be in a source's own words. */
export function issueTitle(telling: Telling, issue: Issue): string {
  return issue.category === OWN_WORDS
    ? inOwnWords(telling, issue, issue.title, words => asThing(inAnyForm(words)))
    : the(issue.title.replace(/: .*$/, ''));
}

/** Words of a source that may stand in a sentence without marks: more in a row would be a reprint. */
const SHORT_WORDS = 7;

/** What the issue or one of its options is about, in a source's words made whole; with marks where they are many. */
export function inOwnWords(
  telling: Telling,
  issue: Issue,
  title: string,
  shape: (words: string) => string = inAnyForm,
): string {
  const words = shape(lowered(telling, wholePhrase(title, issue.evidence) ?? title));
  return words.split(' ').length > SHORT_WORDS && issue.evidence.some(span => span.exact.includes(words))
    ? `“${words}”`
    : words;
}

const LOWERED =
  /^(?:Any\w*|All|Both|Each|Every|Some|No|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|The|An?|This|That|These|Those|Such|More|Less|Fewer)\b/;

/** Without the capital that only the start of a sentence gave it. */
export function lowered(telling: Telling, words: string): string {
  const [first] = words.split(/[ ’']/);
  if (!/^\p{Lu}(?:\p{Ll}|\s|$)/u.test(words)) return words;
  if (LOWERED.test(words)) return words.charAt(0).toLowerCase() + words.slice(1);
  const isName =
    [...telling.record.actors, ...telling.record.places].some(({ name }) => name.split(/[ ’']/).includes(first!)) ||
    telling.record.sources.some(source => new RegExp(`[\\p{Ll},] ${first}\\b`, 'u').test(source.text));
  return isName ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

const TAKES_THE =
  /^(?:status|post|division|autonomy|independence|prisoners|hostages|border|budget|quotas|constitution|dam|withdrawal|return|ceasefire|railway|referendum)\b|\b(?:railway|crossing|bridge|force)$/;

/** "the status of the district", "territorial concessions". */
export const the = (title: string): string => (TAKES_THE.test(title) ? `the ${title}` : title);
