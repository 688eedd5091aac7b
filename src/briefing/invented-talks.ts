/** Invented records for the tests of briefs: as few or as many actors, days and stances as a test needs. */

import type { Actor } from '../record/actors.ts';
import type { Span } from '../record/evidence.ts';
import type { Position, Stance } from '../record/positions.ts';
import { type CaseRecord, emptyRecord } from '../record/record.ts';

const meta = {
  origin: { by: 'finder' as const, name: 'by hand', version: '1' },
  confidence: 0.9,
  credibility: '6' as const,
  marking: 'CLEAR' as const,
  state: 'admitted' as const,
  reviewedBy: null,
  judgement: null,
};

export interface Saying {
  readonly who: string;
  readonly stance: Stance;
  /** Of the one issue, monitors on the river. */
  readonly option?: 'monitors' | 'visits' | 'patrols';
  readonly voice?: Position['voice'];
  readonly hedge?: Position['hedge'];
  readonly condition?: string;
  /** Day of the report that tells it. */
  readonly day?: string;
  readonly publisher?: string;
  readonly reliability?: 'A' | 'E' | 'F';
}

const SIDES: Readonly<Record<string, string>> = { Helm: 'Lorne', Brandt: 'Besk', Oster: 'Besk' };

/** People are those with a side here; everybody else is a state. Pronouns are given to Helm (she) alone. */
function actorOf(name: string, span: Span): Actor {
  const side = SIDES[name];
  return {
    id: `actor:${name.toLowerCase()}`,
    name: side ? `Varda ${name}` : name,
    kind: side ? 'person' : 'state',
    named: true,
    side: `actor:${(side ?? name).toLowerCase()}`,
    factionOf: null,
    roles: side
      ? [{ title: 'foreign minister', of: `actor:${side.toLowerCase()}`, from: null, to: null, evidence: [span] }]
      : [],
    aliases: [],
    mentions: name === 'Helm' ? [{ ...span, exact: 'she' }] : [span],
    evidence: [span],
    meta,
  };
}

/** A record in which each saying stands in a report of its own day and publisher. */
export function talksOf(sayings: readonly Saying[]): CaseRecord {
  const sources = [...new Set(sayings.map(one => `${one.day ?? ''} ${one.publisher ?? ''} ${one.reliability ?? 'F'}`))];
  const spans = sayings.map((one, index): Span => {
    const source = `source${sources.indexOf(`${one.day ?? ''} ${one.publisher ?? ''} ${one.reliability ?? 'F'}`)}`;
    return { source, start: index * 10, end: index * 10 + 9, exact: `saying ${index}.`.slice(0, 9) };
  });
  const names = [...new Set(sayings.flatMap(one => (SIDES[one.who] ? [one.who, SIDES[one.who]!] : [one.who])))];
  return {
    ...emptyRecord('Invented talks'),
    sources: sources.map((key, index) => {
      const [day, publisher, reliability] = key.split(' ') as [string, string, 'F'];
      return {
        id: `source${index}`,
        title: `Report ${index + 1}`,
        publisher: publisher || null,
        author: null,
        url: null,
        publishedAt: day || null,
        retrievedAt: null,
        language: 'en',
        reliability,
        sha256: '0',
        bytesSha256: '0',
        text: 'saying 0. saying 1. saying 2. saying 3. saying 4. saying 5. ',
        structure: [],
      };
    }),
    actors: names.map(name => actorOf(name, spans[0]!)),
    issues: [
      {
        id: 'issue:river',
        title: 'monitors on the river',
        category: 'x-mon',
        options: [
          { id: 'status-quo', title: 'no monitors', implies: [], excludes: [] },
          { id: 'monitors', title: 'monitors on the river', implies: [], excludes: [] },
          { id: 'visits', title: 'a visit by monitors', implies: [], excludes: [] },
          { id: 'patrols', title: 'armed patrols', implies: [], excludes: [] },
        ],
        evidence: [spans[0]!],
        meta,
      },
    ],
    positions: sayings.map((one, index) => ({
      id: `position:${index}`,
      actor: `actor:${one.who.toLowerCase()}`,
      provision: null,
      issue: 'issue:river',
      option: one.option ?? 'monitors',
      stance: one.stance,
      modality: 'asserted' as const,
      hedge: one.hedge ?? ('none' as const),
      voice: one.voice ?? ('attributed' as const),
      condition: one.condition ?? null,
      when: null,
      evidence: [spans[index]!],
      meta,
    })),
  };
}
