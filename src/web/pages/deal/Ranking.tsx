/** Packages worth a look, best first, with who accepts each and in which share of the readings. */

import type { RankedPackage, Ranking as RankingFound } from '../../../analysis/deal-space/ranking.ts';
import { SOLUTIONS, type SolutionName } from '../../../analysis/deal-space/solutions.ts';
import type { Model } from '../../../analysis/model.ts';
import { Button, TextButton } from '../../design/Button.tsx';
import { Table } from '../../design/Table.tsx';
import { behindPackage } from '../../findings/grounds.ts';
import { count } from '../../words/count.ts';
import style from './DealPage.module.css';
import { type ModelWords, type OnBasis, percent, points, SOLUTION_WORDS, VERDICT_WORDS } from './words.ts';

interface Props {
  model: Model;
  ranking: RankingFound;
  words: ModelWords;
  /** Title of a package that was given by name; null for other marks. */
  titleOf(mark: string): string | null;
  onBasis: OnBasis;
  onTake(picks: readonly number[]): void;
}

export function Ranking({ model, ranking, words, titleOf, onBasis, onTake }: Props) {
  const { packages, every, lookedAt } = ranking;
  const [first] = packages;
  if (!first) return null;
  const judged = first.accepts !== null;
  const open = first.tests.some(test => test.verdict === 'no-reserve');
  return (
    <section className={style.part} aria-label="Packages worth a look">
      <h2>Packages worth a look</h2>
      <p className={style.quiet}>
        {every
          ? `Of all ${count(lookedAt, 'package')} that may stand`
          : `The best found among ${count(lookedAt, 'package')} that were looked at`}
        , by{' '}
        {judged
          ? `the share of readings in which all ${open ? 'for whom there is a verdict ' : ''}accept, then by what whoever gets least gets`
          : 'what whoever gets least gets, with all that is not known at its middle'}
        . Packages that differ little from a better one are left out.
      </p>
      <Table
        label="Packages by rank"
        head={[
          'Package',
          ...first.tests.map(({ actor }) => words.name(actor)),
          ...(judged ? ['All accept in', 'Least gain'] : []),
          ...(open ? ['Would do up to'] : []),
          'Look',
        ]}
      >
        {packages.map((one, at) => (
          <tr key={one.picks.join()}>
            <th scope="row" className={style.ranked}>
              <span>
                {at + 1}. {words.package(one.picks)}
              </span>
              {one.marks.length > 0 && (
                <small>{one.marks.map(mark => titleOf(mark) ?? sayMark(mark)).join(', ')}</small>
              )}
            </th>
            {one.tests.map(test => (
              <td key={test.actor}>
                <TextButton
                  title={VERDICT_WORDS[test.verdict]}
                  onClick={() =>
                    onBasis(
                      `What ${words.name(test.actor)}'s figures rest on`,
                      behindPackage(model, test.actor, one.picks),
                    )
                  }
                >
                  <span className={style.verdict} data-verdict={test.verdict}>
                    {sayCell(test)}
                  </span>
                </TextButton>
              </td>
            ))}
            {judged && (
              <>
                <td>
                  {one.accepts === null
                    ? '—'
                    : `${percent(one.accepts.share)} (${percent(one.accepts.low)}–${percent(one.accepts.high)})`}
                </td>
                <td>{one.least === null ? '—' : `${points(one.least.low)} / ${points(one.least.middle)}`}</td>
              </>
            )}
            {open && (
              <td>
                {one.upTo === null
                  ? '—'
                  : `${one.upTo.middle.toFixed(2)} (${one.upTo.low.toFixed(2)}–${one.upTo.high.toFixed(2)})`}
              </td>
            )}
            <td>
              <Button small look="quiet" aria-label={`Look at package ${at + 1}`} onClick={() => onTake(one.picks)}>
                Take
              </Button>
            </td>
          </tr>
        ))}
      </Table>
      <p className={style.quiet}>
        {judged &&
          'Always: at least as well off as without a deal in every reading of the values. A share: in so many of the readings, weights drawn too. Least gain: in the lowest and in the middle reading, in points. Ranges cover the sampling alone.'}
        {open &&
          ' For whom nothing is known of what no deal is worth there is no verdict, but what the package is worth to it on the issues that it changes, of 1. Would do up to: nobody of these is worse off if what it has now on these issues is worth no more than that.'}
      </p>
    </section>
  );
}

function sayCell({ verdict, accepts, onChanged }: RankedPackage['tests'][number]): string {
  if (verdict === 'no-reserve')
    return onChanged === null
      ? 'no change'
      : `${onChanged.package.low.toFixed(2)}–${onChanged.package.high.toFixed(2)}`;
  if (verdict === 'vetoed') return 'rules it out';
  if (verdict === 'never') return 'never';
  return verdict === 'always' && accepts.share === 1
    ? 'always'
    : `${verdict === 'always' ? 'always, ' : ''}${percent(accepts.share)}`;
}

const sayMark = (mark: string): string =>
  mark === 'regret'
    ? 'least regret'
    : SOLUTIONS.some(name => name === mark)
      ? SOLUTION_WORDS[mark as SolutionName]
      : mark;
