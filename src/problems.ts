/**
 * Everything that can go wrong for a user: a stable code, a sentence, the place, and the next step.
 * What a user can cause comes back as a value; what only we can cause is thrown.
 */

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface Problem {
  /** Stable, kebab-case, never shown alone. */
  readonly code: ProblemCode;
  /** One sentence that says what is wrong, naming the place. */
  readonly message: string;
  /** What the user can do next. */
  readonly next: string;
  /** File, source, entry, field or row: whatever leads to the spot. */
  readonly place?: string;
}

export const PROBLEM_CODES = [
  'usage',
  'file-unreadable',
  'file-empty',
  'file-binary',
  'file-too-large',
  'file-encoding',
  'file-malformed',
  'file-unknown-kind',
  'reader-limit',
  'language-unread',
  'nothing-found',
  'span-orphan',
  'entry-unknown',
  'entry-invalid',
  'draft-invalid',
  'record-invalid',
  'act-invalid',
  'undo-impossible',
  'model-invalid',
  'scenario-invalid',
  'conflict-invalid',
  'forecast-invalid',
  'question-invalid',
  'store-locked',
  'store-unavailable',
  'not-allowed',
  'not-found',
  'cancelled',
  'fault',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (...problems: Problem[]): Result<never> => ({ ok: false, problems });

export function problem(code: ProblemCode, message: string, next: string, place?: string): Problem {
  return place === undefined ? { code, message, next } : { code, message, next, place };
}

/** The value, or an exception: for callers that have already ruled the problem out. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.problems.map(sayProblem).join('\n'));
}

/** One line for a person: the place, the sentence, the next step. */
export function sayProblem(p: Problem): string {
  return `${p.place ? `${p.place}: ` : ''}${p.message} ${p.next}`;
}
