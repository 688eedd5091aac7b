/** Near-duplicates and syndicated copies: how much of one text stands in another, by runs of words. */

/** Words in one run. Long enough that two reports of one event rarely share many, short enough to survive light editing. */
const RUN = 5;
/** Share of the shorter text's runs that the other must hold for it to count as a copy. */
export const COPY_SHARE = 0.7;

/** The runs of a text, as strings of folded words. */
export function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= words.length; at += 1) runs.add(words.slice(at, at + RUN).join(' '));
  return runs;
}

/** Share (0..1) of the shorter text's runs that stand in the longer one (containment; Broder 1997). */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  if (shorter.size === 0) return 0;
  let shared = 0;
  for (const run of shorter) if (longer.has(run)) shared += 1;
  return shared / shorter.size;
}

/**
 * Hashes kept of a text: the smallest of its runs' (a bottom-k sketch, Broder 1997). Two texts that count as copies have
 * at least a quarter of their runs in common, so that their sketches share none with a chance of 0.75^64, about 1e-8.
 */
const SKETCH = 64;

interface Earlier {
  readonly id: string;
  readonly text: string;
  readonly copyOf?: string | null;
}

const sketches = new WeakMap<Earlier, Uint32Array>();

function sketchIn(source: Earlier): Uint32Array {
  const known = sketches.get(source);
  if (known) return known;
  const made = sketchOf(runsOf(source.text));
  sketches.set(source, made);
  return made;
}

/** The smallest hashes of the runs, ascending. */
function sketchOf(runs: ReadonlySet<string>): Uint32Array {
  return Uint32Array.from(new Set([...runs].map(hashOf)))
    .sort()
    .slice(0, SKETCH);
}

/** FNV-1a over UTF-16 code units, with a last mixing so that small hashes are drawn evenly. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function shareOne(a: Uint32Array, b: Uint32Array): boolean {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) return true;
    if (a[i]! < b[j]!) i += 1;
    else j += 1;
  }
  return false;
}

/**
 * Id of the first earlier source that this text repeats, or null. A text under 40 runs must repeat it wholly. The runs of
 * earlier sources are made only where the sketches share a hash.
 */
export function copyOf(text: string, earlier: readonly Earlier[]): string | null {
  const runs = runsOf(text);
  const sketch = sketchOf(runs);
  for (const source of earlier) {
    if (source.text === text) return source.copyOf ?? source.id;
    if (runs.size > 0 && shareOne(sketch, sketchIn(source)) && repeats(runs, runsOf(source.text)))
      return source.copyOf ?? source.id;
  }
  return null;
}

/** Whether the one counts as a copy of the other. */
export function repeats(runs: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const needed = Math.min(runs.size, other.size) < 40 ? 1 : COPY_SHARE;
  const alike = Math.min(runs.size, other.size) / Math.max(runs.size, other.size, 1);
  return containment(runs, other) >= needed && alike >= 0.4;
}
