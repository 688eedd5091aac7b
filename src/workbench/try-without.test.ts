import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { packageRoot } from '../reading/data-files.ts';
import { type Desk, memoryDesk } from './desk.ts';
import { tryWithout } from './try-without.ts';

const REPORTS = ['01-talks-open.md', '02-dissent-in-the-marshes.md', '04-second-draft.md'].map(name => ({
  path: join(packageRoot, 'examples/senna-talks', name),
}));

describe('what the conclusions hang on', () => {
  let desk: Desk;
  const progress: string[] = [];
  let cancel = new AbortController();
  const run = async (input: object) => {
    const done = await tryWithout.run(
      { ...desk, progress: ({ what, done, of }) => progress.push(`${what}: ${done}/${of}`), signal: cancel.signal },
      tryWithout.input.parse({ engine: 'deal-space', ...input }),
    );
    assert.ok(done.ok);
    return done.value.output;
  };
  before(async () => {
    desk = memoryDesk({ who: 'Ada', now: () => '2031-05-01T10:00:00Z' });
    await tryWithout.run(desk, tryWithout.input.parse({ documents: REPORTS, engine: 'deal-space' }));
  });

  test('each source in turn, said with progress, the one that turns most first', async () => {
    progress.length = 0;
    const { trials, cancelled } = await run({ each: 'source' });
    assert.equal(trials.length, 3);
    assert.ok(!cancelled);
    assert.deepEqual(
      progress.map(one => one.split(': ').at(-1)),
      ['0/4', '1/4', '2/4', '3/4'],
    );
    const turned = trials.map(({ findings }) => findings.filter(({ move }) => move !== 'figure').length);
    assert.deepEqual(
      turned,
      turned.toSorted((a, b) => b - a),
    );
    const dissent = trials.find(({ without }) => without.includes('Marsh commander'))!;
    assert.ok(dissent.figures.some(text => /does not rule out “the release of prisoners”/.test(text)));
  });

  test('one entry, by its id; the record is left as it is', async () => {
    const before = await desk.record();
    const entry = before.positions.find(one => one.stance === 'demand' && one.option === 'volume')!;
    const { trials } = await run({ settings: { withoutEntries: [entry.id] } });
    assert.equal(trials.length, 1);
    assert.match(trials[0]!.without, /^“Ruhn: demand, a guaranteed volume of water”$/);
    assert.ok(trials[0]!.figures.some(text => /to Ruhn was 0\.9–1 and is unknown now\.$/.test(text)));
    assert.equal(await desk.record(), before);
  });

  test('where nothing of what is left is reviewed, no conclusion is left', async () => {
    const { trials, findings } = await run({ settings: { reviewedOnly: true } });
    assert.ok(findings > 0);
    assert.match(trials[0]!.none ?? '', /no issue on which a party holds a position/);
  });

  test('stopped on the way, it gives the trials that were made', async () => {
    cancel = new AbortController();
    const stopping = tryWithout.run(
      {
        ...desk,
        signal: cancel.signal,
        progress: ({ done }) => {
          if (done === 2) cancel.abort();
        },
      },
      tryWithout.input.parse({ each: 'source', engine: 'deal-space' }),
    );
    const done = await stopping;
    assert.ok(done.ok);
    assert.equal(done.value.output.cancelled, true);
    assert.equal(done.value.output.trials.length, 1);
  });
});
