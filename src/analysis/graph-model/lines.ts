/** Which line of a JSON text holds a value, so that a problem can name it. */

export type JsonPath = readonly (string | number)[];

/** The line (from 1) at which the value at the path begins; the deepest value on the way when it is absent. */
export function lineOf(text: string, path: JsonPath): number {
  let at = skipSpace(text, 0);
  for (const key of path) {
    const next = typeof key === 'number' ? elementOf(text, at, key) : memberOf(text, at, key);
    if (next === null) break;
    at = next;
  }
  let line = 1;
  for (let index = text.indexOf('\n'); index >= 0 && index < at; index = text.indexOf('\n', index + 1)) line += 1;
  return line;
}

const SPACE = /[\s,:]*/y;

function skipSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.exec(text);
  return SPACE.lastIndex;
}

function elementOf(text: string, from: number, index: number): number | null {
  if (text[from] !== '[') return null;
  let at = skipSpace(text, from + 1);
  for (let passed = 0; text[at] !== ']' && at < text.length; passed += 1) {
    if (passed === index) return at;
    at = skipSpace(text, endOf(text, at));
  }
  return null;
}

function memberOf(text: string, from: number, name: string): number | null {
  if (text[from] !== '{') return null;
  let at = skipSpace(text, from + 1);
  while (text[at] === '"') {
    const end = endOf(text, at);
    const value = skipSpace(text, end);
    if (JSON.parse(text.slice(at, end)) === name) return value;
    at = skipSpace(text, endOf(text, value));
  }
  return null;
}

const STRING = /"(?:[^"\\]|\\.)*"/y;
const PLAIN = /[^\s,\]}]+/y;

/** The first character after the value that begins at `from`. */
function endOf(text: string, from: number): number {
  const pattern = text[from] === '"' ? STRING : PLAIN;
  if (text[from] !== '[' && text[from] !== '{') {
    pattern.lastIndex = from;
    return pattern.exec(text) ? pattern.lastIndex : text.length;
  }
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const mark = text[at];
    if (mark === '"') at = endOf(text, at) - 1;
    else if (mark === '[' || mark === '{') depth += 1;
    else if ((mark === ']' || mark === '}') && --depth === 0) return at + 1;
  }
  return text.length;
}
