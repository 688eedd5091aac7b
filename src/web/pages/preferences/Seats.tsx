/** Who is left out of the model, and why; a seat can be given. */

import { Button } from '../../design/Button.tsx';
import type { ShownModel } from '../../desk/analysis-acts.ts';
import { useAct } from '../../desk/queries.ts';
import type { Opening } from './opening.ts';
import style from './PreferencesPage.module.css';

const WHY_OUT = {
  mediator: 'mediates or puts the proposal, and no provision binds it',
  'no-side': 'stands on no side',
  judged: 'a person took its seat',
} as const;

export function Seats({
  caseId,
  leftOut,
  opening,
}: {
  caseId: string;
  leftOut: ShownModel['leftOut'];
  opening: Opening;
}) {
  if (leftOut.length === 0) return null;
  return (
    <section className={style.party} aria-label="Without a seat">
      <h2>Without a seat</h2>
      <ul className={style.rows}>
        {leftOut.map(one => (
          <LeftOut key={one.actor} caseId={caseId} {...one} opening={opening} />
        ))}
      </ul>
    </section>
  );
}

function LeftOut({
  caseId,
  actor,
  why,
  opening,
}: {
  caseId: string;
  actor: string;
  why: keyof typeof WHY_OUT;
  opening: Opening;
}) {
  const { data } = useAct('show-entry', caseId, { entry: actor });
  const name = data?.line.label ?? '…';
  return (
    <li className={style.seat}>
      <span>
        {name}: {WHY_OUT[why]}
      </span>
      <Button
        small
        look="quiet"
        aria-label={`Give a seat to ${name}`}
        onClick={() =>
          opening.judge({
            kind: 'switch',
            title: `A seat for ${name}`,
            target: { kind: 'seat', party: actor },
            to: true,
            means: 'A package will have to be acceptable to it too.',
            word: 'Give a seat',
          })
        }
      >
        Give a seat
      </Button>
    </li>
  );
}
