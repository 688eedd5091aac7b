import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDictionaries } from './petrarch-dictionaries.ts';
import { predictEvents } from './predict.ts';

/** Sentence; type; source codes; target codes. Hand-written, with real states so that the gazetteer knows them. */
const CODED: readonly [string, string | null, string, string][] = [
  ['Norway demanded that Iceland open its harbours.', 'REQUEST', 'NOR', 'ISL'],
  ['Chile said Peru must return the stolen archive.', 'REQUEST', 'CHL', 'PER'],
  ['Ghana urged Togo to reopen the border.', 'REQUEST', 'GHA', 'TGO'],
  ['Finland will support Estonia in the dispute.', 'AGREE', 'FIN', 'EST'],
  ['Jordan agreed to release Syrian prisoners.', 'AGREE', 'JOR', 'SYR'],
  ['Oman rejected a Yemeni offer of talks.', 'REJECT', 'OMN', 'YEM'],
  ['Malta refused to extradite the banker to Italy.', 'REJECT', 'MLT', 'ITA'],
  ['Mali threatened to expel French diplomats.', 'THREATEN', 'MLI', 'FRA'],
  ['Niger vowed to attack Chad.', 'THREATEN', 'NER', 'TCD'],
  ['Brazil accused Bolivia of cheating.', 'ACCUSE', 'BRA', 'BOL'],
  ['A Laotian village was attacked by Thai soldiers.', 'ASSAULT', 'THA', 'LAO'],
  ['Kenyan police arrested a Ugandan journalist.', 'COERCE', 'KEN', 'UGA'],
  ['Cuba suspended trade with Haiti.', 'SANCTION', 'CUB', 'HTI'],
  ['Gabon lifted the curfew in Libreville.', 'CONCEDE', 'GAB', 'GAB'],
  ['Spain withdrew its troops from Iraq.', 'RETREAT', 'ESP', 'IRQ'],
  ['Thousands of Malaysian workers marched against the Malaysian government.', 'PROTEST', 'MYS', 'MYS'],
  ['Sweden donated medicine to Nepal.', 'AID', 'SWE', 'NPL'],
  ['Belgium extradited the suspect to Poland.', 'COOPERATE', 'BEL', 'POL'],
  ['Portugal praised Angola for its restraint.', 'SUPPORT', 'PRT', 'AGO'],
  ['Eritrea massed troops near Ethiopia.', 'MOBILIZE', 'ERI', 'ETH'],
  ['The president of Mexico met the Cuban foreign minister.', 'CONSULT', 'MEX', 'CUB'],
  ['Japan and Mongolia signed a treaty.', 'SUPPORT', 'JPN+MNG', ''],
  ['The weather in the valley was mild.', null, '', ''],
];

const codes = (actors: readonly { code: string }[]) => actors.map(({ code }) => code).join('+');

describe('the PLOVER coding of a sentence', () => {
  for (const [text, type, source, target] of CODED)
    test(text, () => {
      const { event, source: from, target: to } = predictEvents(text);
      assert.deepEqual([event, codes(from), codes(to)], [type, source, target]);
    });
});

const ACTORS = `<!-- a note -->
LORNE_ [LOR]
+LORNISH
SENNA [SEN]
HELM  # the invented minister
	[LORGOV 20010101-20041231]
	[LORELI >20050101]
`;
const AGENTS = `!MAN! = MAN, MEN
OFFICIAL [~GOV] # ab
POLICE {} [~COP]
POLICE!MAN! [~COP]
RIGHTS_GROUP [NGO~]
`;

describe('dictionaries of PETRARCH', () => {
  const dictionaries = readDictionaries(ACTORS, AGENTS);
  const dyads = (text: string, day = '20030101') =>
    predictEvents(text, dictionaries, day).events.map(({ source, target }) => `${source} ${target}`);

  test('an actor with its agents, in the order that the agent says', () => {
    assert.deepEqual(dyads('Lornish officials accused the Senna police.'), ['LORGOV SENCOP']);
    assert.deepEqual(dyads('A Lorne rights group accused Senna.'), ['NGOLOR SEN']);
    assert.deepEqual(dyads('Lorne policemen accused Senna.'), ['LORCOP SEN']);
  });

  test('a code holds on its days', () => {
    assert.deepEqual(dyads('Helm accused Senna.', '20030101'), ['LORGOV SEN']);
    assert.deepEqual(dyads('Helm accused Senna.', '20080101'), ['LORELI SEN']);
    assert.deepEqual(dyads('Helm accused Senna.', '19990101'), []);
  });

  test('each of several actors with each other side', () => {
    assert.deepEqual(dyads('Lorne and Senna accused Helm.'), ['LOR LORGOV', 'SEN LORGOV']);
  });
});
