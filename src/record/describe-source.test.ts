import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { must } from '../problems.ts';
import { describeSource } from './describe-source.ts';
import { fileDrafts } from './file-drafts.ts';
import { inventedDrafts, inventedSource } from './invented-case.ts';
import { emptyRecord, makeRecord } from './record.ts';
import { purge, undo } from './review.ts';

const stamp = { by: 'Reviewer', at: '2031-03-05T09:00:00Z', why: null };
const filed = () =>
  fileDrafts(emptyRecord('Lower river'), inventedSource, inventedDrafts, { by: 'parley', at: '2031-03-05T08:00:00Z' })
    .record;
const described = () =>
  must(describeSource(filed(), inventedSource.id, { publisher: 'Delta Courier', reliability: 'B' }, stamp));

describe('a source described anew', () => {
  test('has the given fields; its text, its id and what rests on it stay', () => {
    const { sources, positions, history } = described();
    assert.equal(sources[0]!.publisher, 'Delta Courier');
    assert.equal(sources[0]!.reliability, 'B');
    assert.equal(sources[0]!.id, inventedSource.id);
    assert.equal(sources[0]!.text, inventedSource.text);
    assert.deepEqual(positions, filed().positions);
    assert.equal(history.at(-1)!.kind, 'rate');
  });

  test('can be undone', () => {
    const record = must(undo(described(), described().history.length, stamp));
    assert.deepEqual(record.sources, filed().sources);
  });

  test('leaves no word of itself in the history after a purge', () => {
    const record = must(purge(described(), inventedSource.id, { ...stamp, why: 'not ours' }));
    assert.ok(!makeRecord(record).includes('Not on the river'));
    assert.ok(!describeSource(record, inventedSource.id, { title: 'Again' }, stamp).ok);
  });

  test('must be in the record', () => {
    assert.ok(!describeSource(filed(), 'nowhere', { title: 'Lost' }, stamp).ok);
  });
});
