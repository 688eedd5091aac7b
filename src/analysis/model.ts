/**
 * The model of a case: issues with options, and what each option is worth to whom, as intervals with a reason each.
 * One type serves the three engines. `crisp.ts` makes numbers of it.
 */

import { z } from 'zod';
import { fail, ok, type Problem, problem, type Result } from '../problems.ts';
import { MARKINGS } from '../record/evidence.ts';

export const MODEL_FORMAT = 'parley/model/1';

/** What a figure rests on. `unknown` always stands with the full range, never with 0. */
export const reasonSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('entries'), entries: z.array(z.string()).min(1) }),
  z.object({ kind: z.literal('judgement'), by: z.string().min(1), reason: z.string().min(1) }),
  z.object({ kind: z.literal('rule'), rule: z.string().min(1) }),
  z.object({ kind: z.literal('unknown') }),
]);
export type Reason = z.infer<typeof reasonSchema>;

/** An interval: the true figure is somewhere from `lo` to `hi`. */
export const figureSchema = z
  .object({
    lo: z.number(),
    hi: z.number(),
    reason: reasonSchema,
    /** Where sources contradict each other: each reading; `lo` and `hi` are then their hull. */
    contested: z.array(z.object({ lo: z.number(), hi: z.number(), reason: reasonSchema })).optional(),
  })
  .refine(({ lo, hi }) => lo <= hi, 'the low end is above the high end');
export type Figure = z.infer<typeof figureSchema>;

const pickSchema = z.object({ issue: z.string(), option: z.string() });
/** One option of one issue. */
export type Pick = z.infer<typeof pickSchema>;

const optionSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Place on the issue's axis, 0..100; null on a nominal issue. */
  anchor: figureSchema.nullable(),
});
export type ModelOption = z.infer<typeof optionSchema>;

const issueSchema = z.object({
  id: z.string(),
  title: z.string(),
  options: z.array(optionSchema).min(1),
  /** Option id: what holds if nothing is agreed. */
  statusQuo: z.string(),
  /** The party that decides it alone; null = all decide it together. */
  control: z.string().nullable(),
  /** Once off the status quo there is no way back. */
  oneWay: z.boolean(),
});
export type ModelIssue = z.infer<typeof issueSchema>;

/** These picks never stand in one package. "Implies" and "excludes" both become that. */
const ruleSchema = z.object({ never: z.array(pickSchema).min(1), reason: reasonSchema });
export type Rule = z.infer<typeof ruleSchema>;

/** An option that the voice rules out. Applied when the voice speaks for its party, unless it is dropped. */
const vetoSchema = z.object({ ...pickSchema.shape, reason: reasonSchema, dropped: z.boolean().default(false) });
export type Veto = z.infer<typeof vetoSchema>;

/** A condition: the option is worth `value` when `when` is in the package, and what the voice's `value` says when not. */
const givenSchema = z.object({ ...pickSchema.shape, when: pickSchema, value: figureSchema });
export type Given = z.infer<typeof givenSchema>;

const voiceSchema = z.object({
  actor: z.string(),
  name: z.string(),
  /** Part in the party's value; shares are taken relative to their sum. */
  share: z.number().nonnegative(),
  /** Whether its red lines bind the party. */
  speaks: z.boolean(),
  /** Whether a package fails when this voice alone does not accept it. */
  blocks: z.boolean(),
  /** By issue and option, 0..1. What is absent is unknown. */
  value: z.record(z.string(), z.record(z.string(), figureSchema)),
  given: z.array(givenSchema).default([]),
  vetoes: z.array(vetoSchema).default([]),
});
export type Voice = z.infer<typeof voiceSchema>;

const partySchema = z.object({
  actor: z.string(),
  name: z.string(),
  voices: z.array(voiceSchema).min(1),
  /** By issue, 0..1, taken relative to their sum. What is absent is unknown: equal to the others, and said so. */
  weight: z.record(z.string(), figureSchema),
  /** What no deal is worth beyond the status quo package, -1..1. */
  noDeal: figureSchema,
  /** Part in the outcome, 0..1, for the forecast. */
  influence: figureSchema,
});
export type Party = z.infer<typeof partySchema>;

export const modelSchema = z.object({
  format: z.literal(MODEL_FORMAT),
  id: z.string(),
  title: z.string(),
  /** Hash of the record that it was made of; null for a model made by hand. */
  recordHash: z.string().nullable(),
  /** EDTF date of the record's standing; null = all of it. */
  asOf: z.string().nullable(),
  /** The highest marking of its reasons. */
  marking: z.enum(MARKINGS),
  issues: z.array(issueSchema).min(1),
  parties: z.array(partySchema).min(1),
  rules: z.array(ruleSchema),
});
export type Model = z.infer<typeof modelSchema>;

export const UNKNOWN: Reason = { kind: 'unknown' };

