/** The formats in which a brief is printed. */

import { docx } from './docx/docx.ts';
import type { Format } from './format.ts';
import { html } from './html/html.ts';
import { json } from './json/json.ts';
import { markdown } from './markdown/markdown.ts';

export const FORMATS: readonly Format[] = [markdown, html, json, docx];
