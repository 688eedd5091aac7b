/** What is on the table: who put it, what it contains, and how it differs from the version before. */

import type { Span } from '../../record/evidence.ts';
import type { Position } from '../../record/positions.ts';
import type { Proposal, Provision } from '../../record/proposals.ts';
import { type Section, type Sentence, section } from '../brief.ts';
import { whenWords } from './dates.ts';
import { issueTitle, makerOf, name, plainName, proposalName, proposalNoun } from './names.ts';
import { provisionWords, sayQuotation } from './say.ts';
import { reporter } from './tellers.ts';
import { actorOf, capital, list, listTitles, paragraph, sourceOf, type Telling, told } from './telling.ts';

/** One section for each proposal, the latest version first; its forerunners only as what it changed. */
export function proposalParts(telling: Telling): Section[] {
  const { proposals } = telling.record;
  const replaced = new Set(proposals.map(one => one.replaces));
  return proposals
    .filter(one => !replaced.has(one.id))
    .toReversed()
    .map(proposal => {
      paragraph(telling);
      const contents = sayContents(telling, proposal, `the ${shortNoun(proposal)}`);
      const sentences = [
        ...(proposal.status === 'reported' && contents.length > 0 ? [] : [sayProposal(telling, proposal)]),
        ...contents,
        ...sayPartials(telling, proposal),
        ...sayChanges(telling, proposal),
      ];
      return section('section', `What ${proposalName(telling, proposal)} contains`, { sentences });
    });
}

/** "plan", "framework": the noun alone, for the second mention. */
const shortNoun = (proposal: Proposal): string => proposal.title.split(' ').at(-1)!.toLowerCase();

export const provisionsOf = (telling: Telling, proposal: Proposal): Provision[] =>
  telling.record.provisions.filter(one => one.proposal === proposal.id);

/** "Belmar’s envoy put forward a revised plan on 14 March, in place of the four-point plan." */
export function sayProposal(telling: Telling, proposal: Proposal): Sentence {
  const makers = proposal.by.map(id => actorOf(telling, id)).filter(actor => actor !== undefined);
  const person = makers.find(actor => actor.kind === 'person');
  const party = makerOf(telling, proposal);
  const noun = proposalNoun(telling, proposal);
  const article = /^(?:an? |the )/.test(noun) ? '' : /^(?:[aeio]|un(?!i))/i.test(noun) ? 'an ' : 'a ';
  const older = telling.record.proposals.find(one => one.id === proposal.replaces);
  const old = older ? `, in place of ${proposalName(telling, older)}` : '';
  const when = whenOf(telling, proposal);
  if (proposal.status === 'reported')
    return told(
      `${party ? capital(proposalName(telling, proposal)) : `${article}${noun}`} has been reported${when}${old}`,
      [proposal],
    );
  const maker = person ? name(telling, person.id) : party ? plainName(party) : null;
  return told(
    maker
      ? `${maker} put forward ${article}${noun}${when}${old}`
      : `${article}${noun} ${when ? 'was' : 'has been'} put forward${when}${old}`,
    [proposal],
  );
}

/** Its own day, else that of the event in which it was put forward. */
function whenOf(telling: Telling, proposal: Proposal): string {
  const same = (span: Span) =>
    proposal.evidence.some(own => own.source === span.source && own.start < span.end && span.start < own.end);
  const event = telling.record.events.find(
    one => one.type === 'PROPOSE' && one.when !== null && one.evidence.some(same),
  );
  const words = whenWords(telling, proposal.when ?? event?.when ?? null);
  return words ? ` ${words}` : '';
}

/** Whose it is; null where no passage says. */
export function sayAuthor(telling: Telling, proposal: Proposal): Sentence | null {
  if (proposal.by.length === 0) return null;
  if (proposal.status !== 'reported') return sayProposal(telling, proposal);
  const makers = list(proposal.by.map(id => name(telling, id)));
  return told(`the reporting ascribes the ${proposalNoun(telling, proposal)} to ${makers}`, [proposal]);
}

