/** Whole percentages of several options that sum to 100. */

/** As even as whole numbers can be. */
export const evenly = (count: number): number[] =>
  Array.from({ length: count }, (_, at) => Math.floor(100 / count) + (at < 100 % count ? 1 : 0));

/** One share is set; the others give or take in proportion to what they have, so that the sum stays 100. */
export function moved(shares: readonly number[], at: number, to: number): number[] {
  const rest = 100 - to;
  const others = shares.reduce((sum, share, index) => (index === at ? sum : sum + share), 0);
  let before = 0;
  let given = 0;
  let seen = 0;
  return shares.map((share, index) => {
    if (index === at) return to;
    seen += 1;
    before += others > 0 ? share / others : 1 / (shares.length - 1);
    const upTo = seen === shares.length - 1 ? rest : Math.round(before * rest);
    const own = upTo - given;
    given = upTo;
    return own;
  });
}
