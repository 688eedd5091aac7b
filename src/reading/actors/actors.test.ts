import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { must } from '../../problems.ts';
import type { AnyDraft } from '../../record/draft.ts';
import { findDrafts } from '../finders.ts';
import { emptyLexicon } from '../lexicon.ts';
import { readPassages } from '../passages.ts';
import { readSource } from '../readers.ts';

type ActorDraft = Extract<AnyDraft, { kind: 'actor' }>;

async function draftsOf(text: string): Promise<readonly AnyDraft[]> {
  const { source } = must(await readSource({ name: 'report.txt', bytes: new TextEncoder().encode(text) }, {}));
  return findDrafts(readPassages(source), emptyLexicon);
}

const actorsOf = (drafts: readonly AnyDraft[]): ActorDraft[] =>
  drafts.filter((draft): draft is ActorDraft => draft.kind === 'actor' && draft.confidence >= 0.5);

const nameOf = (drafts: readonly AnyDraft[], key: string | null): string | null =>
  actorsOf(drafts).find(draft => draft.key === key)?.entry.name ?? null;

/** "Name: title of owner; … | side", one line for each named person. */
async function people(text: string): Promise<string[]> {
  const drafts = await draftsOf(text);
  return actorsOf(drafts)
    .filter(({ entry }) => entry.kind === 'person' && entry.named)
    .map(({ entry }) => {
      const roles = entry.roles.map(role => {
        const of = nameOf(drafts, role.of);
        return of === null ? role.title : `${role.title} of ${of}`;
      });
      return `${entry.name}: ${roles.join('; ')} | ${nameOf(drafts, entry.side)}`;
    });
}

/** Whom each quotation is given to, in order. */
async function speakers(text: string): Promise<(string | null)[]> {
  const drafts = await draftsOf(text);
  return drafts.flatMap(draft =>
    draft.kind === 'quotation' && draft.confidence >= 0.5 ? [nameOf(drafts, draft.entry.speaker)] : [],
  );
}

const table = (
  read: (text: string) => Promise<unknown>,
  rows: readonly (readonly [text: string, expected: unknown])[],
): void => {
  for (const [text, expected] of rows) test(text, async () => assert.deepEqual(await read(text), expected));
};

