/** Where they stand: issue by issue where several sides speak to one, side by side for the rest, each position told once. */

import type { Position, Quotation } from '../../record/positions.ts';
import { isAgainst, isFor, positionsMatrix } from '../../record/positions-matrix.ts';
import type { Issue } from '../../record/proposals.ts';
import { type Section, type Sentence, section } from '../brief.ts';
import { byImportance, weightOf } from './importance.ts';
import { issueTitle, name, plainName } from './names.ts';
import { quotationsIn, sayQuotation, topicOf } from './say.ts';
import { sayPositions } from './stances.ts';
import { actorOf, capital, clashesAmong, isMany, list, paragraph, sideOf, type Telling, told } from './telling.ts';

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
  return parts.length > MOST_PARTS ? withoutScraps(parts) : parts;
}

/** Above this many parts, those of a single sentence are told together at the end. */
const MOST_PARTS = 5;

function withoutScraps(parts: readonly Section[]): Section[] {
  const scraps = parts.filter(part => part.sentences.length === 1);
  if (scraps.length < 2) return [...parts];
  const rest = section('section', 'Further positions', { sentences: scraps.flatMap(part => part.sentences) });
  return [...parts.filter(part => !scraps.includes(part)), rest];
}

function groundPart(telling: Telling, ground: Ground): Section {
  const { positions, contested } = ground;
  paragraph(telling);
  const sentences = withQuotations(telling, positions);
  return section('section', groundTitle(telling, ground), {
    sentences: [...sentences, ...(contested ? bothWays(telling, positions) : [])],
  });
}

/** "Monitors divide Tarvia", "Amnesty: Besk for, Lorne against", "Prisoners: where the parties meet". */
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
    return meet ? `${title}: where the sides meet` : title;
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
      const title = about ? sideTitle(plainName(about), positions) : 'Others';
      return { part: section('section', title, { sentences: withQuotations(telling, positions) }), weight };
    });
}

const weightOfAll = (telling: Telling, positions: readonly Position[]): number =>
  Math.max(...positions.map(one => weightOf(telling, one.actor) + (isAgainst(one.stance) ? 2 : 0)));

function sideTitle(side: string, positions: readonly Position[]): string {
  if (positions.every(one => isAgainst(one.stance))) return `What ${side} refuses`;
  if (positions.every(one => one.stance === 'demand')) return `What ${side} wants`;
  if (positions.every(one => isFor(one.stance) && one.stance !== 'demand')) return `What ${side} would accept`;
  return `Where ${side} stands`;
}

/** "Without further delay", of nothing that the record knows, tells a reader nothing. */
const FEWEST_WORDS = 5;
const tellsSomething = (telling: Telling, quotation: Quotation): boolean =>
  quotation.kind !== 'partial' ||
  quotation.text.split(/\s+/).length >= FEWEST_WORDS ||
  topicOf(telling, quotation) !== null;

/** Quotations that no other part has printed, by those whom the record knows. */
export function quotedPart(telling: Telling): Section | null {
  const left = telling.record.quotations.filter(
    quotation => quotation.speaker !== null && !telling.quoted.has(quotation.id) && tellsSomething(telling, quotation),
  );
  if (left.length === 0) return null;
  paragraph(telling);
  const bySide = left.toSorted((a, b) => (sideOf(telling, a.speaker!) < sideOf(telling, b.speaker!) ? -1 : 1));
  return section('section', 'In their own words', {
    sentences: bySide.map(quotation => sayQuotation(telling, quotation)),
  });
}
