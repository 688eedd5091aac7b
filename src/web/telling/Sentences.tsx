import { Fragment } from 'react';
import type { Span } from '../../record/evidence.ts';
import { Citation } from '../passages/Citation.tsx';
import { type CitedSource, type Numbers, type Sentence, spanKey } from './cited.ts';
import style from './Sentences.module.css';

export interface Telling {
  readonly caseId: string;
  readonly numbers: Numbers;
  readonly sources: readonly CitedSource[];
}

/** Sentences with their citations. What was counted, not read, stands in italics. */
export function Sentences({ sentences, telling }: { sentences: readonly Sentence[]; telling: Telling }) {
  return sentences.map((sentence, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a brief is drawn whole and never reordered
    <Fragment key={index}>
      {index > 0 && ' '}
      <OneSentence sentence={sentence} telling={telling} />
    </Fragment>
  ));
}

export function OneSentence({ sentence, telling }: { sentence: Sentence; telling: Telling }) {
  return (
    <span>
      <span className={sentence.basis === 'passages' ? undefined : style.counted}>{sentence.text}</span>
      {sentence.cites.map(span => (
        <Citation
          key={spanKey(span)}
          caseId={telling.caseId}
          number={telling.numbers.get(spanKey(span)) ?? 0}
          span={span}
          source={telling.sources.find(source => source.id === span.source)}
          entry={entryOf(sentence)}
        />
      ))}
    </span>
  );
}

/** With one entry behind the sentence the source opens on it; with several the passage alone is shown. */
const entryOf = (sentence: { entries: readonly string[]; cites: readonly Span[] }): string | undefined =>
  sentence.entries.length === 1 ? sentence.entries[0] : undefined;
