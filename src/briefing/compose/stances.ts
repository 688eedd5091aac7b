/** Positions in words: like stances gathered into one sentence, each with who tells it. */

import type { Position, Stance } from '../../record/positions.ts';
import { isAgainst } from '../../record/positions-matrix.ts';
import type { Sentence } from '../brief.ts';
import { inOwnWords, isPlural, issueTitle, OWN_WORDS, pronounOf, subject } from './names.ts';
import { attributed, reportSays, sameTeller, type Teller, tellerOf } from './tellers.ts';
import { isMany, list, listTitles, type Telling, told } from './telling.ts';

type Verb = readonly [singular: string, plural: string];

const VERBS: Readonly<Record<Stance, Verb>> = {
  demand: ['demands', 'demand'],
  accept: ['accepts', 'accept'],
  open: ['is open to', 'are open to'],
  conditional: ['would accept', 'would accept'],
  divided: ['is divided over', 'are divided over'],
  reject: ['rejects', 'reject'],
  'red-line': ['rules out', 'rule out'],
};
const SOFTENED: Partial<Record<Stance, Verb>> = {
  accept: ['might accept', 'might accept'],
  open: ['has signalled openness to', 'have signalled openness to'],
  reject: ['appears to reject', 'appear to reject'],
  demand: ['has hinted at wanting', 'have hinted at wanting'],
};

const verbOf = (position: Position, plural: boolean): string =>
  ((position.hedge === 'softened' && SOFTENED[position.stance]) || VERBS[position.stance])[plural ? 1 : 0];

/** The option's title, or any change on the issue. */
export function optionTitle(telling: Telling, position: Pick<Position, 'issue' | 'option'>): string {
  const issue = telling.known.issues.get(position.issue);
  if (!issue) return 'it';
  if (position.option === 'status-quo') return `keeping things as they are on ${issueTitle(telling, issue)}`;
  const title = issue.options.find(option => option.id === position.option)?.title;
  if (title === undefined) return `any change to ${issueTitle(telling, issue)}`;
  return issue.category === OWN_WORDS ? inOwnWords(telling, title) : title;
}

/** "rejects giving up territory": verb, option and condition, without who. */
export function stanceWords(telling: Telling, position: Position, plural = isPlural(telling, position.actor)): string {
  return `${verbOf(position, plural)} ${optionTitle(telling, position)}${conditionWords(position)}`;
}

const FINITE =
  /\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|must|may|might|got|sat|kept|held|took|gave|made|paid|sent|stood|spoke|won|lost|fell|rose|laid|began|left|withdrew|came|went|(?:get|lay|begin|leave|meet|come|go|take|give|make|receive|agree|end|stop|free|release|pay|open|cover|accept|sign|return|allow|join|withdraw|cease|halt|guarantee|fail|remain|hold|continue|drop|lift|refuse|change|happen|stand|keep|follow)s?|\p{L}+ed|\p{L}{3,}s(?= (?:a|an|the|its|their|his|her|all|any|on|to)\b))\b/u;

/** The condition in the source's own words. */
export function conditionWords({ condition }: Pick<Position, 'condition'>): string {
  if (condition === null) return '';
  if (/^(?:that|which|who)\b/i.test(condition)) return ' on a condition';
  const noun = /^(?:an?|the|its|their|some|any)\b/i.test(condition) && condition.split(' ').length <= 6;
  if (/^an? /i.test(condition) && condition.split(' ').length <= 4) return ` on condition of “${condition}”`;
  if (FINITE.test(condition)) return ` if “${condition}”`;
  return noun ? ` on condition of “${condition}”` : ` on a condition: “${condition}”`;
}

/** One stance on one option, by all who share it as one teller has it. */
interface Claim {
  readonly actors: readonly string[];
  readonly positions: readonly Position[];
  readonly teller: Teller;
}

/**
 * Sentences for the positions, in their order: those who share a stance together, each one's stances together, and two
 * claims of one report in one sentence. `after` says what follows the sentence that tells these positions.
 */
export function sayPositions(
  telling: Telling,
  positions: readonly Position[],
  after: (told: readonly Position[]) => readonly Sentence[] = () => [],
): Sentence[] {
  const units = paired(gathered(claimsOf(telling, positions)));
  return units.flatMap(unit => {
    const sentence = sayUnit(telling, unit);
    return [sentence, ...after(unit.flat().flatMap(claim => claim.positions))];
  });
}

