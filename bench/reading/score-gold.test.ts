import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Position } from '../../src/record/positions.ts';
import { type CaseRecord, emptyRecord } from '../../src/record/record.ts';
import { MEASURES, scoreRecord } from './gold-figures.ts';
import { overlapByHalf, pairUp, sameActor, stemOf } from './gold-matching.ts';
import { parseGold } from './gold-set.ts';
import { ratios, sayScores } from './score-gold.ts';

const TEXT =
  'Alva accepted the gate. “Not one gate,” said Bo Ruh, minister of Brin. Later Ruh agreed to one gate. A guard would watch it.';

const gold = parseGold(
  `
article: gate.txt
about: a gate
actors:
  - { id: alva, name: Alva, kind: state, side: alva }
  - { id: brin, name: Brin, kind: state, side: brin }
  - { id: ruh, name: Bo Ruh, kind: person, aliases: [Ruh], side: brin, roles: [{ title: minister, of: brin }] }
  - { id: guard, name: a guard, kind: person, named: false, side: null }
events: [{ type: AGREE, actor: [alva], actuality: asserted, date: null, quote: Alva accepted the gate }]
proposals: [{ id: plan, title: plan, status: tabled, quote: A guard would watch it }]
provisions: [{ proposal: plan, title: watch by a guard, category: x-mon, certainty: stated, quote: A guard would watch it. }]
positions:
  - { actor: alva, option: the gate, category: StXbor, stance: accept, voice: narrator, hedge: none, quote: Alva accepted the gate. }
  - { actor: ruh, option: one gate, category: StXbor, stance: reject, stances: [red-line], holder: [brin], voice: own-words, hedge: none, quote: Not one gate }
quotations: [{ speaker: ruh, kind: direct, text: "Not one gate," }]
contradictions: [{ kind: stance, grade: strong, between: [Not one gate, Later Ruh agreed to one gate.] }]
mustNotClaim:
  - { why: he turned later, position: { actor: ruh, stance: [demand], option: gate } }
  - { why: no demand, event: { type: REQUEST, participants: [alva], actuality: [asserted] } }
  - { why: not hers, quotation: { speaker: alva, text: Not one gate } }
  - { why: wrong side, side: { actor: ruh, side: alva } }
`,
  'gate.yaml',
);

const META = {
  origin: { by: 'person' as const, name: 'test', version: null },
  confidence: 1,
  credibility: '6' as const,
  marking: 'CLEAR' as const,
  state: 'admitted' as const,
  reviewedBy: null,
  judgement: null,
};

const at = (words: string) => {
  const start = TEXT.indexOf(words);
  return { source: 's', start, end: start + words.length, exact: words };
};
const entry = (words: string) => ({ evidence: [at(words)], meta: META });

function actor(id: string, name: string, side: string | null, roles: CaseRecord['actors'][number]['roles'] = []) {
  const kind = id === 'ruh' ? ('person' as const) : ('state' as const);
  return { id, name, kind, named: true, side, factionOf: null, roles, aliases: [], mentions: [], ...entry(name) };
}

function position(who: string, words: string, change: Partial<Position> = {}): Position {
  return {
    id: `position:${who}`,
    actor: who,
    provision: null,
    issue: 'gate',
    option: 'open',
    stance: 'accept',
    modality: 'asserted',
    hedge: 'none',
    voice: 'narrator',
    condition: null,
    when: null,
    ...entry(words),
    ...change,
  };
}

