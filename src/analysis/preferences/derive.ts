/**
 * The model of a case, made of its record: issues and options as recorded, parties with their voices, every worth an
 * interval with the entries that it rests on, everything else unknown or a named rule. Judgements are laid over it.
 */

import { highestMarking } from '../../record/evidence.ts';
import type { Judgement } from '../../record/judgements.ts';
import { datesOf } from '../../record/positions-matrix.ts';
import { type Issue, STATUS_QUO } from '../../record/proposals.ts';
import { type CaseRecord, findEntry } from '../../record/record.ts';
import {
  type Figure,
  MODEL_FORMAT,
  type Model,
  type ModelIssue,
  type Party,
  type Reason,
  type Rule,
  unknownFigure,
} from '../model.ts';
import { laidOver, seatJudgements } from './judged.ts';
import { type LeftOut, type Seat, seatsOf } from './parties.ts';
import { type Settings, selected } from './settings.ts';
import { conditionOf, worthsOf } from './worth.ts';

export interface Derived {
  readonly model: Model;
  readonly leftOut: readonly LeftOut[];
  /** Judgements on what the model does not have. */
  readonly astray: readonly Judgement[];
}

/** Names of the rules that a figure may rest on, with the sentence that a page shows. */
export const RULES = {
  'no-deal-is-status-quo': 'No deal is taken to be worth what the status quo is worth.',
} as const;

/** Null when the record has no issue or no party to make a model of. `hash` is that of the record. */
export function deriveModel(record: CaseRecord, settings: Settings, recordHash: string | null): Derived | null {
  const kept = selected(record, settings);
  const dateOf = datesOf(kept);
  const dated = {
    ...kept,
    positions: kept.positions.filter(one => settings.asOf === null || dateOf(one) <= settings.asOf),
  };
  const issues = issuesOf(dated);
  const { seats, leftOut } = seatsOf(dated, seatJudgements(record.judgements ?? []));
  if (issues.length === 0 || seats.length === 0) return null;
  const parties = seats.map(seat => partyOf(dated, seat, issues, settings, dateOf));
  const bare: Model = {
    format: MODEL_FORMAT,
    id: 'model',
    title: record.case.title,
    recordHash,
    asOf: settings.asOf,
    marking: 'CLEAR',
    issues: issues.map(issue => modelIssue(dated, issue)),
    parties,
    rules: issues.flatMap(issue => rulesOf(issue, issues)),
  };
  const { model, astray } = laidOver(bare, record.judgements ?? []);
  return { model: { ...model, marking: markingOf(record, model) }, leftOut, astray };
}

/** Issues on which somebody holds a position, a provision is on the table or a condition rests, in the order of the record. */
function issuesOf(record: CaseRecord): Issue[] {
  const conditions = record.positions.flatMap(one => conditionOf(one, record.issues)?.issue ?? []);
  const live = new Set([...[...record.positions, ...record.provisions].map(one => one.issue), ...conditions]);
  return record.issues.filter(issue => live.has(issue.id) && issue.options.length > 1);
}

function modelIssue(record: CaseRecord, issue: Issue): ModelIssue {
  return {
    id: issue.id,
    title: issue.title,
    options: issue.options.map(({ id, title }) => ({ id, title, anchor: null })),
    statusQuo: STATUS_QUO,
    control: controlOf(record, issue),
    oneWay: false,
  };
}

/** The party that every provision on the issue binds alone; null when they are to act together or nobody is named. */
function controlOf(record: CaseRecord, issue: Issue): string | null {
  const sides = record.provisions
    .filter(provision => provision.issue === issue.id)
    .map(provision => new Set(provision.obliged.map(id => record.actors.find(actor => actor.id === id)?.side ?? id)));
  const [first] = sides;
  if (first?.size !== 1) return null;
  const [alone] = [...first];
  return sides.every(side => side.size === 1 && side.has(alone!)) ? alone! : null;
}

function partyOf(
  record: CaseRecord,
  seat: Seat,
  issues: readonly Issue[],
  settings: Settings,
  dateOf: Parameters<typeof worthsOf>[2],
): Party {
  return {
    actor: seat.party.id,
    name: seat.party.name,
    voices: seat.voices.map(({ actor, members, speaks }) => {
      const ids = new Set(members.map(member => member.id));
      const own = record.positions.filter(position => ids.has(position.actor));
      return {
        actor: actor.id,
        name: actor.name,
        share: speaks ? 1 : 0,
        speaks,
        blocks: false,
        ...worthsOf(issues, own, dateOf, settings.convention),
      };
    }),
    weight: {},
    noDeal: { lo: 0, hi: 0, reason: { kind: 'rule', rule: 'no-deal-is-status-quo' } },
    influence: unknownFigure(),
  };
}

/** "Implies" forbids every other option of the implied issue, "excludes" the pair. Options of one issue exclude each other anyway. */
function rulesOf(issue: Issue, issues: readonly Issue[]): Rule[] {
  const reason: Reason = { kind: 'entries', entries: [issue.id] };
  const pickOf = (reference: string) => {
    const other = issues.find(one => reference.startsWith(`${one.id}/`));
    const option = other?.options.find(one => reference === `${other.id}/${one.id}`);
    return other && option && other.id !== issue.id ? { other, option } : null;
  };
  return issue.options.flatMap(({ id, implies, excludes }) => {
    const here = { issue: issue.id, option: id };
    const excluded = excludes.flatMap(reference => {
      const pick = pickOf(reference);
      return pick ? [{ never: [here, { issue: pick.other.id, option: pick.option.id }], reason }] : [];
    });
    const implied = implies.flatMap(reference => {
      const pick = pickOf(reference);
      if (!pick) return [];
      return pick.other.options
        .filter(option => option.id !== pick.option.id)
        .map(option => ({ never: [here, { issue: pick.other.id, option: option.id }], reason }));
    });
    return [...excluded, ...implied];
  });
}

/** The highest marking of the entries that the model's figures rest on. */
export function markingOf(record: CaseRecord, model: Model): Model['marking'] {
  return highestMarking(entriesBehind(model).flatMap(id => findEntry(record, id)?.entry.meta.marking ?? []));
}

/** Ids of all entries that some figure, veto or rule of the model rests on. */
export function entriesBehind(model: Model): string[] {
  const figures: Figure[] = model.parties.flatMap(party => [
    party.noDeal,
    party.influence,
    ...Object.values(party.weight),
    ...party.voices.flatMap(voice => [
      ...Object.values(voice.value).flatMap(values => Object.values(values)),
      ...voice.given.map(given => given.value),
    ]),
  ]);
  const reasons = [
    ...figures.map(figure => figure.reason),
    ...model.parties.flatMap(party => party.voices.flatMap(voice => voice.vetoes.map(veto => veto.reason))),
    ...model.rules.map(rule => rule.reason),
  ];
  return [...new Set(reasons.flatMap(reason => (reason.kind === 'entries' ? reason.entries : [])))];
}
