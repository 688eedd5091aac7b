/** The sources of the case, and what each yielded. */

import { useState } from 'react';
import { Button, LinkButton } from '../../design/Button.tsx';
import { TextField } from '../../design/Field.tsx';
import { Empty, Problems, Waiting } from '../../design/Note.tsx';
import type { SourceLine } from '../../desk/acts.ts';
import { problemsOf } from '../../desk/call.ts';
import { useAct } from '../../desk/queries.ts';
import type { PageProps } from '../../page.ts';
import { makeRoute } from '../../routes.ts';
import { PageHead } from '../../shell/PageHead.tsx';
import { count } from '../../words/count.ts';
import { sayEdtf } from '../../words/dates.ts';
import { CaseMenu } from './CaseMenu.tsx';
import style from './SourcesPage.module.css';

const STEP = 100;

export default function SourcesPage({ caseId }: PageProps) {
  const [find, setFind] = useState('');
  const [limit, setLimit] = useState(STEP);
  const { data, error } = useAct(
    'list-sources',
    caseId,
    { limit, ...(find.trim() ? { find: find.trim() } : {}) },
    { keep: true },
  );
  return (
    <>
      <PageHead title="Sources" lead={data && !find ? count(data.total, 'report') : undefined}>
        <LinkButton look="main" icon="add" href={makeRoute({ caseId, page: 'intake' })}>
          Add reporting
        </LinkButton>
        <CaseMenu caseId={caseId} />
      </PageHead>
      {error && <Problems problems={problemsOf(error)} />}
      {!data && !error && <Waiting what="Listing the sources…" />}
      {data && data.total === 0 && !find && (
        <Empty
          title="No reporting yet"
          action={
            <LinkButton look="main" href={makeRoute({ caseId, page: 'intake' })}>
              Add reporting
            </LinkButton>
          }
        >
          A case begins with what was reported. Drop in the first article, and Parley reads who said what about whom.
        </Empty>
      )}
      {data && (data.total > 8 || find) && (
        <div className={style.tools}>
          <TextField
            label="Find by title, publisher or author"
            bare
            placeholder="Title, publisher or author"
            type="search"
            value={find}
            onChange={event => setFind(event.target.value)}
          />
        </div>
      )}
      {data && data.sources.length > 0 && (
        <ul className={style.list}>
          {data.sources.map(source => (
            <SourceRow key={source.id} caseId={caseId} source={source} />
          ))}
        </ul>
      )}
      {data && data.sources.length < data.total && (
        <Button onClick={() => setLimit(Math.min(1000, limit + STEP))}>
          Show more of {data.total.toLocaleString('en')}
        </Button>
      )}
    </>
  );
}

function SourceRow({ caseId, source }: { caseId: string; source: SourceLine & { entries: number } }) {
  return (
    <li className={style.row}>
      <a className={style.title} href={makeRoute({ caseId, page: 'source', id: source.id })}>
        {source.purged ? 'Purged source' : (source.title ?? 'Untitled source')}
      </a>
      <span className={style.date}>{source.publishedAt ? sayEdtf(source.publishedAt) : 'date not known'}</span>
      <span className={style.entries}>{source.copyOf ? '' : count(source.entries, 'entry', 'entries')}</span>
      <span className={style.meta}>
        {source.publisher ?? 'publisher not known'}
        {source.reliability !== 'F' && `, reliability ${source.reliability}`}
        {source.purged && `, purged by ${source.purged.by}: ${source.purged.why}`}
        {source.language !== 'en' && source.language !== null && `, in ${source.language}, unread`}{' '}
        {source.copyOf && <span className={style.copy}>copy, no second witness</span>}
      </span>
    </li>
  );
}
