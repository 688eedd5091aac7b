/** What moved between two models of a case, in figures and in findings, told in sentences with what caused it. */

import { z } from 'zod';
import type { Model } from '../analysis/model.ts';
import { byMove, FINDING_MOVES, type MovedFinding, movedFindings } from '../analysis/moved-findings.ts';
import { causesBetween } from '../analysis/preferences/causes.ts';
import { movedBetween, sayMovedFigure, sayMovedPart, wordsOfBoth } from '../analysis/preferences/moved.ts';
import { ok, type Result } from '../problems.ts';
import { targetSchema } from '../record/judgements.ts';
import type { CaseRecord } from '../record/record.ts';
import { findingSchema, type KeptFinding, type KeptModel, type Run } from '../record/runs.ts';
import type { Surroundings } from './desk.ts';
import { answersOn } from './run-engines.ts';

const sideSchema = z.object({
  model: z.string().describe('Id of the kept model.'),
  /** "the run of 2031-05-01 10:06 UTC by Ada", "the version “first draft”", "the record as it stands". */
  words: z.string(),
  at: z.string().nullable(),
});
export type Side = z.infer<typeof sideSchema>;

const causeSchema = z.object({ words: z.string(), act: z.number().nullable(), entry: z.string().nullable() });

const movedFigureSchema = z.object({
  text: z.string().describe('One sentence, with what caused it.'),
  target: targetSchema.nullable().describe('The figure or switch; null = an issue or an option came or went.'),
  causes: z.array(causeSchema),
});

export const movedFindingSchema = z.object({
  engine: z.string(),
  move: z.enum(FINDING_MOVES),
  from: findingSchema.nullable(),
  to: findingSchema.nullable(),
});

export const movedSchema = z.object({
  from: sideSchema.nullable().describe('null = there is no earlier model to compare with.'),
  to: sideSchema,
  figures: z.array(movedFigureSchema),
  /** null where they were not asked for. */
  findings: z.array(movedFindingSchema).nullable(),
  /** Findings that stand as they were. */
  unmoved: z.number().int(),
  summary: z.string(),
});
export type Moved = z.infer<typeof movedSchema>;

export interface TakenSide extends Side {
  readonly kept: KeptModel;
  /** Number of the last act of the history that it knew. */
  readonly acts: number;
}

/** The figures that moved, each with its causes. */
function movedFiguresBetween(record: CaseRecord, from: TakenSide, to: TakenSide): Moved['figures'] {
  const [before, after] = [from.kept.model, to.kept.model] as unknown as [Model, Model];
  const { figures, parts } = movedBetween(before, after);
  const say = wordsOfBoth(before, after);
  const causes = causesBetween(record, takenOf(from), takenOf(to));
  const told = (text: string, why: ReturnType<typeof causes.ofPart>, target: Moved['figures'][number]['target']) => ({
    text: why.length > 0 ? `${text}: ${why.map(({ words }) => words.replace(/\.$/, '')).join('; ')}.` : `${text}.`,
    target,
    causes: [...why],
  });
  return [
    ...parts.map(part => told(sayMovedPart(part, say), causes.ofPart(part), null)),
    ...figures.map(moved => told(sayMovedFigure(moved, say), causes.ofFigure(moved), (moved.to ?? moved.from)!.target)),
  ];
}

/** The figures that moved between two models, without causes. */
export function sayFiguresBetween(before: Model, after: Model): string[] {
  const { figures, parts } = movedBetween(before, after);
  const say = wordsOfBoth(before, after);
  return [
    ...parts.map(part => `${sayMovedPart(part, say)}.`),
    ...figures.map(moved => `${sayMovedFigure(moved, say)}.`),
  ];
}

const takenOf = ({ kept, acts }: TakenSide) => ({ acts, judgements: kept.judgements, settings: kept.settings });

interface Asked {
  /** Engines whose findings are compared; null = those that have run on one of the models, all where none has. */
  readonly engines: readonly string[] | null;
  readonly seed: number;
}

