/** Forbidden claims: whether a record says what a hasty reader would say and must not. Rules in `gold/README.md`. */

import { type Ground, isOneOf, matterOf, sameText, sameTitle, sharesContent, standsAt } from './gold-matching.ts';
import type { Forbidden } from './gold-set.ts';

type Claim<K extends keyof Forbidden> = NonNullable<Forbidden[K]>;
type Spans = readonly { readonly exact: string }[];

const wordsAt = (evidence: Spans): string => evidence.map(span => span.exact).join(' ');

/** The entries of the record that make the claim, each said in a line. */
export function claimsMade(ground: Ground, claim: Forbidden): string[] {
  return [
    ...(claim.position ? positions(ground, claim.position) : []),
    ...(claim.event ? events(ground, claim.event) : []),
    ...(claim.role ? roles(ground, claim.role) : []),
    ...(claim.side ? sides(ground, claim.side) : []),
    ...(claim.quotation ? quotations(ground, claim.quotation) : []),
    ...(claim.provision ? provisions(ground, claim.provision) : []),
  ];
}

function positions(ground: Ground, claim: Claim<'position'>): string[] {
  return ground.record.positions
    .filter(
      one =>
        claim.stance.includes(one.stance) &&
        (claim.actor === null || isOneOf(ground, one.actor, [claim.actor])) &&
        (claim.quote === undefined
          ? sharesContent(matterOf(ground.record, one).words, claim.option)
          : standsAt(ground.text, one.evidence, [claim.quote])),
    )
    .map(one => `${one.actor} ${one.stance}: ${matterOf(ground.record, one).words} "${wordsAt(one.evidence)}"`);
}

function events(ground: Ground, claim: Claim<'event'>): string[] {
  return ground.record.events
    .filter(
      one =>
        claim.type.includes(one.type) &&
        claim.actuality.includes(one.actuality) &&
        (claim.participants.length === 0 ||
          one.participants.some(who => isOneOf(ground, who.actor, claim.participants))) &&
        (claim.quote === undefined || standsAt(ground.text, one.evidence, [claim.quote])) &&
        (claim.title === undefined || sharesContent(wordsAt(one.evidence), claim.title)),
    )
    .map(one => `${one.type} ${one.actuality} "${wordsAt(one.evidence)}"`);
}

function roles(ground: Ground, claim: Claim<'role'>): string[] {
  return ground.record.actors
    .filter(one => claim.actor === null || isOneOf(ground, one.id, [claim.actor]))
    .flatMap(one =>
      one.roles.filter(role => sameTitle(role.title, claim.title)).map(role => `${one.name}: ${role.title}`),
    );
}

function sides(ground: Ground, claim: Claim<'side'>): string[] {
  return ground.record.actors
    .filter(one => isOneOf(ground, one.id, [claim.actor]))
    .filter(one => one.side !== null && isOneOf(ground, one.side, [claim.side]))
    .map(one => `${one.name} on the side ${one.side}`);
}

function quotations(ground: Ground, claim: Claim<'quotation'>): string[] {
  return ground.record.quotations
    .filter(one => sameText(one.text, claim.text) && isOneOf(ground, one.speaker, [claim.speaker]))
    .map(one => `${one.speaker}: "${one.text}"`);
}

function provisions(ground: Ground, claim: Claim<'provision'>): string[] {
  return ground.record.provisions
    .filter(one => sharesContent(one.title, claim.title))
    .map(one => `${one.title} "${wordsAt(one.evidence)}"`);
}
