/** What a cell rests on: the positions in force and the earlier ones, each with its passages. */

import { SidePanel } from '../../design/SidePanel.tsx';
import { StanceMark } from '../../design/Stance.tsx';
import type { MatrixCell, PositionView } from '../../desk/acts.ts';
import { Passage } from '../../passages/Passage.tsx';
import { sayEdtf } from '../../words/dates.ts';
import { HEDGE_WORDS, STANCE_NAMES, VOICE_WORDS } from '../../words/stances.ts';
import style from './PositionsPage.module.css';

interface Props {
  caseId: string;
  actor: string;
  option: string;
  cell: MatrixCell;
  onClose(): void;
}

export function CellPanel({ caseId, actor, option, cell, onClose }: Props) {
  return (
    <SidePanel
      title={
        <>
          {actor} on {option}
        </>
      }
      onClose={onClose}
    >
      <div className={style.group}>
        {cell.positions.map(position => (
          <PositionPassages key={position.id} caseId={caseId} position={position} />
        ))}
      </div>
      {cell.earlier.length > 0 && (
        <section className={style.earlier}>
          <h3>Earlier</h3>
          <div className={style.group}>
            {cell.earlier.toReversed().map(position => (
              <PositionPassages key={position.id} caseId={caseId} position={position} />
            ))}
          </div>
        </section>
      )}
    </SidePanel>
  );
}

export function PositionPassages({ caseId, position }: { caseId: string; position: PositionView }) {
  return (
    <div className={style.position}>
      <p className={style.how}>
        <StanceMark stance={position.stance} tag word={STANCE_NAMES[position.stance]} />
        <span>{VOICE_WORDS[position.voice]}</span>
        {position.hedge !== 'none' && <span>{HEDGE_WORDS[position.hedge]}</span>}
        {position.date && <span>{sayEdtf(position.date)}</span>}
        <span>{position.reviewedBy === null ? 'not reviewed' : `reviewed by ${position.reviewedBy}`}</span>
      </p>
      {position.condition && <p>Condition: “{position.condition}”</p>}
      {position.passages.map(({ span, source, prefix, suffix }) => (
        <Passage
          key={`${span.source} ${span.start}`}
          caseId={caseId}
          span={span}
          source={source}
          entry={position.id}
          prefix={prefix}
          suffix={suffix}
        />
      ))}
    </div>
  );
}
