/** Beside the text: the entry in focus, or the list of all that the source holds. */

import { Button } from '../../design/Button.tsx';
import { Icon } from '../../design/Icon.tsx';
import { StanceShape } from '../../design/Stance.tsx';
import type { PlacedEntry } from '../../desk/acts.ts';
import { EntryCard, type Opened } from '../../entry/EntryCard.tsx';
import type { Review } from '../../entry/review.ts';
import { count } from '../../words/count.ts';
import { KIND_NAMES } from '../../words/stances.ts';
import style from './SourcePage.module.css';

interface Props {
  caseId: string;
  source: string;
  entries: readonly PlacedEntry[];
  order: readonly string[];
  focus: string | null;
  review: Review;
  opened: Opened;
  onOpen(form: Opened): void;
  onFocus(entry: string | null): void;
  onDone(): void;
}

export function SourceSide({ caseId, source, entries, order, focus, review, opened, onOpen, onFocus, onDone }: Props) {
  if (focus === null) {
    const byId = new Map(entries.map(entry => [entry.id, entry]));
    const inOrder = order.flatMap(id => byId.get(id) ?? []);
    return <List entries={entries} inOrder={inOrder} onFocus={onFocus} />;
  }
  const place = order.indexOf(focus) + 1;
  return (
    <aside className={style.side} data-focus="true" aria-label="Entry">
      <div className={style.sideHead}>
        <span>{place > 0 ? `${place} of ${order.length}` : 'Not marked in the text'}</span>
        <span>
          <Button
            small
            look="quiet"
            icon="arrowLeft"
            aria-label="Previous entry"
            title="Previous (k)"
            onClick={() => onFocus(order[Math.max(0, place - 2)] ?? null)}
          />
          <Button
            small
            look="quiet"
            icon="arrowRight"
            aria-label="Next entry"
            title="Next (j)"
            onClick={() => onFocus(order[Math.min(order.length - 1, place)] ?? null)}
          />
          <Button
            small
            look="quiet"
            icon="close"
            aria-label="Close the entry"
            title="All entries (Esc)"
            onClick={() => onFocus(null)}
          />
        </span>
      </div>
      <EntryCard
        key={focus}
        caseId={caseId}
        id={focus}
        beside={source}
        review={review}
        opened={opened}
        onOpen={onOpen}
        onDone={onDone}
      />
      <Others entries={entries} focus={focus} onFocus={onFocus} />
    </aside>
  );
}

/** What else stands on the same words. */
function Others({ entries, focus, onFocus }: Pick<Props, 'entries' | 'focus' | 'onFocus'>) {
  const here = entries.find(entry => entry.id === focus);
  const others = here
    ? entries.filter(
        other =>
          other.id !== focus &&
          other.kind !== 'actor' &&
          other.state !== 'struck' &&
          other.evidence.some(a => here.evidence.some(b => a.start < b.end && b.start < a.end)),
      )
    : [];
  if (others.length === 0) return null;
  return (
    <section className={style.others}>
      <h3>Also on these words</h3>
      <div className={style.list}>
        {others.map(entry => (
          <Row key={entry.id} entry={entry} onFocus={onFocus} />
        ))}
      </div>
    </section>
  );
}

function List({
  entries,
  inOrder,
  onFocus,
}: {
  entries: readonly PlacedEntry[];
  inOrder: readonly PlacedEntry[];
  onFocus(id: string): void;
}) {
  const struck = entries.filter(entry => entry.state === 'struck');
  const unseen = inOrder.filter(entry => entry.reviewedBy === null).length;
  return (
    <aside className={style.side} aria-label="Entries">
      <h2 className={style.sideTitle}>
        {count(inOrder.length, 'entry', 'entries')}, {unseen} not reviewed
      </h2>
      <div className={style.list}>
        {[...inOrder, ...struck].map(entry => (
          <Row key={entry.id} entry={entry} onFocus={onFocus} />
        ))}
      </div>
    </aside>
  );
}

function Row({ entry, onFocus }: { entry: PlacedEntry; onFocus(id: string): void }) {
  return (
    <button type="button" className={style.entry} onClick={() => onFocus(entry.id)}>
      <span>
        {entry.stance ? (
          <StanceShape stance={entry.stance} />
        ) : (
          entry.reviewedBy !== null && <Icon name="check" size={13} />
        )}
      </span>
      <span className={entry.state === 'struck' ? style.struck : undefined}>
        {entry.label}
        <small>
          {KIND_NAMES[entry.kind]}
          {entry.state === 'draft'
            ? ', draft'
            : entry.state === 'struck'
              ? ', struck'
              : entry.reviewedBy === null
                ? ''
                : ', reviewed'}
        </small>
      </span>
    </button>
  );
}
