/** The package in hand: put together option by option and judged at once, named and kept, and taken to Stability. */

import { type FormEvent, useCallback, useMemo, useState } from 'react';
import { type DealCase, namedPicks } from '../../../analysis/deal-space/deal-case.ts';
import { judge } from '../../../analysis/deal-space/judge.ts';
import type { Model } from '../../../analysis/model.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog, DialogFoot, DialogForm } from '../../design/Dialog.tsx';
import { TextField } from '../../design/Field.tsx';
import type { NamedPackage } from '../../desk/analysis-acts.ts';
import { useBeside } from '../../desk/beside.ts';
import { MOST_KEPT } from '../../desk/package-address.ts';
import type { Packages } from '../../desk/packages.ts';
import { useKeys } from '../../keys.ts';
import { go } from '../../routes.ts';
import { Bars } from './Bars.tsx';
import { Builder } from './Builder.tsx';
import style from './DealPage.module.css';
import { type ModelWords, type OnBasis, sayShare } from './words.ts';

interface Props {
  caseId: string;
  model: Model;
  /** The model's lowest, middle and highest reading. */
  readings: DealCase;
  tabled: readonly NamedPackage[];
  packages: Packages;
  picks: readonly number[];
  words: ModelWords;
  onBasis: OnBasis;
}

export function Hand({ caseId, model, readings, tabled, packages, picks, words, onBasis }: Props) {
  const [naming, setNaming] = useState(false);
  const judged = useMemo(() => judge(readings, picks), [readings, picks]);
  const counted = useBeside(model, 'judge', { picks });
  const shares = counted.fresh && counted.answer ? counted.answer.tests.map(test => test.accepts) : null;
  const { take, undo, canUndo, kept, keep, drop } = packages;
  const onPick = useCallback(
    (issue: number, option: number) => take(namedPicks(model, picks.with(issue, option))),
    [take, model, picks],
  );
  const toStability = () => {
    const named = namedPicks(model, picks);
    const same = [...tabled, ...packages.named].some(one => sameAs(model, one, picks));
    if (!same) keep(nameFor(kept.map(one => one.title)), named);
    go({ caseId, page: 'stability', query: { ask: 'now' } });
  };
  useKeys([
    { keys: 'u', does: 'Undo the last change of the package', group: 'This page', run: () => canUndo && undo() },
  ]);
  const all = judged.tests.every(test => test.verdict !== 'no-reserve');
  return (
    <section className={style.part} aria-label="A package of your own">
      <h2>A package of your own</h2>
      <div className={style.tools}>
        <Button small icon="undo" hint="u" disabled={!canUndo} onClick={undo}>
          Undo
        </Button>
        <Button small onClick={() => take({})}>
          Status quo throughout
        </Button>
        {tabled.map((one, at) => (
          <Button key={one.id} small onClick={() => take(at === 0 ? null : one.picks)}>
            {one.title}
          </Button>
        ))}
        <span className={style.gap} />
        <Button small icon="add" onClick={() => setNaming(true)}>
          Name it and keep it
        </Button>
        <Button small look="main" icon="stability" onClick={toStability}>
          Would it hold?
        </Button>
      </div>
      {kept.length > 0 && (
        <ul className={style.kept} aria-label="Kept packages">
          {kept.map(one => (
            <li key={one.title}>
              <Button small onClick={() => take(one.picks)}>
                {one.title}
              </Button>
              <Button
                small
                look="quiet"
                icon="close"
                aria-label={`Forget ${one.title}`}
                onClick={() => drop(one.title)}
              />
            </li>
          ))}
        </ul>
      )}
      {!judged.keepsRules && <p className={style.broken}>This package breaks a rule between its provisions.</p>}
      <div className={style.builder}>
        <Builder model={model} words={words} picks={picks} onPick={onPick} />
        <section className={style.live} aria-label="What it is worth to each">
          {all && (
            <p className={style.all} data-all-accept>
              {counted.fresh && counted.answer
                ? `All accept it in ${sayShare(counted.answer.allAccept)}.`
                : 'Counting the readings in which all accept it…'}
            </p>
          )}
          <Bars model={model} judged={judged} shares={shares} words={words} onBasis={onBasis} />
        </section>
      </div>
      {naming && (
        <Naming
          taken={kept.map(one => one.title)}
          onClose={() => setNaming(false)}
          onName={title => {
            keep(title, namedPicks(model, picks));
            setNaming(false);
          }}
        />
      )}
    </section>
  );
}

/** Whether a named package is the one in hand. */
const sameAs = (model: Model, one: NamedPackage, picks: readonly number[]): boolean =>
  model.issues.every((issue, at) => (one.picks[issue.id] ?? issue.statusQuo) === issue.options[picks[at]!]!.id);

function nameFor(taken: readonly string[]): string {
  for (let number = 1; ; number += 1) if (!taken.includes(`Package ${number}`)) return `Package ${number}`;
}

function Naming({
  taken,
  onName,
  onClose,
}: {
  taken: readonly string[];
  onName(title: string): void;
  onClose(): void;
}) {
  const [title, setTitle] = useState(nameFor(taken));
  const named = title.trim();
  return (
    <Dialog title="Name the package" onClose={onClose}>
      <DialogForm onSubmit={() => named !== '' && onName(named)}>
        <TextField
          label="Name"
          hint={
            taken.includes(named)
              ? 'There is one of this name: it will be replaced.'
              : taken.length >= MOST_KEPT
                ? `${MOST_KEPT} are kept at most: the oldest will go.`
                : 'It is kept in this browser and in the address of the page.'
          }
          value={title}
          maxLength={60}
          required
          onChange={(event: FormEvent<HTMLInputElement>) => setTitle(event.currentTarget.value)}
        />
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" type="submit" disabled={named === ''}>
            Keep it
          </Button>
        </DialogFoot>
      </DialogForm>
    </Dialog>
  );
}
