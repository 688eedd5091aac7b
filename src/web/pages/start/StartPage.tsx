/** No case is open: drop reporting in, go on with a case, or try an example. */

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Problems, Waiting } from '../../design/Note.tsx';
import type { Details } from '../../desk/acts.ts';
import { call, problemsOf } from '../../desk/call.ts';
import { nameAfterFirst, takeFiles, takeText } from '../../desk/intake.ts';
import { refresh, useAct } from '../../desk/queries.ts';
import { go } from '../../routes.ts';
import { ThemeButton } from '../../shell/ThemeButton.tsx';
import { DropZone } from '../intake/DropZone.tsx';
import { PasteDialog } from '../intake/PasteDialog.tsx';
import { CaseList } from './CaseList.tsx';
import { Examples } from './Examples.tsx';
import { importCase, isRecord } from './import-case.ts';
import style from './StartPage.module.css';

export function StartPage({ ready }: { ready: boolean }) {
  const client = useQueryClient();
  const [pasting, setPasting] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  useEffect(() => {
    document.title = 'Parley';
  }, []);
  const attempt = (work: () => Promise<void>) => {
    setProblem(null);
    work().catch(setProblem);
  };
  const newCase = async (title: string): Promise<string> => {
    const { output } = await call('create-case', null, { title });
    nameAfterFirst(output.case);
    refresh(client, null);
    go({ caseId: output.case, page: 'intake' });
    return output.case;
  };
  const open = (files: readonly File[]) =>
    attempt(async () => {
      const first = files[0]!;
      if (files.length === 1 && (await isRecord(first))) {
        const caseId = await importCase(first);
        refresh(client, null);
        go({ caseId, page: 'sources' });
      } else takeFiles(client, await newCase(first.name.replace(/\.\w+$/, '')), files, {});
    });
  const paste = (text: string, details: Details) =>
    attempt(async () => takeText(client, await newCase(details.title ?? 'Pasted report'), text, details));
  return (
    <main className={style.page}>
      <header className={style.top}>
        <span className={style.brand}>
          <img src="./mark.svg" alt="" />
          Parley
        </span>
        <ThemeButton />
      </header>
      <h1 className={style.claim}>From reporting to a brief that can be proved, sentence by sentence.</h1>
      <div className={style.columns}>
        <div>
          <DropZone
            large
            disabled={!ready}
            title="Drop reports here"
            hint="One or many, as they came; or a case that was exported. They are read on this machine, and nothing is sent anywhere."
            onFiles={open}
          >
            <Button disabled={!ready} onClick={() => setPasting(true)}>
              Paste text
            </Button>
          </DropZone>
          {problem !== null && <Problems problems={problemsOf(problem)} />}
          {ready ? <CaseList /> : <Waiting what="The store is opening…" />}
        </div>
        <Examples ready={ready} onProblem={setProblem} />
      </div>
      {ready && <Kept />}
      {pasting && <PasteDialog onClose={() => setPasting(false)} onText={paste} />}
    </main>
  );
}

/** Where everything is kept, so that it can be found without the page. */
function Kept() {
  const { data } = useAct('about', null, {});
  if (!data) return null;
  return (
    <footer className={style.kept}>
      Parley {data.version}. Everything is kept in {data.dataFolder}.
    </footer>
  );
}
