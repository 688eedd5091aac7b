/** Mentions of one proposal brought together: by who put it and which version it is. */

import type { Draft } from '../../record/draft.ts';
import { type Found, foundOf } from '../finder.ts';
import type { Item } from './contents.ts';
import type { ProposalMention } from './mentions.ts';

export interface Proposal {
  readonly key: string;
  noun: string;
  by: Draft<'actor'> | null;
  owner: string | null;
  readonly version: string | null;
  readonly revised: boolean;
  readonly mentions: ProposalMention[];
}

/** An item of one proposal. */
export interface Held extends Item {
  readonly proposal: Proposal;
  /** Told only by what its noun is followed by. */
  readonly loose?: boolean;
}

/** Mentions of one proposal together. Another maker or another version makes another proposal. */
export function gather(mentions: readonly ProposalMention[], found: Found): Proposal[] {
  const proposals: Proposal[] = [];
  for (const mention of mentions) {
    const maker = mention.by ? sideOf(found, mention.by) : null;
    const known =
      proposals.findLast(one => isSame(one, mention, maker, found)) ?? (mention.settled ? proposals.at(-1) : undefined);
    if (known) {
      known.mentions.push(mention);
      if (mention.settled) continue;
      known.by ??= mention.by;
      known.owner ??= mention.owner;
      if (mention.noun.length > known.noun.length) known.noun = mention.noun;
    } else if (!mention.settled)
      proposals.push({
        key: `proposal:${proposals.length + 1}`,
        noun: mention.noun,
        by: mention.by,
        owner: mention.owner,
        version: mention.version,
        revised: mention.revised,
        mentions: [mention],
      });
  }
  return proposals;
}

/** "The second draft" may be the revised plan; "the third" and "the January draft" are not. */
const isSameVersion = (version: string, proposal: Proposal): boolean =>
  version === proposal.version ||
  (proposal.revised &&
    proposal.version !== null &&
    (GENERIC.test(version) || (GENERIC.test(proposal.version) && version === 'second')));
const GENERIC = /^(?:revised|new|latest|amended|updated)$/;

/** The version that the mention names; without one, that of which was spoken last. Of two makers only those of one side. */
function isSame(
  proposal: Proposal,
  { version, owner, introduced }: ProposalMention,
  maker: string | null,
  found: Found,
): boolean {
  if (introduced && !maker) return false;
  const known = proposal.by ? sideOf(found, proposal.by) : null;
  const makers = maker && known ? maker === known : !owner || !proposal.owner || owner === proposal.owner;
  return makers && (version === null || isSameVersion(version, proposal));
}

const PAST_OFFICE = /^(?:former|ex-|retired|late|one-time)/i;

/** The party that makes it, or, of one who is of no party, the state or body that the office is of: an envoy's plan is the mediator's. */
export function sideOf(found: Found, actor: Draft<'actor'>): string {
  const { side, roles } = actor.entry;
  const of = side ?? roles.find(role => role.of?.startsWith('actor:') && !PAST_OFFICE.test(role.title))?.of;
  return foundOf(found, 'actor').find(one => one.key === of)?.key ?? actor.key;
}
