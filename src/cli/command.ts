/** Runs one act as a command: words in, data on standard output, progress and problems on standard error, an exit code. */

import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Problem, sayProblem } from '../problems.ts';
import type { Act, Printed, Words } from '../workbench/act.ts';
import { memoryDesk, type Surroundings, surroundings } from '../workbench/desk.ts';
import { COMMON_OPTIONS, commandName } from './help.ts';
import { progressLine } from './progress.ts';

export const EXIT = { ok: 0, problem: 1, usage: 2 } as const;

/** Runs the act; returns the exit code. */
export async function runCommand(act: Act, args: readonly string[]): Promise<number> {
  const words = parseWords(act, args);
  if (typeof words === 'string') return wrongUsage(act, words);
  const command = act.command!;
  const kept = act.at === 'archive' || command.onKeptCase === true;
  const [caseId = null, ...others] = words.positionals;
  const input = command.parse(command.onKeptCase ? { ...words, positionals: others } : words);
  const parsed = act.input.safeParse(input);
  if (!parsed.success) return wrongUsage(act, sayIssues(parsed.error.issues));
  const quiet = words.options.quiet === true;
  const line = progressLine(process.stderr, quiet);
  const cancel = new AbortController();
  process.once('SIGINT', () => cancel.abort());
  const around = { progress: line.show, signal: cancel.signal };
  const result = kept
    ? await atStore(act, parsed.data, command.onKeptCase ? caseId : null, around)
    : await act.run(memoryDesk(around) as never, parsed.data);
  line.clear();
  if (!result.ok) {
    report(result.problems, false);
    return result.problems.every(({ code }) => code === 'usage') ? EXIT.usage : EXIT.problem;
  }
  const { output, problems } = result.value;
  report(problems, quiet);
  const printed = await command.print(output, parsed.data);
  const out = words.options.out;
  if (printed.binary && out === undefined) return wrongUsage(act, 'This format is not text. Name a file with --out.');
  return (await write(printed, out as string | undefined)) ? exitCode(problems) : EXIT.problem;
}

/** Loaded only when asked for: the store and its driver take time. */
async function atStore(act: Act, input: unknown, caseId: string | null, around: Partial<Surroundings>) {
  const { nameOfUser, reachStore } = await import('../workbench/reach-store.ts');
  const reach = reachStore(null);
  try {
    return await reach.perform(act, input, caseId, surroundings({ ...around, who: nameOfUser() }));
  } finally {
    await reach.close();
  }
}

/** Warnings that leave nothing unread do not change the exit code. */
const HARMLESS: ReadonlySet<Problem['code']> = new Set(['span-orphan', 'draft-invalid', 'entry-unknown']);
const exitCode = (problems: readonly Problem[]): number =>
  problems.some(({ code }) => !HARMLESS.has(code)) ? EXIT.problem : EXIT.ok;

function parseWords(act: Act, args: readonly string[]): Words | string {
  const options = Object.fromEntries(
    [...act.command!.options, ...COMMON_OPTIONS].map(option => [
      option.name,
      {
        type: option.value ? ('string' as const) : ('boolean' as const),
        ...(option.short ? { short: option.short } : {}),
      },
    ]),
  );
  try {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { positionals, options: values as Words['options'] };
  } catch (error) {
    return (error as Error).message.split('. ')[0]!;
  }
}

function wrongUsage(act: Act, message: string): number {
  process.stderr.write(
    `parley ${commandName(act)}: ${message.replace(/\.?$/, '.')}\nUsage: parley ${act.command!.usage}\n`,
  );
  return EXIT.usage;
}

function sayIssues(issues: readonly { path: PropertyKey[]; message: string }[]): string {
  return issues
    .map(({ path, message }) => (path[0] === 'documents' ? 'No file was given' : `${path.join('.')}: ${message}`))
    .join('; ');
}

function report(problems: readonly Problem[], quiet: boolean): void {
  if (quiet) return;
  for (const problem of problems) process.stderr.write(`${sayProblem(problem)}\n`);
}

async function write(printed: Printed, out: string | undefined): Promise<boolean> {
  if (out === undefined) {
    await new Promise<void>((resolve, reject) =>
      process.stdout.write(printed.content, error => (error ? reject(error) : resolve())),
    );
    return true;
  }
  try {
    await writeFile(out, printed.content);
    return true;
  } catch (error) {
    process.stderr.write(
      `${out}: It cannot be written (${(error as NodeJS.ErrnoException).code}). Name another file.\n`,
    );
    return false;
  }
}
