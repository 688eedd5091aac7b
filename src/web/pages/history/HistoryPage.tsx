/** Who did what to the record, when and why. Each act can be undone by a later one, but for a purge. */

import { useState } from 'react';
import type { ActKind } from '../../../record/history.ts';
import { Button } from '../../design/Button.tsx';
import { Empty, Problems, Waiting } from '../../design/Note.tsx';
import type { ActLine } from '../../desk/acts.ts';
import { problemsOf } from '../../desk/call.ts';
import { useAct } from '../../desk/queries.ts';
import { type Review, useReview } from '../../entry/review.ts';
import { useKeys } from '../../keys.ts';
import type { PageProps } from '../../page.ts';
import { makeRoute } from '../../routes.ts';
import { PageHead } from '../../shell/PageHead.tsx';
import { count } from '../../words/count.ts';
import { sayInstant } from '../../words/dates.ts';
import style from './HistoryPage.module.css';

const STEP = 100;

const DONE: Readonly<Record<ActKind, string>> = {
  read: 'Read a report',
  admit: 'Said to be right',
  correct: 'Corrected',
  strike: 'Struck',
  restore: 'Restored',
  merge: 'Merged',
  undo: 'Undid an act',
  purge: 'Purged a source',
  import: 'Imported',
  rate: 'Described a source',
  question: 'Kept the ledger of questions',
  judge: 'Judged',
  version: 'Kept a version of the model',
};

export default function HistoryPage({ caseId }: PageProps) {
  const [limit, setLimit] = useState(STEP);
  const { data, error } = useAct('show-history', caseId, { limit }, { keep: true });
  const review = useReview(caseId);
  useKeys([{ keys: 'u', does: 'Undo the last act of review', group: 'Review', run: () => void review.undoLast() }]);
  return (
    <>
      <PageHead title="History" lead="What was done is never erased: an undoing is an act of its own." />
      {error && <Problems problems={problemsOf(error)} />}
      {!data && !error && <Waiting what="Looking back…" />}
      {data?.total === 0 && <Empty title="Nothing was done yet">Reading a report is the first act.</Empty>}
      {data && data.total > 0 && (
        <ol className={style.list}>
          {data.acts.map(act => (
            <ActItem key={act.number} caseId={caseId} act={act} review={review} />
          ))}
        </ol>
      )}
      {data && data.acts.length < data.total && <Button onClick={() => setLimit(limit + STEP)}>Show earlier</Button>}
    </>
  );
}

function ActItem({ caseId, act, review }: { caseId: string; act: ActLine; review: Review }) {
  const undone = act.undoneBy !== null;
  // Ids of entries name their kind before a colon; ids of sources have none.
  const source = act.kind === 'read' || act.kind === 'rate' ? act.ids.find(id => !id.includes(':')) : undefined;
  return (
    <li className={style.act}>
      <span className={style.number}>{act.number}</span>
      <span className={`${style.what} ${undone ? style.undone : ''}`}>
        <strong>{DONE[act.kind]}</strong>
        {act.undoes !== null && `: act ${act.undoes}`}
        {act.kind !== 'undo' && `: ${sayTouched(act)}`}
        {source && !undone && (
          <>
            {' '}
            <a href={makeRoute({ caseId, page: 'source', id: source })}>Open the report</a>
          </>
        )}
      </span>
      {!undone && act.kind !== 'purge' ? (
        <Button
          small
          look="quiet"
          icon="undo"
          aria-label={`Undo act ${act.number}`}
          onClick={() => void review.act('undo-act', { act: act.number })}
        >
          Undo
        </Button>
      ) : (
        <span />
      )}
      <span className={style.meta}>
        {act.by}, {sayInstant(act.at)}
        {act.why && `. Why: ${act.why}`}
        {undone && `. Undone by act ${act.undoneBy}`}
      </span>
    </li>
  );
}

const sayTouched = (act: ActLine): string => {
  if (act.kind === 'read') return count(act.touched - 1, 'entry', 'entries');
  const first = act.ids[0]?.replace(/^\w+:/, '').replaceAll('-', ' ') ?? '';
  return act.touched > 1 ? `${count(act.touched, 'entry or source', 'entries and sources')}` : first;
};
