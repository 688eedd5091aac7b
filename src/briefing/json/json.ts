/** The brief as data: `parley/brief/1`. */

import type { Brief } from '../brief.ts';
import type { Format } from '../format.ts';

export const BRIEF_FORMAT = 'parley/brief/1';

export const json: Format = {
  name: 'json',
  title: 'JSON (parley/brief/1)',
  mediaType: 'application/json',
  ending: '.json',
  binary: false,
  render: (brief: Brief) => {
    const { preset, headline, sections, sources, unreviewed, admitted } = brief;
    return `${JSON.stringify({ format: BRIEF_FORMAT, preset, headline, sections, sources, unreviewed, admitted }, null, 1)}\n`;
  },
};
