/** An invented case with many actors, for what only shows when there is much. */

import { createHash } from 'node:crypto';
import { cite, type Meta } from '../src/record/evidence.ts';
import { STANCES } from '../src/record/positions.ts';
import { type CaseRecord, emptyRecord } from '../src/record/record.ts';

const META: Meta = {
  origin: { by: 'finder', name: 'positions', version: '1' },
  confidence: 0.75,
  credibility: '6',
  marking: 'CLEAR',
  state: 'admitted',
  reviewedBy: null,
  judgement: null,
};

/** Each of `count` delegates has one position on one of `issues` questions, said in a paragraph of its own. */
export function largeCase(count: number, issues: number): CaseRecord {
  const said = Array.from({ length: count }, (_, at) => `Delegate ${at} spoke on question ${at % issues}.`);
  const text = said.join('\n\n');
  const sha256 = createHash('sha256').update(text).digest('hex');
  const source = { id: sha256.slice(0, 12), text };
  const span = (at: number) => {
    const start = text.indexOf(said[at]!);
    return cite(source, start, start + said[at]!.length);
  };
  const spans = said.map((_, at) => span(at));
  return {
    ...emptyRecord('Large case'),
    sources: [
      {
        ...source,
        sha256,
        bytesSha256: sha256,
        title: 'Minutes of the council',
        publisher: null,
        author: null,
        url: null,
        publishedAt: '2031-03-03',
        retrievedAt: null,
        language: 'en',
        reliability: 'F',
        structure: spans.map(({ start, end }) => ({ kind: 'paragraph', level: null, start, end })),
      },
    ],
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
