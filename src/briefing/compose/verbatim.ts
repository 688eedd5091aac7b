/** What was once said, word for word: who, which stance, when, and the passage in quotation marks. */

import type { Position } from '../../record/positions.ts';
import type { Sentence } from '../brief.ts';
import { onDay } from './dates.ts';
import { heldWords } from './movement.ts';
import { isPlural, subject } from './names.ts';
import { conditionWords, optionTitle } from './stances.ts';
import { reporterRated } from './tellers.ts';
import { paragraph, type Telling, told } from './telling.ts';

/** "On 9 May Lorne accepted monitors, in the words of Northern Wire: “…”" */
export function sayVerbatim(telling: Telling, position: Position): Sentence {
  paragraph(telling);
  const date = telling.dateOf(position);
  const day = date === '' ? null : onDay(telling, date);
  const clause = `${subject(telling, [position.actor])} ${heldWords(position, isPlural(telling, position.actor))} ${optionTitle(telling, position)}${conditionWords(position)}`;
  const [span] = position.evidence;
  const words = span ? `, in the words of ${reporterRated(telling, span)}: “${span.exact.replace(/\s+/g, ' ')}”` : '';
  return told(`${day ? `${day} ` : ''}${clause}${words}`, [position]);
}
