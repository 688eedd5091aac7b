/** Content words of passages, by stem, to see how alike two tellings are. */

const EMPTY = new Set(
  'a an the and or but if as at by for from in into of on to with over under after before about than then that this these those which who whom whose what it its he him his she her they them their we us our you i is are was were be been being has have had do does did will would can could may might must shall should not no nor also both some any all more most other another such only just even very said says say told saying added while when where there here up out off so because during between through per s t'.split(
    ' ',
  ),
);

/** A crude stem: enough that "temporary" meets "temporarily" and "concession" meets "concessions". */
export const stem = (word: string): string => {
  const plain = word.replace(
    /(?:isation|ization|ations?|ments?|ingly|edly|ily|ing|ies|ied|ary|ely|ed|es|ly|s|y|e)$/,
    '',
  );
  return plain.length >= 3 ? plain : word;
};

/** Stems of the content words, each once. */
export function contentOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{N}’'-]*/gu) ?? [];
  return new Set(
    words
      .map(word => word.replace(/[’']s?$/, ''))
      .filter(word => !EMPTY.has(word))
      .map(stem),
  );
}

/** Shared stems, and their share of the smaller text (0..1). */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): { count: number; share: number } {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const word of small) if (large.has(word)) count += 1;
  return { count, share: small.size === 0 ? 0 : count / small.size };
}
