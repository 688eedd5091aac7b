/** Trades between issues as a section of Markdown. */

import type { Exchanges, Trade } from './exchange.ts';

const said = (value: number): string => `${Number(value.toPrecision(4))}`;

/** Trades and losers that are printed. */
const ROWS = 10;
const LOSERS = 3;

/** The best trades, each with its terms and who loses by it. */
export function sayTrades({ trades }: Exchanges): string {
  const lines =
    trades.length === 0
      ? ['No two actors stand on opposite sides of two issues that they mind differently.']
      : trades.slice(0, ROWS).map((trade, at) => `${at + 1}. ${sayTrade(trade)}`);
  const more = trades.length > ROWS ? [`\n${trades.length - ROWS} smaller ones are left out.`] : [];
  return `\n${[
    '## Trades that gain both sides alike',
    '',
    'Each gives way on what it minds less. Proposals to look at, not predictions; gains are salience times hundredths of the axes.',
    '',
    ...lines,
    ...more,
  ].join('\n')}\n`;
}

function sayTrade({ supplies, gain, others }: Trade): string {
  const terms = supplies.map(
    one =>
      `${one.actor} moves on ${one.issue} from ${said(one.from)} to ${said(one.to)} (outcome ${said(one.outcome[0])} to ${said(one.outcome[1])})`,
  );
  const hurt = others.filter(other => other.gain < 0).slice(0, LOSERS);
  const losers =
    hurt.length === 0
      ? 'nobody else loses'
      : `most hurt: ${hurt.map(other => `${other.actor} ${said(other.gain)}`).join(', ')}`;
  return `${terms.join('; ')}. Each gains ${said(gain)}; ${losers}.`;
}
