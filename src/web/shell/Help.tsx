/** "?": every key that does something where one is. */

import { useEffect, useState } from 'react';
import { Dialog } from '../design/Dialog.tsx';
import { type Key, useBoundKeys, useKeys } from '../keys.ts';
import { gather } from '../words/gather.ts';
import style from './Help.module.css';

const OPEN = 'parley-help';
export const openHelp = (): void => {
  window.dispatchEvent(new Event(OPEN));
};

export function Help() {
  const [open, setOpen] = useState(false);
  useKeys([{ keys: '?', does: 'This list', group: 'Anywhere', run: () => setOpen(true) }]);
  useOpening(() => setOpen(true));
  const keys = useBoundKeys();
  if (!open) return null;
  const groups = gather(distinct(keys), key => key.group);
  return (
    <Dialog title="Keys" wide onClose={() => setOpen(false)}>
      <div className={style.groups}>
        {[...groups].map(([group, list]) => (
          <section key={group}>
            <h3>{group}</h3>
            {list.map(key => (
              <div key={key.keys} className={style.row}>
                <span>{key.does}</span>
                <span className={style.keys}>
                  {key.keys.split(' ').map(one => (
                    <kbd key={one}>{one}</kbd>
                  ))}
                </span>
              </div>
            ))}
          </section>
        ))}
      </div>
    </Dialog>
  );
}

const distinct = (keys: readonly Key[]): Key[] => [...new Map(keys.map(key => [key.keys, key])).values()];

function useOpening(open: () => void): void {
  useEffect(() => {
    window.addEventListener(OPEN, open);
    return () => window.removeEventListener(OPEN, open);
  });
}
