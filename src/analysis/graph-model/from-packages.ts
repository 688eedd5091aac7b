/**
 * From packages to states: one to five named packages of a case's model as a conflict. Each party may accept one of
 * them, or leave for good; what it decides alone it may do as the package says or otherwise, which is the breach. A
 * package is in force when all have accepted it. Nothing else is preferred than in the deal space: what a party makes of
 * a state is what the deal space makes of the package that results.
 */

import { problem } from '../../problems.ts';
import { type Crisp, type Reading as CrispReading, crisp, utilityOf } from '../crisp.ts';
import type { NamedPackage } from '../engine.ts';
import type { Model, ModelIssue } from '../model.ts';
import type { Conflict, ConflictOption } from './conflict.ts';
import type { ExplicitModel } from './explicit-model.ts';
import { renumbering } from './layout.ts';
import { startOf, type WorkedOut, workOut } from './option-form.ts';
import type { OptionModel } from './option-model.ts';
import { denseRanks, NOWHERE } from './ranks.ts';
import { type Graph, spread } from './spread.ts';

/** Up to so many options a conflict has an option form. */
const MOST_OPTIONS = 18;
/** The states that exist are listed where the settings of all options are so many times as many. */
const SPARSE = 3;
/** More options do not fit the number of a state, and more states are not weighed: packages are left out, the last first. */
const MOST_BITS = 30;
const MOST_STATES = 20_000;

/** What an option of the conflict means. */
export type Meaning =
  | { readonly kind: 'accept'; readonly party: number; readonly package: number }
  | { readonly kind: 'leave'; readonly party: number }
  /** The party does this option of an issue that it decides alone (and the status quo when it does none). */
  | { readonly kind: 'do'; readonly party: number; readonly issue: number; readonly option: number };

/** What results in a state. */
export interface Outcome {
  /** Place of the package in force; null: none is. */
  readonly inForce: number | null;
  /** Whether somebody has left, so that no package can be in force any more. */
  readonly over: boolean;
  /** The option of each issue. */
  readonly picks: readonly number[];
}

export type Space =
  | { readonly kind: 'options'; readonly worked: WorkedOut }
  | { readonly kind: 'graph'; readonly graph: Graph };

export interface PackageConflict {
  readonly packages: readonly NamedPackage[];
  /** Packages that there was no room for. */
  readonly leftOut: readonly NamedPackage[];
  readonly options: readonly ConflictOption[];
  readonly names: readonly string[];
  /** What the engine works on: the option form, or a graph over the states that exist where they are few of many settings. */
  readonly space: Space;
  /** The option form, for what an outsider could do about options; null where it has too many. */
  readonly worked: WorkedOut | null;
  /** How many states exist. */
  readonly states: number;
  readonly meanings: readonly Meaning[];
  readonly outcomes: readonly Outcome[];
  /** For each state of the engine's numbering the place of its outcome; -1 where infeasible. */
  readonly outcomeOf: Int32Array;
  /** File numbers: where nothing is accepted yet, and for each package where it is in force and kept. */
  readonly statusQuo: number;
  readonly kept: readonly number[];
}

/** The conflict over packages, as what suits it unless told; null when not even one finds room. */
export function conflictOver(
  model: Model,
  packages: readonly NamedPackage[],
  as: Space['kind'] | null = null,
): PackageConflict | null {
  for (let count = Math.min(5, packages.length); count > 0; count -= 1) {
    const meanings = meaningsOf(model, count);
    const [options, states] = [meanings.length, statesOf(model, count)];
    if (options > MOST_OPTIONS && (options > MOST_BITS || states > MOST_STATES)) continue;
    const kind = as ?? (options > MOST_OPTIONS || 2 ** options > SPARSE * states ? 'graph' : 'options');
    return built(model, packages.slice(0, count), packages.slice(count), meanings, kind);
  }
  return null;
}

const aloneOf = (model: Model, party: number): [ModelIssue, number][] =>
  model.issues.flatMap((issue, at) =>
    issue.control === model.parties[party]!.actor ? [[issue, at] as [ModelIssue, number]] : [],
  );

/** One stance of each party, and one option of each issue that it decides alone. */
const statesOf = (model: Model, packages: number): number =>
  model.parties.reduce(
    (all, _, party) => aloneOf(model, party).reduce((own, [issue]) => own * issue.options.length, all * (packages + 2)),
    1,
  );

function meaningsOf(model: Model, packages: number): Meaning[] {
  return model.parties.flatMap((_, party): Meaning[] => [
    ...Array.from({ length: packages }, (__, at) => ({ kind: 'accept' as const, party, package: at })),
    { kind: 'leave', party },
    ...aloneOf(model, party).flatMap(([issue, at]) =>
      // Of two options one says it; more become one each, exactly one of them taken.
      issue.options.flatMap(({ id }, option) =>
        issue.options.length === 2 && id === issue.statusQuo ? [] : [{ kind: 'do' as const, party, issue: at, option }],
      ),
    ),
  ]);
}

