/** A brief as a sheet of paper: headline, lede, subheadings, sections, table, questions. */

import type { ReactNode } from 'react';
import { type Brief, type Section, type Sentence, spanKey } from '../../telling/cited.ts';
import { OneSentence, Sentences, type Telling } from '../../telling/Sentences.tsx';
import style from './BriefPage.module.css';

type Body = (section: Section, telling: Telling) => ReactNode;

const prose: Body = (section, telling) => (
  <p>
    <Sentences sentences={section.sentences} telling={telling} />
  </p>
);

const bullets: Body = (section, telling) => (
  <ul className={style.bullets}>
    {section.sentences.map((sentence, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a brief is drawn whole and never reordered
      <li key={index}>
        <OneSentence sentence={sentence} telling={telling} />
      </li>
    ))}
  </ul>
);

const numbered: Body = section => (
  <ol>
    {section.sentences.map(({ text }) => (
      <li key={text}>
        <button type="button" onClick={() => toSection(text)}>
          {text}
        </button>
      </li>
    ))}
  </ol>
);

/** Key points are numbered; a citation that the next cell repeats stands there alone, as in every exported format. */
const table: Body = ({ kind, title, columns, rows }, telling) => (
  // biome-ignore lint/a11y/useSemanticElements: a region that scrolls, around one table
  <div
    className={style.wide}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    tabIndex={0}
    role="region"
    aria-label={title ?? 'Table'}
  >
    <table className={style.points} data-numbered={kind === 'key-points'}>
      <thead>
        <tr>
          {[...(kind === 'key-points' ? ['No.'] : []), ...columns].map(column => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a brief is drawn whole and never reordered
          <tr key={index}>
            {kind === 'key-points' && <td>{index + 1}</td>}
            {row.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <td key={at}>
                <OneSentence
                  sentence={sameCites(cell, row[at + 1]) ? { ...cell, cites: [] } : cell}
                  telling={telling}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const sameCites = (cell: Sentence, next: Sentence | undefined): boolean =>
  next !== undefined && next.cites.length > 0 && cell.cites.map(spanKey).join() === next.cites.map(spanKey).join();

const questions: Body = (section, telling) =>
  section.questions.map(({ question, answer }) => (
    <div key={question}>
      <h3 className={style.question}>{question}</h3>
      <p>
        <Sentences sentences={answer} telling={telling} />
      </p>
    </div>
  ));

const LISTED: readonly Section['kind'][] = ['changes', 'timeline', 'record', 'matrix'];

/** By what the section has, so that a kind that is new to the page is shown too. */
function bodyOf(section: Section): Body {
  if (section.questions.length > 0) return questions;
  if (section.rows.length > 0) return table;
  if (section.kind === 'subheadings') return numbered;
  return LISTED.includes(section.kind) ? bullets : prose;
}

/** Brings the section of this title into view, and the focus with it. */
function toSection(title: string): void {
  const heading = [...document.querySelectorAll<HTMLElement>('[data-section]')].find(
    one => one.dataset.section === title,
  );
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

const NAMES: Readonly<Partial<Record<Section['kind'], string>>> = { lede: style.lede, subheadings: style.subheadings };

export function BriefDocument({ brief, telling }: { brief: Brief; telling: Telling }) {
  return (
    <article className={style.sheet} aria-label="Brief">
      <h2 className={style.headline}>
        <OneSentence sentence={brief.headline} telling={telling} />
      </h2>
      {brief.sections.map((section, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a brief is drawn whole and never reordered
        <section key={index} className={NAMES[section.kind] ?? style.section}>
          {section.title !== null && (
            <h2 data-section={section.title} tabIndex={-1}>
              {section.title}
            </h2>
          )}
          {bodyOf(section)(section, telling)}
        </section>
      ))}
    </article>
  );
}
