/** `open-question`: a question that will have an answer, with the rule and the judge that settle it. */

import { z } from 'zod';
import { ok } from '../problems.ts';
import * as ledger from '../record/ledger.ts';
import { recordSchema } from '../record/record.ts';
import { act } from './act.ts';
import { changeLedger, ledgerInput, ledgerWords, printRecord, REASON_OPTION } from './ledger.ts';

export const openQuestion = act({
  name: 'open-question',
  title: 'Open a question in the ledger: options, the rule that settles it, its judge',
  at: 'case',
  changes: true,
  input: z.strictObject({
    ...ledgerInput,
    text: z.string({ error: 'Ask with --text "Will …?"' }),
    options: z.array(z.string().trim().min(1)).default(['yes', 'no']),
    statusQuo: z.string().nullable().default(null).describe('The option that holds if nothing changes.'),
    rule: z.string({ error: 'Say with --rule what settles it' }),
    judge: z.string({ error: 'Name with --judge who decides' }),
    closesAt: z.iso.date({ error: 'Give with --closes the last day for forecasts, as 2031-05-31' }),
    why: z.string().nullable().default(null),
  }),
  output: recordSchema,
  run: (desk, { documents, why, ...asked }) =>
    changeLedger(desk, documents, record => {
      const opened = ledger.openQuestion(record, asked, { by: desk.who, at: desk.now(), why });
      return opened.ok ? ok(opened.value.record) : opened;
    }),
  command: {
    usage: 'open-question [CASE.json] --text "Will …?" --rule TEXT --judge NAME --closes DATE [--out CASE.json]',
    options: [
      { name: 'text', value: 'TEXT', help: 'The question' },
      { name: 'options', value: 'A,B', help: 'Its options, separated by commas (default: yes,no)' },
      { name: 'status-quo', value: 'OPTION', help: 'The option that holds if nothing changes' },
      { name: 'rule', value: 'TEXT', help: 'What settles it, decidable by a stranger' },
      { name: 'judge', value: 'NAME', help: 'Who decides' },
      { name: 'closes', value: 'DATE', help: 'Last day for forecasts' },
      REASON_OPTION,
    ],
    parse: words => {
      const { text, options, rule, judge, closes, why } = words.options;
      return {
        ...ledgerWords(words),
        text,
        options: typeof options === 'string' ? options.split(',') : undefined,
        statusQuo: words.options['status-quo'],
        rule,
        judge,
        closesAt: closes,
        why,
      };
    },
    print: printRecord,
  },
});
