/** Which of two packages a party would rather have: what it tells of the weights, without a number being asked for. */

import { useMemo, useState } from 'react';
import type { Model, Party } from '../../../analysis/model.ts';
import { type PairToAsk, pairsToAsk } from '../../../analysis/preferences/rather.ts';
import { wordsOf } from '../../../analysis/preferences/say-figure.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog, DialogFoot, DialogForm } from '../../design/Dialog.tsx';
import { TextArea } from '../../design/Field.tsx';
import type { Judgement, Target } from '../../desk/analysis-acts.ts';
import { useReview } from '../../entry/review.ts';
import { count } from '../../words/count.ts';
import style from './RatherPart.module.css';

interface Props {
  caseId: string;
  model: Model;
  party: Party;
  judgements: readonly Judgement[];
}

export function RatherPart({ caseId, model, party, judgements }: Props) {
  const pairs = useMemo(() => pairsToAsk(model, party), [model, party]);
  const answered = judgements.filter(({ target }) => target.kind === 'rather' && target.party === party.actor);
  const open = pairs.filter(pair => !answered.some(({ target }) => isOf(target, pair)));
  const [chosen, setChosen] = useState<{ pair: PairToAsk; first: boolean } | null>(null);
  const [at, setAt] = useState(0);
  const pair = open[at % Math.max(1, open.length)];
  return (
    <details className={style.rather}>
      <summary>
        Compare packages: {answered.length > 0 && `${answered.length} compared, `}
        {pair ? `${count(open.length, 'pair', 'pairs')} to ask` : 'no pair to ask'}
      </summary>
      {pair ? (
        <>
          <p>Which of these two would {party.name} rather have, all else alike?</p>
          <div className={style.pair}>
            <Package model={model} picks={pair.picks} onChoose={() => setChosen({ pair, first: true })} />
            <Package model={model} picks={pair.than} onChoose={() => setChosen({ pair, first: false })} />
          </div>
          {open.length > 1 && (
            <Button small look="quiet" onClick={() => setAt(at + 1)}>
              Ask another pair
            </Button>
          )}
        </>
      ) : (
        <p>
          {answered.length > 0
            ? 'Every pair that would tell something of the weights has been compared.'
            : 'A pair tells something of the weights where on two issues it is known what the party wants and what it does not. That is not known here: judge a worth first, that of the status quo for one.'}
        </p>
      )}
      {chosen && (
        <WhyDialog
          caseId={caseId}
          title={`What ${party.name} would rather have`}
          target={{ kind: 'rather', party: party.actor, ...chosen.pair }}
          first={chosen.first}
          onClose={() => setChosen(null)}
        />
      )}
    </details>
  );
}

function Package({ model, picks, onChoose }: { model: Model; picks: PairToAsk['picks']; onChoose(): void }) {
  const say = wordsOf(model);
  const options = Object.entries(picks).map(([issue, option]) => say.option(issue, option));
  return (
    <div className={style.package}>
      <ul>
        {options.map(option => (
          <li key={option}>{option}</li>
        ))}
      </ul>
      <Button small aria-label={`Rather ${options.join(' and ')}`} onClick={onChoose}>
        Rather this
      </Button>
    </div>
  );
}

function WhyDialog({
  caseId,
  title,
  target,
  first,
  onClose,
}: {
  caseId: string;
  title: string;
  target: Target;
  first: boolean;
  onClose(): void;
}) {
  const review = useReview(caseId);
  const [why, setWhy] = useState('');
  const judge = async () => {
    if (await review.act('judge', { target, value: first, why })) onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <DialogForm onSubmit={() => void judge()}>
        <TextArea
          label="Why"
          hint="Stands beside the weights, with your name."
          value={why}
          required
          onChange={event => setWhy(event.target.value)}
        />
        <DialogFoot>
          <Button look="main" type="submit" disabled={why.trim() === ''}>
            Judge
          </Button>
        </DialogFoot>
      </DialogForm>
    </Dialog>
  );
}

const told = (picks: Readonly<Record<string, string>>): string =>
  Object.entries(picks)
    .map(pick => pick.join('='))
    .sort()
    .join();

/** Whether a judgement compares these packages, either way round. */
const isOf = (target: Target, { picks, than }: PairToAsk): boolean =>
  target.kind === 'rather' &&
  [told(target.picks), told(target.than)].sort().join() === [told(picks), told(than)].sort().join();
