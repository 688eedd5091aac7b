/** One entry: what it says in words, what it rests on, where it comes from, and what can be done about it. */

import { useState } from 'react';
import type { EntryKind } from '../../record/record.ts';
import { Button } from '../design/Button.tsx';
import { Note, Problems, Waiting } from '../design/Note.tsx';
import { StanceMark } from '../design/Stance.tsx';
import type { EntryLine, ShownEntry } from '../desk/acts.ts';
import { problemsOf } from '../desk/call.ts';
import { useAct } from '../desk/queries.ts';
import { Passage } from '../passages/Passage.tsx';
import { sayInstant } from '../words/dates.ts';
import { sayEntry, termsOf } from '../words/say.ts';
import { KIND_NAMES, STANCE_NAMES } from '../words/stances.ts';
import { CorrectForm } from './CorrectForm.tsx';
import style from './EntryCard.module.css';
import { MergeForm } from './MergeForm.tsx';
import { useNames } from './names.ts';
import type { Review } from './review.ts';
import { StrikeForm } from './StrikeForm.tsx';

export type Opened = 'correct' | 'strike' | 'merge' | null;

interface Props {
  caseId: string;
  id: string;
  review: Review;
  /** Beside the source's own text its passages need not be printed again. */
  beside?: string;
  /** Which form is open; keys open it too. */
  opened: Opened;
  onOpen(form: Opened): void;
  /** After it was said to be right, or struck. */
  onDone?(): void;
}

export function EntryCard({ caseId, id, review, beside, opened, onOpen, onDone }: Props) {
  const { data: shown, error } = useAct('show-entry', caseId, { entry: id });
  const names = useNames(caseId, shown);
  if (error) return <Problems problems={problemsOf(error)} />;
  if (!shown) return <Waiting what="Opening the entry…" />;
  const { kind, entry, line } = shown;
  const close = () => onOpen(null);
  return (
    <article className={style.card} aria-label={`${KIND_NAMES[kind]}: ${line.label}`}>
      <header className={style.head}>
        <span className={style.kind}>{KIND_NAMES[kind]}</span>
        <StateTag line={line} />
      </header>
      <div>
        {'stance' in entry && (
          <p className={style.stance}>
            <StanceMark stance={entry.stance} tag word={STANCE_NAMES[entry.stance]} />
          </p>
        )}
        <p className={style.says}>{sayEntry(kind, entry, names)}</p>
      </div>
      <div className={style.actions}>
        <Button
          small
          icon="check"
          hint="a"
          look={line.reviewedBy === null && line.state !== 'struck' ? 'main' : 'plain'}
          disabled={line.state === 'admitted' && line.reviewedBy !== null}
          onClick={() => void review.act('admit-entry', { entry: id }).then(done => done && onDone?.())}
        >
          {line.state === 'struck' ? 'Restore it' : 'This is right'}
        </Button>
        <Button small icon="edit" hint="e" onClick={() => onOpen('correct')}>
          Correct
        </Button>
        <Button
          small
          icon="trash"
          hint="x"
          look="danger"
          disabled={line.state === 'struck'}
          onClick={() => onOpen('strike')}
        >
          Strike
        </Button>
        {MERGED.includes(kind) && line.state === 'admitted' && (
          <Button small look="quiet" icon="merge" onClick={() => onOpen('merge')}>
            Same as…
          </Button>
        )}
      </div>
      {shown.contradictions.length > 0 && (
        <Note tone="warning">{shown.contradictions.map(one => one.explanation).join(' ')}</Note>
      )}
      <Terms shown={shown} terms={termsOf(kind, entry, names)} />
      <Passages caseId={caseId} shown={shown} beside={beside} />
      <Origin shown={shown} />
      {opened === 'correct' && <CorrectForm caseId={caseId} shown={shown} review={review} onClose={close} />}
      {opened === 'merge' && <MergeForm caseId={caseId} shown={shown} review={review} onClose={close} />}
      {opened === 'strike' && <StrikeForm entries={[id]} review={review} onClose={close} onStruck={onDone} />}
    </article>
  );
}

export function StateTag({ line }: { line: Pick<EntryLine, 'state' | 'reviewedBy'> }) {
  if (line.state === 'struck') return <span className={`${style.state} ${style.struck}`}>Struck</span>;
  if (line.state === 'superseded') return <span className={style.state}>Merged into another</span>;
  if (line.state === 'draft') return <span className={`${style.state} ${style.unseen}`}>Draft, not in the record</span>;
  if (line.reviewedBy === null) return <span className={`${style.state} ${style.unseen}`}>Not reviewed</span>;
  return <span className={`${style.state} ${style.seen}`}>Reviewed by {line.reviewedBy}</span>;
}

function Terms({ shown, terms }: { shown: ShownEntry; terms: ReturnType<typeof termsOf> }) {
  if (terms.length === 0) return null;
  return (
    <dl className={style.terms} data-entry={shown.entry.id}>
      {terms.map(({ term, value }) => (
        <Term key={term} term={term} value={value} />
      ))}
    </dl>
  );
}

const Term = ({ term, value }: { term: string; value: string }) => (
  <>
    <dt>{term}</dt>
    <dd>{value}</dd>
  </>
);

/** Kinds of which reporting often has one thing under two names. */
const MERGED: readonly EntryKind[] = ['actor', 'place', 'issue', 'proposal', 'provision', 'event'];

const SHOWN = 3;
/** A passage of fewer characters is shown with the words around it. */
const SHORT = 60;

function Passages({ caseId, shown, beside }: { caseId: string; shown: ShownEntry; beside?: string }) {
  const [all, setAll] = useState(false);
  const elsewhere = shown.passages.filter(passage => passage.span.source !== beside);
  const judgement = shown.entry.meta.judgement;
  if (elsewhere.length === 0 && !judgement) return null;
  const printed = all ? elsewhere : elsewhere.slice(0, SHOWN);
  return (
    <div className={style.passages}>
      {judgement && (
        <Note tone="warning">
          Rests on a judgement of {judgement.by}: {judgement.reason}
        </Note>
      )}
      {printed.map(({ span, source, prefix, suffix }) => (
        <Passage
          key={`${span.source} ${span.start}`}
          caseId={caseId}
          span={span}
          source={source}
          entry={shown.entry.id}
          {...(span.exact.length < SHORT ? { prefix, suffix } : {})}
        />
      ))}
      {elsewhere.length > printed.length && (
        <Button small look="quiet" onClick={() => setAll(true)}>
          {elsewhere.length - printed.length} more passages
        </Button>
      )}
    </div>
  );
}

function Origin({ shown }: { shown: ShownEntry }) {
  const { origin, confidence } = shown.entry.meta;
  const last = shown.history[0];
  return (
    <footer className={style.origin}>
      <p>
        {origin.by === 'finder'
          ? `Found by the program (${origin.name}, version ${origin.version ?? 'unknown'}), confidence ${Math.round(confidence * 100)} of 100`
          : `Entered or corrected by ${origin.name}`}
      </p>
      {last && (
        <p>
          Last touched by {last.by}, {sayInstant(last.at)}
          {last.why ? `: ${last.why}` : ''}
        </p>
      )}
    </footer>
  );
}
