import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Dialog, DialogFoot, DialogForm } from '../design/Dialog.tsx';
import { TextField } from '../design/Field.tsx';
import style from './EntryCard.module.css';
import type { Review } from './review.ts';

const REASONS = [
  'The passage does not say this',
  'Wrong actor',
  'Said already by another entry',
  'Not about this dispute',
];

interface Props {
  /** One entry or, in the review list, several. */
  entries: readonly string[];
  review: Review;
  onClose(): void;
  onStruck?(): void;
}

/** An entry is struck only for a reason, which is kept. */
export function StrikeForm({ entries, review, onClose, onStruck }: Props) {
  const [why, setWhy] = useState('');
  const strike = async (reason: string) => {
    onClose();
    const done = await review.each(
      'strike-entry',
      entries.map(entry => ({ entry, why: reason })),
    );
    if (done > 0) onStruck?.();
  };
  return (
    <Dialog title={entries.length === 1 ? 'Strike this entry' : `Strike ${entries.length} entries`} onClose={onClose}>
      <div className={style.reasons}>
        {REASONS.map(reason => (
          <Button key={reason} onClick={() => void strike(reason)}>
            {reason}
          </Button>
        ))}
      </div>
      <DialogForm
        onSubmit={() => {
          void strike(why.trim());
        }}
      >
        <TextField label="Another reason" value={why} onChange={event => setWhy(event.target.value)} />
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="danger" type="submit" disabled={why.trim() === ''}>
            Strike
          </Button>
        </DialogFoot>
      </DialogForm>
    </Dialog>
  );
}
