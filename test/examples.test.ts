import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { reprintedIn } from '../src/briefing/reprint.ts';
import { packageRoot } from '../src/reading/data-files.ts';
import { example, parley } from './command.ts';

const FOLDERS = ['senna-talks', 'envoy-visit', 'harvest-strike'];
const reportsOf = (folder: string): string[] =>
  readdirSync(example(folder))
    .filter(name => /^(?:\d.*|report)\.(?:md|txt|html)$/.test(name))
    .sort()
    .map(name => join(example(folder), name));

for (const folder of FOLDERS)
  describe(`the example ${folder}`, () => {
    test('yields its record and briefs (npm run examples makes them anew: read the difference before you accept it)', () => {
      const script = `import { yields } from ${JSON.stringify(join(packageRoot, 'scripts/make-examples.mjs'))}; process.stdout.write(JSON.stringify(yields(${JSON.stringify(example(folder))})))`;
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      });
      assert.notEqual(stdout, '', stderr);
      for (const [name, content] of Object.entries(JSON.parse(stdout) as Record<string, string>))
        assert.equal(content, readFileSync(join(example(folder), 'expected', name), 'utf8'), name);
    });

    test('has a brief that reprints no report', () => {
      const record = JSON.parse(readFileSync(join(example(folder), 'expected', 'record.json'), 'utf8'));
      const brief = JSON.parse(parley(['brief', ...reportsOf(folder), '--format', 'json']).stdout);
      const names = [...record.actors, ...record.places].map((one: { name: string }) => one.name);
      assert.deepEqual(
        reprintedIn(
          brief,
          reportsOf(folder).map(path => readFileSync(path, 'utf8')),
          names,
        ),
        [],
      );
    });
  });

describe('the talks of Port Senna', () => {
  const record = JSON.parse(readFileSync(join(example('senna-talks'), 'expected', 'record.json'), 'utf8'));

  test('have a copy that is no second witness', () => {
    assert.deepEqual(
      record.sources.flatMap((source: { copyOf: string | null }, index: number) => (source.copyOf ? [index + 1] : [])),
      [6],
    );
  });

  test('have a proposal in three versions', () => {
    assert.deepEqual(
      record.proposals.map((proposal: { id: string; replaces: string | null }) => [proposal.id, proposal.replaces]),
      [
        ['proposal:belmar-four-point-plan', null],
        ['proposal:belmar-revised-plan', 'proposal:belmar-four-point-plan'],
        ['proposal:belmar-third-draft', 'proposal:belmar-revised-plan'],
      ],
    );
  });

  test('have a report that contradicts itself over amnesty', () => {
    assert.ok(
      record.contradictions.some(
        (one: { grade: string; explanation: string }) => one.grade === 'strong' && /amnesty/.test(one.explanation),
      ),
    );
  });

  test('have a commander who dissents from his movement', () => {
    const stances = record.positions
      .filter((one: { issue: string }) => one.issue === 'issue:prisoners')
      .map((one: { actor: string; stance: string }) => `${one.actor} ${one.stance}`);
    assert.ok(stances.includes('actor:aster-vohl red-line'));
    assert.ok(stances.includes('actor:reed-delta-movement accept'));
  });
});
