/** A track record as a page of Markdown. */

import type { OpenQuestion, ScoredQuestion, TrackRecord } from './track-record.ts';

const percent = (p: number): string => `${Math.round(p * 100)} %`;
const two = (value: number): string => value.toFixed(2);

/** Open questions with what is said of them, settled ones with their scores, and what the figures mean. */
export function sayTrackRecord(record: TrackRecord): string {
  const parts = [
    '# Track record',
    '',
    ...(record.open.length + record.settled.length === 0
      ? ['No question has been opened. `parley open-question` opens one.']
      : []),
    ...section('Open questions', record.open.flatMap(sayOpen)),
    ...section('Settled questions', record.settled.flatMap(saySettled)),
    ...authors(record),
    ...calibrationTable(record),
    ...section(
      'Notes',
      record.notes.map(note => `- ${note}`),
    ),
  ];
  return `${parts.join('\n').trimEnd()}\n`;
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`## ${title}`, '', ...lines, ''];

const shares = (options: readonly string[], probabilities: readonly number[]): string =>
  options.map((option, index) => `${option} ${percent(probabilities[index]!)}`).join(', ');

function sayOpen({ id, text, options, closesAt, pool, forecasts, baseRate }: OpenQuestion): string[] {
  const said =
    pool === null
      ? 'nobody has forecast'
      : `${forecasts} forecast${forecasts === 1 ? '' : 's'}, together ${shares(options, pool)}`;
  const base = baseRate === null ? 'no base rate chosen' : `base rate ${shares(options, baseRate)}`;
  return [`- **${text}** (\`${id}\`, until ${closesAt}): ${said}; ${base}.`];
}

function saySettled(question: ScoredQuestion): string[] {
  const each = question.forecasts.map(
    one => `${one.author} ${two(one.brier)} (log ${two(one.log)}${one.cut ? ', cut at .001' : ''})`,
  );
  const against = [
    compared('base rate', question.baseRate, question.skillAgainstBaseRate),
    compared('no change', question.noChange, question.skillAgainstNoChange),
  ].flatMap(line => line ?? []);
  const time = question.timeWeighted;
  return [
    `- **${question.text}** Outcome: ${question.outcome}. Brier ${each.join('; ')}.`,
    ...(against.length > 0 ? [`  Beside it: ${against.join('; ')}.`] : []),
    ...(time ? [`  Over time: ${two(time.score)}, for ${percent(time.covered)} of the time that it was open.`] : []),
  ];
}

const compared = (name: string, score: number | null, skill: number | null): string | null =>
  score === null ? null : `${name} ${two(score)}${skill === null ? '' : ` (skill ${two(skill)})`}`;

function authors({ authors }: TrackRecord): string[] {
  if (authors.length === 0) return [];
  return [
    '## Who forecast',
    '',
    'Brier score over the options, 0 right and sure, 2 wrong and sure; log score, 0 at best.',
    '',
    '| author | questions | Brier | log |',
    '|---|---|---|---|',
    ...authors.map(one => `| ${one.author} | ${one.questions} | ${two(one.brier)} | ${two(one.log)} |`),
    '',
  ];
}

function calibrationTable({ calibration }: TrackRecord): string[] {
  if (calibration === null) return [];
  const rows = calibration.filter(({ n }) => n > 0);
  return [
    '## Calibration',
    '',
    '| said | n | mean said | came true |',
    '|---|---|---|---|',
    ...rows.map(
      row =>
        `| ${percent(row.from)}–${percent(row.to)} | ${row.n} | ${percent(row.said!)} | ${percent(row.cameTrue!)} |`,
    ),
    '',
  ];
}
