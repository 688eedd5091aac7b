/** A twin of an article: people, states, cities and bodies swapped for invented ones of the same kind. */

/** In order: longer names before the shorter ones that they hold. */
export type Renaming = readonly (readonly [from: string | RegExp, to: string])[];

export function rename(text: string, renaming: Renaming): string {
  return renaming.reduce(
    (words, [from, to]) =>
      words.replaceAll(from instanceof RegExp ? from : new RegExp(`(?<![\\p{L}])${from}(?![\\p{L}])`, 'gu'), to),
    text,
  );
}

/** Names of the article that lies beside the checkout, and their invented twins. */
export const CANONICAL_TWIN: Renaming = [
  ['Donald Trump', 'Marten Kollas'],
  ['Trump', 'Kollas'],
  ['Steve Witkoff', 'Ivo Brandel'],
  ['Witkoff', 'Brandel'],
  ['Vladimir Putin', 'Radek Osmund'],
  ['Putin', 'Osmund'],
  ['JD Vance', 'Teodor Farrow'],
  ['Vance', 'Farrow'],
  ['Volodymyr Zelenskyy', 'Andrei Solvenko'],
  ['Zelenskyy', 'Solvenko'],
  ['Vitali Klitschko', 'Pavlo Hrendt'],
  ['Klitschko', 'Hrendt'],
  ['the White House', 'the presidency'],
  [/(?<=\bthe )U\.S\.(?= (?:seeks|might|aims|stepping)|’s)/g, 'Ostria'],
  [/\bthe Ostria/g, 'Ostria'],
  [/U\.S\./g, 'Ostrian'],
  ['Washington', 'Ostria'],
  ['Russian', 'Karvonian'],
  ['Russia', 'Karvonia'],
  ['Ukrainians', 'Velmians'],
  ['Ukrainian', 'Velmian'],
  ['Ukraine', 'Velmia'],
  ['Moscow', 'Tamsk'],
  ['Kyiv', 'Dorvel'],
  ['KYIV', 'DORVEL'],
  ['Crimea', 'Tavrel'],
  ['NATO', 'NTPO'],
  ['Eastern Europe', 'Northern Maren'],
];
