/**
 * Who may speak to the workbench: whoever has the token of the printed URL. A browser trades it for a session cookie
 * that no other site's page can send; a command or tool sends it as a bearer token. Requests that name another host (a
 * rebound DNS name) or come from another origin are refused whatever they carry.
 */

import { randomBytes, timingSafeEqual } from 'node:crypto';

export interface Tokens {
  /** In the printed URL; for pages. */
  readonly page: string;
  /** In the lock file, which only its owner can read; for commands, which may also name files of this machine. */
  readonly command: string;
  /** In the cookie. */
  readonly session: string;
}

export const newTokens = (): Tokens => ({ page: token(), command: token(), session: token() });
const token = (): string => randomBytes(24).toString('base64url');

export const COOKIE = 'parley-session';
export const cookieOf = (tokens: Tokens): string => `${COOKIE}=${tokens.session}; HttpOnly; SameSite=Strict; Path=/`;

export interface Headers {
  readonly host?: string | undefined;
  readonly origin?: string | undefined;
  readonly cookie?: string | undefined;
  readonly authorization?: string | undefined;
  readonly 'sec-fetch-site'?: string | string[] | undefined;
}

export type Caller = 'page' | 'command';

/** Who calls, or the status to refuse with: 403 for a foreign host or origin, 401 without a right token. */
export function callerOf(headers: Headers, port: number, tokens: Tokens): Caller | 401 | 403 {
  if (!isHome(headers, port)) return 403;
  const bearer = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (bearer !== undefined) {
    if (same(bearer, tokens.command)) return 'command';
    return same(bearer, tokens.page) ? 'page' : 401;
  }
  const cookie = headers.cookie?.split(/;\s*/).find(one => one.startsWith(`${COOKIE}=`));
  return cookie && same(cookie.slice(COOKIE.length + 1), tokens.session) ? 'page' : 401;
}

const HOSTS = ['127.0.0.1', 'localhost', '[::1]'];

/** Whether the request names this machine and comes from no other site's page. */
export function isHome({ host, origin, 'sec-fetch-site': site }: Headers, port: number): boolean {
  const homes = HOSTS.map(name => (port === 80 ? name : `${name}:${port}`));
  if (host === undefined || !homes.includes(host.toLowerCase())) return false;
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) return false;
  return site === undefined || site === 'same-origin' || site === 'none';
}

/** Compares in a time that does not tell how much was right. */
export function same(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
