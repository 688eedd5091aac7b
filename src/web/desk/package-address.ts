/** Packages as fields of an address: short, readable, and never longer than what they change. */

/** Option id by issue id; what is absent is the status quo. */
export type Picks = Readonly<Record<string, string>>;

export interface Held {
  /** The package in hand; null until a person has changed something. */
  readonly hand: Picks | null;
  readonly kept: readonly { readonly title: string; readonly picks: Picks }[];
}

/** Packages with a name, at the most. */
export const MOST_KEPT = 4;

const PREFIX = 'issue:';
/** Never encoded in an address, and never in an id. */
const [OF, AND] = ['.', '*'] as const;

const makePicks = (picks: Picks): string =>
  Object.entries(picks)
    .map(([issue, option]) => `${issue.startsWith(PREFIX) ? issue.slice(PREFIX.length) : issue}${OF}${option}`)
    .join(AND);

const parsePicks = (text: string): Picks =>
  Object.fromEntries(
    text.split(AND).flatMap(pair => {
      const at = pair.indexOf(OF);
      if (at <= 0) return [];
      const issue = pair.slice(0, at);
      return [[issue.includes(':') ? issue : `${PREFIX}${issue}`, pair.slice(at + 1)]];
    }),
  );

/** The packages as fields of an address. Undoes `parsePackages`. */
export function makePackages({ hand, kept }: Held): Record<string, string> {
  const fields = kept.map(({ title, picks }, at): [string, string] => [
    `kept${at + 1}`,
    [title.replaceAll(AND, ' '), makePicks(picks)].join(AND),
  ]);
  return { ...(hand && { hand: makePicks(hand) }), ...Object.fromEntries(fields) };
}

/** The packages of an address; null where it has none. Undoes `makePackages`. */
export function parsePackages(query: Readonly<Record<string, string>>): Held | null {
  const kept = Array.from({ length: MOST_KEPT }, (_, at) => query[`kept${at + 1}`]).flatMap(text => {
    if (text === undefined) return [];
    const [title = '', ...pairs] = text.split(AND);
    return [{ title, picks: parsePicks(pairs.join(AND)) }];
  });
  const hand = query.hand === undefined ? null : parsePicks(query.hand);
  return hand === null && kept.length === 0 ? null : { hand, kept };
}
