/** The text of an agreement itself: paragraphs that open with "Article 3." and say what each party shall do. */

import type { Passages } from '../passages.ts';
import type { ProposalMention } from './mentions.ts';
import { nounsOf } from './nouns.ts';

const NUMBERED =
  /^\W*(?:Article|Clause|Section|Paragraph|Point|Annex|§)\s*(?:\d+|[IVX]+|[A-Z]|one|two|three|four|five)\W*[.:)]\W*\s/;
const BINDS = /\b(?:shall|will|must|undertakes? to|agrees? to|commits? (?:itself |themselves )?to)\b/;
const NOTHING =
  /\b(?:nothing in|shall be (?:read|construed|understood|interpreted)|is not the subject|are not the subject|within the meaning)\b/i;

/** One mention for each sentence of the articles that binds somebody; none where fewer than two paragraphs are numbered so. */
export function articleMentions(passages: Passages): ProposalMention[] {
  const { text } = passages.source;
  const articles = passages.blocks.filter(
    block => /^(?:paragraph|list-item)$/.test(block.kind) && NUMBERED.test(text.slice(block.start, block.end)),
  );
  if (articles.length < 2) return [];
  const noun = titleNoun(passages) ?? 'agreement';
  return articles.flatMap(block =>
    block.sentences.flatMap(sentence => {
      const words = text.slice(sentence.start, sentence.end);
      if (!BINDS.test(words) || NOTHING.test(words) || /[“”"]/.test(words)) return [];
      const start = sentence.start + (NUMBERED.exec(words)?.[0].length ?? 0);
      return [
        {
          noun,
          settled: false,
          version: null,
          revised: false,
          by: null,
          owner: null,
          status: /\bagreed\b|\bsigned\b/.test(text.slice(0, block.start))
            ? ('accepted' as const)
            : ('reported' as const),
          sentence,
          start,
          end: start,
          introduced: false,
          heading: false,
          closed: true,
          contents: { start, end: sentence.end, form: 'clauses' as const },
        },
      ];
    }),
  );
}

/** What the title calls the text: "joint statement". */
function titleNoun(passages: Passages): string | null {
  const title = passages.blocks.find(({ kind }) => kind === 'title' || kind === 'heading' || kind === 'paragraph');
  const words = title ? passages.source.text.slice(title.start, title.end).toLowerCase() : '';
  return nounsOf(words.replace(/^/, 'the '))[0]?.words ?? null;
}
