import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { emptyRecord } from '../../record/record.ts';
import { PRESETS, sentencesOf } from '../brief.ts';
import { FORMATS } from '../formats.ts';
import { type Saying, talksOf } from '../invented-talks.ts';
import { composeBrief } from './compose.ts';
import { onDay, whenWords } from './dates.ts';
import { coursesOf, sayCourse } from './movement.ts';
import { conditionWords, sayPositions } from './stances.ts';
import { finish, listTitles, retell, startTelling } from './telling.ts';

const said = (sayings: readonly Saying[]): string[] => {
  const telling = retell(startTelling(talksOf(sayings)));
  return sayPositions(telling, telling.record.positions).map(sentence => sentence.text);
};

describe('like stances are gathered into one sentence', () => {
  const rows: readonly (readonly [string, readonly Saying[], readonly string[]])[] = [
    ['one', [{ who: 'Lorne', stance: 'reject' }], ['Lorne rejects monitors on the river.']],
    [
      'two who agree',
      [
        { who: 'Lorne', stance: 'reject' },
        { who: 'Besk', stance: 'reject' },
      ],
      ['Lorne and Besk reject monitors on the river.'],
    ],
    [
      'three who agree',
      [
        { who: 'Lorne', stance: 'accept' },
        { who: 'Besk', stance: 'accept' },
        { who: 'Orvel', stance: 'accept' },
      ],
      ['Lorne, Besk and Orvel accept monitors on the river.'],
    ],
    [
      'one who refuses and accepts',
      [
        { who: 'Lorne', stance: 'red-line' },
        { who: 'Lorne', stance: 'reject', option: 'patrols' },
        { who: 'Lorne', stance: 'accept', option: 'visits' },
      ],
      ['Lorne rules out monitors on the river and rejects armed patrols, but accepts a visit by monitors.'],
    ],
    [
      'a report in its own voice, for and against in one sentence',
      [
        { who: 'Lorne', stance: 'reject', voice: 'narrator' },
        { who: 'Besk', stance: 'demand', voice: 'narrator' },
      ],
      ['Lorne rejects monitors on the river, while Besk calls for them, the report says.'],
    ],
    [
      'own words, and what the report adds',
      [
        { who: 'Lorne', stance: 'reject' },
        { who: 'Lorne', stance: 'reject', option: 'patrols', voice: 'narrator' },
      ],
      ['Lorne rejects monitors on the river and, the report says, rejects armed patrols.'],
    ],
    [
      'a hedge stays with what it hedges',
      [
        { who: 'Lorne', stance: 'accept', hedge: 'softened' },
        { who: 'Besk', stance: 'accept' },
      ],
      ['Lorne might accept monitors on the river.', 'Besk accepts them.'],
    ],
    [
      'a condition in the words of the source',
      [{ who: 'Lorne', stance: 'conditional', condition: 'Besk signs first' }],
      ['Lorne would accept monitors on the river if “Besk signs first”.'],
    ],
  ];
  for (const [name, sayings, expected] of rows) test(name, () => assert.deepEqual(said(sayings), expected));
});

describe('what a stance says is not made more than its passage says', () => {
  test('a stance of some in a party is not the party’s', () =>
    assert.deepEqual(
      said([
        { who: 'Lorne', stance: 'accept', hedge: 'partial' },
        { who: 'Besk', stance: 'accept' },
      ]),
      ['Some in Lorne accept monitors on the river.', 'Besk accepts them.'],
    ));
  test('for and against the same option never share a clause', () =>
    assert.deepEqual(
      said([
        { who: 'Lorne', stance: 'reject' },
        { who: 'Lorne', stance: 'accept' },
      ]),
      ['Lorne rejects monitors on the river.', 'In another passage Lorne accepts them.'],
    ));
  for (const [passage, verb] of [
    ['Lorne demanded monitors', 'demands'],
    ['Lorne insists on monitors', 'insists on'],
    ['Lorne urged Besk to take monitors', 'calls for'],
    ['Lorne wants monitors', 'wants'],
  ] as const)
    test(`“${passage}”: ${verb}`, () => {
      const talks = talksOf([{ who: 'Lorne', stance: 'demand' }]);
      const [position] = talks.positions;
      const record = {
        ...talks,
        positions: [{ ...position!, evidence: [{ ...position!.evidence[0]!, exact: passage }] }],
      };
      const telling = retell(startTelling(record));
      assert.deepEqual(
        sayPositions(telling, telling.record.positions).map(one => one.text),
        [`Lorne ${verb} monitors on the river.`],
      );
    });
  test('an option in a source’s own words stands without marks where it is short, a clause with “that”', () => {
    const talks = talksOf([{ who: 'Lorne', stance: 'demand' }]);
    const [issue] = talks.issues;
    const options = issue!.options.map(one => (one.id === 'monitors' ? { ...one, title: 'the sick go first' } : one));
    const telling = retell(startTelling({ ...talks, issues: [{ ...issue!, category: 'x-other', options }] }));
    assert.deepEqual(
      sayPositions(telling, telling.record.positions).map(one => one.text),
      ['Lorne calls for the sick going first.'],
    );
  });
});

