/** `forecast`: a table of positions, influence and salience into forecasts with calibrated bands. */

import { z } from 'zod';
import type { ForecastAnswer } from '../analysis/forecast/answer.ts';
import type { Exchanges } from '../analysis/forecast/exchange.ts';
import { fail, must, ok, problem } from '../problems.ts';
import { LARGEST_FILE } from '../reading/reader.ts';
import { act } from './act.ts';
import { filesInput, textFiles } from './documents.ts';
import { answerIn } from './outputs.ts';

export const forecast = act({
  name: 'forecast',
  title: 'Forecast issues from a table of positions, influence and salience',
  at: 'anywhere',
  changes: false,
  largestInput: LARGEST_FILE,
  input: z.strictObject({
    ...filesInput,
    json: z.boolean().default(false),
    trades: z.boolean().default(false).describe('Also find trades between issues.'),
  }),
  output: z.object({
    answer: answerIn<ForecastAnswer>('parley/forecast/1'),
    trades: z.looseObject({}).nullable() as unknown as z.ZodType<Exchanges | null>,
  }),
  run: async (place, { path, files: sent, trades }) => {
    const files = await textFiles(place, { path, files: sent });
    if (!files.ok) return files;
    const [file] = files.value;
    if (!file) return fail(problem('file-empty', 'There is no file.', 'Name a table.', path));
    const { answerForecast } = await import('../analysis/forecast/answer.ts');
    const answer = answerForecast(file, { clock: place.clock });
    if (!answer.ok) return answer;
    return ok({ output: { answer: answer.value, trades: trades ? await tradesIn(file) : null }, problems: [] });
  },
  command: {
    usage: 'forecast FILE [--json] [--trades]',
    options: [
      { name: 'json', help: 'Print parley/forecast/1' },
      { name: 'trades', help: 'Also find trades between issues that gain both sides alike' },
    ],
    parse: ({ positionals, options }) => ({ path: positionals[0], json: options.json, trades: options.trades }),
    print: async ({ answer, trades }, { json }) => {
      if (json)
        return { content: `${JSON.stringify(trades ? { ...answer, trades } : answer, null, 1)}\n`, binary: false };
      const { sayForecast } = await import('../analysis/forecast/say-forecast.ts');
      const { sayTrades } = await import('../analysis/forecast/say-trades.ts');
      return { content: sayForecast(answer) + (trades ? sayTrades(trades) : ''), binary: false };
    },
  },
});

/** The trades of a table that has been read without a problem before. */
async function tradesIn(file: { name: string; text: string }) {
  const { exchangeTable, findTrades } = await import('../analysis/forecast/exchange.ts');
  const { parseTable } = await import('../analysis/forecast/table.ts');
  return findTrades(exchangeTable(must(parseTable(file))));
}
