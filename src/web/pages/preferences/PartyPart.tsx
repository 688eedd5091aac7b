/** One party: what its voices want, how much they count, its weights, no deal and influence; and its seat. */

import type { Model, Party, Voice } from '../../../analysis/model.ts';
import { unknownFigure, weightOf, worthOf } from '../../../analysis/model.ts';
import { Button, TextButton } from '../../design/Button.tsx';
import type { Judgement, ShownModel } from '../../desk/analysis-acts.ts';
import { count } from '../../words/count.ts';
import { FigureRow } from './FigureRow.tsx';
import type { Opening } from './opening.ts';
import style from './PreferencesPage.module.css';
import { RatherPart } from './RatherPart.tsx';
import { SwitchRow } from './SwitchRow.tsx';

interface PartProps {
  caseId: string;
  model: Model;
  party: Party;
  judgements: readonly Judgement[];
  rules: ShownModel['rules'];
  opening: Opening;
}

export function PartyPart(props: PartProps) {
  const { caseId, model, party, judgements, rules, opening } = props;
  return (
    <section className={style.party} aria-label={party.name}>
      <div className={style.seat}>
        <h2>{party.name}</h2>
        <Button
          small
          look="quiet"
          aria-label={`Take the seat of ${party.name}`}
          onClick={() =>
            opening.judge({
              kind: 'switch',
              title: `The seat of ${party.name}`,
              target: { kind: 'seat', party: party.actor },
              to: false,
              means: 'A package will no longer have to be acceptable to it, and nothing of what it wants will count.',
              word: 'Take its seat',
            })
          }
        >
          Take its seat
        </Button>
      </div>
      {party.voices.map(voice => (
        <VoicePart key={voice.actor} voice={voice} {...props} />
      ))}
      {party.voices.length > 1 && <VoiceSwitches {...props} />}
      <RatherPart caseId={caseId} model={model} party={party} judgements={judgements} />
      <details className={style.more}>
        <summary>Weights, no deal, influence</summary>
        <ul className={style.rows}>
          {model.issues.map(issue => (
            <FigureRow
              key={issue.id}
              name={`Weight of ${issue.title}`}
              figure={weightOf(party, issue.id)}
              whose={party.name}
              rules={rules}
              opening={opening}
              target={{ kind: 'weight', party: party.actor, issue: issue.id }}
            />
          ))}
          <FigureRow
            name="No deal, beyond the status quo"
            figure={party.noDeal}
            range={[-1, 1]}
            whose={party.name}
            rules={rules}
            opening={opening}
            target={{ kind: 'no-deal', party: party.actor }}
          />
          <FigureRow
            name="Influence on the outcome"
            figure={party.influence}
            whose={party.name}
            rules={rules}
            opening={opening}
            target={{ kind: 'influence', party: party.actor }}
          />
        </ul>
      </details>
    </section>
  );
}

/** How the voices of a party count: their shares, who speaks for it, who can block. */
function VoiceSwitches({ party, judgements, opening }: PartProps) {
  const total = party.voices.reduce((sum, { share }) => sum + share, 0);
  return (
    <details className={style.more}>
      <summary>Voices: shares, who speaks, who can block</summary>
      <ul className={style.rows}>
        {party.voices.flatMap(({ actor, name, share, speaks, blocks }) => {
          const of = { party: party.actor, voice: actor };
          return [
            <SwitchRow
              key={`${actor} share`}
              name={`Share of ${name}`}
              value={total === 0 ? 'even' : `${Math.round((100 * share) / total)} %`}
              judgements={judgements}
              onJudge={opening.judge}
              judging={{
                kind: 'number',
                title: `Share of ${name} in what ${party.name} wants`,
                target: { kind: 'share', ...of },
                now: share,
                hint: 'Taken relative to the shares of the other voices.',
              }}
            />,
            actor !== party.actor && (
              <SwitchRow
                key={`${actor} speaks`}
                name={`${name} speaks for ${party.name}`}
                value={speaks ? 'yes' : 'no'}
                judgements={judgements}
                onJudge={opening.judge}
                judging={{
                  kind: 'switch',
                  title: `Whether ${name} speaks for ${party.name}`,
                  target: { kind: 'speaks', ...of },
                  to: !speaks,
                  means: speaks ? 'Its red lines will not bind the party.' : 'Its red lines will bind the party.',
                  word: speaks ? 'It does not speak for it' : 'It speaks for it',
                }}
              />
            ),
            <SwitchRow
              key={`${actor} blocks`}
              name={`${name} can block`}
              value={blocks ? 'yes' : 'no'}
              judgements={judgements}
              onJudge={opening.judge}
              judging={{
                kind: 'switch',
                title: `Whether ${name} can block within ${party.name}`,
                target: { kind: 'blocks', ...of },
                to: !blocks,
                means: blocks
                  ? 'A package will not fail because of it alone.'
                  : 'A package will fail when this voice alone does not accept it.',
                word: blocks ? 'It cannot block' : 'It can block',
              }}
            />,
          ];
        })}
      </ul>
    </details>
  );
}

function VoicePart({ voice, model, party, rules, opening }: PartProps & { voice: Voice }) {
  const rows = model.issues.flatMap(issue =>
    issue.options.map(option => ({
      issue,
      option,
      figure: worthOf(voice, issue.id, option.id),
      veto: voice.vetoes.find(one => one.issue === issue.id && one.option === option.id) ?? null,
    })),
  );
  const known = rows.filter(({ figure, veto }) => figure.reason.kind !== 'unknown' || veto);
  const open = rows.filter(row => !known.includes(row));
  const row = ({ issue, option, figure, veto }: (typeof rows)[number]) => (
    <FigureRow
      key={`${issue.id} ${option.id}`}
      name={issue.title === option.title ? option.title : `${issue.title}: ${option.title}`}
      figure={figure.reason.kind === 'unknown' ? unknownFigure() : figure}
      whose={voice.name}
      rules={rules}
      opening={opening}
      veto={veto}
      speaks={voice.speaks}
      target={{ kind: 'worth', party: party.actor, voice: voice.actor, issue: issue.id, option: option.id }}
    />
  );
  return (
    <div className={style.voice}>
      {(party.voices.length > 1 || voice.actor !== party.actor) && (
        <h3>
          {voice.name}
          {!voice.speaks && <small> does not speak for the party</small>}
          {voice.share === 0 && <small> without a share in its worth</small>}
        </h3>
      )}
      <ul className={style.rows}>{known.map(row)}</ul>
      {voice.given.length > 0 && (
        <ul className={style.quiet}>
          {voice.given.map(one => (
            <li key={JSON.stringify(one)}>
              With “{titleOf(model, one.when)}”, {titleOf(model, one)} is worth {one.value.lo}–{one.value.hi}:{' '}
              <TextButton
                onClick={() =>
                  opening.basis({ title: `With “${titleOf(model, one.when)}”`, reasons: [one.value.reason] })
                }
              >
                what it rests on
              </TextButton>
            </li>
          ))}
        </ul>
      )}
      <details className={style.more}>
        <summary>{count(open.length, 'option', 'options')} on which nothing is known</summary>
        <ul className={style.rows}>{open.map(row)}</ul>
      </details>
    </div>
  );
}

const titleOf = (model: Model, pick: { issue: string; option: string }): string =>
  model.issues.find(issue => issue.id === pick.issue)?.options.find(option => option.id === pick.option)?.title ??
  pick.option;
