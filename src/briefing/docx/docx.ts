/** The brief as a Word document: each citation a footnote with its passage and source. */

import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Brief, Section, Sentence } from '../brief.ts';
import { spanKey } from '../brief.ts';
import type { Format } from '../format.ts';
import { type Layout, layoutOf, tableOf } from '../layout.ts';
import { numbersOf, referencesOf, sayReference } from '../references.ts';

type Numbers = ReadonlyMap<string, number>;
type Block = Paragraph | Table;

export const docx: Format = {
  name: 'docx',
  title: 'Word document with footnotes',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ending: '.docx',
  binary: true,
  render: async brief => {
    const base64 = await Packer.toBase64String(documentOf(brief));
    return Uint8Array.from(atobBytes(base64));
  },
};

/** Base64 into bytes, without a function that only a browser or only Node has. */
function* atobBytes(base64: string): Generator<number> {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const values = new Map([...alphabet].map((letter, value) => [letter, value]));
  let bits = 0;
  let held = 0;
  for (const letter of base64) {
    const value = values.get(letter);
    if (value === undefined) continue;
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      yield (held >> bits) & 0xff;
    }
  }
}

function documentOf(brief: Brief): Document {
  const references = referencesOf(brief);
  const numbers = numbersOf(references);
  const footnotes = Object.fromEntries(
    references.map(({ number, span, source }) => [
      number,
      {
        children: [
          new Paragraph({
            children: [
              new TextRun(
                `“${span.exact.replace(/\s+/g, ' ')}” ${sayReference(source)}, characters ${span.start}–${span.end}`,
              ),
            ],
          }),
        ],
      },
    ]),
  );
  return new Document({
    title: brief.headline.text,
    creator: 'Parley',
    footnotes,
    sections: [
      {
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs([brief.headline], numbers) }),
          ...brief.sections.flatMap(section => sectionBlocks(section, numbers)),
        ],
      },
    ],
  });
}

function runs(sentences: readonly Sentence[], numbers: Numbers): (TextRun | FootnoteReferenceRun)[] {
  return sentences.flatMap((sentence, index) => [
    new TextRun({ text: `${index > 0 ? ' ' : ''}${sentence.text}`, italics: sentence.basis === 'record' }),
    ...sentence.cites.map(span => new FootnoteReferenceRun(numbers.get(spanKey(span))!)),
  ]);
}

function sectionBlocks(section: Section, numbers: Numbers): Block[] {
  const title = section.title === null ? [] : [new Paragraph({ heading: HeadingLevel.HEADING_1, text: section.title })];
  return [...title, ...BODIES[layoutOf(section)](section, numbers)];
}

type Body = (section: Section, numbers: Numbers) => Block[];

const BODIES: Readonly<Record<Layout, Body>> = {
  prose: (section, numbers) => [new Paragraph({ children: runs(section.sentences, numbers) })],
  bullets: (section, numbers) =>
    section.sentences.map(sentence => new Paragraph({ bullet: { level: 0 }, children: runs([sentence], numbers) })),
  numbered: section =>
    section.sentences.map((sentence, index) => new Paragraph({ text: `${index + 1}. ${sentence.text}` })),
  table: (section, numbers) => {
    const { head, rows } = tableOf(section);
    const cell = (children: (TextRun | FootnoteReferenceRun)[]) =>
      new TableCell({ children: [new Paragraph({ children })] });
    return [
      new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: [
          new TableRow({
            tableHeader: true,
            children: head.map(column => cell([new TextRun({ text: column, bold: true })])),
          }),
          ...rows.map(
            ({ number, cells }) =>
              new TableRow({
                children: [
                  ...(number === null ? [] : [cell([new TextRun(number)])]),
                  ...cells.map(one => cell(runs([one], numbers))),
                ],
              }),
          ),
        ],
      }),
    ];
  },
  questions: (section, numbers) =>
    section.questions.flatMap(({ question, answer }) => [
      new Paragraph({ heading: HeadingLevel.HEADING_2, text: question }),
      new Paragraph({ children: runs(answer, numbers) }),
    ]),
};
