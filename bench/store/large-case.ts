/** A generated case as large as the figures of docs/store.md speak of: invented parties, every passage in its place. */

import { createHash } from 'node:crypto';
import { mulberry32 } from '../../src/analysis/sampling.ts';
import { cite, type Meta, type Source } from '../../src/record/evidence.ts';
import { STANCES, type Stance } from '../../src/record/positions.ts';
import { type CaseRecord, emptyRecord } from '../../src/record/record.ts';

const META: Meta = {
  origin: { by: 'finder', name: 'generated', version: '1' },
  confidence: 0.8,
  credibility: '6',
  marking: 'CLEAR',
  state: 'admitted',
  reviewedBy: null,
  judgement: null,
};

const WORDS =
  'river border monitors prisoners railway harvest amnesty ceasefire delegation framework mediator proposal troops convoy harbour water treaty village council minister envoy summit deadline corridor inspection garrison ferry quarter province statement condition reply offer'.split(
    ' ',
  );
const SYLLABLES = 'ka ve lo mi ra tu sen dor hal bri os pel gan wi zor fen'.split(' ');

export interface Size {
  readonly sources: number;
  readonly entries: number;
  readonly actors: number;
  readonly issues: number;
}

export const FULL: Size = { sources: 10_000, entries: 100_000, actors: 2_000, issues: 60 };

/** The record of the size; the same for the same seed. */
export function largeCase(size: Size, seed = 1): CaseRecord {
  const random = mulberry32(seed);
  const below = (count: number) => random() % count;
  const pick = <T>(items: readonly T[]): T => items[below(items.length)]!;
  const record = emptyRecord('Large case');
  const name = (number: number) => {
    const part = (n: number) => SYLLABLES[n % 16]! + SYLLABLES[(n >> 4) % 16]! + SYLLABLES[(n >> 8) % 16]!;
    const word = (n: number) => part(n)[0]!.toUpperCase() + part(n).slice(1);
    return `${word(number)} ${word(number * 7 + 3)}`;
  };
  for (let at = 0; at < size.sources; at += 1) record.sources.push(sourceOf(at, pick, name(below(size.actors))));
  const span = () => {
    const source = pick(record.sources);
    const start = below(source.text.length - 200);
    return cite(source, start, start + 40 + below(120));
  };
  for (let at = 0; at < size.actors; at += 1)
    record.actors.push({
      id: `actor:${at}`,
      name: name(at),
      kind: at < 12 ? 'state' : 'person',
      named: true,
      side: `actor:${at % 12}`,
      factionOf: null,
      roles: [],
      aliases: [],
      mentions: Array.from({ length: 10 }, span),
      evidence: [span()],
      meta: META,
    });
  for (let at = 0; at < size.issues; at += 1)
    record.issues.push({
      id: `issue:${at}`,
      title: `${pick(WORDS)} and ${pick(WORDS)} ${at}`,
      category: null,
      options: ['status-quo', 'all', 'half'].map(id => ({ id, title: `${id} of ${at}`, implies: [], excludes: [] })),
      evidence: [span()],
      meta: META,
    });
  const rest = size.entries - size.actors - size.issues;
  for (let at = 0; at < rest; at += 1) {
    const evidence = [span()];
    const actor = `actor:${below(size.actors)}`;
    if (at % 10 < 4)
      record.quotations.push({
        id: `quotation:${at}`,
        speaker: actor,
        kind: 'direct',
        text: evidence[0]!.exact,
        evidence,
        meta: META,
      });
    else if (at % 10 < 7)
      record.attributions.push({
        id: `attribution:${at}`,
        actor,
        kind: 'indirect',
        source: [],
        cue: [],
        content: evidence,
        evidence,
        meta: META,
      });
    else if (at % 10 < 9)
      record.events.push({
        id: `event:${at}`,
        type: 'CONSULT',
        mode: 'visit',
        context: null,
        title: `${pick(WORDS)} ${pick(WORDS)} ${at}`,
        participants: [{ actor, as: 'actor' }],
        place: null,
        when: { text: 'then', edtf: dateAt(below(size.sources)) },
        actuality: 'asserted',
        evidence,
        meta: META,
      });
    else
      record.positions.push({
        id: `position:${at}`,
        actor: `actor:${below(120)}`,
        provision: null,
        issue: `issue:${below(size.issues)}`,
        option: pick(['all', 'half']),
        stance: pick(STANCES.filter((stance): stance is Stance => stance !== 'conditional' && stance !== 'divided')),
        modality: 'asserted',
        hedge: 'none',
        voice: 'attributed',
        condition: null,
        when: null,
        evidence,
        meta: META,
      });
  }
  return record;
}

/** Consecutive days from 2021 on, a dozen sources each. */
const dateAt = (at: number): string =>
  new Date(Date.UTC(2021, 0, 1) + Math.floor(at / 12) * 86_400_000).toISOString().slice(0, 10);

function sourceOf(at: number, pick: (items: readonly string[]) => string, who: string): Source {
  const sentence = () =>
    `${who} of the ${pick(WORDS)} ${pick(WORDS)} told the ${pick(WORDS)} that ${pick(WORDS)} ${pick(WORDS)}.`;
  const text = `Dispatch ${at}\n\n${Array.from({ length: 70 }, sentence).join(' ')}\n`;
  const hash = createHash('sha256').update(text).digest('hex');
  return {
    id: hash.slice(0, 12),
    title: `Dispatch ${at}`,
    publisher: `Wire ${at % 40}`,
    author: null,
    url: null,
    publishedAt: dateAt(at),
    retrievedAt: null,
    language: 'en',
    reliability: 'C',
    sha256: hash,
    bytesSha256: hash,
    text,
    structure: [{ kind: 'paragraph', level: null, start: 0, end: text.length }],
  };
}
