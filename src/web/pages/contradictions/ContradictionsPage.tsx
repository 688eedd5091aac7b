/** What in the record cannot both stand, the two passages side by side. */

import { Empty, Problems, Waiting } from '../../design/Note.tsx';
import { StanceMark } from '../../design/Stance.tsx';
import type { EntryLine, ShownContradiction } from '../../desk/acts.ts';
import { problemsOf } from '../../desk/call.ts';
import { useAct } from '../../desk/queries.ts';
import type { PageProps } from '../../page.ts';
import { Passage } from '../../passages/Passage.tsx';
import { PageHead } from '../../shell/PageHead.tsx';
import { count } from '../../words/count.ts';
import { KIND_NAMES, STANCE_NAMES } from '../../words/stances.ts';
import style from './ContradictionsPage.module.css';

const LIMIT = 200;

export default function ContradictionsPage({ caseId }: PageProps) {
  const { data, error } = useAct('show-contradictions', caseId, { limit: LIMIT });
  return (
    <>
      <PageHead
        title="Contradictions"
        lead="Entries that cannot both stand as they are, inside one report or between reports of one date. What changed over time is under Changes."
      />
      {error && <Problems problems={problemsOf(error)} />}
      {!data && !error && <Waiting what="Comparing the entries…" />}
      {data?.total === 0 && (
        <Empty title="None found">
          No two entries of the record exclude each other. Reports of one date agree where they overlap.
        </Empty>
      )}
      {data && (
        <div className={style.list}>
          {data.contradictions.map(one => (
            <One key={one.between.map(line => line.id).join(' ')} caseId={caseId} contradiction={one} />
          ))}
        </div>
      )}
      {data && data.total > LIMIT && <p>{count(data.total - LIMIT, 'weaker one', 'weaker ones')} not shown.</p>}
    </>
  );
}

function One({ caseId, contradiction }: { caseId: string; contradiction: ShownContradiction }) {
  const { grade, kind, explanation, between, passages } = contradiction;
  return (
    <article className={style.one}>
      <p className={style.head}>
        <span className={style.grade} data-grade={grade}>
          {grade}
        </span>
        <span>{kind}</span>
        <span>{passages[0].span.source === passages[1].span.source ? 'inside one report' : 'between reports'}</span>
      </p>
      <h2 className={style.says}>{explanation}</h2>
      <div className={style.pair}>
        {passages.map((passage, index) => (
          <div key={`${passage.span.source} ${passage.span.start}`}>
            <EntryLabel line={between[index]!} />
            <Passage
              caseId={caseId}
              span={passage.span}
              source={passage.source}
              entry={between[index]!.id}
              prefix={passage.prefix}
              suffix={passage.suffix}
            />
          </div>
        ))}
      </div>
    </article>
  );
}

const EntryLabel = ({ line }: { line: EntryLine }) => (
  <p className={style.entry}>
    {line.stance ? <StanceMark stance={line.stance} tag word={STANCE_NAMES[line.stance]} /> : KIND_NAMES[line.kind]}
  </p>
);
