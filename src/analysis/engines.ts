/** Every engine. A run, the brief and the page know an engine by what it says of itself here. */

import { dealSpaceEngine } from './deal-space/engine.ts';
import type { Engine } from './engine.ts';
import { forecastEngine } from './forecast/engine.ts';
import { graphModelEngine } from './graph-model/engine.ts';

export const ENGINES: readonly Engine[] = [dealSpaceEngine, graphModelEngine, forecastEngine];
