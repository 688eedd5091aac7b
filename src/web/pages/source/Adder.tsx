/** Selected words of the text become the evidence of an entry of one's own. */

import { useEffect, useState } from 'react';
import { cite, type Source } from '../../../record/evidence.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog, DialogFoot, DialogForm } from '../../design/Dialog.tsx';
import { TextField } from '../../design/Field.tsx';
import { EntryFields } from '../../entry/EntryFields.tsx';
import { fieldsOf, type Values } from '../../entry/fields.ts';
import type { Review } from '../../entry/review.ts';
import passage from '../../passages/Passage.module.css';
import { KIND_NAMES } from '../../words/stances.ts';
import { selectedStretch } from './Pieces.tsx';
import style from './SourcePage.module.css';

type Added = 'position' | 'quotation' | 'actor';
const ADDED: readonly Added[] = ['position', 'quotation', 'actor'];

interface Stretch {
  start: number;
  end: number;
}

interface Props {
  caseId: string;
  source: Pick<Source, 'id' | 'text'>;
  review: Review;
}

export function Adder({ caseId, source, review }: Props) {
  const [selected, setSelected] = useState<(Stretch & { x: number; y: number }) | null>(null);
  const [adding, setAdding] = useState<{ kind: Added; stretch: Stretch } | null>(null);
  useEffect(() => {
    const look = () => {
      const stretch = selectedStretch();
      const box = stretch && window.getSelection()?.getRangeAt(0).getBoundingClientRect();
      setSelected(stretch && box ? { ...stretch, x: box.left, y: box.bottom } : null);
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);
  return (
    <>
      {selected && !adding && (
        <div
          className={style.adder}
          style={{
            left: Math.max(8, Math.min(selected.x, window.innerWidth - 300)),
            top: Math.min(selected.y + 8, window.innerHeight - 48),
          }}
        >
          {ADDED.map(kind => (
            <Button
              key={kind}
              small
              look="quiet"
              icon="add"
              onMouseDown={event => event.preventDefault()}
              onClick={() => setAdding({ kind, stretch: trimmed(source.text, selected, kind) })}
            >
              {KIND_NAMES[kind]}
            </Button>
          ))}
        </div>
      )}
      {adding && (
        <AddForm caseId={caseId} source={source} review={review} {...adding} onClose={() => setAdding(null)} />
      )}
    </>
  );
}

/** Without blanks at its ends and, for a quotation, without its marks. */
function trimmed(text: string, { start, end }: Stretch, kind: Added): Stretch {
  const outer = kind === 'quotation' ? /[\s"“”„«»‘’']/ : /\s/;
  let [from, to] = [start, end];
  while (from < to && outer.test(text[from]!)) from += 1;
  while (to > from && outer.test(text[to - 1]!)) to -= 1;
  return { start: from, end: to };
}

const STARTS: Readonly<Record<Added, Values>> = {
  position: { stance: 'accept', voice: 'attributed', hedge: 'none', modality: 'asserted' },
  quotation: { kind: 'direct' },
  actor: { kind: 'person' },
};

function AddForm({
  caseId,
  source,
  review,
  kind,
  stretch,
  onClose,
}: Props & { kind: Added; stretch: Stretch; onClose(): void }) {
  const span = cite(source, stretch.start, stretch.end);
  const [values, setValues] = useState<Values>(kind === 'actor' ? { ...STARTS.actor, name: span.exact } : STARTS[kind]);
  const [why, setWhy] = useState('');
  const save = async () => {
    const rest: Readonly<Record<Added, object>> = {
      position: { provision: null, condition: null, when: null },
      quotation: { text: span.exact },
      actor: { named: true, roles: [], mentions: [span] },
    };
    const fields = { ...rest[kind], ...fieldsOf(kind, values, {}), evidence: [span] };
    if (await review.act('enter-entry', { kind, fields, why: why.trim() || null })) onClose();
  };
  const ready = kind !== 'position' || Boolean(values.actor && values.issue);
  return (
    <Dialog title={`Add a ${KIND_NAMES[kind].toLowerCase()}`} onClose={onClose}>
      <DialogForm
        onSubmit={() => {
          void save();
        }}
      >
        <blockquote className={passage.words}>{span.exact}</blockquote>
        <EntryFields caseId={caseId} kind={kind} values={values} onChange={setValues} />
        <TextField label="Why" hint="Kept in the history" value={why} onChange={event => setWhy(event.target.value)} />
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" type="submit" disabled={!ready}>
            Add it to the record
          </Button>
        </DialogFoot>
      </DialogForm>
    </Dialog>
  );
}
