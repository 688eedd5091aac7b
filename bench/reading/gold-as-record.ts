/** A gold record in the reader's own form, so that the gold set can be held against itself. */

import { cite, type Source } from '../../src/record/evidence.ts';
import { type CaseRecord, emptyRecord } from '../../src/record/record.ts';
import { type Gold, partsOf, placeOf } from './gold-set.ts';

const meta = {
  origin: { by: 'person' as const, name: 'gold', version: null },
  confidence: 1,
  credibility: '6' as const,
  marking: 'CLEAR' as const,
  state: 'admitted' as const,
  reviewedBy: null,
  judgement: null,
};

/** The record that says all that the gold record says, the optional entries too. Throws when a passage has no place. */
export function asRecord(gold: Gold, source: Source): CaseRecord {
  const spanOf = (words: string) => {
    const place = placeOf(source.text, words);
    if (!place) throw new Error(`${gold.article}: not exactly once in the article: ${words}`);
    return cite(source, place.start, place.end);
  };
  const entry = (words: string) => ({ evidence: [spanOf(words)], meta });
  const issueOf = (index: number) => `issue:${index}`;
  return {
    ...emptyRecord(gold.article),
    sources: [source],
    actors: gold.actors.map(one => ({
      id: one.id,
      name: one.name,
      kind: one.kind,
      named: one.named,
      side: one.side,
      factionOf: one.factionOf,
      roles: one.roles.map(role => ({ ...role, from: null, to: null, evidence: [] })),
      aliases: one.aliases,
      mentions: [],
      evidence: [],
      meta,
    })),
    issues: gold.positions.map((one, index) => ({
      id: issueOf(index),
      title: one.option,
      category: one.category,
      options: [],
      ...entry(one.quote),
    })),
    positions: gold.positions.map((one, index) => ({
      id: `position:${index}`,
      actor: one.actor,
      provision: null,
      issue: issueOf(index),
      option: null,
      stance: one.stance,
      modality: 'asserted' as const,
      hedge: one.hedge,
      voice: one.voice,
      condition: one.condition,
      when: null,
      ...entry(one.quote),
    })),
    provisions: gold.provisions.map((one, index) => ({
      id: `provision:${index}`,
      proposal: one.proposal ?? '',
      title: one.title,
      issue: '',
      option: '',
      category: one.category,
      obliged: one.obliged,
      beneficiary: [],
      certainty: one.certainty,
      replaces: null,
      ...entry(one.quote),
    })),
    events: gold.events.map((one, index) => ({
      id: `event:${index}`,
      type: one.type,
      mode: one.mode,
      context: null,
      title: one.quote,
      participants: (['actor', 'recipient', 'mediator', 'host'] as const).flatMap(as =>
        one[as].map(actor => ({ actor, as })),
      ),
      place: null,
      when: one.date === null ? null : { text: one.date, edtf: one.date },
      actuality: one.actuality,
      ...entry(one.quote),
    })),
    quotations: gold.quotations.map((one, index) => ({
      id: `quotation:${index}`,
      speaker: one.speaker,
      kind: one.kind,
      text: partsOf(one).join(' '),
      ...entry(partsOf(one)[0]!),
    })),
    contradictions: gold.contradictions.map(one => ({
      kind: one.kind,
      grade: one.grade,
      between: ['', ''],
      spans: [spanOf(one.between[0]), spanOf(one.between[1])],
      explanation: '',
    })),
  };
}
