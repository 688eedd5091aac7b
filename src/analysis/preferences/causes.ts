/** Why a figure of the model moved: the acts on the entries that it rests on or rested on, or a judgement. */

import type { Act, ActKind } from '../../record/history.ts';
import { judgementId } from '../../record/judge.ts';
import { type Lookup, labelOf } from '../../record/label.ts';
import { type CaseRecord, findEntry, sourceOf } from '../../record/record.ts';
import type { KeptModel } from '../../record/runs.ts';
import type { Stated } from '../figures.ts';
import type { Reason } from '../model.ts';
import type { MovedFigure, MovedPart } from './moved.ts';

export interface Cause {
  /** A clause that begins with a name or a title, without its full stop. */
  readonly words: string;
  /** Number of the act of the history; null where it is no single act. */
  readonly act: number | null;
  /** The entry that was touched. */
  readonly entry: string | null;
}

/** A model with the number of the last act that it knew. */
type Taken = Pick<KeptModel, 'judgements' | 'settings'> & { readonly acts: number };

/** Finds causes between two models of one record. The record is the latest one, with its history. */
export function causesBetween(record: CaseRecord, before: Taken, after: Taken) {
  const [first, last] = [Math.min(before.acts, after.acts), Math.max(before.acts, after.acts)];
  const acts = record.history.slice(first, last);
  const actsOn = (id: string): Act | undefined => acts.findLast(act => act.changes.some(change => change.id === id));
  const lookup: Lookup = {
    actor: id => record.actors.find(one => one.id === id),
    issue: id => record.issues.find(one => one.id === id),
  };
  const title = (id: string): string => {
    const found = findEntry(record, id);
    return found ? `“${labelOf(lookup, found.kind, found.entry as never)}”` : id;
  };
  const ofEntry = (id: string): Cause[] => {
    const act = actsOn(id);
    return act ? [{ words: `${title(id)} ${sayAct(record, act)}`, act: act.number, entry: id }] : [];
  };
  /** Entries that the figure rests on on one side only are the likelier cause; else what was done to those it rests on. */
  const ofEntries = (from: readonly string[], to: readonly string[]): Cause[] => {
    const changed = [...to.filter(id => !from.includes(id)), ...from.filter(id => !to.includes(id))];
    const found = changed.flatMap(ofEntry);
    if (found.length > 0) return found;
    const touched = to.flatMap(ofEntry);
    if (touched.length > 0) return touched;
    return changed.slice(0, 2).map(id => ({
      words: `${title(id)} ${to.includes(id) ? 'counts now' : 'counts no more'}`,
      act: null,
      entry: id,
    }));
  };
  const ofJudgement = ({ target }: Pick<Stated, 'target'>): Cause[] => {
    const id = judgementId(target);
    const [old, now] = [before, after].map(({ judgements }) => judgements.find(one => one.id === id));
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    const act = actsOn(id);
    if (now) return [{ words: `${now.by} judged it: ${now.reason}`, act: act?.number ?? null, entry: null }];
    const who = act ? ` by ${act.by}${act.why ? `: ${act.why}` : ''}` : '';
    return [{ words: `the judgement of ${old!.by} was withdrawn${who}`, act: act?.number ?? null, entry: null }];
  };
  const general = (): Cause[] => {
    if (JSON.stringify(before.settings) !== JSON.stringify(after.settings))
      return [{ words: 'another part of the record is used', act: null, entry: null }];
    return acts.length === 1
      ? [{ words: `an act of ${acts[0]!.by} (${acts[0]!.kind})`, act: acts[0]!.number, entry: null }]
      : [];
  };
  const orGeneral = (causes: readonly Cause[]): readonly Cause[] => (causes.length > 0 ? causes : general());
  return {
    ofFigure: ({ from, to }: MovedFigure): readonly Cause[] => {
      const judged = ofJudgement((to ?? from)!);
      if (judged.length > 0) return judged;
      const now = to?.reason;
      if (now?.kind === 'judgement' && JSON.stringify(now) !== JSON.stringify(from?.reason))
        return [{ words: `${now.by} judged ${now.reason}`, act: null, entry: null }];
      return orGeneral(ofEntries(entriesOf(from?.reason), entriesOf(to?.reason)));
    },
    ofPart: ({ issue }: MovedPart): readonly Cause[] => orGeneral(ofEntry(issue)),
  };
}

const entriesOf = (reason: Reason | undefined): readonly string[] => (reason?.kind === 'entries' ? reason.entries : []);

const DONE: Readonly<Partial<Record<ActKind, string>>> = {
  admit: 'was admitted',
  correct: 'was corrected',
  strike: 'was struck',
  restore: 'was restored',
  merge: 'was merged',
  undo: 'stands as it did before',
  purge: 'went with its source',
  import: 'was imported',
};

function sayAct(record: CaseRecord, { kind, by, why, changes }: Act): string {
  if (kind === 'read') {
    const source = changes.map(({ id }) => sourceOf(record, id)).find(one => one !== undefined);
    return source?.title ? `was read in ${source.title}` : 'was read in a new source';
  }
  return `${DONE[kind] ?? `was touched (${kind})`} by ${by}${why ? `: ${why}` : ''}`;
}
