/** An excerpt cut where the words that were looked for stand, so that they can be marked. */

export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** Words match by their beginning, since the search goes by stems; a query in double quotes matches as it is. */
export function piecesOf(excerpt: string, query: string): Piece[] {
  const exact = /^"(.+)"$/.exec(query.trim())?.[1];
  const stems = exact
    ? [literally(exact)]
    : (query.match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => word.length > 2).map(stemOf);
  if (stems.length === 0) return [{ text: excerpt, found: false }];
  const pattern = exact
    ? new RegExp(`(${stems[0]})`, 'giu')
    : new RegExp(`((?<![\\p{L}\\p{N}])(?:${stems.join('|')})[\\p{L}\\p{N}]*)`, 'giu');
  return excerpt
    .split(pattern)
    .map((text, index) => ({ text, found: index % 2 === 1 }))
    .filter(piece => piece.text !== '');
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const stemOf = (word: string): string =>
  literally(word.length > 5 ? word.replace(/(?:ing|ed|es|s|ion|ions)$/i, '') : word);
