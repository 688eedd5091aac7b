/** Gives a forecast: one share for each option, which must sum to 100. */

import { useState } from 'react';
import type { OpenQuestion } from '../../../analysis/forecast/track-record.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog, DialogFoot, DialogForm } from '../../design/Dialog.tsx';
import { TextField } from '../../design/Field.tsx';
import { Note, Problems } from '../../design/Note.tsx';
import style from './LedgerPage.module.css';
import { evenly, moved } from './shares.ts';
import { useLedger } from './use-ledger.ts';

export function ForecastForm({
  caseId,
  question,
  onClose,
}: {
  caseId: string;
  question: OpenQuestion;
  onClose(): void;
}) {
  const ledger = useLedger(caseId);
  const [shares, setShares] = useState<readonly number[]>(() =>
    question.pool
      ? evenly(question.options.length).map((_, at) => Math.round(question.pool![at]! * 100))
      : evenly(question.options.length),
  );
  const [comment, setComment] = useState('');
  const sum = shares.reduce((total, share) => total + share, 0);
  const submit = async () => {
    const probabilities = shares.map(share => share / 100);
    if (await ledger.act('give-forecast', { question: question.id, probabilities, comment: comment || null }))
      onClose();
  };
  return (
    <Dialog title="Give a forecast" wide onClose={onClose}>
      <DialogForm onSubmit={() => void submit()}>
        <p>{question.text}</p>
        {question.options.map((option, at) => (
          <div key={option} className={style.slider}>
            <span id={`option-${at}`}>{option}</span>
            <input
              type="range"
              min={0}
              max={100}
              value={shares[at]}
              aria-labelledby={`option-${at}`}
              aria-valuetext={`${shares[at]} %`}
              onChange={event => setShares(moved(shares, at, Number(event.target.value)))}
            />
            <span className={style.percent}>
              <input
                type="number"
                min={0}
                max={100}
                step={1}
                aria-label={`${option}, in percent`}
                value={shares[at]}
                onChange={event => setShares(shares.with(at, Number(event.target.value)))}
              />{' '}
              %
            </span>
          </div>
        ))}
        {sum !== 100 && <Note tone="warning">The shares sum to {sum} %. Bring them to 100 %.</Note>}
        <TextField label="Comment" value={comment} onChange={event => setComment(event.target.value)} />
        <Problems problems={ledger.problems} />
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" type="submit" disabled={ledger.busy || sum !== 100}>
            Seal it
          </Button>
        </DialogFoot>
      </DialogForm>
    </Dialog>
  );
}
