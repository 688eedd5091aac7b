/** What packages are worth to any two of the parties, in the middle reading: their front, the solutions, the package in hand. */

import { useId, useState } from 'react';
import type { DealDetails, SolutionFound } from '../../../analysis/deal-space/details.ts';
import type { Judged } from '../../../analysis/deal-space/judge.ts';
import type { PairPoint } from '../../../analysis/deal-space/pair-front.ts';
import { SOLUTIONS, type SolutionName } from '../../../analysis/deal-space/solutions.ts';
import type { Model } from '../../../analysis/model.ts';
import { Button } from '../../design/Button.tsx';
import { Select } from '../../design/Field.tsx';
import { Table } from '../../design/Table.tsx';
import { useBeside } from '../../desk/beside.ts';
import { count } from '../../words/count.ts';
import style from './DealPage.module.css';
import { Plot, type Solved } from './Plot.tsx';
import { type ModelWords, SOLUTION_WORDS, VERDICT_WORDS } from './words.ts';

interface Props {
  model: Model;
  built: Judged;
  /** Figures of the run; null when there are none that fit the record as it stands. */
  details: DealDetails | null;
  words: ModelWords;
  onTake(picks: readonly number[]): void;
}

export function Space({ model, built, details, words, onTake }: Props) {
  const parties = built.tests.filter(test => test.within === null);
  const [across, setAcross] = useState(0);
  const [up, setUp] = useState(1);
  const { answer: front } = useBeside(
    model,
    'pair',
    parties.length > 1 && across !== up ? { first: across, second: up } : null,
  );
  const [x, y] = [parties[across], parties[up]];
  if (!x || !y) return null;
  const others = (not: number) =>
    parties.map(({ name }, at) => ({ value: String(at), word: name })).filter((_, at) => at !== not);
  const solutions = solutionsOf(details);
  const unknown = [x, y].filter(test => test.verdict === 'no-reserve');
  return (
    <div className={style.space}>
      <div className={style.axes}>
        <Select
          label="Across"
          choices={others(up)}
          value={across}
          onChange={event => setAcross(Number(event.target.value))}
        />
        <Select
          label="Upwards"
          choices={others(across)}
          value={up}
          onChange={event => setUp(Number(event.target.value))}
        />
      </div>
      <div className={style.beside}>
        <Plot x={x} y={y} places={[across, up]} front={front ?? []} solutions={solutions} />
        <Key front={front} solutions={solutions} words={words} zopa={unknown.length === 0} run={details !== null} />
      </div>
      {front && front.length > 0 && <Along front={front} names={[x.name, y.name]} words={words} onTake={onTake} />}
      {unknown.length > 0 && (
        <p className={style.quiet}>
          {unknown.map(test => test.name).join(' and ')}: {VERDICT_WORDS['no-reserve']}. The line stands in the middle
          of the full range and tells nothing.
        </p>
      )}
      <details className={style.figures}>
        <summary>The same as a table</summary>
        <Figures
          names={[x.name, y.name]}
          rows={[
            ['the package in hand', x.utility.middle, y.utility.middle],
            ['no deal', x.reserve.middle, y.reserve.middle],
            ...solutions.map(({ names, found }): Row => [names, found.utilities[across]!, found.utilities[up]!]),
            ...thinned(front ?? [], SHOWN).map(({ worths, picks }): Row => [words.package(picks), ...worths]),
          ]}
        />
      </details>
    </div>
  );
}

type Row = readonly [what: string, across: number, up: number];

/** Points of a front that the table has. */
const SHOWN = 20;
const thinned = <T,>(list: readonly T[], most: number): T[] =>
  list.filter((_, at) => list.length <= most || at === list.length - 1 || at % Math.ceil(list.length / most) === 0);

const Figures = ({ names, rows }: { names: readonly string[]; rows: readonly Row[] }) => (
  <Table label={`Worth to ${names.join(' and ')}`} head={['Package', ...names]}>
    {rows.map(([what, across, up]) => (
      <tr key={`${what} ${across} ${up}`}>
        <th scope="row">{what}</th>
        <td>{across.toFixed(2)}</td>
        <td>{up.toFixed(2)}</td>
      </tr>
    ))}
  </Table>
);

/** From one end of the front to the other, by mouse or by key. */
function Along({
  front,
  names,
  words,
  onTake,
}: {
  front: readonly PairPoint[];
  names: readonly string[];
  words: ModelWords;
  onTake(picks: readonly number[]): void;
}) {
  const id = useId();
  const [at, setAt] = useState(0);
  const point = front[Math.min(at, front.length - 1)]!;
  const said = `${names[0]} ${point.worths[0].toFixed(2)}, ${names[1]} ${point.worths[1].toFixed(2)}: ${words.package(point.picks)}`;
  return (
    <div className={style.along}>
      <label htmlFor={id}>Along their front</label>
      <input
        id={id}
        type="range"
        min={0}
        max={front.length - 1}
        value={Math.min(at, front.length - 1)}
        aria-valuetext={said}
        onChange={event => setAt(Number(event.target.value))}
      />
      <p>
        {said}.{' '}
        {point.acceptable
          ? 'All would accept it in the middle reading.'
          : 'Not all would accept it in the middle reading.'}
      </p>
      <Button small onClick={() => onTake(point.picks)}>
        Take it in hand
      </Button>
    </div>
  );
}

function Key({
  front,
  solutions,
  words,
  zopa,
  run,
}: {
  front: readonly PairPoint[] | null;
  solutions: readonly Solved[];
  words: ModelWords;
  zopa: boolean;
  run: boolean;
}) {
  const all = front?.filter(point => point.acceptable).length ?? 0;
  return (
    <ul className={style.key}>
      <li>
        <i data-mark="built" /> the package in hand
      </li>
      <li>
        <i data-mark="reserve" /> no deal, middle of what is known
      </li>
      {zopa && (
        <li>
          <i data-mark="zopa" /> both better off than without a deal
        </li>
      )}
      {front && front.length > 0 && (
        <li>
          <i data-mark="front" /> {count(front.length, 'package')} that no other betters for both of them; filled: {all}{' '}
          that all parties would accept
        </li>
      )}
      {solutions.map(({ letters, names, found }) => (
        <li key={names}>
          <i data-mark="solution">{letters}</i> {names}: {words.package(found.picks)}
        </li>
      ))}
      {!run && <li>Run the analysis to see the packages that rules of fairness choose.</li>}
    </ul>
  );
}

/** The chosen packages, those of several rules once; none where it is not known what no deal is worth. */
function solutionsOf(details: DealDetails | null): Solved[] {
  if (!details || details.parties.some(party => !party.reserveKnown)) return [];
  const chosen = new Map<string, { rules: SolutionName[]; found: SolutionFound }>();
  for (const name of SOLUTIONS) {
    const found = details.solutions[name];
    if (!found) continue;
    const same = chosen.get(found.picks.join());
    chosen.set(found.picks.join(), { rules: [...(same?.rules ?? []), name], found });
  }
  return [...chosen.values()].map(({ rules, found }) => ({
    letters: rules.map(name => name.charAt(0).toUpperCase()).join(''),
    names: rules.map(name => SOLUTION_WORDS[name]).join(', '),
    found,
  }));
}
