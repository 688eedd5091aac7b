/** Opens a question. What is asked never changes afterwards, so that what is scored is what was asked. */

import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Dialog, DialogFoot, DialogForm } from '../../design/Dialog.tsx';
import { FieldRow, Select, TextArea, TextField } from '../../design/Field.tsx';
import { Problems } from '../../design/Note.tsx';
import { useLedger } from './use-ledger.ts';

export function OpenForm({ caseId, onClose }: { caseId: string; onClose(): void }) {
  const ledger = useLedger(caseId);
  const [text, setText] = useState('');
  const [options, setOptions] = useState('yes, no');
  const [statusQuo, setStatusQuo] = useState('no');
  const [rule, setRule] = useState('');
  const [judge, setJudge] = useState('');
  const [closesAt, setClosesAt] = useState('');
  const listed = options
    .split(',')
    .map(option => option.trim())
    .filter(Boolean);
  const submit = async () => {
    const asked = { text, options: listed, rule, judge, closesAt };
    const holds = listed.includes(statusQuo) ? statusQuo : null;
    if (await ledger.act('open-question', { ...asked, statusQuo: holds })) onClose();
  };
  return (
    <Dialog title="Open a question" wide onClose={onClose}>
      <DialogForm onSubmit={() => void submit()}>
        <TextField
          label="Question"
          required
          value={text}
          onChange={event => setText(event.target.value)}
          hint="What will have happened by when."
        />
        <TextArea
          label="Rule"
          rows={2}
          required
          value={rule}
          onChange={event => setRule(event.target.value)}
          hint="What settles it, so that a stranger could decide."
        />
        <FieldRow>
          <TextField label="Judge" required value={judge} onChange={event => setJudge(event.target.value)} />
          <TextField
            label="Closes on"
            type="date"
            required
            value={closesAt}
            onChange={event => setClosesAt(event.target.value)}
          />
        </FieldRow>
        <FieldRow>
          <TextField
            label="Options, separated by commas"
            required
            value={options}
            onChange={event => setOptions(event.target.value)}
          />
          <Select
            label="Holds if nothing changes"
            value={listed.includes(statusQuo) ? statusQuo : ''}
            onChange={event => setStatusQuo(event.target.value)}
            choices={[
              { value: '', word: 'none of them' },
              ...[...new Set(listed)].map(option => ({ value: option, word: option })),
            ]}
          />
        </FieldRow>
        <Problems problems={ledger.problems} />
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" type="submit" disabled={ledger.busy}>
            Open it
          </Button>
        </DialogFoot>
      </DialogForm>
    </Dialog>
  );
}
