/** What is on the table: who put it, what it contains, and how it differs from the version before. */

import type { Span } from '../../record/evidence.ts';
import type { Position } from '../../record/positions.ts';
import type { Issue, Proposal, Provision } from '../../record/proposals.ts';
import { type Section, type Sentence, section } from '../brief.ts';
import { stem } from '../stems.ts';
import { whenWords } from './dates.ts';
import { isTold } from './fragments.ts';
import { agreeing, issueTitle, makerOf, name, plainName, proposalName, proposalNoun } from './names.ts';
import { OWN_WORDS } from './own-words.ts';
import { provisionWords, sayQuotation } from './say.ts';
import { reporter } from './tellers.ts';
import { actorOf, capital, isMany, list, listTitles, paragraph, sourceOf, type Telling, told } from './telling.ts';

/** One section for each proposal, the latest version first; its forerunners only as what it changed. Of one whose contents are not told there is none. */
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
        ...(proposal.status === 'reported' && contents.length > 0
          ? contents
          : joined(sayProposal(telling, proposal), contents, `the ${shortNoun(proposal)}`)),
        ...sayPartials(telling, proposal),
        ...sayChanges(telling, proposal),
      ];
      const isBare = contents.length === 0 && sentences.length === 1;
      return isBare ? null : section('section', `What ${proposalName(telling, proposal)} contains`, { sentences });
    })
    .filter(part => part !== null);
}

/** "Lorne put forward a plan; it includes monitors": who put it and what it includes share a sentence. */
function joined(put: Sentence, contents: readonly Sentence[], who: string): Sentence[] {
  const [first, ...rest] = contents;
  const lead = capital(who);
  if (first === undefined || !first.text.startsWith(`${lead} includes `)) return [put, ...contents];
  const text = `${put.text.replace(/\.$/, '')}; it${first.text.slice(lead.length)}`;
  const cites = [...put.cites, ...first.cites].filter((one, index, all) => all.indexOf(one) === index);
  return [{ ...first, text, cites, entries: [...new Set([...put.entries, ...first.entries])] }, ...rest];
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
      `${party ? capital(proposalName(telling, proposal)) : `${article}${noun}`} ${when ? `is reported to have been put forward${when}` : 'has been reported'}${old}`,
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
  const contents = (group: readonly Provision[]) =>
    listTitles([...new Set(group.map(one => provisionWords(telling, one)))]);
  const reported = proposal.status === 'reported' || stated.some(one => one.certainty === 'reported');
  const teller = reported && stated.length > 0 ? `, according to ${reporter(telling, stated[0]!.evidence[0])}` : '';
  const many = hedged.length > 1;
  const includes = / /.test(who) ? agreeing(telling, proposal, 'includes', 'include') : 'includes';
  return [
    ...(stated.length > 0 ? [told(`${who} ${includes} ${contents(stated)}${teller}`, stated)] : []),
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
        isTold(telling, quotation) &&
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
  const kept = after.filter(one => before.some(other => isSame(one, other)));
  const fresh = after.filter(one => !kept.includes(one));
  const gone = before.filter(one => !after.some(other => isSame(one, other)));
  const swaps = fresh.flatMap(one => {
    const old = gone.find(other => other.issue === one.issue);
    return old ? [{ one, old }] : [];
  });
  const added = fresh.filter(one => !swaps.some(swap => swap.one === one));
  const dropped = gone.filter(one => !swaps.some(swap => swap.old === one));
  const titles = (group: readonly Provision[]) => listTitles(group.map(one => one.title));
  const news = `${titles(added)} as ${added.length > 1 ? 'new points' : 'a new point'}`;
  const phrases = [
    ...(swaps.length > 0 ? [list(swaps.map(({ one, old }) => `${one.title} in place of ${old.title}`))] : []),
    ...(added.length > 0 ? [swaps.length > 0 ? `as well as ${news}` : news] : []),
  ];
  const versions = `Against ${proposalName(telling, older)}`;
  return [
    ...(phrases.length > 0
      ? [told(`${versions}, it has ${phrases.join(', ')}`, [...swaps.flatMap(({ one, old }) => [one, old]), ...added])]
      : []),
    ...(kept.length > 0
      ? [
          told(
            `${capital(titles(kept))} ${kept.length > 1 || isMany(kept[0]!.title) ? 'are' : 'is'} in both versions`,
            [...kept, ...before.filter(one => kept.some(other => isSame(one, other)))],
          ),
        ]
      : []),
    ...(dropped.length > 0 ? [told(`Nothing is told of ${titles(dropped)} in the later version`, dropped)] : []),
  ];
}

/** The same option of the same issue, or the same words: all that tell in one title stand in the other. */
function isSame(a: Provision, b: Provision): boolean {
  if (a.issue === b.issue && a.option === b.option) return true;
  const [few, many] = [tellingWords(a.title), tellingWords(b.title)].toSorted((x, y) => x.length - y.length);
  return few!.length > 1 && few!.every(word => many!.includes(word));
}

/** Words of five letters or more and figures, by their stems. */
const tellingWords = (title: string): string[] => (title.toLowerCase().match(/\p{L}{5,}|\d[\d.,]*/gu) ?? []).map(stem);

/** Titles of the issues that it settles, for a summary. */
export function issuesOf(
  telling: Telling,
  proposal: Proposal,
): { issue: Issue; title: string; provisions: Provision[] }[] {
  const own = provisionsOf(telling, proposal);
  return telling.record.issues
    .map(issue => ({ issue, title: issueTitle(telling, issue), provisions: own.filter(one => one.issue === issue.id) }))
    .filter(one => one.provisions.length > 0);
}

/** Those that a lexicon names, and how many others: what a title or a line can hold. */
export function scopeOf(telling: Telling, proposal: Proposal, most: number) {
  const all = issuesOf(telling, proposal);
  const named = all.filter(one => one.issue.category !== OWN_WORDS);
  const shown = named.slice(0, all.length > most && named.length >= most ? most - 1 : most);
  const more = all.length - shown.length;
  const words = more === 0 ? [] : [`${NUMBERS[more] ?? more} other ${more === 1 ? 'point' : 'points'}`];
  return { titles: [...shown.map(one => one.title), ...words], shown };
}

export const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Whether a position can answer a proposal put on that day: it is not older. */
export const isAnswer = (telling: Telling, position: Position, put: string | null): boolean => {
  const date = telling.dateOf(position);
  return put === null || date === '' || date >= put;
};

/** Day of the report that first tells of it (EDTF). */
export const putOn = (telling: Telling, proposal: Proposal): string | null =>
  sourceOf(telling, proposal.evidence[0])?.publishedAt ?? null;