describe('an office is told with its bearer and owner', () => {
  table(people, [
    [
      'Zelmark and Orvania met on Monday. Zelmark’s deputy foreign minister, Irena Holub, said the talks had been useful.',
      ['Irena Holub: deputy foreign minister of Zelmark | Zelmark'],
    ],
    [
      'The government of Orvania rejected the offer. Orvanian Defence Minister Pavel Stroud said on Tuesday that the army would stay.',
      ['Pavel Stroud: defence minister of Orvania | Orvania'],
    ],
    [
      'Talks between Zelmark and Orvania resumed. Pavel Stroud, the defence minister of Orvania, led one side.',
      ['Pavel Stroud: defence minister of Orvania | Orvania'],
    ],
    [
      'Zelmark wants a truce. Irena Holub, who is Zelmark’s chief negotiator, arrived on Monday.',
      ['Irena Holub: chief negotiator of Zelmark | Zelmark'],
    ],
    [
      'The Dockworkers’ Union rejected the offer. Its general secretary, Moira Kemp, told reporters that the strike would go on.',
      ['Moira Kemp: general secretary of Dockworkers’ Union | Dockworkers’ Union'],
    ],
    [
      'Helvar Shipping offered four percent. “It is fair,” said Tom Ridley, the chief executive of Helvar Shipping.',
      ['Tom Ridley: chief executive of Helvar Shipping | Helvar Shipping'],
    ],
    [
      'The Northern Liberation Front rejected the plan. A spokesman for the Front, Josef Amadi, said it would fight on.',
      ['Josef Amadi: spokesman of Northern Liberation Front | Northern Liberation Front'],
    ],
    [
      'The talks were chaired by the United Nations envoy, Sara Lindholm, who said that both sides had moved.',
      ['Sara Lindholm: envoy of United Nations | null'],
    ],
    [
      'Zelmark named Irena Holub as its chief negotiator on Friday. Zelmark said she would travel at once.',
      ['Irena Holub: chief negotiator of Zelmark | Zelmark'],
    ],
    [
      'Irena Holub was appointed foreign minister of Zelmark on Friday. Zelmark said she would travel at once.',
      ['Irena Holub: foreign minister of Zelmark | Zelmark'],
    ],
    [
      'The former president of Orvania, Pavel Stroud, is mediating. Orvania has not commented.',
      ['Pavel Stroud: former president of Orvania | Orvania'],
    ],
    [
      'The foreign ministers of Zelmark and Orvania, Irena Holub and Pavel Stroud, shook hands on Monday.',
      ['Irena Holub: foreign minister of Zelmark | Zelmark', 'Pavel Stroud: foreign minister of Orvania | Orvania'],
    ],
    [
      'Zelmark and Orvania traded blame. Zelmark’s Defence Minister General Murat Holt said so, and his Orvanian counterpart, Emil Daragan, did not.',
      ['Murat Holt: defence minister of Zelmark | Zelmark', 'Emil Daragan: defence minister of Orvania | Orvania'],
    ],
    [
      'The Tagrin Liberation Army (TLA) wants talks. The TLA’s founder, Amado Cruz, is in prison.',
      ['Amado Cruz: founder of Tagrin Liberation Army | Tagrin Liberation Army'],
    ],
    [
      'Zelmark waits. U.S. Secretary of State Laura Whitman and U.N. Secretary-General Amina Toure called for calm.',
      [
        'Laura Whitman: secretary of state of United States | United States',
        'Amina Toure: secretary-general of U.N. | null',
      ],
    ],
    [
      'Northline Railways offered four percent. Northline’s chief executive, Martin Doyle, called it fair.',
      ['Martin Doyle: chief executive of Northline Railways | Northline Railways'],
    ],
    [
      'Bishop Anton Reyes urged both sides to stop. The mayor of Port Lenna, Hugo Brandt, said the town was tired.',
      ['Anton Reyes: bishop | null', 'Hugo Brandt: mayor of | null'].map(line => line.replace(' of |', ' |')),
    ],
  ]);
});

describe('nobody is given an office or a side that the text does not give', () => {
  table(people, [
    ['Zelmark appointed a negotiator on Monday. Irena Holub watched from the gallery.', ['Irena Holub:  | null']],
    ['Irena Holub wants to become president of Zelmark. Zelmark votes in May.', ['Irena Holub:  | null']],
    [
      'Pavel Stroud, an analyst at the Brenner Institute, said that Zelmark had little room.',
      ['Pavel Stroud: analyst of Brenner Institute | null'],
    ],
    ['They head for the border and count the lorries.', []],
  ]);
});

describe('words are given to whoever said them', () => {
  table(speakers, [
    ['“We are close,” said Irena Holub, the foreign minister of Zelmark.', ['Irena Holub']],
    ['Irena Holub, the foreign minister of Zelmark, was blunt. “There is no deal,” she said.', ['Irena Holub']],
    [
      'Foreign Minister Irena Holub met her colleague Pavel Stroud. “He was late,” she said. “I waited,” she added.',
      ['Irena Holub', 'Irena Holub'],
    ],
    ['Irena Holub said Zelmark was ready. “A soldier who may only watch is a tourist,” she said.', ['Irena Holub']],
    [
      'Orvania and Zelmark differ. Orvania’s finance ministry rejected the claim. “The figures are wrong,” the ministry said.',
      ['Orvania’s finance ministry'],
    ],
    [
      'Zelmark wants a pause. A senior Zelmark official, who asked not to be named, called it “a matter of days”.',
      ['senior Zelmark official'],
    ],
    [
      'Pavel Stroud told parliament on Monday that the plan was “a bridge to nowhere”. Irena Holub called it “a start”.',
      ['Pavel Stroud', 'Irena Holub'],
    ],
    ['“It was a long night,” the envoy, Sara Lindholm, told reporters. “Nobody slept.”', ['Sara Lindholm']],
  ]);
});
