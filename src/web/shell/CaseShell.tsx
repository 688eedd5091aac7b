/** The frame of an open case: what it is called, where one can go, and the page. */

import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Icon } from '../design/Icon.tsx';
import { useKeys } from '../keys.ts';
import type { Page } from '../page.ts';
import { PAGES } from '../pages.ts';
import { go, makeRoute } from '../routes.ts';
import { count } from '../words/count.ts';
import style from './CaseShell.module.css';
import { useCaseCounts } from './case-counts.ts';
import { openHelp } from './Help.tsx';
import { ThemeButton } from './ThemeButton.tsx';
import { Who } from './Who.tsx';

interface Props {
  caseId: string;
  page: Page;
  children: ReactNode;
}

const GROUPS = ['Reporting', 'Standing', 'Analysis', 'Telling', 'Case'] as const;

export function CaseShell({ caseId, page, children }: Props) {
  const [menu, setMenu] = useState(false);
  const counts = useCaseCounts(caseId);
  const title = counts?.title ?? 'Case';
  // biome-ignore lint/correctness/useExhaustiveDependencies: on another page the menu has done its work
  useEffect(() => setMenu(false), [page.name]);
  useEffect(() => {
    document.title = `${page.title} · ${title} · Parley`;
  }, [page.title, title]);
  useKeys([
    ...PAGES.filter(one => one.letter !== null).map(one => ({
      keys: `g ${one.letter}`,
      does: one.title,
      group: 'Go to',
      run: () => go({ caseId, page: one.name }),
    })),
    { keys: 'g 0', does: 'All cases', group: 'Go to', run: () => go({}) },
    {
      keys: '/',
      does: 'Search',
      group: 'Anywhere',
      run: () => {
        if (page.name === 'search') document.querySelector<HTMLInputElement>('input[type=search]')?.focus();
        else go({ caseId, page: 'search' });
      },
    },
  ]);
  const inner = <Menu caseId={caseId} page={page} title={title} onGo={() => setMenu(false)} />;
  return (
    <div className={style.shell}>
      <button type="button" className={style.skip} onClick={() => document.getElementById('main')?.focus()}>
        Skip to the page
      </button>
      <header className={style.side}>{inner}</header>
      <header className={style.bar}>
        <Button look="quiet" icon="menu" aria-label="Menu" aria-haspopup="dialog" onClick={() => setMenu(true)} />
        <span className={style.where}>{title}</span>
        <Button look="quiet" icon="search" aria-label="Search" onClick={() => go({ caseId, page: 'search' })} />
      </header>
      {menu && (
        <Dialog title="Menu" onClose={() => setMenu(false)}>
          <div className={style.drawer}>{inner}</div>
        </Dialog>
      )}
      <main id="main" className={style.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

function Menu({ caseId, page, title, onGo }: { caseId: string; page: Page; title: string; onGo(): void }) {
  const counts = useCaseCounts(caseId);
  const current = page.name === 'source' ? 'sources' : page.name;
  return (
    <>
      <a className={style.brand} href={makeRoute({})} onClick={onGo}>
        <img src="./mark.svg" alt="" />
        Parley
      </a>
      <a className={style.case} href={makeRoute({})} onClick={onGo} title="All cases">
        <strong>{title}</strong>
        <span>
          {counts ? `${count(counts.sources, 'source')} · ${count(counts.entries, 'entry', 'entries')}` : ' '}
        </span>
      </a>
      <nav aria-label="Case">
        {GROUPS.filter(group => PAGES.some(one => one.group === group)).map(group => (
          <div key={group} className={style.group}>
            <h2>{group}</h2>
            {PAGES.filter(one => one.group === group && one.letter !== null).map(one => (
              <a
                key={one.name}
                className={style.link}
                href={makeRoute({ caseId, page: one.name })}
                aria-current={one.name === current ? 'page' : undefined}
                onClick={onGo}
              >
                <Icon name={one.icon} />
                {one.title}
                {counts?.of[one.name] !== undefined && <span className={style.count}>{counts.of[one.name]}</span>}
              </a>
            ))}
          </div>
        ))}
      </nav>
      <div className={style.foot}>
        <Who />
      </div>
      <div className={style.bottom}>
        <span className={style.local} title="Nothing leaves this machine unless you ask for it">
          <Icon name="lock" size={13} />
          Local only
        </span>
        <Button look="quiet" small icon="keyboard" aria-label="Keys" title="Keys (?)" onClick={openHelp} />
        <ThemeButton />
      </div>
    </>
  );
}
