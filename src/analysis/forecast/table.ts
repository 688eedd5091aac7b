/** Collective-decision tables as text: DEU, KTAB, DECIDE and plain CSV, read into one shape. Problems name row and column. */

import { fail, ok, type Problem, problem, type Result } from '../../problems.ts';

export interface Stand {
  readonly actor: string;
  readonly position: number;
  /** Influence (capability, power), at least 0. */
  readonly influence: number;
  /** 0..1. */
  readonly salience: number;
}

export interface TableIssue {
  readonly name: string;
  readonly stands: readonly Stand[];
  /** Actors without position or salience here: left out. */
  readonly leftOut: number;
  /** Ends of the axis where the file fixes them; null = the range of positions. */
  readonly scale: readonly [number, number] | null;
  /** Ends of the axis that the file names beside the positions (DECIDE's #M rows), for trades; null = none named. */
  readonly axis: readonly [number, number] | null;
}

/** Lowest and highest position. */
export function rangeOf(stands: readonly Stand[]): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const { position } of stands) {
    low = Math.min(low, position);
    high = Math.max(high, position);
  }
  return [low, high];
}

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** The issues of a table, in file order. */
export function parseTable(file: TextFile): Result<TableIssue[]> {
  const text = file.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (text.trim() === '') return fail(wrong(file, 'The file is empty.', 'Give a table.'));
  if (/^'?#[A-Z]'?\t/m.test(text)) return parseDecide(file, text);
  const rows = text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [{ row: index + 1, cells: cellsOf(line) }]));
  const header = rows[0]!.cells.map(cell => cell.toLowerCase());
  if (header.includes('isnr')) return parseDeu(file, rows);
  if (rows[1]?.cells[0]?.toLowerCase() === 'actor' && /^\d+$/.test(rows[0]!.cells[2] ?? ''))
    return parseKtab(file, rows);
  return parsePlain(file, rows);
}

interface Row {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Cells of a CSV line; quoted cells may hold commas. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? '').trim(),
  );
}

const wrong = (file: TextFile, message: string, next: string): Problem =>
  problem('forecast-invalid', message, next, file.name);

/** A number, null for an empty cell, or the problem. */
function numberAt(file: TextFile, cell: string | undefined, row: number, column: string): Result<number | null> {
  if (cell === undefined || cell === '') return ok(null);
  const value = Number(cell);
  if (Number.isFinite(value)) return ok(value);
  const comma = /^-?\d+,\d+$/.test(cell) ? ' Write decimals with a point.' : '';
  return fail(wrong(file, `Row ${row}, column "${column}": "${cell}" is not a number.`, `Correct it.${comma}`));
}

interface Draft {
  readonly actor: string;
  readonly row: number;
  readonly position: string | undefined;
  readonly influence: string | undefined;
  readonly salience: string | undefined;
  readonly columns: readonly [position: string, influence: string, salience: string];
}

/** The issue of the rows: complete rows as stands, incomplete ones counted, impossible ones reported. */
function issueOf(
  file: TextFile,
  name: string,
  drafts: readonly Draft[],
  percent: boolean,
  scale: TableIssue['scale'],
): Result<TableIssue> {
  const problems: Problem[] = [];
  const stands: Stand[] = [];
  const seen = new Set<string>();
  let leftOut = 0;
  for (const draft of drafts) {
    const [positionColumn, influenceColumn, salienceColumn] = draft.columns;
    const position = numberAt(file, draft.position, draft.row, positionColumn);
    const influence = numberAt(file, draft.influence, draft.row, influenceColumn);
    const salience = numberAt(file, draft.salience, draft.row, salienceColumn);
    const bad = [position, influence, salience].flatMap(result => (result.ok ? [] : result.problems));
    problems.push(...bad);
    if (!position.ok || !influence.ok || !salience.ok) continue;
    if (position.value === null || salience.value === null) {
      leftOut += 1;
      continue;
    }
    const most = percent ? 100 : 1;
    if (influence.value !== null && influence.value < 0)
      problems.push(
        wrong(
          file,
          `Row ${draft.row}, column "${influenceColumn}": influence ${influence.value} is negative.`,
          'Give 0 or more.',
        ),
      );
    else if (salience.value < 0 || salience.value > most)
      problems.push(
        wrong(
          file,
          `Row ${draft.row}, column "${salienceColumn}": salience ${salience.value} is outside 0..${most}.`,
          'Correct it.',
        ),
      );
    else if (seen.has(draft.actor))
      problems.push(
        wrong(file, `Row ${draft.row}: the actor "${draft.actor}" stands here twice.`, 'Name each actor once.'),
      );
    else
      stands.push({
        actor: draft.actor,
        position: position.value,
        influence: influence.value ?? 1,
        salience: salience.value / most,
      });
    seen.add(draft.actor);
  }
  return problems.length > 0 ? fail(...problems) : ok({ name, stands, leftOut, scale, axis: null });
}

