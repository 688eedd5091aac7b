/**
 * The gazetteer: states with their adjectives and capitals, well-known bodies, titles, and words that tell what a name is.
 * It resolves and disambiguates; it never supplies a fact. That somebody holds an office is said only if a passage says it.
 */

import { readTable } from './data-files.ts';

export interface State {
  /** ISO 3166-1 alpha-3. */
  readonly code: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  readonly people: readonly string[];
  readonly capitals: readonly string[];
}

export interface Institution {
  readonly name: string;
  readonly names: readonly string[];
  readonly kind: 'organisation' | 'group' | 'seat';
  /** Code of the state whose government a seat stands for. */
  readonly state: string | null;
}

export interface Title {
  readonly head: string;
  readonly use: 'office' | 'honorific' | 'unnamed';
  readonly gender: 'm' | 'f' | null;
}

const several = (cell: string | undefined): string[] => (cell ? cell.split(';').filter(name => name !== '') : []);

export const STATES: readonly State[] = readTable('gazetteer/states.tsv').map(
  ([code, name, names, adjectives, people, capitals]) => ({
    code: code!,
    name: name!,
    names: [name!, ...several(names)],
    adjectives: several(adjectives),
    people: several(people),
    capitals: several(capitals),
  }),
);

export const INSTITUTIONS: readonly Institution[] = readTable('gazetteer/institutions.tsv').map(
  ([name, names, kind, state]) => ({
    name: name!,
    names: [name!, ...several(names)],
    kind: kind as Institution['kind'],
    state: state || null,
  }),
);

const index = <T>(items: readonly T[], words: (item: T) => readonly string[]): ReadonlyMap<string, T> =>
  new Map(items.toReversed().flatMap(item => words(item).map(word => [word, item] as const)));

const byName = index(STATES, state => state.names);
const byAdjective = index(STATES, state => state.adjectives);
const byPeople = index(STATES, state => state.people);
const byCapital = index(STATES, state => state.capitals);
const byCode = index(STATES, state => [state.code]);
const institutions = index(INSTITUTIONS, institution => institution.names);

const TITLES: ReadonlyMap<string, Title> = new Map(
  readTable('gazetteer/titles.tsv').map(([head, use, gender]) => [
    head!,
    { head: head!, use: use as Title['use'], gender: (gender as 'm' | 'f') || null },
  ]),
);

/** First names with the pronoun that goes with them; `null` where either may. */
const FIRST_NAMES: ReadonlyMap<string, 'm' | 'f' | null> = new Map(
  readTable('gazetteer/first-names.tsv').flatMap(([gender, , names]) =>
    names!.split(' ').map(name => [name, gender === '-' ? null : (gender as 'm' | 'f')] as const),
  ),
);

const SHAPES = new Map(readTable('gazetteer/shapes.tsv').map(([word, kind]) => [word!, kind!]));

export const stateByName = (name: string): State | undefined => byName.get(name);
export const stateByAdjective = (word: string): State | undefined => byAdjective.get(word);
export const stateByPeople = (word: string): State | undefined => byPeople.get(word);
export const stateByCapital = (name: string): State | undefined => byCapital.get(name);
export const stateByCode = (code: string): State | undefined => byCode.get(code);
export const institutionByName = (name: string): Institution | undefined => institutions.get(name);
export const titleOf = (head: string): Title | undefined => TITLES.get(head.toLowerCase());

/** The gender that goes with a first name, `null` where it may be either; undefined where it is no known first name. */
export const firstName = (word: string): 'm' | 'f' | null | undefined => FIRST_NAMES.get(word);

/** What a word of a name tells of it: "Movement" a group, "Dam" a place, "Accords" no actor. */
export const shapeOf = (word: string): Shape | undefined => SHAPES.get(word.toLowerCase()) as Shape | undefined;

/** Kinds of what a name stands for; a thing ("the Lorne Accords") is no actor. */
export type Shape = 'group' | 'organisation' | 'place' | 'state' | 'thing';

/** The most words that a name in the gazetteer has. */
export const LONGEST_NAME = Math.max(
  ...[...byName.keys(), ...byCapital.keys(), ...institutions.keys()].map(name => name.split(' ').length),
);
