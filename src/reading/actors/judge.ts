/** What a bare name is: a person, a body, a state or a place, by its words and by every use of it. */

import { firstName, shapeOf } from '../gazetteer.ts';
import { isCommonWord } from '../word-classes.ts';
import { kindByShape } from './bodies.ts';
import type { Member } from './cast.ts';
import type { Item } from './items.ts';
import { acts, isPossessed, type Row, tokenAfter, tokenBefore } from './rows.ts';

/** Words after which a name is a place, unless it acts. */
export const BEFORE_PLACE = new Set([
  'in',
  'at',
  'near',
  'into',
  'outside',
  'across',
  'to',
  'from',
  'around',
  'through',
  'inside',
]);

const SAYS =
  /^(?:say|tell|add|warn|announce|declare|insist|acknowledge|argue|reply|call|describe|put|accuse|deny|repeat|offer|present|note|explain|state|claim|urge|propose|ask|meet|speak|lead|write|laugh|post|go|take|want|answer|promise|regard|refuse)$/;
const STATE_ACTS =
  /^(?:reject|accept|agree|demand|free|release|offer|refuse|deny|withdraw|close|reopen|sign|propose|table|insist|remain|want|ban|impose|lift|suspend|join|attack|seize|deploy|face|have|be|will|would|could|may|might|should|like|object|host|favour|favor|threaten|import|export|recognise|recognize|warn|depend|lean|do|must|shelter|support|oppose|back|negotiate|need|take|do|turn|value|play)$/;
const OFFICE =
  /^(?:minister|president|premier|government|parliament|army|capital|delegation|negotiators?|cabinet|envoy|ministry|officials?|border|foreign|defence|defense|prime|chief|interior|intelligence|security|finance|economy|health|justice|energy|agriculture|education|transport|water|trade|embassy|senate|lawmakers?|troops|forces|soldiers|diplomats?|court|navy|police|leaders?|side|military|authorities)$/;
const LOCATED = /^(?:neighbouring|neighboring|landlocked|upstream|downstream|nearby|tiny|oil-rich|mountainous)$/;

type Kind = Member['kind'] | 'place' | 'thing';
type Votes = Record<'place' | 'person' | 'state' | 'organisation', number>;
interface Use {
  readonly row: Row;
  readonly item: Item;
}

