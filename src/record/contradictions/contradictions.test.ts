import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Actor } from '../actors.ts';
import { contradictionsOf } from '../contradictions.ts';
import type { Event } from '../events.ts';
import { cite, type Meta, type Source, type StructureKind } from '../evidence.ts';
import { movesBetween } from '../movement.ts';
import type { Position, Quotation } from '../positions.ts';
import { positionsMatrix } from '../positions-matrix.ts';
import type { Provision } from '../proposals.ts';
import { type CaseRecord, emptyRecord } from '../record.ts';

const meta: Meta = {
  origin: { by: 'person', name: 'test', version: null },
  confidence: 1,
  credibility: '6',
  marking: 'CLEAR',
  state: 'admitted',
  reviewedBy: null,
  judgement: null,
};

/** A source whose paragraphs are the sentences given; one that begins with "A:" is an answer. */
function sourceOf(id: string, publisher: string, publishedAt: string | null, sentences: readonly string[]): Source {
  const text = sentences.join('\n');
  let at = 0;
  const structure = sentences.map(sentence => {
    const kind: StructureKind = sentence.startsWith('A:') ? 'answer' : 'paragraph';
    const block = { kind, level: null, start: at, end: at + sentence.length };
    at = block.end + 1;
    return block;
  });
  return {
    id,
    title: null,
    publisher,
    author: null,
    url: null,
    publishedAt,
    retrievedAt: null,
    language: 'en',
    reliability: 'F',
    sha256: id,
    bytesSha256: id,
    text,
    structure,
  };
}

const actor = (name: string, fields: Partial<Actor> = {}): Actor => ({
  id: `actor:${name}`,
  name,
  kind: 'state',
  named: true,
  side: 'actor:Lorne',
  factionOf: null,
  roles: [],
  aliases: [],
  mentions: [],
  evidence: [],
  meta,
  ...fields,
});

const OPTIONS = [
  { id: 'status-quo', title: 'no change', implies: [], excludes: [] },
  { id: 'whole', title: 'monitors on the river', implies: [], excludes: [] },
  { id: 'part', title: 'a short visit by monitors', implies: ['issue:monitors/whole'], excludes: [] },
  { id: 'rival', title: 'cameras on the river', implies: [], excludes: ['issue:monitors/whole'] },
];

function caseOf(sources: readonly Source[], fields: Partial<CaseRecord>): CaseRecord {
  return {
    ...emptyRecord('x'),
    sources: [...sources],
    actors: [
      actor('Lorne'),
      actor('Helm', { kind: 'person' }),
      actor('Brandt', { kind: 'person' }),
      actor('army officers', { kind: 'group', named: false, factionOf: 'actor:Lorne' }),
    ],
    issues: [{ id: 'issue:monitors', title: 'monitors', category: 'x-mon', options: OPTIONS, evidence: [], meta }],
    ...fields,
  };
}

const sentence = (source: Source, index: number) => {
  const block = source.structure[index]!;
  return cite(source, block.start, block.end);
};

type Stanced = readonly [actor: string, stance: Position['stance'], option: string, source: number, sentence: number];

const position = (sources: readonly Source[], [who, stance, option, at, line]: Stanced, index = 0): Position => ({
  id: `position:${index + 1}`,
  actor: `actor:${who}`,
  provision: null,
  issue: 'issue:monitors',
  option,
  stance,
  modality: 'asserted',
  hedge: 'none',
  voice: 'attributed',
  condition: null,
  when: null,
  evidence: [sentence(sources[at]!, line)],
  meta,
});

const ONE = sourceOf('s1', 'Harbour Post', '2031-03-04', [
  'Helm said Lorne accepts monitors on the river as a necessary step for peace.',
  'Later Helm ruled them out.',
  'A: Some army officers accept monitors as necessary for peace on the river.',
]);
const SAME_DAY = sourceOf('s2', 'Delta Courier', '2031-03-04', ['Helm refused monitors.', 'Helm wants monitors.']);
const LATER = sourceOf('s3', 'Delta Courier', '2031-03-09', ['Helm refused monitors.']);
const SOURCES = [ONE, SAME_DAY, LATER];

