/** The command line: it finds the act, gives it the words, and shows what comes back. */

import { packageVersion } from '../workbench/about.ts';
import { ACTS } from '../workbench/acts.ts';
import { runCommand } from './command.ts';
import { commandName, help, helpOf } from './help.ts';

const [name, ...words] = process.argv.slice(2);
const acts = ACTS.filter(act => act.command);
const chosen = acts.find(act => commandName(act) === name);

if (name === '--version' || name === '-v') process.stdout.write(`${packageVersion()}\n`);
else if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
  const asked = acts.find(act => commandName(act) === words[0]);
  process.stdout.write(asked ? helpOf(asked) : help(acts));
  if (name === undefined) process.exitCode = 2;
} else if (!chosen) {
  process.stderr.write(`parley: there is no command "${name}". \`parley --help\` lists them.\n`);
  process.exitCode = 2;
} else if (words.includes('--help') || words.includes('-h')) process.stdout.write(helpOf(chosen));
else process.exitCode = await runCommand(chosen, words);
