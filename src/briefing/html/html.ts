/** The brief as one self-contained page: light and dark, made for print too, with every citation a link to its passage. */

import type { Brief, Section, Sentence } from '../brief.ts';
import { spanKey } from '../brief.ts';
import type { Format } from '../format.ts';
import { numbersOf, type Reference, referencesOf, sayReference } from '../references.ts';

type Numbers = ReadonlyMap<string, number>;

export const html: Format = {
  name: 'html',
  title: 'Web page (HTML)',
  mediaType: 'text/html',
  ending: '.html',
  binary: false,
  render: renderHtml,
};

export const escapeHtml = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');

const STYLE = `
:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--soft:#5b6068;--line:#d8dbe0;--link:#1a4f8b}
@media(prefers-color-scheme:dark){:root{--ink:#e8e8e6;--paper:#15171a;--soft:#a3a9b1;--line:#343a41;--link:#8fb8e8}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.05rem/1.6 Georgia,"Noto Serif",serif}
main{max-width:44rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
h1{font-size:clamp(1.6rem,5vw,2.3rem);line-height:1.2;margin:0 0 1rem;text-wrap:balance}
h2{font-size:1.25rem;margin:2.2rem 0 .6rem;line-height:1.3}
h3{font-size:1.05rem;margin:1.2rem 0 .2rem}
a{color:var(--link)}
sup a{text-decoration:none;padding:0 .12em;font:.72rem/1 system-ui,sans-serif}
sup a:hover,sup a:focus{text-decoration:underline}
table{width:100%;border-collapse:collapse}
th,td{text-align:left;vertical-align:top;padding:.5rem .6rem;border-bottom:1px solid var(--line)}
th{font:600 .85rem/1.4 system-ui,sans-serif;color:var(--soft)}
.lede{font-size:1.18rem}
.counted{color:var(--soft);font-style:italic}
.passages{font-size:.92rem;line-height:1.5;color:var(--soft)}
.passages li{margin:.5rem 0}.passages li:target{background:color-mix(in srgb,var(--link) 18%,transparent)}
.passages q{color:var(--ink)}
@media print{body{font-size:10.5pt}main{max-width:none;padding:0}h2{break-after:avoid}tr,li{break-inside:avoid}a{color:inherit;text-decoration:none}}
`.trim();

function renderHtml(brief: Brief): string {
  const references = referencesOf(brief);
  const numbers = numbersOf(references);
  const title = escapeHtml(brief.headline.text);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${cite(brief.headline, numbers)}</h1>
${brief.sections.map(section => sectionHtml(section, numbers)).join('\n')}
${passages(references)}
</main>
</body>
</html>
`;
}

function cite(sentence: Sentence, numbers: Numbers): string {
  const marks = sentence.cites.map(span => {
    const number = numbers.get(spanKey(span));
    return `<sup><a href="#p${number}" aria-label="Passage ${number}">[${number}]</a></sup>`;
  });
  const text = escapeHtml(sentence.text);
  return `${sentence.basis === 'record' ? `<span class="counted">${text}</span>` : text}${marks.join('')}`;
}

const prose = (sentences: readonly Sentence[], numbers: Numbers): string =>
  sentences.map(sentence => cite(sentence, numbers)).join(' ');

function sectionHtml(section: Section, numbers: Numbers): string {
  const title = section.title === null ? '' : `<h2>${escapeHtml(section.title)}</h2>\n`;
  return `<section>${title}${BODIES[section.kind](section, numbers)}</section>`;
}

type Body = (section: Section, numbers: Numbers) => string;
const paragraph: Body = (section, numbers) => `<p>${prose(section.sentences, numbers)}</p>`;
const bullets: Body = (section, numbers) =>
  `<ul>${section.sentences.map(sentence => `<li>${cite(sentence, numbers)}</li>`).join('')}</ul>`;

const BODIES: Readonly<Record<Section['kind'], Body>> = {
  lede: (section, numbers) => `<p class="lede">${prose(section.sentences, numbers)}</p>`,
  section: paragraph,
  summary: paragraph,
  changes: bullets,
  timeline: bullets,
  matrix: bullets,
  record: bullets,
  subheadings: section =>
    `<ol>${section.sentences.map(sentence => `<li>${escapeHtml(sentence.text)}</li>`).join('')}</ol>`,
  'key-points': (section, numbers) =>
    `<table><thead><tr><th scope="col">No.</th>${section.columns.map(column => `<th scope="col">${escapeHtml(column)}</th>`).join('')}</tr></thead><tbody>${section.rows
      .map(
        (row, index) => `<tr><td>${index + 1}</td>${row.map(cell => `<td>${cite(cell, numbers)}</td>`).join('')}</tr>`,
      )
      .join('')}</tbody></table>`,
  faq: (section, numbers) =>
    section.questions
      .map(({ question, answer }) => `<h3>${escapeHtml(question)}</h3><p>${prose(answer, numbers)}</p>`)
      .join(''),
};

function passages(references: readonly Reference[]): string {
  if (references.length === 0) return '';
  const items = references.map(
    ({ number, span, source }) =>
      `<li id="p${number}" value="${number}"><q>${escapeHtml(span.exact)}</q> — ${escapeHtml(sayReference(source))}, characters ${span.start}–${span.end}</li>`,
  );
  return `<section class="passages"><h2>Passages</h2><ol>${items.join('')}</ol></section>`;
}
