/**
 * The states of a conflict over many packages as a graph of their own: of the settings of all options only those exist in
 * which each party has one stance, so that they are few where the settings are beyond count.
 */

import type { ConflictOption } from './conflict.ts';
import type { ExplicitModel } from './explicit-model.ts';

/** A graph still without what anybody prefers. */
export type Graph = Omit<ExplicitModel, 'ranks'>;

/**
 * Every combination of one setting of each party; a setting is the mask of the options that it takes. A party moves to
 * any other setting that its options' directions allow, so two moves on end are one. Ids are masks of all options.
 */
export function spread(
  names: readonly string[],
  settings: readonly (readonly number[])[],
  options: readonly ConflictOption[],
): Graph {
  const mask = (direction: ConflictOption['direction']) =>
    options.reduce((all, option, at) => (option.direction === direction ? all | (1 << at) : all), 0);
  const [forward, back] = [mask('fwd'), mask('back')];
  const allowed = (from: number, to: number) => (from & ~to & forward) === 0 && (~from & to & back) === 0;
  const strides = settings.map((_, dm) => settings.slice(0, dm).reduce((all, own) => all * own.length, 1));
  const count = settings.reduce((all, own) => all * own.length, 1);
  const settingOf = (dm: number, state: number) => Math.floor(state / strides[dm]!) % settings[dm]!.length;
  const states = Array.from({ length: count }, (_, state) => state);
  return {
    kind: 'explicit',
    ids: states.map(state => settings.reduce((id, own, dm) => id | own[settingOf(dm, state)]!, 0)),
    names,
    moves: settings.map((own, dm) => {
      const steps = own.map((from, at) =>
        own.flatMap((to, other) => (other !== at && allowed(from, to) ? [(other - at) * strides[dm]!] : [])),
      );
      return states.map(state => steps[settingOf(dm, state)]!.map(step => state + step));
    }),
    unknown: names.map(() => []),
    transitive: true,
  };
}
