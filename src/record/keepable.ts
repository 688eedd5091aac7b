/** Strings that cannot be kept: no store takes the character NUL or half of a surrogate pair, and no text needs them. */

const UNKEEPABLE = /[\0\p{Surrogate}]/u;

/** The text with U+FFFD for every character that cannot be kept; as long as before. */
export const keepable = (text: string): string =>
  UNKEEPABLE.test(text) ? text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD') : text;

/** The path ("sources.0.text") of the first string in the value, key or content, that cannot be kept; null where all can. */
export function unkeepableIn(value: unknown, path = ''): string | null {
  if (typeof value === 'string') return UNKEEPABLE.test(value) ? path : null;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = UNKEEPABLE.test(key) ? path : unkeepableIn(inner, path === '' ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}
