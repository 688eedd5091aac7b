/** `show-positions`: the positions matrix as of a date, each cell with its passages. */

import { z } from 'zod';
import { ACTOR_KINDS, type Actor } from '../record/actors.ts';
import { type Position, STANCES } from '../record/positions.ts';
import { positionsMatrix } from '../record/positions-matrix.ts';
import { isAdmitted } from '../record/record.ts';
import { act, done } from './act.ts';
import { dateIn } from './derived.ts';
import { namedSchema, positionView, positionViewSchema } from './position-views.ts';

const matrixActorSchema = namedSchema.extend({
  kind: z.enum(ACTOR_KINDS),
  factionOf: z.string().nullable(),
  roles: z.array(z.string()),
});

const matrixActor = ({ id, name, kind, factionOf, roles }: Actor): z.infer<typeof matrixActorSchema> => ({
  id,
  name,
  kind,
  factionOf,
  roles: roles.map(role => role.title),
});

export const showPositions = act({
  name: 'show-positions',
  title: 'Show where everyone stands, as of a date',
  at: 'case',
  changes: false,
  input: z.strictObject({
    asOf: z.string().nullable().default(null).describe('EDTF; null = the latest.'),
    issue: z.string().optional().describe('Only its cells.'),
    passages: z.boolean().default(true).describe('False leaves the passages out, for a matrix of thousands of cells.'),
  }),
  output: z.object({
    asOf: z.string().nullable(),
    dates: z.array(z.string()).describe('Dates at which a position was recorded, ascending.'),
    sides: z.array(z.object({ side: namedSchema.nullable(), actors: z.array(matrixActorSchema) })),
    columns: z.array(
      z.object({
        issue: z.object({ id: z.string(), title: z.string(), category: z.string().nullable() }),
        option: z.object({ id: z.string(), title: z.string() }).nullable().describe('null = any change.'),
      }),
    ),
    cells: z.array(
      z.object({
        actor: z.string(),
        issue: z.string(),
        option: z.string().nullable(),
        stances: z.array(z.enum(STANCES)),
        split: z.boolean(),
        positions: z.array(positionViewSchema).describe('In force, the latest first.'),
        earlier: z.array(positionViewSchema).describe('Replaced by later sources, oldest first.'),
      }),
    ),
    silent: z.array(namedSchema).describe('Parties of whom no position is recorded.'),
  }),
  run: async (desk, { asOf, issue: chosen, passages }) => {
    const record = await desk.record();
    const matrix = positionsMatrix(record, asOf);
    const cells = chosen === undefined ? matrix.cells : matrix.cells.filter(({ issue }) => issue === chosen);
    const view = (position: Position) => positionView(record, position, passages);
    const named = ({ id, name }: Actor) => ({ id, name });
    const dates = new Set(record.positions.filter(isAdmitted).map(dateIn(record)));
    const issues = record.issues.filter(issue =>
      matrix.cells.some(cell => cell.issue === issue.id && cell.option === null),
    );
    const line = ({ id, title, category }: (typeof issues)[number]) => ({ id, title, category });
    return done({
      asOf,
      dates: [...dates].filter(date => date !== '').sort(),
      sides: matrix.sides.map(({ side, actors }) => ({ side: side && named(side), actors: actors.map(matrixActor) })),
      columns: [
        ...matrix.columns.map(({ issue, option }) => ({
          issue: line(issue),
          option: { id: option.id, title: option.title },
        })),
        ...issues.map(issue => ({ issue: line(issue), option: null })),
      ],
      cells: cells.map(({ actor, issue, option, stances, split, positions, earlier }) => ({
        actor,
        issue,
        option,
        stances: [...stances],
        split,
        positions: positions.map(view),
        earlier: earlier.map(view),
      })),
      silent: matrix.silent.map(named),
    });
  },
});
