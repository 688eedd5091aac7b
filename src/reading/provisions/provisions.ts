/** The finder of proposals and their provisions, with the issues and options that these choose. */

import type { AnyDraft, Draft } from '../../record/draft.ts';
import { cite } from '../../record/evidence.ts';
import type { Certainty } from '../../record/proposals.ts';
import { actorsIn, type Finder, type Found, foundOf } from '../finder.ts';
import { issueDrafts } from '../issue-drafts.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Passages } from '../passages.ts';
import { issueKeyOf, optionsOf, type TopicMention, topicMentions } from '../topics.ts';
import { subjectOf, Unlisted } from '../unlisted.ts';
import { type Item, itemsOf } from './contents.ts';
import { type ProposalMention, proposalMentions } from './proposal-nouns.ts';

const FINDER = { name: 'provisions', version: '1' } as const;

interface Proposal {
  readonly key: string;
  noun: string;
  by: Draft<'actor'> | null;
  readonly revised: boolean;
  readonly mentions: ProposalMention[];
}

/** An item of one proposal. */
interface Held extends Item {
  readonly proposal: Proposal;
}

export const provisions: Finder = {
  ...FINDER,
  finds: ['issue', 'proposal', 'provision'],
  needs: ['actor', 'place', 'attribution'],
  find(passages, found, lexicon) {
    const proposals = gather(proposalMentions(passages, found), found);
    if (proposals.length === 0) return [];
    const looking = {
      listed: topicMentions(passages, found, lexicon),
      unlisted: new Unlisted(),
      open: lexicon.knownIssues.length > 0 || subjectOf(passages) === 'talks',
    };
    const items = proposals.flatMap(proposal =>
      proposal.mentions.flatMap(mention =>
        itemsOf(passages, mention, looking).map((item): Held => ({ ...item, proposal })),
      ),
    );
    const held = proposals.filter(proposal => items.some(item => item.proposal === proposal));
    if (held.length === 0) return [];
    return [
      ...issueDrafts(
        passages.source,
        items.map(item => item.topic),
        FINDER,
      ),
      ...held.map((proposal, index) =>
        proposalDraft(passages, found, proposal, held[index - 1]?.key ?? knownBefore(found, proposal, lexicon)),
      ),
      ...provisionDrafts(passages, found, items),
    ];
  },
};

/** Mentions of one proposal together. Another maker or a later version makes another proposal. */
function gather(mentions: readonly ProposalMention[], found: Found): Proposal[] {
  const proposals: Proposal[] = [];
  for (const mention of mentions) {
    const maker = mention.by ? sideOf(found, mention.by) : null;
    const known =
      proposals.findLast(
        proposal =>
          proposal.revised === mention.revised && (!maker || !proposal.by || sideOf(found, proposal.by) === maker),
      ) ?? (!mention.settled && (mention.revised || (maker && proposals.length > 0)) ? undefined : proposals.at(-1));
    if (known) {
      known.mentions.push(mention);
      if (mention.settled) continue;
      known.by ??= mention.by;
      if (mention.noun.length > known.noun.length) known.noun = mention.noun;
    } else if (!mention.settled)
      proposals.push({
        key: `proposal:${proposals.length + 1}`,
        noun: mention.noun,
        by: mention.by,
        revised: mention.revised,
        mentions: [mention],
      });
  }
  return proposals;
}

/** The party that makes it, or, of one who is of no party, the state or body that the office is of: an envoy's plan is the mediator's. */
function sideOf(found: Found, actor: Draft<'actor'>): string {
  const { side, roles } = actor.entry;
  const of = side ?? roles.find(role => role.of?.startsWith('actor:'))?.of;
  return foundOf(found, 'actor').find(one => one.key === of)?.key ?? actor.key;
}

