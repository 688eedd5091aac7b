/** What a person does about an entry, each with its undo at hand. */

import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useToast } from '../design/Toast.tsx';
import type { ActInput, ActName } from '../desk/acts.ts';
import { call, problemsOf } from '../desk/call.ts';
import { refresh } from '../desk/queries.ts';

type Reviewing =
  | 'admit-entry'
  | 'strike-entry'
  | 'correct-entry'
  | 'enter-entry'
  | 'merge-entries'
  | 'judge'
  | 'withdraw-judgement'
  | 'keep-version'
  | 'restore-judgements'
  | 'undo-act'
  | 'describe-source'
  | 'purge-source';

const SAID: Readonly<Partial<Record<ActName, string>>> = {
  'admit-entry': 'Reviewed: this is right.',
  'strike-entry': 'Struck from the record.',
  'correct-entry': 'Corrected.',
  'enter-entry': 'Entered into the record.',
  'merge-entries': 'Merged into one.',
  judge: 'Judged: the model has it.',
  'withdraw-judgement': 'The judgement is withdrawn.',
  'keep-version': 'The version is kept.',
  'restore-judgements': 'The judgements of that version stand again.',
  'undo-act': 'Undone.',
  'describe-source': 'The source is described anew.',
  'purge-source': 'Purged for good.',
};

export interface Review {
  /** Does one act; says so with an undo. Resolves to false when the desk refused, which is said too. */
  act<N extends Reviewing>(name: N, input: ActInput<N>): Promise<boolean>;
  /** The same act on several, said once. Gives how many were done. */
  each<N extends Reviewing>(name: N, inputs: readonly ActInput<N>[]): Promise<number>;
  /** Undoes the latest act of review that still stands. */
  undoLast(): Promise<void>;
}

const UNDOABLE: readonly string[] = ['admit', 'correct', 'strike', 'restore', 'merge', 'rate'];

export function useReview(caseId: string): Review {
  const client = useQueryClient();
  const toast = useToast();
  return useMemo(() => {
    const undo = async (acts: readonly number[]) => {
      try {
        for (const act of acts.toReversed()) await call('undo-act', caseId, { act });
        toast(SAID['undo-act']!);
      } catch (error) {
        toast(sayError(error));
      }
      refresh(client, caseId);
    };
    const each: Review['each'] = async (name, inputs) => {
      const done: number[] = [];
      let failed: unknown = null;
      for (const input of inputs) {
        try {
          const { output } = await call(name, caseId, input);
          done.push((output as { act: number }).act);
        } catch (error) {
          failed ??= error;
        }
      }
      refresh(client, caseId);
      const said = done.length > 1 ? `${done.length} entries: ${SAID[name]!.toLowerCase()}` : SAID[name]!;
      if (failed !== null) toast(sayError(failed));
      else if (done.length > 0)
        toast(
          said,
          name === 'undo-act' || name === 'purge-source' ? undefined : { word: 'Undo', run: () => void undo(done) },
        );
      return done.length;
    };
    return {
      each,
      act: async (name, input) => (await each(name, [input])) === 1,
      undoLast: async () => {
        const { output } = await call('show-history', caseId, { limit: 50 });
        const last = output.acts.find(one => UNDOABLE.includes(one.kind) && one.undoneBy === null);
        if (last) await undo([last.number]);
        else toast('There is no act of review to undo.');
      },
    };
  }, [client, caseId, toast]);
}

const sayError = (error: unknown): string =>
  problemsOf(error)
    .map(problem => `${problem.message} ${problem.next}`)
    .join(' ');
