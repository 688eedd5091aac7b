/** The parties that words such as "both sides" stand for. */

import type { Draft } from '../record/draft.ts';
import { type Found, foundOf } from './finder.ts';

type ActorDraft = Draft<'actor'>;

/** The parties that words such as "both sides" or "the three delegations" mean; none where the number does not agree. */
export type Parties = (words: readonly string[]) => readonly ActorDraft[];

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['both', 2],
  ['two', 2],
  ['each', 2],
  ['either', 2],
  ['neither', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
]);
const SIDES =
  /^(?:sides?|part(?:y|ies)|governments?|delegations?|countr(?:y|ies)|capitals?|negotiators|delegates|ministries|teams|neighbou?rs?|states?|armies|army|camps?|rivals|foes|communities|republics)$/;

/** The parties of a text: actors that are their own side. */
export function partiesOf(found: Found): Parties {
  const own = foundOf(found, 'actor').filter(actor => actor.entry.side === actor.key);
  return words => {
    if (!SIDES.test(words.at(-1) ?? '') || own.length < 2) return [];
    const number = words.map(word => NUMBERS.get(word)).find(count => count !== undefined);
    if (number !== undefined) return mostNamed(own, number);
    return /^(?:the|delegations|negotiators|delegates)$/.test(words[0]!) &&
      words.length <= 2 &&
      /s$/.test(words.at(-1)!) &&
      own.length === 2
      ? own
      : [];
  };
}

/** The so many parties that a text speaks of; none where the next is named nearly as often. */
function mostNamed(parties: readonly ActorDraft[], number: number): readonly ActorDraft[] {
  if (parties.length === number) return parties;
  const times = (actor: ActorDraft | undefined) => actor?.entry.mentions.length ?? 0;
  const ranked = parties.toSorted((a, b) => times(b) - times(a));
  return parties.length > number && times(ranked[number - 1]) >= 2 * times(ranked[number])
    ? ranked.slice(0, number)
    : [];
}
