import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import type { TrackRecord } from '../src/analysis/forecast/track-record.ts';
import { example, parley } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-ledger-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const CASE = join(folder, 'case.json');
const done = (...args: string[]) => {
  const ran = parley([...args, '--out', CASE]);
  assert.equal(ran.status, 0, ran.stderr);
};
const score = (): TrackRecord => JSON.parse(parley(['track-record', CASE, '--json']).stdout) as TrackRecord;

describe('the question ledger on the command line', () => {
  test('from the example to a scored question', () => {
    done('read', example('senna-talks/01-talks-open.md'));
    done(
      'open-question',
      CASE,
      ...['--text', 'Will the railway reopen?', '--status-quo', 'no', '--closes', '2099-12-31'],
      ...['--rule', 'A train crosses.', '--judge', 'the desk'],
    );
    const [{ id } = { id: '' }] = score().open;
    assert.equal(id, 'question:will-the-railway-reopen');
    done(
      'choose-base-rate',
      CASE,
      ...['--question', id, '--base-rate', 'pax-comprehensive-1y', '--option', 'yes'],
      ...['--reason', 'talks at their first agreement'],
    );
    done('give-forecast', CASE, '--question', id, '--author', 'Ada Brook', '--probabilities', '.6,.4');
    done('give-forecast', CASE, '--question', id, '--author', 'Ben Cole', '--probabilities', '.8,.2');
    assert.deepEqual(
      score().open[0]!.pool?.map(p => Number(p.toFixed(9))),
      [0.7, 0.3],
    );
    done('settle-question', CASE, '--question', id, '--option', 'yes', '--by', 'the desk');
    const { settled, open } = score();
    assert.deepEqual(open, []);
    assert.deepEqual(
      settled[0]!.forecasts.map(one => [one.author, Number(one.brier.toFixed(9))]),
      [
        ['Ada Brook', 0.32],
        ['Ben Cole', 0.08],
        ['(pool)', 0.18],
      ],
    );
    assert.equal(settled[0]!.noChange, 2);
    assert.match(parley(['track-record', CASE]).stdout, /Will the railway reopen\?\*\* Outcome: yes\./);
  });

  test('says what is wrong, with the next step, and changes nothing', () => {
    const before = readFileSync(CASE, 'utf8');
    const refused = parley([
      'give-forecast',
      CASE,
      '--question',
      'question:none',
      '--probabilities',
      '.5,.5',
      '--out',
      CASE,
    ]);
    assert.equal(refused.status, 1);
    assert.match(refused.stderr, /no such question\. Choose one of: question:will-the-railway-reopen/);
    assert.equal(readFileSync(CASE, 'utf8'), before);
    assert.equal(parley(['give-forecast', CASE, '--question', 'x', '--probabilities', 'half']).status, 2);
    assert.equal(parley(['open-question', CASE, '--text', 'Will it?']).status, 2);
  });

  test('a report is not a record', () => {
    const report = join(folder, 'report.txt');
    writeFileSync(report, 'Lorne and Marrin met in Tarn.');
    assert.match(parley(['track-record', report]).stderr, /reporting, not a record/);
  });

  test('base rates come with counts, source and interval', () => {
    assert.match(parley(['base-rates']).stdout, /\| pax-comprehensive-1y \| .* \| 5 of 53 \| 4 %–19 % \|/);
  });
});

test('trades between issues are printed when asked for, with who loses', () => {
  const table = join(folder, 'table.tsv');
  const rows = [
    ...['water', 'roads'].flatMap(issue => [`'#P'\t'${issue}'`, `'#M'\t'${issue}'\t0`, `'#M'\t'${issue}'\t100`]),
    "'#D'\t'Lorne'\t'water'\t0\t0.8\t1",
    "'#D'\t'Lorne'\t'roads'\t0\t0.2\t1",
    "'#D'\t'Marrin'\t'water'\t100\t0.2\t1",
    "'#D'\t'Marrin'\t'roads'\t100\t0.8\t1",
  ];
  writeFileSync(table, rows.join('\n'));
  const { stdout } = parley(['forecast', table, '--trades']);
  assert.match(stdout, /Each figure is conditional on a settlement/);
  assert.match(stdout, /Marrin moves on water from 100 to 0 .*Each gains 12; nobody else loses\./);
});
