/** A proposal on the table, judged: who accepts it, in which share of the readings, and on what that rests. */

import { picksOf } from '../../../analysis/deal-space/deal-case.ts';
import type { Model } from '../../../analysis/model.ts';
import { Button, TextButton } from '../../design/Button.tsx';
import { Waiting } from '../../design/Note.tsx';
import { Table } from '../../design/Table.tsx';
import type { NamedPackage } from '../../desk/analysis-acts.ts';
import { useBeside } from '../../desk/beside.ts';
import { behindPackage, sayGrounds } from '../../findings/grounds.ts';
import style from './DealPage.module.css';
import { type ModelWords, type OnBasis, percent, points, sayShare, VERDICT_WORDS } from './words.ts';

interface Props {
  model: Model;
  found: NamedPackage;
  words: ModelWords;
  onBasis: OnBasis;
  onTake(): void;
}

export function OnTable({ model, found, words, onBasis, onTake }: Props) {
  const picks = picksOf(model, found);
  const { answer: judged } = useBeside(model, 'judge', { picks });
  return (
    <section className={style.part} aria-label={found.title}>
      <h2>{found.title}</h2>
      <p className={style.quiet}>
        {words.package(picks)}.{' '}
        {found.entries.length > 0 && (
          <TextButton
            onClick={() => onBasis(`Who put ${found.title}`, [{ kind: 'entries', entries: [...found.entries] }])}
          >
            where it is reported
          </TextButton>
        )}
      </p>
      {!judged && <Waiting what="Judging it…" />}
      {judged && (
        <Table
          label={`Who accepts ${found.title}`}
          head={['Party', 'Verdict', 'Accepts in', 'Against no deal, in points', 'Ground']}
        >
          {judged.tests.map(test => {
            const reasons = behindPackage(model, test.actor, judged.picks);
            const grounds = sayGrounds(reasons);
            const open = test.verdict === 'no-reserve';
            return (
              <tr key={`${test.within} ${test.actor}`}>
                <th scope="row">
                  {test.name}
                  {test.within && <> within {words.name(test.within)}</>}
                </th>
                <td>
                  <span className={style.verdict} data-verdict={test.verdict}>
                    {VERDICT_WORDS[test.verdict]}
                  </span>
                </td>
                <td>{open ? '—' : `${percent(test.accepts.share)} of readings`}</td>
                <td>
                  {open
                    ? test.onChanged
                      ? `up to ${test.onChanged.package.middle.toFixed(2)} (${test.onChanged.package.low.toFixed(2)}–${test.onChanged.package.high.toFixed(2)})`
                      : 'nothing changes'
                    : `${points(Math.min(test.gain.low, test.gain.high))} to ${points(Math.max(test.gain.low, test.gain.high))}`}
                </td>
                <td>
                  {grounds ? (
                    <TextButton onClick={() => onBasis(`What ${test.name}'s figures rest on`, reasons)}>
                      {grounds}
                    </TextButton>
                  ) : (
                    'nothing is known'
                  )}
                </td>
              </tr>
            );
          })}
        </Table>
      )}
      {judged && judged.tests.every(test => test.verdict !== 'no-reserve') && (
        <p className={style.quiet}>All accept it in {sayShare(judged.allAccept)}.</p>
      )}
      {judged?.tests.some(test => test.verdict === 'no-reserve') && (
        <p className={style.quiet}>
          Without a verdict: up to which worth of what it has now on these issues, of 1, the party would be no worse
          off, in the middle and (in every reading – in any).
        </p>
      )}
      <div className={style.tools}>
        <Button small icon="edit" onClick={onTake}>
          Change it below
        </Button>
      </div>
    </section>
  );
}