describe('stances that cannot both be held', () => {
  const cases: readonly [name: string, positions: readonly Stanced[], wanted: readonly string[]][] = [
    [
      'accepted and refused in one report',
      [
        ['Helm', 'accept', 'whole', 0, 0],
        ['Helm', 'reject', 'whole', 0, 1],
      ],
      ['stance strong'],
    ],
    [
      'a part accepted of what was ruled out whole',
      [
        ['Helm', 'open', 'part', 0, 0],
        ['Helm', 'red-line', 'whole', 0, 1],
      ],
      ['stance strong'],
    ],
    [
      'the whole accepted and a part refused can both be held',
      [
        ['Helm', 'accept', 'whole', 0, 0],
        ['Helm', 'reject', 'part', 0, 1],
      ],
      [],
    ],
    [
      'two rivals both wanted',
      [
        ['Helm', 'demand', 'whole', 0, 0],
        ['Helm', 'accept', 'rival', 0, 1],
      ],
      ['stance strong'],
    ],
    [
      'told differently by two outlets on one day',
      [
        ['Helm', 'accept', 'whole', 0, 0],
        ['Helm', 'reject', 'whole', 1, 0],
      ],
      ['stance medium'],
    ],
    [
      'a condition against a refusal',
      [
        ['Helm', 'conditional', 'whole', 0, 0],
        ['Helm', 'reject', 'whole', 0, 1],
      ],
      ['stance weak'],
    ],
    [
      'a change between two dates is movement',
      [
        ['Helm', 'accept', 'whole', 0, 0],
        ['Helm', 'reject', 'whole', 2, 0],
      ],
      [],
    ],
    [
      'two people may differ',
      [
        ['Helm', 'accept', 'whole', 0, 0],
        ['Brandt', 'reject', 'whole', 0, 1],
      ],
      [],
    ],
    [
      'a claim that an answer gives to others than the prose',
      [
        ['Helm', 'accept', 'whole', 0, 0],
        ['army officers', 'accept', 'whole', 0, 2],
      ],
      ['attribution strong'],
    ],
    [
      'the same stance of two named people',
      [
        ['Helm', 'accept', 'whole', 0, 0],
        ['Brandt', 'accept', 'whole', 0, 2],
      ],
      [],
    ],
  ];
  for (const [name, stances, wanted] of cases)
    test(name, () => {
      const positions = stances.map((one, index) => position(SOURCES, one, index));
      const found = contradictionsOf(caseOf(SOURCES, { positions }));
      assert.deepEqual(
        found.map(one => `${one.kind} ${one.grade}`),
        wanted,
      );
      for (const one of found) assert.match(one.explanation, /^\p{Lu}.+\.$/u);
    });

  test('the sentence names the outlets when they differ', () => {
    const positions = [
      position(SOURCES, ['Helm', 'accept', 'whole', 0, 0]),
      position(SOURCES, ['Helm', 'reject', 'whole', 1, 0], 1),
    ];
    assert.equal(
      contradictionsOf(caseOf(SOURCES, { positions }))[0]?.explanation,
      'Helm accepts monitors on the river in Harbour Post and rejects monitors on the river in Delta Courier.',
    );
  });
});

const provision = (source: Source, lines: readonly number[]): Provision => ({
  id: 'provision:1',
  proposal: 'proposal:1',
  title: 'full monitors on the river',
  issue: 'issue:monitors',
  option: 'whole',
  category: 'x-mon',
  obliged: [],
  beneficiary: [],
  certainty: 'stated',
  replaces: null,
  evidence: lines.map(line => sentence(source, line)),
  meta,
});

describe('provisions told in two ways', () => {
  const cases: readonly [name: string, sentences: readonly [string, string], wanted: readonly string[]][] = [
    [
      'two numbers',
      ['The plan calls for 40 monitors on the river.', 'Under the plan 25 monitors stand on the river.'],
      ['quantity strong'],
    ],
    [
      'a number within a bound',
      ['The plan calls for at least 40 monitors on the river.', 'Under the plan 45 monitors stand on the river.'],
      [],
    ],
    [
      'numbers that moved',
      ['The plan calls for 40 monitors on the river.', 'The number was reduced to 25 monitors on the river.'],
      [],
    ],
    [
      'a hint and a fact',
      ['The plan hints at monitors on the river.', 'The plan includes monitors on the river.'],
      ['certainty medium'],
    ],
    [
      'a report and a fact',
      ['The plan reportedly includes monitors.', 'The plan includes monitors.'],
      ['certainty weak'],
    ],
    [
      'a softer and a harder word',
      ['The plan speaks of partial monitors.', 'The plan speaks of full monitors.'],
      ['wording weak'],
    ],
    ['the same told twice', ['The plan includes monitors.', 'Monitors are part of the plan.'], []],
  ];
  for (const [name, sentences, wanted] of cases)
    test(name, () => {
      const source = sourceOf('s1', 'Harbour Post', null, sentences);
      const found = contradictionsOf(caseOf([source], { provisions: [provision(source, [0, 1])] }));
      assert.deepEqual(
        found.map(one => `${one.kind} ${one.grade}`),
        wanted,
      );
    });
});

