/** States of an option form as text: Y, N and - (either) in the order of the file's options. */

import type { Term } from './conditions.ts';

/** What a state number or pattern stands for, in the file's numbering, or what is wrong with it. */
export function parseState(state: number | string, options: number): Term | string {
  const all = 2 ** options - 1;
  if (typeof state === 'number') return state <= all ? { mask: all, value: state } : `there is no state ${state}`;
  if (state.length !== options || /[^YN-]/.test(state))
    return `"${state}" is not ${options} letters of Y, N and -, one for each option`;
  let [mask, value] = [0, 0];
  [...state].forEach((letter, option) => {
    if (letter !== '-') mask |= 1 << option;
    if (letter === 'Y') value |= 1 << option;
  });
  return { mask, value };
}

/** "YNN": which options are taken. */
export const makeState = (state: number, options: number): string =>
  Array.from({ length: options }, (_, option) => ((state >>> option) & 1 ? 'Y' : 'N')).join('');
