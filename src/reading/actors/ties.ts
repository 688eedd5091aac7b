/**
 * Sentences that say to whom somebody belongs. A row becomes a line of symbols (`P3` a person, `B4` a state or body, `T5` a
 * title, each with the place of its item; all other words in small letters), and a frame is a pattern over such lines.
 */

import type { Cast, Member } from './cast.ts';
import { memberOf, personOf } from './groups.ts';
import type { Row } from './rows.ts';

/** A person and the party that a sentence ties it to. */
export interface Tie {
  readonly person: Member;
  readonly party: Member;
}

/** Who heads, speaks for or sits for a party. */
const LEADS =
  '(?:leads?|led|leading|heads?|headed|heading|chairs?|chaired|chairing|represents?|represented|representing|commands?|commanded|commanding|founded|(?:speaks?|spoke|speaking|negotiat(?:es|ed|ing)|act(?:s|ed|ing)|bargain(?:s|ed|ing)) for|sits? for|sat for|is with|belongs to|works for|on behalf of)';
const THE = '(?:(?:the|its|their|a) )?';
/** What may stand between a party and the word that it qualifies: "the Lornian government’s negotiating". */
const OWN =
  "(?:(?:[’']s?|own|chief|negotiating|joint|new|main|largest|biggest|opposition|ruling|rebel|delegation|team|side) )*";

const FRAMES: readonly RegExp[] = [
  new RegExp(
    `P(?<p>\\d+) (?:who )?(?:leads|heads|chairs|commands|belongs to|speaks for|represents|founded) ${THE}B(?<b>\\d+)`,
    'g',
  ),
  /P(?<p>\d+) , an? B(?<b>\d+) ,/g,
  new RegExp(`P(?<p>\\d+) , (?:who |which )?(?:\\w+ly |now |has |had |also )?${LEADS} ${THE}${OWN}B(?<b>\\d+)`, 'g'),
  new RegExp(
    `P(?<p>\\d+) , (?:a |an |the )?(?:\\w+ ){0,3}(?:member|mp|lawmaker|deputy|official|veteran|founder|activist|ally|figure|politician|delegate|negotiator|T\\d+) (?:of|in|from|for|with|at) ${THE}${OWN}B(?<b>\\d+)`,
    'g',
  ),
  new RegExp(`P(?<p>\\d+) ,? ?(?:of|from) ${THE}B(?<b>\\d+)(?! [’'])`, 'g'),
  /B(?<b>\d+) [’']s? (?:own )?P(?<p>\d+)/g,
  new RegExp(`P(?<p>\\d+) \\( ${THE}B(?<b>\\d+) \\)`, 'g'),
  new RegExp(
    `B(?<b>\\d+) ${OWN}(?:\\w+ )?,? ?(?:led|headed|chaired|represented|commanded|founded|fronted) by (?:(?:the|its|their|a) )?(?:\\w+ ){0,2}(?:T\\d+ )?(?:, )?P(?<p>\\d+)`,
    'g',
  ),
  new RegExp(
    `(?:delegation|team|negotiators|side) of ${THE}B(?<b>\\d+) ,? ?(?:led|headed) by (?:T\\d+ )?P(?<p>\\d+)`,
    'g',
  ),
  new RegExp(`(?:^|\\. |, )for ${THE}B(?<b>\\d+) , (?:T\\d+ )?P(?<p>\\d+)`, 'g'),
  new RegExp(`speaking (?:for|on behalf of) ${THE}B(?<b>\\d+) , (?:T\\d+ )?P(?<p>\\d+)`, 'g'),
];

/** What the row ties together, in the order of the frames. */
export function tiesOf(cast: Cast, row: Row): Tie[] {
  const people = row.items.map(item => (item.type === 'name' ? personOf(cast, item) : undefined));
  if (!people.some(one => one)) return [];
  const parties = row.items.map((item, at) => (people[at] ? undefined : memberOf(cast, item)));
  if (!parties.some(one => one)) return [];
  const line = row.items
    .map((item, at) =>
      people[at] ? `P${at}` : parties[at] ? `B${at}` : item.type === 'title' ? `T${at}` : item.text.toLowerCase(),
    )
    .join(' ');
  return FRAMES.flatMap(frame =>
    [...line.matchAll(frame)].flatMap(match => {
      const person = people[Number(match.groups!.p)];
      const party = parties[Number(match.groups!.b)];
      return person && party ? [{ person, party }] : [];
    }),
  );
}
