/** What a finding or a figure rests on: entries with their passages, judgements with author and reason, rules. */

import { useState } from 'react';
import type { Stated } from '../../analysis/figures.ts';
import type { Model, Reason } from '../../analysis/model.ts';
import { sayPlace, sayValue, wordsOf } from '../../analysis/preferences/say-figure.ts';
import { Button } from '../design/Button.tsx';
import { Note, Problems, Waiting } from '../design/Note.tsx';
import { SidePanel } from '../design/SidePanel.tsx';
import { StanceMark } from '../design/Stance.tsx';
import { problemsOf } from '../desk/call.ts';
import { useAct } from '../desk/queries.ts';
import { Passage } from '../passages/Passage.tsx';
import { capital, count } from '../words/count.ts';
import { KIND_NAMES, STANCE_NAMES } from '../words/stances.ts';
import style from './Findings.module.css';

/** Entries shown at first; the rest on demand. */
const SHOWN = 12;

interface Props {
  caseId: string;
  title: string;
  reasons: readonly Reason[];
  /** The figures of the model that stand between a finding and its passages. */
  figures?: { readonly model: Model; readonly known: readonly Stated[]; readonly unknown: readonly Stated[] } | null;
  onClose(): void;
}

/** Beside the page: the figures, then every reason once. */
export function BasisPanel({ caseId, title, reasons, figures = null, onClose }: Props) {
  const [all, setAll] = useState(false);
  const entries = [...new Set(reasons.flatMap(reason => (reason.kind === 'entries' ? reason.entries : [])))];
  const others = [...new Set(reasons.flatMap(sayReason))];
  const shown = all ? entries : entries.slice(0, SHOWN);
  return (
    <SidePanel title={title} onClose={onClose}>
      <div className={style.basis}>
        {figures && <Figures {...figures} />}
        {others.map(text => (
          <Note key={text} tone="warning">
            {text}
          </Note>
        ))}
        {shown.map(id => (
          <EntryPassages key={id} caseId={caseId} id={id} />
        ))}
        {entries.length > shown.length && (
          <Button small onClick={() => setAll(true)}>
            {entries.length - shown.length} more entries
          </Button>
        )}
      </div>
    </SidePanel>
  );
}

/** Figures named at first. */
const NAMED = 8;

function Figures({ model, known, unknown }: NonNullable<Props['figures']>) {
  const [all, setAll] = useState(false);
  const say = wordsOf(model);
  const shown = all ? known : known.slice(0, NAMED);
  return (
    <section aria-label="Figures of the model">
      <ul className={style.known}>
        {shown.map(stated => (
          <li key={JSON.stringify([stated.target, stated.given])}>
            <span>{capital(sayPlace(stated, say))}</span>
            <strong>{sayValue(stated, say)}</strong>
          </li>
        ))}
      </ul>
      {known.length > shown.length && (
        <Button small onClick={() => setAll(true)}>
          {count(known.length - shown.length, 'more figure', 'more figures')}
        </Button>
      )}
      {unknown.length > 0 && (
        <details className={style.unknown}>
          <summary>
            {count(unknown.length, 'figure is', 'figures are')} not known:{' '}
            {unknown.length === 1 ? 'it stands' : 'they stand'} with the full range
          </summary>
          <ul>
            {unknown.map(stated => (
              <li key={JSON.stringify([stated.target, stated.given])}>{capital(sayPlace(stated, say))}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function sayReason(reason: Reason): string[] {
  if (reason.kind === 'judgement') return [`Judgement of ${reason.by}: ${reason.reason}`];
  if (reason.kind === 'rule') return [`By the convention: ${reason.rule}`];
  if (reason.kind === 'unknown') return ['A part of it is not known and stands with its full range.'];
  return [];
}

function EntryPassages({ caseId, id }: { caseId: string; id: string }) {
  const { data, error } = useAct('show-entry', caseId, { entry: id });
  if (error) return <Problems problems={problemsOf(error)} />;
  if (!data) return <Waiting what="Opening the entry…" />;
  const { kind, line, entry, passages } = data;
  return (
    <article className={style.entry} aria-label={`${KIND_NAMES[kind]}: ${line.label}`}>
      <p className={style.kind}>
        {line.stance ? (
          <StanceMark stance={line.stance} tag word={STANCE_NAMES[line.stance]} />
        ) : (
          <span>{KIND_NAMES[kind]}</span>
        )}
        <span>{line.reviewedBy === null ? 'not reviewed' : `reviewed by ${line.reviewedBy}`}</span>
      </p>
      <p className={style.label}>{line.label}</p>
      {entry.meta.judgement && (
        <Note tone="warning">
          Judgement of {entry.meta.judgement.by}: {entry.meta.judgement.reason}
        </Note>
      )}
      {passages.map(({ span, source, prefix, suffix }) => (
        <Passage
          key={`${span.source} ${span.start}`}
          caseId={caseId}
          span={span}
          source={source}
          entry={id}
          prefix={prefix}
          suffix={suffix}
        />
      ))}
    </article>
  );
}
