/** A small invented case for tests: one source, two actors, an issue, a proposal and what was said of it. */

import type { AnyDraft } from './draft.ts';
import { cite, type Source } from './evidence.ts';

const TEXT =
  'Varda Helm, the foreign minister of Lorne, rejected the plan on Monday. “No monitors,” she said. “Not on the river.” ' +
  'Orvel accepts monitors on the river.';

export const inventedSource: Source = {
  id: 'aaaaaaaaaaaa',
  title: 'Monitors refused',
  publisher: 'Harbour Post',
  author: null,
  url: null,
  publishedAt: '2031-03-04',
  retrievedAt: null,
  language: 'en',
  reliability: 'F',
  sha256: '0',
  bytesSha256: '0',
  text: TEXT,
  structure: [{ kind: 'paragraph', level: null, start: 0, end: TEXT.length }],
};

/** The span of these words in the invented source. */
export function words(exact: string) {
  const start = TEXT.indexOf(exact);
  return cite(inventedSource, start, start + exact.length);
}

const finder = { name: 'by hand', version: '1' };

export const inventedDrafts: readonly AnyDraft[] = [
  {
    kind: 'actor',
    key: 'actor:1',
    confidence: 0.9,
    finder,
    entry: {
      name: 'Varda Helm',
      kind: 'person',
      named: true,
      side: 'actor:2',
      factionOf: null,
      roles: [
        {
          title: 'foreign minister',
          of: 'actor:2',
          from: null,
          to: null,
          evidence: [words('foreign minister of Lorne')],
        },
      ],
      aliases: ['Helm'],
      mentions: [words('Varda Helm')],
      evidence: [words('Varda Helm, the foreign minister of Lorne')],
    },
  },
  ...(['Lorne', 'Orvel'] as const).map(
    (name, index): AnyDraft => ({
      kind: 'actor',
      key: `actor:${index + 2}`,
      confidence: 0.9,
      finder,
      entry: {
        name,
        kind: 'state',
        named: true,
        side: `actor:${index + 2}`,
        factionOf: null,
        roles: [],
        aliases: [],
        mentions: [words(name)],
        evidence: [words(name)],
      },
    }),
  ),
  {
    kind: 'issue',
    key: 'issue:1',
    confidence: 0.8,
    finder,
    entry: {
      title: 'monitors on the river',
      category: 'x-mon',
      options: [
        { id: 'status-quo', title: 'no monitors', implies: [], excludes: [] },
        { id: 'monitors', title: 'monitors on the river', implies: [], excludes: [] },
      ],
      evidence: [words('monitors on the river')],
    },
  },
  {
    kind: 'quotation',
    key: 'quotation:1',
    confidence: 0.9,
    finder,
    entry: {
      speaker: 'actor:1',
      kind: 'direct',
      text: 'No monitors, Not on the river.',
      evidence: [words('No monitors,'), words('Not on the river.')],
    },
  },
  {
    kind: 'position',
    key: 'position:1',
    confidence: 0.8,
    finder,
    entry: {
      actor: 'actor:1',
      provision: null,
      issue: 'issue:1',
      option: 'monitors',
      stance: 'reject',
      modality: 'asserted',
      hedge: 'none',
      voice: 'own-words',
      condition: null,
      when: null,
      evidence: [words('No monitors,')],
    },
  },
];
