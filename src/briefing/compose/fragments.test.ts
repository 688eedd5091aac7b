import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Span } from '../../record/evidence.ts';
import type { CaseRecord } from '../../record/record.ts';
import { talksOf } from '../invented-talks.ts';
import { isTold } from './fragments.ts';
import { sayQuotation } from './say.ts';
import { retell, startTelling } from './telling.ts';

/** A report of one sentence: the marks hold the quotation, | stands around what is said, the cue is the verb of saying. */
function reportOf(written: string, cue: string): CaseRecord {
  const record = talksOf([{ who: 'Helm', stance: 'reject' }]);
  const text = written.replace(/\|/g, '');
  const source = record.sources[0]!;
  const span = (words: string): Span => {
    const start = text.indexOf(words);
    return { source: source.id, start, end: start + words.length, exact: words };
  };
  const quoted = /“([^”]*)”/.exec(text)![1]!;
  const content = [...written.matchAll(/\|([^|]*)\|/g)].map(([, words]) => span(words!));
  const [{ meta }] = record.positions as [CaseRecord['positions'][number]];
  return {
    ...record,
    sources: [{ ...source, text }],
    quotations: [
      { id: 'quotation:1', speaker: 'actor:helm', kind: 'partial', text: quoted, evidence: [span(quoted)], meta },
    ],
    attributions: [
      {
        id: 'attribution:1',
        actor: 'actor:helm',
        kind: 'mixed',
        source: [span('Helm')],
        cue: [span(cue)],
        content,
        evidence: [span(quoted)],
        meta,
      },
    ],
  };
}

function said(written: string, cue: string): string | null {
  const telling = retell(startTelling(reportOf(written, cue)));
  const [quotation] = telling.record.quotations;
  return isTold(telling, quotation!) ? sayQuotation(telling, quotation!).text : null;
}

describe('a fragment is told with the words around it', () => {
  const rows: readonly (readonly [claim: string, written: string, cue: string, said: string | null])[] = [
    [
      'the subject of its clause',
      'Helm said |that the road was “a path for goats”|.',
      'said',
      'Helm said the road was “a path for goats”.',
    ],
    [
      'the cue in between left out',
      '|The road|, Helm said, |is “a path for goats”|.',
      'said',
      'Helm said that the road is “a path for goats”.',
    ],
    [
      'what somebody called it',
      'Helm called |the new figure “a number to live with”|.',
      'called',
      'Helm called the new figure “a number to live with”.',
    ],
    [
      'a whole clause in the marks',
      'Helm said |that “the house is built and nobody has moved in”|.',
      'said',
      'Helm said that “the house is built and nobody has moved in”.',
    ],
    [
      'a pronoun that is the speaker’s',
      'Helm said |that her people “would not queue twice”|.',
      'said',
      'Helm said her people “would not queue twice”.',
    ],
    [
      'words after the marks, if few',
      'Helm said |that the men would come “before the thaw” under guard|.',
      'said',
      'Helm said the men would come “before the thaw” under guard.',
    ],
    ['not with a pronoun for something else', 'Helm said |that it was “useful and kept”|.', 'said', null],
    [
      'a thing with its article and noun',
      'As put by Helm, a “broad” truce |might come of it all at some later time|.',
      'put',
      'Helm spoke of a “broad” truce.',
    ],
    ['not a fragment that is neither', 'Helm urged it “without more delay”.', 'urged', null],
  ];
  for (const [claim, written, cue, expected] of rows) test(claim, () => assert.equal(said(written, cue), expected));
});
