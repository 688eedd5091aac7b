/** Events in the order in which they happened. A date that is no single day is drawn as the stretch that it allows. */

import { Empty, Problems, Waiting } from '../../design/Note.tsx';
import type { EventView } from '../../desk/acts.ts';
import { problemsOf } from '../../desk/call.ts';
import { useAct } from '../../desk/queries.ts';
import type { PageProps } from '../../page.ts';
import { Passage } from '../../passages/Passage.tsx';
import { PageHead } from '../../shell/PageHead.tsx';
import { count } from '../../words/count.ts';
import { isUncertain, sayEdtf } from '../../words/dates.ts';
import { ACTUALITY_WORDS, EVENT_WORDS } from '../../words/stances.ts';
import { Strip } from './Strip.tsx';
import style from './TimelinePage.module.css';

const LIMIT = 500;

export default function TimelinePage({ caseId }: PageProps) {
  const { data, error } = useAct('show-timeline', caseId, { limit: LIMIT });
  const none = data && data.total + data.undatedTotal === 0;
  return (
    <>
      <PageHead
        title="Timeline"
        lead={
          data &&
          !none &&
          `${count(data.total, 'event')} with a date, ${data.undatedTotal} without. A dashed mark is a date that the source leaves open.`
        }
      />
      {error && <Problems problems={problemsOf(error)} />}
      {!data && !error && <Waiting what="Ordering the events…" />}
      {none && (
        <Empty title="No event is recorded yet">
          Meetings, strikes, offers and deadlines stand here as soon as a report tells of them.
        </Empty>
      )}
      {data && data.dated.length > 1 && (
        <Strip dated={data.dated.map(({ edtf, event }) => ({ edtf, title: event.title }))} />
      )}
      {data && (
        <ol className={style.list}>
          {data.dated.map(({ edtf, event }) => (
            <EventItem key={event.id} caseId={caseId} edtf={edtf} event={event} />
          ))}
        </ol>
      )}
      {data && data.undated.length > 0 && (
        <>
          <h2 className={style.section}>Without a date</h2>
          <ol className={style.list}>
            {data.undated.map(event => (
              <EventItem key={event.id} caseId={caseId} edtf={null} event={event} />
            ))}
          </ol>
        </>
      )}
      {data && data.total > LIMIT && <p>{count(data.total - LIMIT, 'later event')} not shown.</p>}
    </>
  );
}

function EventItem({ caseId, edtf, event }: { caseId: string; edtf: string | null; event: EventView }) {
  const meta = [
    EVENT_WORDS[event.type],
    event.actuality === 'asserted' ? null : ACTUALITY_WORDS[event.actuality],
    event.place && `in ${event.place}`,
    event.participants.map(one => one.name).join(', '),
    event.reviewedBy === null ? 'not reviewed' : null,
  ].filter(Boolean);
  // Those without a date stand under a heading of their own.
  const Title = edtf === null ? 'h3' : 'h2';
  return (
    <li className={style.event} data-certain={edtf !== null && !isUncertain(edtf) && event.actuality === 'asserted'}>
      <p className={style.date}>
        {edtf === null ? 'Date not known' : sayEdtf(edtf)}
        {event.when && <small>“{event.when.text}”</small>}
      </p>
      <div className={style.what}>
        <Title className={style.title}>{event.title}</Title>
        <p className={style.meta}>{meta.join(' · ')}</p>
        <details className={style.more}>
          <summary>{count(event.passages.length, 'passage')}</summary>
          {event.passages.map(({ span, source }) => (
            <Passage
              key={`${span.source} ${span.start}`}
              caseId={caseId}
              span={span}
              source={source}
              entry={event.id}
            />
          ))}
        </details>
      </div>
    </li>
  );
}
