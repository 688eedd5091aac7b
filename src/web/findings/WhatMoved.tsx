/** What moved since the run before: figures with what caused it, findings with what they said before. */

import { useState } from 'react';
import type { Reason } from '../../analysis/model.ts';
import { Button, TextButton } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Problems, Waiting } from '../design/Note.tsx';
import type { Moved, MovedFinding } from '../desk/analysis-acts.ts';
import { problemsOf } from '../desk/call.ts';
import { useAct } from '../desk/queries.ts';
import { BasisPanel } from './Basis.tsx';
import style from './WhatMoved.module.css';

/** Lines shown at first; the rest on demand. */
const SHOWN = 4;

interface Props {
  caseId: string;
  /** null = every engine that has run. */
  engine: string | null;
  /** The latest run. */
  run: string;
  /** The record has changed since it: what moved in the figures is told before the engines have run again. */
  stale: boolean;
}

/** Nothing where there is no earlier run on another model. */
export function WhatMoved({ caseId, engine, run, stale }: Props) {
  const asked = stale ? { engine, findings: false } : { engine, to: run };
  const { data, error } = useAct('compare-models', caseId, asked, { keep: true });
  if (error) return <Problems problems={problemsOf(error).filter(({ code }) => code !== 'model-invalid')} />;
  if (!data) return <Waiting what="Looking at what moved…" />;
  return data.from === null ? null : <MovedCard caseId={caseId} title="What moved" moved={data} />;
}

/** Two models compared. */
export function MovedCard({ caseId, title, moved }: { caseId: string; title: string; moved: Moved }) {
  const [basis, setBasis] = useState<Reason[] | null>(null);
  return (
    <Card label={title}>
      <h2>{title}</h2>
      <p className={style.summary}>{moved.summary}</p>
      <Some
        items={moved.figures}
        line={({ text, causes }) => {
          const entries = causes.flatMap(({ entry }) => entry ?? []);
          return (
            <li key={text} className={style.figure}>
              {text}{' '}
              {entries.length > 0 && (
                <TextButton onClick={() => setBasis([{ kind: 'entries', entries }])}>Passages</TextButton>
              )}
            </li>
          );
        }}
      />
      <MovedFindings findings={moved.findings ?? []} onBasis={setBasis} />
      {basis && (
        <BasisPanel
          key={JSON.stringify(basis)}
          caseId={caseId}
          title="What it rests on"
          reasons={basis}
          onClose={() => setBasis(null)}
        />
      )}
    </Card>
  );
}

const MOVE_WORDS: Readonly<Record<MovedFinding['move'], string>> = {
  verdict: 'Otherwise now',
  new: 'New',
  gone: 'Gone',
  figure: 'Another figure',
};

/** Findings that changed, each beside what it said before. */
export function MovedFindings({
  findings,
  onBasis,
}: {
  findings: readonly MovedFinding[];
  onBasis(reasons: Reason[]): void;
}) {
  return (
    <Some
      items={findings}
      line={({ engine, move, from, to }) => {
        const { about, entries } = (to ?? from)!;
        return (
          <li key={`${engine} ${about}`} className={style.finding} data-move={move}>
            <span className={style.move}>{MOVE_WORDS[move]}</span>
            {to && <p className={style.now}>{to.text}</p>}
            {from && (
              <p className={style.before}>
                {to && <span>Before: </span>}
                {from.text}
              </p>
            )}
            {entries.length > 0 && (
              <p>
                <TextButton onClick={() => onBasis([{ kind: 'entries', entries: [...entries] }])}>Passages</TextButton>
              </p>
            )}
          </li>
        );
      }}
    />
  );
}

function Some<T>({ items, line }: { items: readonly T[]; line(item: T): React.ReactNode }) {
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  const shown = all ? items : items.slice(0, SHOWN);
  return (
    <>
      <ul className={style.list}>{shown.map(line)}</ul>
      {items.length > shown.length && (
        <p>
          <Button small onClick={() => setAll(true)}>
            {items.length - shown.length} more
          </Button>
        </p>
      )}
    </>
  );
}
