import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { ENGINES } from '../src/analysis/engines.ts';
import type { Run } from '../src/record/runs.ts';
import { example, parley } from './command.ts';

const REPORTS = readdirSync(example('senna-talks'))
  .filter(name => name.endsWith('.md'))
  .map(name => example(`senna-talks/${name}`));

interface Analysed {
  readonly runs: readonly { readonly run: Run }[];
  readonly packages: readonly { readonly title: string; readonly picks: Readonly<Record<string, string>> }[];
}

describe('from reporting to analysis on the command line', () => {
  test('every engine answers on the example, with findings that rest on entries of its record', () => {
    const ran = parley(['analyse', ...REPORTS, '--json']);
    const { runs } = JSON.parse(ran.stdout) as Analysed;
    assert.deepEqual(
      runs.map(({ run }) => run.engine),
      ENGINES.map(engine => engine.name),
    );
    for (const { run } of runs) {
      assert.ok(run.findings.length > 0, run.engine);
      for (const { text } of run.findings) assert.match(text, /^[A-Z].*\.$/s);
    }
    assert.ok(runs.some(({ run }) => run.findings.some(finding => finding.entries.length > 0)));
  });

  test('every finding says what it answers, once, and which figures of the model it rests on', () => {
    const { runs } = JSON.parse(parley(['analyse', ...REPORTS, '--json']).stdout) as Analysed;
    for (const { run } of runs) {
      const about = run.findings.map(finding => finding.about);
      assert.deepEqual(
        about.filter((one, at) => about.indexOf(one) !== at),
        [],
        run.engine,
      );
      for (const { text, figures } of run.findings) assert.ok(figures.length > 0, text);
    }
  });

  test('the same seed gives the same findings', () => {
    const findings = () => parley(['analyse', ...REPORTS, '--engine', 'forecast', '--seed', '7']).stdout;
    assert.equal(findings(), findings());
  });

  test('a record without any position draws no conclusion and says what to do', () => {
    const ran = parley(['analyse', '-'], 'It rained in Tarn on Monday.');
    assert.equal(ran.status, 1);
    assert.match(ran.stderr, /no issue on which a party holds a position.*enter positions by hand/s);
  });

  test('an engine that there is not is refused with the list', () => {
    const ran = parley(['analyse', REPORTS[0]!, '--engine', 'oracle']);
    assert.equal(ran.status, 2);
    assert.match(ran.stderr, /no engine "oracle".*forecast/s);
  });
});