/** Id of the last proposal that the case knows by the same maker: a "second draft" takes its place. */
function knownBefore(found: Found, proposal: Proposal, lexicon: Lexicon): string | null {
  if (!proposal.by) return null;
  const party = foundOf(found, 'actor').find(actor => actor.key === sideOf(found, proposal.by!));
  const makers = [party?.entry.name, proposal.by.entry.name];
  const known = lexicon.knownActors.filter(actor => makers.includes(actor.name)).map(actor => actor.id);
  return lexicon.knownProposals.findLast(one => one.by.some(id => known.includes(id)))?.id ?? null;
}

function proposalDraft(passages: Passages, found: Found, proposal: Proposal, earlier: string | null): AnyDraft {
  const side = proposal.by && foundOf(found, 'actor').find(actor => actor.key === sideOf(found, proposal.by!));
  const maker = side?.entry;
  const first =
    proposal.mentions.find(mention => mention.status !== 'reported') ??
    proposal.mentions.find(mention => mention.contents) ??
    proposal.mentions[0]!;
  const status = proposal.mentions.find(mention => mention.status !== 'reported')?.status ?? 'reported';
  return {
    kind: 'proposal',
    key: proposal.key,
    confidence: 0.75,
    finder: FINDER,
    entry: {
      title: maker ? `${maker.name} ${proposal.noun}` : proposal.noun,
      by: [...new Set([side?.key, proposal.by?.key].filter(key => key !== undefined))],
      when: null,
      status,
      replaces: proposal.revised ? earlier : null,
      provisions: [],
      evidence: [cite(passages.source, first.sentence.start, first.sentence.end)],
    },
  };
}

/** One draft for each option of each proposal, with every passage that says it. */
function provisionDrafts(passages: Passages, found: Found, items: readonly Held[]): AnyDraft[] {
  const groups = new Map<string, Held[]>();
  for (const item of items) {
    const key = `${item.proposal.key} ${issueKeyOf(item.topic)} ${item.topic.option}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const firmest: readonly Certainty[] = ['stated', 'reported', 'hedged'];
  return [...groups.values()].map((group, index): AnyDraft => {
    const { proposal, topic } = group[0]!;
    const option = optionsOf(topic, [topic.option]).find(one => one.id === topic.option)!;
    return {
      kind: 'provision',
      key: `provision:${index + 1}`,
      confidence: 0.75,
      finder: FINDER,
      entry: {
        proposal: proposal.key,
        title: option.title,
        issue: issueKeyOf(topic),
        option: topic.option,
        category: topic.topic.category,
        obliged: [...new Set(group.flatMap(item => obligedBy(passages, found, item)))],
        beneficiary: [],
        certainty: firmest.find(certainty => group.some(item => item.certainty === certainty))!,
        replaces: null,
        evidence: group.map(item => cite(passages.source, item.start, item.end)),
      },
    };
  });
}

/** Who would have to act: named before "would" in the clause, or told by the words around the topic. */
function obligedBy(passages: Passages, found: Found, { acting, topic }: Held): string[] {
  if (!acting) return obligedIn(passages, found, topic);
  return actorsIn(found, acting)
    .filter(({ actor }) => actor.entry.kind !== 'person')
    .map(({ actor }) => actor.key);
}

/** Who is to act: the subject of "would", or the one from whom a commitment or pledge is wanted. */
function obligedIn(passages: Passages, found: Found, { clause, start }: TopicMention): string[] {
  const { text } = passages.source;
  const before = actorsIn(found, { start: clause.start, end: start }).filter(({ mention }) => mention.end <= start);
  const acting = before.findLast(({ mention }) => {
    const after = text.slice(mention.end, start);
    const ahead = text.slice(Math.max(clause.start, mention.start - 24), mention.start);
    return (
      /^\s+(?:would|must|will|to|should)\b/.test(after) ||
      /\b(?:commitment|pledge|promise)\s+(?:from|by|of)\s+(?:the\s+)?$/.test(ahead) ||
      /^[’']s?\s+(?:commitment|pledge|promise)\b/.test(after) ||
      /\bfor\s+(?:the\s+)?$/.test(ahead)
    );
  });
  return acting ? [acting.actor.key] : [];
}