/** A common word that only ever opens a sentence is written large for that. */
const isOnlyOpening = (text: string, uses: readonly Use[]): boolean =>
  uses.every(({ row, item }) => item.from === 0 || /^[“"(:]$/.test(tokenBefore(row, item)?.text ?? '')) &&
  (/s$|(?:ty|tion|sion|ment|ness|ance|ence|ism|ship|ing|ity|hood|age|ure)$/.test(text) || isCommonWord(text));

/** What the name is; undefined when nothing tells. */
export function judge(
  text: string,
  uses: readonly Use[],
  alone: ReadonlySet<string>,
): { kind: Kind; confidence: number } | undefined {
  const shape = kindByShape(text);
  if (
    shape === 'place' &&
    uses.some(({ row, item }) => isPossessed(row, item) && OFFICE.test(afterPossessive(row, item)))
  )
    return { kind: 'state', confidence: 0.7 };
  if (shape) return { kind: shape, confidence: 0.8 };
  const words = text.split(' ').length;
  if (words === 1 && isOnlyOpening(text, uses)) return undefined;
  const own = words === 1 ? shapeOf(text) : undefined;
  if (own === 'organisation' || own === 'group')
    return uses.some(({ row, item }) => acts(row, item) || isPossessed(row, item))
      ? { kind: own, confidence: 0.55 }
      : undefined;
  if (own !== undefined && own !== 'state') return undefined;
  const votes: Votes = { place: 0, person: 0, state: 0, organisation: 0 };
  for (const use of uses) {
    placeVotes(votes, use, words);
    if (words === 1) oneWordVotes(votes, use);
    else longNameVotes(votes, use, text);
  }
  if (words > 1) nameVotes(votes, text, uses, alone);
  else bodyVotes(votes, text, uses, alone);
  if (/^\p{Lu}{2,6}$/u.test(text)) votes.organisation += uses.length;
  const [kind, most] = Object.entries(votes).toSorted((a, b) => b[1] - a[1])[0] as [keyof Votes, number];
  if (most < 1 || (kind === 'organisation' && words === 1 && most < 2 && !/^\p{Lu}{2,6}$/u.test(text)))
    return undefined;
  if (kind === 'person' && words === 1) return undefined;
  return { kind, confidence: kind === 'place' ? 0.6 : most >= 2 ? 0.65 : kind === 'state' && most < 1 ? 0.45 : 0.55 };
}

function placeVotes(votes: Votes, { row, item }: Use, words: number): void {
  const before = tokenBefore(row, item);
  const next = tokenAfter(row, item);
  const qualifies =
    isPossessed(row, item) || (next?.pos === 'NOUN' && next.lower === next.text && shapeOf(next.text) !== 'place');
  if (BEFORE_PLACE.has(before?.lower ?? '') && (words > 1 || !acts(row, item)) && !qualifies) votes.place += 1;
  if (/^(?:of|over|on)$/.test(before?.lower ?? '') && words === 1 && !qualifies) votes.place += 0.5;
  if (/^(?:on|off|over)$/.test(before?.lower ?? '') && words > 1 && !qualifies) votes.place += 0.75;
  const ofWhat = before?.lower === 'of' ? (tokenBefore(row, item, 2)?.lower ?? '') : '';
  if (/^(?:town|city|village|port|region|district|province|river|island)$/.test(ofWhat)) votes.place += 2;
  if (/^(?:government|parliament|people|army)$/.test(ofWhat)) votes.state += 2;
  if (/^(?:president|premier|minister|king|republic|kingdom|dominion)$/.test(ofWhat)) votes.state += 1;
  if (shapeOf(next?.text ?? '') === 'place') votes.place += 1;
  if (before?.text === ',' && tokenBefore(row, item, 2)?.lower === 'capital') votes.place += 2;
  if (/^(?:mayor|governor)$/.test(next?.lower ?? '')) votes.place += 2;
}

function oneWordVotes(votes: Votes, { row, item }: Use): void {
  const before = tokenBefore(row, item);
  const verb = row.sentence.tokens.slice(item.to, item.to + 3).find(token => /^(?:VERB|AUX)$/.test(token.pos));
  if (/^(?:between|with|by|and|for|against)$/.test(before?.lower ?? '')) votes.state += 0.5;
  if (LOCATED.test(before?.lower ?? '')) votes.state += 1;
  if (
    OFFICE.test(tokenAfter(row, item)?.lower ?? '') &&
    before?.lower !== 'the' &&
    !/(?:ian|an|ese|ish)$/.test(item.text)
  )
    votes.state += 1;
  if (OF_A_COMPANY.test(afterOf(row, item))) votes.organisation += 2;
  if (isCalled(row, item)) votes.organisation += 2.5;
  const plural = /^(?:are|were|have)$/.test(tokenAfter(row, item)?.lower ?? '');
  if (plural && !/^(?:and|or|that|which|if|what)$/.test(before?.lower ?? '') && !LEANS.test(before?.lower ?? ''))
    votes.organisation += 2.5;
  if (isThing(row, item)) votes.state += 1.5;
  if (acts(row, item) && before?.lower !== 'the' && !LEANS.test(before?.lower ?? ''))
    votes.state += STATE_ACTS.test(verb?.lemma ?? '') || isThing(row, item) ? 1 : 0.5;
  if (before?.lower === 'the') votes.organisation += 1;
  if (isPossessed(row, item)) votes.state += OFFICE.test(afterPossessive(row, item)) ? 1.25 : 0.4;
}

/** What only companies and clubs have. */
const OF_A_COMPANY =
  /^(?:chief executive|chief financial|shares?|shareholders?|investors?|stock|customers|employees|profits?|revenues?|takeover|board|plants?|factory|factories|stores|management|personnel|headquarters|bid)\b/;
const afterOf = (row: Row, item: Item): string => {
  const from = isPossessed(row, item) ? item.to + 1 : item.to;
  return row.sentence.tokens
    .slice(from, from + 2)
    .map(token => token.lower)
    .join(' ');
};

/** A name after one of these is not what the sentence's verb is of: "the plant at Ruhn would close". */
const LEANS = /^(?:of|at|on|in|near|from|by|off|over|to|with|for)$/;

/** "The hedge fund Longshore", "the glass maker Perrin": the noun before says that it is a body. */
const isCalled = (row: Row, item: Item): boolean =>
  /^(?:fund|company|firm|group|maker|giant|operator|carrier|airline|lender|bank|insurer|producer|club|charity|consultancy|newspaper|broadcaster|start-?up|manufacturer|brewer|retailer|union|movement|party|militia|coalition|alliance)$/.test(
    tokenBefore(row, item)?.lower ?? '',
  ) &&
  (item.from < 3 ||
    /^(?:the|a|an)$/.test(
      [2, 3, 4].map(back => tokenBefore(row, item, back)?.lower ?? '').find(word => /^(?:the|a|an)$/.test(word)) ?? '',
    ));

/** What the words of a longer name tell: a first name, a surname or a body's name that also stands alone. */
function nameVotes(votes: Votes, text: string, uses: readonly Use[], alone: ReadonlySet<string>): void {
  const defined = uses.some(({ row, item }) => tokenBefore(row, item)?.lower === 'the');
  const words = text.split(/[\s]+/);
  const [first, last] = [words[0]!, words.at(-1)!];
  if (words.length < 4 && !defined && firstName(first) !== undefined) votes.person += 2;
  if (alone.has(last) && !alone.has(first) && words.length < 4) votes.person += 1.5;
  if (alone.has(first) && !alone.has(last) && firstName(first) === undefined) votes.organisation += 1;
}

/** "The Quartet would suspend …": always with "the", and acting. "The Melkonites", beside "Melkonite". */
function bodyVotes(votes: Votes, text: string, uses: readonly Use[], alone: ReadonlySet<string>): void {
  const defined = uses.filter(({ row, item }) => tokenBefore(row, item)?.lower === 'the');
  const acting = defined.filter(
    ({ row, item }) => acts(row, item) && !LEANS.test(tokenBefore(row, item, 2)?.lower ?? ''),
  );
  if (defined.length > 1 && defined.length === uses.length && acting.length > 0) votes.organisation += 1;
  if (defined.length > 0 && /s$/.test(text) && alone.has(text.slice(0, -1))) votes.organisation += 2;
}

function longNameVotes(votes: Votes, { row, item }: Use, text: string): void {
  const before = tokenBefore(row, item)?.lower ?? '';
  const next = tokenAfter(row, item);
  const verb = row.sentence.tokens.slice(item.to, item.to + 3).find(token => /^(?:VERB|AUX)$/.test(token.pos));
  const acting = acts(row, item);
  if (isCalled(row, item)) votes.organisation += 2.5;
  if (/^(?:party|movement|group|alliance|union|club|company|bloc)$/.test(next?.lower ?? '')) votes.organisation += 1;
  if (before === 'the') {
    if (acting || isPossessed(row, item) || /^(?:by|with|from|to)$/.test(tokenBefore(row, item, 2)?.lower ?? ''))
      votes.organisation += 1;
    else votes.organisation += 0.75;
    return;
  }
  if (/^(?:said|says|told|wrote|added|asked|argued|insisted|warned|explained|replied)$/.test(before)) votes.person += 2;
  if (next?.text === ',' && /^(?:who|whose|whom)$/.test(tokenAfter(row, item, 1)?.lower ?? '')) votes.person += 2;
  else if (isThing(row, item)) votes.organisation += 1;
  if (!acting)
    votes[isPossessed(row, item) && /s$/.test(text) ? 'organisation' : 'person'] += isPossessed(row, item) ? 0.25 : 0;
  else if (LEANS.test(before)) return;
  else if (/[^s]s$/.test(text)) votes.organisation += 1;
  else if (SAYS.test(verb?.lemma ?? '')) votes.person += 2;
  else votes[tokenBefore(row, item)?.text === ',' ? 'person' : 'organisation'] += 1;
}

const afterPossessive = (row: Row, item: Item): string => tokenAfter(row, item, 1)?.lower ?? '';

/** "Brenn, which hosts", "Skerry, home to", "Skaldia, the third state": what is spoken of as a thing is no person. */
function isThing(row: Row, item: Item): boolean {
  if (tokenAfter(row, item)?.text !== ',') return false;
  const after = row.sentence.tokens.slice(item.to + 1, item.to + 6).map(token => token.lower);
  return (
    /^(?:which|home|its)$/.test(after[0] ?? '') ||
    (/^(?:the|a|an)$/.test(after[0] ?? '') &&
      after.some(word =>
        /^(?:state|country|republic|kingdom|island|nation|power|union|company|neighbour|neighbor|party|member)$/.test(
          word,
        ),
      ))
  );
}
