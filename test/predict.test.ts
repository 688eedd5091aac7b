import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parley } from './command.ts';

const LINE = `${JSON.stringify({ id: 'a', text: 'Chile accused Peru of hiding the archive.', date: '2031-03-14' })}\n`;

describe('parley predict events', () => {
  test('one line for each, with both codings', () => {
    const { status, stdout } = parley(['predict', 'events', '-', '--quiet'], LINE);
    assert.equal(status, 0);
    const [line, ...others] = stdout
      .trim()
      .split('\n')
      .map(text => JSON.parse(text));
    assert.deepEqual(others, []);
    assert.deepEqual(Object.keys(line), ['id', 'event', 'mode', 'context', 'source', 'target', 'events']);
    assert.equal(line.id, 'a');
    assert.equal(line.event, 'ACCUSE');
    assert.deepEqual(line.source, [{ code: 'CHL', sector: '', text: 'Chile' }]);
    assert.deepEqual(line.target, [{ code: 'PER', sector: '', text: 'Peru' }]);
    assert.deepEqual(line.events, [{ code: '112', source: 'CHL', target: 'PER' }]);
  });

  test('with dictionaries the dyads bear their codes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-predict-'));
    const [actors, agents] = [join(folder, 'actors.txt'), join(folder, 'agents.txt')];
    writeFileSync(actors, 'CHILE [CHX]\nPERU [PEX]\n');
    writeFileSync(agents, 'MINISTER [~GOV]\n');
    const { stdout } = parley(['predict', 'events', '-', '--actors', actors, '--agents', agents, '--quiet'], LINE);
    const { events } = JSON.parse(stdout);
    assert.deepEqual([events[0].source, events[0].target], ['CHX', 'PEX']);
  });

  test('a line that is none is named, the others are printed, and the exit status is 1', () => {
    const { status, stdout, stderr } = parley(['predict', 'events', '-'], `{"text":"no id"}\n${LINE}`);
    assert.equal(status, 1);
    assert.equal(stdout.trim().split('\n').length, 1);
    assert.match(stderr, /Line 1 has no "id" and "text"/);
  });

  test('one dictionary without the other is wrong usage', () => {
    const { status, stderr } = parley(['predict', 'events', '-', '--actors', 'actors.txt', '--quiet'], LINE);
    assert.equal(status, 2);
    assert.match(stderr, /--agents/);
  });
});
