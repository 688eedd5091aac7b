/**
 * The program that is killed: it takes generated reports into a case, one after another without end, and prints one line
 * for each that the act has acknowledged. Words: the case's title and a seed.
 */

import { writeSync } from 'node:fs';
import { must } from '../../src/problems.ts';
import { addDocuments } from '../../src/workbench/add-documents.ts';
import { memoryDesk, surroundings } from '../../src/workbench/desk.ts';
import { openReserved, reserveStore } from '../../src/workbench/open-store.ts';
import { archiveOn } from '../../src/workbench/store-desk.ts';
import { report } from './report.ts';

const [title, seed] = process.argv.slice(2);
const say = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`);

/** The models are loaded first, so that what is killed is intake. */
const warm = { name: 'warm.txt', text: report(Number(seed), -1) };
must(await addDocuments.run(memoryDesk(), { documents: [warm], details: {} }));

const opened = must(await openReserved(must(reserveStore())));
const archive = archiveOn(opened, surroundings({ readsPaths: false }));
const id = await archive.create(title!);
const desk = must(await archive.desk(id));
say({ case: id });
for (let number = 0; ; number += 1) {
  const document = { name: `${number}.txt`, text: report(Number(seed), number) };
  const { output } = must(await addDocuments.run(desk, { documents: [document], details: {} }));
  say({ source: output.files[0]!.source, added: output.files[0]!.added });
}
