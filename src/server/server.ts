/** The workbench over HTTP: every act a route, the page, and what happens as events. It shows; the acts do. */

import { join } from 'node:path';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Problem, problem, type Result } from '../problems.ts';
import { keepable, unkeepableIn } from '../record/keepable.ts';
import { packageVersion } from '../workbench/about.ts';
import type { Act } from '../workbench/act.ts';
import { ACTS } from '../workbench/acts.ts';
import { surroundings } from '../workbench/desk.ts';
import { packageFolder } from '../workbench/package-folder.ts';
import { perform } from '../workbench/perform.ts';
import type { ReadingRoom } from '../workbench/reading-room.ts';
import type { OpenedStore } from '../workbench/store-desk.ts';
import { type Caller, callerOf, cookieOf, isHome, same, type Tokens } from './access.ts';
import { acceptBodies, documentsOf } from './bodies.ts';
import type { Happenings } from './happenings.ts';
import { openApi, routeOf } from './openapi.ts';
import { CONTENT_SECURITY_POLICY, pageFiles } from './page-files.ts';
import { faultProblem, statusOf } from './statuses.ts';

export interface Workbench {
  readonly tokens: Tokens;
  /** The port that is listened on, once it is. */
  port(): number;
  /** The store, as soon as it is open. */
  store(): Promise<Result<OpenedStore>>;
  readonly happenings: Happenings;
  readonly readingRoom: ReadingRoom;
  /** The name that acts are stamped with, where a request gives none. */
  readonly who: string;
}

const MEGABYTE = 1024 * 1024;

/** The server, still to be told to listen. Closing it cancels what is under way. */
export function serve(workbench: Workbench): FastifyInstance {
  const app = fastify({ bodyLimit: MEGABYTE, logger: false, forceCloseConnections: true });
  const jobs = new Map<string, AbortController>();
  acceptBodies(app);
  guard(app, workbench);
  for (const act of ACTS)
    app.post(routeOf(act).replace('{case}', ':case'), { bodyLimit: act.largestInput ?? MEGABYTE }, (request, reply) =>
      answer(workbench, jobs, act, request, reply),
    );
  app.post('/api/jobs/:job/cancel', async (request, reply) => {
    const { job } = request.params as { job: string };
    jobs.get(job)?.abort();
    return reply.send({ output: { cancelled: jobs.has(job) }, problems: [] });
  });
  app.get('/api/events', (_, reply) => {
    reply.hijack();
    workbench.happenings.listen(reply.raw);
  });
  let description: string | undefined;
  app.get('/api/openapi.json', (_, reply) => {
    description ??= JSON.stringify(openApi(ACTS, packageVersion()));
    return reply.type('application/json').send(description);
  });
  app.get('/api/cases/:case/originals/:source', (request, reply) => sendOriginal(workbench, request, reply));
  showPage(app, workbench.tokens);
  app.setErrorHandler((error, _, reply) => refuse(reply, [faultProblem(error as Error)]));
  app.addHook('onClose', async () => {
    for (const job of jobs.values()) job.abort();
    workbench.happenings.close();
  });
  return app;
}

/** Refuses foreign hosts everywhere, and callers without a token at the API; sets what every answer carries. */
function guard(app: FastifyInstance, { tokens, port }: Workbench): void {
  app.decorateRequest('caller', null);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    if (!request.url.startsWith('/api/')) {
      if (isHome({ host: request.headers.host }, port())) return;
      return refuse(reply, [problem('not-allowed', 'This is not a name of this machine.', 'Open the printed URL.')]);
    }
    reply.header('cache-control', 'no-store');
    const caller = callerOf(request.headers, port(), tokens);
    if (caller === 403)
      return refuse(reply, [problem('not-allowed', 'The request comes from elsewhere.', 'Open the printed URL.')]);
    if (caller === 401)
      return refuse(reply, [problem('not-allowed', 'The token is missing or wrong.', 'Open the printed URL.')], 401);
    (request as { caller?: Caller }).caller = caller;
    return undefined;
  });
}

