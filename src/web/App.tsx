import { Suspense } from 'react';
import { Waiting } from './design/Note.tsx';
import { useDeskEvents, useStoreState } from './desk/events.ts';
import { StartPage } from './pages/start/StartPage.tsx';
import { PAGES } from './pages.ts';
import { useRoute } from './routes.ts';
import { CaseShell } from './shell/CaseShell.tsx';
import { Help } from './shell/Help.tsx';
import { Mishap } from './shell/Mishap.tsx';
import { StoreNotice } from './shell/StoreNotice.tsx';
import { useStrayDrops } from './shell/stray-drops.ts';

export function App() {
  useDeskEvents();
  const route = useRoute();
  const store = useStoreState();
  useStrayDrops(route.caseId);
  const page = PAGES.find(one => one.name === route.page) ?? PAGES.find(one => one.name === 'sources')!;
  return (
    <>
      <StoreNotice store={store} />
      {route.caseId === null ? (
        <StartPage ready={store.state === 'open'} />
      ) : (
        <CaseShell caseId={route.caseId} page={page}>
          <Mishap key={`${page.name} ${route.id}`}>
            <Suspense fallback={<Waiting what="Opening…" />}>
              <page.Component caseId={route.caseId} id={route.id} query={route.query} />
            </Suspense>
          </Mishap>
        </CaseShell>
      )}
      <Help key={`${route.caseId} ${route.page}`} />
    </>
  );
}
