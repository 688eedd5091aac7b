/** A figure or a red line as a person judges it, with the reason; and the way back to what the record says. */

import { useState } from 'react';
import type { Figure } from '../../../analysis/model.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog, DialogFoot, DialogForm } from '../../design/Dialog.tsx';
import { FieldRow, TextArea, TextField } from '../../design/Field.tsx';
import type { Judgement, Target } from '../../desk/analysis-acts.ts';
import { useReview } from '../../entry/review.ts';

export interface Judging {
  readonly title: string;
  readonly target: Target;
  readonly range: readonly [number, number];
  /** The figure as it stands, or what a switch would become. */
  readonly now: Figure | boolean;
}

interface Props {
  caseId: string;
  judging: Judging;
  judgements: readonly Judgement[];
  onClose(): void;
}

export function JudgeDialog({ caseId, judging, judgements, onClose }: Props) {
  const { title, target, range, now } = judging;
  const figure = typeof now === 'boolean' ? null : now;
  const review = useReview(caseId);
  const [lo, setLo] = useState(String(figure?.lo ?? range[0]));
  const [hi, setHi] = useState(String(figure?.hi ?? range[1]));
  const [why, setWhy] = useState('');
  const own = judgements.find(one => same(one.target, target));
  const fits = lo !== '' && hi !== '' && Number(lo) <= Number(hi);
  const limits = { type: 'number', min: range[0], max: range[1], step: 0.01, required: true } as const;
  const close = async (done: Promise<boolean>) => {
    if (await done) onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <DialogForm
        onSubmit={() =>
          void close(
            review.act('judge', { target, value: figure ? { lo: Number(lo), hi: Number(hi) } : now === true, why }),
          )
        }
      >
        {figure ? (
          <FieldRow>
            <TextField label="At least" value={lo} onChange={event => setLo(event.target.value)} {...limits} />
            <TextField
              label="At most"
              value={hi}
              hint={fits ? undefined : 'Not below the low end.'}
              onChange={event => setHi(event.target.value)}
              {...limits}
            />
          </FieldRow>
        ) : (
          <p>{sayWhat(target, now === true)}</p>
        )}
        <TextArea
          label="Why"
          hint="Stands beside the figure, with your name."
          value={why}
          required
          onChange={event => setWhy(event.target.value)}
        />
        <DialogFoot>
          {own && (
            <Button onClick={() => void close(review.act('withdraw-judgement', { target }))}>
              Withdraw the judgement of {own.by}
            </Button>
          )}
          <Button look="main" type="submit" disabled={why.trim() === '' || !fits}>
            {figure ? 'Judge' : target.kind === 'seat' ? 'Give a seat' : now ? 'Rule out' : 'Set aside'}
          </Button>
        </DialogFoot>
      </DialogForm>
    </Dialog>
  );
}

function sayWhat({ kind }: Target, on: boolean): string {
  if (kind === 'seat') return 'A package will have to be acceptable to it too.';
  return on ? 'The voice will count as ruling this option out.' : 'The red line will no longer count.';
}

const same = (one: Target, other: Target): boolean => {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof Target>;
  return [...keys].every(key => one[key] === other[key]);
};
