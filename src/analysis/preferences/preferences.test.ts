import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { must } from '../../problems.ts';
import type { Actor } from '../../record/actors.ts';
import { cite } from '../../record/evidence.ts';
import { inventedSource } from '../../record/invented-case.ts';
import { judge, withdrawJudgement } from '../../record/judge.ts';
import type { Target } from '../../record/judgements.ts';
import { type Position, STANCES } from '../../record/positions.ts';
import type { Issue, Provision } from '../../record/proposals.ts';
import { type CaseRecord, emptyRecord } from '../../record/record.ts';
import { undo } from '../../record/review.ts';
import { crisp } from '../crisp.ts';
import { type Model, misfits, worthOf } from '../model.ts';
import { CONVENTION, widened } from './convention.ts';
import { deriveModel, entriesBehind } from './derive.ts';
import { SETTINGS, type Settings } from './settings.ts';

const evidence = [cite(inventedSource, 0, 10)];
const meta: Actor['meta'] = {
  origin: { by: 'person', name: 'Ada Brook', version: null },
  confidence: 1,
  credibility: '6',
  marking: 'CLEAR',
  state: 'admitted',
  reviewedBy: 'Ada Brook',
  judgement: null,
};
const actor = (id: string, more: Partial<Actor> = {}): Actor => ({
  id,
  name: id,
  kind: 'state',
  named: true,
  side: id,
  factionOf: null,
  roles: [],
  aliases: [],
  mentions: [],
  evidence,
  meta,
  ...more,
});
const holds = (id: string, title: string, side: string, of: string | null): Actor =>
  actor(id, { kind: 'person', side, roles: [{ title, of, from: null, to: null, evidence }] });
const issue = (id: string, titles: Record<string, string>, more: Partial<Record<string, string[]>> = {}): Issue => ({
  id,
  title: id,
  category: null,
  options: [['status-quo', 'no change'], ...Object.entries(titles)].map(([option, title]) => ({
    id: option!,
    title: title!,
    implies: more[option!] ?? [],
    excludes: [],
  })),
  evidence,
  meta,
});
const position = (who: string, on: string, stance: Position['stance'], more: Partial<Position> = {}): Position => {
  const [issueId, option] = on.split('/') as [string, string];
  return {
    id: `position:${who}-${stance}-${option}-${more.when?.edtf ?? ''}`,
    actor: who,
    provision: null,
    issue: issueId,
    option: option === '*' ? null : option,
    stance,
    modality: 'asserted',
    hedge: 'none',
    voice: 'attributed',
    condition: null,
    when: null,
    evidence,
    meta,
    ...more,
  };
};
const on = (edtf: string) => ({ when: { text: edtf, edtf } });
const WATER = issue('water', { share: 'a share of the water', volume: 'a fixed volume of water' });
const AMNESTY = issue(
  'amnesty',
  { amnesty: 'an amnesty', fighters: 'an amnesty for fighters' },
  { fighters: ['amnesty/amnesty'] },
);

const record = (positions: Position[], more: Partial<CaseRecord> = {}): CaseRecord => ({
  ...emptyRecord('Water talks'),
  sources: [inventedSource],
  actors: [
    actor('lorne'),
    actor('marrin'),
    holds('helm', 'foreign minister', 'lorne', 'lorne'),
    holds('rook', 'mayor', 'lorne', 'tarn'),
  ],
  issues: [WATER, AMNESTY],
  positions,
  ...more,
});
const modelOf = (made: CaseRecord, settings: Partial<Settings> = {}): Model =>
  deriveModel(made, { ...SETTINGS, ...settings }, null)!.model;
const party = (model: Model, id: string) => model.parties.find(one => one.actor === id)!;
const worth = (model: Model, id: string, on: string, voice = 0) => {
  const [issueId, option] = on.split('/') as [string, string];
  return worthOf(party(model, id).voices[voice]!, issueId, option);
};
const bounds = ({ lo, hi }: { lo: number; hi: number }) => [lo, hi];

