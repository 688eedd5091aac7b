/** The graph model as an engine of a case's model: would each package hold once it is in force, and what would it take? */

import { fail, ok, problem } from '../../problems.ts';
import type { Engine, Finding, NamedPackage } from '../engine.ts';
import { figuresOfPackage } from '../figures.ts';
import { type Model, worthOf } from '../model.ts';
import { NOTHING, type ShownState, type StabilityDetails, stabilityDetails, VERSION } from './details.ts';
import { explain } from './explaining.ts';
import { conflictOver, type PackageConflict, settledBy } from './from-packages.ts';
import { packageView } from './package-words.ts';
import { listed, type View } from './view.ts';
import type { Wanted } from './wanting.ts';

export const graphModelEngine: Engine<StabilityDetails> = {
  name: 'graph-model',
  version: VERSION,
  title: 'Would a deal hold, and what must change so that it does',
  needs: 'a package to judge and at least two parties',
  run: (model, options) => {
    const conflict = conflictOver(model, options.packages);
    if (conflict === null || model.parties.length < 2)
      return ok({ findings: [nothingToJudge(model)], details: NOTHING });
    const view = packageView(conflict, model, settledBy(conflict, model, 'middle'));
    const details = stabilityDetails(conflict, model, view, options);
    if (details === null) return fail(problem('cancelled', 'Stopped before all readings were drawn.', 'Run it again.'));
    return ok({ findings: findingsOf(conflict, model, view, details), details });
  },
};

function nothingToJudge({ parties }: Model): Finding {
  const text =
    parties.length < 2
      ? 'Whether a deal would hold cannot be asked of fewer than two parties.'
      : 'Whether a deal would hold cannot be asked: no package is on the table that finds room in the model.';
  return { about: 'holds', text, figures: [], entries: [], proof: 'exact' };
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

function findingsOf(conflict: PackageConflict, model: Model, view: View, details: StabilityDetails): Finding[] {
  const { packages, kept, leftOut } = conflict;
  const findings = packages.flatMap((one, at) => {
    const entries = entriesFor(model, one);
    const state = view.at(kept[at]!);
    const shown = details.shown.find(({ id }) => id === kept[at])!;
    const figures = figuresOfPackage(
      model,
      model.issues.map(issue => issue.options.findIndex(({ id }) => id === (one.picks[issue.id] ?? issue.statusQuo))),
    );
    return [
      ...sayWhetherItHolds(view, one, state, shown, details.readings),
      ...sayWay(view, details, at),
      ...sayWhatWouldDo(view, one, details.wanted[at]!),
    ].map(said => ({ ...said, about: `${one.id}/${said.about}`, figures, entries }));
  });
  if (leftOut.length > 0)
    findings.push({
      about: 'left-out',
      figures: [],
      text: `There was no room to judge ${listed(leftOut.map(({ title }) => `“${title}”`))}.`,
      entries: leftOut.flatMap(({ entries }) => [...entries]),
      proof: 'exact',
    });
  return findings;
}

/** A finding on a package, still without what it rests on: that is the same for all of them. */
type Said = Pick<Finding, 'about' | 'text' | 'proof'>;

function sayWhetherItHolds(
  view: View,
  { title }: NamedPackage,
  state: number,
  { holdsBy, shares }: ShownState,
  readings: number,
): Said[] {
  const { share, interval } = shares.SEQ;
  const doubt = `in ${percent(share)} of ${readings} readings of what is not known (${percent(interval[0])} to ${percent(interval[1])} by sampling alone)`;
  const leaver = view.names.findIndex((_, dm) => explain(view, dm, 'SEQ', state)?.stable === false);
  const middle = holdsBy.includes('R')
    ? `The package “${title}” would hold once it is in force: at the middle of what is known nobody gains by leaving or breaking it`
    : holdsBy.includes('SEQ')
      ? `The package “${title}” would hold once it is in force, though only because of what would follow a breach`
      : `The package “${title}” would not hold once it is in force at the middle of what is known: ${explain(view, leaver, 'SEQ', state)?.words.replace(/\.$/, '') ?? 'somebody would leave it'}`;
  return [{ about: 'holds', text: `${middle}; it holds with foresight ${doubt}.`, proof: 'share' }];
}

function sayWay(view: View, details: StabilityDetails, at: number): Said[] {
  const { title } = details.packages[at]!;
  const way = details.ways[at]!;
  if (way.byImprovements?.length === 0) return [];
  const path = way.byImprovements ?? way.byMoves;
  if (path === null)
    return [{ about: 'way', text: `From where things stand nothing leads to “${title}”.`, proof: 'exact' }];
  let from = view.at(details.statusQuo);
  const steps = path.map(({ dm, to }) => {
    const next = view.at(to);
    const step = `${dm} ${view.sayMove(0, from, next)}`;
    from = next;
    return step;
  });
  const how = way.byImprovements
    ? 'each step gains for the one who takes it'
    : 'somebody has to take a step that gains nothing at once';
  return [{ about: 'way', text: `The shortest way to “${title}” is ${listed(steps)}; ${how}.`, proof: 'exact' }];
}

function sayWhatWouldDo(view: View, { title }: NamedPackage, wanted: Wanted): Said[] {
  if (wanted.leavers.length === 0) return [];
  const lifts = wanted.lifts.map(({ dm, besides }) => `${dm} found it as good as ${view.sayState(view.at(besides))}`);
  const measures = wanted.measures ?? [];
  return [
    {
      about: 'would-do',
      text: `For “${title}” to hold with foresight it would be enough that ${listed(lifts)}.`,
      proof: 'exact',
    },
    ...(measures.length > 0
      ? [
          {
            about: 'outsider',
            text: `An outsider could make “${title}” hold: ${listed(measures)}.`,
            proof: 'exact' as const,
          },
        ]
      : []),
  ];
}

/** What the parties' figures for the package and the status quo rest on, after the package itself. */
function entriesFor(model: Model, { entries, picks }: NamedPackage): string[] {
  const reasons = model.parties.flatMap(({ voices }) =>
    voices.flatMap(voice =>
      model.issues.flatMap(issue =>
        [picks[issue.id] ?? issue.statusQuo, issue.statusQuo].map(option => worthOf(voice, issue.id, option).reason),
      ),
    ),
  );
  return [...new Set([...entries, ...reasons.flatMap(reason => (reason.kind === 'entries' ? reason.entries : []))])];
}
