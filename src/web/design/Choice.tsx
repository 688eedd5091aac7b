import style from './Choice.module.css';

interface Props<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; word: string }[];
  onChange(value: T): void;
}

/** One of a few, all visible. */
export function Choice<T extends string>({ label, value, options, onChange }: Props<T>) {
  return (
    <fieldset className={style.choice} aria-label={label}>
      {options.map(option => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.word}
        </button>
      ))}
    </fieldset>
  );
}