/** Claims of the same people that one clause can say. */
function gathered(claims: readonly Claim[]): Claim[][] {
  const left = [...claims];
  const groups: Claim[][] = [];
  while (left.length > 0) {
    const group = [left.shift()!];
    if (!isConditional(group[0]!))
      for (const other of [...left]) {
        if (group.length >= 4 || !joins(group, other)) continue;
        group.push(other);
        left.splice(left.indexOf(other), 1);
      }
    groups.push(group);
  }
  return groups;
}

/** Two clauses in a row that one report tells in its own voice share a sentence. */
function paired(groups: readonly Claim[][]): Claim[][][] {
  const units: Claim[][][] = [];
  for (const group of groups) {
    const last = units.at(-1);
    if (last?.length === 1 && sharesReport(last[0]!, group)) last.push(group);
    else units.push([group]);
  }
  return units;
}

function sharesReport(a: readonly Claim[], b: readonly Claim[]): boolean {
  const [first, second] = [a[0]!, b[0]!];
  return (
    first.teller.kind === 'report' &&
    sameTeller(first.teller, second.teller) &&
    [...a, ...b].every(claim => !isConditional(claim) && sameTeller(claim.teller, first.teller)) &&
    a.length + b.length <= 3 &&
    first.actors.join() !== second.actors.join()
  );
}

const isConditional = (claim: Claim): boolean => claim.positions[0]!.stance === 'conditional';

function claimsOf(telling: Telling, positions: readonly Position[]): Claim[] {
  const claims: Claim[] = [];
  for (const position of positions) {
    const teller = tellerOf(telling, position);
    const at = claims.findIndex(
      claim =>
        position.stance !== 'conditional' &&
        sharesStance(claim.positions[0]!, position) &&
        merges(claim.teller, teller, position),
    );
    if (at < 0) claims.push({ actors: [position.actor], positions: [position], teller });
    else {
      const claim = claims[at]!;
      claims[at] = {
        actors: [...new Set([...claim.actors, position.actor])],
        positions: [...claim.positions, position],
        teller: claim.teller.kind === 'own' ? teller : claim.teller,
      };
    }
  }
  return claims;
}

const sharesStance = (a: Position, b: Position): boolean =>
  a.issue === b.issue &&
  a.option === b.option &&
  a.stance === b.stance &&
  (a.hedge === 'softened') === (b.hedge === 'softened') &&
  (a.hedge === 'reported') === (b.hedge === 'reported');

/** The same teller; or a report in its own voice beside what it tells as somebody's own stance. */
const merges = (a: Teller, b: Teller, position: Position): boolean =>
  sameTeller(a, b) ||
  ([a, b].some(one => one.kind === 'own') &&
    [a, b].some(one => one.kind === 'report' && one.source === position.evidence[0]?.source));

/** Whether one sentence can say both: the same people, the same teller, and no hedge that would spread. */
function joins(together: readonly Claim[], other: Claim): boolean {
  const first = together[0]!;
  const [a, b] = [first.positions[0]!, other.positions[0]!];
  if (b.stance === 'conditional' || first.actors.join() !== other.actors.join()) return false;
  if ((a.hedge === 'reported') !== (b.hedge === 'reported')) return false;
  if (sourceOf(a) !== sourceOf(b) && first.teller.kind !== 'speaker') return false;
  if (sameTeller(first.teller, other.teller)) return sourceOf(a) === sourceOf(b);
  return first.teller.kind === 'own' && other.teller.kind === 'report' && isAgainst(a.stance) === isAgainst(b.stance);
}

const sourceOf = (position: Position): string | undefined => position.evidence[0]?.source;

function sayUnit(telling: Telling, unit: readonly Claim[][]): Sentence {
  const sentence = sayClauses(telling, unit);
  // "Them" of the next sentence would be the wide option, not the kind of it that was named last.
  if (telling.thread.option !== telling.thread.topic) telling.thread.option = null;
  return sentence;
}

function sayClauses(telling: Telling, [one, other]: readonly Claim[][]): Sentence {
  if (other === undefined) return sayClaims(telling, one!);
  const [a, b] = [one!, other].map(claims => clauseOf(telling, claims));
  const apart = isAgainst(one![0]!.positions[0]!.stance) !== isAgainst(other[0]!.positions[0]!.stance);
  const positions = [...one!, ...other].flatMap(claim => claim.positions);
  telling.thread.subject = null;
  return told(attributed(telling, `${a}${apart ? ', while' : ', and'} ${b}`, one![0]!.teller, positions), positions);
}

