/** Every act. The commands, the HTTP routes and the MCP tools follow from this list. */

import type { Act } from './act.ts';
import { ask } from './ask.ts';
import { baseRates } from './base-rates.ts';
import { brief } from './brief.ts';
import { chooseBaseRate } from './choose-base-rate.ts';
import { deals } from './deals.ts';
import { forecast } from './forecast.ts';
import { giveForecast } from './give-forecast.ts';
import { openQuestion } from './open-question.ts';
import { predict } from './predict.ts';
import { read } from './read.ts';
import { settleQuestion } from './settle-question.ts';
import { stability } from './stability.ts';
import { trackRecord } from './track-record.ts';

export const ACTS: readonly Act[] = [
  brief,
  read,
  ask,
  deals,
  stability,
  forecast,
  predict,
  openQuestion,
  giveForecast,
  chooseBaseRate,
  settleQuestion,
  trackRecord,
  baseRates,
] as readonly Act[];
