/** A file that an act makes: text as it is, other bytes as base64. */

import { z } from 'zod';
import type { Printed } from './act.ts';

export const fileSchema = z.object({
  name: z.string(),
  mediaType: z.string(),
  text: z.string().nullable(),
  base64: z.string().nullable(),
});
export type MadeFile = z.infer<typeof fileSchema>;

export function fileOf(name: string, mediaType: string, content: string | Uint8Array): MadeFile {
  if (typeof content === 'string') return { name, mediaType, text: content, base64: null };
  return { name, mediaType, text: null, base64: Buffer.from(content).toString('base64') };
}

/** The content for a command to print. Undoes `fileOf`. */
export function contentOf({ text, base64 }: MadeFile): Printed {
  return text === null
    ? { content: new Uint8Array(Buffer.from(base64 ?? '', 'base64')), binary: true }
    : { content: text, binary: false };
}
