/** The methods side by side on one axis: they are shown, never averaged. */

import type { Agreement } from '../../../analysis/forecast/agreement.ts';
import { Note } from '../../design/Note.tsx';
import style from './ForecastPage.module.css';

export function Methods({ title, agreement }: { title: string; agreement: Agreement }) {
  return (
    <section className={style.rounds} aria-label={`Methods on ${title}`}>
      <h3>Do the methods agree?</h3>
      <ul className={style.methods}>
        {agreement.methods.map(({ method, position }) => (
          <li key={method}>
            <span>{method}</span>
            <span className={style.method} aria-hidden="true">
              <i style={{ left: `${position}%` }} />
            </span>
            <span>{Math.round(position)}</span>
          </li>
        ))}
      </ul>
      {agreement.wide ? (
        <Note tone="warning">
          The methods disagree by {Math.round(agreement.spread * 100)} of 100. Trust none of them alone.
        </Note>
      ) : (
        <p className={style.left}>They agree within a tenth of the axis.</p>
      )}
    </section>
  );
}
