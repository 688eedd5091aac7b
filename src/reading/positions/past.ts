/** Where people stood in older disputes, which is background and no position in the talks. */

import type { Passages } from '../passages.ts';
import type { VoiceZone } from './voices.ts';

/** "the sanctions imposed in 1994": the year of a thing that is bargained over now. */
const OF_OLD =
  /(?<=\p{Ll} )(?:imposed|signed|agreed|drawn|made|introduced|adopted|concluded|seized|lost|frozen|created|fixed|promised|lifted|captured|taken) in (?:the )?\d{4}s?\b/gu;

/** What is so now, though it may speak of an old year. */
const PRESENT =
  /\b(?:is|are|will|wants?|remains?|does|do|can|cannot|must|should|would|insists|demands|rejects|refuses|opposes|accepts|supports|backs|seeks|calls)\b/;

/** Where people stood in older disputes is background: another year than that of the report, or years ago. */
export function isPast(zone: VoiceZone, { source }: Passages): boolean {
  const words = zone.text.slice(zone.sentence.start, zone.sentence.end).replace(OF_OLD, '');
  if (/\b(?:(?:years?|decades?|generations?) (?:ago|earlier|before)|at the time|last century)\b/.test(words))
    return true;
  if (/^\W*(?:in |under |during |after )?(?:the|an?) [12]\d{3}\b/i.test(words)) return true;
  if (PRESENT.test(words)) return false;
  const published = Number(source.publishedAt?.slice(0, 4));
  return [...words.matchAll(/\b(?:in|since|of) (?:the )?([12]\d{3})s?\b/gi)].some(
    match => Number(match[1]) < (Number.isNaN(published) ? 2020 : published),
  );
}
