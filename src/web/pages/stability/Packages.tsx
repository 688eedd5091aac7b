/** Each package: in what share of readings it holds, the way to it, and what would make it hold. */

import type { StabilityDetails } from '../../../analysis/graph-model/engine.ts';
import { Card } from '../../design/Card.tsx';
import style from './StabilityPage.module.css';
import { CONCEPT_ORDER, CONCEPT_WORDS, percent } from './say-concepts.ts';

type Way = NonNullable<StabilityDetails['ways'][number]['byMoves']>;

export function Packages({ details }: { details: StabilityDetails }) {
  return details.packages.map(({ id, title, state }, at) => {
    const shown = details.shown.find(one => one.id === state);
    const way = details.ways[at];
    const path = way?.byImprovements ?? way?.byMoves ?? null;
    const wanted = details.wanted[at];
    return (
      <Card key={id} label={title}>
        <h2>{title}</h2>
        {shown && (
          <>
            <h3>Does it hold?</h3>
            <ul className={style.holds}>
              {CONCEPT_ORDER.map(concept => {
                const { share, interval } = shown.shares[concept];
                return (
                  <li key={concept}>
                    <span className={style.track} aria-hidden="true">
                      <span
                        className={style.range}
                        style={{ left: `${interval[0] * 100}%`, width: `${(interval[1] - interval[0]) * 100}%` }}
                      />
                      <span className={style.share} style={{ left: `${share * 100}%` }} />
                    </span>
                    <span>
                      {percent(share)} ({percent(interval[0])} to {percent(interval[1])}): {CONCEPT_WORDS[concept]}
                    </span>
                  </li>
                );
              })}
            </ul>
            <p className={style.small}>
              Share of {details.readings} readings of what is not known, with its 95 % interval by sampling alone.
            </p>
          </>
        )}
        <h3>The way from where things stand</h3>
        <Steps details={details} path={path} improves={way?.byImprovements != null} />
        <h3>What must change so that it holds</h3>
        {!wanted || wanted.leavers.length === 0 ? (
          <p>Nothing: at the middle of what is known nobody would leave it.</p>
        ) : (
          <ul className={style.list}>
            {wanted.lifts.map(({ dm, words }) => (
              <li key={`${dm} ${words}`}>
                <strong>{dm}</strong>: {words}
              </li>
            ))}
            {(wanted.measures ?? []).map(measure => (
              <li key={measure}>From outside, {measure}</li>
            ))}
          </ul>
        )}
      </Card>
    );
  });
}

function Steps({ details, path, improves }: { details: StabilityDetails; path: Way | null; improves: boolean }) {
  if (path === null) return <p>Nothing leads there from where things stand.</p>;
  if (path.length === 0) return <p>Things stand there already.</p>;
  return (
    <>
      <ol className={style.steps}>
        {path.map(({ dm, to }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a way never change places
          <li key={index}>
            <strong>{dm}</strong> moves
            {details.shown.some(one => one.id === to)
              ? ` to: ${details.shown.find(one => one.id === to)!.words}`
              : ` to state ${to}`}
          </li>
        ))}
      </ol>
      <p className={style.small}>
        {improves
          ? 'Each step gains for the one who takes it.'
          : 'Somebody has to take a step that gains nothing at once.'}
      </p>
    </>
  );
}
