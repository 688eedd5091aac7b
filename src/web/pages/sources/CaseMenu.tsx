/** What can be done with the whole case: another title, and an export. */

import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Dialog, DialogFoot, DialogForm } from '../../design/Dialog.tsx';
import { TextField } from '../../design/Field.tsx';
import { Problems } from '../../design/Note.tsx';
import { saveFile } from '../../design/save-file.ts';
import { call, problemsOf } from '../../desk/call.ts';
import { useDo } from '../../desk/queries.ts';
import { useCaseCounts } from '../../shell/case-counts.ts';

export function CaseMenu({ caseId }: { caseId: string }) {
  const counts = useCaseCounts(caseId);
  const [renaming, setRenaming] = useState(false);
  const exportCase = async () => {
    const { output } = await call('export-case', caseId, {});
    saveFile(`${caseId}.json`, 'application/json', `${JSON.stringify(output, null, 1)}\n`);
  };
  return (
    <>
      <Button icon="edit" onClick={() => setRenaming(true)}>
        Rename
      </Button>
      <Button icon="download" onClick={() => void exportCase()}>
        Export
      </Button>
      {renaming && <Rename caseId={caseId} title={counts?.title ?? ''} onClose={() => setRenaming(false)} />}
    </>
  );
}

function Rename({ caseId, title: before, onClose }: { caseId: string; title: string; onClose(): void }) {
  const [title, setTitle] = useState(before);
  const rename = useDo('rename-case', caseId);
  return (
    <Dialog title="Rename the case" onClose={onClose}>
      <DialogForm
        onSubmit={() => {
          rename.mutate({ title: title.trim() }, { onSuccess: onClose });
        }}
      >
        <TextField label="Title" value={title} required onChange={event => setTitle(event.target.value)} />
        {rename.error && <Problems problems={problemsOf(rename.error)} />}
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" type="submit" disabled={title.trim() === ''}>
            Rename
          </Button>
        </DialogFoot>
      </DialogForm>
    </Dialog>
  );
}
