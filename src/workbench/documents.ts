/** Files as an act gets them: a path to read, or a name with its content. */

import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { fail, ok, problem, type Result } from '../problems.ts';
import { type InputFile, LARGEST_FILE } from '../reading/reader.ts';

export const documentSchema = z.union([
  z.strictObject({ path: z.string() }).describe('A file on this machine; "-" is standard input. Commands only.'),
  z.strictObject({ name: z.string(), text: z.string() }),
  z.strictObject({ name: z.string(), base64: z.string() }),
]);
export type DocumentInput = z.infer<typeof documentSchema>;

/** The bytes of one document, or what is wrong with the file. */
export async function openDocument(document: DocumentInput): Promise<Result<InputFile>> {
  if ('text' in document) return ok({ name: document.name, bytes: new TextEncoder().encode(document.text) });
  if ('base64' in document) return ok({ name: document.name, bytes: Buffer.from(document.base64, 'base64') });
  if (document.path === '-') return ok({ name: 'standard input', bytes: await readStandardInput() });
  return readPath(document.path);
}

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

/** Text files of a folder in order of their names (code units), or the one file at the path. For the engines' inputs. */
export async function textFilesAt(path: string): Promise<Result<{ name: string; text: string }[]>> {
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
