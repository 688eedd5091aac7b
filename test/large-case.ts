/** An invented case with many actors, for what only shows when there is much. */

import { STANCES } from '../src/record/positions.ts';
import { type CaseRecord, emptyRecord } from '../src/record/record.ts';
import { META, minutesOf } from './minutes.ts';

/** Each of `count` delegates has one position on one of `issues` questions, said in a paragraph of its own. */
export function largeCase(count: number, issues: number): CaseRecord {
  const said = Array.from({ length: count }, (_, at) => `Delegate ${at} spoke on question ${at % issues}.`);
  const { source, spanOf } = minutesOf('Minutes of the council', said);
  const spans = said.map(spanOf);
  return {
    ...emptyRecord('Large case'),
    sources: [source],
    actors: spans.map((one, at) => ({
      id: `actor:delegate-${at}`,
      name: `Delegate ${at}`,
      kind: 'group',
      named: true,
      side: `actor:delegate-${at}`,
      factionOf: null,
      roles: [],
      aliases: [],
      mentions: [],
      evidence: [one],
      meta: META,
    })),
    issues: Array.from({ length: issues }, (_, at) => ({
      id: `issue:question-${at}`,
      title: `question ${at}`,
      category: null,
      options: ['status-quo', 'yes'].map(id => ({ id, title: id, implies: [], excludes: [] })),
      evidence: [spans[at]!],
      meta: META,
    })),
    positions: spans.map((one, at) => ({
      id: `position:delegate-${at}`,
      actor: `actor:delegate-${at}`,
      provision: null,
      issue: `issue:question-${at % issues}`,
      option: 'yes',
      stance: STANCES[at % 3]!,
      modality: 'asserted',
      hedge: 'none',
      voice: 'attributed',
      condition: null,
      when: null,
      evidence: [one],
      meta: META,
    })),
  };
}
