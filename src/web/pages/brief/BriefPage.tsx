/** The brief of the case in one of its forms, every sentence leading to its passages; and its files. */

import { useMemo, useState } from 'react';
import { Button, LinkButton } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Select } from '../../design/Field.tsx';
import { Empty, Note, Problems, Waiting } from '../../design/Note.tsx';
import { saveFile } from '../../design/save-file.ts';
import type { BriefFormat } from '../../desk/acts.ts';
import { call, problemsOf } from '../../desk/call.ts';
import { useAct } from '../../desk/queries.ts';
import type { PageProps } from '../../page.ts';
import { makeRoute, settle } from '../../routes.ts';
import { PageHead } from '../../shell/PageHead.tsx';
import { type Brief, numberedSentences, numbersOf } from '../../telling/cited.ts';
import { sayEdtf } from '../../words/dates.ts';
import { BriefDocument } from './BriefDocument.tsx';
import style from './BriefPage.module.css';

const PRESETS = [
  { value: 'article', word: 'Article' },
  { value: 'one-page', word: 'One page' },
  { value: 'watch', word: 'Watch' },
  { value: 'delta', word: 'Since…' },
  { value: 'annex', word: 'Annex' },
];
const FORMATS: readonly { format: BriefFormat; word: string }[] = [
  { format: 'docx', word: 'Word' },
  { format: 'html', word: 'HTML' },
  { format: 'markdown', word: 'Markdown' },
  { format: 'json', word: 'JSON' },
];

export default function BriefPage({ caseId, query }: PageProps) {
  const preset = query.preset ?? 'article';
  const since = preset === 'delta' && query.since ? { since: query.since } : {};
  const sources = useAct('list-sources', caseId, { limit: 1 });
  const { data, error } = useAct(
    'brief',
    caseId,
    { preset, format: 'json', ...since },
    { keep: true, enabled: Boolean(sources.data?.total) },
  );
  const set = (next: Record<string, string>) =>
    settle({ page: 'brief', caseId, id: null, query: { ...query, ...next } });
  if (sources.data?.total === 0)
    return (
      <>
        <PageHead title="Brief" />
        <Empty
          title="Nothing to tell yet"
          action={
            <LinkButton look="main" href={makeRoute({ caseId, page: 'intake' })}>
              Add reporting
            </LinkButton>
          }
        >
          A brief is written from the entries of the record. What has no passage behind it is not printed.
        </Empty>
      </>
    );
  return (
    <>
      <PageHead title="Brief" lead="Rest on a number to read the passage; follow it to stand in the source." />
      <div className={style.tools}>
        <div className={style.choose}>
          <Choice label="Form" value={preset} options={PRESETS} onChange={value => set({ preset: value })} />
          {preset === 'delta' && (
            <Since caseId={caseId} value={query.since ?? ''} onChange={value => set({ since: value })} />
          )}
        </div>
        <Exports caseId={caseId} input={{ preset, ...since }} />
      </div>
      {error && <Problems problems={problemsOf(error)} />}
      {!data && !error && <Waiting what="Writing the brief…" />}
      {data && <Shown caseId={caseId} brief={data.brief} />}
    </>
  );
}

function Shown({ caseId, brief }: { caseId: string; brief: Brief }) {
  const numbers = useMemo(() => numbersOf(numberedSentences(brief)), [brief]);
  return (
    <div className={style.layout}>
      <BriefDocument brief={brief} telling={{ caseId, numbers, sources: brief.sources }} />
      <aside className={style.side} aria-label="About this brief">
        <Note tone={brief.unreviewed === 0 ? 'good' : 'warning'}>
          {brief.unreviewed === 0
            ? `All ${brief.admitted} entries behind it were reviewed.`
            : `${brief.unreviewed} of ${brief.admitted} entries behind it have not been reviewed. `}
          {brief.unreviewed > 0 && <a href={makeRoute({ caseId, page: 'entries' })}>Review them</a>}
        </Note>
        <section>
          <h2>Sources</h2>
          <ul>
            {brief.sources.map(source => (
              <li key={source.id}>
                <a href={makeRoute({ caseId, page: 'source', id: source.id })}>{source.title ?? 'Untitled source'}</a>
                <small>
                  {source.publisher}
                  {source.publishedAt && `, ${sayEdtf(source.publishedAt)}`}
                </small>
              </li>
            ))}
          </ul>
        </section>
      </aside>
    </div>
  );
}

function Since({ caseId, value, onChange }: { caseId: string; value: string; onChange(value: string): void }) {
  const dates = useAct('show-positions', caseId, { asOf: null }).data?.dates ?? [];
  return (
    <Select
      label="Since"
      bare
      value={value}
      choices={[
        { value: '', word: 'since the first report' },
        ...dates.map(date => ({ value: date, word: `since ${sayEdtf(date)}` })),
      ]}
      onChange={event => onChange(event.target.value)}
    />
  );
}

function Exports({ caseId, input }: { caseId: string; input: { preset: string; since?: string } }) {
  const [error, setError] = useState<unknown>(null);
  const save = async (format: BriefFormat) => {
    setError(null);
    try {
      const { output } = await call('brief', caseId, { ...input, format });
      const { name, mediaType, text, base64 } = output.file;
      saveFile(name, mediaType, text ?? Uint8Array.from(atob(base64 ?? ''), byte => byte.charCodeAt(0)));
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <div className={style.exports}>
      {FORMATS.map(({ format, word }) => (
        <Button key={format} small icon="download" aria-label={`Save as ${word}`} onClick={() => void save(format)}>
          {word}
        </Button>
      ))}
      {error !== null && <Problems problems={problemsOf(error)} />}
    </div>
  );
}
