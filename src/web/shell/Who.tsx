import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Dialog, DialogFoot, DialogForm } from '../design/Dialog.tsx';
import { TextField } from '../design/Field.tsx';
import { useAct } from '../desk/queries.ts';
import { setWho, whoIs } from '../desk/who.ts';
import style from './CaseShell.module.css';

/** Whose name stands on what is done here; it can be another. */
export function Who() {
  const client = useQueryClient();
  const { data } = useAct('about', null, {});
  const [asking, setAsking] = useState(false);
  const [name, setName] = useState('');
  if (!data) return null;
  const open = () => {
    setName(whoIs() || data.who);
    setAsking(true);
  };
  return (
    <>
      <button type="button" className={style.who} onClick={open} title="Acts are stamped with this name">
        {data.who}
      </button>
      {asking && (
        <Dialog title="Who are you?" onClose={() => setAsking(false)}>
          <DialogForm
            onSubmit={() => {
              setWho(name.trim());
              void client.invalidateQueries({ queryKey: ['archive', 'about'] });
              setAsking(false);
            }}
          >
            <TextField
              label="Name"
              hint="It stands in the history beside what you do, in this browser."
              value={name}
              onChange={event => setName(event.target.value)}
            />
            <DialogFoot>
              <Button onClick={() => setAsking(false)}>Cancel</Button>
              <Button look="main" type="submit">
                Use this name
              </Button>
            </DialogFoot>
          </DialogForm>
        </Dialog>
      )}
    </>
  );
}
