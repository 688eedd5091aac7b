/** Sources and entries that have the words. */

import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { TextField } from '../../design/Field.tsx';
import { Empty, Problems } from '../../design/Note.tsx';
import type { Hit } from '../../desk/acts.ts';
import { problemsOf } from '../../desk/call.ts';
import { useAct } from '../../desk/queries.ts';
import type { PageProps } from '../../page.ts';
import { makeRoute, settle } from '../../routes.ts';
import { PageHead } from '../../shell/PageHead.tsx';
import { count } from '../../words/count.ts';
import { KIND_NAMES } from '../../words/stances.ts';
import { piecesOf } from './excerpt.ts';
import style from './SearchPage.module.css';

const LIMIT = 100;

export default function SearchPage({ caseId, query }: PageProps) {
  const [words, setWords] = useState(query.q ?? '');
  const asked = useDeferredValue(words.trim());
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    field.current?.querySelector('input')?.focus();
  }, []);
  useEffect(() => {
    settle({ page: 'search', caseId, id: null, query: asked ? { q: asked } : {} });
  }, [asked, caseId]);
  const { data, error } = useAct(
    'search',
    caseId,
    { query: asked, limit: LIMIT },
    { enabled: asked.length > 1, keep: true },
  );
  return (
    <>
      <PageHead title="Search" />
      <div ref={field} className={style.field}>
        <TextField
          label="Words to look for"
          bare
          type="search"
          placeholder="Words, or “an exact phrase” in double quotes"
          value={words}
          onChange={event => setWords(event.target.value)}
        />
      </div>
      <p className={style.hint} role="status">
        {data && asked.length > 1
          ? `${data.hits.length >= LIMIT ? `The first ${LIMIT} ` : ''}${count(data.hits.length, 'hit')}`
          : ' '}
      </p>
      {error && asked.length > 1 && <Problems problems={problemsOf(error)} />}
      {data && asked.length > 1 && data.hits.length === 0 && (
        <Empty title="Not found">
          No source and no entry has these words. Fewer words, or another form of them, may find more.
        </Empty>
      )}
      {data && asked.length > 1 && (
        <ul className={style.hits}>
          {data.hits.map(hit => (
            <HitItem key={`${hit.kind} ${hit.id}`} caseId={caseId} hit={hit} query={asked} />
          ))}
        </ul>
      )}
    </>
  );
}

function HitItem({ caseId, hit, query }: { caseId: string; hit: Hit; query: string }) {
  const address =
    hit.kind === 'source'
      ? makeRoute({ caseId, page: 'source', id: hit.id })
      : hit.source
        ? makeRoute({ caseId, page: 'source', id: hit.source, query: { entry: hit.id } })
        : makeRoute({ caseId, page: 'entries', query: { entry: hit.id } });
  const excerpt = hit.excerpt.replace(/\s+/g, ' ');
  return (
    <li className={style.hit}>
      <span className={style.kind}>
        {hit.kind === 'source' ? 'Source' : KIND_NAMES[hit.kind]}
        {hit.state === 'draft' && ', draft'}
      </span>
      <a href={address}>{hit.label}</a>
      <p className={style.excerpt}>
        {piecesOf(excerpt, query).map((piece, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: an excerpt is drawn whole
          piece.found ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
        )}
      </p>
    </li>
  );
}