function clauseOf(telling: Telling, claims: readonly Claim[]): string {
  const { actors } = claims[0]!;
  const plural = actors.length > 1 || isPlural(telling, actors[0]!);
  const phrases = predicates(telling, claims, plural);
  if (/\b(?:it|them)\b/.test(phrases) && /^(?:it|they)$/.test(pronounOf(telling, actors[0]!) ?? ''))
    telling.thread.subject = null;
  return `${subject(telling, actors)} ${phrases}`;
}

function sayClaims(telling: Telling, claims: readonly Claim[]): Sentence {
  const { actors, teller } = claims[0]!;
  const positions = claims.flatMap(claim => claim.positions);
  const own = claims.filter(claim => sameTeller(claim.teller, teller));
  const beside = claims.filter(claim => !sameTeller(claim.teller, teller));
  const lead = attributed(telling, clauseOf(telling, own), teller, own[0]!.positions);
  if (beside.length === 0) return told(lead, positions);
  const phrases = predicates(telling, beside, actors.length > 1 || isPlural(telling, actors[0]!));
  return told(`${lead} and, ${reportSays(telling, beside[0]!.positions[0]!)}, ${phrases}`, positions);
}

/** "rules out a and rejects b and c, but accepts d". */
function predicates(telling: Telling, claims: readonly Claim[], plural: boolean): string {
  const against = claims.filter(claim => isAgainst(claim.positions[0]!.stance));
  const other = claims.filter(claim => !isAgainst(claim.positions[0]!.stance));
  const [lead, rest] = claims[0] === against[0] ? [against, other] : [other, against];
  const parts = [lead, rest].map(group => verbPhrases(telling, group, plural)).filter(words => words !== '');
  return parts.join(', but ');
}

function verbPhrases(telling: Telling, claims: readonly Claim[], plural: boolean): string {
  const byVerb = new Map<string, Position[]>();
  for (const { positions } of claims) {
    const verb = verbOf(positions[0]!, plural);
    byVerb.set(verb, [...(byVerb.get(verb) ?? []), positions[0]!]);
  }
  const phrases = [...byVerb].map(([verb, held]) => withObject(verb, objectsOf(telling, held)));
  return phrases.some(phrase => / and /.test(phrase)) && phrases.length === 2 ? phrases.join(', and ') : list(phrases);
}

/** "rules it out", "rejects monitors". */
export const withObject = (verb: string, object: string): string =>
  /^(?:it|them)$/.test(object) && / out$/.test(verb) ? verb.replace(/ out$/, ` ${object} out`) : `${verb} ${object}`;

/** The options with their conditions; "it", "them" or "temporary ones" where the words before leave no doubt. */
function objectsOf(telling: Telling, positions: readonly Position[]): string {
  const { thread } = telling;
  const titles = positions.map(position => optionTitle(telling, position));
  if (titles.length > 1) {
    Object.assign(thread, { option: null, topic: null });
    return listTitles(narrowed(titles.map((title, index) => `${title}${conditionWords(positions[index]!)}`)));
  }
  const [title] = titles as [string];
  const words = shortly(thread, title);
  if (thread.topic === null || !title.endsWith(` ${thread.topic}`)) thread.topic = title;
  thread.option = title;
  return `${words}${conditionWords(positions[0]!)}`;
}

function shortly(thread: Telling['thread'], title: string): string {
  if (thread.option === title) return isMany(title) ? 'them' : 'it';
  const { topic } = thread;
  if (topic !== null && isMany(topic) && title.endsWith(` ${topic}`)) {
    const kind = title.slice(0, -topic.length - 1);
    if (!kind.includes(' ')) return `${kind} ones`;
  }
  return title;
}

/** "territorial concessions, temporary ones included", where one option is a kind of another. */
function narrowed(options: readonly string[]): string[] {
  const wide = options.find(option => /s$/.test(option) && options.some(other => other.endsWith(` ${option}`)));
  if (wide === undefined) return [...options];
  const kinds = options.filter(option => option.endsWith(` ${wide}`)).map(option => option.slice(0, -wide.length - 1));
  if (kinds.length !== 1 || kinds[0]!.includes(' ')) return [...options];
  return options.flatMap(option =>
    option === wide ? [`${wide}, ${kinds[0]} ones included,`] : option.endsWith(` ${wide}`) ? [] : [option],
  );
}
