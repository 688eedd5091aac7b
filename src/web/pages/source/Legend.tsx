/** How each kind of entry is marked in the text; each can be put away. */

import { ENTRY_KINDS, type EntryKind } from '../../../record/record.ts';
import { stanceTone } from '../../design/Stance.tsx';
import { KIND_PLURALS } from '../../words/stances.ts';
import style from './Legend.module.css';
import marks from './SourceText.module.css';

interface Props {
  counts: ReadonlyMap<EntryKind, number>;
  hidden: ReadonlySet<EntryKind>;
  onToggle(kind: EntryKind): void;
}

/** What is claimed first, who and where after it. */
const ORDER: readonly EntryKind[] = [
  'position',
  'provision',
  'proposal',
  'event',
  'quotation',
  'attribution',
  'issue',
  'actor',
  'place',
];

export function Legend({ counts, hidden, onToggle }: Props) {
  return ORDER.filter(kind => ENTRY_KINDS.includes(kind) && counts.get(kind)).map(kind => (
    <button
      key={kind}
      type="button"
      className={style.chip}
      aria-pressed={!hidden.has(kind)}
      onClick={() => onToggle(kind)}
    >
      <span
        className={`${style.sample} ${marks.mark} ${marks[kind]} ${kind === 'position' ? stanceTone('accept') : ''}`}
        aria-hidden="true"
      >
        ab
      </span>
      {KIND_PLURALS[kind]}
      <span className={style.number}>{counts.get(kind)}</span>
    </button>
  ));
}
