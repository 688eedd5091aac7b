/** The OpenAPI description of the routes, made of the acts' schemas. */

import { z } from 'zod';
import { PROBLEM_CODES } from '../problems.ts';
import type { Act } from '../workbench/act.ts';

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' });
  return rest;
};

const PROBLEM = {
  type: 'object',
  required: ['code', 'message', 'next'],
  properties: {
    code: { type: 'string', enum: [...PROBLEM_CODES] },
    message: { type: 'string' },
    next: { type: 'string' },
    place: { type: 'string' },
  },
};
const PROBLEMS = { type: 'array', items: { $ref: '#/components/schemas/Problem' } };

/** The address of an act. */
export const routeOf = (act: Act): string => (act.at === 'case' ? `/api/cases/{case}/${act.name}` : `/api/${act.name}`);

export function openApi(acts: readonly Act[], version: string): object {
  return {
    openapi: '3.1.0',
    info: { title: 'Parley', version, description: 'Every act of the workbench. See docs/http.md.' },
    security: [{ bearer: [] }, { session: [] }],
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'parley-session' },
      },
      schemas: {
        Problem: PROBLEM,
        Failure: { type: 'object', required: ['problems'], properties: { problems: PROBLEMS } },
      },
    },
    paths: Object.fromEntries(acts.map(act => [routeOf(act), { post: operation(act) }])),
  };
}

function operation(act: Act): object {
  const failure = (description: string) => ({ description, ...json({ $ref: '#/components/schemas/Failure' }) });
  return {
    operationId: act.name,
    summary: act.title,
    parameters: [
      ...(act.at === 'case' ? [{ name: 'case', in: 'path', required: true, schema: { type: 'string' } }] : []),
      { name: 'x-parley-job', in: 'header', required: false, schema: { type: 'string', format: 'uuid' } },
      { name: 'x-parley-who', in: 'header', required: false, schema: { type: 'string' } },
    ],
    requestBody: { required: true, ...json(schemaOf(act.input, 'input')) },
    responses: {
      200: {
        description: 'Done; problems are those of inputs that were left out.',
        ...json({
          type: 'object',
          required: ['output', 'problems'],
          properties: { output: schemaOf(act.output, 'output'), problems: PROBLEMS },
        }),
      },
      '4XX': failure('Not done.'),
      '5XX': failure('The store is not open, or a fault of the program.'),
    },
  };
}
