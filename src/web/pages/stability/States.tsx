/** The states that matter, with the options that are taken in each, and the equilibria by concept. */

import type { StabilityDetails } from '../../../analysis/graph-model/engine.ts';
import { Card } from '../../design/Card.tsx';
import { count } from '../../words/count.ts';
import style from './StabilityPage.module.css';
import { CONCEPT_ORDER, CONCEPT_WORDS, percent } from './say-concepts.ts';

export function States({ details }: { details: StabilityDetails }) {
  return (
    <Card label="States that matter">
      <h2>States that matter</h2>
      <p className={style.small}>
        {details.shown.length} of {count(details.states, 'state')}: where things stand, where a package is in force, and
        equilibria at the middle of what is known.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={style.scroll} tabIndex={0} aria-label="Table of states">
        <table className={style.table}>
          <thead>
            <tr>
              <th scope="col">State</th>
              <th scope="col">In words</th>
              {CONCEPT_ORDER.map(concept => (
                <th key={concept} scope="col" title={CONCEPT_WORDS[concept]}>
                  {concept}
                </th>
              ))}
              <th scope="col">Holds with foresight in</th>
              <th scope="col">Gains by moving to</th>
            </tr>
          </thead>
          <tbody>
            {details.shown.map(state => (
              <tr key={state.id} data-held={state.holdsBy.includes('SEQ')}>
                <th scope="row">{state.id}</th>
                <td className={style.words}>
                  {state.words}
                  {state.id === details.statusQuo && <em> (where things stand)</em>}
                </td>
                {CONCEPT_ORDER.map(concept => (
                  <td key={concept}>{state.holdsBy.includes(concept) ? 'yes' : '–'}</td>
                ))}
                <td>{percent(state.shares.SEQ.share)}</td>
                <td className={style.words}>{sayGains(details, state.id)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <h3>Equilibria among all states</h3>
      <ul className={style.list}>
        {CONCEPT_ORDER.map(concept => (
          <li key={concept}>
            <strong>{details.equilibria[concept].length}</strong> where {CONCEPT_WORDS[concept]}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function sayGains({ moves }: StabilityDetails, from: number): string {
  const gains = moves.filter(move => move.from === from && move.gains);
  if (gains.length === 0) return 'nobody, among these';
  const parties = [...new Set(gains.map(move => move.party))];
  return parties
    .map(
      party =>
        `${party}: ${gains
          .filter(move => move.party === party)
          .map(move => move.to)
          .join(', ')}`,
    )
    .join('; ');
}

export function Options({ details }: { details: StabilityDetails }) {
  return (
    <Card label="Options">
      <h2>Options in each state</h2>
      <p className={style.small}>Y: taken; N: not taken. What has no way back once it is taken is marked so.</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={style.scroll} tabIndex={0} aria-label="Table of options">
        <table className={`${style.table} ${style.options}`}>
          <thead>
            <tr>
              <th scope="col">Option</th>
              {details.shown.map(({ id }) => (
                <th key={id} scope="col">
                  {id}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {details.options.map(({ name, direction }, at) => (
              <tr key={name}>
                <th scope="row">
                  {name}
                  {direction === 'fwd' && ' (no way back)'}
                </th>
                {details.shown.map(({ id, pattern }) => (
                  <td key={id} className={pattern[at] === 'Y' ? style.taken : style.not}>
                    {pattern[at]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  );
}
