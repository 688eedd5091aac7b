/** The fields of one kind of entry as a form; options follow the chosen issue. */

import { type Issue, STATUS_QUO } from '../../record/proposals.ts';
import type { EntryKind } from '../../record/record.ts';
import { type Choice, FieldRow, Select, TextField } from '../design/Field.tsx';
import { useAct } from '../desk/queries.ts';
import { FIELDS, type FieldSpec, type Values } from './fields.ts';

interface Props {
  caseId: string;
  kind: EntryKind;
  values: Values;
  onChange(values: Values): void;
}

const ALL = 1000;

/** Entries of one kind to choose from. */
function useChoices(caseId: string, kind: EntryKind, wanted: boolean): Choice[] {
  const { data } = useAct('list-entries', caseId, { kind, state: 'admitted', limit: ALL }, { enabled: wanted });
  return (data?.entries ?? []).map(line => ({ value: line.id, word: line.label }));
}

export function EntryFields({ caseId, kind, values, onChange }: Props) {
  const specs = FIELDS[kind];
  const needs = (from: FieldSpec['from']) => specs.some(spec => spec.from === from);
  const actors = useChoices(caseId, 'actor', needs('actors'));
  const issues = useChoices(caseId, 'issue', needs('issues'));
  const places = useChoices(caseId, 'place', needs('places'));
  const issueId = values.issue ?? '';
  const issue = useAct('show-entry', caseId, { entry: issueId }, { enabled: needs('options') && issueId !== '' });
  const options = ((issue.data?.entry as Issue | undefined)?.options ?? []).map(option => ({
    value: option.id,
    word: option.id === STATUS_QUO ? 'nothing changes' : option.title,
  }));
  const lists = { actors, issues, places, options };
  const set = (name: string, value: string) => {
    const next = { ...values, [name]: value };
    onChange(name === 'issue' ? { ...next, option: '' } : next);
  };
  return (
    <FieldRow>
      {specs
        .filter(spec => spec.name !== 'condition' || values.stance === 'conditional')
        .map(spec => (
          <One
            key={spec.name}
            spec={spec}
            value={values[spec.name] ?? ''}
            lists={lists}
            onChange={value => set(spec.name, value)}
          />
        ))}
    </FieldRow>
  );
}

interface OneProps {
  spec: FieldSpec;
  value: string;
  lists: Readonly<Record<'actors' | 'issues' | 'places' | 'options', readonly Choice[]>>;
  onChange(value: string): void;
}

function One({ spec, value, lists, onChange }: OneProps) {
  const { from, label, optional } = spec;
  const take = (event: { target: { value: string } }) => onChange(event.target.value);
  if (from === 'typed') return <TextField label={label} value={value} required={!optional} onChange={take} />;
  if (from === 'names') return <TextField label={label} hint="Names apart by commas" value={value} onChange={take} />;
  if (from === 'date')
    return <TextField label={label} hint="2031, 2031-04 or 2031-04-22" value={value} onChange={take} />;
  const list = typeof from === 'string' ? lists[from] : from;
  const none = from === 'options' ? 'any change' : 'nobody, or not said';
  const empty = optional ? [{ value: '', word: none }] : value === '' ? [{ value: '', word: 'Choose' }] : [];
  return <Select label={label} value={value} required={!optional} choices={[...empty, ...list]} onChange={take} />;
}
