/**
 * A foreign draft against a record: each sentence supported, contradicted or absent, with the passages. The draft has been
 * read like a report into a copy of the record (`filed`), so that both speak of the same actors and issues; what it claims
 * is then compared with what the record had before. Nothing of the draft enters the record.
 */

import type { Event } from '../record/events.ts';
import { overlaps, type Source, type Span } from '../record/evidence.ts';
import type { Position, Quotation } from '../record/positions.ts';
import { isAgainst, isFor, opposed } from '../record/positions-matrix.ts';
import type { Proposal, Provision } from '../record/proposals.ts';
import { type CaseRecord, standing } from '../record/record.ts';
import { closestPassage, figuresAstray } from './closest-passage.ts';
import { officeOwner, plainName, proposalName, shortName } from './compose/names.ts';
import { sayProposal } from './compose/proposals.ts';
import { sayEvent, sayQuotation } from './compose/say.ts';
import { sayPositions } from './compose/stances.ts';
import { actorOf, capital, paragraph, retell, sideOf, startTelling, type Telling } from './compose/telling.ts';
import { draftSentences } from './draft-sentences.ts';

export const CHECK_FORMAT = 'parley/check/1';
export const VERDICTS = ['supported', 'contradicted', 'absent'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Finding {
  readonly verdict: Verdict;
  /** What the record says instead, or beside it; what it lacks. */
  readonly why: string;
  readonly cites: readonly Span[];
  readonly entries: readonly string[];
}

export interface CheckedSentence extends Finding {
  readonly text: string;
  /** Offsets in the draft. */
  readonly start: number;
  readonly end: number;
}

export interface CheckedDraft {
  readonly format: typeof CHECK_FORMAT;
  readonly sentences: readonly CheckedSentence[];
}

/** Checks the draft, which is the source of that id in `filed`, against `record`. */
export function checkDraft(record: CaseRecord, filed: CaseRecord, draft: Source): CheckedDraft {
  const telling = retell(startTelling(record));
  const claims = claimsOf(standing(filed), draft);
  const sentences = draftSentences(draft).flatMap((span): CheckedSentence[] => {
    const own = claims.filter(claim => claim.spans.some(at => overlaps(at, span)));
    if (own.length === 0 && isHeading(draft, span)) return [];
    const finding = verdictOf(
      telling,
      span,
      own.map(claim => claim.against(telling, span.exact)),
    );
    return [{ text: span.exact, start: span.start, end: span.end, ...finding }];
  });
  return { format: CHECK_FORMAT, sentences };
}

/** A heading that claims nothing is no sentence. */
const isHeading = (draft: Source, span: Span): boolean =>
  draft.structure.some(
    block =>
      (block.kind === 'heading' || block.kind === 'title') && block.start <= span.start && span.start < block.end,
  );

interface Claim {
  readonly spans: readonly Span[];
  /** `sentence`: the draft's, which may itself name the speaker. */
  against(telling: Telling, sentence: string): Finding;
}

/** Everything that the draft says of itself or says again, with where. */
function claimsOf(filed: CaseRecord, draft: Source): Claim[] {
  const inDraft = (entry: { readonly evidence: readonly Span[] }) =>
    entry.evidence.filter(span => span.source === draft.id);
  const claims = <T extends { readonly evidence: readonly Span[] }>(
    entries: readonly T[],
    against: (telling: Telling, entry: T) => Finding,
  ): Claim[] =>
    entries
      .filter(entry => inDraft(entry).length > 0)
      .map(entry => ({ spans: inDraft(entry), against: telling => against(telling, entry) }));
  const option = (one: Pick<Position, 'issue' | 'option'>) =>
    filed.issues.find(issue => issue.id === one.issue)?.options.find(other => other.id === one.option)?.title ?? 'it';
  return [
    ...claims(
      filed.positions.filter(position => !isSpoken(filed, draft, position)),
      (telling, position) => ofPosition(telling, position, option(position)),
    ),
    ...claims(filed.provisions, ofProvision),
    ...claims(filed.proposals, ofProposal),
    ...filed.quotations.flatMap(quotation =>
      inDraft(quotation).map(span => ({
        spans: [span],
        against: (telling: Telling, sentence: string) =>
          ofQuotation(telling, { ...quotation, text: span.exact }, sentence),
      })),
    ),
    ...claims(
      filed.events.filter(event => event.type !== 'PROPOSE' && event.type !== 'STATEMENT'),
      ofEvent,
    ),
    ...ofOffices(filed, draft),
  ];
}

/** A stance read from a quotation is checked as the words that it is. */
const isSpoken = (filed: CaseRecord, draft: Source, position: Position): boolean =>
  position.voice === 'own-words' &&
  filed.quotations.some(({ evidence }) =>
    evidence.some(span => span.source === draft.id && position.evidence.some(at => overlaps(at, span))),
  );

const absent = (why: string): Finding => ({ verdict: 'absent', why, cites: [], entries: [] });
const found = (
  verdict: Verdict,
  why: string,
  entries: readonly { id: string; evidence: readonly Span[] }[],
): Finding => ({
  verdict,
  why,
  cites: entries.flatMap(entry => entry.evidence.slice(0, 1)),
  entries: entries.map(entry => entry.id),
});

/** What the record holds now decides; what it held once is said to be past. */
function ofPosition(telling: Telling, claim: Position, title: string): Finding {
  const comparable = (one: Position) =>
    one.issue === claim.issue &&
    (one.actor === claim.actor ||
      (sideOf(telling, one.actor) === claim.actor && actorOf(telling, one.actor)?.factionOf === null)) &&
    (one.option === claim.option || one.option === null || claim.option === null);
  const agrees = (one: Position) =>
    one.stance === claim.stance ||
    (isFor(one.stance) && isFor(claim.stance) && one.stance !== 'conditional' && claim.stance !== 'conditional') ||
    (isAgainst(one.stance) && isAgainst(claim.stance));
  const all = telling.record.positions.filter(comparable);
  const now = telling.inForce.filter(comparable);
  const [yes, no] = [now.filter(agrees), now.filter(one => opposed(one.stance, claim.stance))];
  const words = (positions: readonly Position[]) => {
    paragraph(telling);
    return sayPositions(telling, positions.slice(0, 2))
      .map(sentence => sentence.text)
      .join(' ');
  };
  if (yes.length > 0)
    return found('supported', no.length > 0 ? `The record also has the opposite: ${words(no)}` : words(yes), [
      ...yes,
      ...no,
    ]);
  if (no.length > 0) return found('contradicted', words(no), no);
  const near = now.length > 0 ? ` It has: ${words(now)}` : '';
  const once = all.filter(agrees);
  if (once.length > 0) return found('contradicted', `It was so once, and is so no longer.${near}`, [...once, ...now]);
  const name = actorOf(telling, claim.actor);
  return {
    ...absent(`No such stance of ${name ? plainName(name) : 'the one named'} on ${title} is recorded.${near}`),
    cites: now.flatMap(one => one.evidence.slice(0, 1)),
    entries: now.map(one => one.id),
  };
}

function ofProvision(telling: Telling, claim: Provision): Finding {
  const { provisions } = telling.record;
  const same = provisions.filter(one => one.issue === claim.issue && one.option === claim.option);
  const holder = (one: Provision) => telling.record.proposals.find(proposal => proposal.id === one.proposal);
  const latest = same.at(-1) && holder(same.at(-1)!);
  if (latest) return found('supported', `${capital(proposalName(telling, latest))} has ${same.at(-1)!.title}`, same);
  const other = provisions.filter(one => one.issue === claim.issue);
  if (other.length > 0)
    return found('contradicted', `The record has ${other.map(one => one.title).join(' and ')} instead`, other);
  return absent(`No proposal on record contains ${claim.title}`);
}

/** The same proposal, or one of the same maker by the same noun. */
function ofProposal(telling: Telling, claim: Proposal): Finding {
  const noun = (proposal: Proposal) => proposal.title.split(' ').at(-1)!.toLowerCase();
  const same = telling.record.proposals.filter(
    one => one.id === claim.id || (noun(one) === noun(claim) && one.by.some(id => claim.by.includes(id))),
  );
  if (same.length === 0) return absent('No such proposal is recorded');
  return found('supported', sayProposal(telling, same.at(-1)!).text, same.slice(-1));
}

/** Word for word, by the same speaker. */
function ofQuotation(telling: Telling, claim: Quotation, sentence: string): Finding {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const words = plain(claim.text);
  const holds = (quotation: Quotation) => ` ${plain(quotation.text)} `.includes(` ${words} `);
  const same = telling.record.quotations.filter(holds);
  const named = (id: string | null) => id !== null && sentence.includes(shortName(telling, actorOf(telling, id)!));
  const by = same.filter(one => one.speaker === claim.speaker || claim.speaker === null || named(one.speaker));
  if (by.length > 0) return found('supported', 'Word for word', by);
  if (same.length > 0)
    return found('contradicted', `The words are another’s: ${sayQuotation(telling, same[0]!).text}`, same);
  const theirs = telling.record.quotations.filter(
    one => one.speaker === claim.speaker && likeness(plain(one.text), words) >= NEARLY,
  );
  if (theirs.length > 0)
    return found('contradicted', `The words differ: ${sayQuotation(telling, theirs[0]!).text}`, theirs);
  return absent('These words are not in the sources as a quotation');
}

/** Share of the words of both that they have in common, from which a quotation counts as one misquoted. */
const NEARLY = 0.6;

function likeness(a: string, b: string): number {
  const [x, y] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const shared = [...x].filter(word => y.has(word)).length;
  return shared / (x.size + y.size - shared);
}

function ofEvent(telling: Telling, claim: Event): Finding {
  const ids = (event: Event) => event.participants.map(one => one.actor);
  const alike = telling.record.events.filter(
    event => event.type === claim.type && ids(claim).length > 0 && ids(claim).every(id => ids(event).includes(id)),
  );
  if (alike.length === 0) return absent('No such event is recorded');
  const day = claim.when?.edtf;
  const sameDay = alike.filter(event => !day || !event.when?.edtf || event.when.edtf === day);
  const words = (event: Event) => {
    paragraph(telling);
    return sayEvent(telling, event).text;
  };
  const real = sameDay.filter(event => event.actuality === claim.actuality);
  if (real.length > 0) return found('supported', words(real[0]!), real);
  if (sameDay.length > 0) return found('contradicted', `It is told otherwise: ${words(sameDay[0]!)}`, sameDay);
  return found('contradicted', `It is told of another day: ${words(alike[0]!)}`, alike);
}

/** Offices that the draft gives to people whom the record knows by others. */
function ofOffices(filed: CaseRecord, draft: Source): Claim[] {
  return filed.actors.flatMap(actor =>
    actor.roles.flatMap(role => {
      const spans = role.evidence.filter(span => span.source === draft.id);
      if (spans.length === 0) return [];
      return [
        {
          spans,
          against: (telling: Telling): Finding => {
            const known = actorOf(telling, actor.id);
            if (!known || known.roles.length === 0) return absent(`No office of ${actor.name} is recorded`);
            const same = known.roles.find(one => one.title.toLowerCase() === role.title.toLowerCase());
            const has = known.roles.map(one => `${officeOwner(telling, one) ?? ''} ${one.title}`.trim()).join(' and ');
            return found(same ? 'supported' : 'contradicted', `The record has ${known.name} as ${has}`, [
              { id: known.id, evidence: known.roles[0]!.evidence },
            ]);
          },
        },
      ];
    }),
  );
}

/** One contradiction decides; then figures that no passage has; then whether every claim is supported. */
function verdictOf(telling: Telling, span: Span, findings: readonly Finding[]): Finding {
  const of = (verdict: Verdict) => findings.filter(finding => finding.verdict === verdict);
  const [supported, contradicted, missing] = [of('supported'), of('contradicted'), of('absent')];
  if (contradicted.length > 0) return joined('contradicted', contradicted);
  const passages = supported.flatMap(finding => finding.cites);
  const astray = figuresAstray(
    span.exact,
    passages.map(passage => passage.exact),
  );
  if (passages.length > 0 && astray.length > 0)
    return { ...joined('contradicted', supported), why: `The passages do not have ${astray.join(' and ')}` };
  if (missing.length > 0 && supported.length > 0)
    return {
      ...joined('absent', supported),
      why: `Only a part of it is in the record. ${missing.map(one => one.why).join('. ')}`,
    };
  if (missing.length > 0) return joined('absent', missing);
  if (supported.length > 0) return joined('supported', supported);
  const closest = closestPassage(span.exact, telling.record.sources);
  return closest
    ? { verdict: 'supported', why: 'A passage says nearly the same', cites: [closest], entries: [] }
    : absent('Nothing in the record speaks of this');
}

function joined(verdict: Verdict, findings: readonly Finding[]): Finding {
  const seen = new Set<string>();
  const cites = findings
    .flatMap(finding => finding.cites)
    .filter(span => {
      const key = `${span.source} ${span.start}`;
      return !seen.has(key) && seen.add(key) !== undefined;
    });
  const reasons = [...new Set(findings.map(finding => finding.why.replace(/\.$/, '')))];
  return {
    verdict,
    why: reasons.join('. '),
    cites,
    entries: [...new Set(findings.flatMap(finding => finding.entries))],
  };
}
