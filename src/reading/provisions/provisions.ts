/** The finder of proposals and their provisions, with the issues and options that these choose. */

import type { AnyDraft } from '../../record/draft.ts';
import { cite } from '../../record/evidence.ts';
import type { Certainty } from '../../record/proposals.ts';
import { type Finder, type Found, foundOf } from '../finder.ts';
import { issueDrafts } from '../issue-drafts.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Passages } from '../passages.ts';
import { issueKeyOf, optionsOf, topicMentions } from '../topics.ts';
import { subjectOf, Unlisted } from '../unlisted.ts';
import { articleMentions } from './articles.ts';
import { itemsOf } from './contents.ts';
import { gather, type Held, type Proposal, sideOf } from './gather.ts';
import { listedItems } from './lists.ts';
import { proposalMentions } from './mentions.ts';
import { obligedBy } from './obliged.ts';
import { OwnOptions } from './options.ts';

const FINDER = { name: 'provisions', version: '1' } as const;

export const provisions: Finder = {
  ...FINDER,
  finds: ['issue', 'proposal', 'provision'],
  needs: ['actor', 'place', 'attribution'],
  find(passages, found, lexicon) {
    const proposals = gather(
      [...proposalMentions(passages, found), ...articleMentions(passages)].toSorted((a, b) => a.start - b.start),
      found,
    );
    if (proposals.length === 0) return [];
    const looking = {
      listed: topicMentions(passages, found, lexicon),
      unlisted: new Unlisted(),
      ownOptions: new OwnOptions(),
      open:
        lexicon.knownIssues.length > 0 ||
        subjectOf(passages) !== 'other' ||
        proposals.some(one => one.mentions.some(mention => mention.status !== 'reported')),
    };
    const all = withoutSums(
      withoutRepeats([
        ...proposals.flatMap(proposal =>
          proposal.mentions.flatMap(mention =>
            itemsOf(passages, found, mention, looking).map(
              (item): Held => ({ ...item, proposal, loose: mention.contents?.loose ?? false }),
            ),
          ),
        ),
        ...listedItems(passages, found, proposals, looking),
      ]),
    );
    const items = all.map(item => ({ ...item, topic: looking.ownOptions.complete(item.topic) }));
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

/** "A plan for …" only sums up what other passages tell. */
const withoutSums = (items: readonly Held[]): Held[] =>
  items.filter(item => !item.loose || !items.some(one => one.proposal === item.proposal && !one.loose));

/** A passage told by two frames belongs to the first of them. */
const withoutRepeats = (items: readonly Held[]): Held[] =>
  items.filter(
    (item, index) =>
      !items
        .slice(0, index)
        .some(
          one =>
            one.proposal !== item.proposal &&
            one.start === item.start &&
            one.end === item.end &&
            one.topic.option === item.topic.option,
        ),
  );

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
        title: group.every(item => item.apart && item.words!.split(' ').length <= 8) ? group[0]!.words! : option.title,
        issue: issueKeyOf(topic),
        option: topic.option,
        category: topic.topic.category,
        obliged: [...new Set(group.flatMap(item => obligedBy(passages, found, item)))],
        beneficiary: [],
        certainty: firmest.find(certainty => group.some(item => item.certainty === certainty))!,
        replaces: null,
        evidence: group
          .filter((item, at) => group.findIndex(one => one.start === item.start && one.end === item.end) === at)
          .map(item => cite(passages.source, item.start, item.end)),
      },
    };
  });
}
