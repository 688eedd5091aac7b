/** Names of what a model has, and the verdicts in words. */

import type { ThreeReadings, Verdict } from '../../../analysis/deal-space/judge.ts';
import type { SolutionName } from '../../../analysis/deal-space/solutions.ts';
import type { Model, Reason } from '../../../analysis/model.ts';

/** Shows beside the page what something rests on. */
export type OnBasis = (title: string, reasons: readonly Reason[]) => void;

export const SOLUTION_WORDS: Readonly<Record<SolutionName, string>> = {
  nash: 'largest product of gains',
  kalaiSmorodinsky: 'most even share of the best gains',
  egalitarian: 'largest least gain',
  utilitarian: 'largest sum',
};

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  always: 'accepts in every reading',
  possible: 'accepts in some readings',
  never: 'accepts in no reading',
  vetoed: 'rules it out',
  'no-reserve': 'no verdict: what no deal is worth to it is not known',
};

export interface ModelWords {
  name(actor: string): string;
  /** Title of an option by its place; of a change from the status quo "no …". */
  option(issue: number, option: number): string;
  /** What a package changes of the status quo. */
  package(picks: readonly number[]): string;
}

/** Changes that are named of a package of many. */
const NAMED = 6;

export function wordsOf(model: Model): ModelWords {
  const names = new Map(
    model.parties.flatMap(party => [
      ...party.voices.map((voice): [string, string] => [voice.actor, voice.name]),
      [party.actor, party.name] as [string, string],
    ]),
  );
  const option = (issue: number, at: number): string => {
    const { title, options, statusQuo } = model.issues[issue]!;
    const one = options[at]!;
    return one.id === statusQuo ? `${one.title} of ${title}` : one.title;
  };
  return {
    name: actor => names.get(actor) ?? actor,
    option,
    package: picks => {
      const changed = model.issues.flatMap((issue, at) =>
        issue.options[picks[at]!]!.id === issue.statusQuo ? [] : [option(at, picks[at]!)],
      );
      if (changed.length === 0) return 'the status quo throughout';
      const left = changed.length - NAMED;
      return left > 1 ? `${changed.slice(0, NAMED).join('; ')}; and ${left} more changes` : changed.join('; ');
    },
  };
}

/** Acceptance as a function of what is not known: what it has now. */
export const sayUpTo = ({ low, middle, high }: ThreeReadings): string =>
  `would do if what it has now on these issues is worth up to ${middle.toFixed(2)} of 1 in the middle; in every reading up to ${low.toFixed(2)}, in none above ${high.toFixed(2)}`;

/** Points of 100, with a sign. */
export const points = (gain: number): string => {
  const rounded = Number((gain * 100).toFixed(1));
  return rounded > 0 ? `+${rounded}` : `${rounded}`.replace('-', '−');
};

/** Never 100 % of what is not all, nor 0 % of what is not none. */
export function percent(share: number): string {
  if (share > 0.995 && share < 1) return 'over 99 %';
  return share > 0 && share < 0.005 ? 'under 1 %' : `${Math.round(share * 100)} %`;
}

/** "43 % of 400 readings (38 % to 48 %)". */
export const sayShare = ({
  share,
  low,
  high,
  draws,
}: {
  share: number;
  low: number;
  high: number;
  draws: number;
}): string => `${percent(share)} of ${draws} readings (${percent(low)} to ${percent(high)})`;