/** The figure of what nobody knows: the full range. */
export const unknownFigure = (lo = 0, hi = 1): Figure => ({ lo, hi, reason: UNKNOWN });

/** What a voice puts on an option; the full range where the model says nothing. */
export const worthOf = (voice: Voice, issue: string, option: string): Figure =>
  voice.value[issue]?.[option] ?? unknownFigure();

/** A party's weight of an issue; the full range where the model says nothing. */
export const weightOf = (party: Party, issue: string): Figure => party.weight[issue] ?? unknownFigure();

/** Whether a veto takes its option out of the acceptable packages. */
export const applies = (voice: Voice, veto: Veto): boolean => voice.speaks && !veto.dropped;

/** Reads `parley/model/1`. Undoes `makeModel`. All problems are reported together, each with its field. */
export function parseModel(text: string, place = 'model'): Result<Model> {
  const wrong = (message: string, next = 'Correct the field.'): Problem =>
    problem('model-invalid', message, next, place);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return fail(wrong(`This is not JSON: ${(error as Error).message}.`, 'Export the model again.'));
  }
  const parsed = modelSchema.safeParse(data);
  if (!parsed.success)
    return fail(
      ...parsed.error.issues
        .slice(0, 20)
        .map(issue => wrong(`${issue.path.join('.') || 'The model'}: ${issue.message}.`)),
    );
  const problems = misfits(parsed.data);
  return problems.length > 0 ? fail(...problems.slice(0, 20).map(message => wrong(message))) : ok(parsed.data);
}

/** Prints `parley/model/1`. Undoes `parseModel`. */
export const makeModel = (model: Model): string => `${JSON.stringify(model, null, 1)}\n`;

/** What in the model refers to nothing, stands twice or leaves its scale, each in a sentence. */
export function misfits(model: Model): string[] {
  const found: string[] = [];
  const options = new Map(model.issues.map(issue => [issue.id, new Set(issue.options.map(option => option.id))]));
  const parties = new Set(model.parties.map(party => party.actor));
  const twice = (ids: readonly string[], what: string) => {
    for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) !== at)))
      found.push(`${what} ${id} stands twice.`);
  };
  const pick = ({ issue, option }: Pick, place: string) => {
    if (!options.has(issue)) found.push(`${place}: there is no issue ${issue}.`);
    else if (!options.get(issue)!.has(option)) found.push(`${place}: the issue ${issue} has no option ${option}.`);
  };
  const within = ({ lo, hi, reason }: Figure, [low, high]: readonly [number, number], place: string) => {
    if (lo < low || hi > high) found.push(`${place}: ${lo} to ${hi} is not within ${low} to ${high}.`);
    else if (reason.kind === 'unknown' && (lo > low || hi < high))
      found.push(`${place}: what is unknown has the full range, ${low} to ${high}.`);
  };
  twice(
    model.issues.map(issue => issue.id),
    'The issue',
  );
  twice([...model.parties.map(party => party.actor)], 'The party');
  for (const issue of model.issues) {
    twice(
      issue.options.map(option => option.id),
      `The option of ${issue.id},`,
    );
    pick({ issue: issue.id, option: issue.statusQuo }, `issues.${issue.id}.statusQuo`);
    if (issue.control !== null && !parties.has(issue.control))
      found.push(`issues.${issue.id}.control: there is no party ${issue.control}.`);
    for (const { id, anchor } of issue.options) if (anchor) within(anchor, [0, 100], `issues.${issue.id}.${id}.anchor`);
  }
  for (const party of model.parties) {
    for (const [issue, figure] of Object.entries(party.weight)) {
      if (!options.has(issue)) found.push(`parties.${party.actor}.weight: there is no issue ${issue}.`);
      within(figure, [0, 1], `parties.${party.actor}.weight.${issue}`);
    }
    within(party.noDeal, [-1, 1], `parties.${party.actor}.noDeal`);
    within(party.influence, [0, 1], `parties.${party.actor}.influence`);
    for (const voice of party.voices) {
      const place = `parties.${party.actor}.${voice.actor}`;
      for (const [issue, values] of Object.entries(voice.value))
        for (const [option, figure] of Object.entries(values)) {
          pick({ issue, option }, place);
          within(figure, [0, 1], `${place}.${issue}.${option}`);
        }
      for (const given of voice.given) {
        pick(given, place);
        pick(given.when, place);
        if (given.when.issue === given.issue) found.push(`${place}: ${given.issue} cannot depend on itself.`);
        within(given.value, [0, 1], `${place}.${given.issue}.${given.option} given ${given.when.option}`);
      }
      for (const veto of voice.vetoes) pick(veto, `${place}.vetoes`);
    }
  }
  for (const [at, rule] of model.rules.entries()) for (const one of rule.never) pick(one, `rules.${at}`);
  return found;
}
