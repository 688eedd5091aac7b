import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Dialog, DialogFoot, DialogForm } from '../../design/Dialog.tsx';
import { TextArea } from '../../design/Field.tsx';
import type { Details } from '../../desk/acts.ts';
import { DetailFields, givenOf } from './DetailFields.tsx';

interface Props {
  onClose(): void;
  onText(text: string, details: Details): void;
}

export function PasteDialog({ onClose, onText }: Props) {
  const [text, setText] = useState('');
  const [details, setDetails] = useState<Details>({});
  return (
    <Dialog title="Paste a report" wide onClose={onClose}>
      <DialogForm
        onSubmit={() => {
          onText(text, givenOf(details));
          onClose();
        }}
      >
        <TextArea
          label="Text"
          rows={10}
          required
          value={text}
          onChange={event => setText(event.target.value)}
          hint="Paragraphs apart by an empty line. It is kept as it is, letter for letter."
        />
        <DetailFields details={details} onChange={setDetails} />
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" type="submit" disabled={text.trim() === ''}>
            Read it
          </Button>
        </DialogFoot>
      </DialogForm>
    </Dialog>
  );
}
