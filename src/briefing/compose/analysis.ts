/** What the analysis found, set apart from the reporting: one section for each run, its sentences citing what they rest on. */

import type { Span } from '../../record/evidence.ts';
import { findEntry } from '../../record/record.ts';
import type { Run } from '../../record/runs.ts';
import { type Section, type Sentence, section } from '../brief.ts';
import type { Telling } from './telling.ts';

/** What each engine is asked, as a heading; an engine that is new to this list stands under its name. */
const QUESTIONS: Readonly<Record<string, string>> = {
  'deal-space': 'Is there a deal?',
  'graph-model': 'Would it hold?',
  forecast: 'What would come out?',
};

/** Findings told of each run, the most important first; passages cited by one finding. */
const TOLD = 5;
const CITED = 3;

/** One section for each run, in the order given. */
export function analysisParts(telling: Telling, runs: readonly Run[]): Section[] {
  return runs
    .filter(run => run.findings.length > 0)
    .map(run =>
      section('analysis', Object.hasOwn(QUESTIONS, run.engine) ? QUESTIONS[run.engine]! : run.engine, {
        sentences: [...run.findings.slice(0, TOLD).map(finding => findingSentence(telling, finding)), signature(run)],
      }),
    );
}

/** A finding as a sentence that cites the first passages of the entries it rests on. */
export function findingSentence({ record }: Pick<Telling, 'record'>, finding: Run['findings'][number]): Sentence {
  const spans = finding.entries.flatMap(id => findEntry(record, id)?.entry.evidence.slice(0, 1) ?? []);
  return { text: finding.text, cites: distinct(spans).slice(0, CITED), entries: finding.entries, basis: 'analysis' };
}

function distinct(spans: readonly Span[]): Span[] {
  const key = ({ source, start, end }: Span) => `${source} ${start} ${end}`;
  return spans.filter((span, at) => spans.findIndex(one => key(one) === key(span)) === at);
}

/** Which run it was: anybody can repeat it. */
const signature = (run: Run): Sentence => ({
  text: `This is analysis, not reporting: ${run.engine}, version ${run.version}, seed ${run.seed}, on the model that the record yields; stances are valued by a stated convention.`,
  cites: [],
  entries: [],
  basis: 'analysis',
});
