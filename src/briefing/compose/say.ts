/** Entries in words: one clause for a position, an event, a provision, a quotation. */

import type { Contradiction } from '../../record/changes.ts';
import type { Event } from '../../record/events.ts';
import type { Position, Quotation, Stance } from '../../record/positions.ts';
import type { Provision } from '../../record/proposals.ts';
import type { Sentence } from '../brief.ts';
import { actorOf, isPlural, name, plainName, reporter, type Telling, told } from './telling.ts';

/** Verbs in the singular and the plural. */
const VERBS: Readonly<Record<Stance, readonly [string, string]>> = {
  demand: ['demands', 'demand'],
  accept: ['accepts', 'accept'],
  open: ['is open to', 'are open to'],
  conditional: ['would accept', 'would accept'],
  divided: ['is divided over', 'are divided over'],
  reject: ['rejects', 'reject'],
  'red-line': ['rules out', 'rule out'],
};
const SOFTENED: Partial<Record<Stance, readonly [string, string]>> = {
  accept: ['might accept', 'might accept'],
  open: ['has signalled openness to', 'have signalled openness to'],
  reject: ['appears to reject', 'appear to reject'],
  demand: ['has hinted at wanting', 'have hinted at wanting'],
};

/** The option's title, or any change on the issue. */
export function optionTitle(telling: Telling, position: Pick<Position, 'issue' | 'option'>): string {
  const issue = telling.record.issues.find(one => one.id === position.issue);
  return (
    issue?.options.find(option => option.id === position.option)?.title ??
    `any change to the ${issue?.title ?? 'issue'}`
  );
}

/** "rejects giving up territory": verb and option, without who. */
export function stanceWords(telling: Telling, position: Position, plural = isPlural(telling, position.actor)): string {
  const verbs = (position.hedge === 'softened' && SOFTENED[position.stance]) || VERBS[position.stance];
  const condition = position.condition === null ? '' : ` on this condition: “${position.condition}”`;
  return `${verbs[plural ? 1 : 0]} ${optionTitle(telling, position)}${condition}`;
}

/** Who says it, where that is another than the holder: the attribution that the position rests on. */
export function speakerOf(telling: Telling, position: Position): string | null {
  const [span] = position.evidence;
  if (position.voice === 'narrator' || span === undefined) return null;
  const said = telling.record.attributions.find(
    ({ evidence: [at] }) => at && at.source === span.source && at.start === span.start && at.end === span.end,
  );
  return said && said.actor !== position.actor ? said.actor : null;
}

/** A contradiction with both of its passages. */
export const sayContradiction = (one: Contradiction): Sentence => ({
  text: one.explanation,
  cites: [...one.spans],
  entries: [...one.between],
  basis: 'passages',
});

/** Like stances of several actors, or of one on several options, in one sentence each. */
export function sayPositions(telling: Telling, positions: readonly Position[]): Sentence[] {
  const groups = new Map<string, Position[]>();
  for (const position of positions) {
    const key =
      position.stance === 'conditional'
        ? position.id
        : [
            position.issue,
            position.option,
            position.stance,
            position.hedge === 'softened',
            position.voice === 'narrator',
            speakerOf(telling, position),
          ].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), position]);
  }
  return [...groups.values()].map(group => sayGroup(telling, group));
}

function sayGroup(telling: Telling, group: readonly Position[]): Sentence {
  const first = group[0]!;
  const actors = [...new Set(group.map(position => position.actor))];
  const speaker = speakerOf(telling, first);
  const speaking = speaker === null ? '' : name(telling, speaker);
  const who = listNames(telling, actors);
  const plural = actors.length > 1 || isPlural(telling, first.actor);
  const words = stanceWords(telling, first, plural);
  if (speaker !== null) return told(`${who} ${words}, ${speaking} said`.replace(/,, /g, ', '), group);
  if (first.voice === 'narrator') return told(`${who} ${words}, ${reporter(telling, first.evidence[0])} says`, group);
  if (first.hedge === 'reported') return told(`${who} reportedly ${words}`, group);
  return told(`${who} ${words}`, group);
}

function listNames(telling: Telling, ids: readonly string[]): string {
  const names = ids.map(id => name(telling, id));
  if (names.length === 1) return names[0]!;
  return `${names
    .slice(0, -1)
    .map(one => one.replace(/,$/, ''))
    .join(', ')} and ${names.at(-1)}`;
}

/** `Korvane said: “…”`; words and phrases in marks are told as such. One closing comma is left out. */
export function sayQuotation(telling: Telling, quotation: Quotation): Sentence {
  const text = quotation.text.replace(/,$/, '');
  const who =
    quotation.speaker === null
      ? `an unnamed speaker in ${reporter(telling, quotation.evidence[0])}`
      : name(telling, quotation.speaker);
  if (quotation.kind === 'partial')
    return told(`${who} used the words “${text}”`.replace(/,, /g, ', '), [quotation], quotation.evidence);
  return told(`${who} said: “${text}”`, [quotation], quotation.evidence);
}

/** The event's title as a sentence, with when and how real it is. */
export function sayEvent(telling: Telling, event: Event): Sentence {
  const when = event.when ? ` (${event.when.text.replace(/^(?:on|in) /i, match => match.toLowerCase())})` : '';
  const title = introduceIn(telling, event);
  const words = WORDS[event.actuality](title);
  const entries = [event];
  return told(
    `${words}${event.actuality === 'asserted' ? whenClause(event, when) : when}`,
    entries,
    event.evidence.slice(0, 2),
  );
}

const whenClause = (event: Event, when: string): string => {
  if (!event.when) return '';
  const text = /^\p{Lu}+$/u.test(event.when.text) ? event.when.text.toLowerCase() : event.when.text;
  return /^(?:on|in|since|by|until|earlier|later|last|this|next|yesterday|today|tomorrow|late|early)\b/i.test(text)
    ? ` ${text.charAt(0).toLowerCase()}${text.slice(1)}`
    : when;
};

const WORDS: Readonly<Record<Event['actuality'], (title: string) => string>> = {
  asserted: title => title,
  planned: title => `It was planned, not yet done: ${title}`,
  conditional: title => `${title} if a condition is not met`,
  hypothetical: title => `Only as a possibility is it told that ${title}`,
  denied: title => `It was denied that ${title}`,
};

/** Full names in the title become names as the reader meets them. */
function introduceIn(telling: Telling, event: Event): string {
  let title = event.title;
  for (const { actor: id } of event.participants) {
    const actor = actorOf(telling, id);
    if (!actor || !title.includes(actor.name)) continue;
    const starts = title.startsWith(actor.name);
    const words = actor.kind === 'person' ? name(telling, id) : plainName(actor);
    const inside = starts ? words : words.replace(/^(?=\p{Lu}\p{Ll}+ (?:minister|president|envoy|mayor))/u, '');
    title = title.replace(actor.name, inside);
  }
  return title.replace(/,\s*$/, '').replace(/,(\s+(?:in|on|at)\b)/g, ',$1');
}

/** "Tarvia would release …": the provision as what somebody would do. */
export function provisionWords(telling: Telling, provision: Provision): string {
  const obliged = provision.obliged.map(id => actorOf(telling, id)).filter(actor => actor !== undefined);
  const by = obliged.length > 0 ? ` by ${obliged.map(plainName).join(' and ')}` : '';
  return `${provision.title}${by}`;
}
