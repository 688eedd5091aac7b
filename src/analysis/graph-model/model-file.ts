/** A model file: its JSON, and problems that name a place in it. */

import { fail, ok, type Problem, problem, type Result } from '../../problems.ts';
import { type JsonPath, lineOf } from './lines.ts';

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** Says what is wrong at a place of the model. */
export type Complain = (path: JsonPath, message: string, next: string) => Problem;

/** Problems that name the file, the line and the field. */
export const complainer =
  (file: TextFile): Complain =>
  (path, message, next) =>
    problem(
      'conflict-invalid',
      `Line ${lineOf(file.text, path)}${path.length > 0 ? `, ${path.join('.')}` : ''}: ${message}`,
      next,
      file.name,
    );

/** The JSON of a file. */
export function jsonOf(file: TextFile): Result<unknown> {
  try {
    return ok(JSON.parse(file.text));
  } catch (error) {
    return fail(
      problem('conflict-invalid', `This is not JSON: ${(error as Error).message}.`, 'Give a graph model.', file.name),
    );
  }
}
