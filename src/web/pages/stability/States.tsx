/** The states that matter, with the options that are taken in each, and the equilibria by concept. */

import type { StabilityDetails } from '../../../analysis/graph-model/details.ts';
import { Card } from '../../design/Card.tsx';
import { Table } from '../../design/Table.tsx';
import { count } from '../../words/count.ts';
import { numberOf } from './names.ts';
import style from './StabilityPage.module.css';
import { CONCEPT_ORDER, CONCEPT_WORDS, REASON_WORDS, sayShare } from './say-concepts.ts';

export function States({ details }: { details: StabilityDetails }) {
  return (
    <Card label="States that matter">
      <h2>States that matter</h2>
      <p className={style.small}>
        {details.shown.length} of {count(details.states, 'state')}. A concept stands where the state holds by it at the
        middle of what is known.
      </p>
      <Table
        label="Table of states"
        head={['State', 'In words', 'Shown because', 'Holds by', 'With foresight (SEQ) in', 'Gains by moving to']}
      >
        {details.shown.map((state, at) => (
          <tr key={state.id}>
            <th scope="row" className={style.number}>
              {at + 1}
            </th>
            <td className={style.words}>{state.words}</td>
            <td>
              {REASON_WORDS[state.because]}
              {state.alike > 0 && <span className={style.small}> ({state.alike} more like it)</span>}
            </td>
            <td>
              {state.holdsBy.length > 0 ? CONCEPT_ORDER.filter(one => state.holdsBy.includes(one)).join(', ') : '–'}
            </td>
            <td className={style.counted}>{sayShare(state.shares.SEQ)}</td>
            <td className={style.could}>{sayGains(details, state.id)}</td>
          </tr>
        ))}
      </Table>
      <h3>Equilibria among all states</h3>
      <ul className={style.list}>
        {CONCEPT_ORDER.map(concept => (
          <li key={concept}>
            <strong>{details.equilibria[concept]}</strong> where {CONCEPT_WORDS[concept]}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function sayGains(details: StabilityDetails, from: number): string {
  const gains = details.moves.filter(move => move.from === from && move.gains);
  if (gains.length === 0) return 'nobody, among these';
  return details.parties
    .flatMap(party => {
      const own = gains.filter(move => move.party === party);
      return own.length > 0 ? [`${party}: ${own.map(move => numberOf(details, move.to)).join(', ')}`] : [];
    })
    .join('; ');
}

export function Options({ details }: { details: StabilityDetails }) {
  return (
    <Card label="Options">
      <h2>Options in each state</h2>
      <p className={style.small}>Y: taken; N: not taken. What has no way back once it is taken is marked so.</p>
      <div className={style.options}>
        <Table label="Table of options" head={['Option', ...details.shown.map(({ id }) => numberOf(details, id))]}>
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
        </Table>
      </div>
    </Card>
  );
}
