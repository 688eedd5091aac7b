/** Who tells it: the holder's own words, another speaker, somebody unnamed, or the report in its own voice. */

import type { Span } from '../../record/evidence.ts';
import type { Attribution, Position } from '../../record/positions.ts';
import { dayWords, onDay } from './dates.ts';
import { name, shortName } from './names.ts';
import { actorOf, list, sourceOf, type Telling, witnesses } from './telling.ts';

export type Teller =
  | { readonly kind: 'own' }
  | { readonly kind: 'speaker'; readonly actor: string }
  | { readonly kind: 'unnamed'; readonly source: string; readonly who: string }
  | { readonly kind: 'report'; readonly source: string };

/** The attribution that a position rests on: of the same passage, else the one whose content the passage holds. */
function attributionOf(telling: Telling, position: Position): Attribution | undefined {
  const [span] = position.evidence;
  if (span === undefined) return undefined;
  return telling.known.attributionAt(span);
}

export function tellerOf(telling: Telling, position: Position): Teller {
  const source = position.evidence[0]?.source ?? '';
  if (position.voice === 'narrator') return { kind: 'report', source };
  const said = attributionOf(telling, position);
  if (said === undefined || said.actor === position.actor) return { kind: 'own' };
  if (said.actor === null) {
    if (position.voice === 'own-words') return { kind: 'own' };
    const who = describedAs(said);
    return who === null ? { kind: 'report', source } : { kind: 'unnamed', source, who };
  }
  const speaker = actorOf(telling, said.actor);
  const outlet = telling.record.sources.some(
    one => one.publisher !== null && plain(one.publisher) === plain(speaker?.name ?? ''),
  );
  return outlet ? { kind: 'report', source } : { kind: 'speaker', actor: said.actor };
}

const plain = (name: string): string => name.toLowerCase().replace(/^the /, '');

const COMMON =
  /^(?:an?|the|one|two|three|four|five|six|some|several|many|officials?|people|sources?|diplomats?|aides?|analysts?|observers?|reports?|residents?|members?)\b/i;

/** "two people familiar with the talks": the source's words up to the first comma, where they are few. */
function describedAs({ source }: Attribution): string | null {
  const [words] = (source[0]?.exact ?? '').split(/,|\s+who\b/);
  if (!words || words.split(' ').length > 7 || /^(?:he|she|it|they|who|this|that|those|these|others?)$/i.test(words))
    return null;
  return COMMON.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** Who says it where that is another than the holder. */
export function speakerOf(telling: Telling, position: Position): string | null {
  const teller = tellerOf(telling, position);
  return teller.kind === 'speaker' ? teller.actor : null;
}

/** The publisher, or "the report" where none is known. */
export function reporter(telling: Telling, span: Span | undefined): string {
  const publisher = sourceOf(telling, span)?.publisher;
  if (publisher) return publisher.replace(/^The /, 'the ');
  return telling.record.sources.length > 1 ? 'one report' : 'the report';
}

const RATED: Readonly<Record<string, string>> = { D: 'not usually reliable', E: 'unreliable' };

/** "The Lantern, a source rated unreliable,": what a reader must know of it. */
export function reporterRated(telling: Telling, span: Span | undefined): string {
  const rated = RATED[sourceOf(telling, span)?.reliability ?? ''];
  return `${reporter(telling, span)}${rated ? `, a source rated ${rated},` : ''}`;
}

/** Whether more than one day speaks in the record, so that a reader must be told which. */
export const spansDays = (telling: Telling): boolean => telling.known.days > 1;

/** " on 15 March" where the record has several days; empty otherwise. */
export function dated(telling: Telling, position: Position): string {
  const date = telling.dateOf(position);
  if (date === '' || !spansDays(telling)) return '';
  const words = onDay(telling, date);
  if (words !== null) telling.thread.day = date;
  return words === null ? '' : ` ${words}`;
}

/** A clause with who tells it, in turn after it and before it. `positions` are those that the clause says. */
export function attributed(telling: Telling, clause: string, teller: Teller, positions: readonly Position[]): string {
  const [first] = positions;
  if (first === undefined) return clause;
  const day = dated(telling, first);
  if (teller.kind === 'own') return ownWords(telling, clause, positions);
  if (teller.kind === 'speaker') {
    const speaker = actorOf(telling, teller.actor);
    const who = speaker ? speakerName(telling, teller.actor, first.actor) : 'a speaker';
    const reported = first.hedge === 'reported' ? ' was reported to have said' : ' said';
    return `${clause}, ${who}${reported}${day}`;
  }
  const who = reporterRated(telling, first.evidence[0]);
  if (teller.kind === 'unnamed') {
    return `${clause}, according to ${teller.who.replace(/'/g, '’')}${day && `, cited${day}`}`;
  }
  const turn = telling.thread.attributed;
  telling.thread.attributed += 1;
  if (day !== '') return turn % 2 === 0 ? `${clause}, ${who} reported${day}` : `as ${who} reported${day}, ${clause}`;
  return turn % 2 === 0 ? `${clause}, ${who} says` : `according to ${who}, ${clause}`;
}

/** "the report says", "Northern Wire reported on 3 March": for the middle of a sentence. */
export function reportSays(telling: Telling, position: Position): string {
  const day = dated(telling, position);
  return `${reporter(telling, position.evidence[0])} ${day === '' ? 'says' : `reported${day}`}`;
}

/** The holder's own stance: "reportedly" where the source hedges, and since when where later days have spoken. */
function ownWords(telling: Telling, clause: string, positions: readonly Position[]): string {
  const [first] = positions;
  const reported = first!.hedge === 'reported' ? 'by reports, ' : '';
  const date = telling.dateOf(first!);
  const latest = witnesses(telling).reduce(
    (max, source) => ((source.publishedAt ?? '') > max ? source.publishedAt! : max),
    '',
  );
  const day = date !== '' && date < latest ? dayWords(telling, date) : null;
  telling.thread.day = date;
  const since = day === null ? '' : `as of ${day}, `;
  return since === '' && reported === '' ? clause : `${since || reported}${clause}`;
}

/** The speaker at the end of a clause: introduced with the office, which is that of the clause's holder, or by the family name. */
function speakerName(telling: Telling, id: string, holder: string): string {
  const actor = actorOf(telling, id)!;
  if (actor.kind !== 'person' || telling.met.has(id)) return shortName(telling, actor);
  const role = actor.roles[0];
  if (!role || role.of !== holder) return name(telling, id);
  telling.met.add(id);
  return `its ${role.title}, ${actor.name},`;
}

export const sameTeller = (a: Teller, b: Teller): boolean =>
  a.kind === b.kind &&
  (a.kind === 'own' ||
    (a.kind === 'speaker' ? b.kind === 'speaker' && a.actor === b.actor : 'source' in b && a.source === b.source));

/** "Northern Wire and Delta Courier". */
export const reportersOf = (telling: Telling, spans: readonly Span[]): string =>
  list([...new Set(spans.map(span => reporter(telling, span)))]);
