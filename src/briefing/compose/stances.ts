/** Positions in words: like stances gathered into one sentence, each with who tells it. */

import { overlaps } from '../../record/evidence.ts';
import type { Position, Stance } from '../../record/positions.ts';
import { isAgainst } from '../../record/positions-matrix.ts';
import type { Sentence } from '../brief.ts';
import { inOwnWords, isOfSome, isPlural, issueTitle, name, pronounOf, subject } from './names.ts';
import { asThing, isClause, OWN_WORDS } from './own-words.ts';
import { attributed, reportSays, sameTeller, spansDays, type Teller, tellerOf } from './tellers.ts';
import { isMany, list, listTitles, type Telling, told } from './telling.ts';

type Verb = readonly [singular: string, plural: string];

const VERBS: Readonly<Record<Stance, Verb>> = {
  demand: ['calls for', 'call for'],
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

/** A demand is as strong as the words of its passage: "insists on" is not "calls for". */
const DEMANDS: readonly (readonly [words: RegExp, verb: Verb])[] = [
  [/\bdemand/i, ['demands', 'demand']],
  [/\binsist/i, ['insists on', 'insist on']],
  [/\b(?:press|pressur|push)(?:es|ed|ing|e)?\b/i, ['presses for', 'press for']],
  [/\b(?:call|urge|appeal|ask|plead|recommend|suggest)(?:s|ed|ing|d)?\b/i, ['calls for', 'call for']],
  [/\b(?:wants?|wanted|seeks?|sought|would like)\b/i, ['wants', 'want']],
];

function verbOf(telling: Telling, position: Position, plural: boolean): string {
  const [one, many] =
    (position.hedge === 'softened' && SOFTENED[position.stance]) ||
    (position.stance === 'demand' && demandAsWritten(telling, position)) ||
    (isRefusedWithout(optionTitle(telling, position), position) && VERBS.reject) ||
    VERBS[position.stance];
  return plural ? many : one;
}

/** "Signing anything" is not what somebody would accept on a condition: it is refused without it. */
const ANYTHING = /\bany(?:thing|body|one)?\b/;

/** The condition as it follows the option: "unless" where the option is anything at all. */
function conditionOn(title: string, position: Position): string {
  const words = conditionWords(position);
  return isRefusedWithout(title, position)
    ? words.replace(/^ (?:if|on a condition:) /, ' unless ').replace(/^ on condition of /, ' without ')
    : words;
}

const isRefusedWithout = (title: string, { stance, condition }: Position): boolean =>
  stance === 'conditional' &&
  ANYTHING.test(title) &&
  / (?:if|on condition of|on a condition:) /.test(conditionWords({ condition }));

/** The last word of demanding before what is demanded is told. */
function demandAsWritten(telling: Telling, { evidence: [span], issue }: Position): Verb | undefined {
  if (span === undefined) return undefined;
  const about = telling.known.issues.get(issue)?.evidence.find(one => overlaps(one, span) && one.start > span.start);
  const words = about ? span.exact.slice(0, about.start - span.start) : span.exact;
  const last = (pattern: RegExp): number =>
    [...words.matchAll(new RegExp(pattern.source, 'gi'))].at(about ? -1 : 0)?.index ?? -1;
  return DEMANDS.map(([pattern, verb]) => ({ at: last(pattern), verb }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => (about ? b.at - a.at : a.at - b.at))[0]?.verb;
}

/** The verb of several: that of the first, unless another's words are weaker. */
function verbOfAll(telling: Telling, positions: readonly Position[], plural: boolean): string {
  const verbs = [...new Set(positions.map(one => verbOf(telling, one, plural)))];
  return verbs.length > 1 ? (plural ? 'call for' : 'calls for') : verbs[0]!;
}

/** The option's title, or any change on the issue. */
export function optionTitle(telling: Telling, position: Pick<Position, 'issue' | 'option'>): string {
  const issue = telling.known.issues.get(position.issue);
  if (!issue) return 'it';
  if (position.option === 'status-quo') return `keeping things as they are on ${issueTitle(telling, issue)}`;
  const title = issue.options.find(option => option.id === position.option)?.title;
  if (title === undefined) return `any change to ${issueTitle(telling, issue)}`;
  return issue.category === OWN_WORDS ? inOwnWords(telling, issue, title) : title;
}

/** "rejects giving up territory": verb, option and condition, without who. */
export function stanceWords(telling: Telling, position: Position, plural = isPlural(telling, position.actor)): string {
  const title = optionTitle(telling, position);
  return `${withObject(verbOf(telling, position, plural), title)}${conditionOn(title, position)}`;
}

const FINITE =
  /\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|must|may|might|got|sat|kept|held|took|gave|made|paid|sent|stood|spoke|won|lost|fell|rose|laid|began|left|withdrew|came|went|(?:goes|get|lay|begin|leave|meet|come|go|take|give|make|receive|agree|end|stop|free|release|pay|open|cover|accept|sign|return|allow|join|withdraw|cease|halt|guarantee|fail|remain|hold|continue|drop|lift|refuse|change|happen|stand|keep|follow)s?|\p{L}+ed|\p{L}{3,}s(?= (?:a|an|the|its|their|his|her|all|any|on|to)\b))\b/u;

/** "He were", "they did": what is left out stands in the sentence before. */
const ELLIPTIC = /^(?:he|she|it|they|this|that) (?:is|are|was|were|do|does|did|has|have|had|would|will)$/i;

/** The condition in the source's own words. */
export function conditionWords({ condition }: Pick<Position, 'condition'>): string {
  if (condition === null) return '';
  if (/^(?:that|which|who)\b/i.test(condition) || ELLIPTIC.test(condition)) return ' on a condition';
  const noun = /^(?:an?|the|its|their|some|any)\b/i.test(condition) && condition.split(' ').length <= 6;
  const words = condition.split(' ').length;
  const isThing = /^an? /i.test(condition) && (words <= 4 || !FINITE.test(condition.replace(/\s\S+s$/, '')));
  if (isThing && words <= 7) return ` on condition of “${condition}”`;
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
  const before: Position[] = [];
  return units.flatMap(unit => {
    const claimed = unit.flat().flatMap(claim => claim.positions);
    const turned = claimed.some(one => before.some(other => other.actor === one.actor && isBothWays(other, one)));
    if (turned) Object.assign(telling.thread, { subject: null });
    const said = sayUnit(telling, unit);
    before.push(...claimed);
    const sentence = turned && !spansDays(telling) ? elsewhere(said) : said;
    return [sentence, ...after(unit.flat().flatMap(claim => claim.positions))];
  });
}

/** A stance that turns round the one before it, in the same report. */
const elsewhere = (sentence: Sentence): Sentence => ({
  ...sentence,
  text: `In another passage ${sentence.text.replace(/^(?:The|A|An|Some|It|According)\b/, word => word.toLowerCase())}`,
});

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
  (a.hedge === 'reported') === (b.hedge === 'reported') &&
  (a.hedge === 'partial') === (b.hedge === 'partial');

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
  if (together.some(claim => isBothWays(claim.positions[0]!, b))) return false;
  if ((a.hedge === 'reported') !== (b.hedge === 'reported')) return false;
  if ((a.hedge === 'partial') !== (b.hedge === 'partial')) return false;
  if (sourceOf(a) !== sourceOf(b) && first.teller.kind !== 'speaker') return false;
  if (sameTeller(first.teller, other.teller)) return sourceOf(a) === sourceOf(b);
  return first.teller.kind === 'own' && other.teller.kind === 'report' && isAgainst(a.stance) === isAgainst(b.stance);
}

