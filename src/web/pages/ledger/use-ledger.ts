/** Acts on the ledger, each with its undo at hand and its problems where it was asked for. */

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Problem } from '../../../problems.ts';
import { useToast } from '../../design/Toast.tsx';
import type { ActInput } from '../../desk/acts.ts';
import { call, problemsOf } from '../../desk/call.ts';
import { refresh } from '../../desk/queries.ts';

type LedgerAct = 'open-question' | 'choose-base-rate' | 'give-forecast' | 'settle-question';

const SAID: Readonly<Record<LedgerAct, string>> = {
  'open-question': 'The question is open.',
  'choose-base-rate': 'The base rate is chosen.',
  'give-forecast': 'The forecast is sealed.',
  'settle-question': 'The question is settled.',
};

export interface Asked {
  readonly problems: readonly Problem[];
  readonly busy: boolean;
  /** Does the act. Resolves to false when the desk refused; `problems` say why. */
  act<N extends LedgerAct>(name: N, input: ActInput<N>): Promise<boolean>;
}

export function useLedger(caseId: string): Asked {
  const client = useQueryClient();
  const toast = useToast();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(false);
  const undo = async (act: number) => {
    try {
      await call('undo-act', caseId, { act });
      toast('Undone.');
    } catch (error) {
      toast(
        problemsOf(error)
          .map(problem => `${problem.message} ${problem.next}`)
          .join(' '),
      );
    }
    refresh(client, caseId);
  };
  return {
    problems,
    busy,
    act: async (name, input) => {
      setBusy(true);
      setProblems([]);
      try {
        const { output } = await call(name, caseId, input);
        const number = (output as { history: readonly { number: number }[] }).history.at(-1)?.number;
        toast(SAID[name], number === undefined ? undefined : { word: 'Undo', run: () => void undo(number) });
        refresh(client, caseId);
        return true;
      } catch (error) {
        setProblems(problemsOf(error));
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
