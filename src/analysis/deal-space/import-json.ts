/** Scenarios as JSON: our plain form of whole numbers, and NegoLog's profiles. */

import { z } from 'zod';
import { fail, ok, type Problem, type Result } from '../../problems.ts';
import { tiedTooWide } from './flat.ts';
import { byLargest, sayWeights, spaceOfProfiles, stem, type TextFile, wrong } from './scenario-file.ts';
import type { Pick, Space } from './space.ts';

const whole = z.number().int();
const pickSchema = z.tuple([whole.nonnegative(), whole.nonnegative()]);
const rowSchema = z.object({ name: z.string(), reserve: whole.optional(), contrib: z.array(z.array(whole)) });

/** The plain form. Picks are pairs of an issue's and a value's place, from 0. */
const plainSchema = z.object({
  issues: z.array(z.object({ name: z.string(), values: z.array(z.string()).min(1) })).min(1),
  parties: z.array(rowSchema).min(1),
  /** Tests that must pass besides the parties'. */
  blockers: z.array(rowSchema).optional(),
  /** Vetoed: in no acceptable package. */
  vetoes: z.array(pickSchema).optional(),
  /** Picks that never stand in one package. */
  never: z.array(z.array(pickSchema).min(1)).optional(),
});

export const isPlain = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'issues' in data && 'parties' in data;

export function importPlain(file: TextFile, data: unknown): Result<Space> {
  const parsed = plainSchema.safeParse(data);
  if (!parsed.success)
    return fail(
      ...parsed.error.issues
        .slice(0, 10)
        .map(issue => wrong(file.name, `${issue.path.join('.')}: ${issue.message}.`, 'Correct it.')),
    );
  const { issues, parties, blockers = [], vetoes = [], never = [] } = parsed.data;
  const problems: Problem[] = [];
  for (const { name, contrib, reserve } of [...parties, ...blockers]) {
    if (contrib.length !== issues.length || contrib.some((row, at) => row.length !== issues[at]!.values.length))
      problems.push(
        wrong(
          file.name,
          `The contributions of ${name} do not fit the issues and values.`,
          'Give one number for each value of each issue.',
        ),
      );
    const most = contrib.reduce((sum, row) => sum + Math.max(0, ...row.map(Math.abs)), Math.abs(reserve ?? 0));
    if (most > Number.MAX_SAFE_INTEGER)
      problems.push(
        wrong(file.name, `The contributions of ${name} are too large to add up exactly.`, 'Scale them down.'),
      );
  }
  const picks: readonly Pick[] = [...vetoes, ...never.flat()];
  for (const [issue, value] of picks)
    if (value >= (issues[issue]?.values.length ?? 0))
      problems.push(wrong(file.name, `There is no value ${value} of issue ${issue}.`, 'Correct the veto or the rule.'));
  if (problems.length > 0) return fail(...problems);
  const row = ({ name, contrib, reserve }: z.infer<typeof rowSchema>) => ({
    name,
    contributions: contrib.map(one => Float64Array.from(one)),
    joint: [],
    reserve: reserve ?? 0,
  });
  const space: Space = {
    issues,
    parties: parties.map(row),
    blockers: blockers.map(row),
    bans: vetoes,
    never,
    grid: 1,
    fine: 1,
    warnings: [...parties, ...blockers]
      .filter(party => party.reserve === undefined)
      .map(party => `${party.name}: no reserve, taken as 0`),
  };
  const tied = tiedTooWide(space);
  if (tied) return fail(wrong(file.name, `Rules tie too many values together: ${tied}.`, 'Take a rule out.'));
  return ok(space);
}

const negoLogSchema = z.object({
  reservationValue: z.number().nullish(),
  issueWeights: z.record(z.string(), z.number()),
  issues: z.record(z.string(), z.record(z.string(), z.number())),
});

export function importNegoLog(files: readonly TextFile[], data: readonly unknown[]): Result<Space> {
  const parsed = data.map(one => negoLogSchema.safeParse(one));
  const bad = parsed.findIndex(one => !one.success);
  if (bad >= 0)
    return fail(
      wrong(
        files[bad]!.name,
        'This is no NegoLog profile: it needs issueWeights and issues.',
        'Give profileA.json and profileB.json.',
      ),
    );
  if (files.length < 2)
    return fail(wrong(files[0]!.name, 'There is only one profile.', 'Give profileA.json and profileB.json.'));
  const profiles = parsed.map(one => one.data!);
  const issues = Object.entries(profiles[0]!.issues).map(([name, values]) => ({ name, values: Object.keys(values) }));
  const empty = issues.find(issue => issue.values.length === 0);
  if (issues.length === 0 || empty)
    return fail(wrong(files[0]!.name, 'There is an issue without values, or no issue.', 'Correct the profile.'));
  const warnings: string[] = [];
  return spaceOfProfiles(
    issues,
    profiles.map((profile, party) => {
      const name = stem(files[party]!.name);
      sayWeights(name, Object.values(profile.issueWeights), warnings);
      const worth = issues.map(issue => {
        const own = profile.issues[issue.name];
        if (!own) warnings.push(`${name}: nothing on issue ${issue.name}, taken as 0`);
        for (const value of Object.keys(own ?? {}))
          if (!issue.values.includes(value))
            warnings.push(`${name}: the value ${value} of ${issue.name} is not in the domain`);
        for (const value of issue.values)
          if (own && own[value] === undefined)
            warnings.push(`${name}: no evaluation of ${value} of ${issue.name}, taken as 0`);
        const weight = profile.issueWeights[issue.name];
        if (own && weight === undefined) warnings.push(`${name}: no weight for issue ${issue.name}, taken as 0`);
        const most = Math.max(0, ...Object.values(own ?? {}));
        return byLargest([...issue.values.map(value => own?.[value] ?? 0), most], weight ?? 0).slice(0, -1);
      });
      return { name, worth, reserve: profile.reservationValue ?? Number.NaN };
    }),
    warnings,
    files[0]!.name,
  );
}
