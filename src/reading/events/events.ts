/** The finder of events: what happened or is planned, to whom, where and when, with how real the source says it is. */

import type { AnyDraft, Draft } from '../../record/draft.ts';
import type { Actuality } from '../../record/events.ts';
import { cite } from '../../record/evidence.ts';
import { clausesOf } from '../clauses.ts';
import { whenIn } from '../dates.ts';
import { actorsIn, type Finder, type Found, foundOf, REPORTS_SPEECH } from '../finder.ts';
import type { Passages, Sentence } from '../passages.ts';
import { EVENT_PATTERNS, type EventPattern } from './patterns.ts';

const FINDER = { name: 'events', version: '1' } as const;

interface Happening {
  readonly pattern: EventPattern;
  readonly sentence: Sentence;
  readonly agents: Draft<'actor'>[];
  readonly recipients: Draft<'actor'>[];
  readonly place: Draft<'place'> | null;
  readonly actuality: Actuality;
  readonly when: ReturnType<typeof whenIn>;
}

export const events: Finder = {
  ...FINDER,
  finds: ['event'],
  needs: ['actor', 'place', 'attribution'],
  find(passages, found) {
    const happenings = passages.sentences
      .filter(sentence => isReadable(passages, sentence))
      .flatMap(sentence => happeningsIn(passages, found, sentence));
    return together(happenings).map((group, index) => draft(passages, group, index));
  },
};

const isReadable = (passages: Passages, sentence: Sentence): boolean =>
  ['paragraph', 'answer', 'list-item', 'table-row'].includes(passages.blocks[sentence.block]!.kind);

/** At most one event of each type in a sentence. */
function happeningsIn(passages: Passages, found: Found, sentence: Sentence): Happening[] {
  const { text } = passages.source;
  const seen = new Set<string>();
  return EVENT_PATTERNS.flatMap(pattern => {
    const words = text.slice(sentence.start, sentence.end);
    const match = pattern.words.exec(words);
    if (!match || seen.has(pattern.type) || insideQuotation(found, sentence.start + match.index)) return [];
    const at = sentence.start + match.index;
    const clause = clausesOf(text, sentence).find(one => one.start <= at && at < one.end) ?? sentence;
    const happening = read(passages, found, sentence, pattern, at, at + match[0].length, clause);
    if (!happening) return [];
    seen.add(pattern.type);
    return [happening];
  });
}

/** What is said inside quotation marks is a saying, not an event of the report. */
const insideQuotation = (found: Found, at: number): boolean =>
  foundOf(found, 'quotation').some(({ entry }) => entry.evidence.some(span => span.start <= at && at < span.end));

function read(
  passages: Passages,
  found: Found,
  sentence: Sentence,
  pattern: EventPattern,
  start: number,
  end: number,
  clause: { start: number; end: number },
): Happening | null {
  const { text } = passages.source;
  const near = actorsIn(found, clause);
  const before = near.filter(({ mention }) => mention.end <= start + (end - start));
  const after = near.filter(({ mention }) => mention.start >= end);
  const between = /\b(?:between|from)$/i.test(text.slice(start, end)) || /\bby$/i.test(text.slice(start, end));
  const subjects = between ? [] : lastGroup(text, before, clause.start);
  const objects = pattern.type === 'ASSAULT' ? [] : firstGroup(text, after, end);
  const beside = near.find(({ mention }) => mention.end <= start && start - mention.end <= 1)?.actor;
  const agents = between
    ? objects
    : beside && pattern.type === 'ASSAULT'
      ? [beside]
      : subjects.length > 0
        ? subjects
        : inheritedSubject(text, found, sentence, clause);
  const alone = pattern.mode === 'discontinue' || pattern.mode === 'ceasefire' || pattern.type === 'PROPOSE';
  const recipients = between || alone ? [] : objects.filter(actor => !agents.includes(actor));
  if (agents.length === 0 && !['SANCTION', 'RETREAT', 'ASSAULT'].includes(pattern.type)) return null;
  if (/\{r\}/.test(pattern.title) && !/\{r\}$/.test(pattern.title) && recipients.length === 0 && !between) return null;
  if (pattern.type === 'ACCUSE' && recipients.length === 0) return null;
  const place = placeNear(text, found, clause, end);
  const told = actualityOf(text.slice(clause.start, clause.end), text.slice(sentence.start, start));
  const actuality = pattern.type === 'PROPOSE' && told === 'hypothetical' ? 'asserted' : told;
  if (agents.length === 0 && place === null && pattern.type === 'ASSAULT') return null;
  const bodies = [...agents].every(actor => actor.entry.kind === 'state' || actor.entry.kind === 'organisation');
  if (pattern.type === 'SANCTION' && pattern.mode === null && !bodies) return null;
  if (pattern.type === 'AGREE' && agents.length + recipients.length < 2) return null;
  if (pattern.mode === 'seize' && place === null) return null;
  if (pattern.mode === 'release' && agents.length === 0) return null;
  if (actuality === 'hypothetical' && !['THREATEN', 'PROPOSE', 'AGREE', 'CONSULT'].includes(pattern.type)) return null;
  return {
    pattern,
    sentence,
    agents: pattern.mode === 'ceasefire' || pattern.mode === 'discontinue' ? [] : agents,
    recipients,
    place,
    actuality,
    when: whenNear(text, clause, start, end, passages.source.publishedAt, saidFrom(found, start)),
  };
}

