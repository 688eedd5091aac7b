import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fail, must, ok, problem, sayProblem } from './problems.ts';

test('a problem names its place, what is wrong and the next step', () => {
  const wrong = problem('file-empty', 'The file has no text.', 'Give a file with reporting in it.', 'a.txt');
  assert.equal(sayProblem(wrong), 'a.txt: The file has no text. Give a file with reporting in it.');
});

test('must returns the value, and throws the words of what went wrong', () => {
  assert.equal(must(ok(3)), 3);
  assert.throws(() => must(fail(problem('usage', 'No file was given.', 'Name one.'))), /No file was given. Name one./);
});
