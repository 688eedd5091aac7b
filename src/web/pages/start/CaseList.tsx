import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Dialog, DialogFoot } from '../../design/Dialog.tsx';
import { Problems } from '../../design/Note.tsx';
import type { CaseLine } from '../../desk/acts.ts';
import { problemsOf } from '../../desk/call.ts';
import { useAct, useDo } from '../../desk/queries.ts';
import { makeRoute } from '../../routes.ts';
import { count } from '../../words/count.ts';
import { sayInstant } from '../../words/dates.ts';
import style from './StartPage.module.css';

export function CaseList() {
  const { data, error } = useAct('list-cases', null, {});
  const [deleting, setDeleting] = useState<CaseLine | null>(null);
  if (error) return <Problems problems={problemsOf(error)} />;
  if (!data || data.cases.length === 0) return null;
  return (
    <section className={style.section}>
      <h2>Cases</h2>
      <ul className={style.cases}>
        {data.cases.map(one => (
          <li key={one.id} className={style.case}>
            <a href={makeRoute({ caseId: one.id, page: one.sources > 0 ? 'positions' : 'intake' })}>
              {one.title}
              <small>
                {count(one.sources, 'source')}, {count(one.entries, 'entry', 'entries')}. Changed{' '}
                {sayInstant(one.changedAt)}
              </small>
            </a>
            <Button
              look="quiet"
              small
              icon="trash"
              aria-label={`Delete ${one.title}`}
              title="Delete"
              onClick={() => setDeleting(one)}
            />
          </li>
        ))}
      </ul>
      {deleting && <DeleteDialog line={deleting} onClose={() => setDeleting(null)} />}
    </section>
  );
}

function DeleteDialog({ line, onClose }: { line: CaseLine; onClose(): void }) {
  const deletion = useDo('delete-case', null);
  return (
    <Dialog title={`Delete “${line.title}”?`} onClose={onClose}>
      <p>
        {count(line.sources, 'source')}, {count(line.entries, 'entry', 'entries')} and the whole history go for good.
        This cannot be undone. An export keeps a copy.
      </p>
      {deletion.error && <Problems problems={problemsOf(deletion.error)} />}
      <DialogFoot>
        <Button onClick={onClose}>Keep it</Button>
        <Button
          look="danger"
          icon="trash"
          disabled={deletion.isPending}
          onClick={() => deletion.mutate({ case: line.id }, { onSuccess: onClose })}
        >
          Delete the case
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
