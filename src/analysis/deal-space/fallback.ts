/**
 * Fallback bargaining (Brams and Kilgour 2001), where only rankings are known: all fall back in step from their first
 * choice until some package is within everybody's reach. It needs no utilities and does not change with their scale.
 */

export interface Fallback {
  /** How far everybody has to fall back: the largest rank of the chosen, 1 = first choice. */
  readonly depth: number;
  /** Places of the packages that then satisfy all. */
  readonly chosen: readonly number[];
}

/** Ranks by party of every package; 1 is best, equal utilities share the rank of the first. */
export function ranksOf(utilities: readonly (readonly number[])[]): number[][] {
  const parties = utilities[0]?.length ?? 0;
  return Array.from({ length: parties }, (_, party) => {
    const order = [...utilities.keys()].sort((a, b) => utilities[b]![party]! - utilities[a]![party]!);
    const ranks = new Array<number>(utilities.length).fill(0);
    for (const [place, at] of order.entries()) {
      const before = order[place - 1];
      const tied = before !== undefined && utilities[before]![party] === utilities[at]![party];
      ranks[at] = tied ? ranks[before]! : place + 1;
    }
    return ranks;
  });
}

/** The packages that the party who has to fall back furthest falls back to least. `ranks`: by party, by package. */
export function fallbackBargaining(ranks: readonly (readonly number[])[]): Fallback {
  const packages = ranks[0]?.length ?? 0;
  const worst = Array.from({ length: packages }, (_, at) => ranks.reduce((most, own) => Math.max(most, own[at]!), 0));
  const depth = worst.reduce((least, one) => Math.min(least, one), Infinity);
  return { depth: packages > 0 ? depth : 0, chosen: [...worst.keys()].filter(at => worst[at] === depth) };
}