/** A record that says what the gold record says, in the reader's own form. */
function perfect(): CaseRecord {
  const option = (id: string, title: string) => ({ id, title, implies: [], excludes: [] });
  const role = { title: 'the minister', of: 'b', from: null, to: null, evidence: [] };
  return {
    ...emptyRecord('test'),
    sources: [{ id: 's', text: TEXT } as CaseRecord['sources'][number]],
    actors: [actor('a', 'Alva', 'a'), actor('b', 'Brin', 'b'), actor('ruh', 'Minister Bo Ruh', 'b', [role])],
    events: [
      {
        id: 'e',
        type: 'AGREE',
        mode: null,
        context: null,
        title: 'Alva accepted',
        participants: [{ actor: 'a', as: 'actor' }],
        place: null,
        when: null,
        actuality: 'asserted',
        ...entry('Alva accepted the gate.'),
      },
    ],
    issues: [
      {
        id: 'gate',
        title: 'gate',
        category: 'StXbor',
        options: [option('status-quo', 'no change'), option('open', 'the gate')],
        ...entry('gate'),
      },
    ],
    provisions: [
      {
        id: 'p',
        proposal: 'plan',
        title: 'guard',
        issue: 'gate',
        option: 'open',
        category: 'x-mon',
        obliged: [],
        beneficiary: [],
        certainty: 'stated',
        replaces: null,
        ...entry('A guard would watch it.'),
      },
    ],
    quotations: [{ id: 'q', speaker: 'ruh', kind: 'direct', text: 'Not one gate,', ...entry('Not one gate,') }],
    positions: [
      position('a', 'Alva accepted the gate.'),
      position('ruh', '“Not one gate,” said Bo Ruh', { stance: 'red-line', voice: 'own-words' }),
    ],
    contradictions: [
      {
        kind: 'stance',
        grade: 'strong',
        between: ['x', 'y'],
        spans: [at('Later Ruh agreed to one gate.'), at('Not one gate')],
        explanation: 'turned round',
      },
    ],
  };
}

const counts = (record: CaseRecord, measure: (typeof MEASURES)[number]) => {
  const { right, missed, wrong } = scoreRecord(record, gold).tallies[measure];
  return [right, missed.length, wrong.length];
};

describe('a record against the gold record', () => {
  test('is right throughout when it says the same in other words', () => {
    const score = scoreRecord(perfect(), gold);
    for (const measure of MEASURES) {
      const { right, missed, wrong } = score.tallies[measure];
      assert.deepEqual([measure, missed, wrong], [measure, [], []]);
      assert.ok(right > 0, measure);
      assert.equal(ratios(right, missed.length, wrong.length).f1, 100);
    }
    assert.deepEqual(score.forbidden, []);
    assert.deepEqual(score.agreements['positions: voice'], { same: 2, of: 2 });
  });

  test('that is empty misses everything and claims nothing false', () => {
    const empty = {
      ...perfect(),
      actors: [],
      events: [],
      provisions: [],
      quotations: [],
      positions: [],
      contradictions: [],
    };
    for (const measure of MEASURES) {
      const [right, missed, wrong] = counts(empty, measure);
      assert.deepEqual([measure, right, wrong], [measure, 0, 0]);
      assert.ok(missed! > 0, measure);
    }
  });

  test('counts a stance of the wrong actor as missed and false', () => {
    const record = { ...perfect(), positions: [position('b', 'Alva accepted the gate.')] };
    assert.deepEqual(counts(record, 'positions'), [0, 2, 1]);
  });

  test('takes a party for its speaker where gold allows', () => {
    const record = { ...perfect(), positions: [position('b', 'Not one gate,', { stance: 'reject' })] };
    assert.deepEqual(counts(record, 'positions'), [1, 1, 0]);
  });

  test('is lenient about the stance only in the lenient figure', () => {
    const record = { ...perfect(), positions: [position('a', 'Alva accepted the gate.', { stance: 'open' })] };
    assert.deepEqual(counts(record, 'positions'), [0, 2, 1]);
    assert.deepEqual(counts(record, 'positions, lenient'), [1, 1, 0]);
  });

  test('does not match a stance whose passage stands elsewhere', () => {
    const record = { ...perfect(), positions: [position('a', 'A guard would watch it.')] };
    assert.deepEqual(counts(record, 'positions'), [0, 2, 1]);
  });

  test('neither gains nor loses by telling one stance twice', () => {
    const record = perfect();
    const twice = { ...record, positions: [...record.positions, record.positions[0]!] };
    assert.deepEqual(counts(twice, 'positions'), [2, 0, 0]);
  });

  test('leaves out what is not admitted', () => {
    const record = perfect();
    const draft = { ...record.positions[0]!, meta: { ...META, state: 'draft' as const } };
    assert.deepEqual(counts({ ...record, positions: [draft] }, 'positions'), [0, 2, 0]);
  });

  test('is not asked for statements, nor for unnamed actors', () => {
    const record = perfect();
    const statement = { ...record.events[0]!, type: 'STATEMENT' as const, ...entry('Not one gate') };
    const guard = { ...actor('guard', 'a guard', null), named: false };
    const stranger = { ...actor('x', 'a stranger', null), named: false };
    const more = { ...record, events: [...record.events, statement], actors: [...record.actors, guard, stranger] };
    assert.deepEqual(counts(more, 'events'), [1, 0, 0]);
    assert.deepEqual(counts(more, 'actors'), [3, 0, 0]);
  });

  test('has a role wrong when it is held of another body', () => {
    const record = perfect();
    const [alva, brin, ruh] = record.actors as [never, never, CaseRecord['actors'][number]];
    const moved = { ...ruh, side: 'a', roles: ruh.roles.map(role => ({ ...role, of: 'a' })) };
    assert.deepEqual(counts({ ...record, actors: [alva, brin, moved] }, 'roles'), [0, 1, 1]);
    assert.deepEqual(counts({ ...record, actors: [alva, brin, moved] }, 'sides'), [2, 1, 1]);
  });

  test('has the words but not the speaker of a quotation', () => {
    const record = perfect();
    const quotations = record.quotations.map(one => ({ ...one, speaker: 'a' }));
    assert.deepEqual(counts({ ...record, quotations }, 'quotations'), [0, 1, 1]);
    assert.deepEqual(counts({ ...record, quotations }, 'quotations, text'), [1, 0, 0]);
  });

  test('has a contradiction of another kind only in the figure for any kind', () => {
    const record = perfect();
    const contradictions = record.contradictions.map(one => ({ ...one, kind: 'wording' as const }));
    assert.deepEqual(counts({ ...record, contradictions }, 'contradictions'), [0, 1, 1]);
    assert.deepEqual(counts({ ...record, contradictions }, 'contradictions, any kind'), [1, 0, 0]);
  });

  test('is caught at each forbidden claim, with the reason', () => {
    const record = perfect();
    const [alva, brin, ruh] = record.actors as [never, never, CaseRecord['actors'][number]];
    const score = scoreRecord(
      {
        ...record,
        actors: [alva, brin, { ...ruh, side: 'a' }],
        positions: [position('ruh', 'Later Ruh agreed to one gate.', { stance: 'demand' })],
        events: [{ ...record.events[0]!, type: 'REQUEST' }],
        quotations: [{ ...record.quotations[0]!, speaker: 'a' }],
      },
      gold,
    );
    assert.deepEqual(
      score.forbidden.map(claim => claim.slice(claim.lastIndexOf('('))),
      ['(he turned later)', '(no demand)', '(not hers)', '(wrong side)'],
    );
  });
});

