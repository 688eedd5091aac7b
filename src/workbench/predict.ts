/** `predict`: what the finders find in lines of text, in the form that scorers read. */

import { z } from 'zod';
import { fail, ok, type Problem, problem, type Result } from '../problems.ts';
import type { PetrarchDictionaries } from '../reading/events/petrarch-dictionaries.ts';
import { LARGEST_FILE } from '../reading/reader.ts';
import { act } from './act.ts';
import type { Surroundings } from './desk.ts';
import { filesInput, textFiles } from './documents.ts';

const dictionary = z.strictObject(filesInput).optional();
type Dictionary = z.infer<typeof dictionary>;

export const predict = act({
  name: 'predict',
  title: 'Print what the finders find in lines of text, for scoring',
  at: 'anywhere',
  changes: false,
  largestInput: LARGEST_FILE,
  input: z.strictObject({
    what: z.enum(['attributions', 'events'], { error: 'Say what to predict: attributions or events' }),
    ...filesInput,
    actors: dictionary.describe('Actor dictionary in the form of PETRARCH, for events.'),
    agents: dictionary.describe('Agent dictionary in the form of PETRARCH, for events.'),
  }),
  output: z.array(z.string()),
  run: async (place, { what, path, files: sent, actors, agents }) => {
    const files = await textFiles(place, { path, files: sent });
    if (!files.ok) return files;
    const file = files.value[0];
    if (!file) return fail(problem('file-empty', 'There is no file.', 'Name a file of JSON lines.', path));
    const dictionaries = await readBoth(place, actors, agents);
    if (!dictionaries.ok) return dictionaries;
    const predictLine = what === 'events' ? await eventsOf(dictionaries.value) : await attributionsOf();
    const problems: Problem[] = [];
    const lines = file.text.split('\n').filter(line => line.trim() !== '');
    const output = lines.flatMap((line, index) => {
      place.progress({ what: file.name, done: index, of: lines.length });
      const predicted = predictLine(parsed(line));
      if (predicted) return [JSON.stringify(predicted)];
      const key = what === 'events' ? 'id' : 'doc';
      problems.push(
        problem('file-malformed', `Line ${index + 1} has no "${key}" and "text".`, 'Correct the line.', path),
      );
      return [];
    });
    return ok({ output, problems });
  },
  command: {
    usage: 'predict attributions|events IN.jsonl [--actors FILE --agents FILE]',
    options: [
      { name: 'actors', value: 'FILE', help: 'PETRARCH actor dictionary whose codes CAMEO events shall have' },
      { name: 'agents', value: 'FILE', help: 'PETRARCH agent dictionary that goes with it' },
    ],
    parse: ({ positionals, options }) => ({
      what: positionals[0],
      path: positionals[1],
      actors: options.actors === undefined ? undefined : { path: options.actors },
      agents: options.agents === undefined ? undefined : { path: options.agents },
    }),
    print: lines => ({ content: lines.map(line => `${line}\n`).join(''), binary: false }),
  },
});

/** Both dictionaries, or null where neither is given. */
async function readBoth(
  place: Surroundings,
  actors: Dictionary,
  agents: Dictionary,
): Promise<Result<PetrarchDictionaries | null>> {
  if (!actors && !agents) return ok(null);
  if (!actors || !agents)
    return fail(problem('usage', 'One dictionary needs the other.', 'Give both --actors and --agents.'));
  const [first, second] = [await textFiles(place, actors), await textFiles(place, agents)];
  if (!first.ok) return first;
  if (!second.ok) return second;
  const { readDictionaries } = await import('../reading/events/petrarch-dictionaries.ts');
  return ok(readDictionaries(first.value[0]?.text ?? '', second.value[0]?.text ?? ''));
}

type PredictLine = (line: unknown) => object | null;

const attributionLine = z.object({ doc: z.string(), text: z.string() });
const eventLine = z.object({ id: z.string(), text: z.string(), date: z.string().optional() });

async function attributionsOf(): Promise<PredictLine> {
  const { predictAttributions } = await import('../reading/attributions/predict.ts');
  return line => {
    const item = attributionLine.safeParse(line);
    return item.success ? { doc: item.data.doc, attributions: predictAttributions(item.data.text) } : null;
  };
}

/** `date` is YYYYMMDD or YYYY-MM-DD; without one, dictionary codes that hold only for a time do not apply. */
async function eventsOf(dictionaries: PetrarchDictionaries | null): Promise<PredictLine> {
  const { predictEvents } = await import('../reading/events/predict.ts');
  return line => {
    const item = eventLine.safeParse(line);
    if (!item.success) return null;
    const day = (item.data.date ?? '').replace(/-/g, '');
    return { id: item.data.id, ...predictEvents(item.data.text, dictionaries, day) };
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null; // Not JSON: reported with its line by the caller.
  }
}
