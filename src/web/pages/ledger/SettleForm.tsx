/** Says what came out, by the question's own rule. */

import { useState } from 'react';
import type { OpenQuestion } from '../../../analysis/forecast/track-record.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog, DialogFoot, DialogForm } from '../../design/Dialog.tsx';
import { Select, TextField } from '../../design/Field.tsx';
import { Problems } from '../../design/Note.tsx';
import { useLedger } from './use-ledger.ts';

export function SettleForm({ caseId, question, onClose }: { caseId: string; question: OpenQuestion; onClose(): void }) {
  const ledger = useLedger(caseId);
  const [option, setOption] = useState(question.options[0]!);
  const [comment, setComment] = useState('');
  const submit = async () => {
    if (await ledger.act('settle-question', { question: question.id, option, comment: comment || null })) onClose();
  };
  return (
    <Dialog title="Settle the question" onClose={onClose}>
      <DialogForm onSubmit={() => void submit()}>
        <p>{question.text}</p>
        <p>
          Rule: {question.rule} Judge: {question.judge}.
        </p>
        <Select
          label="What came out"
          value={option}
          onChange={event => setOption(event.target.value)}
          choices={question.options.map(one => ({ value: one, word: one }))}
        />
        <TextField label="Comment" value={comment} onChange={event => setComment(event.target.value)} />
        <Problems problems={ledger.problems} />
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" type="submit" disabled={ledger.busy}>
            Settle it
          </Button>
        </DialogFoot>
      </DialogForm>
    </Dialog>
  );
}