describe('from stances to preferences', () => {
  test('each stance has the interval of the convention, and the entry as its reason', () => {
    for (const stance of STANCES) {
      if (stance === 'conditional') continue;
      const model = modelOf(record([position('lorne', 'water/share', stance)]));
      assert.deepEqual(bounds(worth(model, 'lorne', 'water/share')), CONVENTION[stance]);
      assert.deepEqual(worth(model, 'lorne', 'water/share').reason, {
        kind: 'entries',
        entries: [`position:lorne-${stance}-share-`],
      });
    }
  });

  test('a demand says nothing of the other options', () => {
    const model = modelOf(record([position('lorne', 'water/share', 'demand')]));
    assert.deepEqual(worth(model, 'lorne', 'water/volume'), { lo: 0, hi: 1, reason: { kind: 'unknown' } });
    assert.deepEqual(worth(model, 'lorne', 'water/status-quo').reason, { kind: 'unknown' });
  });

  test('accepting any change is accepting every option but the status quo; a word on one option comes before it', () => {
    const model = modelOf(
      record([position('lorne', 'water/*', 'accept'), position('lorne', 'water/volume', 'reject')]),
    );
    assert.deepEqual(bounds(worth(model, 'lorne', 'water/share')), [0.7, 1]);
    assert.deepEqual(bounds(worth(model, 'lorne', 'water/volume')), [0, 0.2]);
    assert.deepEqual(worth(model, 'lorne', 'water/status-quo').reason, { kind: 'unknown' });
  });

  test('refusing an option is refusing what would bring it along; accepting it is not accepting more', () => {
    const refused = modelOf(record([position('lorne', 'amnesty/amnesty', 'reject')]));
    assert.deepEqual(bounds(worth(refused, 'lorne', 'amnesty/fighters')), [0, 0.2]);
    const accepted = modelOf(record([position('lorne', 'amnesty/amnesty', 'accept')]));
    assert.deepEqual(worth(accepted, 'lorne', 'amnesty/fighters').reason, { kind: 'unknown' });
  });

  test('a condition that is an option of the record makes the worth depend on it; any other widens it', () => {
    const on = (condition: string) =>
      modelOf(record([position('marrin', 'water/share', 'conditional', { condition })]));
    const recorded = party(on('fighters receive an amnesty'), 'marrin').voices[0]!;
    assert.deepEqual(recorded.given[0]!.when, { issue: 'amnesty', option: 'fighters' });
    assert.deepEqual(bounds(recorded.given[0]!.value), [0.7, 1]);
    assert.deepEqual(bounds(worth(on('fighters receive an amnesty'), 'marrin', 'water/share')), [0, 0.3]);
    const other = on('the rains come early');
    assert.deepEqual(party(other, 'marrin').voices[0]!.given, []);
    assert.deepEqual(bounds(worth(other, 'marrin', 'water/share')), [0.3, 0.7]);
  });

  test('the latest day stands; two opposed stances of one day give the hull of both, flagged, with each reading', () => {
    const moved = modelOf(
      record([
        position('lorne', 'water/share', 'reject', on('2031-03-01')),
        position('lorne', 'water/share', 'accept', on('2031-03-09')),
      ]),
    );
    assert.deepEqual(bounds(worth(moved, 'lorne', 'water/share')), [0.7, 1]);
    const split = worth(
      modelOf(record([position('lorne', 'water/share', 'reject'), position('helm', 'water/share', 'accept')])),
      'lorne',
      'water/share',
    );
    assert.deepEqual(bounds(split), [0, 1]);
    assert.deepEqual(split.contested!.map(bounds), [
      [0, 0.2],
      [0.7, 1],
    ]);
  });

  test('as of an earlier date, what was said later is not known', () => {
    const model = modelOf(
      record([
        position('lorne', 'water/share', 'reject', on('2031-03-01')),
        position('lorne', 'water/share', 'accept', on('2031-03-09')),
      ]),
      { asOf: '2031-03-05' },
    );
    assert.deepEqual(bounds(worth(model, 'lorne', 'water/share')), [0, 0.2]);
  });
});

