/** Words of a question or of an entry by plain stems, so that "released" meets "the release of prisoners". */

/** Words of asking, and those that name what every record has: they ask for nothing in particular. */
const ASKING = new Set(
  'a an the of to in on at for by with from and or is are was were be been being do does did has have had having will would can could should may might what which who whom whose when where why how many much ever yet say says said saying yes no not any anyone anybody someone some all there this that these those it its they their them his hers him her he she about into between towards toward regarding concerning over main key most latest new current currently so far please tell me us we you your i my if then than as also only just now today give gives given giving got get make made one two both each other others another again already still exactly actually really up'.split(
    ' ',
  ),
);

export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .match(/[\p{L}\p{N}]+(?:[.’'-][\p{L}\p{N}]+)*/gu) ?? [];

export const isAsking = (word: string): boolean => ASKING.has(word);

/** A plain stem: endings of number, tense and derivation taken off. */
export function stem(word: string): string {
  const plain = word.replace(/[.’'-]/g, '');
  if (Object.hasOwn(IRREGULAR, plain)) return IRREGULAR[plain]!;
  if (plain.length <= 4) return plain.replace(/s$/, '');
  return plain
    .replace(/(?:isation|ization)s?$/, 'is')
    .replace(/(?:ations?|itions?|ions?|ings?|ments?|ances?|ences?|ities|ity|ers?|ors?|als?|ed|es|ly|s)$/, '')
    .replace(/i[sz]$/, '')
    .replace(/(?:at|it|i|e)$/, '')
    .replace(/(.)\1$/, '$1');
}

const IRREGULAR: Readonly<Record<string, string>> = {
  withdrawal: 'withdraw',
  withdrew: 'withdraw',
  withdrawn: 'withdraw',
  freed: 'free',
  ceded: 'cede',
  ceding: 'cede',
  cession: 'cede',
  recognise: 'recogn',
  recognize: 'recogn',
  recognised: 'recogn',
  recognized: 'recogn',
  recognition: 'recogn',
  recognising: 'recogn',
  recognizing: 'recogn',
  renunciation: 'renounc',
  renounce: 'renounc',
  troops: 'troop',
  territory: 'territor',
  territories: 'territor',
  land: 'territor',
  lands: 'territor',
};

export const stemsOf = (text: string): Set<string> =>
  new Set(
    wordsOf(text)
      .filter(word => !isAsking(word))
      .map(stem),
  );
