import { Button } from '../design/Button.tsx';
import { setTheme, THEMES, useTheme } from '../theme.ts';

const ICONS = { system: 'system', light: 'sun', dark: 'moon' } as const;
const WORDS = { system: 'as the system', light: 'light', dark: 'dark' } as const;

/** Goes round: as the system, light, dark. */
export function ThemeButton() {
  const theme = useTheme();
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!;
  return (
    <Button
      look="quiet"
      small
      icon={ICONS[theme]}
      aria-label={`Colours: ${WORDS[theme]}. Change to ${WORDS[next]}.`}
      title={`Colours: ${WORDS[theme]}`}
      onClick={() => setTheme(next)}
    />
  );
}
