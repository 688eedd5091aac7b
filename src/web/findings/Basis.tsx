/** What a finding or a figure rests on: entries with their passages, judgements with author and reason, rules. */

import { useState } from 'react';
import type { Reason } from '../../analysis/model.ts';
import { Button } from '../design/Button.tsx';
import { Note, Problems, Waiting } from '../design/Note.tsx';
import { SidePanel } from '../design/SidePanel.tsx';
import { StanceMark } from '../design/Stance.tsx';
import { problemsOf } from '../desk/call.ts';
import { useAct } from '../desk/queries.ts';
import { Passage } from '../passages/Passage.tsx';
import { KIND_NAMES, STANCE_NAMES } from '../words/stances.ts';
import style from './Findings.module.css';

/** Entries shown at first; the rest on demand. */
const SHOWN = 12;

interface Props {
  caseId: string;
  title: string;
  reasons: readonly Reason[];
  onClose(): void;
}

/** Beside the page: every reason once, entries first. */
export function BasisPanel({ caseId, title, reasons, onClose }: Props) {
  const [all, setAll] = useState(false);
  const entries = [...new Set(reasons.flatMap(reason => (reason.kind === 'entries' ? reason.entries : [])))];
  const others = [...new Set(reasons.flatMap(sayReason))];
  const shown = all ? entries : entries.slice(0, SHOWN);
  return (
    <SidePanel title={title} onClose={onClose}>
      <div className={style.basis}>
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
