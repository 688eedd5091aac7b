/** A synthetic case of many issues and several parties, each of which has said something on every issue. */

import type { Stance } from '../src/record/positions.ts';
import { type CaseRecord, emptyRecord } from '../src/record/record.ts';
import { META, minutesOf } from './minutes.ts';

const OPTIONS = ['status-quo', 'first', 'second', 'third'] as const;
/** What a party may say of an option; of "no change" it never says the same as of the others, so that a deal is sought. */
const SAID: readonly Stance[] = ['accept', 'reject', 'open', 'demand', 'divided'];
const OF_NO_CHANGE: readonly Stance[] = ['reject', 'divided', 'open'];

/** `parties` parties with a stance on every option of `issues` issues of four options; the proposal picks the first option of every second issue. */
export function manyIssuesCase(issues: number, parties: number): CaseRecord {
  const claims = Array.from({ length: parties }, (_, party) =>
    Array.from({ length: issues }, (__, issue) =>
      OPTIONS.map((option, at) => {
        const turn = party * 7 + issue * 3 + at * 2 + ((party * issue) % 5);
        const stance = option === 'status-quo' ? OF_NO_CHANGE[turn % 3]! : SAID[turn % 5]!;
        return { party, issue, option, stance, text: `Party ${party} on question ${issue}, ${option}: ${stance}.` };
      }),
    ),
  ).flat(2);
  const put = Array.from({ length: issues }, (_, issue) => issue)
    .filter(issue => issue % 2 === 0)
    .map(issue => ({ issue, text: `The plan settles question ${issue} by the first option.` }));
  const { source, spanOf } = minutesOf(
    'Minutes of all sessions',
    [...claims, ...put].map(({ text }) => text),
  );
  const evidence = (words: string) => [spanOf(words)];
  return {
    ...emptyRecord('Many issues'),
    sources: [source],
    actors: Array.from({ length: parties }, (_, party) => ({
      id: `actor:party-${party}`,
      name: `Party ${party}`,
      kind: 'state',
      named: true,
      side: `actor:party-${party}`,
      factionOf: null,
      roles: [],
      aliases: [],
      mentions: [],
      evidence: evidence(claims.find(one => one.party === party)!.text),
      meta: META,
    })),
    issues: Array.from({ length: issues }, (_, issue) => ({
      id: `issue:question-${issue}`,
      title: `question ${issue}`,
      category: null,
      options: OPTIONS.map(id => ({
        id,
        title: id === 'status-quo' ? 'no change' : `the ${id} way to settle question ${issue}`,
        implies: [],
        excludes: [],
      })),
      evidence: evidence(claims.find(one => one.issue === issue)!.text),
      meta: META,
    })),
    proposals: [
      {
        id: 'proposal:the-plan',
        title: 'The plan',
        by: [],
        when: null,
        status: 'tabled',
        replaces: null,
        provisions: put.map(({ issue }) => `provision:plan-${issue}`),
        evidence: evidence(put[0]!.text),
        meta: META,
      },
    ],
    provisions: put.map(({ issue, text: words }) => ({
      id: `provision:plan-${issue}`,
      proposal: 'proposal:the-plan',
      title: `the first way to settle question ${issue}`,
      issue: `issue:question-${issue}`,
      option: 'first',
      category: null,
      obliged: [],
      beneficiary: [],
      certainty: 'stated',
      replaces: null,
      evidence: evidence(words),
      meta: META,
    })),
    positions: claims.map(({ party, issue, option, stance, text: words }) => ({
      id: `position:party-${party}-${issue}-${option}`,
      actor: `actor:party-${party}`,
      provision: null,
      issue: `issue:question-${issue}`,
      option,
      stance,
      modality: 'asserted',
      hedge: 'none',
      voice: 'attributed',
      condition: null,
      when: null,
      evidence: evidence(words),
      meta: META,
    })),
  };
}
