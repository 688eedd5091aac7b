/**
 * The rules of the question ledger. A question says how it is settled and by whom before anybody forecasts; a forecast is
 * sealed and never changed; every act is in the history and can be undone in sight of everyone.
 */

import { fail, ok, type Problem, problem, type Result } from '../problems.ts';
import { slug } from './ids.ts';
import { type Forecast, type Question, questionsOf } from './questions.ts';
import { type CaseRecord, findEntry } from './record.ts';
import { append, type Reasoned, withItem } from './review.ts';

export type NewQuestion = Pick<Question, 'text' | 'options' | 'statusQuo' | 'rule' | 'judge' | 'closesAt'>;
export type NewForecast = Pick<Forecast, 'author' | 'at' | 'probabilities' | 'comment' | 'cites' | 'engine'>;

/** Opens a question. Its text, options, rule and judge never change afterwards: what is scored is what was asked. */
export function openQuestion(
  record: CaseRecord,
  asked: NewQuestion,
  stamp: Reasoned,
): Result<{ record: CaseRecord; id: string }> {
  const problems = [
    ...required(asked.text, 'text', 'Ask what will have happened by when.'),
    ...required(asked.rule, 'rule', 'Say what settles it, so that a stranger could decide.'),
    ...required(asked.judge, 'judge', 'Name who decides.'),
    ...(new Set(asked.options).size === asked.options.length && asked.options.length >= 2
      ? []
      : [invalid('options', 'A question has two or more different options.', 'Give them all.')]),
    ...(asked.statusQuo === null || asked.options.includes(asked.statusQuo)
      ? []
      : [invalid('statusQuo', `"${asked.statusQuo}" is not one of the options.`, 'Choose one of them.')]),
    ...(asked.closesAt > stamp.at.slice(0, 10)
      ? []
      : [invalid('closesAt', `It would close on ${asked.closesAt}, before it opens.`, 'Give a later date.')]),
  ];
  if (problems.length > 0) return fail(...problems);
  const id = freeId(record, `question:${slug(asked.text)}`);
  const question: Question = { ...asked, id, openedAt: stamp.at, baseRate: null, forecasts: [], outcome: null };
  return ok({ id, record: put(record, question, null, stamp) });
}

/** Adds a dated forecast. `hash` is SHA-256 in hexadecimal; an author's later forecast replaces the earlier from its date on. */
export function giveForecast(
  record: CaseRecord,
  id: string,
  given: NewForecast,
  hash: (text: string) => string,
  stamp: Reasoned,
): Result<CaseRecord> {
  const found = findQuestion(record, id);
  if (!found.ok) return found;
  const question = found.value;
  const problems = [
    ...forecastProblems(question, given),
    ...given.cites
      .filter(cited => findEntry(record, cited) === undefined)
      .map(cited => invalid(cited, 'There is no such entry in the record.', 'Cite entries by their ids.')),
  ];
  if (question.outcome !== null)
    problems.push(invalid(id, 'The question is settled.', 'Open a new one to go on forecasting.'));
  else if (given.at.slice(0, 10) > question.closesAt)
    problems.push(invalid(id, `The question closed on ${question.closesAt}.`, 'Settle it, or open a new one.'));
  if (problems.length > 0) return fail(...problems);
  const forecast: Forecast = { ...given, seal: hash(sealText(question, given)) };
  const forecasts = [...question.forecasts, forecast].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return ok(put(record, { ...question, forecasts }, question, stamp));
}

function forecastProblems({ id, options, openedAt }: Question, given: NewForecast): Problem[] {
  const sum = given.probabilities.reduce((total, p) => total + p, 0);
  return [
    ...required(given.author, 'author', 'Name who forecasts.'),
    ...(given.probabilities.length === options.length
      ? []
      : [
          invalid(
            id,
            `There are ${options.length} options and ${given.probabilities.length} probabilities.`,
            `Give one for each: ${options.join(', ')}.`,
          ),
        ]),
    ...(given.probabilities.every(p => p >= 0 && p <= 1) && Math.abs(sum - 1) <= 1e-6
      ? []
      : [
          invalid(
            id,
            `The probabilities sum to ${Number(sum.toFixed(6))}.`,
            'Give shares between 0 and 1 that sum to 1.',
          ),
        ]),
    ...(given.at.slice(0, 10) >= openedAt.slice(0, 10)
      ? []
      : [invalid(id, `The question opened on ${openedAt.slice(0, 10)}.`, 'A forecast cannot be older than that.')]),
  ];
}

