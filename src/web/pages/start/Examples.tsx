import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { call } from '../../desk/call.ts';
import { refresh, useAct } from '../../desk/queries.ts';
import { go } from '../../routes.ts';
import { count } from '../../words/count.ts';
import style from './StartPage.module.css';

/** Shipped reporting on invented disputes, opened by one click. */
export function Examples({ ready, onProblem }: { ready: boolean; onProblem(problem: unknown): void }) {
  const client = useQueryClient();
  const { data } = useAct('list-examples', null, {});
  const [opening, setOpening] = useState<string | null>(null);
  const open = async (name: string) => {
    setOpening(name);
    try {
      const { output } = await call('open-example', null, { name });
      refresh(client, null);
      go({ caseId: output.case, page: 'positions' });
    } catch (error) {
      onProblem(error);
      setOpening(null);
    }
  };
  return (
    <section className={style.section}>
      <h2>Try it on an example</h2>
      {data?.examples.map(example => (
        <div key={example.name} className={style.example}>
          <div className={style.row}>
            <strong>{example.title}</strong>
            <Button
              small
              disabled={!ready || opening !== null}
              aria-label={`Open the example ${example.title}`}
              onClick={() => void open(example.name)}
            >
              {opening === example.name ? 'Reading…' : 'Open'}
            </Button>
          </div>
          <p>{example.about}</p>
          <p>{count(example.reports, 'report')}</p>
        </div>
      ))}
    </section>
  );
}
