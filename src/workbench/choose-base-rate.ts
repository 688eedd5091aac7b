/** `choose-base-rate`: the counted share that a question is compared with, and why that one. */

import { z } from 'zod';
import { fail, problem } from '../problems.ts';
import * as ledger from '../record/ledger.ts';
import { baseRateSchema } from '../record/questions.ts';
import { recordSchema } from '../record/record.ts';
import { act } from './act.ts';
import {
  changeLedger,
  ledgerInput,
  ledgerWords,
  printRecord,
  QUESTION_OPTION,
  questionInput,
  shippedBaseRates,
} from './ledger.ts';

export const chooseBaseRate = act({
  name: 'choose-base-rate',
  title: 'Choose the base rate of a question, with the reason',
  at: 'case',
  changes: true,
  input: z.strictObject({
    ...ledgerInput,
    question: questionInput,
    rate: z
      .union([z.string(), baseRateSchema], { error: 'Name a base rate with --base-rate ID' })
      .describe('Id of a shipped row, or a row of your own with its counts and source.'),
    option: z.string({ error: 'Say with --option which option it is about' }),
    reason: z.string({ error: 'Say with --reason why this class' }),
  }),
  output: recordSchema,
  run: async (desk, { documents, question, rate, option, reason }) => {
    const row = typeof rate === 'string' ? shippedBaseRates().find(one => one.id === rate) : rate;
    if (!row)
      return fail(
        problem('question-invalid', `There is no base rate "${rate}".`, '`parley base-rates` lists them.', question),
      );
    const stamp = { by: desk.who, at: desk.now(), why: reason };
    return changeLedger(desk, documents, record =>
      ledger.chooseBaseRate(record, question, { rate: row, option, reason }, stamp),
    );
  },
  command: {
    usage: 'choose-base-rate CASE.json --question ID --base-rate ID --option OPTION --reason TEXT [--out CASE.json]',
    options: [
      QUESTION_OPTION,
      { name: 'base-rate', value: 'ID', help: 'A row of `parley base-rates`' },
      { name: 'option', value: 'OPTION', help: 'The option whose share it is' },
      { name: 'reason', value: 'TEXT', help: 'Why this class and no other' },
    ],
    parse: words => {
      const { question, option, reason } = words.options;
      return { ...ledgerWords(words), question, rate: words.options['base-rate'], option, reason };
    },
    print: printRecord,
  },
});
