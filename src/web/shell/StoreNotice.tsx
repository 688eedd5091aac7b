import { Note } from '../design/Note.tsx';
import type { StoreState } from '../desk/events.ts';
import style from './StoreNotice.module.css';

/** A line across the page when the store is not open, or the workbench does not answer. */
export function StoreNotice({ store }: { store: StoreState }) {
  if (store.state === 'failed')
    return (
      <div className={style.bar}>
        <Note tone="problem">
          {store.problem.message} {store.problem.next}
        </Note>
      </div>
    );
  if (store.state === 'away')
    return (
      <div className={style.bar}>
        <Note tone="warning">
          The workbench does not answer. See whether <code>npm start</code> still runs; this page comes back by itself.
        </Note>
      </div>
    );
  if (store.state === 'refused')
    return (
      <div className={style.bar}>
        <Note tone="warning">
          The workbench was started anew, or this browser was never let in. Open the address that <code>npm start</code>{' '}
          printed; everything is kept.
        </Note>
      </div>
    );
  return null;
}
