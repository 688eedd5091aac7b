/** The finder of positions: an actor's stance on an option of an issue, never from silence and never from a mood. */

import type { AnyDraft, Draft } from '../../record/draft.ts';
import { cite } from '../../record/evidence.ts';
import type { Hedge } from '../../record/positions.ts';
import { type Finder, type Found, foundOf } from '../finder.ts';
import { issueDrafts } from '../issue-drafts.ts';
import { type Passages, sentenceAt } from '../passages.ts';
import { issueKeyOf, type TopicMention, topicMentions } from '../topics.ts';
import { type Holder, holdersOf, reportedAt } from './holder.ts';
import { type StanceFound, stanceOf } from './stance.ts';

const FINDER = { name: 'positions', version: '1' } as const;

interface Taken {
  readonly mention: TopicMention;
  readonly stance: StanceFound;
  readonly holder: Holder;
}

export const positions: Finder = {
  ...FINDER,
  finds: ['issue', 'position'],
  needs: ['actor', 'place', 'attribution', 'provision'],
  find(passages, found) {
    const readable = topicMentions(passages, found).filter(
      ({ sentence }) =>
        !['question', 'heading', 'title', 'table-header'].includes(passages.blocks[sentence.block]!.kind),
    );
    const taken = [...readable, ...byPronoun(passages, found, readable)].flatMap(mention =>
      takenIn(passages, found, mention),
    );
    const drafts = distinct(taken).map((one, index) => draft(passages, found, one, index));
    return [
      ...issueDrafts(
        passages.source,
        taken.map(({ mention }) => mention),
        FINDER,
        '@positions',
      ),
      ...drafts,
    ];
  },
};

/** "No prisoner will leave," and then "We will never hand them over": what "them" stands for is the one topic just spoken of. */
function byPronoun(passages: Passages, found: Found, mentions: readonly TopicMention[]): TopicMention[] {
  return foundOf(found, 'attribution').flatMap(({ entry }) => {
    const content = entry.content[0];
    const pronoun = content && /\b(?:them|it)\b/.exec(content.exact);
    if (entry.kind !== 'direct' || !content || !pronoun) return [];
    const spoken = entry.content.some(span =>
      mentions.some(mention => mention.start < span.end && span.start < mention.end),
    );
    const sentence = sentenceAt(passages, content.start);
    const previous = sentence && passages.sentences[sentence.index - 1];
    const topics = previous ? mentions.filter(mention => mention.sentence === previous) : [];
    const start = content.start + pronoun.index;
    if (spoken || !sentence || new Set(topics.map(issueKeyOf)).size !== 1) return [];
    return [
      {
        ...topics[0]!,
        start,
        end: start + pronoun[0].length,
        clause: { start: content.start, end: content.end },
        sentence,
      },
    ];
  });
}

function takenIn(passages: Passages, found: Found, mention: TopicMention): Taken[] {
  const { text } = passages.source;
  const reported = reportedAt(found, mention.start);
  const content = reported?.entry.content.find(span => span.start <= mention.start && mention.start < span.end);
  const start =
    content && content.start > mention.clause.start && content.start <= mention.start
      ? content.start
      : mention.clause.start;
  const clause = { start, end: mention.clause.end };
  const words = text.slice(clause.start, clause.end);
  const follows =
    reported?.entry.kind === 'direct' ? reported.entry.content.map(span => span.exact.toLowerCase()).join(' ') : '';
  const own = stanceOf(words, mention.start - clause.start, mention.end - clause.start, follows);
  const urged = urgedByCue(reported, words);
  const stance =
    own && !(urged && own.stance === 'accept')
      ? ended(own, words.slice(0, mention.start - clause.start), mention)
      : urged;
  if (!stance || isProvision(found, mention)) return [];
  const impersonal = stance.stance === 'demand' || stance.after;
  return holdersOf(text, found, mention.sentence, clause, clause.start + stance.cue, impersonal)
    .filter(holder => isHolder(holder.actor, stance) && !(stance.weak && holder.voice === 'narrator'))
    .map(holder => ({ mention, stance, holder }));
}

