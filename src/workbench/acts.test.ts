import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { ACTS } from './acts.ts';

for (const act of ACTS)
  test(`the act ${act.name} is fit for every door`, () => {
    assert.match(act.name, /^[a-z]+(-[a-z]+)*$/);
    assert.match(act.title, /^[A-Z].*[^.]$/, 'a line without a full stop');
    const input = z.toJSONSchema(act.input, { io: 'input', unrepresentable: 'any' });
    assert.equal(input.type, 'object', 'its input is an object');
    assert.equal(input.additionalProperties, false, 'a field that it does not know is refused');
    assert.ok(z.toJSONSchema(act.output, { io: 'output', unrepresentable: 'any' }));
    if (act.command) assert.ok(act.command.usage.startsWith(act.command.name ?? act.name));
  });

test('every act is listed once', () => {
  assert.equal(new Set(ACTS.map(act => act.name)).size, ACTS.length);
});
