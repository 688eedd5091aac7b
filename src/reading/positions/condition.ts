/** Conditions of a stance, in the source's words. */

const CONDITION =
  /\b(only if|only once|only after|if|as soon as|once|unless|provided(?: that)?|providing(?: that)?|as long as|so long as|on (?:the )?condition that|on the understanding that|on (?:\w+ )?conditions|in exchange for|in return for|on the day (?:that|when)|the day (?:that|when)|the moment(?: that)?|subject to|contingent on|dependent on|if and when|until)\b\s+/;

/** "Should Ruhn refuse, …", "Had the offer come in spring, …": a condition without a word for it. */
const INVERTED = /^\W*(?:Should|Had|Were)\s+(?:(?:the|its|his|her|their)\s+)?\p{L}[^,]*,/u;

/**
 * The condition in its own words; null where there is none; "governs" when what is spoken of (at `start`) stands
 * inside the condition itself, and so is nobody's stance. `from` to `to` is the clause.
 */
export function conditionAt(text: string, from: number, to: number, start: number): string | 'governs' | null {
  const inverted = INVERTED.exec(text.slice(from, to));
  if (inverted && start < from + inverted[0].length) return 'governs';
  const match = CONDITION.exec(text.slice(from, to).toLowerCase());
  if (!match) return null;
  const at = from + match.index;
  const begins = at + match[0].length;
  if (at >= start) return tidy(text.slice(begins, to));
  const comma = text.slice(at, to).indexOf(',');
  if (comma < 0 || at + comma > start) return 'governs';
  return tidy(text.slice(begins, at + comma));
}

/** Where a condition begins in the words, or their length. */
export const conditionIn = (words: string): number => {
  const at = words.toLowerCase().search(CONDITION);
  return at < 0 ? words.length : at;
};

const tidy = (words: string): string =>
  words
    .replace(/,\s+(?:the |its |his |her |their )?[\p{L}’' ]{0,40}\b(?:said|says|added|told)\b.*$/u, '')
    .replace(/[\s.,;:”"]+$/, '')
    .trim();
