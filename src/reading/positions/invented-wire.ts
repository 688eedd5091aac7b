/** Sentences of wire prose for tests: parties that they speak of, and the positions that the reader takes from them. */

import { must } from '../../problems.ts';
import { findDrafts } from '../finders.ts';
import { emptyLexicon } from '../lexicon.ts';
import { readPassages } from '../passages.ts';
import { readSource } from '../readers.ts';

/** The parties of the sentences below: two states, a union, rebels and a company. */
const LEAD =
  'Talks between Orvel and Tarn on a draft treaty went on under a mediator in the spa town of Lunt. Varda Helm, the foreign minister of Orvel, met Tarn’s president, Ivo Sark. The Dockers’ Union of Orvel and the rebel Northern Front sent delegations, and so did the company Orvel Ports. Oro Lant, the commander of the Northern Front, stayed away. The talks are the third round of negotiations this year.\n\n';

/** "holder | stance | option | condition" of each position that the words after the lead yield. */
export async function positionsIn(words: string): Promise<string[]> {
  const { source } = must(await readSource({ name: 'a.txt', bytes: new TextEncoder().encode(LEAD + words) }, {}));
  const drafts = findDrafts(readPassages(source), emptyLexicon);
  const nameOf = (key: string) =>
    drafts.flatMap(one => (one.kind === 'actor' && one.key === key ? [one.entry.name] : []))[0];
  const optionOf = (issue: string, option: string | null) =>
    drafts.flatMap(one =>
      one.kind === 'issue' && one.key === issue ? one.entry.options.filter(({ id }) => id === option) : [],
    )[0]?.title;
  return drafts.flatMap(one =>
    one.kind === 'position' && one.entry.evidence.some(span => span.end > LEAD.length)
      ? [
          [nameOf(one.entry.actor), one.entry.stance, optionOf(one.entry.issue, one.entry.option), one.entry.condition]
            .filter(part => part !== null)
            .join(' | '),
        ]
      : [],
  );
}
