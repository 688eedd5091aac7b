/** Questions that only an analysis answers: whether there is a deal, would it hold, what a party would have to concede. */

import type { CaseRecord } from '../record/record.ts';
import type { Run } from '../record/runs.ts';
import type { Answer } from './answer.ts';
import { findingSentence } from './compose/analysis.ts';

/** What is asked of which engine. */
const ASKED: readonly { readonly engine: string; readonly asked: RegExp }[] = [
  {
    engine: 'graph-model',
    asked: /\b(would|will|could|can)\b.*\b(hold|last|stick|collapse|walk (out|away)|leave it)\b|\bstab(le|ility)\b/i,
  },
  {
    engine: 'deal-space',
    asked:
      /\bis (there|a|any) .*\b(deal|agreement|package|zone of agreement|zopa)\b|\b(deal|agreement|package)\b.*\b(possible|acceptable)\b|\b(have|need) to (concede|give|yield|move)\b|\bwho (must|has to|would have to) (move|concede|give)\b/i,
  },
  { engine: 'forecast', asked: /\bwhat (would|will|could) come out\b|\b(likely|probable) outcome\b|\bforecast\b/i },
];

/** Whether the question is one for the analysis. */
export const asksAnalysis = (question: string): boolean => ASKED.some(({ asked }) => asked.test(question));

/** The findings of the engine that is asked; those that name the party of the question, when it names one. Null = none. */
export function answerFromRuns(record: CaseRecord, question: string, runs: readonly Run[]): Answer | null {
  const engine = ASKED.find(({ asked }) => asked.test(question))?.engine;
  const run = runs.find(one => one.engine === engine);
  if (!run) return null;
  const named = record.actors.filter(actor => question.toLowerCase().includes(actor.name.toLowerCase()));
  const findings = run.findings.filter(
    ({ text }) => named.length === 0 || named.some(actor => text.includes(actor.name)),
  );
  if (findings.length === 0) return null;
  return {
    format: 'parley/answer/1',
    question,
    answered: true,
    sentences: findings.slice(0, 4).map(finding => findingSentence({ record }, finding)),
  };
}
