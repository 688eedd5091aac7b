/** Chooses the counted share that a question is compared with, and says why that one. */

import { useState } from 'react';
import type { OpenQuestion } from '../../../analysis/forecast/track-record.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog, DialogFoot, DialogForm } from '../../design/Dialog.tsx';
import { Select, TextField } from '../../design/Field.tsx';
import { Problems, Waiting } from '../../design/Note.tsx';
import type { CountedRate } from '../../desk/analysis-acts.ts';
import { problemsOf } from '../../desk/call.ts';
import { useAct } from '../../desk/queries.ts';
import style from './LedgerPage.module.css';
import { useLedger } from './use-ledger.ts';

export function BaseRateForm({
  caseId,
  question,
  onClose,
}: {
  caseId: string;
  question: OpenQuestion;
  onClose(): void;
}) {
  const ledger = useLedger(caseId);
  const { data, error } = useAct('base-rates', null, {});
  const [rate, setRate] = useState<string | null>(null);
  const [option, setOption] = useState(question.options[0]!);
  const [reason, setReason] = useState('');
  const submit = async () => {
    if (rate === null) return;
    if (await ledger.act('choose-base-rate', { question: question.id, rate, option, reason })) onClose();
  };
  return (
    <Dialog title="Choose a base rate" wide onClose={onClose}>
      <DialogForm onSubmit={() => void submit()}>
        <p>{question.text}</p>
        {error && <Problems problems={problemsOf(error)} />}
        {!data && !error && <Waiting what="Listing the base rates…" />}
        <fieldset className={style.rates}>
          <legend className="unseen">Base rate</legend>
          {data?.map(one => (
            <RateChoice key={one.id} rate={one} chosen={rate === one.id} onChoose={() => setRate(one.id)} />
          ))}
        </fieldset>
        <Select
          label="It is the rate of"
          value={option}
          onChange={event => setOption(event.target.value)}
          choices={question.options.map(one => ({ value: one, word: one }))}
        />
        <TextField
          label="Why this class"
          required
          value={reason}
          onChange={event => setReason(event.target.value)}
          hint="And no other: the choice of the class is a judgement."
        />
        <Problems problems={ledger.problems} />
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" type="submit" disabled={ledger.busy || rate === null}>
            Choose it
          </Button>
        </DialogFoot>
      </DialogForm>
    </Dialog>
  );
}

function RateChoice({ rate, chosen, onChoose }: { rate: CountedRate; chosen: boolean; onChoose(): void }) {
  const [low, high] = rate.interval95.map(share => Math.round(share * 100));
  return (
    <label className={style.rate}>
      <input type="radio" name="rate" checked={chosen} onChange={onChoose} />
      <span>
        <strong>
          {rate.k} of {rate.n}
        </strong>{' '}
        ({low} to {high} %): {rate.event}, among {rate.referenceClass}, within {rate.window}
        <small>
          {rate.source}; {rate.version}
        </small>
      </span>
    </label>
  );
}
