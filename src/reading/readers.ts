/** The readers, and which one reads a file. */

import { fail, problem, type Result } from '../problems.ts';
import { html } from './html/html.ts';
import { languageOf } from './language.ts';
import { markdown } from './markdown/markdown.ts';
import type { InputFile, Reader, Reading, SourceDetails } from './reader.ts';
import { text } from './text/text.ts';

/** More particular kinds before more general ones: the first whose ending fits, else the first whose content looks like it. */
export const READERS: readonly Reader[] = [html, markdown, text];

const OTHER_KINDS: Readonly<Record<string, string>> = {
  '%PDF': 'a PDF document',
  'PK\u0003\u0004': 'a zipped document (DOCX, ODT or EPUB)',
  '{\\rtf': 'a rich-text document',
};

/** The reader for this file, by its ending or its first characters. */
export function readerFor(file: InputFile): Result<Reader> {
  const start = new TextDecoder('latin1').decode(file.bytes.subarray(0, 1024));
  const other = Object.keys(OTHER_KINDS).find(magic => start.startsWith(magic));
  if (other)
    return fail(
      problem(
        'file-unknown-kind',
        `This is ${OTHER_KINDS[other]}, which is not read yet.`,
        'Save it as text, Markdown or HTML.',
        file.name,
      ),
    );
  const name = file.name.toLowerCase();
  const byEnding = READERS.find(reader => reader.endings.some(ending => name.endsWith(ending)));
  return { ok: true, value: byEnding ?? READERS.find(reader => reader.looksLike(start)) ?? text };
}

/** Bytes into a source in its language. A text that is not English is a source all the same, with a warning that it was left unread. */
export async function readSource(file: InputFile, details: SourceDetails): Promise<Result<Reading>> {
  const reader = readerFor(file);
  if (!reader.ok) return reader;
  const read = reader.value.read(file, details);
  if (!read.ok) return read;
  const source = { ...read.value.source, language: await languageOf(read.value.source.text) };
  const warnings = [...read.value.warnings];
  if (source.language !== null && source.language !== 'en')
    warnings.push(
      problem(
        'language-unread',
        `The text is in ${nameOf(source.language)}; only English is read.`,
        'Give a translation as a file of its own.',
        file.name,
      ),
    );
  return { ok: true, value: { ...read.value, source, warnings } };
}

const nameOf = (code: string): string => new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
