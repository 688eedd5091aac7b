/** What stands before and after the sections: lede, key points, summary. Each says the news in another way, and no fact twice. */

import type { Position } from '../../record/positions.ts';
import type { Proposal } from '../../record/proposals.ts';
import { type Section, type Sentence, section } from '../brief.ts';
import { gradedContradictions, prospects } from './closing.ts';
import { happenings, mainMeeting } from './contacts.ts';
import { headPositions, latestProposal } from './importance.ts';
import { groundsOf } from './issues.ts';
import { coursesOf, sayCourse } from './movement.ts';
import { isPlural, issueTitle, name, proposalName } from './names.ts';
import { issuesOf, sayProposal } from './proposals.ts';
import { refusalOf, sayReception, sayRefusal } from './reception.ts';
import { sayContradiction, sayEvent, sayQuotation } from './say.ts';
import { sayPositions } from './stances.ts';
import { clashesAmong, counted, list, paragraph, sideOf, type Telling, told } from './telling.ts';

/** The news in three sentences: what is refused or on the table, what the maker or another side wants, who met or what happened. */
export function ledeOf(telling: Telling): Section {
  paragraph(telling);
  const proposal = latestProposal(telling);
  const refusal = proposal && refusalOf(telling, proposal);
  const meeting = mainMeeting(telling) ?? happenings(telling)[0];
  const heads = headPositions(telling).filter(
    position => !refusal || sideOf(telling, position.actor) !== sideOf(telling, refusal.actor),
  );
  const sentences = [
    ...(proposal ? (refusal ? sayRefusal(telling, proposal, refusal) : sayTabled(telling, proposal)) : []),
    ...sayPositions(telling, heads.slice(0, proposal ? 1 : 2)),
    ...(meeting ? [sayEvent(telling, meeting)] : []),
  ];
  const quoted = sentences.length === 0 ? spokenFirst(telling).slice(0, 1) : [];
  return section('lede', null, {
    sentences:
      sentences.length + quoted.length > 0
        ? [...sentences, ...quoted.map(quotation => sayQuotation(telling, quotation))]
        : [
            counted(
              'The sources hold no event, proposal, position or quotation that could be read with enough certainty',
            ),
          ],
  });
}

/** Quotations by those whom the record knows, whole sentences first. */
const spokenFirst = (telling: Telling) =>
  telling.record.quotations
    .filter(one => one.speaker !== null)
    .toSorted((a, b) => Number(b.kind === 'direct') - Number(a.kind === 'direct'));

/** Who put it; of one that is only reported, what it covers. */
function sayTabled(telling: Telling, proposal: Proposal): Sentence[] {
  const scope = proposal.status === 'reported' ? sayScope(telling, proposal) : [];
  return scope.length > 0 ? scope : [sayProposal(telling, proposal)];
}

/** One fact a row. */
export function keyPoints(telling: Telling): Sentence[] {
  const proposal = latestProposal(telling);
  const meeting = mainMeeting(telling);
  const rest = happenings(telling).filter(event => event !== meeting);
  const alone = (say: () => Sentence[]): Sentence[] => {
    paragraph(telling);
    return say();
  };
  const course = coursesOf(telling).at(-1);
  const points = [
    ...(proposal ? alone(() => sayScope(telling, proposal)) : []),
    ...headPositions(telling)
      .slice(0, 3)
      .flatMap(position => alone(() => sayPositions(telling, [position]))),
    ...[meeting, rest[0]].flatMap(event => (event ? alone(() => [sayEvent(telling, event)]) : [])),
    ...(course ? alone(() => [sayCourse(telling, { ...course, moves: course.moves.slice(-1) })]) : []),
    ...gradedContradictions(telling)
      .slice(0, 1)
      .flatMap(one => alone(() => [sayContradiction(telling, one)])),
    ...prospects(telling)
      .slice(0, 1)
      .flatMap(event => alone(() => [sayEvent(telling, event)])),
  ];
  return points.slice(0, 8);
}

/** "The U.S. framework covers the status of the district, sanctions and troops." */
export function sayScope(telling: Telling, proposal: Proposal): Sentence[] {
  const issues = issuesOf(telling, proposal);
  if (issues.length === 0) return [];
  const titles = list(issues.map(one => one.title));
  return [
    told(`${proposalName(telling, proposal)} covers ${titles}`, [
      proposal,
      ...issues.flatMap(one => one.provisions.slice(0, 1)),
    ]),
  ];
}

/** A single point is the lede already. */
export const pointsSection = (points: readonly Sentence[]): Section | null =>
  points.length > 1
    ? section('key-points', 'Key points', { rows: points.map(point => [point]), columns: ['Key Points'] })
    : null;

/** What it comes to: scope and refusals of the proposal, who is for and against on what is disputed, what threatens. Null where the lede has said all. */
export function summaryOf(telling: Telling): Section | null {
  paragraph(telling);
  const proposal = latestProposal(telling);
  const sentences = [
    ...(proposal ? sayReception(telling, proposal) : []),
    ...groundsOf(telling)
      .filter(ground => ground.contested)
      .slice(0, 2)
      .flatMap(({ positions }) => saySides(telling, positions)),
    ...sayProspects(telling),
  ];
  return sentences.length > 0 ? section('summary', 'Summary', { sentences }) : null;
}

/** "On territorial concessions, Lorne is for and Besk against." */
function saySides(telling: Telling, positions: readonly Position[]): Sentence[] {
  const issue = telling.known.issues.get(positions[0]!.issue)!;
  const actorsOf = (group: readonly Position[]) => [...new Set(group.map(one => one.actor))];
  const clashes = clashesAmong(telling, positions);
  const pro = actorsOf(clashes.map(([one]) => one));
  const con = actorsOf(clashes.map(([, one]) => one));
  const both = pro.filter(id => clashes.some(([a, b]) => a.actor === id && b.actor === id));
  const onlyPro = pro.filter(id => !both.includes(id));
  const onlyCon = con.filter(id => !both.includes(id) && !onlyPro.includes(id));
  const names = (ids: readonly string[]) => list(ids.map(id => name(telling, id)));
  const be = (ids: readonly string[]) => (ids.length > 1 || isPlural(telling, ids[0]!) ? 'are' : 'is');
  const phrases = [
    ...(onlyPro.length > 0 ? [`${names(onlyPro)} ${be(onlyPro)} in favour or open in some form`] : []),
    ...(onlyCon.length > 0 ? [`${names(onlyCon)} ${be(onlyCon)} against`] : []),
    ...(both.length > 0 ? [`${names(both)} ${be(both)} told to be both`] : []),
  ];
  return phrases.length > 1 || both.length > 0
    ? [told(`On ${issueTitle(telling, issue)}, ${list(phrases)}`, [...new Set(clashes.flat())])]
    : [];
}

/** What threatens or is planned next, in one sentence. */
function sayProspects(telling: Telling): Sentence[] {
  const [event] = prospects(telling);
  if (!event) return [];
  paragraph(telling);
  return [sayEvent(telling, event)];
}
