/** What a file does not say of itself, given by hand. */

import type { Reliability } from '../../../record/evidence.ts';
import { FieldRow, Select, TextField } from '../../design/Field.tsx';
import type { Details } from '../../desk/acts.ts';
import { RELIABILITY_WORDS } from '../../words/stances.ts';

interface Props {
  details: Details;
  onChange(details: Details): void;
  /** Several files share a publisher, seldom a title. */
  withTitle?: boolean;
}

/** The given details without those that are empty. */
export const givenOf = (details: Details): Details =>
  Object.fromEntries(Object.entries(details).filter(([, value]) => value)) as Details;

export function DetailFields({ details, onChange, withTitle = true }: Props) {
  const field = (name: Exclude<keyof Details, 'reliability'>) => ({
    value: details[name] ?? '',
    onChange: (event: { target: { value: string } }) => onChange({ ...details, [name]: event.target.value }),
  });
  return (
    <FieldRow>
      {withTitle && <TextField label="Title" {...field('title')} />}
      <TextField label="Publisher" {...field('publisher')} />
      <TextField label="Published" hint="2031, 2031-04 or 2031-04-22" inputMode="numeric" {...field('publishedAt')} />
      <TextField label="Address (URL)" type="url" {...field('url')} />
      <Select
        label="Reliability of the publisher"
        value={details.reliability ?? ''}
        onChange={event =>
          onChange({ ...details, reliability: (event.target.value || undefined) as Reliability | undefined })
        }
        choices={[
          { value: '', word: 'Not rated' },
          ...Object.entries(RELIABILITY_WORDS).map(([value, word]) => ({ value, word })),
        ]}
      />
    </FieldRow>
  );
}
