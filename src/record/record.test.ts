import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { must } from '../problems.ts';
import { cite, contextOf, highestMarking, verifySpan } from './evidence.ts';
import { fileDrafts } from './file-drafts.ts';
import { inventedDrafts, inventedSource, words } from './invented-case.ts';
import { emptyRecord, findEntry, makeRecord, parseRecord, standing } from './record.ts';

const stamp = { by: 'parley', at: '2031-03-05T08:00:00Z' };
const filed = () => fileDrafts(emptyRecord('Lower river'), inventedSource, inventedDrafts, stamp);

describe('a passage', () => {
  test('yields its own words', () => {
    assert.equal(must(verifySpan(inventedSource, words('No monitors,'))).exact, 'No monitors,');
  });

  test('whose words are not at its place is an orphan, and says where it was', () => {
    const moved = { ...words('No monitors,'), start: 3, end: 15 };
    const result = verifySpan(inventedSource, moved);
    assert.equal(result.ok, false);
    assert.match(result.ok ? '' : result.problems[0]!.message, /not at characters 3-15 of 'Monitors refused'/);
  });

  test('has the context that a Web Annotation wants', () => {
    const span = cite(inventedSource, 6, 10);
    assert.deepEqual(contextOf(inventedSource, span, 6), { prefix: 'Varda ', suffix: ', the ' });
  });
});

test('what is derived is guarded as the most guarded of its evidence', () => {
  assert.equal(highestMarking(['CLEAR', 'AMBER', 'GREEN']), 'AMBER');
  assert.equal(highestMarking([]), 'CLEAR');
});

describe('drafts filed into a record', () => {
  test('become entries with readable ids that refer to each other', () => {
    const { record, problems } = filed();
    assert.deepEqual(problems, []);
    assert.deepEqual(
      record.actors.map(actor => actor.id),
      ['actor:varda-helm', 'actor:lorne', 'actor:orvel'],
    );
    assert.equal(record.actors[0]!.side, 'actor:lorne');
    assert.equal(record.positions[0]!.actor, 'actor:varda-helm');
    assert.equal(record.positions[0]!.meta.state, 'admitted');
    assert.equal(record.positions[0]!.meta.reviewedBy, null);
  });

  test('that are unsure stay drafts, and so does what leans on them', () => {
    const unsure = inventedDrafts.map(draft => (draft.kind === 'issue' ? { ...draft, confidence: 0.2 } : draft));
    const { record } = fileDrafts(emptyRecord('x'), inventedSource, unsure, stamp);
    assert.equal(record.issues[0]!.meta.state, 'draft');
    assert.equal(record.positions[0]!.meta.state, 'draft');
    assert.equal(standing(record).positions.length, 0);
  });

  test('in another order make the same record', () => {
    const turned = fileDrafts(emptyRecord('Lower river'), inventedSource, inventedDrafts.toReversed(), stamp);
    const sorted = (record: ReturnType<typeof filed>['record']) => record.actors.map(actor => actor.id).toSorted();
    assert.deepEqual(sorted(turned.record), sorted(filed().record));
    assert.equal(turned.record.positions[0]!.actor, 'actor:varda-helm');
  });

  test('with a quotation that is not letter for letter are refused, and the rest is filed', () => {
    const altered = inventedDrafts.map(draft =>
      draft.kind === 'quotation'
        ? { ...draft, entry: { ...draft.entry, text: 'No monitors. Not on the river.' } }
        : draft,
    );
    const { record, problems } = fileDrafts(emptyRecord('x'), inventedSource, altered, stamp);
    assert.match(problems[0]!.message, /letter for letter/);
    assert.equal(record.quotations.length, 0);
    assert.equal(record.positions.length, 1);
  });

  test('of a second source add evidence to the actors that are known, and positions of their own', () => {
    const second = { ...inventedSource, id: 'bbbbbbbbbbbb' };
    const moved = JSON.parse(JSON.stringify(inventedDrafts).replaceAll('aaaaaaaaaaaa', 'bbbbbbbbbbbb'));
    const { record, extended } = fileDrafts(filed().record, second, moved, stamp);
    assert.equal(record.actors.length, 3);
    assert.ok(extended.includes('actor:lorne'));
    assert.equal(record.actors[0]!.evidence.length, 2);
    assert.deepEqual(
      record.positions.map(position => position.id),
      ['position:varda-helm-reject-monitors', 'position:varda-helm-reject-monitors-2'],
    );
  });

  test('of a copy are not a second witness: the source is kept, its drafts are not', () => {
    const copy = { ...inventedSource, id: 'cccccccccccc', copyOf: inventedSource.id };
    const { record, added } = fileDrafts(filed().record, copy, inventedDrafts, stamp);
    assert.equal(record.sources.length, 2);
    assert.deepEqual(added, []);
  });

  test('of the same source again change nothing', () => {
    const once = filed().record;
    assert.equal(fileDrafts(once, inventedSource, inventedDrafts, stamp).record, once);
  });
});

describe('parley/record/1', () => {
  test('reads what it prints', () => {
    const { record } = filed();
    assert.deepEqual(must(parseRecord(makeRecord(record))), record);
  });

  test('names every field that is wrong', () => {
    const broken = JSON.parse(makeRecord(filed().record));
    broken.positions[0].stance = 'happy';
    broken.sources[0].text = 7;
    const result = parseRecord(JSON.stringify(broken), 'case.json');
    assert.ok(!result.ok);
    assert.deepEqual(
      result.problems.map(problem => problem.message.split(':')[0]),
      ['sources.0.text', 'positions.0.stance'],
    );
  });

  test('that is not JSON is said to be so', () => {
    const result = parseRecord('{', 'case.json');
    assert.match(result.ok ? '' : result.problems[0]!.message, /not JSON/);
  });
});

test('an entry is found by its id with its kind', () => {
  assert.equal(findEntry(filed().record, 'issue:monitors-on-the-river')?.kind, 'issue');
  assert.equal(findEntry(filed().record, 'issue:none'), undefined);
});
