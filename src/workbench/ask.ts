/** `ask`: a question, answered from the record with citations, or "Not in the record." */

import { z } from 'zod';
import { ok } from '../problems.ts';
import { act } from './act.ts';
import { answerSchema, citedSource, citedSourceSchema } from './brief-output.ts';
import type { Desk } from './desk.ts';
import { DETAIL_OPTIONS, documentsInput, documentWords, withDocuments } from './inputs.ts';

/** The analysis answers what is asked of it; the engines run only then. */
async function analysed(desk: Desk, question: string) {
  const { answerFromRuns, asksAnalysis } = await import('../briefing/answer-analysis.ts');
  if (!asksAnalysis(question)) return null;
  const { freshRuns } = await import('./fresh-runs.ts');
  return answerFromRuns(await desk.record(), question, await freshRuns(desk));
}

export const ask = act({
  name: 'ask',
  title: 'Answer a question from the reporting, with citations',
  at: 'case',
  changes: false,
  input: z.strictObject({
    ...documentsInput,
    question: z.string({ error: 'Give the question with -q "…"' }).trim().min(1, 'The question is empty'),
    json: z.boolean().default(false),
  }),
  output: z.object({ answer: answerSchema, sources: z.array(citedSourceSchema) }),
  run: (desk, input) =>
    withDocuments(desk, input, async () => {
      const { answerQuestion } = await import('../briefing/answer.ts');
      const record = await desk.record();
      const answer = (await analysed(desk, input.question)) ?? answerQuestion(record, input.question);
      const cited = new Set(answer.sentences.flatMap(sentence => sentence.cites.map(span => span.source)));
      return ok({ answer, sources: record.sources.filter(({ id }) => cited.has(id)).map(citedSource) });
    }),
  command: {
    usage: 'ask FILE... -q "QUESTION" [--json]',
    options: [
      { name: 'question', short: 'q', value: 'TEXT', help: 'The question, in English' },
      { name: 'json', help: 'Print parley/answer/1' },
      ...DETAIL_OPTIONS,
    ],
    parse: words => ({ ...documentWords(words), question: words.options.question, json: words.options.json }),
    print: async ({ answer, sources }, input) => {
      if (input.json) return { content: `${JSON.stringify(answer, null, 1)}\n`, binary: false };
      const { sayAnswer } = await import('../briefing/say-answer.ts');
      return { content: sayAnswer(answer, sources), binary: false };
    },
  },
});
