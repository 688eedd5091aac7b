/** A question to the record: cited sentences, or that it is not in there. */

import { useEffect, useRef, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { TextField } from '../../design/Field.tsx';
import { Problems, Waiting } from '../../design/Note.tsx';
import { problemsOf } from '../../desk/call.ts';
import { useAct } from '../../desk/queries.ts';
import type { PageProps } from '../../page.ts';
import { settle } from '../../routes.ts';
import { PageHead } from '../../shell/PageHead.tsx';
import { numbersOf } from '../../telling/cited.ts';
import { OneSentence } from '../../telling/Sentences.tsx';
import style from './AskPage.module.css';

export default function AskPage({ caseId, query }: PageProps) {
  const [question, setQuestion] = useState(query.q ?? '');
  const [asked, setAsked] = useState<readonly string[]>(query.q ? [query.q] : []);
  const field = useRef<HTMLFormElement>(null);
  useEffect(() => {
    field.current?.querySelector('input')?.focus();
  }, []);
  const ask = () => {
    const next = question.trim();
    if (next === '') return;
    setAsked([next, ...asked.filter(one => one !== next)]);
    setQuestion('');
    settle({ page: 'ask', caseId, id: null, query: { q: next } });
  };
  return (
    <>
      <PageHead title="Ask" lead="Answers come from the record alone, each sentence with its passage." />
      <form
        ref={field}
        className={style.form}
        onSubmit={event => {
          event.preventDefault();
          ask();
        }}
      >
        <TextField
          label="Question"
          bare
          placeholder="Has the other side ever said yes to monitors?"
          value={question}
          onChange={event => setQuestion(event.target.value)}
        />
        <Button look="main" type="submit" disabled={question.trim() === ''}>
          Ask
        </Button>
      </form>
      {asked.length === 0 && (
        <p className={style.hint}>Ask who stands where, who said what, what a proposal contains, what happened when.</p>
      )}
      <div className={style.answers} aria-live="polite">
        {asked.map(one => (
          <Answered key={one} caseId={caseId} question={one} />
        ))}
      </div>
    </>
  );
}

function Answered({ caseId, question }: { caseId: string; question: string }) {
  const sources = useAct('list-sources', caseId, { limit: 1 }).data?.total;
  const { data, error } = useAct('ask', caseId, { question }, { enabled: Boolean(sources) });
  return (
    <section className={style.answer}>
      <h2>{question}</h2>
      {error && <Problems problems={problemsOf(error)} />}
      {!data && !error && sources !== 0 && <Waiting what="Looking in the record…" />}
      {(sources === 0 || data?.answer.answered === false) && <p className={style.none}>Not in the record.</p>}
      {data?.answer.answered && (
        <ul>
          {data.answer.sentences.map((sentence, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an answer is drawn whole and never reordered
            <li key={index}>
              <OneSentence
                sentence={sentence}
                telling={{ caseId, numbers: numbersOf(data.answer.sentences), sources: data.sources }}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