type Mentioned = ReturnType<typeof actorsIn>[number];
const DELEGATES =
  /\b(?:delegations?|officials|negotiators|representatives|envoys|presidents|leaders|governments|foreign ministers) (?:from|of) (?:the )?$/i;
const PREPOSITION = /\b(?:of|in|on|from|for|against|to|at|over|within|with|by)\s+(?:the\s+)?(?:\p{Ll}+\s+){0,1}$/u;

/** The actors that end right before the verb, joined by "and"; those after a preposition only qualify. */
function lastGroup(text: string, mentions: readonly Mentioned[], from: number): Draft<'actor'>[] {
  const subjects = mentions.filter(
    ({ mention }) =>
      (DELEGATES.test(text.slice(Math.max(from, mention.start - 28), mention.start)) ||
        !PREPOSITION.test(text.slice(Math.max(from, mention.start - 24), mention.start))) &&
      !/^[’']s?\s/.test(text.slice(mention.end, mention.end + 3)) &&
      !/^(?:his|her|its|their)$/i.test(mention.exact),
  );
  const people = subjects.filter(({ actor }) => actor.entry.kind === 'person');
  const last = subjects.at(-1);
  if (!last) return [];
  const head = people.at(-1) ?? last;
  const previous = subjects.filter(one => one.mention.end <= head.mention.start).at(-1);
  const joined =
    previous && /^\s*,?\s*and\s+(?:the\s+)?$/.test(text.slice(previous.mention.end, head.mention.start))
      ? [previous.actor]
      : [];
  return [...new Set([...joined, head.actor])];
}

function firstGroup(text: string, mentions: readonly Mentioned[], from: number): Draft<'actor'>[] {
  const named = mentions.filter(
    ({ mention }) => mention.start - from < 60 && !/^(?:his|her|its|their)$/i.test(mention.exact),
  );
  const first = named.find(({ actor }) => actor.entry.kind === 'person') ?? named[0];
  if (!first) return [];
  const next = named.find(
    one =>
      one.mention.start > first.mention.end &&
      /^\s*,?\s*and\s+(?:the\s+)?$/.test(text.slice(first.mention.end, one.mention.start)),
  );
  return [...new Set([first.actor, ...(next ? [next.actor] : [])])];
}

function inheritedSubject(text: string, found: Found, sentence: Sentence, clause: { start: number }): Draft<'actor'>[] {
  if (clause.start === sentence.start || /^\p{Lu}/u.test(text.slice(clause.start))) return [];
  return lastGroup(text, actorsIn(found, { start: sentence.start, end: clause.start }), sentence.start).slice(0, 1);
}

/** The place named after the verb by "in", "at" or "on", or as its object. */
function placeNear(
  text: string,
  found: Found,
  clause: { start: number; end: number },
  from: number,
): Draft<'place'> | null {
  const near = foundOf(found, 'place').flatMap(place =>
    place.entry.mentions.filter(at => at.start >= clause.start && at.end <= clause.end + 2).map(at => ({ place, at })),
  );
  const after = near.filter(({ at }) => at.start >= from - 12).toSorted((a, b) => a.at.start - b.at.start);
  const fit = after.find(
    ({ at }) =>
      /\b(?:in|at|on|to|near|from)\s+(?:the\s+)?(?:\w+\s+)?(?:(?:village|town|city|port) of\s+)?$|^\s*$|,\s*$/.test(
        text.slice(from, at.start),
      ) || at.start - from < 30,
  );
  return fit?.place ?? null;
}

/** Where the reported words begin: "said on Monday that it had …" dates the saying, not what was said. */
const saidFrom = (found: Found, at: number): number =>
  Math.max(
    0,
    ...foundOf(found, 'attribution')
      .filter(draft => draft.confidence >= REPORTS_SPEECH)
      .flatMap(({ entry }) => entry.content.filter(span => span.start <= at && at < span.end).map(span => span.start)),
  );

/** The date told beside the verb, between its commas; in a clause with few commas any date of the clause. */
function whenNear(
  text: string,
  clause: { start: number; end: number },
  start: number,
  end: number,
  published: string | null,
  reportedFrom: number,
) {
  const from = Math.max(clause.start, text.lastIndexOf(',', start) + 1, reportedFrom);
  const comma = text.indexOf(',', end);
  const near = whenIn(text.slice(from, comma < 0 ? clause.end : Math.min(comma, clause.end)), published);
  const words = text.slice(Math.max(clause.start, reportedFrom), clause.end);
  return near ?? (words.split(',').length <= 2 ? whenIn(words, published) : null);
}

function actualityOf(clause: string, before: string): Actuality {
  if (/\b(?:denied|did not|has not|have not|never|no longer)\b/i.test(before.slice(-40))) return 'denied';
  if (/\b(?:if|unless|or risk|otherwise)\b/i.test(clause)) return 'conditional';
  if (/\b(?:will|plans? to|planned|scheduled|is due|is to|are to|next week|set to|offered to)\b/i.test(clause))
    return 'planned';
  if (/\b(?:may|might|could|would|prospect|potential|possible)\b/i.test(clause)) return 'hypothetical';
  return 'asserted';
}

/** Reports of one event in one source: the same type, participants that agree, and dates that do not differ. */
function together(happenings: readonly Happening[]): Happening[][] {
  const groups: Happening[][] = [];
  for (const happening of happenings) {
    const group = groups.find(one => isSame(one[0]!, happening));
    if (group) group.push(happening);
    else groups.push([happening]);
  }
  return groups;
}

function isSame(a: Happening, b: Happening): boolean {
  if (a.pattern.type !== b.pattern.type) return false;
  const people = (happening: Happening) => new Set([...happening.agents, ...happening.recipients]);
  const shared = [...people(a)].filter(actor => people(b).has(actor)).length;
  const fewer = Math.min(people(a).size, people(b).size);
  const dates = a.when?.edtf && b.when?.edtf && a.when.edtf !== b.when.edtf;
  return (
    !dates &&
    shared > 0 &&
    shared >= Math.min(2, fewer) &&
    (a.pattern.mode === b.pattern.mode || a.pattern.type === 'CONSULT')
  );
}

const STRONGEST: readonly Actuality[] = ['asserted', 'planned', 'conditional', 'hypothetical', 'denied'];

function draft(passages: Passages, group: readonly Happening[], index: number): AnyDraft {
  const fullest = group.toSorted(
    (a, b) =>
      b.agents.length + b.recipients.length - (a.agents.length + a.recipients.length) ||
      Number(b.place !== null) - Number(a.place !== null),
  )[0]!;
  const { pattern, agents, recipients } = fullest;
  const place = fullest.place ?? group.find(one => one.place)?.place ?? null;
  const convened = pattern.mode === 'third-party';
  return {
    kind: 'event',
    key: `event:${index + 1}`,
    confidence: agents.length > 0 ? 0.7 : 0.55,
    finder: FINDER,
    entry: {
      type: pattern.type,
      mode: pattern.mode,
      context: pattern.context,
      title: titleOf(pattern, agents, recipients, place),
      participants: [
        ...agents.map(actor => ({ actor: actor.key, as: convened ? ('mediator' as const) : ('actor' as const) })),
        ...recipients.map(actor => ({ actor: actor.key, as: 'recipient' as const })),
      ],
      place: place?.key ?? null,
      when: group.find(one => one.when?.edtf)?.when ?? group.find(one => one.when)?.when ?? null,
      actuality: STRONGEST.find(actuality => group.some(one => one.actuality === actuality))!,
      evidence: group.map(({ sentence }) => cite(passages.source, sentence.start, sentence.end)),
    },
  };
}

function titleOf(
  pattern: EventPattern,
  agents: readonly Draft<'actor'>[],
  recipients: readonly Draft<'actor'>[],
  place: Draft<'place'> | null,
): string {
  const names = (actors: readonly Draft<'actor'>[]) => actors.map(actor => actor.entry.name).join(' and ');
  const who = names(agents) || 'Unnamed forces';
  const whom = names(recipients);
  const title = pattern.title
    .replace('{a}', who)
    .replace(/ (?:to|on|against) \{r\}$/, preposition => (whom ? preposition : ''))
    .replace(/ ?\{r\}$/, whom ? ` ${pattern.type === 'AGREE' ? 'with ' : ''}${whom}` : '')
    .replace('{r}', whom || (pattern.mode === 'third-party' ? who : ''))
    .replace(
      '{p}',
      place
        ? ` ${/struck|attacked|took|visited$/.test(pattern.title.replace('{p}', '')) ? '' : 'in '}${place.entry.name}`
        : '',
    );
  return title
    .replace(/\s+/g, ' ')
    .replace(/ and\s+met/, ' met')
    .trim();
}
