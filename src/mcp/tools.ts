/** Acts as tools: their names, schemas and hints, and the words of a call back into an act's input. */

import { z } from 'zod';
import type { Act } from '../workbench/act.ts';

const CASE = { type: 'string', description: 'Id of the case: list-cases lists them.' };

interface ObjectSchema {
  type: 'object';
  properties?: Record<string, object>;
  required?: string[];
  [key: string]: unknown;
}

/** The tool of an act. One on a case takes the case's id beside its input. */
export function toolOf(act: Act) {
  const { $schema: _, ...rest } = z.toJSONSchema(act.input, { io: 'input', unrepresentable: 'any' });
  const schema = rest as ObjectSchema;
  const inputSchema =
    act.at === 'case'
      ? { ...schema, properties: { case: CASE, ...schema.properties }, required: ['case', ...(schema.required ?? [])] }
      : schema;
  return {
    name: act.name,
    description: `${act.title}.`,
    inputSchema,
    annotations: { title: act.title, readOnlyHint: !act.changes, openWorldHint: false },
  };
}

/** The case and the input of a call. */
export function wordsOf(act: Act, words: Record<string, unknown>): { caseId: string | null; input: unknown } {
  if (act.at !== 'case') return { caseId: null, input: words };
  const { case: caseId, ...input } = words;
  return { caseId: typeof caseId === 'string' ? caseId : null, input };
}