function built(
  model: Model,
  packages: readonly NamedPackage[],
  leftOut: readonly NamedPackage[],
  meanings: readonly Meaning[],
  kind: Space['kind'],
): PackageConflict {
  const options = meanings.map(meaning => optionOf(model, packages, meaning));
  const names = model.parties.map(({ name, actor }, at) =>
    model.parties.some((other, where) => where < at && other.name === name) ? `${name} (${actor})` : name,
  );
  const worked = options.length <= MOST_OPTIONS ? inOptionForm(model, names, options, meanings) : null;
  const settings = model.parties.map((_, party) => settingsOf(model, party, meanings));
  const space: Space =
    kind === 'options' && worked
      ? { kind: 'options', worked }
      : { kind: 'graph', graph: spread(names, settings, options) };
  return {
    packages,
    leftOut,
    options,
    names,
    space,
    worked,
    states: space.kind === 'graph' ? space.graph.ids.length : space.worked.states,
    meanings,
    ...outcomesOf(model, packages, meanings, space),
    statusQuo: startingState(model, meanings),
    kept: packages.map((one, at) => keptState(model, one, at, meanings)),
  };
}

function inOptionForm(
  model: Model,
  names: readonly string[],
  options: readonly ConflictOption[],
  meanings: readonly Meaning[],
): WorkedOut {
  const conflict: Conflict = {
    format: 'graph-model/option-form/1',
    name: model.title,
    options: [...options],
    infeasible: model.parties.flatMap((_, party) => infeasibleFor(model, party, meanings)),
    dms: names.map(name => ({ name, preferences: [] })),
  };
  const worked = workOut(conflict, (_, message, next) => problem('conflict-invalid', message, next));
  if (!worked.ok) throw new Error(worked.problems.map(({ message }) => message).join(' '));
  return { ...worked.value, statusQuo: startingState(model, meanings) };
}

/** A party's settings: no stance, or one, with one option of each issue that it decides alone. */
function settingsOf(model: Model, party: number, meanings: readonly Meaning[]): number[] {
  const own = (test: (meaning: Meaning) => boolean) =>
    meanings.flatMap((meaning, at) => (meaning.party === party && test(meaning) ? [1 << at] : []));
  let settings = [0, ...own(({ kind }) => kind !== 'do')];
  for (const [issue, at] of aloneOf(model, party)) {
    const taken = own(meaning => meaning.kind === 'do' && meaning.issue === at);
    const choices = issue.options.length > 2 ? taken : [0, ...taken];
    settings = choices.flatMap(choice => settings.map(setting => setting | choice));
  }
  return settings;
}

function optionOf(model: Model, packages: readonly NamedPackage[], meaning: Meaning): ConflictOption {
  const dm = meaning.party;
  const { name } = model.parties[dm]!;
  switch (meaning.kind) {
    case 'accept':
      return {
        dm,
        direction: 'both',
        name: `${name} accepts ${titleOf(packages, meaning.package)}`,
      };
    case 'leave':
      return { dm, direction: 'fwd', name: `${name} leaves` };
    case 'do': {
      const issue = model.issues[meaning.issue]!;
      const option = issue.options[meaning.option]!;
      const away = issue.oneWay && issue.options.length === 2;
      const start = issue.oneWay && issue.options.length > 2 && option.id === issue.statusQuo;
      return {
        dm,
        direction: away ? 'fwd' : start ? 'back' : 'both',
        name: `${name}: ${issue.title}: ${option.title}`,
      };
    }
  }
}

/** The title, with its number where another package has the same. */
function titleOf(packages: readonly NamedPackage[], at: number): string {
  const { title } = packages[at]!;
  return packages.some((other, where) => where !== at && other.title === title) ? `${title} (${at + 1})` : title;
}

/** One acceptance at most, none once it has left; exactly one option of an issue that has an option each. */
function infeasibleFor(model: Model, party: number, meanings: readonly Meaning[]): Conflict['infeasible'] {
  const own = (test: (meaning: Meaning) => boolean) =>
    meanings.flatMap((meaning, at) => (meaning.party === party && test(meaning) ? [at] : []));
  const stances = own(({ kind }) => kind !== 'do');
  return [
    ...(stances.length > 1 ? [{ exclusive: stances }] : []),
    ...aloneOf(model, party).flatMap(([issue, at]) => {
      const options = own(meaning => meaning.kind === 'do' && meaning.issue === at);
      return issue.options.length > 2 ? [{ exclusive: options }, { atLeastOne: options }] : [];
    }),
  ];
}

function outcomesOf(
  model: Model,
  packages: readonly NamedPackage[],
  meanings: readonly Meaning[],
  space: Space,
): { outcomes: Outcome[]; outcomeOf: Int32Array } {
  const { size, idOf } = numbered(space);
  const outcomeOf = new Int32Array(size).fill(-1);
  const known = new Map<string, number>();
  const outcomes: Outcome[] = [];
  for (let state = 0; state < size; state += 1) {
    const id = idOf(state);
    if (id === null) continue;
    const outcome = outcomeAt(model, packages, meanings, id);
    const key = `${outcome.inForce} ${outcome.over} ${outcome.picks.join()}`;
    let at = known.get(key);
    if (at === undefined) {
      at = outcomes.push(outcome) - 1;
      known.set(key, at);
    }
    outcomeOf[state] = at;
  }
  return { outcomes, outcomeOf };
}

