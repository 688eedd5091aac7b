/** A package of the run, judged: who accepts it, in which share of the readings, and what would help. */

import type { ReactNode } from 'react';
import type { DealDetails, PackageFound } from '../../../analysis/deal-space/details.ts';
import type { Change } from '../../../analysis/deal-space/improve.ts';
import style from './DealPage.module.css';
import { type ModelWords, percent, points, VERDICT_WORDS } from './words.ts';

/** Of the next steps, how many of each are shown. */
const SHOWN = 4;

export function PackageJudged({ found, words }: { found: PackageFound; words: ModelWords }) {
  const { judged } = found;
  return (
    <section className={style.part} aria-label={found.title}>
      <h2>{found.title}</h2>
      <p className={style.quiet}>{words.package(judged.picks)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={style.scroll} tabIndex={0} aria-label={`Who accepts ${found.title}`}>
        <table className={style.table}>
          <thead>
            <tr>
              <th scope="col">Party</th>
              <th scope="col">Verdict</th>
              <th scope="col">Accepts in</th>
            </tr>
          </thead>
          <tbody>
            {judged.tests.map(test => (
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
                <td>{test.verdict === 'no-reserve' ? '—' : `${percent(test.accepts.share)} of readings`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

export function NextSteps({ found, words }: { found: PackageFound; words: ModelWords }) {
  const { judged } = found;
  if (judged.tests.some(test => test.verdict === 'no-reserve'))
    return (
      <p className={style.quiet}>
        What would have to change cannot be said while nothing is known of what no deal is worth. Under Preferences a
        person can judge it, with a reason.
      </p>
    );
  const change = ({ issue, from, to }: Change) => `${words.option(issue, to)} instead of ${words.option(issue, from)}`;
  const gains = (list: readonly { actor: string; gain: number }[]) =>
    list.map(({ actor, gain }) => `${words.name(actor)} ${points(gain)}`).join(', ');
  return (
    <div className={style.steps}>
      <Steps title="Concessions">
        {found.concessions.slice(0, SHOWN).map(one => (
          <li key={`${one.issue} ${one.to}`}>
            {change(one)}: costs {words.name(one.by)} {points(-one.cost)} points, brings {gains(one.gains)}
            {one.opens && '; all would accept'}.
          </li>
        ))}
      </Steps>
      <Steps title="Trades">
        {found.trades.slice(0, SHOWN).map(({ changes, gains: list }) => (
          <li key={changes.map(one => `${one.issue} ${one.to}`).join()}>
            {changes.map(change).join(', and ')}: {gains(list)}.
          </li>
        ))}
      </Steps>
      <Steps title="Worth asking about">
        {found.unknowns.slice(0, SHOWN).map(one => (
          <li key={`${one.voice} ${one.issue} ${one.option}`}>
            How {words.name(one.voice)} sees {words.option(one.issue, one.option)}: all accept in{' '}
            {percent(one.whenHigh)} of the readings that value it high, in {percent(one.whenLow)} of those that value it
            low.
          </li>
        ))}
      </Steps>
    </div>
  );
}

function Steps({ title, children }: { title: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}

/** Why no package is acceptable to all; nothing where one is, or where it cannot be said. */
export function Certificate({ details, words }: { details: DealDetails; words: ModelWords }) {
  const { zopa, parties } = details;
  if (zopa.certificate === null || parties.some(party => !party.reserveKnown)) return null;
  return (
    <section className={style.part} aria-label="Why there is no deal">
      <h2>Why there is no deal in the middle reading</h2>
      <p>{zopa.certificate}</p>
      <ul className={style.plain}>
        {zopa.conflicts.map(conflict => (
          <li key={conflict.join()}>No package satisfies {conflict.map(words.name).join(', ')} together.</li>
        ))}
        {zopa.alone.map(({ actor, by, picks }) => (
          <li key={actor}>
            If {words.name(actor)} alone settled for {points(by).slice(1)} points of 100 less: {words.package(picks)}.
          </li>
        ))}
        {zopa.vetoesThatOpen.map(({ actor, issue, option }) => (
          <li key={`${actor} ${issue} ${option}`}>
            If {words.name(actor)} dropped its red line on {words.option(issue, option)}.
          </li>
        ))}
      </ul>
    </section>
  );
}
