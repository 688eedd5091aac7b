/** The name that acts of this browser are stamped with; without one, the desk uses its own. */

const KEY = 'parley-who';

export const whoIs = (): string => localStorage.getItem(KEY) ?? '';

export function setWho(name: string): void {
  if (name === '') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, name);
}
