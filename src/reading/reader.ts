/** What a reader is: bytes of one kind into a source, with a report of what it left out. */

import { createHash } from 'node:crypto';
import { fail, ok, type Problem, problem, type Result } from '../problems.ts';
import type { Source, Structure } from '../record/evidence.ts';
import { keepable } from '../record/keepable.ts';

export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file does not carry can be given; what is given wins over what the file says. */
export interface SourceDetails {
  readonly title?: string | null;
  readonly publisher?: string | null;
  readonly author?: string | null;
  readonly url?: string | null;
  /** EDTF. */
  readonly publishedAt?: string | null;
  readonly retrievedAt?: string | null;
  readonly reliability?: Source['reliability'];
}

export interface Cut {
  /** Why it was left out: "menu", "script", "cookie notice" … */
  readonly why: string;
  /** Its first words, and how many characters it had. */
  readonly sample: string;
  readonly length: number;
}

export interface Reading {
  readonly source: Source;
  readonly cut: readonly Cut[];
  readonly warnings: readonly Problem[];
}

export interface Reader {
  readonly name: string;
  /** What it reads, for help texts. */
  readonly title: string;
  readonly mediaType: string;
  /** File name endings, lower case with the dot. */
  readonly endings: readonly string[];
  /** Whether the start of the content is of this kind, whatever the file is called. */
  looksLike(start: string): boolean;
  read(file: InputFile, details: SourceDetails): Result<Reading>;
}

/** Bytes that one file may have. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** Text of the bytes (UTF-8, or UTF-16 with its mark), line ends as LF, without byte-order mark; nothing else is changed. */
export function decode(file: InputFile, charset?: string): Result<string> {
  const { bytes, name } = file;
  if (bytes.length > LARGEST_FILE)
    return fail(
      problem(
        'file-too-large',
        `The file has ${megabytes(bytes.length)} MB; the limit is ${megabytes(LARGEST_FILE)} MB.`,
        'Split it, or save only the article.',
        name,
      ),
    );
  const label = charset ?? encodingOf(bytes);
  if (label === 'utf-8' && bytes.subarray(0, 8192).includes(0)) return fail(binary(name));
  let text: string;
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return fail(
      problem('file-encoding', `The file is not in ${label.toUpperCase()}.`, 'Save it again as UTF-8.', name),
    );
  }
  const normalised = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (normalised.includes('\0')) return fail(binary(name));
  if (normalised.trim() === '')
    return fail(problem('file-empty', 'The file has no text.', 'Give a file with reporting in it.', name));
  return ok(normalised);
}

const binary = (name: string): Problem =>
  problem('file-binary', 'This is not a text file.', 'Save the article as text, Markdown or HTML.', name);

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0);

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** A source whose text never changes again, with its id and hashes. */
export function makeSource(
  written: string,
  structure: readonly Structure[],
  bytes: Uint8Array,
  details: SourceDetails,
  language: string | null = null,
): Source {
  const text = keepable(written);
  const said = (field: 'title' | 'publisher' | 'author' | 'url') => (details[field] ? keepable(details[field]) : null);
  const [publisher, url] = [said('publisher'), said('url')];
  return {
    id: sha256(JSON.stringify([text, publisher, url])).slice(0, 12),
    title: said('title'),
    publisher,
    author: said('author'),
    url,
    publishedAt: details.publishedAt ?? null,
    retrievedAt: details.retrievedAt ?? null,
    language,
    reliability: details.reliability ?? 'F',
    sha256: sha256(text),
    bytesSha256: sha256(bytes),
    text,
    structure: [...structure],
  };
}

/** Details of the file under those that were given. */
export function mergeDetails(carried: SourceDetails, given: SourceDetails): SourceDetails {
  const named = Object.entries(given).filter(([, value]) => value !== undefined && value !== null);
  return { ...carried, ...Object.fromEntries(named) };
}
