/** `show-trajectory`: how the compromise on each issue with an axis went as positions were said, each step with its cause. */

import { z } from 'zod';
import { type PartyStand, standsOn } from '../analysis/forecast/from-model.ts';
import { type DatedStand, trajectory } from '../analysis/forecast/trajectory.ts';
import type { Model } from '../analysis/model.ts';
import { datesOf } from '../record/positions-matrix.ts';
import type { CaseRecord } from '../record/record.ts';
import { isAdmitted } from '../record/record.ts';
import { act, done } from './act.ts';
import { modelOf, settingsInput } from './model-settings.ts';

/** Dates that are gone through: the latest ones. */
const MOST_DATES = 120;

const stepSchema = z.object({
  date: z.string().describe('EDTF'),
  compromise: z.number().describe('0..100'),
  change: z.number().nullable().describe('Since the step before; null at the first.'),
  moves: z.array(
    z.object({
      actor: z.string(),
      from: z.number().nullable().describe('null = nothing was known before'),
      to: z.number(),
      effect: z.number().describe('Part of the change that is due to it.'),
      cause: z.string().describe('Id of the entry that was said then; empty where none was.'),
    }),
  ),
});

export const showTrajectory = act({
  name: 'show-trajectory',
  title: 'Show how the compromise on each issue went over time, each step with its cause',
  at: 'case',
  changes: false,
  input: z.strictObject({ settings: settingsInput }),
  output: z.object({
    issues: z.array(z.object({ issue: z.string(), title: z.string(), steps: z.array(stepSchema) })),
  }),
  run: async (desk, { settings }) => {
    const record = await desk.record();
    const now = modelOf(record, settings);
    if (!now.ok) return now;
    const axes = now.value.model.issues.filter(
      issue => issue.options.length > 1 && issue.options.every(option => option.anchor !== null),
    );
    const models = axes.length === 0 ? [] : modelsByDate(record, settings, new Set(axes.map(({ id }) => id)));
    return done({
      issues: axes.map(({ id, title }) => ({ issue: id, title, steps: stepsOn(record, id, models).map(copied) })),
    });
  },
});

interface Dated {
  readonly date: string;
  readonly model: Model;
}

/** The model as of each date on which something was said on one of the issues. */
function modelsByDate(
  record: CaseRecord,
  settings: z.output<typeof settingsInput>,
  issues: ReadonlySet<string>,
): Dated[] {
  const dateOf = datesOf(record);
  const said = record.positions.filter(one => isAdmitted(one) && issues.has(one.issue)).map(dateOf);
  const until = settings.asOf ?? '9';
  const dates = [...new Set(said)].filter(date => date !== '' && date <= until).toSorted();
  return dates.slice(-MOST_DATES).flatMap(date => {
    const made = modelOf(record, { ...settings, asOf: date });
    return made.ok ? [{ date, model: made.value.model }] : [];
  });
}

function stepsOn(record: CaseRecord, issue: string, models: readonly Dated[]) {
  const dateOf = datesOf(record);
  const dates = new Map(record.positions.map(position => [position.id, dateOf(position)]));
  const dated = models.flatMap(({ date, model }) => {
    const own = model.issues.find(({ id }) => id === issue);
    if (!own) return [];
    return standsOn(model, own).map((stand): DatedStand => ({ ...stand, date, cause: causeOf(stand, date, dates) }));
  });
  return trajectory(dated);
}

/** What the stand rests on that was said on the date. */
function causeOf({ reasons }: PartyStand, date: string, dates: ReadonlyMap<string, string>): string {
  const entries = reasons.flatMap(reason => (reason.kind === 'entries' ? reason.entries : []));
  return entries.find(entry => dates.get(entry) === date) ?? '';
}

const copied = (step: ReturnType<typeof trajectory>[number]): z.output<typeof stepSchema> => ({
  ...step,
  moves: step.moves.map(move => ({ ...move })),
});
