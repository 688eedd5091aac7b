import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyRecord } from '../record/record.ts';
import { recordHash } from './model-settings.ts';

const judgement = {
  id: 'judgement:no-deal/lorne',
  target: { kind: 'no-deal' as const, party: 'lorne' },
  value: { lo: -0.1, hi: 0 },
  by: 'Ada',
  at: '2031-05-01T10:00:00Z',
  reason: 'a hard winter',
};

test('the hash of a record is of what stands in it, not of the order of fields nor of what was done', () => {
  const record = { ...emptyRecord('Talks'), judgements: [judgement] };
  const backwards = JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(judgement).reverse())));
  assert.equal(recordHash(record), recordHash({ ...emptyRecord('Talks'), judgements: [backwards] }));
  assert.notEqual(
    recordHash(record),
    recordHash({ ...record, judgements: [{ ...judgement, value: { lo: 0, hi: 0 } }] }),
  );
  const act = { number: 1, kind: 'judge' as const, by: 'Ada', at: judgement.at, why: null, changes: [], undoes: null };
  assert.equal(recordHash(record), recordHash({ ...record, history: [act] }));
  assert.equal(recordHash(emptyRecord('Talks')), recordHash({ ...emptyRecord('Talks'), judgements: [] }));
});
