/** Request bodies: JSON for every act; for documents also the bytes of one file as they are. */

import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Anything that is not JSON arrives as bytes. An empty body is an empty input. */
export function acceptBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, {});
    else parse(request, body as string, done);
  });
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body));
}

/**
 * The act's input. Bytes are one document, named by the query (`?name=…`), whose other fields are its details;
 * acts that take no documents then refuse it as any wrong input.
 */
export function documentsOf(request: FastifyRequest): unknown {
  if (!Buffer.isBuffer(request.body)) return request.body ?? {};
  const { name = 'document', ...details } = request.query as Record<string, string>;
  return { documents: [{ name, base64: request.body.toString('base64') }], details };
}
