/** Models kept under a name: compared with another or with what stands, and gone back to by their judgements. */

import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Dialog, DialogFoot, DialogForm } from '../../design/Dialog.tsx';
import { FieldRow, Select, TextArea, TextField } from '../../design/Field.tsx';
import { Problems, Waiting } from '../../design/Note.tsx';
import type { VersionLine } from '../../desk/analysis-acts.ts';
import { problemsOf } from '../../desk/call.ts';
import { useAct } from '../../desk/queries.ts';
import { type Review, useReview } from '../../entry/review.ts';
import { MovedCard } from '../../findings/WhatMoved.tsx';
import { count } from '../../words/count.ts';
import { sayInstant } from '../../words/dates.ts';
import style from './Versions.module.css';

const NOW = 'now';

export function Versions({ caseId }: { caseId: string }) {
  const { data } = useAct('list-versions', caseId, {});
  const review = useReview(caseId);
  const [keeping, setKeeping] = useState(false);
  const [pair, setPair] = useState<{ from: string; to: string } | null>(null);
  const versions = data?.versions ?? [];
  return (
    <Card label="Versions">
      <div className={style.head}>
        <h2>Versions</h2>
        <Button small onClick={() => setKeeping(true)}>
          Keep this version
        </Button>
      </div>
      {versions.length === 0 && (
        <p className={style.quiet}>
          None is kept yet. A version is the model with its judgements as it stands, under a name: it can be compared
          with what comes later, and its judgements can be brought back.
        </p>
      )}
      <ul className={style.list}>
        {versions.map(version => (
          <VersionRow
            key={version.id}
            version={version}
            review={review}
            onCompare={() => setPair({ from: version.id, to: NOW })}
          />
        ))}
      </ul>
      {(versions.length > 0 || pair) && <Compare caseId={caseId} versions={versions} pair={pair} onPair={setPair} />}
      {keeping && <KeepDialog review={review} onClose={() => setKeeping(false)} />}
    </Card>
  );
}

function VersionRow({ version, review, onCompare }: { version: VersionLine; review: Review; onCompare(): void }) {
  const { id, name, by, at, why, judgements, now } = version;
  return (
    <li className={style.version}>
      <div>
        <strong>{name}</strong>
        <p className={style.quiet}>
          {by}, {sayInstant(at)}; {count(judgements.length, 'figure judged', 'figures judged')}
          {why && `; ${why}`}
          {now && '; what stands now'}
        </p>
      </div>
      <div className={style.acts}>
        <Button small look="quiet" aria-label={`Compare ${name} with what stands`} disabled={now} onClick={onCompare}>
          Compare with now
        </Button>
        <Button
          small
          look="quiet"
          aria-label={`Go back to the judgements of ${name}`}
          disabled={now}
          onClick={() => void review.act('restore-judgements', { version: id, why: `as in the version “${name}”` })}
        >
          Bring its judgements back
        </Button>
      </div>
    </li>
  );
}

interface CompareProps {
  caseId: string;
  versions: readonly VersionLine[];
  pair: { from: string; to: string } | null;
  onPair(pair: { from: string; to: string }): void;
}

function Compare({ caseId, versions, pair, onPair }: CompareProps) {
  const runs = useAct('list-runs', caseId, { engine: null }).data?.runs ?? [];
  const choices = [
    { value: NOW, word: 'What stands now' },
    ...versions.map(({ id, name }) => ({ value: id, word: `Version “${name}”` })),
    ...runs
      .filter((run, index) => runs.findIndex(one => one.model === run.model) === index)
      .map(({ id, by, at }) => ({ value: id, word: `Run by ${by}, ${sayInstant(at)}` })),
  ];
  const from = pair?.from ?? versions[0]?.id ?? NOW;
  const to = pair?.to ?? NOW;
  const compared = useAct('compare-models', caseId, { from, to }, { enabled: pair !== null && from !== to });
  return (
    <div className={style.compare}>
      <FieldRow>
        <Select
          label="From"
          value={from}
          choices={choices}
          onChange={event => onPair({ from: event.target.value, to })}
        />
        <Select label="To" value={to} choices={choices} onChange={event => onPair({ from, to: event.target.value })} />
      </FieldRow>
      {pair && from === to && <p className={style.quiet}>Choose two that differ.</p>}
      {pair && from !== to && compared.isPending && <Waiting what="Comparing; engines run where none has run yet…" />}
      {compared.error && <Problems problems={problemsOf(compared.error)} />}
      {compared.data && pair && <MovedCard caseId={caseId} title="Compared" moved={compared.data} />}
    </div>
  );
}

function KeepDialog({ review, onClose }: { review: Review; onClose(): void }) {
  const [name, setName] = useState('');
  const [why, setWhy] = useState('');
  const keep = async () => {
    if (await review.act('keep-version', { name, why: why.trim() === '' ? null : why })) onClose();
  };
  return (
    <Dialog title="Keep this version of the model" onClose={onClose}>
      <DialogForm onSubmit={() => void keep()}>
        <TextField label="Name" value={name} required maxLength={120} onChange={event => setName(event.target.value)} />
        <TextArea label="Why" hint="May be left empty." value={why} onChange={event => setWhy(event.target.value)} />
        <DialogFoot>
          <Button look="main" type="submit" disabled={name.trim() === ''}>
            Keep
          </Button>
        </DialogFoot>
      </DialogForm>
    </Dialog>
  );
}
