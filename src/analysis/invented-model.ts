/** A small model of an invented dispute between Lorne and Marrin over water and roads, for tests and examples. */

import { type Figure, MODEL_FORMAT, type Model, type Reason, unknownFigure } from './model.ts';

const said = (...entries: string[]): Reason => ({ kind: 'entries', entries });
const figure = (lo: number, hi: number, reason: Reason): Figure => ({ lo, hi, reason });
const judged: Reason = { kind: 'judgement', by: 'Ada Brook', reason: 'water comes first for both' };
const assumed: Reason = { kind: 'rule', rule: 'no-deal-is-status-quo' };

/** A fresh copy each time, free to be changed. */
export const inventedModel = (): Model => ({
  format: MODEL_FORMAT,
  id: 'lorne-marrin',
  title: 'Lorne and Marrin',
  recordHash: null,
  asOf: null,
  marking: 'CLEAR',
  issues: [
    {
      id: 'water',
      title: 'sharing of the river',
      options: [
        { id: 'status-quo', title: 'Marrin keeps the dam', anchor: null },
        { id: 'handed-over', title: 'Lorne gets the dam', anchor: null },
        { id: 'shared', title: 'a joint board', anchor: null },
      ],
      statusQuo: 'status-quo',
      control: null,
      oneWay: false,
    },
    {
      id: 'roads',
      title: 'the border roads',
      options: [
        { id: 'status-quo', title: 'closed', anchor: null },
        { id: 'open', title: 'open', anchor: null },
      ],
      statusQuo: 'status-quo',
      control: 'marrin',
      oneWay: false,
    },
  ],
  parties: [
    {
      actor: 'lorne',
      name: 'Lorne',
      voices: [
        {
          actor: 'lorne',
          name: 'Lorne',
          share: 1,
          speaks: true,
          blocks: false,
          value: {
            water: {
              'status-quo': figure(0, 0.2, said('position-1')),
              'handed-over': figure(0.9, 1, said('position-2')),
            },
            roads: { 'status-quo': figure(0.2, 0.4, said('position-3')), open: figure(0.7, 1, said('position-4')) },
          },
          given: [],
          vetoes: [],
        },
      ],
      weight: { water: figure(0.6, 0.6, judged), roads: figure(0.2, 0.2, judged) },
      noDeal: figure(0, 0, assumed),
      influence: unknownFigure(),
    },
    {
      actor: 'marrin',
      name: 'Marrin',
      voices: [
        {
          actor: 'marrin',
          name: 'Marrin',
          share: 0.7,
          speaks: true,
          blocks: false,
          value: {
            water: { 'status-quo': figure(0.4, 0.8, said('position-5')), shared: figure(0.4, 0.8, said('position-6')) },
            roads: { 'status-quo': figure(0.2, 0.6, said('position-7')), open: figure(0, 0.3, said('position-8')) },
          },
          given: [
            {
              issue: 'roads',
              option: 'open',
              when: { issue: 'water', option: 'shared' },
              value: figure(0.7, 1, said('position-8')),
            },
          ],
          vetoes: [{ issue: 'water', option: 'handed-over', reason: said('position-9'), dropped: false }],
        },
        {
          actor: 'river-front',
          name: 'the River Front',
          share: 0.3,
          speaks: false,
          blocks: true,
          value: {
            water: { 'status-quo': figure(0.7, 1, said('position-10')), shared: figure(0.2, 0.8, said('position-11')) },
          },
          given: [],
          vetoes: [{ issue: 'water', option: 'shared', reason: said('position-12'), dropped: false }],
        },
      ],
      weight: {},
      noDeal: figure(0, 0, assumed),
      influence: unknownFigure(),
    },
  ],
  rules: [],
});
