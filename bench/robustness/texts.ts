/** The texts that are damaged: ours, and those beside the checkout where they are there. No held-back part of anything. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/reading/data-files.ts';
import type { Document } from './chain.ts';

const FOLDERS = [
  'examples/senna-talks',
  'examples/envoy-visit',
  'examples/harvest-strike',
  'bench/reading/gold/development',
];

/** Our own articles, in the order of their names. */
export function ownTexts(): Document[] {
  return FOLDERS.flatMap(folder => textsBelow(join(packageRoot, folder)));
}

/** Those of other makers beside the checkout: PolNeAR's development articles and the shared ones. */
export function sharedTexts(): Document[] {
  const shared = join(packageRoot, '../shared');
  const articles = join(shared, 'articles');
  const polnear = join(shared, 'reading-gold/polnear.dev.jsonl');
  const lines = existsSync(polnear)
    ? readFileSync(polnear, 'utf8')
        .split('\n')
        .filter(line => line.trim() !== '')
    : [];
  return [
    ...(existsSync(articles) ? textsBelow(articles) : []),
    ...lines.map(line => {
      const { doc, text } = JSON.parse(line) as { doc: string; text: string };
      return { name: `${doc}.txt`, text };
    }),
  ];
}

const textsBelow = (folder: string): Document[] =>
  readdirSync(folder)
    .filter(name => /\.(?:md|txt|html)$/.test(name))
    .sort()
    .map(name => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
