/** A brief as a sheet of paper: headline, lede, subheadings, sections, table, questions. */

import type { ReactNode } from 'react';
import type { Brief, Section } from '../../telling/cited.ts';
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

const BODIES: Readonly<Record<Section['kind'], Body>> = {
  lede: prose,
  section: prose,
  summary: prose,
  changes: bullets,
  timeline: bullets,
  matrix: bullets,
  record: bullets,
  subheadings: section => (
    <ol>
      {section.sentences.map(({ text }) => (
        <li key={text}>
          <button type="button" onClick={() => toSection(text)}>
            {text}
          </button>
        </li>
      ))}
    </ol>
  ),
  'key-points': (section, telling) => (
    <table className={style.points}>
      <thead>
        <tr>
          <th scope="col">No.</th>
          {section.columns.map(column => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {section.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <tr key={index}>
            <td>{index + 1}</td>
            {row.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <td key={at}>
                <OneSentence sentence={cell} telling={telling} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  ),
  faq: (section, telling) =>
    section.questions.map(({ question, answer }) => (
      <div key={question}>
        <h3 className={style.question}>{question}</h3>
        <p>
          <Sentences sentences={answer} telling={telling} />
        </p>
      </div>
    )),
};

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
          {BODIES[section.kind](section, telling)}
        </section>
      ))}
    </article>
  );
}
