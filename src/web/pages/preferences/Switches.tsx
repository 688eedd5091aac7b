/** Which part of the record the figures are made of. Nothing of it is kept. */

import { Check, TextField } from '../../design/Field.tsx';
import type { ModelSettings } from '../../desk/analysis-acts.ts';
import { useAct } from '../../desk/queries.ts';
import { count } from '../../words/count.ts';
import style from './PreferencesPage.module.css';

interface Props {
  caseId: string;
  settings: ModelSettings;
  onChange(settings: ModelSettings): void;
}

export function Switches({ caseId, settings, onChange }: Props) {
  const { data: listed } = useAct('list-sources', caseId, { limit: 200 });
  const { data: found } = useAct('show-contradictions', caseId, { limit: 50 });
  const set = (change: ModelSettings) => {
    const next = { ...settings, ...change };
    if (!next.asOf) delete next.asOf;
    if (!next.reviewedOnly) delete next.reviewedOnly;
    if (!next.withoutSources?.length) delete next.withoutSources;
    if (!next.withoutEntries?.length) delete next.withoutEntries;
    onChange(next);
  };
  const sources = (listed?.sources ?? []).map(({ id, title }) => ({ id, word: title ?? id }));
  const sides = (found?.contradictions ?? []).flatMap(({ between }) => between);
  const entries = sides
    .filter(({ id, kind }, at) => kind === 'position' && sides.findIndex(one => one.id === id) === at)
    .map(({ id, label }) => ({ id, word: label }));
  return (
    <section className={style.switches} aria-label="What of the record is used">
      <div className={style.asOf}>
        <TextField
          label="As of"
          type="date"
          value={settings.asOf ?? ''}
          onChange={event => set({ asOf: event.target.value || null })}
        />
        <Check
          label="Reviewed entries only"
          checked={settings.reviewedOnly ?? false}
          onChange={event => set({ reviewedOnly: event.target.checked })}
        />
      </div>
      <Left
        one="source"
        many="sources"
        items={sources}
        without={settings.withoutSources ?? []}
        onChange={withoutSources => set({ withoutSources })}
      />
      <Left
        one="side of a contradiction"
        many="sides of contradictions"
        items={entries}
        without={settings.withoutEntries ?? []}
        onChange={withoutEntries => set({ withoutEntries })}
      />
    </section>
  );
}

interface LeftProps {
  one: string;
  many: string;
  items: readonly { readonly id: string; readonly word: string }[];
  without: readonly string[];
  onChange(without: string[]): void;
}

/** Each of them counts while its box is ticked. */
function Left({ one, many, items, without, onChange }: LeftProps) {
  if (items.length === 0) return null;
  return (
    <details className={style.more}>
      <summary>{without.length > 0 ? `${count(without.length, one, many)} left out` : `Leave out ${many}`}</summary>
      <ul className={style.boxes} aria-label={`The ${many} that count`}>
        {items.map(({ id, word }) => (
          <li key={id}>
            <Check
              label={word}
              checked={!without.includes(id)}
              onChange={event =>
                onChange(event.target.checked ? without.filter(other => other !== id) : [...without, id])
              }
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
