/** Help texts, made of the acts themselves. */

import type { Act, Option } from '../workbench/act.ts';

export const COMMON_OPTIONS: readonly Option[] = [
  { name: 'out', value: 'PATH', short: 'o', help: 'Write to this file instead of standard output' },
  { name: 'quiet', short: 'q', help: 'No progress and no warnings on standard error' },
  { name: 'help', short: 'h', help: 'This text' },
];

export const commandName = (act: Act): string => act.command?.name ?? act.name;

/** Commands that are no acts: other doors. */
const DOORS = [
  { name: 'start', title: 'Open the workbench in a browser' },
  { name: 'mcp', title: 'Serve every act as a tool over the Model Context Protocol (stdio)' },
];

/** The overview: every command with one line. */
export function help(acts: readonly Act[]): string {
  const lines = [...acts.map(act => ({ name: commandName(act), title: act.title })), ...DOORS];
  const width = Math.max(...lines.map(({ name }) => name.length));
  return [
    'Parley reads the reporting on a mediated negotiation, keeps a record in which every entry rests on a passage,',
    'tests which deals could hold, and writes a brief in which every sentence is cited.',
    '',
    'Usage: parley COMMAND [FILE...] [options]     ("-" is standard input)',
    '',
    ...lines.map(({ name, title }) => `  ${name.padEnd(width)}  ${title}`),
    '',
    '`parley COMMAND --help` explains a command. Exit: 0 all well, 1 a problem in some input, 2 wrong usage.',
    '',
  ].join('\n');
}

/** One command: its usage and options. */
export function helpOf({ title, command }: Act): string {
  const options = [...command!.options, ...COMMON_OPTIONS];
  const left = options.map(
    option =>
      `${option.short ? `-${option.short}, ` : '    '}--${option.name}${option.value ? ` ${option.value}` : ''}`,
  );
  const width = Math.max(...left.map(words => words.length));
  return [
    `${title}.`,
    '',
    `Usage: parley ${command!.usage}`,
    '',
    ...options.map((option, index) => `  ${left[index]!.padEnd(width)}  ${option.help}`),
    '',
  ].join('\n');
}
