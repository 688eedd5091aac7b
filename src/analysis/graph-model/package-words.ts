/** The conflict over packages in the words of the talks: who accepts, leaves, keeps or breaks what. */

import type { Model } from '../model.ts';
import type { Meaning, PackageConflict } from './from-packages.ts';
import type { Settled } from './verdicts.ts';
import { listed, type View, viewWith } from './view.ts';

/** The view of one reading, in these words. */
export function packageView(conflict: PackageConflict, model: Model, settled: Settled): View {
  const view = viewWith(conflict.options, settled);
  return {
    ...view,
    sayState: state => saySituation(conflict, model, view.id(state), state),
    sayMove: (_, from, to) => sayStep(conflict, model, view.id(from), view.id(to)),
  };
}

const has = (state: number, at: number): boolean => ((state >>> at) & 1) === 1;

function saySituation(conflict: PackageConflict, model: Model, id: number, state: number): string {
  const { meanings, packages, outcomes, outcomeOf } = conflict;
  const { inForce, picks } = outcomes[outcomeOf[state]!]!;
  const who = (test: (meaning: Meaning) => boolean) =>
    meanings.flatMap((meaning, at) => (has(id, at) && test(meaning) ? [model.parties[meaning.party]!.name] : []));
  const gone = who(({ kind }) => kind === 'leave');
  const words: string[] = [];
  if (inForce !== null) words.push(`“${packages[inForce]!.title}” in force`);
  else if (gone.length > 0) words.push(`no agreement, ${listed(gone)} having left`);
  else {
    const yes = packages.flatMap(({ title }, at) => {
      const names = who(meaning => meaning.kind === 'accept' && meaning.package === at);
      return names.length > 0 ? [`${listed(names)} ready for “${title}”`] : [];
    });
    words.push(yes.length > 0 ? `nothing agreed, ${listed(yes)}` : 'nothing agreed');
  }
  const own = model.issues.flatMap((issue, at) => {
    const party = model.parties.find(({ actor }) => actor === issue.control);
    if (!party) return [];
    const due = inForce === null ? issue.statusQuo : (packages[inForce]!.picks[issue.id] ?? issue.statusQuo);
    const done = issue.options[picks[at]!]!;
    return done.id === due
      ? []
      : [`${party.name} doing “${done.title}” on ${issue.title}${inForce === null ? '' : ' instead'}`];
  });
  return listed([...words, ...own]);
}

function sayStep({ meanings, packages }: PackageConflict, model: Model, from: number, to: number): string {
  const steps = meanings.flatMap((meaning, at) =>
    has(from, at) === has(to, at) ? [] : sayChange(meaning, has(to, at), model, packages),
  );
  const leaves = steps.includes('leaving for good');
  return listed(leaves ? steps.filter(step => !step.startsWith('taking back')) : steps);
}

function sayChange(meaning: Meaning, taken: boolean, model: Model, packages: PackageConflict['packages']): string[] {
  if (meaning.kind === 'leave') return ['leaving for good'];
  if (meaning.kind === 'accept') {
    const { title } = packages[meaning.package]!;
    return [taken ? `accepting “${title}”` : `taking back its yes to “${title}”`];
  }
  const issue = model.issues[meaning.issue]!;
  if (taken) return [`doing “${issue.options[meaning.option]!.title}” on ${issue.title}`];
  if (issue.options.length > 2) return [];
  const start = issue.options.find(({ id }) => id === issue.statusQuo)!;
  return [`going back to “${start.title}” on ${issue.title}`];
}
