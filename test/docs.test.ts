import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { packageRoot } from '../src/reading/data-files.ts';
import { closedListsPage, recordJsonSchema } from '../src/record/published.ts';

const page = (name: string) => readFileSync(join(packageRoot, 'docs', name), 'utf8');

test('the published JSON Schema is that of the types (npm run publish-format)', () => {
  assert.deepEqual(JSON.parse(page('record.schema.json')), JSON.parse(JSON.stringify(recordJsonSchema())));
});

test('the published closed lists are those of the types (npm run publish-format)', () => {
  assert.equal(page('closed-lists.md'), closedListsPage());
});