/** What a proposal would have somebody do is not that party's stance. */
const isProvision = (found: Found, mention: TopicMention): boolean =>
  foundOf(found, 'provision').some(({ entry }) =>
    entry.evidence.some(span => span.start <= mention.start && mention.end <= span.end),
  );

const ENDS =
  /\b(?:end|stop|halt|cancel|suspend|quit|close|scrap|abandon|leave)\w*\s+(?:(?:its|the|their|any|all)\s+)?(?:\w+\s+)?$/i;

/** "would end its mediation" is no acceptance of it, unless ending is the option itself. */
function ended(stance: StanceFound, before: string, { topic, option }: TopicMention): StanceFound | null {
  const verb = ENDS.exec(before)?.[0];
  const chosen = topic.options.find(rule => rule.id === option);
  if (!verb || chosen?.words?.test(verb.toLowerCase())) return stance;
  return stance.stance === 'accept' ? { ...stance, stance: 'reject' } : null;
}

/** "urged the government to accept monitors": the cue of the attribution is the demand. */
function urgedByCue(reported: Draft<'attribution'> | undefined, words: string): StanceFound | null {
  const cue = reported?.entry.cue.map(span => span.exact).join(' ') ?? '';
  if (
    !/\b(?:urg\w+|demand\w*|insist\w*|propos\w+|call\w* for)\b/.test(cue) &&
    !(/\bask\w*\b/.test(cue) && /^\s*for\b/.test(words))
  )
    return null;
  return {
    stance: 'demand',
    modality: 'asserted',
    hedge: 'none',
    condition: null,
    cue: /\S/.exec(words)?.index ?? 0,
    after: false,
    weak: false,
  };
}

/** A single person cannot be divided; those who only watch hold no position in the talks. */
const isHolder = (actor: Draft<'actor'>, stance: StanceFound): boolean =>
  !(stance.stance === 'divided' && actor.entry.kind === 'person') &&
  !actor.entry.roles.some(role => /analyst|economist|journalist|observer/.test(role.title));

const keyOf = ({ mention, stance, holder }: Taken): string =>
  [holder.actor.key, issueKeyOf(mention), mention.option, stance.stance, holder.voice, mention.sentence.start].join(
    ' ',
  );

/** One position for one sentence, however often its words name the issue. */
function distinct(taken: readonly Taken[]): Taken[] {
  const seen = new Set<string>();
  return taken.filter(one => !seen.has(keyOf(one)) && seen.add(keyOf(one)) !== undefined);
}

function draft(passages: Passages, found: Found, { mention, stance, holder }: Taken, index: number): AnyDraft {
  const { sentence } = mention;
  const hedge: Hedge =
    holder.secondHand && stance.hedge === 'none'
      ? 'reported'
      : holder.actor.entry.factionOf && !holder.actor.entry.named && stance.hedge === 'none'
        ? 'partial'
        : stance.hedge;
  const reported = holder.voice === 'narrator' ? undefined : reportedAt(found, mention.start);
  const evidence = reported ? reported.entry.evidence : [cite(passages.source, sentence.start, sentence.end)];
  return {
    kind: 'position',
    key: `position:${index + 1}`,
    confidence: confidenceOf(stance, holder),
    finder: FINDER,
    entry: {
      actor: holder.actor.key,
      provision: null,
      issue: `${issueKeyOf(mention)}@positions`,
      option: mention.option,
      stance: stance.stance,
      modality: stance.modality,
      hedge,
      voice: holder.voice,
      condition: stance.condition,
      when: null,
      evidence: [...evidence],
    },
  };
}

function confidenceOf(stance: StanceFound, holder: Holder): number {
  const plain = stance.stance === 'open' ? 0.65 : 0.75;
  return (
    Math.min(plain + (holder.voice === 'own-words' ? 0.1 : 0), holder.actor.confidence) - (holder.secondHand ? 0.15 : 0)
  );
}
