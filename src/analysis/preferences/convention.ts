/**
 * From a stance to an interval of worth, 0..1: a stated convention, shown and adjustable, not a measurement.
 * `docs/methods/preferences.md` says why these and when not to trust them.
 */

import { STANCES, type Stance } from '../../record/positions.ts';

export type Worth = readonly [lo: number, hi: number];

/** What each stance is taken to be worth to the one who holds it. */
export type Convention = Readonly<Record<Stance, Worth>> & {
  /** A conditional acceptance whose condition is an option of the record: with it `conditional`, without it this. */
  readonly withoutCondition: Worth;
  /** A conditional acceptance whose condition is no option of the record. */
  readonly otherCondition: Worth;
};

export const CONVENTION: Convention = {
  demand: [0.9, 1],
  accept: [0.7, 1],
  open: [0.4, 0.8],
  conditional: [0.7, 1],
  divided: [0.2, 0.8],
  reject: [0, 0.2],
  /** Applied as a veto when said by one who speaks for the party; the worth stays in the picture of all packages. */
  'red-line': [0, 0.2],
  withoutCondition: [0, 0.3],
  otherCondition: [0.3, 0.7],
};

/** The table in words, for pages and docs. */
export const conventionRows = (convention: Convention = CONVENTION): readonly (readonly [string, Worth])[] => [
  ...STANCES.map((stance): readonly [string, Worth] => [
    stance === 'conditional' ? 'conditional, with its condition' : stance,
    convention[stance],
  ]),
  ['conditional, without its condition', convention.withoutCondition],
  ['conditional on what is no recorded option', convention.otherCondition],
  ['nothing known', [0, 1]],
];

/** The interval widened by a margin at both ends, within 0..1. */
export const widened = ([lo, hi]: Worth, margin: number): Worth => [Math.max(0, lo - margin), Math.min(1, hi + margin)];
