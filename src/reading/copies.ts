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

/** Id of the first earlier source that this text repeats, or null. A text under 40 runs must repeat it wholly. */
export function copyOf(
  text: string,
  earlier: readonly { id: string; text: string; copyOf?: string | null }[],
): string | null {
  const runs = runsOf(text);
  for (const source of earlier) {
    if (source.text === text) return source.copyOf ?? source.id;
    const other = runsOf(source.text);
    const needed = Math.min(runs.size, other.size) < 40 ? 1 : COPY_SHARE;
    const alike = Math.min(runs.size, other.size) / Math.max(runs.size, other.size, 1);
    if (containment(runs, other) >= needed && alike >= 0.4) return source.copyOf ?? source.id;
  }
  return null;
}
