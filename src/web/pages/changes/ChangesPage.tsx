/** What moved between two dates: who, on what, from which stance to which, with the passages before and after. */

import { Select } from '../../design/Field.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Empty, Problems, Waiting } from '../../design/Note.tsx';
import type { ShownMove } from '../../desk/acts.ts';
import { problemsOf } from '../../desk/call.ts';
import { useAct } from '../../desk/queries.ts';
import type { PageProps } from '../../page.ts';
import { makeRoute, settle } from '../../routes.ts';
import { PageHead } from '../../shell/PageHead.tsx';
import { capital, count } from '../../words/count.ts';
import { sayEdtf } from '../../words/dates.ts';
import { PositionPassages } from '../positions/CellPanel.tsx';
import style from './ChangesPage.module.css';

const KIND_WORDS = { concession: 'moved towards it', hardening: 'hardened', shift: 'shifted' } as const;

export default function ChangesPage({ caseId, query }: PageProps) {
  const since = query.since ?? null;
  const until = query.until ?? null;
  const dates = useAct('show-positions', caseId, { asOf: null }).data?.dates ?? [];
  const { data, error } = useAct('show-changes', caseId, { since, until }, { keep: true });
  const set = (name: 'since' | 'until', value: string) => {
    const next = { ...query, [name]: value };
    if (value === '') delete (next as Record<string, string>)[name];
    settle({ page: 'changes', caseId, id: null, query: next });
  };
  const choices = dates.map(date => ({ value: date, word: sayEdtf(date) }));
  return (
    <>
      <PageHead
        title="Changes"
        lead={
          data &&
          `${count(data.moves.length, 'change')} of stance, ${count(data.sources.length, 'report')} in this time`
        }
      >
        <div className={style.dates}>
          <Select
            label="After"
            value={since ?? ''}
            choices={[{ value: '', word: 'the first report' }, ...choices]}
            onChange={event => set('since', event.target.value)}
          />
          <Select
            label="Up to"
            value={until ?? ''}
            choices={[{ value: '', word: 'the latest report' }, ...choices]}
            onChange={event => set('until', event.target.value)}
          />
        </div>
      </PageHead>
      {error && <Problems problems={problemsOf(error)} />}
      {!data && !error && <Waiting what="Comparing the dates…" />}
      {data?.moves.length === 0 && (
        <Empty title="No stance changed">
          Between these dates no actor is recorded with one stance and, later, with another on the same option.
        </Empty>
      )}
      {data && (
        <div className={style.list}>
          {data.moves.map(move => (
            <Move key={`${move.from.id} ${move.to.id}`} caseId={caseId} move={move} />
          ))}
        </div>
      )}
      {data && data.sources.length > 0 && (
        <section className={style.sources}>
          <h2>Reports of this time</h2>
          <ul>
            {data.sources.map(source => (
              <li key={source.id}>
                <a href={makeRoute({ caseId, page: 'source', id: source.id })}>{source.title ?? 'Untitled source'}</a>{' '}
                <small>
                  {source.publisher}
                  {source.publishedAt && `, ${sayEdtf(source.publishedAt)}`}
                  {source.copyOf && ', a copy'}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Move({ caseId, move }: { caseId: string; move: ShownMove }) {
  return (
    <article className={style.move}>
      <h2 className={style.title}>
        {move.actor.name} on {move.option.title}
        <span className={style.kind} data-kind={move.kind}>
          {capital(KIND_WORDS[move.kind])}
        </span>
      </h2>
      <div className={style.pair}>
        <PositionPassages caseId={caseId} position={move.from} />
        <span className={style.arrow}>
          <Icon name="arrowRight" size={20} />
        </span>
        <PositionPassages caseId={caseId} position={move.to} />
      </div>
    </article>
  );
}
