/** Short confirmations with one thing to do about them, mostly "Undo". */

import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import style from './Toast.module.css';

interface Shown {
  id: number;
  text: string;
  action?: { word: string; run(): void };
}
type Show = (text: string, action?: Shown['action']) => void;

const ToastContext = createContext<Show>(() => undefined);
export const useToast = (): Show => useContext(ToastContext);

const STAYS = 9000;

export function Toasts({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const next = useRef(0);
  const drop = useCallback((id: number) => setShown(list => list.filter(one => one.id !== id)), []);
  const show = useCallback<Show>(
    (text, action) => {
      const id = next.current++;
      setShown(list => [...list.slice(-1), { id, text, action }]);
      window.setTimeout(() => drop(id), STAYS);
    },
    [drop],
  );
  return (
    <ToastContext.Provider value={useMemo(() => show, [show])}>
      {children}
      <div className={style.stack} role="status" aria-live="polite">
        {shown.map(({ id, text, action }) => (
          <div key={id} className={style.toast}>
            <span>{text}</span>
            {action && (
              <button
                type="button"
                onClick={() => {
                  drop(id);
                  action.run();
                }}
              >
                {action.word}
              </button>
            )}
          </div>
        ))}
      </div>
    </ToastContext.Provider>
  );
}