/** What it includes, and what it may include; `who` names it, `own` are the provisions to tell. */
export function sayContents(
  telling: Telling,
  proposal: Proposal,
  who: string,
  own: readonly Provision[] = provisionsOf(telling, proposal),
): Sentence[] {
  const stated = own.filter(one => one.certainty !== 'hedged');
  const hedged = own.filter(one => one.certainty === 'hedged');
  const contents = (group: readonly Provision[]) => listTitles(group.map(one => provisionWords(telling, one)));
  const reported = proposal.status === 'reported' || stated.some(one => one.certainty === 'reported');
  const teller = reported && stated.length > 0 ? `, according to ${reporter(telling, stated[0]!.evidence[0])}` : '';
  const many = hedged.length > 1;
  return [
    ...(stated.length > 0 ? [told(`${who} includes ${contents(stated)}${teller}`, stated)] : []),
    ...(hedged.length === 0
      ? []
      : [
          told(
            stated.length > 0
              ? `${contents(hedged)} ${many ? 'are' : 'is'} mentioned with less certainty`
              : `${who} may include ${contents(hedged)}, though that is not certain`,
            hedged,
          ),
        ]),
  ];
}

/** Words quoted inside the passages of its provisions. */
function sayPartials(telling: Telling, proposal: Proposal): Sentence[] {
  const spans = provisionsOf(telling, proposal).flatMap(one => one.evidence);
  return telling.record.quotations
    .filter(
      quotation =>
        quotation.kind === 'partial' &&
        quotation.speaker !== null &&
        !telling.quoted.has(quotation.id) &&
        quotation.evidence.some(part =>
          spans.some(span => span.source === part.source && span.start <= part.start && part.end <= span.end),
        ),
    )
    .map(quotation => sayQuotation(telling, quotation));
}

/** What the version before had and this one has not, and the other way round; compared by issue and option. */
export function sayChanges(telling: Telling, proposal: Proposal): Sentence[] {
  const older = telling.record.proposals.find(one => one.id === proposal.replaces);
  if (!older) return [];
  const [before, after] = [provisionsOf(telling, older), provisionsOf(telling, proposal)];
  const kept = after.filter(one => before.some(other => isSame(telling, one, other)));
  const fresh = after.filter(one => !kept.includes(one));
  const gone = before.filter(one => !after.some(other => isSame(telling, one, other)));
  const swaps = fresh.flatMap(one => {
    const old = gone.find(other => other.issue === one.issue);
    return old ? [{ one, old }] : [];
  });
  const added = fresh.filter(one => !swaps.some(swap => swap.one === one));
  const dropped = gone.filter(one => !swaps.some(swap => swap.old === one));
  const titles = (group: readonly Provision[]) => listTitles(group.map(one => one.title));
  const phrases = [
    ...(swaps.length > 0 ? [`${list(swaps.map(({ one, old }) => `${one.title} in place of ${old.title}`))}`] : []),
    ...(added.length > 0 ? [`${titles(added)} as ${added.length > 1 ? 'new points' : 'a new point'}`] : []),
  ];
  const versions = `Against ${proposalName(telling, older)}`;
  return [
    ...(phrases.length > 0
      ? [told(`${versions}, it has ${list(phrases)}`, [...swaps.flatMap(({ one, old }) => [one, old]), ...added])]
      : []),
    ...(kept.length > 0
      ? [
          told(
            `${capital(titles(kept))} ${kept.length > 1 || /s$/.test(kept[0]!.title) ? 'are' : 'is'} in both versions`,
            [...kept, ...before.filter(one => kept.some(other => isSame(telling, one, other)))],
          ),
        ]
      : []),
    ...(dropped.length > 0 ? [told(`Nothing is told of ${titles(dropped)} in the later version`, dropped)] : []),
  ];
}

/** The same option of the same issue, or the same words with the place left out. */
function isSame(telling: Telling, a: Provision, b: Provision): boolean {
  if (a.issue === b.issue) return a.option === b.option;
  const issue = (one: Provision) => telling.known.issues.get(one.issue);
  return (
    issue(a)?.category === issue(b)?.category &&
    a.option === b.option &&
    (a.title.startsWith(b.title) || b.title.startsWith(a.title))
  );
}

/** Titles of the issues that it settles, for a summary. */
export function issuesOf(telling: Telling, proposal: Proposal): { title: string; provisions: Provision[] }[] {
  const own = provisionsOf(telling, proposal);
  return telling.record.issues
    .map(issue => ({ title: issueTitle(telling, issue), provisions: own.filter(one => one.issue === issue.id) }))
    .filter(one => one.provisions.length > 0);
}

/** Whether a position can answer a proposal put on that day: it is not older. */
export const isAnswer = (telling: Telling, position: Position, put: string | null): boolean => {
  const date = telling.dateOf(position);
  return put === null || date === '' || date >= put;
};

/** Day of the report that first tells of it (EDTF). */
export const putOn = (telling: Telling, proposal: Proposal): string | null =>
  sourceOf(telling, proposal.evidence[0])?.publishedAt ?? null;