/** For and against the same option: told in two sentences, since one would make it a single stance. */
const isBothWays = (a: Position, b: Position): boolean =>
  a.issue === b.issue && a.option === b.option && isAgainst(a.stance) !== isAgainst(b.stance);

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
  const { actors, positions } = claims[0]!;
  if (isOfSome(telling, positions[0]!)) {
    telling.thread.subject = null;
    const who = list(actors.map(id => `some in ${name(telling, id)}`));
    return `${who} ${predicates(telling, claims, true)}`;
  }
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
    const verb = verbOfAll(telling, positions, plural);
    byVerb.set(verb, [...(byVerb.get(verb) ?? []), positions[0]!]);
  }
  const phrases = [...byVerb].map(([verb, held]) => withObject(verb, objectsOf(telling, held)));
  return phrases.some(phrase => / and /.test(phrase)) && phrases.length === 2 ? phrases.join(', and ') : list(phrases);
}

/** "rules it out", "rejects monitors". */
export function withObject(verb: string, object: string): string {
  if (/^(?:it|them)$/.test(object) && / out$/.test(verb)) return verb.replace(/ out$/, ` ${object} out`);
  return isClause(object) && /^(?:demand|insist)/.test(verb)
    ? `${verb.replace(/ on$/, '')} that ${object}`
    : `${verb} ${asThing(object)}`;
}

/** The options with their conditions; "it", "them" or "temporary ones" where the words before leave no doubt. */
function objectsOf(telling: Telling, positions: readonly Position[]): string {
  const { thread } = telling;
  const titles = positions.map(position => optionTitle(telling, position));
  if (titles.length > 1) {
    Object.assign(thread, { option: null, topic: null });
    return listTitles(narrowed(titles.map((title, index) => `${title}${conditionOn(title, positions[index]!)}`)));
  }
  const [title] = titles as [string];
  const words = shortly(thread, title);
  if (thread.topic === null || !title.endsWith(` ${thread.topic}`)) thread.topic = title;
  thread.option = title;
  return `${words}${conditionOn(title, positions[0]!)}`;
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
