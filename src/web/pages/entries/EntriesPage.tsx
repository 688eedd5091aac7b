/** The queue of review: entries by kind and state, gone through by mouse or by key, one or many at a time. */

import { useState } from 'react';
import { ENTRY_STATES, type EntryState } from '../../../record/evidence.ts';
import { ENTRY_KINDS, type EntryKind } from '../../../record/record.ts';
import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Select } from '../../design/Field.tsx';
import { Empty, Problems, Waiting } from '../../design/Note.tsx';
import { problemsOf } from '../../desk/call.ts';
import { useAct } from '../../desk/queries.ts';
import { EntryCard, type Opened } from '../../entry/EntryCard.tsx';
import { useReview } from '../../entry/review.ts';
import { StrikeForm } from '../../entry/StrikeForm.tsx';
import { useKeys } from '../../keys.ts';
import type { PageProps } from '../../page.ts';
import { settle } from '../../routes.ts';
import { PageHead } from '../../shell/PageHead.tsx';
import { count } from '../../words/count.ts';
import { KIND_PLURALS, STATE_WORDS } from '../../words/stances.ts';
import style from './EntriesPage.module.css';
import { EntryRows } from './EntryRows.tsx';

const LIMIT = 1000;
const SEEN = [
  { value: 'no', word: 'To review' },
  { value: 'yes', word: 'Reviewed' },
  { value: 'all', word: 'All' },
];

export default function EntriesPage({ caseId, query }: PageProps) {
  const seen = query.seen ?? 'no';
  const kind = ENTRY_KINDS.find(one => one === query.kind);
  const state = ENTRY_STATES.find(one => one === query.state);
  const filter = {
    limit: LIMIT,
    ...(kind ? { kind } : {}),
    ...(state ? { state } : {}),
    ...(seen === 'all' ? {} : { reviewed: seen === 'yes' }),
  };
  const { data, error } = useAct('list-entries', caseId, filter, { keep: true });
  const review = useReview(caseId);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<Opened>(null);
  const [striking, setStriking] = useState(false);
  const list = data?.entries ?? [];
  const focus = query.entry ?? list[0]?.id ?? null;
  const set = (next: Record<string, string>) => {
    const merged = { ...query, ...next };
    settle({
      page: 'entries',
      caseId,
      id: null,
      query: Object.fromEntries(Object.entries(merged).filter(([, value]) => value)),
    });
  };
  const at = list.findIndex(line => line.id === focus);
  const focusOn = (entry: string | undefined) => {
    setOpened(null);
    if (entry !== undefined) set({ entry });
  };
  const step = (by: 1 | -1) => focusOn(list[Math.min(Math.max(at + by, 0), list.length - 1)]?.id);
  const choose = (entry: string) => {
    const next = new Set(chosen);
    if (!next.delete(entry)) next.add(entry);
    setChosen(next);
  };
  const admit = (entries: readonly string[]) => {
    const next =
      list.slice(at + 1).find(line => !entries.includes(line.id)) ?? list.find(line => !entries.includes(line.id));
    void review
      .each(
        'admit-entry',
        entries.map(entry => ({ entry })),
      )
      .then(() => focusOn(next?.id));
    setChosen(new Set());
  };
  const targets = chosen.size > 0 ? [...chosen] : focus === null ? [] : [focus];
  const group = 'Review';
  useKeys([
    { keys: 'j', does: 'Next entry', group, run: () => step(1) },
    { keys: 'k', does: 'Previous entry', group, run: () => step(-1) },
    { keys: 's', does: 'Choose this entry', group, run: () => focus !== null && choose(focus) },
    { keys: 'a', does: 'This is right (all that are chosen)', group, run: () => admit(targets) },
    { keys: 'x', does: 'Strike (all that are chosen)', group, run: () => setStriking(targets.length > 0) },
    { keys: 'e', does: 'Correct', group, run: () => setOpened('correct') },
    { keys: 'u', does: 'Undo the last act', group, run: () => void review.undoLast() },
  ]);
  return (
    <>
      <PageHead title="Review" lead={data && sayLead(data.total, seen)} />
      <div className={style.filters}>
        <Choice
          label="Reviewed or not"
          value={seen}
          options={SEEN}
          onChange={value => set({ seen: value, entry: '' })}
        />
        <Select
          label="Kind"
          bare
          value={kind ?? ''}
          choices={[
            { value: '', word: 'Every kind' },
            ...ENTRY_KINDS.map(one => ({ value: one, word: KIND_PLURALS[one] })),
          ]}
          onChange={event => set({ kind: event.target.value as EntryKind, entry: '' })}
        />
        <Select
          label="State"
          bare
          value={state ?? ''}
          choices={[
            { value: '', word: 'Every state' },
            ...ENTRY_STATES.map(one => ({ value: one, word: STATE_WORDS[one] })),
          ]}
          onChange={event => set({ state: event.target.value as EntryState, entry: '' })}
        />
      </div>
      {error && <Problems problems={problemsOf(error)} />}
      {!data && !error && <Waiting what="Listing the entries…" />}
      {data && list.length === 0 && (
        <Empty title={seen === 'no' ? 'All reviewed' : 'No such entry'}>
          {seen === 'no' ? 'A person has looked at every entry of this kind.' : 'No entry has this kind and state.'}
        </Empty>
      )}
      {list.length > 0 && (
        <div className={style.layout}>
          <div>
            <div className={style.bulk}>
              <Button small icon="check" hint="a" disabled={targets.length === 0} onClick={() => admit(targets)}>
                {chosen.size > 0 ? `${chosen.size} are right` : 'This is right'}
              </Button>
              <Button
                small
                look="danger"
                icon="trash"
                hint="x"
                disabled={targets.length === 0}
                onClick={() => setStriking(true)}
              >
                {chosen.size > 0 ? `Strike ${chosen.size}` : 'Strike'}
              </Button>
              {chosen.size > 0 && (
                <Button small look="quiet" onClick={() => setChosen(new Set())}>
                  Choose none
                </Button>
              )}
            </div>
            <EntryRows list={list} focus={focus} chosen={chosen} onFocus={focusOn} onChoose={choose} />
          </div>
          {focus !== null && (
            <aside className={style.side} aria-label="Entry">
              <EntryCard
                key={focus}
                caseId={caseId}
                id={focus}
                review={review}
                opened={opened}
                onOpen={setOpened}
                onDone={() => step(1)}
              />
            </aside>
          )}
        </div>
      )}
      {striking && (
        <StrikeForm
          entries={targets}
          review={review}
          onClose={() => setStriking(false)}
          onStruck={() => {
            setChosen(new Set());
            step(1);
          }}
        />
      )}
    </>
  );
}

const sayLead = (total: number, seen: string): string =>
  `${count(total, 'entry', 'entries')}${seen === 'no' ? ' that no person has looked at yet' : ''}. Keys: j and k to move, a right, x strike, e correct, u undo.`;
