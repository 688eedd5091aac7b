import { Icon, type IconName } from '../../design/Icon.tsx';
import { Problems } from '../../design/Note.tsx';
import type { Taken } from '../../desk/acts.ts';
import { useProgress } from '../../desk/events.ts';
import type { Item } from '../../desk/intake.ts';
import { makeRoute } from '../../routes.ts';
import { count } from '../../words/count.ts';
import style from './IntakePage.module.css';

const SIGNS: Readonly<Record<Item['state'], IconName>> = {
  waiting: 'clock',
  reading: 'bolt',
  done: 'check',
  failed: 'alert',
  stopped: 'close',
};

/** One file: what is happening to it, what became of it, what was cut, what went wrong. */
export function ItemRow({ item }: { item: Item }) {
  const { taken } = item;
  return (
    <li className={`${style.item} ${style[item.state] ?? ''}`} data-state={item.state}>
      <span className={style.sign}>
        <Icon name={SIGNS[item.state]} />
      </span>
      <span className={style.name}>
        {taken?.source ? (
          <a href={makeRoute({ caseId: item.caseId, page: 'source', id: taken.source })}>{taken.title ?? item.name}</a>
        ) : (
          item.name
        )}
      </span>
      <span />
      <span className={style.what}>
        <What item={item} />
      </span>
      {(item.problems.length > 0 || (taken && taken.cut.length > 0)) && (
        <div className={style.more}>
          <Problems problems={item.problems} tone={item.state === 'failed' ? 'problem' : 'warning'} />
          {taken && taken.cut.length > 0 && <Cuts taken={taken} />}
        </div>
      )}
    </li>
  );
}

function What({ item }: { item: Item }) {
  const progress = useProgress(item.id);
  if (item.state === 'waiting') return 'Waiting';
  if (item.state === 'reading')
    return progress && progress.of > 1 ? `Reading, ${progress.done} of ${progress.of}` : 'Reading…';
  if (item.state === 'stopped') return 'Stopped before it was read. Drop it again to read it.';
  return item.taken ? sayTaken(item.taken, item.caseId) : 'Not read';
}

function sayTaken(taken: Taken, caseId: string) {
  if (taken.source === null) return taken.isNew ? 'A whole case was opened.' : 'Not read';
  if (!taken.isNew) return 'Was here already. Nothing was changed.';
  if (taken.copyOf)
    return (
      <>
        A copy of <a href={makeRoute({ caseId, page: 'source', id: taken.copyOf })}>another report</a>: kept, but no
        second witness.
      </>
    );
  if (taken.problems.some(problem => problem.code === 'language-unread')) return 'Kept, but not read.';
  return taken.added === 0
    ? 'Read. No entry was found in it.'
    : `Read. ${count(taken.added, 'new entry', 'new entries')}.`;
}

function Cuts({ taken }: { taken: Taken }) {
  return (
    <details>
      <summary>{count(taken.cut.length, 'part was', 'parts were')} left out of the text</summary>
      <ul>
        {taken.cut.map((cut, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was cut is a fixed report
          <li key={index}>
            {cut.why}, {count(cut.length, 'character')}: <q>{cut.sample}</q>
          </li>
        ))}
      </ul>
    </details>
  );
}
