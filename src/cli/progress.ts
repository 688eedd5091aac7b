/** A line that says how far long work is: only on a terminal, and only after a second. */

import type { Progress } from '../workbench/desk.ts';

const PATIENCE_MS = 1000;

export interface ProgressLine {
  show(step: Progress): void;
  clear(): void;
}

export function progressLine(stream: NodeJS.WriteStream, quiet: boolean): ProgressLine {
  const start = performance.now();
  let shown = false;
  return {
    show({ what, done, of }) {
      if (quiet || !stream.isTTY || performance.now() - start < PATIENCE_MS) return;
      shown = true;
      stream.write(`\r\u001b[K${what} (${done} of ${of})`);
    },
    clear() {
      if (shown) stream.write('\r\u001b[K');
    },
  };
}
