/** Where they stand: issue by issue where several sides speak to one, side by side for the rest, each position told once. */

import type { Position, Quotation } from '../../record/positions.ts';
import { groupBy, isAgainst, isFor, positionsMatrix } from '../../record/positions-matrix.ts';
import type { Issue } from '../../record/proposals.ts';
import { type Section, type Sentence, section } from '../brief.ts';
import { isTold } from './fragments.ts';
import { byImportance, weightOf } from './importance.ts';
import { isPlural, issueTitle, name, plainName } from './names.ts';
import { OWN_WORDS } from './own-words.ts';
import { quotationsIn, sayQuotation } from './say.ts';
import { sayPositions } from './stances.ts';
import {
  actorOf,
  capital,
  clashesAmong,
  curly,
  isMany,
  list,
  paragraph,
  sideOf,
  type Telling,
  told,
} from './telling.ts';

/** The weight of a refusal by a party or its head: such a side is told before the issues. */
const HEAD_REFUSES = 5;

interface Ground {
  readonly issue: Issue;
  readonly positions: readonly Position[];
  readonly contested: boolean;
}

/** Issues to which at least two speak, the most spoken of first. */
export function groundsOf(telling: Telling): Ground[] {
  return telling.record.issues
    .map(issue => {
      const positions = byImportance(
        telling,
        telling.inForce.filter(one => one.issue === issue.id),
      );
      const contested = clashesAmong(telling, positions).length > 0;
      return { issue, positions, contested };
    })
    .filter(({ positions }) => new Set(positions.map(one => one.actor)).size > 1)
    .toSorted((a, b) => Number(b.contested) - Number(a.contested) || b.positions.length - a.positions.length);
}

/** Sections on issues, then on the sides for what no section on an issue has told. */
export function standsParts(telling: Telling): Section[] {
  const grounds = groundsOf(telling);
  const sides = sideParts(telling, new Set(grounds.map(({ issue }) => issue.id)));
  const leads = ({ weight }: { weight: number }) => weight >= HEAD_REFUSES;
  const parts = [
    ...sides.filter(leads).map(one => one.part),
    ...grounds.map(ground => groundPart(telling, ground)),
    ...sides.filter(side => !leads(side)).map(one => one.part),
  ];
  return withoutScraps(parts);
}

/** With more parts than this, even two of a single sentence are told together at the end; three always are. */
const MOST_PARTS = 5;

function withoutScraps(parts: readonly Section[]): Section[] {
  const scraps = parts.filter(part => part.sentences.length === 1);
  if (scraps.length < (parts.length > MOST_PARTS ? 2 : 3)) return [...parts];
  const title = scraps.length === parts.length ? 'Where they stand' : 'Further positions';
  const rest = section('section', title, { sentences: scraps.flatMap(part => part.sentences) });
  return [...parts.filter(part => !scraps.includes(part)), rest];
}

function groundPart(telling: Telling, ground: Ground): Section {
  const { positions, contested } = ground;
  paragraph(telling);
  const sentences = withQuotations(telling, positions);
  const sides = [...new Set(positions.map(one => sideOf(telling, one.actor)))];
  const only = sides.length === 1 && ground.issue.category === OWN_WORDS ? actorOf(telling, sides[0]!) : undefined;
  const title = only ? sideTitle(plainName(only), positions, isPlural(telling, only.id)) : groundTitle(telling, ground);
  return section('section', curly(title), {
    sentences: [...sentences, ...(contested ? bothWays(telling, positions) : [])],
  });
}

/** "Monitors divide Tarvia", "Amnesty: Besk for, Lorne against", "Common ground on prisoners". */
function groundTitle(telling: Telling, { issue, positions, contested }: Ground): string {
  const title = capital(issueTitle(telling, issue));
  const sidesOf = (group: readonly Position[]) => [...new Set(group.map(one => sideOf(telling, one.actor)))];
  const clashes = clashesAmong(telling, positions);
  const pro = sidesOf(clashes.map(([one]) => one));
  const con = sidesOf(clashes.map(([, one]) => one));
  const called = (id: string) => {
    const actor = actorOf(telling, id);
    return actor ? plainName(actor) : 'some';
  };
  if (!contested) {
    const [first] = positions;
    const agree = positions.every(
      one => isFor(one.stance) && one.stance !== 'conditional' && one.option === first?.option,
    );
    const meet = agree && sidesOf(positions).length > 1;
    if (meet) return `Common ground on ${issueTitle(telling, issue)}`;
    return issue.category === OWN_WORDS ? `Positions on ${issueTitle(telling, issue)}` : title;
  }
  const split = sidesOf(
    clashes.filter(([a, b]) => sideOf(telling, a.actor) === sideOf(telling, b.actor)).map(([a]) => a),
  );
  const divides = isMany(issue.title) ? 'divide' : 'divides';
  if (split.length === 1 && actorOf(telling, split[0]!)) return `${title} ${divides} ${called(split[0]!)}`;
  if (split.length === 0 && pro.length === 1 && con.length === 1)
    return `${title}: ${called(pro[0]!)} for, ${called(con[0]!)} against`;
  return `${title}: where the sides differ`;
}

