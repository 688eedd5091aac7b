/** The brief as Markdown: each sentence ends in its citations, each citation stands at the end with passage and source. */

import type { Brief, Section, Sentence } from '../brief.ts';
import { spanKey } from '../brief.ts';
import type { Format } from '../format.ts';
import { type Layout, layoutOf, tableOf } from '../layout.ts';
import { numbersOf, type Reference, referencesOf, sayReference } from '../references.ts';

type Numbers = ReadonlyMap<string, number>;

export const markdown: Format = {
  name: 'markdown',
  title: 'Markdown',
  mediaType: 'text/markdown',
  ending: '.md',
  binary: false,
  render: renderMarkdown,
};

function renderMarkdown(brief: Brief): string {
  const references = referencesOf(brief);
  const numbers = numbersOf(references);
  const blocks = [
    `# ${cite(brief.headline, numbers)}`,
    ...brief.sections.flatMap(section => sectionBlocks(section, numbers)),
    ...referenceBlocks(references),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Characters that Markdown would read as marks. */
export const escapeMarkdown = (text: string): string => text.replace(/([\\`*_[\]<>|#])/g, '\\$1');

function cite(sentence: Sentence, numbers: Numbers): string {
  const marks = sentence.cites.map(span => `[${numbers.get(spanKey(span))}]`).join('');
  return `${escapeMarkdown(sentence.text)}${marks ? ` ${marks}` : ''}`;
}

const prose = (sentences: readonly Sentence[], numbers: Numbers): string =>
  sentences.map(sentence => cite(sentence, numbers)).join(' ');

function sectionBlocks(section: Section, numbers: Numbers): string[] {
  const title = section.title === null ? [] : [`## ${escapeMarkdown(section.title)}`];
  return [...title, ...BODIES[layoutOf(section)](section, numbers)];
}

const BODIES: Readonly<Record<Layout, (section: Section, numbers: Numbers) => string[]>> = {
  prose: ({ sentences }, numbers) => (sentences.length > 0 ? [prose(sentences, numbers)] : []),
  bullets: ({ sentences }, numbers) =>
    sentences.length > 0 ? [sentences.map(sentence => `- ${cite(sentence, numbers)}`).join('\n')] : [],
  numbered: ({ sentences }) => [
    sentences.map((sentence, index) => `${index + 1}. ${escapeMarkdown(sentence.text)}`).join('\n'),
  ],
  table: (section, numbers) => {
    const { head, rows } = tableOf(section);
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    return [
      [
        line(head),
        `|${head.map(() => '---').join('|')}|`,
        ...rows.map(({ number, cells }) =>
          line([...(number === null ? [] : [number]), ...cells.map(cell => cite(cell, numbers))]),
        ),
      ].join('\n'),
    ];
  },
  questions: ({ questions }, numbers) =>
    questions.flatMap(({ question, answer }) => [`**Question: ${escapeMarkdown(question)}**`, prose(answer, numbers)]),
};

function referenceBlocks(references: readonly Reference[]): string[] {
  if (references.length === 0) return [];
  const lines = references.map(
    ({ number, span, source }) =>
      `[${number}] “${escapeMarkdown(span.exact.replace(/\s+/g, ' '))}” — ${escapeMarkdown(sayReference(source))}, characters ${span.start}–${span.end}`,
  );
  return ['## Passages', lines.join('\n\n')];
}
