/** Plain text: each line or hard-wrapped group of lines is a block. */

import { ok } from '../../problems.ts';
import { outlineOf } from '../lines.ts';
import { decode, makeSource, mergeDetails, type Reader } from '../reader.ts';

export const text: Reader = {
  name: 'text',
  title: 'Plain text',
  mediaType: 'text/plain',
  endings: ['.txt', '.text'],
  looksLike: () => true,
  read(file, given) {
    const decoded = decode(file);
    if (!decoded.ok) return decoded;
    const { structure, details } = outlineOf(decoded.value, { heading: () => null });
    const source = makeSource(decoded.value, structure, file.bytes, mergeDetails(details, given));
    return ok({ source, cut: [], warnings: [] });
  },
};