describe('a brief is as long as its record supports', () => {
  const kinds = (sayings: readonly Saying[]) =>
    composeBrief(talksOf(sayings), { preset: 'article' }).sections.map(section => section.kind);
  test('of one or two sentences it has no key points, summary or questions', () => {
    const few = kinds([
      { who: 'Lorne', stance: 'reject' },
      { who: 'Orvel', stance: 'accept', option: 'visits' },
    ]);
    for (const kind of ['key-points', 'summary', 'faq'] as const) assert.ok(!few.includes(kind), kind);
  });
  test('its summary does not say the lede again', () => {
    const brief = composeBrief(
      talksOf([
        { who: 'Lorne', stance: 'reject' },
        { who: 'Besk', stance: 'accept', option: 'visits', day: '2031-03-02' },
        { who: 'Orvel', stance: 'demand', option: 'patrols', day: '2031-03-03' },
        { who: 'Tarn', stance: 'open', option: 'visits', day: '2031-03-04' },
        { who: 'Ruhn', stance: 'conditional', condition: 'Besk signs', option: 'patrols', day: '2031-03-05' },
        { who: 'Ardal', stance: 'reject', option: 'patrols', day: '2031-03-06' },
      ]),
      { preset: 'article' },
    );
    const texts = (kind: string) =>
      brief.sections.filter(one => one.kind === kind).flatMap(one => one.sentences.map(({ text }) => text));
    assert.ok(texts('summary').length > 0);
    assert.deepEqual(
      texts('summary').filter(text => texts('lede').includes(text)),
      [],
    );
  });
});

test('a pronoun stands only for the one whom the sentence before was about', () => {
  assert.deepEqual(
    said([
      { who: 'Helm', stance: 'reject', day: '2031-03-01' },
      { who: 'Helm', stance: 'accept', option: 'visits', day: '2031-03-02' },
      { who: 'Brandt', stance: 'reject', option: 'patrols', day: '2031-03-02' },
      { who: 'Brandt', stance: 'accept', option: 'visits', day: '2031-03-02', hedge: 'softened' },
    ]),
    [
      'As of 1 March, Varda Helm rejects monitors on the river.',
      'She accepts a visit by monitors.',
      'Varda Brandt rejects armed patrols, but might accept a visit by monitors.',
    ].map(text => text.replace(/Varda (?=Helm|Brandt)/, '')),
    'nobody says whether Brandt is he or she, and nobody else has her family name',
  );
});

test('conditions are told as clauses or as things, whole', () => {
  assert.equal(
    conditionWords({ condition: 'its fighters receive an amnesty' }),
    ' if “its fighters receive an amnesty”',
  );
  assert.equal(conditionWords({ condition: 'a pay rise' }), ' on condition of “a pay rise”');
  assert.equal(conditionWords({ condition: null }), '');
});

test('options that end alike share their end', () => {
  assert.equal(
    listTitles(['a change of the lines', 'a freeze of the lines', 'an amnesty']),
    'a change and a freeze of the lines and an amnesty',
  );
});

test('a sentence is finished once, and quoted words are left alone', () => {
  assert.equal(finish("“It is Lorne's.”"), "“It is Lorne's.”");
  assert.equal(finish("lorne's minister, Varda Helm,, rejects it"), 'Lorne’s minister, Varda Helm, rejects it.');
});

describe('days are as precise as the source', () => {
  const telling = startTelling(talksOf([{ who: 'Lorne', stance: 'reject', day: '2031-03-04' }]));
  test('a day, a week, a month, a year', () => {
    assert.equal(onDay(telling, '2031-03-04'), 'on 4 March');
    assert.equal(onDay(telling, '2031-03-03/2031-03-09'), 'in the week of 3 March');
    assert.equal(onDay(telling, '2030-11'), 'in November 2030');
    assert.equal(onDay(telling, '2029'), 'in 2029');
  });
  test('words that count from an unknown day stay so', () => {
    assert.equal(whenWords(telling, { text: 'earlier this week', edtf: null }), 'in the week of the report');
    assert.equal(whenWords(telling, { text: 'Yesterday', edtf: null }), 'on the day before the report');
    assert.equal(whenWords(telling, null), '');
  });
});

