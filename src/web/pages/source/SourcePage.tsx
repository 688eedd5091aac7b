/** One source: its text in its structure with every entry marked, and beside it the entry in focus. */

import { useEffect, useMemo, useState } from 'react';
import type { EntryKind } from '../../../record/record.ts';
import { Note, Problems, Waiting } from '../../design/Note.tsx';
import type { PlacedEntry } from '../../desk/acts.ts';
import { problemsOf } from '../../desk/call.ts';
import { useAct } from '../../desk/queries.ts';
import type { Opened } from '../../entry/EntryCard.tsx';
import { useReview } from '../../entry/review.ts';
import { useKeys } from '../../keys.ts';
import type { PageProps } from '../../page.ts';
import { stretchOf } from '../../passages/address.ts';
import { makeRoute, settle } from '../../routes.ts';
import { PageHead } from '../../shell/PageHead.tsx';
import { sayInstant } from '../../words/dates.ts';
import { Adder } from './Adder.tsx';
import { Legend } from './Legend.tsx';
import { SourceMenu } from './SourceMenu.tsx';
import style from './SourcePage.module.css';
import { SourceSide } from './SourceSide.tsx';
import { SourceText } from './SourceText.tsx';
import { sayHead, sayOrigin } from './say-origin.ts';
import { type Mark, readingOrder } from './segments.ts';

export default function SourcePage({ caseId, id, query }: PageProps) {
  const { data, error } = useAct('show-source', caseId, { source: id ?? '' });
  const review = useReview(caseId);
  const [hidden, setHidden] = useState<ReadonlySet<EntryKind>>(new Set());
  const [opened, setOpened] = useState<Opened>(null);
  const focus = query.entry ?? null;
  const cited = useMemo(() => stretchOf(query.at), [query.at]);
  const standing = useMemo(() => data?.entries.filter(isShown) ?? [], [data]);
  const marks = useMemo(
    () => standing.filter(entry => !hidden.has(entry.kind)).flatMap(marksOfEntry),
    [standing, hidden],
  );
  const order = useMemo(() => readingOrder(marks), [marks]);
  const setFocus = (entry: string | null) => {
    setOpened(null);
    settle({ page: 'source', caseId, id, query: entry === null ? {} : { entry } });
  };
  const step = (by: 1 | -1) => {
    const at = focus === null ? (by === 1 ? -1 : order.length) : order.indexOf(focus);
    const next = order[Math.min(Math.max(at + by, 0), order.length - 1)];
    if (next !== undefined) setFocus(next);
  };
  useReviewKeys({
    focus,
    step,
    setOpened,
    clear: () => setFocus(null),
    undo: () => void review.undoLast(),
    admit: entry => void review.act('admit-entry', { entry }).then(done => done && step(1)),
  });
  useScrolling(Boolean(data), focus, query.at);
  if (error) return <Problems problems={problemsOf(error)} />;
  if (!data) return <Waiting what="Opening the source…" />;
  const { source } = data;
  const counts = new Map<EntryKind, number>();
  for (const entry of standing) counts.set(entry.kind, (counts.get(entry.kind) ?? 0) + 1);
  return (
    <>
      <PageHead title={sayHead(source)} lead={sayOrigin(source)}>
        <SourceMenu caseId={caseId} shown={data} review={review} />
      </PageHead>
      {source.purged && (
        <Note tone="warning">
          Purged by {source.purged.by}, {sayInstant(source.purged.at)}: {source.purged.why}. Its text is gone for good.
        </Note>
      )}
      {source.copyOf && (
        <Note tone="warning">
          A copy of <a href={makeRoute({ caseId, page: 'source', id: source.copyOf })}>another report</a>. It is kept,
          has no entries of its own and is no second witness.
        </Note>
      )}
      <fieldset className={style.legend} aria-label="Kinds of entry">
        <Legend counts={counts} hidden={hidden} onToggle={kind => setHidden(toggled(hidden, kind))} />
      </fieldset>
      <div className={style.layout}>
        <SourceText
          source={source}
          marks={marks}
          focus={focus}
          cited={cited}
          onPick={ids =>
            setFocus(focus !== null && ids.includes(focus) ? ids[(ids.indexOf(focus) + 1) % ids.length]! : ids[0]!)
          }
        />
        <SourceSide
          caseId={caseId}
          source={source.id}
          entries={data.entries}
          order={order}
          focus={focus}
          review={review}
          opened={opened}
          onOpen={setOpened}
          onFocus={setFocus}
          onDone={() => step(1)}
        />
      </div>
      <Adder caseId={caseId} source={source} review={review} />
    </>
  );
}

const isShown = (entry: PlacedEntry): boolean => entry.state === 'admitted' || entry.state === 'draft';

function marksOfEntry({ id, kind, evidence, mentions, stance, state }: PlacedEntry): Mark[] {
  const wordly = kind === 'actor' || kind === 'place' || kind === 'attribution';
  const places = wordly && mentions.length > 0 ? mentions : evidence;
  return places.map(({ start, end }) => ({ start, end, id, kind, stance, draft: state === 'draft' }));
}

function toggled(hidden: ReadonlySet<EntryKind>, kind: EntryKind): ReadonlySet<EntryKind> {
  const next = new Set(hidden);
  if (!next.delete(kind)) next.add(kind);
  return next;
}

interface ReviewKeys {
  focus: string | null;
  step(by: 1 | -1): void;
  admit(entry: string): void;
  undo(): void;
  clear(): void;
  setOpened(form: Opened): void;
}

function useReviewKeys({ focus, step, admit, undo, clear, setOpened }: ReviewKeys): void {
  const withFocus = (run: (entry: string) => void) => () => {
    if (focus !== null) run(focus);
  };
  const group = 'Review';
  useKeys([
    { keys: 'j', does: 'Next entry', group, run: () => step(1) },
    { keys: 'k', does: 'Previous entry', group, run: () => step(-1) },
    { keys: 'a', does: 'This is right', group, run: withFocus(admit) },
    { keys: 'e', does: 'Correct', group, run: withFocus(() => setOpened('correct')) },
    { keys: 'x', does: 'Strike', group, run: withFocus(() => setOpened('strike')) },
    { keys: 'u', does: 'Undo the last act', group, run: undo },
    { keys: 'Escape', does: 'Leave the entry', group, run: clear },
  ]);
}

const calm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Brings the cited passage, else the entry in focus, to the middle of the window. */
function useScrolling(ready: boolean, focus: string | null, at: string | undefined): void {
  useEffect(() => {
    if (!ready) return;
    const mark = document.querySelector(
      at ? '[data-cited]' : focus === null ? 'none' : '[data-source-text] [data-focus]',
    );
    const box = mark?.getBoundingClientRect();
    if (!mark || !box) return;
    // In a narrow window the card of the entry covers the lower half.
    const covered = focus !== null && window.matchMedia('(max-width: 68rem)').matches;
    if (box.top < 120 || box.bottom > window.innerHeight * (covered ? 0.42 : 0.75))
      mark.scrollIntoView({ block: 'center', behavior: calm() ? 'instant' : 'smooth' });
  }, [ready, focus, at]);
}
