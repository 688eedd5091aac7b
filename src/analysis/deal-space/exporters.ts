/** A space into scenario files that its importer reads again, and figures into CSV. */

import type { TextFile } from './scenario-file.ts';
import type { Row, Space } from './space.ts';

/** Our plain form; only for spaces of whole units without conditions, which is what plain JSON can say. */
export function makePlain(space: Space): TextFile {
  const row = ({ name, contributions, reserve }: Row) => ({
    name,
    reserve,
    contrib: contributions.map(own => [...own]),
  });
  const data = {
    issues: space.issues,
    parties: space.parties.map(row),
    ...(space.blockers.length > 0 && { blockers: space.blockers.map(row) }),
    ...(space.bans.length > 0 && { vetoes: space.bans }),
    ...(space.never.length > 0 && { never: space.never }),
  };
  return { name: 'space.json', text: `${JSON.stringify(data)}\n` };
}

/** What other programs can say: additive utilities and reserves, contributions as fractions of one unit. */
const fractionOf = (space: Space, units: number): number => units / (space.fine * space.grid);

/** What of the space a file of another program cannot say, each in a sentence. */
export const lostInExport = (space: Space): string[] => [
  ...(space.bans.length > 0 ? ['Vetoes are left out.'] : []),
  ...(space.never.length > 0 ? ['Rules between issues are left out.'] : []),
  ...(space.blockers.length > 0 ? ['Tests of blocking factions are left out.'] : []),
  ...(space.parties.some(party => party.joint.length > 0) ? ['Conditions are left out.'] : []),
  ...(space.parties.some(party => party.contributions.some(row => row.some(one => one < 0)))
    ? ['Negative contributions are shifted to 0 issue by issue, and the reserves with them.']
    : []),
];

/** Genius XML: weights are an issue's largest contribution, evaluations shares of it. */
export function makeGenius(space: Space): TextFile[] {
  const root = (inner: string, extra = '') =>
    `<utility_space number_of_issues="${space.issues.length}">\n<objective index="0" name="root" type="objective">\n${inner}</objective>\n${extra}</utility_space>`;
  const issue = (at: number, item: (value: string, place: number) => string) =>
    `<issue index="${at + 1}" name="${escaped(space.issues[at]!.name)}" type="discrete" etype="discrete" vtype="discrete">\n${space.issues[at]!.values.map(item).join('')}</issue>\n`;
  const domain = space.issues.map((_, at) =>
    issue(at, (value, place) => `<item index="${place + 1}" value="${escaped(value)}"/>\n`),
  );
  return [
    { name: 'domain.xml', text: `<negotiation_template>\n${root(domain.join(''))}\n</negotiation_template>\n` },
    ...space.parties.map(party => {
      const { rows, reserve } = shifted(space, party);
      const weights = rows.map((row, at) => `<weight index="${at + 1}" value="${Math.max(...row)}"/>\n`);
      const issues = rows.map((row, at) => {
        const most = Math.max(...row);
        return issue(
          at,
          (value, place) =>
            `<item index="${place + 1}" value="${escaped(value)}" evaluation="${most > 0 ? row[place]! / most : 0}"/>\n`,
        );
      });
      return {
        name: `${fileName(party.name)}.xml`,
        text: `${root(weights.join('') + issues.join(''), `<reservation value="${reserve}"/>\n`)}\n`,
      };
    }),
  ];
}

/** NegoLog profiles of the first two parties. */
export function makeNegoLog(space: Space): TextFile[] {
  return space.parties.slice(0, 2).map((party, at) => {
    const { rows, reserve } = shifted(space, party);
    const weights = Object.fromEntries(rows.map((row, issue) => [space.issues[issue]!.name, Math.max(...row)]));
    const issues = Object.fromEntries(
      rows.map((row, issue) => [
        space.issues[issue]!.name,
        Object.fromEntries(
          row.map((one, value) => [
            space.issues[issue]!.values[value]!,
            Math.max(...row) > 0 ? one / Math.max(...row) : 0,
          ]),
        ),
      ]),
    );
    return {
      name: `profile${'AB'[at]}.json`,
      text: `${JSON.stringify({ reservationValue: reserve, issueWeights: weights, issues }, null, 1)}\n`,
    };
  });
}

/** A NegMAS scenario as JSON: one outcome space, one additive function for each party. */
export function makeNegmas(space: Space): TextFile[] {
  const issues = space.issues.map(({ name, values }) => ({ name, type: 'CategoricalIssue', values }));
  return [
    {
      name: 'domain.json',
      text: `${JSON.stringify({ type: 'DiscreteCartesianOutcomeSpace', name: 'domain', issues }, null, 1)}\n`,
    },
    ...space.parties.map(party => ({
      name: `${fileName(party.name)}.json`,
      text: `${JSON.stringify(
        {
          type: 'LinearAdditiveUtilityFunction',
          name: party.name,
          reserved_value: party.reserve / space.grid,
          weights: space.issues.map(() => 1),
          values: party.contributions.map((row, issue) => ({
            type: 'TableFun',
            mapping: Object.fromEntries(
              [...row].map((units, value) => [space.issues[issue]!.values[value]!, fractionOf(space, units)]),
            ),
          })),
        },
        null,
        1,
      )}\n`,
    })),
  ];
}

/** Fractions with each issue's least contribution not below 0. */
function shifted(space: Space, party: Row): { rows: number[][]; reserve: number } {
  let reserve = party.reserve / space.grid;
  const rows = party.contributions.map(own => {
    const low = fractionOf(space, Math.min(0, ...own));
    reserve -= low;
    return [...own].map(units => fractionOf(space, units) - low);
  });
  return { rows, reserve };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const fileName = (name: string): string => name.replace(/[^\p{L}\p{N} _-]/gu, '_').slice(0, 80) || 'party';

/** Comma-separated rows (RFC 4180); a cell that a spreadsheet would take for a formula gets an apostrophe before it. */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map(row => `${row.map(cellOf).join(',')}\r\n`).join('');

function cellOf(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line for each point: utilities by party, then the value of each issue. */
export const pointsCsv = (
  space: Space,
  points: readonly { readonly utilities: readonly number[]; readonly package: readonly number[] }[],
): string =>
  csv([
    [...space.parties.map(party => party.name), ...space.issues.map(issue => issue.name)],
    ...points.map(point => [
      ...point.utilities,
      ...point.package.map((value, issue) => space.issues[issue]!.values[value]!),
    ]),
  ]);

/** One line for each package: its rank by party, 1 = best, then the value of each issue. */
export const rankingsCsv = (
  space: Space,
  ranks: readonly (readonly number[])[],
  packages: readonly (readonly number[])[],
): string =>
  pointsCsv(
    space,
    packages.map((picks, at) => ({ utilities: ranks.map(own => own[at]!), package: picks })),
  );

/** One line for each draw: what a package is worth to each party less what no deal is worth to it. */
export const samplesCsv = (names: readonly string[], gains: readonly (readonly number[])[]): string =>
  csv([['draw', ...names], ...gains.map((row, draw) => [draw, ...row])]);