describe('movement', () => {
  const courses = (sayings: readonly Saying[], since: string | null = null) => {
    const telling = retell(startTelling(talksOf(sayings)));
    return coursesOf(telling, since).map(course => sayCourse(telling, course).text);
  };
  const two: Saying[] = [
    { who: 'Lorne', stance: 'reject', day: '2031-03-01' },
    { who: 'Lorne', stance: 'accept', day: '2031-03-05' },
  ];
  test('once', () =>
    assert.deepEqual(courses(two), [
      'Lorne rejected monitors on the river on 1 March and accepted them on 5 March, a concession.',
    ]));
  test('twice', () =>
    assert.deepEqual(courses([...two, { who: 'Lorne', stance: 'reject', day: '2031-03-09' }]), [
      'Lorne moved twice on monitors on the river: it rejected monitors on the river on 1 March, accepted them on 5 March and rejected them on 9 March.',
    ]));
  test('none since a later day', () => assert.deepEqual(courses(two, '2031-03-05'), []));
  test('a minister who differs from the party has not moved', () =>
    assert.deepEqual(
      courses([
        { who: 'Lorne', stance: 'reject', day: '2031-03-01' },
        { who: 'Helm', stance: 'accept', day: '2031-03-05' },
      ]),
      [],
    ));
  test('out of a contradiction nothing need have moved', () =>
    assert.deepEqual(
      courses([
        { who: 'Lorne', stance: 'reject', day: '2031-03-01' },
        { who: 'Lorne', stance: 'accept', day: '2031-03-01', publisher: 'Other' },
        { who: 'Lorne', stance: 'accept', day: '2031-03-05' },
      ]),
      [],
    ));
});

test('a poor source is named with its rating', () => {
  assert.match(
    said([{ who: 'Lorne', stance: 'reject', voice: 'narrator', publisher: 'Lantern', reliability: 'E' }])[0]!,
    /Lantern, a source rated unreliable, says/,
  );
});

test('a later stance that cannot stand beside an earlier one replaces it', () => {
  const telling = startTelling(
    talksOf([
      { who: 'Lorne', stance: 'reject', day: '2031-03-01' },
      { who: 'Lorne', stance: 'accept', day: '2031-03-05' },
    ]),
  );
  assert.deepEqual(
    telling.inForce.map(position => position.stance),
    ['accept'],
  );
});

describe('every preset in every format', () => {
  const many = talksOf([
    { who: 'Lorne', stance: 'reject', day: '2031-03-01', publisher: 'Wire' },
    { who: 'Helm', stance: 'red-line', day: '2031-03-01', publisher: 'Wire' },
    { who: 'Besk', stance: 'demand', day: '2031-03-02', publisher: 'Post', voice: 'narrator' },
    { who: 'Oster', stance: 'conditional', condition: 'a signature', day: '2031-03-05', publisher: 'Post' },
    { who: 'Lorne', stance: 'open', option: 'visits', day: '2031-03-08', publisher: 'Wire' },
    { who: 'Orvel', stance: 'accept', option: 'patrols', day: '2031-03-09', publisher: 'Post' },
  ]);
  for (const [name, record] of [
    ['an empty record', emptyRecord('Empty')],
    ['one position', talksOf([{ who: 'Lorne', stance: 'reject' }])],
    ['many', many],
  ] as const)
    for (const preset of PRESETS)
      test(`${preset}: ${name}`, async () => {
        const brief = composeBrief(record, { preset, since: preset === 'delta' ? '2031-03-04' : null });
        for (const { text, basis, cites } of sentencesOf(brief)) {
          assert.doesNotMatch(text, /undefined|null|\s{2}|,,|\.\.$|^\p{Ll}/u, text);
          assert.ok(basis !== 'passages' || cites.length > 0, text);
        }
        for (const format of FORMATS) assert.ok((await format.render(brief)).length > 0, format.name);
      });

  test('a page links each citation to its passage and back', async () => {
    const html = FORMATS.find(format => format.name === 'html')!;
    const page = String(await html.render(composeBrief(many, { preset: 'article' })));
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
    assert.deepEqual(
      links.filter(id => !ids.has(id)),
      [],
    );
    const cited = links.filter(id => id.startsWith('p')).length;
    assert.equal(links.filter(id => id.startsWith('c')).length, cited, 'as many ways back as there are citations');
  });
});
