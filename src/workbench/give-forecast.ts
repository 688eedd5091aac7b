/** `give-forecast`: dated probabilities for a question, sealed. */

import { z } from 'zod';
import * as ledger from '../record/ledger.ts';
import { recordSchema } from '../record/record.ts';
import { act } from './act.ts';
import {
  changeLedger,
  ledgerInput,
  ledgerWords,
  printRecord,
  QUESTION_OPTION,
  questionInput,
  sha256,
} from './ledger.ts';

export const giveForecast = act({
  name: 'give-forecast',
  title: 'Give probabilities for a question of the ledger; they are sealed',
  at: 'case',
  changes: true,
  input: z.strictObject({
    ...ledgerInput,
    question: questionInput,
    author: z.string().optional().describe('Default: the person at the desk.'),
    at: z.string().optional().describe('When it was made, if not now. The history keeps when it was entered.'),
    probabilities: z.array(z.number({ error: 'Give probabilities as numbers: --probabilities .3,.7' })),
    comment: z.string().nullable().default(null),
    cites: z.array(z.string()).default([]).describe('Ids of entries that it rests on.'),
    engine: z.string().nullable().default(null).describe('Engine and version that proposed it.'),
  }),
  output: recordSchema,
  run: (desk, { documents, question, author, at, ...given }) => {
    const stamp = { by: desk.who, at: desk.now(), why: given.comment };
    const made = { ...given, author: author ?? desk.who, at: at ?? stamp.at };
    return changeLedger(desk, documents, record => ledger.giveForecast(record, question, made, sha256, stamp));
  },
  command: {
    usage:
      'give-forecast CASE.json --question ID --probabilities .3,.7 [--author NAME] [--comment TEXT] [--out CASE.json]',
    options: [
      QUESTION_OPTION,
      { name: 'probabilities', value: 'P,P', help: 'One for each option, in their order; they sum to 1' },
      { name: 'author', value: 'NAME', help: 'Who forecasts' },
      { name: 'at', value: 'DATE', help: 'When it was made, if not now' },
      { name: 'comment', value: 'TEXT', help: 'Why' },
      { name: 'cites', value: 'ID,ID', help: 'Entries of the record that it rests on' },
    ],
    parse: words => {
      const { question, probabilities, author, at, comment, cites } = words.options;
      const list = (value: unknown) => (typeof value === 'string' ? value.split(',') : undefined);
      return {
        ...ledgerWords(words),
        question,
        probabilities: list(probabilities)?.map(Number),
        author,
        at,
        comment,
        cites: list(cites),
      };
    },
    print: printRecord,
  },
});