describe('parties and voices', () => {
  test('a minister speaks for the party; a mayor is a voice beside it, without share and without a binding red line', () => {
    const model = modelOf(
      record([position('helm', 'water/share', 'red-line'), position('rook', 'water/volume', 'red-line')]),
    );
    const [self, mayor] = party(model, 'lorne').voices;
    assert.deepEqual([self!.speaks, self!.vetoes.map(veto => veto.option)], [true, ['share']]);
    assert.deepEqual([mayor!.actor, mayor!.speaks, mayor!.share], ['rook', false, 0]);
    assert.deepEqual(
      crisp(model, 'middle').bans.map(ban => ban.actor),
      ['lorne'],
    );
  });

  test('who mediates has no seat, unless a provision binds it or a person gives it one', () => {
    const proposal = {
      id: 'plan',
      title: 'a plan',
      by: ['marrin'],
      when: null,
      status: 'tabled' as const,
      replaces: null,
      provisions: ['p'],
      evidence,
      meta,
    };
    const provision: Provision = {
      id: 'p',
      proposal: 'plan',
      title: 'a share of the water',
      issue: 'water',
      option: 'share',
      category: null,
      obliged: ['lorne'],
      beneficiary: [],
      certainty: 'stated',
      replaces: null,
      evidence,
      meta,
    };
    const put = record([position('marrin', 'water/share', 'demand')], {
      proposals: [proposal],
      provisions: [provision],
    });
    const derived = deriveModel(put, SETTINGS, null)!;
    assert.deepEqual(derived.leftOut, [{ actor: 'marrin', why: 'mediator' }]);
    assert.deepEqual(
      derived.model.parties.map(one => one.actor),
      ['lorne'],
    );
    assert.equal(derived.model.issues[0]!.control, 'lorne');
    const given = must(judge(put, { kind: 'seat', party: 'marrin' }, true, { by: 'Ada', at: '', why: 'it must sign' }));
    assert.equal(modelOf(given.record).parties.length, 2);
  });

  test('a record without issues or parties has no model', () => {
    assert.equal(deriveModel(emptyRecord('Empty'), SETTINGS, null), null);
  });
});

describe('what the model rests on', () => {
  const marked = record([
    position('lorne', 'water/share', 'accept'),
    position('marrin', 'water/share', 'demand', { meta: { ...meta, marking: 'AMBER' } }),
  ]);

  test('its marking is the highest of its reasons; at a lower level what was marked higher is unknown', () => {
    assert.equal(modelOf(marked).marking, 'AMBER');
    const open = modelOf(marked, { marking: 'CLEAR' });
    assert.equal(open.marking, 'CLEAR');
    assert.deepEqual(
      open.parties.map(one => one.actor),
      ['lorne'],
    );
  });

  test('a source or an entry can be switched off', () => {
    assert.deepEqual(entriesBehind(modelOf(marked)), ['position:lorne-accept-share-', 'position:marrin-demand-share-']);
    assert.deepEqual(entriesBehind(modelOf(marked, { withoutEntries: ['position:marrin-demand-share-'] })), [
      'position:lorne-accept-share-',
    ]);
    assert.equal(deriveModel(marked, { ...SETTINGS, withoutSources: [inventedSource.id] }, null), null);
  });

  test('every model fits its own type, and widening an interval never leaves the scale', () => {
    const stanceArb = fc.constantFrom(...STANCES);
    const onArb = fc.constantFrom('water/share', 'water/volume', 'water/*', 'water/status-quo', 'amnesty/amnesty');
    const whoArb = fc.constantFrom('lorne', 'marrin', 'helm', 'rook');
    fc.assert(
      fc.property(fc.array(fc.tuple(whoArb, onArb, stanceArb), { minLength: 1, maxLength: 10 }), rows => {
        const model = modelOf(record(rows.map(([who, what, stance]) => position(who, what, stance))));
        assert.deepEqual(misfits(model), []);
        for (const one of model.parties)
          for (const voice of one.voices)
            for (const values of Object.values(voice.value))
              for (const figure of Object.values(values)) {
                const [lo, hi] = widened([figure.lo, figure.hi], 0.1);
                assert.ok(lo >= 0 && hi <= 1 && lo <= figure.lo && hi >= figure.hi);
              }
      }),
    );
  });
});

