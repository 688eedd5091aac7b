/** Names of what a model has, and the verdicts in words. */

import type { Verdict } from '../../../analysis/deal-space/judge.ts';
import type { Model } from '../../../analysis/model.ts';

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
      return changed.length > 0 ? changed.join('; ') : 'the status quo throughout';
    },
  };
}

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
