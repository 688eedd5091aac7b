import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Dialog, DialogFoot, DialogForm } from '../design/Dialog.tsx';
import { TextField } from '../design/Field.tsx';
import type { ShownEntry } from '../desk/acts.ts';
import passage from '../passages/Passage.module.css';
import { KIND_NAMES } from '../words/stances.ts';
import { EntryFields } from './EntryFields.tsx';
import { changedFields, valuesOf } from './fields.ts';
import type { Review } from './review.ts';

interface Props {
  caseId: string;
  shown: ShownEntry;
  review: Review;
  onClose(): void;
}

/** "This is wrong": its fields, each with what stands there now. */
export function CorrectForm({ caseId, shown, review, onClose }: Props) {
  const { kind, entry } = shown;
  const [values, setValues] = useState(() => valuesOf(kind, entry));
  const [why, setWhy] = useState('');
  const fields = changedFields(kind, values, entry);
  const save = async () => {
    if (await review.act('correct-entry', { entry: entry.id, fields, why: why.trim() || null })) onClose();
  };
  return (
    <Dialog title={`Correct this ${KIND_NAMES[kind].toLowerCase()}`} onClose={onClose}>
      <DialogForm
        onSubmit={() => {
          void save();
        }}
      >
        {shown.passages[0] && <blockquote className={passage.words}>{shown.passages[0].span.exact}</blockquote>}
        <EntryFields caseId={caseId} kind={kind} values={values} onChange={setValues} />
        <TextField label="Why" hint="Kept in the history" value={why} onChange={event => setWhy(event.target.value)} />
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" type="submit" disabled={Object.keys(fields).length === 0}>
            Save the correction
          </Button>
        </DialogFoot>
      </DialogForm>
    </Dialog>
  );
}
