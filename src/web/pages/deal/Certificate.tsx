/** Why no package is acceptable to all, and what would open a deal. */

import type { DealDetails } from '../../../analysis/deal-space/details.ts';
import type { Model, Reason } from '../../../analysis/model.ts';
import { Button, TextButton } from '../../design/Button.tsx';
import { behindPackage, behindVoice, sayGrounds } from '../../findings/grounds.ts';
import style from './DealPage.module.css';
import { type ModelWords, type OnBasis, points } from './words.ts';

interface Props {
  model: Model;
  details: DealDetails;
  words: ModelWords;
  onBasis: OnBasis;
  onTake(picks: readonly number[]): void;
}

/** Nothing where a package is acceptable, or where it cannot be said. */
export function Certificate({ model, details, words, onBasis, onTake }: Props) {
  const { zopa, parties } = details;
  if (zopa.certificate === null || parties.some(party => !party.reserveKnown)) return null;
  const rests = (title: string, reasons: readonly Reason[]) => {
    const grounds = sayGrounds(reasons);
    return grounds && <TextButton onClick={() => onBasis(title, reasons)}>{grounds}</TextButton>;
  };
  const look = (actor: string | null, picks: readonly number[]) => (
    <span className={style.stepActs}>
      {rests(
        'What that rests on',
        parties.flatMap(party =>
          actor === null || party.actor === actor ? behindPackage(model, party.actor, picks) : [],
        ),
      )}
      <Button small look="quiet" onClick={() => onTake(picks)}>
        Try it
      </Button>
    </span>
  );
  return (
    <section className={style.part} aria-label="Why there is no deal">
      <h2>Why there is no deal in the middle reading</h2>
      <p>{zopa.certificate}</p>
      <ul className={style.plain}>
        {zopa.conflicts.map(conflict => (
          <li key={conflict.join()}>
            {conflict.length === 1
              ? `No package satisfies ${words.name(conflict[0]!)} even alone.`
              : `No package satisfies ${conflict.map(words.name).join(', ')} together, though any fewer of them can be satisfied.`}
          </li>
        ))}
      </ul>
      <h3 className={style.sub}>What would open one</h3>
      <ul className={style.plain}>
        {zopa.allAlike && (
          <li>
            If all alike settled for {points(zopa.allAlike.by).slice(1)} points of 100 less:{' '}
            {words.package(zopa.allAlike.picks)}. {look(null, zopa.allAlike.picks)}
          </li>
        )}
        {zopa.alone.map(({ actor, by, picks }) => (
          <li key={actor}>
            If {words.name(actor)} alone settled for {points(by).slice(1)} points of 100 less: {words.package(picks)}.{' '}
            {look(actor, picks)}
          </li>
        ))}
        {zopa.vetoesThatOpen.map(({ actor, issue, option }) => (
          <li key={`${actor} ${issue} ${option}`}>
            If {words.name(actor)} dropped its red line on {words.option(issue, option)}.{' '}
            {rests(`The red line of ${words.name(actor)}`, behindVoice(model, actor, { issue, option }))}
          </li>
        ))}
      </ul>
    </section>
  );
}
