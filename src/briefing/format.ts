/** What a format is: a brief into the content of a file. */

import type { Brief } from './brief.ts';

export interface Format {
  readonly name: string;
  readonly title: string;
  readonly mediaType: string;
  readonly ending: string;
  /** Bytes that make no sense on a terminal. */
  readonly binary: boolean;
  render(brief: Brief): Promise<string | Uint8Array> | string | Uint8Array;
}
