/** What would move a package: who must move on what, trades, what would have to be true, and what to ask about. */

import type { ReactNode } from 'react';
import type { PackageFound } from '../../../analysis/deal-space/details.ts';
import { type Change, changesBetween } from '../../../analysis/deal-space/improve.ts';
import type { Model, Reason } from '../../../analysis/model.ts';
import { Button, TextButton } from '../../design/Button.tsx';
import { behindOptions, behindVoice, sayGrounds } from '../../findings/grounds.ts';
import { makeRoute } from '../../routes.ts';
import style from './DealPage.module.css';
import { type ModelWords, type OnBasis, percent, points } from './words.ts';

/** Of the next steps, how many of each are shown. */
const SHOWN = 4;

interface Props {
  caseId: string;
  model: Model;
  found: PackageFound;
  words: ModelWords;
  onBasis: OnBasis;
  onTake(picks: readonly number[]): void;
}

export function NextSteps({ caseId, model, found, words, onBasis, onTake }: Props) {
  const { judged, nearest, better } = found;
  const open = judged.tests.filter(test => test.verdict === 'no-reserve');
  const change = ({ issue, from, to }: Change) => `${words.option(issue, to)} instead of ${words.option(issue, from)}`;
  const gains = (list: readonly { actor: string; gain: number }[]) =>
    list.map(({ actor, gain }) => `${words.name(actor)} ${points(gain)}`).join(', ');
  const after = (changes: readonly Change[]) =>
    changes.reduce<readonly number[]>((picks, { issue, to }) => picks.with(issue, to), judged.picks);
  const ends = (changes: readonly Change[]) =>
    changes.flatMap(({ issue, from, to }) => [
      { issue, option: from },
      { issue, option: to },
    ]);
  const step = (key: string, text: ReactNode, reasons: readonly Reason[], title: string, picks?: readonly number[]) => {
    const grounds = sayGrounds(reasons);
    return (
      <li key={key}>
        {text}
        <span className={style.stepActs}>
          {grounds && <TextButton onClick={() => onBasis(title, reasons)}>{grounds}</TextButton>}
          {picks && (
            <Button small look="quiet" onClick={() => onTake(picks)}>
              Try it
            </Button>
          )}
        </span>
      </li>
    );
  };
  const changed = (changes: readonly Change[]) => behindOptions(model, ends(changes));
  return (
    <div className={style.steps}>
      {open.length > 0 && (
        <p className={style.quiet}>
          What would have to change for {open.map(test => test.name).join(', ')} cannot be said while nothing is known
          of what no deal is worth to {open.length === 1 ? 'it' : 'them'}: worth asking about first. Under{' '}
          <a href={makeRoute({ caseId, page: 'preferences' })}>Preferences</a> a person can judge it, with a reason.
        </p>
      )}
      {open.length === 0 && (
        <>
          <Steps
            title="Who must move on what"
            none="Nobody: there is no single change that brings those who refuse nearer."
          >
            {[
              ...(nearest && nearest.changes.length > 0
                ? [
                    step(
                      'nearest',
                      `Nearest package that all accept in the middle reading${nearest.proved ? '' : ', as far as was searched'}: ${nearest.changes.map(change).join('; ')}.`,
                      changed(nearest.changes),
                      'The nearest package that all accept',
                      nearest.picks,
                    ),
                  ]
                : []),
              ...found.concessions
                .slice(0, SHOWN)
                .map(one =>
                  step(
                    `${one.issue} ${one.to}`,
                    `${one.cost > 0 ? `${words.name(one.by)} on ${model.issues[one.issue]!.title}: ${change(one)} costs it ${points(one.cost).slice(1)} points` : `${change(one)} costs nobody anything`} and brings ${gains(one.gains)}${one.opens ? '; all would accept' : ''}.`,
                    changed([one]),
                    `What the concession of ${words.name(one.by)} rests on`,
                    after([one]),
                  ),
                ),
            ]}
          </Steps>
          <Steps title="What would have to be true">
            {found.wouldHaveToBe
              .slice(0, SHOWN)
              .map(one =>
                step(
                  `${one.voice} ${one.issue}`,
                  `${words.name(one.actor)} would accept if ${words.name(one.voice)} valued ${words.option(one.issue, one.option)} at ${one.needed.toFixed(2)} instead of ${one.middle.toFixed(2)}; ${one.within ? 'nothing known speaks against it' : 'what is known speaks against it'}.`,
                  behindVoice(model, one.voice, one),
                  `What is known of ${words.name(one.voice)}`,
                ),
              )}
          </Steps>
          <Steps title="Worth asking about">
            {found.unknowns
              .slice(0, SHOWN)
              .map(one =>
                step(
                  `${one.voice} ${one.issue} ${one.option}`,
                  `How ${words.name(one.voice)} sees ${words.option(one.issue, one.option)}: all accept in ${percent(one.whenHigh)} of the readings that value it high, in ${percent(one.whenLow)} of those that value it low.`,
                  behindVoice(model, one.voice, one),
                  `What is known of ${words.name(one.voice)}`,
                ),
              )}
          </Steps>
        </>
      )}
      <Steps title="Trades" none="No two changes leave nobody worse off and somebody better.">
        {[
          ...(better
            ? [
                step(
                  'better',
                  `Nobody loses and somebody gains by ${words.package(better.picks)} (${gains(model.parties.map((party, at) => ({ actor: party.actor, gain: better.gains[at]! })))} points).`,
                  changed(changesBetween(judged.picks, better.picks)),
                  'What that rests on',
                  better.picks,
                ),
              ]
            : []),
          ...found.trades
            .slice(0, SHOWN)
            .map(({ changes, gains: list }) =>
              step(
                changes.map(one => `${one.issue} ${one.to}`).join(),
                `${changes.map(change).join(', and ')}: ${gains(list)}.`,
                changed(changes),
                'What the trade rests on',
                after(changes),
              ),
            ),
        ]}
      </Steps>
    </div>
  );
}

function Steps({ title, none, children }: { title: string; none?: string; children: readonly ReactNode[] }) {
  if (children.length === 0 && !none) return null;
  return (
    <section>
      <h3>{title}</h3>
      {children.length > 0 ? <ul>{children}</ul> : <p className={style.quiet}>{none}</p>}
    </section>
  );
}