describe('events and sayings told in two ways', () => {
  const event = (source: Source, line: number, when: string): Event => ({
    id: `event:${line}`,
    type: 'CONSULT',
    mode: 'visit',
    context: null,
    title: 'Lorne met Helm',
    participants: [{ actor: 'actor:Lorne', as: 'actor' }],
    place: null,
    when: { text: when, edtf: when },
    actuality: 'asserted',
    evidence: [sentence(source, line)],
    meta,
  });
  const source = sourceOf('s1', 'Harbour Post', '2031-03-10', [
    'The two delegations met in Orvel on 3 March to discuss the river.',
    'The delegations met in Orvel on 4 March to discuss the river.',
    'They met again to sign a paper on fish.',
  ]);

  test('one meeting on two days', () => {
    const events = [event(source, 0, '2031-03-03'), event(source, 1, '2031-03-04')];
    assert.deepEqual(
      contradictionsOf(caseOf([source], { events })).map(one => `${one.kind} ${one.grade} ${one.explanation}`),
      ['time strong One event is dated “2031-03-03” in one passage and “2031-03-04” in another of the same report.'],
    );
  });

  test('two meetings on two days, or one months apart, are no contradiction', () => {
    for (const events of [
      [event(source, 0, '2031-03-03'), event(source, 2, '2031-03-04')],
      [event(source, 0, '2031-03-03'), event(source, 1, '2031-05-04')],
      [event(source, 0, '2031-03-03'), event(source, 1, '2031-03')],
    ])
      assert.deepEqual(contradictionsOf(caseOf([source], { events })), []);
  });

  const quotation = (at: Source, text: string, index: number): Quotation => ({
    id: `quotation:${index}`,
    speaker: 'actor:Helm',
    kind: 'direct',
    text,
    evidence: [cite(at, 0, text.length)],
    meta,
  });
  const sayings: readonly [string, string, string, readonly string[]][] = [
    [
      'turned round by a negation',
      'We will sign the paper on the river',
      'We will not sign the paper on the river',
      ['wording strong'],
    ],
    ['with another number', 'We need 40 monitors on the river', 'We need 30 monitors on the river', ['wording medium']],
    [
      'with another word',
      'We need more monitors on the river',
      'We need better monitors on the river',
      ['wording weak'],
    ],
    ['shortened', 'We need more monitors on the river', 'more monitors on the river', []],
    ['of something else', 'We need more monitors on the river', 'The railway can wait for the spring', []],
  ];
  for (const [name, first, second, wanted] of sayings)
    test(`a saying ${name}`, () => {
      const sources = [sourceOf('s1', 'A', null, [first]), sourceOf('s2', 'B', null, [second])];
      const quotations = [quotation(sources[0]!, first, 1), quotation(sources[1]!, second, 2)];
      assert.deepEqual(
        contradictionsOf(caseOf(sources, { quotations })).map(one => `${one.kind} ${one.grade}`),
        wanted,
      );
    });
});

describe('a record of a hundred thousand positions', () => {
  const STANCES = ['accept', 'open', 'reject'] as const;
  const sources = Array.from({ length: 2000 }, (_, index) =>
    sourceOf(`s${index}`, `Outlet ${index % 7}`, `20${10 + (index % 80)}-01-0${1 + (index % 9)}`, ['Helm spoke.']),
  );
  const positions = Array.from({ length: 100_000 }, (_, index) =>
    position(
      sources,
      [index % 5 ? 'Helm' : 'Lorne', STANCES[index % 3]!, index % 2 ? 'whole' : 'part', index % 2000, 0],
      index,
    ),
  );
  const record = caseOf(sources, { positions });

  test('is compared in buckets: each clash of a source or a date once', () => {
    const found = contradictionsOf(record);
    assert.ok(found.length > 100 && found.length < 20_000, String(found.length));
    assert.equal(new Set(found.map(one => JSON.stringify([one.kind, one.spans]))).size, found.length);
  });

  test('has a matrix and moves', () => {
    assert.equal(positionsMatrix(record).cells.length, 4);
    assert.ok(movesBetween(record).length > 1000);
  });
});

describe('what two voices say of one matter', () => {
  const source = sourceOf('s1', 'Harbour Post', '2031-03-10', [
    'Helm said Orvel had handed over a list of names. There is no list, Brandt said.',
    'The police counted 300 people at the gate. The union says it was 900.',
    'Helm said the list had 40 pages. Brandt said the list had 42 pages.',
  ]);
  const said = (who: string | null, name: string, cue: string, content: string): CaseRecord['attributions'][number] => {
    const at = (words: string) => {
      const start = source.text.indexOf(words);
      return cite(source, start, start + words.length);
    };
    return {
      id: `attribution:${name}-${content}`,
      actor: who,
      kind: 'indirect',
      source: [{ ...at(name) }],
      cue: [at(cue)],
      content: [at(content)],
      evidence: [at(content)],
      meta,
    };
  };
  const other = actor('Brandt', { kind: 'person', side: 'actor:Orvel' });
  const found = (attributions: CaseRecord['attributions'], actors = [actor('Helm', { kind: 'person' }), other]) =>
    contradictionsOf({ ...caseOf([source], { attributions }), actors }).map(one => `${one.kind} ${one.grade}`);

  const claim = said('actor:Helm', 'Helm', 'said', 'Orvel had handed over a list of names');
  const denial = said('actor:Brandt', 'Brandt', 'said', 'There is no list');

  test('a claim of one side that the other denies', () => {
    assert.deepEqual(found([claim, denial]), ['certainty strong']);
  });

  test('no denial where both are of one side, or nothing that was said is negated', () => {
    assert.deepEqual(found([claim, denial], [actor('Helm'), actor('Brandt')]), []);
    assert.deepEqual(found([claim, said('actor:Brandt', 'Brandt', 'said', 'the list had 42 pages')]), []);
  });

  test('one thing counted by two', () => {
    const police = said(null, 'The police', 'counted', '300 people at the gate');
    const union = said(null, 'The union', 'says', 'it was 900');
    assert.deepEqual(found([police, union]), ['quantity medium']);
  });
});
