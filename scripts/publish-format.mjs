/** Writes docs/record.schema.json and docs/closed-lists.md from the compiled types. */
import { writeFileSync } from 'node:fs';
import { closedListsPage, recordJsonSchema } from '../dist/src/record/published.js';

const docs = new URL('../docs/', import.meta.url);
writeFileSync(new URL('record.schema.json', docs), `${JSON.stringify(recordJsonSchema(), null, 1)}\n`);
writeFileSync(new URL('closed-lists.md', docs), closedListsPage());