test('names match by alias and behind a title, not by a shared word', () => {
  const ruh = gold.actors[2]!;
  const named = (name: string) => ({ name, aliases: [], named: true });
  assert.ok(sameActor(named('Ruh'), ruh));
  assert.ok(sameActor(named('Foreign Minister Bo Ruh'), ruh));
  assert.ok(!sameActor(named('Anna Ruh'), ruh));
  assert.ok(!sameActor(named('Brin'), ruh));
});

test('half of the shorter stretch must be shared', () => {
  assert.ok(overlapByHalf({ start: 0, end: 10 }, { start: 8, end: 12 }));
  assert.ok(!overlapByHalf({ start: 0, end: 10 }, { start: 9, end: 12 }));
  assert.ok(!overlapByHalf({ start: 0, end: 10 }, { start: 10, end: 12 }));
});

test('pairing gives up an early choice when a later entry has no other', () => {
  const fits = new Map([
    ['broad', ['x', 'y']],
    ['narrow', ['x']],
  ]);
  const pairs = pairUp(['broad', 'narrow'], ['x', 'y'], (a, b) => fits.get(a)!.includes(b));
  assert.deepEqual([...pairs].toSorted(), [
    [0, 1],
    [1, 0],
  ]);
});

test('endings fall away, short words stay', () => {
  assert.deepEqual(['boardings', 'boarding', 'gates', 'gate', 'bus'].map(stemOf), [
    'board',
    'board',
    'gat',
    'gat',
    'bus',
  ]);
});

test('the table sums all articles and says what cannot be divided', () => {
  const score = scoreRecord(perfect(), gold);
  const table = sayScores([score, score]);
  assert.match(table, /^positions {20,}4 +0 +0 +100\.0 +100\.0 +100\.0$/m);
  assert.match(table, /Forbidden claims made: 0 \(of 8 kinds listed\)/);
  assert.deepEqual(ratios(0, 0, 0), { precision: null, recall: null, f1: null });
  assert.deepEqual(ratios(1, 1, 3), { precision: 25, recall: 50, f1: 100 / 3 });
});
