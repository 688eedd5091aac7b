/** Markdown: the text stays as it is written; marks of headings and lists tell the structure. */

import { ok } from '../../problems.ts';
import { outlineOf } from '../lines.ts';
import { decode, makeSource, mergeDetails, type Reader } from '../reader.ts';

const HEADING = /^(#{1,6})\s+/;
/** A line that is bold as a whole, which heads what follows it. */
const BOLD = /^\*\*[^*]+\*\*\s*$/;

export const markdown: Reader = {
  name: 'markdown',
  title: 'Markdown',
  mediaType: 'text/markdown',
  endings: ['.md', '.markdown'],
  looksLike: start => HEADING.test(start) || /\n#{1,3} \S/.test(start),
  read(file, given) {
    const decoded = decode(file);
    if (!decoded.ok) return decoded;
    const { structure, details } = outlineOf(decoded.value, {
      heading: line => {
        const mark = HEADING.exec(line);
        if (mark) return { level: mark[1]!.length, mark: mark[0].length };
        return BOLD.test(line) ? { level: 4, mark: 2 } : null;
      },
    });
    const source = makeSource(decoded.value, structure, file.bytes, mergeDetails(details, given));
    return ok({ source, cut: [], warnings: [] });
  },
};
