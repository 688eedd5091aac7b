/** What pages are told as it happens: progress of jobs, changes of cases, the state of the store. Server-sent events. */

import type { ServerResponse } from 'node:http';
import type { Problem } from '../problems.ts';

export type StoreState =
  | { readonly state: 'opening' | 'open' }
  | { readonly state: 'failed'; readonly problem: Problem };

export type Happening =
  | { readonly event: 'progress'; readonly data: { job: string; what: string; done: number; of: number } }
  | { readonly event: 'changed'; readonly data: { case: string | null; act: string } }
  | { readonly event: 'store'; readonly data: StoreState };

const HEARTBEAT_MS = 15_000;
/** A listener that reads so slowly that this much waits for it is let go; it asks again and is told the state. */
const BACKLOG = 1024 * 1024;

export class Happenings {
  readonly #listeners = new Set<ServerResponse>();
  #store: StoreState = { state: 'opening' };

  tell(happening: Happening): void {
    if (happening.event === 'store') this.#store = happening.data;
    for (const listener of this.#listeners) this.#send(listener, happening);
  }

  /** Keeps the response open and tells it everything from now on, the state of the store first. */
  listen(response: ServerResponse): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    this.#listeners.add(response);
    this.#send(response, { event: 'store', data: this.#store });
    const beat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
    beat.unref();
    response.on('close', () => {
      clearInterval(beat);
      this.#listeners.delete(response);
    });
  }

  close(): void {
    for (const listener of this.#listeners) listener.end();
  }

  #send(listener: ServerResponse, { event, data }: Happening): void {
    if (listener.writableLength > BACKLOG) listener.destroy();
    else listener.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }
}
