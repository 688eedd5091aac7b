import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Dialog, DialogFoot, DialogForm } from '../design/Dialog.tsx';
import { Select, TextField } from '../design/Field.tsx';
import type { ShownEntry } from '../desk/acts.ts';
import { useAct } from '../desk/queries.ts';
import { KIND_NAMES } from '../words/stances.ts';
import type { Review } from './review.ts';

interface Props {
  caseId: string;
  shown: ShownEntry;
  review: Review;
  onClose(): void;
}

const ALL = 1000;

/** Two entries are one: this one stays, and what spoke of the other speaks of it. */
export function MergeForm({ caseId, shown, review, onClose }: Props) {
  const { kind, line } = shown;
  const { data } = useAct('list-entries', caseId, { kind, state: 'admitted', limit: ALL });
  const [other, setOther] = useState('');
  const [why, setWhy] = useState('');
  const choices = (data?.entries ?? [])
    .filter(one => one.id !== line.id)
    .map(one => ({ value: one.id, word: one.label }));
  const merge = async () => {
    if (await review.act('merge-entries', { survivor: line.id, other, why: why.trim() || null })) onClose();
  };
  return (
    <Dialog title={`Which ${KIND_NAMES[kind].toLowerCase()} is the same?`} onClose={onClose}>
      <DialogForm
        onSubmit={() => {
          void merge();
        }}
      >
        <Select
          label={`The same as “${line.label}”`}
          hint="It goes, and its passages come here."
          value={other}
          choices={[{ value: '', word: 'Choose' }, ...choices]}
          onChange={event => setOther(event.target.value)}
        />
        <TextField label="Why" hint="Kept in the history" value={why} onChange={event => setWhy(event.target.value)} />
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" icon="merge" type="submit" disabled={other === ''}>
            Merge
          </Button>
        </DialogFoot>
      </DialogForm>
    </Dialog>
  );
}