/** The positions in sentences, each with the words in which it was said. */
export function withQuotations(telling: Telling, positions: readonly Position[]): Sentence[] {
  return sayPositions(telling, positions, told =>
    quotationsIn(telling, told).map(quotation => sayQuotation(telling, quotation)),
  );
}

/** Who is told to be on both sides, so that nobody reads one half as the whole. */
export function bothWays(telling: Telling, positions: readonly Position[]): Sentence[] {
  const contradicts = (one: Position) => telling.contradictions.some(({ between }) => between.includes(one.id));
  const open = positions.filter(contradicts);
  const actors = [...new Set(open.map(one => one.actor))].filter(
    actor =>
      open.some(one => one.actor === actor && isFor(one.stance)) &&
      open.some(one => one.actor === actor && isAgainst(one.stance)),
  );
  if (actors.length === 0) return [];
  const words = list(actors.map(id => name(telling, id)));
  return [
    told(
      `That puts ${words} on both sides`,
      open.filter(one => actors.includes(one.actor)),
    ),
  ];
}

/** One part for each side that has a position which no other part tells, the weightiest first. */
function sideParts(telling: Telling, elsewhere: ReadonlySet<string>): { part: Section; weight: number }[] {
  return positionsMatrix(telling.record)
    .sides.map(({ side, actors }) => {
      const ids = new Set(actors.map(actor => actor.id));
      const all = telling.inForce.filter(one => ids.has(one.actor));
      const positions = byImportance(
        telling,
        all.filter(one => !elsewhere.has(one.issue)),
      );
      return { side, positions };
    })
    .filter(({ positions }) => positions.length > 0)
    .map(({ side, positions }) => ({ side, positions, weight: weightOfAll(telling, positions) }))
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ side, positions, weight }) => {
      paragraph(telling);
      const actors = [...new Set(positions.map(one => one.actor))].map(id => actorOf(telling, id));
      const alone = actors.length === 1 ? actors[0] : undefined;
      const about = side ?? alone;
      const title = about ? curly(sideTitle(plainName(about), positions, isPlural(telling, about.id))) : 'Others';
      return { part: section('section', title, { sentences: withQuotations(telling, positions) }), weight };
    });
}

const weightOfAll = (telling: Telling, positions: readonly Position[]): number =>
  Math.max(...positions.map(one => weightOf(telling, one.actor) + (isAgainst(one.stance) ? 2 : 0)));

function sideTitle(side: string, positions: readonly Position[], many: boolean): string {
  if (positions.every(one => isAgainst(one.stance))) return `What ${side} ${many ? 'refuse' : 'refuses'}`;
  if (positions.every(one => one.stance === 'demand')) return `What ${side} ${many ? 'want' : 'wants'}`;
  if (positions.every(one => one.stance === 'accept')) return `What ${side} ${many ? 'accept' : 'accepts'}`;
  if (positions.every(one => one.stance === 'conditional')) return `The terms of ${side}`;
  return `Where ${side} ${many ? 'stand' : 'stands'}`;
}

/** Quotations that no other part has printed, by those whom the record knows. */
export function quotedPart(telling: Telling): Section | null {
  const left = telling.record.quotations.filter(
    quotation => quotation.speaker !== null && !telling.quoted.has(quotation.id) && isTold(telling, quotation),
  );
  if (left.length === 0) return null;
  paragraph(telling);
  const sentences = inTurn(telling, left).map(quotation => sayQuotation(telling, quotation));
  return section('section', 'In their own words', { sentences });
}

/** Each speaker's words together, those who speak for a side first; the same words once. */
function inTurn(telling: Telling, quotations: readonly Quotation[]): Quotation[] {
  const isPerson = (one: Quotation) => actorOf(telling, one.speaker!)?.kind === 'person';
  const persons = quotations.toSorted((a, b) => Number(isPerson(b)) - Number(isPerson(a)));
  const once = quotations.filter(one => persons.find(other => other.text === one.text) === one);
  return groupBy(once, one => one.speaker!)
    .toSorted((a, b) => weightOf(telling, b[0]!.speaker!) - weightOf(telling, a[0]!.speaker!))
    .flat();
}
