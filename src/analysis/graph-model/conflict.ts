/**
 * A conflict as a person writes it, in option form (Howard 1971; Fang, Hipel, Peng and Kilgour 2003): options of
 * decision makers, states that cannot be, and what each decision maker prefers. `graph-model/option-form/1` is this as JSON.
 */

import { z } from 'zod';

export const DIRECTIONS = ['both', 'fwd', 'back'] as const;
/** Whether an option may be taken up and given up, only taken up, or only given up. */
export type Direction = (typeof DIRECTIONS)[number];

export const LARGEST_OPTIONS = 24;
export const MOST_STATEMENTS = 1000;

const literal = z.tuple([z.number().int().nonnegative(), z.enum(['Y', 'N'])]).readonly();
const condition = z.union([z.array(literal).readonly(), z.string()], {
  error: 'write literals such as [[0,"Y"],[2,"N"]] or a formula such as "open and not leave"',
});
const named = z.union([z.number().int().nonnegative(), z.string()]);
/** A figure, or the least and the largest that it may be. */
const figure = z.union([z.number(), z.tuple([z.number(), z.number()]).readonly()]);

/** The four kinds: directly, mutually exclusive options, at least one of them, and one thing that depends on another. */
const infeasible = z.union([
  condition,
  z.strictObject({ exclusive: z.array(named).min(2).readonly() }),
  z.strictObject({ atLeastOne: z.array(named).min(1).readonly() }),
  z.strictObject({ when: condition, requires: condition }),
]);

/** A statement that a decision maker wants fulfilled, or of which it is not known whether it does. */
const statement = z.union([condition, z.strictObject({ when: condition, unsure: z.literal(true) })]);

const wish = {
  /** Option prioritising: statements, most important first. */
  preferences: z.array(statement).readonly().optional(),
  /** Option weighting: a weight for each condition that holds. */
  weights: z
    .array(z.strictObject({ when: condition, weight: figure }))
    .readonly()
    .optional(),
  /** Direct ranking, best first, ties together: state numbers, or patterns of Y, N and - in the order of options. */
  ranking: z
    .array(z.array(z.union([z.number().int().nonnegative(), z.string()])).readonly())
    .readonly()
    .optional(),
  /** A utility for each state or pattern. */
  utilities: z
    .array(z.tuple([z.union([z.number().int().nonnegative(), z.string()]), figure]).readonly())
    .readonly()
    .optional(),
};
const candidate = z.object({ name: z.string(), share: z.number().positive().default(1), ...wish });

export const conflictSchema = z.object({
  format: z.literal('graph-model/option-form/1'),
  name: z.string().optional(),
  options: z
    .array(
      z.object({
        name: z.string(),
        dm: z.number().int().nonnegative(),
        direction: z.enum(DIRECTIONS).default('both'),
        /** The option's words when it is not taken, for findings. */
        otherwise: z.string().optional(),
      }),
    )
    .min(1)
    .max(LARGEST_OPTIONS)
    .readonly(),
  infeasible: z.array(infeasible).readonly().default([]),
  /** States that fulfil one of these count as one state each: nobody can tell them apart. */
  coalesce: z.array(condition).readonly().optional(),
  dms: z
    .array(
      z.object({
        name: z.string(),
        ...wish,
        /** Readings of what it wants, of which one is true: its factions, for one. */
        candidates: z.array(candidate).min(1).readonly().optional(),
      }),
    )
    .min(1)
    .readonly(),
  /** Where things stand: Y and N in the order of options, or the state's number. */
  statusQuo: z.union([z.string(), z.number().int().nonnegative()]).optional(),
});

export type Conflict = z.infer<typeof conflictSchema>;
export type ConflictOption = Conflict['options'][number];
export type DecisionMaker = Conflict['dms'][number];
export type Infeasible = Conflict['infeasible'][number];
export type Statement = NonNullable<Wish['preferences']>[number];
export type Figure = z.infer<typeof figure>;

/** What a decision maker prefers, in one of four ways. */
export interface Wish {
  readonly preferences?: DecisionMaker['preferences'];
  readonly weights?: DecisionMaker['weights'];
  readonly ranking?: DecisionMaker['ranking'];
  readonly utilities?: DecisionMaker['utilities'];
}

export const WAYS = ['preferences', 'weights', 'ranking', 'utilities'] as const;

/** The condition of a statement, sure or not. */
export const wanted = (statement: Statement) =>
  typeof statement === 'object' && 'when' in statement ? statement.when : statement;
export const isUnsure = (statement: Statement): boolean => typeof statement === 'object' && 'when' in statement;
