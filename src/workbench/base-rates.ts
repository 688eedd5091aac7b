/** `base-rates`: the shipped shares that anybody can count again, each with its Jeffreys interval. */

import { z } from 'zod';
import { ok } from '../problems.ts';
import { baseRateSchema } from '../record/questions.ts';
import { act } from './act.ts';
import { shippedBaseRates } from './ledger.ts';

export const baseRates = act({
  name: 'base-rates',
  title: 'List counted base rates with their sources',
  at: 'anywhere',
  changes: false,
  input: z.strictObject({ json: z.boolean().default(false) }),
  output: z.array(baseRateSchema.extend({ interval95: z.tuple([z.number(), z.number()]).readonly() })),
  run: async () => {
    const { jeffreys } = await import('../analysis/forecast/jeffreys.ts');
    return ok({
      output: shippedBaseRates().map(rate => ({ ...rate, interval95: jeffreys(rate.k, rate.n) })),
      problems: [],
    });
  },
  command: {
    usage: 'base-rates [--json]',
    options: [{ name: 'json', help: 'Print rows with exact bounds' }],
    parse: ({ options }) => ({ json: options.json }),
    print: (rates, { json }) => {
      const percent = (share: number) => `${Math.round(share * 100)} %`;
      const lines = rates.map(
        rate =>
          `| ${rate.id} | ${rate.event} | ${rate.referenceClass} | ${rate.window} | ${rate.k} of ${rate.n} | ${percent(rate.interval95[0])}–${percent(rate.interval95[1])} | ${rate.source}; ${rate.version} |`,
      );
      const head = [
        '| id | event | among | within | counted | 95 % interval | count again in |',
        '|---|---|---|---|---|---|---|',
      ];
      return {
        content: json ? `${JSON.stringify(rates, null, 1)}\n` : `${[...head, ...lines].join('\n')}\n`,
        binary: false,
      };
    },
  },
});
