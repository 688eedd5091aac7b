/** `predict`: what the finders find in lines of text, in the form that scorers read. */

import { z } from 'zod';
import { fail, ok, type Problem, problem } from '../problems.ts';
import { LARGEST_FILE } from '../reading/reader.ts';
import { act } from './act.ts';
import { filesInput, textFiles } from './documents.ts';

export const predict = act({
  name: 'predict',
  title: 'Print what the finders find in lines of text, for scoring',
  at: 'anywhere',
  changes: false,
  largestInput: LARGEST_FILE,
  input: z.strictObject({
    what: z.enum(['attributions'], { error: 'Say what to predict: attributions' }),
    ...filesInput,
  }),
  output: z.array(z.string()),
  run: async (place, { path, files: sent }) => {
    const files = await textFiles(place, { path, files: sent });
    if (!files.ok) return files;
    if (!files.value[0]) return fail(problem('file-empty', 'There is no file.', 'Name a file of JSON lines.', path));
    const { predictAttributions } = await import('../reading/attributions/predict.ts');
    const problems: Problem[] = [];
    const lines = files.value[0].text.split('\n').filter(line => line.trim() !== '');
    const output = lines.flatMap((line, index) => {
      place.progress({ what: files.value[0]!.name, done: index, of: lines.length });
      const item = parseLine(line);
      if (item) return [JSON.stringify({ doc: item.doc, attributions: predictAttributions(item.text) })];
      problems.push(problem('file-malformed', `Line ${index + 1} has no "doc" and "text".`, 'Correct the line.', path));
      return [];
    });
    return ok({ output, problems });
  },
  command: {
    usage: 'predict attributions IN.jsonl',
    options: [],
    parse: ({ positionals }) => ({ what: positionals[0], path: positionals[1] }),
    print: lines => ({ content: lines.map(line => `${line}\n`).join(''), binary: false }),
  },
});

function parseLine(line: string): { doc: string; text: string } | null {
  try {
    const parsed = z.object({ doc: z.string(), text: z.string() }).safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null; // Not JSON: reported with its line by the caller.
  }
}
