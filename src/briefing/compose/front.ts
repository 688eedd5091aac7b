/** What stands before and after the sections: lede, key points, summary. Each says the news in another way, and no fact twice. */

import type { Position } from '../../record/positions.ts';
import { groupBy } from '../../record/positions-matrix.ts';
import type { Proposal } from '../../record/proposals.ts';
import { type Section, type Sentence, section } from '../brief.ts';
import { gradedContradictions, prospects } from './closing.ts';
import { happenings, mainMeeting } from './contacts.ts';
import { headPositions, latestProposal } from './importance.ts';
import { groundsOf } from './issues.ts';
import { coursesOf, sayCourse } from './movement.ts';
import { agreeing, isOfSome, isPlural, issueTitle, name, proposalName } from './names.ts';
import { sayContents, sayProposal, scopeOf } from './proposals.ts';
import { answersToWhole, refusalOf, sayReception, sayRefusal } from './reception.ts';
import { sayContradiction, sayEvent, sayQuotation } from './say.ts';
import { optionTitle, sayPositions } from './stances.ts';
import { tellerOf } from './tellers.ts';
import { clashesAmong, counted, isMany, list, paragraph, sideOf, type Telling, told } from './telling.ts';

/** The news in three sentences: what is refused or on the table, what the maker or another side wants, who met or what happened. */
export function ledeOf(telling: Telling): Section {
  paragraph(telling);
  const proposal = latestProposal(telling);
  const refusal = proposal && refusalOf(telling, proposal);
  const meeting = mainMeeting(telling) ?? happenings(telling)[0];
  const answers = proposal ? answersToWhole(telling, proposal).slice(0, 2) : [];
  const heads = headPositions(telling).filter(
    position => !refusal || sideOf(telling, position.actor) !== sideOf(telling, refusal.actor),
  );
  const sentences = [
    ...(proposal ? (refusal ? sayRefusal(telling, proposal, refusal) : sayTabled(telling, proposal)) : []),
    ...sayPositions(
      telling,
      answers.length > 0 && !refusal ? answers : heads.slice(0, (proposal ? 1 : 2) + (meeting ? 0 : 1)),
    ),
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
  const scope = proposal.status === 'reported' ? sayScopeOrContents(telling, proposal) : [];
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
    ...(proposal ? alone(() => sayScopeOrContents(telling, proposal)) : []),
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

/** Its issues; where they have no names, what it contains. */
function sayScopeOrContents(telling: Telling, proposal: Proposal): Sentence[] {
  const scope = sayScope(telling, proposal);
  return scope.length > 0 ? scope : sayContents(telling, proposal, proposalName(telling, proposal)).slice(0, 1);
}

/** Issues that one sentence names. */
const MOST_NAMED = 6;

/** "The U.S. framework covers the status of the district, sanctions and troops." */
export function sayScope(telling: Telling, proposal: Proposal): Sentence[] {
  const { titles, shown } = scopeOf(telling, proposal, MOST_NAMED);
  if (shown.length === 0) return [];
  return [
    told(`${proposalName(telling, proposal)} ${agreeing(telling, proposal, 'covers', 'cover')} ${list(titles)}`, [
      proposal,
      ...shown.flatMap(one => one.provisions.slice(0, 1)),
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
  const answers = [
    ...(proposal ? sayReception(telling, proposal) : []),
    ...groundsOf(telling)
      .filter(ground => ground.contested)
      .slice(0, 2)
      .flatMap(({ positions }) => saySides(telling, positions)),
  ];
  const sentences = answers.length > 0 ? answers : sayGist(telling);
  return sentences.length > 0
    ? section('summary', 'Summary', { sentences: [...sentences, ...sayProspects(telling)] })
    : null;
}

/** "Autonomy is refused by Helm and a withdrawal by Besk; monitors are sought by Orvel. Tarvia ties what it would accept to conditions." */
function sayGist(telling: Telling): Sentence[] {
  const heads = headPositions(telling).filter(one => !isToldByAnother(telling, one) && !isOfSome(telling, one));
  const shown = heads.filter(one => one.stance !== 'conditional' && one.stance !== 'divided').slice(0, MOST_IN_GIST);
  const tied = heads.filter(one => one.stance === 'conditional').slice(0, MOST_IN_GIST);
  const once = shown.filter((one, index) => shown.findIndex(other => isSameOption(one, other)) === index);
  const phrases = groupBy(once, partOf).map(group =>
    passive(
      telling,
      shown.filter(one => group.some(other => isSameOption(one, other) && partOf(one) === partOf(other))),
    ),
  );
  const ties = list(tied.map(one => name(telling, one.actor)));
  const many = tied.length > 1 || (tied[0] !== undefined && isPlural(telling, tied[0].actor));
  return [
    ...(shown.length > 1 ? [told(phrases.join('; '), shown)] : []),
    ...(shown.length > 1 && tied.length > 0
      ? [told(`${ties} ${many ? 'tie' : 'ties'} acceptance to a condition`, tied)]
      : []),
  ];
}

const MOST_IN_GIST = 4;

const isSameOption = (a: Position, b: Position): boolean => a.issue === b.issue && a.option === b.option;

/** Another side’s word for it would have to be said. */
function isToldByAnother(telling: Telling, position: Position): boolean {
  const teller = tellerOf(telling, position);
  return (
    teller.kind === 'unnamed' ||
    (teller.kind === 'speaker' && sideOf(telling, teller.actor) !== sideOf(telling, position.actor))
  );
}

const PARTS: Readonly<Record<Position['stance'], string>> = {
  demand: 'sought',
  accept: 'accepted',
  open: 'left open',
  conditional: 'accepted on a condition',
  divided: 'disputed',
  reject: 'refused',
  'red-line': 'ruled out',
};
const HEDGED: Readonly<Record<Position['hedge'], string>> = {
  none: '',
  softened: 'perhaps ',
  reported: 'reportedly ',
  partial: 'in part ',
};

const partOf = ({ stance, hedge }: Position): string => `${HEDGED[hedge]}${PARTS[stance]}`;

/** "autonomy is refused by Helm and a withdrawal by Besk": one way of answering, by all who answer so. */
function passive(telling: Telling, positions: readonly Position[]): string {
  const options = groupBy(positions, one => optionTitle(telling, one));
  const phrases = options.map((group, index) => {
    const title = optionTitle(telling, group[0]!);
    const verb = index > 0 ? '' : ` ${isMany(title) ? 'are' : 'is'} ${partOf(group[0]!)}`;
    return `${title}${verb} by ${list(group.map(one => name(telling, one.actor)))}`;
  });
  return list(phrases);
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
