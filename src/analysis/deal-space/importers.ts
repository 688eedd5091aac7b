/** Scenario files into a space. Deviations become warnings; nothing is repaired in silence. */

import { LineCounter, parseDocument } from 'yaml';
import { fail, ok, type Result } from '../../problems.ts';
import { importGenius } from './import-genius.ts';
import { importNegoLog, importPlain, isPlain } from './import-json.ts';
import { importNegmas, isOutcomeSpace } from './import-negmas.ts';
import { LONGEST_FILE, parseJson, type TextFile, wrong } from './scenario-file.ts';
import type { Space } from './space.ts';

export type { TextFile } from './scenario-file.ts';

/** The space of a folder's files, in the order of their names by code unit. Shipped results are never input. */
export function importSpace(files: readonly TextFile[]): Result<Space> {
  const input = files
    .filter(file => files.length === 1 || /\.(?:xml|json|ya?ml)$/i.test(file.name))
    .filter(file => !/(?:^|[\\/])(?:pareto\.xml|specs\.json|_[^\\/]*)$/i.test(file.name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const [first] = input;
  if (!first)
    return fail(
      wrong(
        'folder',
        'There is no scenario file.',
        'Give a folder of Genius XML, NegoLog JSON or NegMAS YAML, or a JSON file.',
      ),
    );
  const long = input.find(file => file.text.length > LONGEST_FILE);
  if (long)
    return fail(wrong(long.name, `The file is longer than ${LONGEST_FILE} characters.`, 'Give a smaller scenario.'));
  const genius = input.filter(file => /\.xml$/i.test(file.name));
  if (genius.length > 0) return importGenius(genius);
  const parsed = input.map(file => (/\.ya?ml$/i.test(file.name) ? parseYaml(file) : parseJson(file)));
  const problems = parsed.flatMap(result => (result.ok ? [] : result.problems));
  if (problems.length > 0) return fail(...problems);
  const data = parsed.map(result => (result.ok ? result.value : null));
  if (input.length === 1 && (isPlain(data[0]) || !isOutcomeSpace(data[0]))) return importPlain(first, data[0]);
  if (data.some(isOutcomeSpace)) return importNegmas(input, data);
  return importNegoLog(input, data);
}

function parseYaml(file: TextFile): Result<unknown> {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, maxAliasCount: 100, customTags: [] } as object);
  const [error] = document.errors;
  if (error) return fail(wrong(file.name, `This is not YAML: ${error.message.split('\n')[0]}.`, 'Correct the file.'));
  try {
    return ok(document.toJS({ maxAliasCount: 100 }));
  } catch (reason) {
    return fail(wrong(file.name, `This YAML is not read: ${(reason as Error).message}.`, 'Correct the file.'));
  }
}
