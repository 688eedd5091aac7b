/** Questions that will have an answer: opened with a rule and a judge, forecast, settled, and scored. */

import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Empty, Problems, Waiting } from '../../design/Note.tsx';
import { problemsOf } from '../../desk/call.ts';
import { useAct } from '../../desk/queries.ts';
import { useKeys } from '../../keys.ts';
import type { PageProps } from '../../page.ts';
import { PageHead } from '../../shell/PageHead.tsx';
import { count } from '../../words/count.ts';
import { BaseRateForm } from './BaseRateForm.tsx';
import { ForecastForm } from './ForecastForm.tsx';
import style from './LedgerPage.module.css';
import { type Form, OpenCard } from './OpenCard.tsx';
import { OpenForm } from './OpenForm.tsx';
import { Authors, Calibration, SettledCard } from './Scores.tsx';
import { SettleForm } from './SettleForm.tsx';

export default function LedgerPage({ caseId }: PageProps) {
  const { data, error } = useAct('track-record', caseId, {});
  const [opening, setOpening] = useState(false);
  const [form, setForm] = useState<{ form: Form; question: string } | null>(null);
  useKeys([{ keys: 'n', does: 'Open a question', group: 'This page', run: () => setOpening(true) }]);
  const question = data?.open.find(one => one.id === form?.question);
  const close = () => setForm(null);
  const none = data && data.open.length + data.settled.length === 0;
  return (
    <>
      <PageHead
        title="Ledger"
        lead={
          data && !none
            ? `${count(data.open.length, 'open question')}, ${data.settled.length} settled and scored. A forecast is sealed when it is given and never changed.`
            : undefined
        }
      >
        <Button look="main" icon="add" hint="n" disabled={!data} onClick={() => setOpening(true)}>
          Open a question
        </Button>
      </PageHead>
      {error && <Problems problems={problemsOf(error)} />}
      {!data && !error && <Waiting what="Reading the ledger…" />}
      {none && (
        <Empty title="No question is open">
          Ask what will have happened by when, with the rule that settles it and who judges. Forecasts on it are sealed,
          and scored when it is settled.
        </Empty>
      )}
      {data && data.open.length > 0 && (
        <section className={style.part} aria-label="Open questions">
          <h2>Open</h2>
          {data.open.map(one => (
            <OpenCard key={one.id} question={one} onForm={which => setForm({ form: which, question: one.id })} />
          ))}
        </section>
      )}
      {data && data.settled.length > 0 && (
        <section className={style.part} aria-label="Settled questions">
          <h2>Settled</h2>
          {data.settled.map(one => (
            <SettledCard key={one.id} question={one} />
          ))}
          <Authors authors={data.authors} />
          {data.calibration && <Calibration rows={data.calibration} />}
        </section>
      )}
      {data && !none && data.notes.length > 0 && (
        <ul className={style.notes}>
          {data.notes.map(note => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {opening && <OpenForm caseId={caseId} onClose={() => setOpening(false)} />}
      {question && form?.form === 'forecast' && <ForecastForm caseId={caseId} question={question} onClose={close} />}
      {question && form?.form === 'base-rate' && <BaseRateForm caseId={caseId} question={question} onClose={close} />}
      {question && form?.form === 'settle' && <SettleForm caseId={caseId} question={question} onClose={close} />}
    </>
  );
}