describe('judgements', () => {
  const start = record([position('lorne', 'water/share', 'accept'), position('marrin', 'water/share', 'red-line')]);
  const stamp = { by: 'Ada Brook', at: '2031-03-10T08:00:00Z', why: 'from the minutes' };
  const judged = (target: Target, value: Parameters<typeof judge>[2]) => must(judge(start, target, value, stamp));
  const share: Target = { kind: 'worth', party: 'lorne', voice: 'lorne', issue: 'water', option: 'share' };

  test('replace a figure, with author and reason, and can be undone or withdrawn', () => {
    const { record: after } = judged(share, { lo: 0.5, hi: 0.6 });
    assert.deepEqual(worth(modelOf(after), 'lorne', 'water/share'), {
      lo: 0.5,
      hi: 0.6,
      reason: { kind: 'judgement', by: 'Ada Brook', reason: 'from the minutes' },
    });
    for (const back of [must(undo(after, 1, stamp)), must(withdrawJudgement(after, share, stamp))])
      assert.deepEqual(modelOf(back), modelOf(start));
  });

  test('drop a veto: the option is acceptable again', () => {
    const veto: Target = { ...share, kind: 'veto', party: 'marrin', voice: 'marrin' };
    assert.equal(crisp(modelOf(start), 'middle').bans.length, 1);
    assert.equal(crisp(modelOf(judged(veto, false).record), 'middle').bans.length, 0);
  });

  test('weights, anchors, no deal, shares, control and one-way options', () => {
    const model = (target: Target, value: Parameters<typeof judge>[2]) => modelOf(judged(target, value).record);
    assert.equal(
      party(model({ kind: 'weight', party: 'lorne', issue: 'water' }, { lo: 0.4, hi: 0.6 }), 'lorne').weight.water!.hi,
      0.6,
    );
    assert.equal(
      model({ kind: 'anchor', issue: 'water', option: 'share' }, { lo: 40, hi: 40 }).issues[0]!.options[1]!.anchor!.lo,
      40,
    );
    assert.equal(party(model({ kind: 'no-deal', party: 'lorne' }, { lo: -0.2, hi: 0 }), 'lorne').noDeal.lo, -0.2);
    assert.equal(model({ kind: 'control', issue: 'water' }, 'marrin').issues[0]!.control, 'marrin');
    assert.equal(model({ kind: 'one-way', issue: 'water' }, true).issues[0]!.oneWay, true);
  });

  test('on what the model no longer has are shown, not dropped', () => {
    const gone = judged({ kind: 'weight', party: 'nobody', issue: 'water' }, { lo: 0, hi: 1 });
    assert.equal(deriveModel(gone.record, SETTINGS, null)!.astray.length, 1);
  });

  test('without a reason, upside down or off the scale are refused', () => {
    const refused = (value: Parameters<typeof judge>[2], why: string | null = 'why') => {
      const result = judge(start, share, value, { ...stamp, why });
      return result.ok ? 'no problem' : result.problems.map(one => one.message).join();
    };
    assert.match(refused({ lo: 0, hi: 1 }, ' '), /needs a reason/);
    assert.match(refused({ lo: 0.6, hi: 0.4 }), /above the high end/);
    assert.match(refused({ lo: 0, hi: 1.4 }), /outside 0 to 1/);
    assert.match(refused(true), /takes a figure/);
  });
});
