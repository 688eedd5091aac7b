/** Each package: in what share of readings it holds, what each party could do, the way to it, and what would make it hold. */

import { useState } from 'react';
import { picksOf } from '../../../analysis/deal-space/deal-case.ts';
import type { StabilityDetails } from '../../../analysis/graph-model/details.ts';
import type { Model, Reason } from '../../../analysis/model.ts';
import { TextButton } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Table } from '../../design/Table.tsx';
import type { NamedPackage } from '../../desk/analysis-acts.ts';
import { BasisPanel } from '../../findings/Basis.tsx';
import { behindPackage, sayGrounds } from '../../findings/grounds.ts';
import { numberOf, wordsOf } from './names.ts';
import style from './StabilityPage.module.css';
import { CHOICE_WORDS, CONCEPT_ORDER, CONCEPT_WORDS, sayShare } from './say-concepts.ts';

type Way = NonNullable<StabilityDetails['ways'][number]['byMoves']>;

interface Props {
  caseId: string;
  details: StabilityDetails;
  /** The model that the run was made of, and the packages that it judged. */
  model: Model | null;
  judged: readonly NamedPackage[];
}

export function Packages({ caseId, details, model, judged }: Props) {
  const [open, setOpen] = useState<{ title: string; reasons: readonly Reason[] } | null>(null);
  const cards = details.packages.map(({ id, title, state }, at) => {
    const shown = details.shown.find(one => one.id === state)!;
    const way = details.ways[at]!;
    const reasons = model
      ? reasonsFor(
          model,
          judged.find(one => one.id === id),
        )
      : [];
    const grounds = sayGrounds(reasons);
    return (
      <Card key={id} label={title}>
        <h2>{title}</h2>
        {grounds && (
          <p className={style.small}>
            <TextButton onClick={() => setOpen({ title: `What the figures on ${title} rest on`, reasons })}>
              {grounds}
            </TextButton>
          </p>
        )}
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
                  {sayShare(shown.shares[concept])}: {CONCEPT_WORDS[concept]}
                </span>
              </li>
            );
          })}
        </ul>
        <p className={style.small}>
          Share of {details.readings} readings of what is not known, with its 95 % interval by sampling alone.
        </p>
        <Choices details={details} at={at} />
        <h3>The way from where things stand</h3>
        <Steps details={details} path={way.byImprovements ?? way.byMoves} improves={way.byImprovements !== null} />
        <Changes details={details} at={at} />
      </Card>
    );
  });
  return (
    <>
      {cards}
      {open && <BasisPanel key={open.title} caseId={caseId} {...open} onClose={() => setOpen(null)} />}
    </>
  );
}

/** What every party makes of the package and of the status quo that it departs from, after who put it on the table. */
function reasonsFor(model: Model, judged: NamedPackage | undefined): Reason[] {
  if (!judged) return [];
  const picks = picksOf(model, judged);
  const table: Reason[] = judged.entries.length > 0 ? [{ kind: 'entries', entries: [...judged.entries] }] : [];
  return [...table, ...model.parties.flatMap(({ actor }) => behindPackage(model, actor, picks))];
}

/** Accepted and kept, every party can still take back its yes, go over, leave, or break what it decides alone. */
function Choices({ details, at }: { details: StabilityDetails; at: number }) {
  const { title, choices } = details.packages[at]!;
  return (
    <>
      <h3>Once it is in force</h3>
      <Table
        label={`What each could do with ${title}`}
        head={['Party', 'It could', 'Gains in the middle', 'Gains in readings', 'The others would answer']}
      >
        {choices.map(({ party, kind, words, to, gains, answer, readings }, index) => (
          <tr key={`${party} ${to}`} data-gains={gains}>
            <th scope="row">{choices[index - 1]?.party === party ? <span className="unseen">{party}</span> : party}</th>
            <td className={style.could}>
              <strong>{CHOICE_WORDS[kind]}</strong>: {words}
            </td>
            <td className={gains ? style.gains : style.not}>{gains ? 'yes' : 'no'}</td>
            <td className={style.counted}>{sayShare(readings)}</td>
            <td className={style.could}>
              {!gains
                ? '—'
                : answer === null
                  ? 'not in their own interest'
                  : answer.map(step => `${step.dm} goes to ${wordsOf(details, step.to)}`).join(', then ')}
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}

function Changes({ details, at }: { details: StabilityDetails; at: number }) {
  const wanted = details.wanted[at]!;
  return (
    <>
      <h3>What must change so that it holds</h3>
      {wanted.leavers.length === 0 ? (
        <p className={style.text}>Nothing: at the middle of what is known nobody would leave it.</p>
      ) : (
        <ul className={style.list}>
          {wanted.lifts.map(({ dm, places, besides }) => (
            <li key={`${dm} ${besides}`}>
              <strong>{dm}</strong> would have to like it as much as state {numberOf(details, besides)} (
              {wordsOf(details, besides)}): {places === 1 ? 'one place' : `${places} places`} further up its ranking.
            </li>
          ))}
          {(wanted.measures ?? []).map(measure => (
            <li key={measure}>From outside, {measure}.</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Steps({ details, path, improves }: { details: StabilityDetails; path: Way | null; improves: boolean }) {
  if (path === null) return <p className={style.text}>Nothing leads there from where things stand.</p>;
  if (path.length === 0) return <p className={style.text}>Things stand there already.</p>;
  return (
    <>
      <ol className={style.steps}>
        {path.map(({ dm, to }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a way never change places
          <li key={index}>
            <strong>{dm}</strong> moves to state {numberOf(details, to)}: {wordsOf(details, to)}
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
