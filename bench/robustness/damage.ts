/** Ways in which a file of JSON comes damaged: one place of it, drawn, is taken out or put wrong. */

import type { Draw } from './mutations.ts';

type Holder = Record<string | number, unknown>;

/** What stands in the place of a value: wrong types, wrong sizes, words that every object has. */
const WRONG: readonly unknown[] = [
  null,
  true,
  '',
  'x',
  -1,
  0,
  0.5,
  1e9,
  2 ** 53,
  [],
  {},
  [null],
  [[]],
  '__proto__',
  'constructor',
  'actor:nobody',
  '\u0000',
  '\ud83d',
  '9999-99-99',
];

export interface Damage {
  /** What was done where: "deleted actors.3.roles". */
  readonly what: string;
  readonly data: unknown;
}

/** A copy of the data with one place damaged. Half of the damages are among what is said of the whole, not deep in a list. */
export function damaged(data: unknown, draw: Draw): Damage {
  const copy = structuredClone(data) as Holder;
  const path: string[] = [];
  let holder = copy;
  for (;;) {
    const keys = Object.keys(holder);
    const key = keys[Math.floor(draw() * keys.length)]!;
    path.push(key);
    const inner = holder[key];
    const goesOn = typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0;
    if (!goesOn || draw() < 0.12) return { what: `${change(holder, key, draw)} ${path.join('.')}`, data: copy };
    holder = inner as Holder;
  }
}

function change(holder: Holder, key: string, draw: Draw): string {
  const among = Array.isArray(holder) ? holder : null;
  const how = draw();
  if (how < 0.2) {
    if (among) among.splice(Number(key), 1);
    else delete holder[key];
    return 'deleted';
  }
  if (how < 0.35 && among) {
    among.push(structuredClone(among[Number(key)]));
    return 'doubled';
  }
  if (how < 0.5 && typeof holder[key] === 'number') {
    holder[key] = (holder[key] as number) + (draw() < 0.5 ? 1 : -1);
    return 'moved';
  }
  if (how < 0.6 && typeof holder[key] === 'string') {
    holder[key] = `${holder[key]}x`;
    return 'lengthened';
  }
  const wrong = WRONG[Math.floor(draw() * WRONG.length)];
  holder[key] = structuredClone(wrong);
  return `put ${JSON.stringify(wrong)} at`;
}
