/** Problems as HTTP statuses: the one place that knows both. */

import { type Problem, type ProblemCode, problem } from '../problems.ts';

const STATUS: Partial<Readonly<Record<ProblemCode, number>>> = {
  usage: 400,
  'not-allowed': 403,
  'not-found': 404,
  'undo-impossible': 409,
  cancelled: 409,
  'file-too-large': 413,
  fault: 500,
  'store-unavailable': 503,
  'store-locked': 503,
};
const UNPROCESSABLE = 422;

/** The status of the first problem. */
export const statusOf = (problems: readonly Problem[]): number => STATUS[problems[0]!.code] ?? UNPROCESSABLE;

/** What went wrong before an act ran, or inside the program. A fault of the program is written to standard error too. */
export function faultProblem(error: Error & { statusCode?: number }): Problem {
  const status = error.statusCode ?? 500;
  if (status === 413) return problem('file-too-large', 'The request is too large.', 'Send less at one time.');
  if (status < 500)
    return problem('usage', `The request is not understood: ${error.message}.`, 'See /api/openapi.json.');
  process.stderr.write(`${error.stack ?? error.message}\n`);
  return problem('fault', 'The program made a mistake; nothing was changed.', 'Try again, and report what you did.');
}
