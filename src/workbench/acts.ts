/** Every act. The commands, the HTTP routes and the MCP tools follow from this list. */

import type { Act } from './act.ts';
import { ask } from './ask.ts';
import { brief } from './brief.ts';
import { deals } from './deals.ts';
import { forecast } from './forecast.ts';
import { predict } from './predict.ts';
import { read } from './read.ts';
import { stability } from './stability.ts';

export const ACTS: readonly Act[] = [brief, read, ask, deals, stability, forecast, predict] as readonly Act[];