/** The engine's states with their ids; null where there is no such state. */
function numbered(space: Space): { size: number; idOf(state: number): number | null } {
  if (space.kind === 'graph') return { size: space.graph.ids.length, idOf: state => space.graph.ids[state]! };
  const { layout, feasible } = space.worked;
  const back = renumbering(layout, true);
  return { size: 2 ** layout.bits, idOf: state => (feasible?.[state] === 0 ? null : back(state)) };
}

function outcomeAt(
  model: Model,
  packages: readonly NamedPackage[],
  meanings: readonly Meaning[],
  state: number,
): Outcome {
  const taken = meanings.filter((_, at) => (state >>> at) & 1);
  const over = taken.some(({ kind }) => kind === 'leave');
  const all = model.parties.length;
  const inForce = packages.findIndex(
    (_, at) => taken.filter(meaning => meaning.kind === 'accept' && meaning.package === at).length === all,
  );
  const picks = model.issues.map((issue, at) => {
    const optionAt = (id: string) => issue.options.findIndex(option => option.id === id);
    if (issue.control !== null && model.parties.some(({ actor }) => actor === issue.control)) {
      const done = taken.find(meaning => meaning.kind === 'do' && meaning.issue === at);
      return done?.kind === 'do' ? done.option : optionAt(issue.statusQuo);
    }
    return optionAt(inForce < 0 ? issue.statusQuo : (packages[inForce]!.picks[issue.id] ?? issue.statusQuo));
  });
  return { inForce: inForce < 0 ? null : inForce, over, picks };
}

const stateOf = (meanings: readonly Meaning[], taken: (meaning: Meaning) => boolean): number =>
  meanings.reduce((state, meaning, at) => (taken(meaning) ? state | (1 << at) : state), 0);

function startingState(model: Model, meanings: readonly Meaning[]): number {
  return stateOf(meanings, meaning => {
    if (meaning.kind !== 'do') return false;
    const issue = model.issues[meaning.issue]!;
    return issue.options[meaning.option]!.id === issue.statusQuo;
  });
}

function keptState(model: Model, one: NamedPackage, place: number, meanings: readonly Meaning[]): number {
  return stateOf(meanings, meaning => {
    if (meaning.kind === 'accept') return meaning.package === place;
    if (meaning.kind === 'leave') return false;
    const issue = model.issues[meaning.issue]!;
    return issue.options[meaning.option]!.id === (one.picks[issue.id] ?? issue.statusQuo);
  });
}

/**
 * One reading: each party ranks the states by the units that the deal space gives the resulting package; once somebody
 * has left, no deal counts for what it is worth beyond the status quo. A package in force with an option that the party
 * rules out comes last.
 */
export function settledBy(conflict: PackageConflict, model: Model, reading: CrispReading): OptionModel | ExplicitModel {
  const numbers = crisp(model, reading);
  const { space, outcomes, outcomeOf } = conflict;
  const worths = model.parties.map((_, party) => outcomes.map(outcome => worthOf(numbers, party, outcome)));
  if (space.kind === 'options') return inOptions(conflict, space.worked, worths);
  return {
    ...space.graph,
    ranks: worths.map(worth => denseRanks(Float64Array.from(outcomeOf, at => worth[at]!))),
  };
}

function inOptions(
  { outcomeOf, names }: PackageConflict,
  worked: WorkedOut,
  worths: readonly (readonly number[])[],
): OptionModel {
  const start = startOf(worked);
  const nowhere = NOWHERE(start);
  const { layout, onlyForward, onlyBack, feasible, states } = worked;
  return {
    kind: 'options',
    names,
    layout,
    onlyForward,
    onlyBack,
    feasible,
    states,
    ranks: worths.map(worth =>
      denseRanks(Float64Array.from(outcomeOf, (at, state) => (start[state] === nowhere ? Number.NaN : worth[at]!))),
    ),
  };
}

/** One reading of the same states in option form after the conflict's options or conditions have been changed. */
export function settledChanged(
  conflict: PackageConflict,
  model: Model,
  worked: WorkedOut,
  reading: CrispReading,
): OptionModel {
  const space = { kind: 'options', worked } as const;
  const changed = { ...conflict, space, ...outcomesOf(model, conflict.packages, conflict.meanings, space) };
  return settledBy(changed, model, reading) as OptionModel;
}

/** Below every sum of units. */
const RULED_OUT = -1e12;

/** Units of an outcome for a party. */
export function worthOf(numbers: Crisp, party: number, { inForce, over, picks }: Outcome): number {
  const test = numbers.parties[party]!;
  const noDeal = over ? test.reserve - utilityOf(test, numbers.statusQuo) : 0;
  const banned =
    inForce !== null && numbers.bans.some(ban => ban.party === test.actor && picks[ban.issue] === ban.option);
  return utilityOf(test, picks) + noDeal + (banned ? RULED_OUT : 0);
}