/** The base rate that the question is compared with, and why this class and no other. */
export function chooseBaseRate(
  record: CaseRecord,
  id: string,
  chosen: NonNullable<Question['baseRate']>,
  stamp: Reasoned,
): Result<CaseRecord> {
  const found = findQuestion(record, id);
  if (!found.ok) return found;
  const problems = [
    ...required(chosen.reason, 'reason', 'Say why this class is the right one.'),
    ...optionProblems(found.value, chosen.option),
    ...(chosen.rate.k <= chosen.rate.n
      ? []
      : [invalid(chosen.rate.id, `${chosen.rate.k} of ${chosen.rate.n} is no share.`, 'Count again.')]),
  ];
  if (problems.length > 0) return fail(...problems);
  return ok(put(record, { ...found.value, baseRate: chosen }, found.value, stamp));
}

/** What came out. A wrong verdict is undone by `undo`, in sight of everyone. */
export function settleQuestion(
  record: CaseRecord,
  id: string,
  outcome: NonNullable<Question['outcome']>,
  stamp: Reasoned,
): Result<CaseRecord> {
  const found = findQuestion(record, id);
  if (!found.ok) return found;
  const problems = optionProblems(found.value, outcome.option);
  if (found.value.outcome !== null)
    problems.push(invalid(id, 'It is settled already.', 'Undo that first, if it was wrong.'));
  if (outcome.at.slice(0, 10) < found.value.openedAt.slice(0, 10))
    problems.push(invalid(id, 'It cannot have been settled before it was asked.', 'Give the date of the outcome.'));
  if (problems.length > 0) return fail(...problems);
  return ok(put(record, { ...found.value, outcome }, found.value, stamp));
}

/** What a forecast's seal is the hash of: everything that it was about, in one canonical text. */
export function sealText(question: Question, { author, at, probabilities, cites, engine }: NewForecast): string {
  const { text, options, rule, judge, closesAt } = question;
  return JSON.stringify([text, options, rule, judge, closesAt, author, at, probabilities, cites, engine]);
}

/** Whether the forecast is still what was sealed. */
export const sealHolds = (question: Question, forecast: Forecast, hash: (text: string) => string): boolean =>
  hash(sealText(question, forecast)) === forecast.seal;

function findQuestion(record: CaseRecord, id: string): Result<Question> {
  const question = questionsOf(record).find(one => one.id === id);
  if (question) return ok(question);
  const known = questionsOf(record).map(one => one.id);
  return fail(
    invalid(
      id,
      'There is no such question.',
      known.length === 0 ? 'Open one first.' : `Choose one of: ${known.join(', ')}.`,
    ),
  );
}

const optionProblems = ({ options }: Question, option: string): Problem[] =>
  options.includes(option)
    ? []
    : [invalid('option', `"${option}" is not one of the options.`, `Choose one of: ${options.join(', ')}.`)];

const required = (value: string, field: string, next: string): Problem[] =>
  value.trim() === '' ? [invalid(field, `The ${field} is missing.`, next)] : [];

const invalid = (place: string, message: string, next: string): Problem =>
  problem('question-invalid', message, next, place);

function freeId(record: CaseRecord, base: string): string {
  const taken = new Set(questionsOf(record).map(({ id }) => id));
  if (!taken.has(base)) return base;
  let count = 2;
  while (taken.has(`${base}-${count}`)) count += 1;
  return `${base}-${count}`;
}

function put(record: CaseRecord, question: Question, before: Question | null, stamp: Reasoned): CaseRecord {
  const next = withItem(record, 'questions', question.id, question);
  return append(next, 'question', stamp, [{ list: 'questions', id: question.id, before }]);
}
