/** Files as an act gets them: a path to read, or a name with its content. */

import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { fail, ok, problem, type Result } from '../problems.ts';
import { type InputFile, LARGEST_FILE } from '../reading/reader.ts';
import { RELIABILITIES } from '../record/evidence.ts';
import type { Surroundings } from './desk.ts';

export const detailsSchema = z.strictObject({
  title: z.string().optional(),
  publisher: z.string().optional(),
  author: z.string().optional(),
  url: z.string().optional(),
  publishedAt: z.string().optional().describe('EDTF: 2031, 2031-04 or 2031-04-22.'),
  retrievedAt: z.string().optional(),
  reliability: z.enum(RELIABILITIES).optional().describe('Admiralty A-F, of the publisher.'),
});

const details = detailsSchema.optional().describe('What this file does not say of itself.');

export const documentSchema = z.union([
  z
    .strictObject({ path: z.string(), details })
    .describe('A file on this machine; "-" is standard input. Commands only.'),
  z.strictObject({ name: z.string(), text: z.string(), details }),
  z.strictObject({ name: z.string(), base64: z.base64(), details }),
]);
export type DocumentInput = z.infer<typeof documentSchema>;

/** The bytes of one document, or what is wrong with the file. */
export async function openDocument(
  { readsPaths }: Pick<Surroundings, 'readsPaths'>,
  document: DocumentInput,
): Promise<Result<InputFile>> {
  if ('text' in document) return ok({ name: document.name, bytes: new TextEncoder().encode(document.text) });
  if ('base64' in document) return ok({ name: document.name, bytes: Buffer.from(document.base64, 'base64') });
  if (!readsPaths) return fail(pathRefused(document.path));
  if (document.path === '-') return ok({ name: 'standard input', bytes: await readStandardInput() });
  return readPath(document.path);
}

const pathRefused = (path: string) =>
  problem('not-allowed', 'Only a command may name files of this machine.', 'Send the content instead.', path);

async function readPath(path: string): Promise<Result<InputFile>> {
  try {
    const info = await stat(path);
    if (info.isDirectory()) return fail(problem('file-unreadable', 'This is a folder.', 'Name the files in it.', path));
    if (info.size > LARGEST_FILE)
      return fail(
        problem(
          'file-too-large',
          `The file has ${Math.ceil(info.size / 2 ** 20)} MB; the limit is ${LARGEST_FILE / 2 ** 20} MB.`,
          'Split it, or save only the article.',
          path,
        ),
      );
    return ok({ name: path, bytes: await readFile(path) });
  } catch (error) {
    return fail(unreadable(path, error));
  }
}

function unreadable(path: string, error: unknown) {
  const code = (error as NodeJS.ErrnoException).code;
  const message =
    code === 'ENOENT'
      ? 'There is no such file.'
      : code === 'EACCES'
        ? 'You may not read it.'
        : `It cannot be read (${code}).`;
  return problem('file-unreadable', message, 'Check the path.', path);
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > LARGEST_FILE) break;
  }
  return Buffer.concat(chunks);
}

/** Where an engine's input is: a file or folder of this machine, or texts sent along. */
export const filesInput = {
  path: z.string().optional().describe('A file or folder on this machine; "-" is standard input. Commands only.'),
  files: z
    .array(z.strictObject({ name: z.string(), text: z.string() }))
    .optional()
    .describe('The content instead.'),
};

/** Text files of a folder in order of their names (code units), the one file at the path, or those sent along. */
export async function textFiles(
  { readsPaths }: Pick<Surroundings, 'readsPaths'>,
  { path, files }: { path?: string | undefined; files?: { name: string; text: string }[] | undefined },
): Promise<Result<{ name: string; text: string }[]>> {
  if (files) return ok(files.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
  if (path === undefined) return fail(problem('usage', 'No file was given.', 'Name a file.'));
  return readsPaths ? textFilesAt(path) : fail(pathRefused(path));
}

async function textFilesAt(path: string): Promise<Result<{ name: string; text: string }[]>> {
  try {
    if (path === '-')
      return ok([{ name: 'standard input', text: new TextDecoder().decode(await readStandardInput()) }]);
    const info = await stat(path);
    const names = info.isDirectory() ? (await readdir(path)).sort().map(name => join(path, name)) : [path];
    const files: { name: string; text: string }[] = [];
    for (const name of names) {
      const entry = await stat(name);
      if (!entry.isFile()) continue;
      if (entry.size > LARGEST_FILE)
        return fail(
          problem(
            'file-too-large',
            `The file has ${Math.ceil(entry.size / 2 ** 20)} MB; the limit is ${LARGEST_FILE / 2 ** 20} MB.`,
            'Give a smaller one.',
            name,
          ),
        );
      files.push({ name: basename(name), text: new TextDecoder().decode(await readFile(name)) });
    }
    return ok(files);
  } catch (error) {
    return fail(unreadable(path, error));
  }
}
