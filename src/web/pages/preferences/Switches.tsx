/** How the figures change with what of the record is used. Nothing of it is kept. */

import { Check, FieldRow, Select, TextField } from '../../design/Field.tsx';
import type { ModelSettings } from '../../desk/analysis-acts.ts';
import { useAct } from '../../desk/queries.ts';
import style from './PreferencesPage.module.css';

export function Switches({
  caseId,
  settings,
  onChange,
}: {
  caseId: string;
  settings: ModelSettings;
  onChange(settings: ModelSettings): void;
}) {
  const { data } = useAct('list-sources', caseId, { limit: 200 });
  const set = (change: ModelSettings) => {
    const next = { ...settings, ...change };
    if (!next.asOf) delete next.asOf;
    if (!next.reviewedOnly) delete next.reviewedOnly;
    if (!next.withoutSources?.length) delete next.withoutSources;
    onChange(next);
  };
  return (
    <section className={style.switches} aria-label="What of the record is used">
      <FieldRow>
        <TextField
          label="As of"
          type="date"
          value={settings.asOf ?? ''}
          onChange={event => set({ asOf: event.target.value || null })}
        />
        <Select
          label="Switch off a source"
          value={settings.withoutSources?.[0] ?? ''}
          choices={[
            { value: '', word: 'None' },
            ...(data?.sources ?? []).map(({ id, title }) => ({ value: id, word: title ?? id })),
          ]}
          onChange={event => set({ withoutSources: event.target.value ? [event.target.value] : [] })}
        />
      </FieldRow>
      <Check
        label="Reviewed entries only"
        checked={settings.reviewedOnly ?? false}
        onChange={event => set({ reviewedOnly: event.target.checked })}
      />
    </section>
  );
}
