import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { must } from '../problems.ts';
import { fileDrafts } from './file-drafts.ts';
import { inventedDrafts, inventedSource } from './invented-case.ts';
import { type CaseRecord, ENTRY_KINDS, emptyRecord, entriesOf, makeRecord } from './record.ts';
import { admit, correct, enter, merge, purge, strike, undo } from './review.ts';

const stamp = { by: 'Reviewer', at: '2031-03-05T09:00:00Z', why: 'checked against the tape' };
const filed = (): CaseRecord =>
  fileDrafts(emptyRecord('Lower river'), inventedSource, inventedDrafts, { by: 'parley', at: '2031-03-05T08:00:00Z' })
    .record;
const POSITION = 'position:varda-helm-reject-monitors';
const withoutHistory = (record: CaseRecord) => ({ ...record, history: [] });

describe('a person reviews', () => {
  test('by admitting: the entry stands and carries the name', () => {
    const record = must(admit(filed(), POSITION, stamp));
    assert.equal(record.positions[0]!.meta.reviewedBy, 'Reviewer');
    assert.equal(record.history.at(-1)!.kind, 'admit');
  });

  test('by striking, for a reason that is kept', () => {
    const record = must(strike(filed(), POSITION, stamp));
    assert.equal(record.positions[0]!.meta.state, 'struck');
    assert.equal(record.history.at(-1)!.why, 'checked against the tape');
    assert.ok(!strike(filed(), POSITION, { ...stamp, why: ' ' }).ok);
  });

  test('by correcting: the entry is a person’s from then on', () => {
    const record = must(correct(filed(), POSITION, { stance: 'red-line' }, stamp));
    assert.equal(record.positions[0]!.stance, 'red-line');
    assert.deepEqual(record.positions[0]!.meta.origin, { by: 'person', name: 'Reviewer', version: null });
  });

  test('but not into an entry that the record would refuse', () => {
    assert.ok(!correct(filed(), POSITION, { option: 'no-such-option' }, stamp).ok);
    assert.ok(!correct(filed(), POSITION, { id: 'position:other' }, stamp).ok);
    assert.ok(!correct(filed(), POSITION, { mood: 'grim' }, stamp).ok);
    assert.ok(!correct(filed(), 'position:none', { stance: 'open' }, stamp).ok);
  });

  test('by entering a judgement of their own, with the reason', () => {
    const fields = { ...filed().positions[0]!, actor: 'actor:orvel', stance: 'accept' as const, evidence: [] };
    const { id: _, meta: __, ...draft } = fields;
    const { record, id } = must(enter(filed(), 'position', draft, 'said so in the corridor', stamp));
    assert.equal(id, 'position:orvel-accept-monitors');
    assert.equal(record.positions.at(-1)!.meta.judgement?.reason, 'said so in the corridor');
    assert.ok(!enter(filed(), 'position', draft, null, stamp).ok, 'neither passage nor judgement');
  });
});

describe('a merge', () => {
  test('moves what referred to the other, keeps its name as an alias, and is undone whole', () => {
    const before = filed();
    const merged = must(merge(before, 'actor:orvel', 'actor:lorne', stamp));
    assert.equal(merged.actors[0]!.side, 'actor:orvel');
    assert.equal(merged.actors[1]!.meta.state, 'superseded');
    assert.deepEqual(merged.actors[2]!.aliases, ['Lorne']);
    const undone = must(undo(merged, merged.history.length, stamp));
    assert.deepEqual(withoutHistory(undone), withoutHistory(before));
  });

  test('of entries of two kinds is refused', () => {
    assert.ok(!merge(filed(), 'actor:orvel', POSITION, stamp).ok);
    assert.ok(!merge(filed(), 'actor:orvel', 'actor:orvel', stamp).ok);
  });
});

describe('undoing', () => {
  test('any sequence of acts from the last to the first restores the record, and the history only grows', () => {
    const ids = ENTRY_KINDS.flatMap(kind => entriesOf(filed(), kind).map(entry => entry.id));
    const step = fc.tuple(
      fc.constantFrom('admit', 'strike', 'merge'),
      fc.constantFrom(...ids),
      fc.constantFrom(...ids),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), steps => {
        const start = filed();
        let record = start;
        for (const [act, first, second] of steps) {
          const result =
            act === 'admit'
              ? admit(record, first, stamp)
              : act === 'strike'
                ? strike(record, first, stamp)
                : merge(record, first, second, stamp);
          if (result.ok) record = result.value;
        }
        const acts = record.history.length;
        for (let number = acts; number > 1; number -= 1) record = must(undo(record, number, stamp));
        assert.deepEqual(withoutHistory(record), withoutHistory(start));
        assert.equal(record.history.length, acts + (acts - 1));
      }),
      { numRuns: 60 },
    );
  });

  test('an undoing brings the act back', () => {
    const struck = must(strike(filed(), POSITION, stamp));
    const back = must(undo(must(undo(struck, 2, stamp)), 3, stamp));
    assert.deepEqual(withoutHistory(back), withoutHistory(struck));
  });

  test('waits for later acts on the same entry', () => {
    const twice = must(admit(must(strike(filed(), POSITION, stamp)), POSITION, stamp));
    const result = undo(twice, 2, stamp);
    assert.match(result.ok ? '' : result.problems[0]!.next, /Undo act 3 first/);
  });
});

describe('a purge', () => {
  test('leaves a tombstone and no word of the paper anywhere, the history included', () => {
    const corrected = must(correct(filed(), POSITION, { stance: 'red-line' }, stamp));
    const record = must(purge(corrected, inventedSource.id, stamp));
    const printed = makeRecord(record);
    for (const phrase of ['No monitors', 'no-monitors', 'Not on the river', 'Monitors refused', 'rejected the plan'])
      assert.ok(!printed.includes(phrase), phrase);
    assert.equal(record.sources[0]!.sha256, inventedSource.sha256);
    assert.equal(record.sources[0]!.purged?.by, 'Reviewer');
    assert.equal(record.positions[0]!.meta.state, 'struck');
    assert.ok(!undo(record, record.history.length, stamp).ok);
  });
});