/** What moved; `asked` null = figures alone. Runs that are not kept are made for it, and not kept. */
export async function whatMoved(
  around: Surroundings,
  record: CaseRecord,
  from: TakenSide | null,
  to: TakenSide,
  asked: Asked | null,
): Promise<Result<Moved>> {
  const sideOf = ({ model, words, at }: TakenSide): Side => ({ model, words, at });
  if (from === null)
    return ok({
      from: null,
      to: sideOf(to),
      figures: [],
      findings: null,
      unmoved: 0,
      summary: 'There is no earlier run on another model to compare with.',
    });
  const figures = movedFiguresBetween(record, from, to);
  const compared = asked && (await movedFindingsBetween(around, record, from.kept, to.kept, asked));
  if (compared && !compared.ok) return compared;
  const { findings, unmoved } = compared?.value ?? { findings: null, unmoved: 0 };
  return ok({
    from: sideOf(from),
    to: sideOf(to),
    figures,
    findings,
    unmoved,
    summary: sayMoved(from, to, figures.length, findings),
  });
}

async function movedFindingsBetween(
  around: Surroundings,
  record: CaseRecord,
  from: KeptModel,
  to: KeptModel,
  { engines, seed }: Asked,
): Promise<Result<{ findings: Moved['findings'] & object; unmoved: number }>> {
  const { ENGINES } = await import('../analysis/engines.ts');
  const runs = (record.runs ?? []).filter(run => run.model === from.id || run.model === to.id);
  const ran = ENGINES.map(({ name }) => name).filter(name => runs.some(run => run.engine === name));
  const chosen = engines ?? (ran.length > 0 ? ran : ENGINES.map(({ name }) => name));
  const moved: z.infer<typeof movedFindingSchema>[] = [];
  let unmoved = 0;
  for (const engine of chosen) {
    const latest = runs.findLast(run => run.engine === engine && run.model === to.id);
    const asked = { engine, seed: latest?.seed ?? seed };
    const before = await findingsOn(around, runs, from, asked);
    if (!before.ok) return before;
    const after = await findingsOn(around, runs, to, asked);
    if (!after.ok) return after;
    const found = movedFindings(before.value, after.value);
    moved.push(...found.map(one => ({ engine, ...one })));
    unmoved += after.value.length - found.filter(({ move }) => move !== 'gone').length;
  }
  return ok({ findings: moved.toSorted(byMove), unmoved });
}

/** The findings of the run that is kept, or of one made now. */
async function findingsOn(
  around: Surroundings,
  runs: readonly Run[],
  kept: KeptModel,
  { engine, seed }: { engine: string; seed: number },
): Promise<Result<readonly KeptFinding[]>> {
  const run = runs.findLast(one => one.engine === engine && one.model === kept.id && one.seed === seed);
  if (run) return ok(run.findings);
  const { packages } = kept;
  const answers = await answersOn(around, { model: kept.model as unknown as Model, packages }, { engine, seed });
  return answers.ok ? ok(answers.value[0]!.findings) : answers;
}

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

function sayMoved(from: Side, to: Side, figures: number, findings: readonly MovedFinding[] | null): string {
  const between = `From ${from.words} to ${to.words}`;
  const turned = (findings ?? []).filter(({ move }) => move !== 'figure').length;
  const shifted = (findings ?? []).length - turned;
  const parts = [
    ...(figures > 0 ? [counted(figures, 'figure of the model', 'figures of the model')] : []),
    ...(turned > 0 ? [counted(turned, 'conclusion')] : []),
    ...(shifted > 0 ? [`the numbers in ${counted(shifted, turned > 0 ? 'other' : 'conclusion')}`] : []),
  ];
  if (parts.length === 0) return `${between} nothing moved${findings === null ? ' in the figures of the model' : ''}.`;
  const listed = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts[0];
  const still = figures > 0 && findings?.length === 0 ? '; every conclusion stands as it was' : '';
  return `${between} there moved ${listed}${still}.`;
}

export const HEADS: Readonly<Record<(typeof FINDING_MOVES)[number], string>> = {
  verdict: 'Otherwise now',
  new: 'New',
  gone: 'Gone',
  figure: 'Another figure',
};

/** What moved as Markdown. */
export function sayWhatMoved(moved: Moved): string {
  const findings = (moved.findings ?? []).flatMap(({ move, from, to }) => [
    `- ${HEADS[move]}: ${(to ?? from)!.text}`,
    ...(from && to ? [`  Before: ${from.text}`] : []),
  ]);
  return [
    '## What moved',
    '',
    moved.summary,
    ...(moved.figures.length > 0 ? ['', ...moved.figures.map(({ text }) => `- ${text}`)] : []),
    ...(findings.length > 0 ? ['', 'Findings:', '', ...findings] : []),
    '',
  ].join('\n');
}
