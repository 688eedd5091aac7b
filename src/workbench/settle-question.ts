/** `settle-question`: what came out, by the question's own rule. */

import { z } from 'zod';
import * as ledger from '../record/ledger.ts';
import { recordSchema } from '../record/record.ts';
import { act } from './act.ts';
import { changeLedger, ledgerInput, ledgerWords, printRecord, QUESTION_OPTION, questionInput } from './ledger.ts';

export const settleQuestion = act({
  name: 'settle-question',
  title: 'Settle a question of the ledger: what came out',
  at: 'case',
  changes: true,
  input: z.strictObject({
    ...ledgerInput,
    question: questionInput,
    option: z.string({ error: 'Say with --option what came out' }),
    at: z.string().optional().describe('When it came out, if not now.'),
    by: z.string().optional().describe('Who decided; default: the person at the desk.'),
    comment: z.string().nullable().default(null),
  }),
  output: recordSchema,
  run: (desk, { documents, question, option, at, by, comment }) => {
    const stamp = { by: desk.who, at: desk.now(), why: comment };
    const outcome = { option, at: at ?? stamp.at, by: by ?? desk.who, comment };
    return changeLedger(desk, documents, record => ledger.settleQuestion(record, question, outcome, stamp));
  },
  command: {
    usage: 'settle-question CASE.json --question ID --option OPTION [--by NAME] [--comment TEXT] [--out CASE.json]',
    options: [
      QUESTION_OPTION,
      { name: 'option', value: 'OPTION', help: 'What came out' },
      { name: 'at', value: 'DATE', help: 'When, if not now' },
      { name: 'by', value: 'NAME', help: 'Who decided' },
      { name: 'comment', value: 'TEXT', help: 'On what ground' },
    ],
    parse: words => {
      const { question, option, at, by, comment } = words.options;
      return { ...ledgerWords(words), question, option, at, by, comment };
    },
    print: printRecord,
  },
});