function gather(results: readonly Result<TableIssue>[]): Result<TableIssue[]> {
  const problems = results.flatMap(result => (result.ok ? [] : result.problems));
  return problems.length > 0 ? fail(...problems) : ok(results.flatMap(result => (result.ok ? [result.value] : [])));
}

const stemOf = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');

function parsePlain(file: TextFile, rows: readonly Row[]): Result<TableIssue[]> {
  const header = rows[0]!.cells;
  const find = (...names: string[]) => header.findIndex(cell => names.includes(cell.toLowerCase()));
  const [actor, influence, position, salience] = [
    find('actor', 'name'),
    find('capability', 'influence', 'power', 'weight'),
    find('position'),
    find('salience'),
  ];
  const missing = [
    [actor, 'actor'],
    [position, 'position'],
    [salience, 'salience'],
  ].filter(([index]) => index === -1);
  if (missing.length > 0)
    return fail(
      wrong(
        file,
        `Row 1: the column${missing.length > 1 ? 's' : ''} ${missing.map(([, name]) => `"${name}"`).join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing.`,
        'Give actor, influence (or capability), position and salience.',
      ),
    );
  const wide = rows.slice(1).find(row => row.cells.length > header.length);
  if (wide)
    return fail(
      wrong(
        file,
        `Row ${wide.row} has ${wide.cells.length} cells, the header ${header.length}.`,
        'Write decimals with a point, not a comma.',
      ),
    );
  const drafts = rows.slice(1).map(
    ({ row, cells }): Draft => ({
      actor: cells[actor] ?? '',
      row,
      position: cells[position],
      influence: influence < 0 ? undefined : cells[influence],
      salience: cells[salience],
      columns: [header[position]!, header[influence] ?? 'influence', header[salience]!],
    }),
  );
  return gather([issueOf(file, stemOf(file.name), drafts, false, null)]);
}

function parseKtab(file: TextFile, rows: readonly Row[]): Result<TableIssue[]> {
  const header = rows[1]!.cells;
  const dimensions = Math.floor((header.filter(cell => cell !== '').length - 3) / 2);
  return gather(
    Array.from({ length: dimensions }, (_, dimension) => {
      const [position, salience] = [3 + 2 * dimension, 4 + 2 * dimension];
      const drafts = rows.slice(2).map(
        ({ row, cells }): Draft => ({
          actor: cells[0] ?? '',
          row,
          position: cells[position],
          influence: cells[2],
          salience: cells[salience],
          columns: [header[position]!, header[2]!, header[salience]!],
        }),
      );
      return issueOf(file, header[position]!, drafts, true, null);
    }),
  );
}

function parseDeu(file: TextFile, rows: readonly Row[]): Result<TableIssue[]> {
  const header = rows[0]!.cells;
  const actors = header
    .filter(cell => /^p[a-z]{2,3}$/.test(cell) && header.includes(`s${cell.slice(1)}`))
    .map(cell => cell.slice(1));
  const name = header.indexOf('isnr');
  return gather(
    rows.slice(1).map(({ row, cells }) => {
      const drafts = actors.map((actor): Draft => {
        const [position, salience] = [header.indexOf(`p${actor}`), header.indexOf(`s${actor}`)];
        return {
          actor,
          row,
          position: cells[position],
          influence: undefined,
          salience: cells[salience],
          columns: [`p${actor}`, '', `s${actor}`],
        };
      });
      return issueOf(file, cells[name]!, drafts, true, [0, 100]);
    }),
  );
}

function parseDecide(file: TextFile, text: string): Result<TableIssue[]> {
  const rows = text
    .split('\n')
    .flatMap((line, index) =>
      line.trim() === ''
        ? []
        : [{ row: index + 1, cells: line.split('\t').map(cell => cell.trim().replace(/^'(.*)'$/, '$1')) }],
    );
  const stands = new Map<string, Draft[]>();
  for (const { cells } of rows) if (cells[0] === '#P') stands.set(cells[1]!, []);
  const problems: Problem[] = [];
  for (const { row, cells } of rows) {
    if (cells[0] !== '#D') continue;
    const issue = stands.get(cells[2] ?? '');
    if (!issue)
      problems.push(
        wrong(file, `Row ${row}: there is no issue "${cells[2]}" among the #P rows.`, 'Add it or correct the name.'),
      );
    issue?.push({
      actor: cells[1]!,
      row,
      position: cells[3],
      influence: cells[5],
      salience: cells[4],
      columns: ['position', 'power', 'salience'],
    });
  }
  if (problems.length > 0) return fail(...problems);
  const issues = gather([...stands].map(([name, drafts]) => issueOf(file, name, drafts, false, null)));
  return issues.ok ? ok(issues.value.map(issue => ({ ...issue, axis: axisOf(rows, issue.name) }))) : issues;
}

/** The range of an issue's #M rows. */
function axisOf(rows: readonly Row[], issue: string): [number, number] | null {
  const ends = rows.flatMap(({ cells }) => (cells[0] === '#M' && cells[1] === issue ? [Number(cells[2])] : []));
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return ends.length > 1 && low < high ? [low, high] : null;
}
