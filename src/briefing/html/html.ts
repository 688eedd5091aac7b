/** The brief as one self-contained page: light and dark, made for print too, with every citation a link to its passage. */

import type { Brief, Section, Sentence } from '../brief.ts';
import { spanKey } from '../brief.ts';
import type { Format } from '../format.ts';
import { type Layout, layoutOf, tableOf } from '../layout.ts';
import { numbersOf, type Reference, referencesOf, sayReference } from '../references.ts';

/** What has been printed so far: numbers of the passages, how often each has been cited, and how many sections have a heading. */
interface Page {
  readonly numbers: ReadonlyMap<string, number>;
  readonly uses: Map<number, number>;
  sections: number;
}

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
.wide{overflow-x:auto}
table{width:100%;border-collapse:collapse}
th,td{text-align:left;vertical-align:top;padding:.5rem .6rem;border-bottom:1px solid var(--line)}
th{font:600 .85rem/1.4 system-ui,sans-serif;color:var(--soft)}
.lede{font-size:1.18rem}
.counted{color:var(--soft);font-style:italic}
.analysis{border-left:3px solid var(--line);padding-left:1rem}
.passages{font-size:.92rem;line-height:1.5;color:var(--soft)}
.passages li{margin:.5rem 0}.passages li:target{background:color-mix(in srgb,var(--link) 18%,transparent)}
.passages q{color:var(--ink)}
sup:target a{background:color-mix(in srgb,var(--link) 25%,transparent)}
.back{text-decoration:none}
@media print{body{font-size:10.5pt}main{max-width:none;padding:0}h2,h3{break-after:avoid}tr,li{break-inside:avoid}.wide{overflow:visible}.back{display:none}a{color:inherit;text-decoration:none}:root{--ink:#000;--paper:#fff;--soft:#444;--line:#bbb}@page{margin:2cm}}
`.trim();

function renderHtml(brief: Brief): string {
  const references = referencesOf(brief);
  const page: Page = { numbers: numbersOf(references), uses: new Map(), sections: 0 };
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
<h1>${cite(brief.headline, page)}</h1>
${brief.sections.map(section => sectionHtml(section, page)).join('\n')}
${passages(references, page)}
</main>
</body>
</html>
`;
}

function cite(sentence: Sentence, page: Page): string {
  const marks = sentence.cites.map(span => {
    const number = page.numbers.get(spanKey(span))!;
    const use = (page.uses.get(number) ?? 0) + 1;
    page.uses.set(number, use);
    return `<sup id="c${number}-${use}"><a href="#p${number}" aria-label="Passage ${number}">[${number}]</a></sup>`;
  });
  const text = escapeHtml(sentence.text);
  return `${sentence.basis === 'record' ? `<span class="counted">${text}</span>` : text}${marks.join('')}`;
}

const prose = (sentences: readonly Sentence[], page: Page): string =>
  sentences.map(sentence => cite(sentence, page)).join(' ');

function sectionHtml(section: Section, page: Page): string {
  const anchor = section.kind === 'section' ? ` id="s${(page.sections += 1)}"` : '';
  const title = section.title === null ? '' : `<h2${anchor}>${escapeHtml(section.title)}</h2>\n`;
  return `<section${section.kind === 'analysis' ? ' class="analysis"' : ''}>${title}${BODIES[layoutOf(section)](section, page)}</section>`;
}

const BODIES: Readonly<Record<Layout, (section: Section, page: Page) => string>> = {
  prose: ({ kind, sentences }, page) => `<p${kind === 'lede' ? ' class="lede"' : ''}>${prose(sentences, page)}</p>`,
  bullets: ({ sentences }, page) =>
    `<ul>${sentences.map(sentence => `<li>${cite(sentence, page)}</li>`).join('')}</ul>`,
  numbered: ({ sentences }) =>
    `<ol>${sentences.map((sentence, index) => `<li><a href="#s${index + 1}">${escapeHtml(sentence.text)}</a></li>`).join('')}</ol>`,
  table: (section, page) => {
    const { head, rows } = tableOf(section);
    const body = rows.map(({ number, cells }) => {
      const first = number === null ? '' : `<td>${number}</td>`;
      return `<tr>${first}${cells.map(cell => `<td>${cite(cell, page)}</td>`).join('')}</tr>`;
    });
    return `<div class="wide" tabindex="0" role="region" aria-label="${escapeHtml(section.title ?? 'Table')}"><table><thead><tr>${head.map(column => `<th scope="col">${escapeHtml(column)}</th>`).join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
  },
  questions: ({ questions }, page) =>
    questions.map(({ question, answer }) => `<h3>${escapeHtml(question)}</h3><p>${prose(answer, page)}</p>`).join(''),
};

function passages(references: readonly Reference[], page: Page): string {
  if (references.length === 0) return '';
  const items = references.map(({ number, span, source }) => {
    const back = Array.from({ length: page.uses.get(number) ?? 0 }, (_, index) => {
      const label =
        index === 0 ? `Back to where passage ${number} is cited` : `Back to citation ${index + 1} of passage ${number}`;
      return ` <a class="back" href="#c${number}-${index + 1}" aria-label="${label}">↩</a>`;
    }).join('');
    return `<li id="p${number}" value="${number}"><q>${escapeHtml(span.exact)}</q> — ${escapeHtml(sayReference(source))}, characters ${span.start}–${span.end}${back}</li>`;
  });
  return `<section class="passages"><h2>Passages</h2><ol>${items.join('')}</ol></section>`;
}
