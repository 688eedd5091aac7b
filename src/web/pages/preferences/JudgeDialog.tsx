/** A figure or a switch of the model as a person judges it, with the reason; and the way back to what the record says. */

import { useState } from 'react';
import type { Figure } from '../../../analysis/model.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog, DialogFoot, DialogForm } from '../../design/Dialog.tsx';
import { Select, TextArea, TextField } from '../../design/Field.tsx';
import { IntervalField } from '../../design/IntervalField.tsx';
import type { Judgement, Target } from '../../desk/analysis-acts.ts';
import { useReview } from '../../entry/review.ts';

/** What is judged, and how. */
export type Judging = { readonly title: string; readonly target: Target } & (
  | { readonly kind: 'figure'; readonly range: readonly [number, number]; readonly now: Figure }
  /** One number, as it stands. */
  | { readonly kind: 'number'; readonly now: number; readonly hint: string }
  /** What it would become, what that means, and the word on the button. */
  | { readonly kind: 'switch'; readonly to: boolean; readonly means: string; readonly word: string }
  /** A party or nobody (''). */
  | {
      readonly kind: 'choice';
      readonly now: string;
      readonly choices: readonly { readonly value: string; readonly word: string }[];
    }
);

interface Props {
  caseId: string;
  judging: Judging;
  judgements: readonly Judgement[];
  onClose(): void;
}

export function JudgeDialog({ caseId, judging, judgements, onClose }: Props) {
  const { title, target } = judging;
  const review = useReview(caseId);
  const [value, setValue] = useState(() => startOf(judging));
  const [why, setWhy] = useState('');
  const own = judgements.find(one => sameTarget(one.target, target));
  const close = async (done: Promise<boolean>) => {
    if (await done) onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <DialogForm onSubmit={() => void close(review.act('judge', { target, value: judgedAs(judging, value), why }))}>
        <Control judging={judging} value={value} onChange={setValue} />
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
          <Button look="main" type="submit" disabled={why.trim() === '' || !fits(judging, value)}>
            {judging.kind === 'switch' ? judging.word : 'Judge'}
          </Button>
        </DialogFoot>
      </DialogForm>
    </Dialog>
  );
}

/** What is typed or chosen: the ends of a figure, or (in `lo`) a number or a party. */
interface Typed {
  readonly lo: string;
  readonly hi: string;
}

function startOf(judging: Judging): Typed {
  if (judging.kind === 'figure') return { lo: String(judging.now.lo), hi: String(judging.now.hi) };
  if (judging.kind === 'switch') return { lo: '', hi: '' };
  return { lo: String(judging.now), hi: '' };
}

function fits({ kind }: Judging, { lo, hi }: Typed): boolean {
  if (kind === 'figure') return lo !== '' && hi !== '' && Number(lo) <= Number(hi);
  return kind !== 'number' || (lo !== '' && Number(lo) >= 0);
}

function judgedAs(judging: Judging, { lo, hi }: Typed): Judgement['value'] {
  switch (judging.kind) {
    case 'figure':
      return { lo: Number(lo), hi: Number(hi) };
    case 'number':
      return { lo: Number(lo), hi: Number(lo) };
    case 'choice':
      return lo === '' ? null : lo;
    case 'switch':
      return judging.to;
  }
}

function Control({
  judging,
  value: { lo, hi },
  onChange,
}: {
  judging: Judging;
  value: Typed;
  onChange(value: Typed): void;
}) {
  switch (judging.kind) {
    case 'figure': {
      const [min, max] = judging.range;
      return (
        <IntervalField lo={lo} hi={hi} range={judging.range} step={max - min > 10 ? 1 : 0.01} onChange={onChange} />
      );
    }
    case 'number':
      return (
        <TextField
          label="Share"
          hint={judging.hint}
          type="number"
          min={0}
          step={0.05}
          required
          value={lo}
          onChange={event => onChange({ lo: event.target.value, hi })}
        />
      );
    case 'choice':
      return (
        <Select
          label="Who decides"
          value={lo}
          choices={judging.choices}
          onChange={event => onChange({ lo: event.target.value, hi })}
        />
      );
    case 'switch':
      return <p>{judging.means}</p>;
  }
}

export const sameTarget = (one: Target, other: Target): boolean => {
  const told = (target: Target) => JSON.stringify(Object.entries(target).sort(([a], [b]) => (a < b ? -1 : 1)));
  return told(one) === told(other);
};