/** Runs an act for a request, and answers with its output or with what kept it from being done. */
async function answer(
  workbench: Workbench,
  jobs: Map<string, AbortController>,
  act: Act,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { case: caseId = null } = request.params as { case?: string };
  const job = header(request, 'x-parley-job');
  const cancel = new AbortController();
  if (job) jobs.set(job, cancel);
  try {
    const result = await perform(act, documentsOf(request), {
      caseId,
      store: workbench.store,
      around: surroundings({
        who: nameOf(request) ?? workbench.who,
        signal: cancel.signal,
        readsPaths: mayReadPaths(request),
        readingRoom: workbench.readingRoom,
        progress: step => job && workbench.happenings.tell({ event: 'progress', data: { job, ...step } }),
        changed: id => workbench.happenings.tell({ event: 'changed', data: { case: id, act: act.name } }),
      }),
    });
    return result.ok ? reply.send(result.value) : refuse(reply, result.problems);
  } finally {
    if (job) jobs.delete(job);
  }
}

/** A command may name files of this machine, unless it speaks for somebody who may not. */
const mayReadPaths = (request: FastifyRequest): boolean =>
  (request as { caller?: Caller }).caller === 'command' && header(request, 'x-parley-paths') !== 'none';

const header = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** The name that the page's user has given, percent-encoded. */
function nameOf(request: FastifyRequest): string | undefined {
  try {
    return (
      decodeURIComponent(header(request, 'x-parley-who') ?? '')
        .trim()
        .slice(0, 100) || undefined
    );
  } catch {
    return undefined; // Not percent-encoded: it is no name.
  }
}

const refuse = (reply: FastifyReply, problems: readonly Problem[], status = statusOf(problems)): FastifyReply =>
  reply.status(status).send({ problems });

/** The bytes of a source as they came, to be saved and never to be shown as a page. */
async function sendOriginal(workbench: Workbench, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { case: caseId, source } = request.params as { case: string; source: string };
  const none = () => refuse(reply, [problem('not-found', 'No original was kept.', 'Show the text.', keepable(source))]);
  if (unkeepableIn([caseId, source])) return none();
  const opened = await workbench.store();
  if (!opened.ok) return refuse(reply, opened.problems);
  const { loadOriginal } = await import('../store/records.ts');
  const original = await loadOriginal(opened.value.store, caseId, source);
  if (!original) return none();
  const name = encodeURIComponent(original.name.split(/[\\/]/).at(-1) ?? source);
  return reply
    .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
    .header('content-security-policy', 'sandbox')
    .type('application/octet-stream')
    .send(Buffer.from(original.bytes));
}

function showPage(app: FastifyInstance, tokens: Tokens): void {
  const fileOf = pageFiles(join(packageFolder, 'dist/web'));
  app.setNotFoundHandler((request, reply) => {
    const url = new URL(request.url, 'http://home');
    if (url.pathname.startsWith('/api/') || !['GET', 'HEAD'].includes(request.method))
      return refuse(reply, [problem('not-found', 'There is no such route.', 'See /api/openapi.json.', url.pathname)]);
    const token = url.searchParams.get('token');
    if (url.pathname === '/' && token !== null) {
      if (!same(token, tokens.page))
        return refuse(reply, [problem('not-allowed', 'The token is wrong.', 'Open the printed URL.')], 401);
      return reply.header('set-cookie', cookieOf(tokens)).header('cache-control', 'no-store').redirect('/');
    }
    const file = fileOf(url.pathname);
    if (!file) return refuse(reply, [problem('not-found', 'There is no such file.', 'Open the printed URL.')]);
    reply.header('etag', file.etag);
    reply.header('cache-control', file.immutable ? 'max-age=31536000, immutable' : 'no-cache');
    if (request.headers['if-none-match'] === file.etag) return reply.status(304).send();
    return reply.type(file.type).send(file.bytes);
  });
}
