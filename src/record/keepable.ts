/** What cannot be kept: no store takes the character NUL or half of a surrogate pair, and no data needs a hundred levels. */

const UNKEEPABLE = /[\0\p{Surrogate}]/u;
const DEEPEST = 100;

/** The text with U+FFFD for every character that cannot be kept; as long as before. */
export const keepable = (text: string): string =>
  UNKEEPABLE.test(text) ? text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD') : text;

/** What is wrong, for a sentence that begins with the place. */
export interface Unkeepable {
  /** Path of the first such field ("sources.0.text"); empty for the value itself. */
  readonly place: string;
  readonly why: string;
}

/** The first string or depth in the data that cannot be kept; null where all can. */
export function unkeepableIn(data: unknown, path: readonly string[] = []): Unkeepable | null {
  const told = (why: string) => ({ place: path.slice(0, 8).join('.'), why });
  if (typeof data === 'string') return UNKEEPABLE.test(data) ? told('has a character that is none') : null;
  if (typeof data !== 'object' || data === null || ArrayBuffer.isView(data)) return null;
  if (path.length === DEEPEST) return told(`is nested more than ${DEEPEST} levels deep`);
  for (const [key, inner] of Object.entries(data)) {
    const found = UNKEEPABLE.test(key) ? told('has a name with a character that is none') : null;
    const deeper = found ?? (typeof inner === 'number' ? null : unkeepableIn(inner, [...path, key]));
    if (deeper) return deeper;
  }
  return null;
}
