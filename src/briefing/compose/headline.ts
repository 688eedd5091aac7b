/** The headline: who refuses what of the proposal, else the sharpest stance or dispute, else what happened, else that there is nothing. */

import type { Position } from '../../record/positions.ts';
import { isAgainst, isFor } from '../../record/positions-matrix.ts';
import type { Sentence } from '../brief.ts';
import { happenings } from './contacts.ts';
import { byImportance, latestProposal } from './importance.ts';
import { agreeing, isOfSome, issueTitle, officeOwner, plainName, proposalName, shortName } from './names.ts';
import { sayProposal, scopeOf } from './proposals.ts';
import { answersToWhole, refusalOf } from './reception.ts';
import { sayEvent } from './say.ts';
import { optionTitle, stanceWords } from './stances.ts';
import { tellerOf } from './tellers.ts';
import { actorOf, counted, list, sideOf, type Telling, told } from './telling.ts';

const headline = (sentence: Sentence): Sentence => ({ ...sentence, text: sentence.text.replace(/\.$/, '') });

/** Words that a headline can hold. */
const LONGEST_QUOTED = 16;

export function composeHeadline(telling: Telling): Sentence {
  return headline(
    ofRefusal(telling) ??
      ofAnswer(telling) ??
      ofProposal(telling, false) ??
      ofDispute(telling) ??
      ofPosition(telling) ??
      ofProposal(telling, true) ??
      ofMaker(telling) ??
      ofEvent(telling) ??
      ofWords(telling) ??
      nothing(telling),
  );
}

const called = (telling: Telling, id: string): string => {
  const actor = actorOf(telling, id);
  if (!actor) return 'an unnamed actor';
  const [role] = actor.roles;
  const isOfState = actor.kind === 'person' && role?.of != null && actorOf(telling, role.of)?.kind === 'state';
  const owner = isOfState ? officeOwner(telling, role!) : null;
  return owner !== null && /’s?$/.test(owner) ? `${owner} ${shortName(telling, actor)}` : shortName(telling, actor);
};

/** "Helm rules out monitors, part of Belmar’s plan". */
function ofRefusal(telling: Telling): Sentence | null {
  const proposal = latestProposal(telling);
  const refusal = proposal && refusalOf(telling, proposal);
  if (!refusal) return null;
  return told(
    `${called(telling, refusal.actor)} ${stanceWords(telling, refusal)}, part of ${proposalName(telling, proposal)}`,
    [refusal, proposal],
  );
}

/** "Tarvia accepts Belmar’s plan, while Ruhn rejects it": what others answer to the proposal as a whole. */
function ofAnswer(telling: Telling): Sentence | null {
  const proposal = latestProposal(telling);
  if (!proposal) return null;
  const [first, ...rest] = answersToWhole(telling, proposal);
  if (!first) return null;
  const other = rest.find(
    one => one.stance !== first.stance && sideOf(telling, one.actor) !== sideOf(telling, first.actor),
  );
  const clause = (position: Position, object: string) =>
    `${called(telling, position.actor)} ${stanceWords(telling, position).replace(optionTitle(telling, position), object)}`;
  const words = clause(first, proposalName(telling, proposal));
  return told(other ? `${words}, while ${clause(other, 'it')}` : words, [first, ...(other ? [other] : []), proposal]);
}

/** What a proposal covers: two or three issues by name, the others counted. */
function ofProposal(telling: Telling, reported: boolean): Sentence | null {
  const proposal = latestProposal(telling);
  if (!proposal || (proposal.status === 'reported') !== reported) return null;
  const { titles, shown } = scopeOf(telling, proposal, 3);
  if (shown.length === 0) return null;
  return told(`${proposalName(telling, proposal)} ${agreeing(telling, proposal, 'covers', 'cover')} ${list(titles)}`, [
    proposal,
    ...shown.flatMap(one => one.provisions.slice(0, 1)),
  ]);
}

/** "Lorne put forward a plan": where what it covers has no name. */
function ofMaker(telling: Telling): Sentence | null {
  const proposal = latestProposal(telling);
  return proposal ? sayProposal(telling, proposal) : null;
}

/** Two sides on two sides of one issue. */
function ofDispute(telling: Telling): Sentence | null {
  const sorted = byImportance(telling, telling.inForce);
  for (const con of sorted.filter(position => isAgainst(position.stance))) {
    const pro = sorted.find(
      position =>
        position.issue === con.issue &&
        isFor(position.stance) &&
        sideOf(telling, position.actor) !== sideOf(telling, con.actor),
    );
    const issue = telling.known.issues.get(con.issue);
    if (pro && issue)
      return told(
        `${list([called(telling, sideOf(telling, pro.actor)), called(telling, sideOf(telling, con.actor))])} at odds over ${issueTitle(telling, issue)}`,
        [pro, con],
      );
  }
  return null;
}

function ofPosition(telling: Telling): Sentence | null {
  const [position] = byImportance(telling, telling.inForce);
  if (!position) return null;
  const actor = actorOf(telling, position.actor);
  const teller = tellerOf(telling, position);
  const speaker = teller.kind === 'speaker' ? actorOf(telling, teller.actor) : undefined;
  const said = speaker ? `, ${shortName(telling, speaker)} says` : '';
  return told(
    isOfSome(telling, position)
      ? `Some in ${plainName(actor!)} ${stanceWords(telling, position, true)}${said}`
      : `${actor ? (actor.kind === 'person' ? called(telling, actor.id) : plainName(actor)) : 'One side'} ${stanceWords(telling, position)}${said}`,
    [position],
  );
}

function ofEvent(telling: Telling): Sentence | null {
  const [event] = happenings(telling);
  return event ? sayEvent(telling, event) : null;
}

/** `Lund: “…”` where nothing but words was said; who spoke, where the words are too many. */
function ofWords(telling: Telling): Sentence | null {
  const spoken = telling.record.quotations.filter(one => one.speaker !== null);
  const short = spoken.find(one => one.kind === 'direct' && one.text.split(' ').length <= LONGEST_QUOTED);
  if (short)
    return told(
      `${called(telling, short.speaker!)}: “${(short.evidence[0]?.exact ?? short.text).replace(/[,.]$/, '')}”`,
      [short],
      short.evidence.slice(0, 1),
    );
  const speakers = [...new Set(spoken.map(one => one.speaker!))].slice(0, 3);
  return speakers.length === 0
    ? null
    : told(`In the words of ${list(speakers.map(id => called(telling, id)))}`, spoken.slice(0, 3));
}

function nothing(telling: Telling): Sentence {
  const count = telling.record.sources.length;
  return counted(`Nothing to report from ${count === 1 ? 'one source' : `${count} sources`}`);
}
