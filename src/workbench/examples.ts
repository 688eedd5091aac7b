/** The examples that are shipped: a folder of reports each, described in examples/README.md. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../reading/data-files.ts';

export interface Example {
  readonly name: string;
  readonly title: string;
  /** One sentence of examples/README.md. */
  readonly about: string;
  /** Paths of its reports, in order. */
  readonly reports: readonly string[];
}

const folder = join(packageRoot, 'examples');
const REPORT = /^(?:\d.*|report)\.(?:md|txt|html)$/;

/** Every example that the page of examples describes, in its order. */
export async function examples(): Promise<Example[]> {
  const described = (await readFile(join(folder, 'README.md'), 'utf8')).matchAll(/^\| `([a-z-]+)\/` \| (.+) \|$/gm);
  return Promise.all(
    [...described].map(async ([, name, about]) => ({
      name: name!,
      title: titleOf(name!),
      about: about!.replace(/\*\*/g, ''),
      reports: (await readdir(join(folder, name!)))
        .filter(file => REPORT.test(file))
        .sort()
        .map(file => join(folder, name!, file)),
    })),
  );
}

const titleOf = (name: string): string => {
  const words = name.replaceAll('-', ' ');
  return words[0]!.toUpperCase() + words.slice(1);
};
