/** A sentence as a row of items: names, states, adjectives of states, titles, and the words between. */

import {
  firstName,
  type Institution,
  institutionByName,
  LONGEST_NAME,
  type State,
  shapeOf,
  stateByAdjective,
  stateByCapital,
  stateByName,
  stateByPeople,
  type Title,
  titleOf,
} from '../gazetteer.ts';
import type { Sentence, Token } from '../passages.ts';

export interface Item {
  readonly type: 'state' | 'adjective' | 'capital' | 'institution' | 'title' | 'name' | 'word';
  /** Tokens `from` (inclusive) to `to` (exclusive) of the sentence. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly state?: State;
  readonly institution?: Institution;
  readonly title?: Title;
}

const DAYS_AND_MONTHS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december mon tue wed thu fri sat sun gmt utc question answer'.split(
    ' ',
  ),
);
const NEVER_NAMES = new Set(
  'others another everyone everybody someone somebody nobody none neither either everything something nothing elsewhere instead perhaps maybe once soon mostly fair half start i the a an this that these those he she it we they his her its our their my your you who what when where why how which and but or if as in on at by for from to of with no not yes after before under over amid despite while since during until although though however meanwhile earlier later today yesterday tomorrow both each all some many most more several few any other another such only also even still both there here then now one two three four five six seven eight nine ten former ex newly senior acting top current deputy police soldiers troops rebels protesters would will can could should does did has had was were is are do have may might must shall asked under analysts observers officials talks reports delegations families residents negotiators mediators diplomats sources experts critics leaders historically notably ultimately additionally furthermore moreover dr mr mrs ms'.split(
    ' ',
  ),
);
const PARTICLES = new Set([
  'al',
  'bin',
  'ibn',
  'abu',
  'de',
  'da',
  'dos',
  'del',
  'der',
  'den',
  'la',
  'le',
  'van',
  'von',
  'ben',
  'el',
  'ul',
]);

export const isCapitalised = (token: Token): boolean => /^\p{Lu}/u.test(token.text);

/** Reads the items of a sentence. `known` holds names seen elsewhere, so that a sentence's first word can be told. */
export function itemsOf(sentence: Sentence, known: ReadonlySet<string>): Item[] {
  const { tokens } = sentence;
  const items: Item[] = [];
  for (let at = 0; at < tokens.length; ) {
    const item =
      gazetteerItem(sentence, at) ?? titleItem(sentence, at) ?? nameItem(sentence, at, known) ?? wordItem(sentence, at);
    items.push(item);
    at = item.to;
  }
  return items;
}

/** The words of tokens `from` to `to`, with their own spaces left out where none stood. */
function make(sentence: Sentence, type: Item['type'], from: number, to: number, more: Partial<Item> = {}): Item {
  const tokens = sentence.tokens.slice(from, to);
  const text = tokens.reduce(
    (words, token, index) => words + (index > 0 && token.start > tokens[index - 1]!.end ? ' ' : '') + token.text,
    '',
  );
  return { type, from, to, start: tokens[0]!.start, end: tokens.at(-1)!.end, text, ...more };
}

const wordItem = (sentence: Sentence, at: number): Item => make(sentence, 'word', at, at + 1);

function gazetteerItem(sentence: Sentence, at: number): Item | undefined {
  const { tokens } = sentence;
  const head = tokens[at]!;
  if (!/^\p{L}/u.test(head.text) || !/\p{Lu}/u.test(head.text)) return undefined;
  for (let length = Math.min(LONGEST_NAME + 2, tokens.length - at); length > 0; length -= 1) {
    const { text } = make(sentence, 'name', at, at + length);
    const item = lookUp(sentence, text, at, at + length);
    if (item && !runsOn(tokens, at, at + length)) return item;
  }
  return undefined;
}

/** A capitalised name that goes on after a known one is another name: "Georgia Melone" is no state. */
function runsOn(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to];
  if (!next || to - from > 1) return false;
  const isName = isCapitalised(next) && next.pos === 'PROPN' && !shapeOf(next.text) && !titleOf(next.text);
  const plain = stateByName(tokens[from]!.text) !== undefined && stateByAdjective(tokens[from]!.text) === undefined;
  return (
    plain &&
    isName &&
    next.start === tokens[from]!.end + 1 &&
    !stateByName(next.text) &&
    !DAYS_AND_MONTHS.has(next.lower)
  );
}

function lookUp(sentence: Sentence, text: string, from: number, to: number): Item | undefined {
  const known = /^\p{Lu}{4,}$/u.test(text) ? text[0] + text.slice(1).toLowerCase() : text;
  const state = stateByName(text) ?? stateByName(known);
  const adjective = stateByAdjective(text);
  const next = sentence.tokens[to];
  if (state && adjective === state) {
    const asAdjective =
      next && next.pos !== 'PUNCT' && /^(?:ADJ|NOUN|PROPN)$/.test(next.pos) && !/^[’']/.test(next.text);
    return make(sentence, asAdjective ? 'adjective' : 'state', from, to, { state });
  }
  if (state) return make(sentence, 'state', from, to, { state });
  if (adjective) return make(sentence, 'adjective', from, to, { state: adjective });
  const people = stateByPeople(text);
  if (people) return make(sentence, 'adjective', from, to, { state: people });
  const institution = institutionByName(text);
  if (institution) return make(sentence, 'institution', from, to, { institution });
  const capital = stateByCapital(text) ?? stateByCapital(known);
  const compounds = next?.text === '-' && next.start === sentence.tokens[to - 1]!.end;
  return capital && !compounds ? make(sentence, 'capital', from, to, { state: capital }) : undefined;
}

const BEFORE_HEAD = new Set(
  'prime vice deputy foreign defence defense interior finance water justice agriculture trade special chief senior former acting opposition party political lead top military regional local national state federal permanent home health energy economy economic culture education labour labor transport climate security press government supreme northern southern eastern western interim outgoing incoming de facto attorney envoy secretary head executive general assistant associate first second lead main principal assistant chief under joint rebel union army navy police ministry presidential royal palace company delegation campaign finance budget operating financial medical legal nursing policy'.split(
    ' ',
  ),
);

/** Posts of a government that any field of its work may stand before: "infrastructure minister". */
const OF_A_FIELD = /^(?:minister|ministers|secretary|commissioner)$/;

/** A title: a head with the lower-case or capitalised words before it that belong to it. The longest one. */
function titleItem(sentence: Sentence, at: number): Item | undefined {
  const { tokens } = sentence;
  if (tokens[at]!.text === '-' || namesBody(tokens, at) || namesBodyOf(tokens, at)) return undefined;
  for (let to = Math.min(at + 5, tokens.length); to > at; to -= 1) {
    const title = isNounLike(tokens[to - 1]!) ? (hyphened(tokens, to) ?? titleOf(tokens[to - 1]!.text)) : undefined;
    const fieldAt = OF_A_FIELD.test(tokens[to - 1]!.lower) ? to - 2 : -1;
    const belongs = (token: Token, index: number) =>
      isTitleWord(token) || isHyphened(tokens, at + index) || (at + index === fieldAt && isField(token));
    const before = to - 2 >= at && tokens[to - 1]!.lower === 'general' ? titleOf(tokens[to - 2]!.text) : undefined;
    const general = before && GENERALS.test(before.head) ? before : undefined;
    if (
      title?.use === 'honorific' &&
      !general &&
      tokens.slice(at, to - 1).some(token => titleOf(token.text)?.use === 'office')
    )
      continue;
    if (title?.use === 'unnamed' && namesBody(tokens, to - 1)) continue;
    if (title && tokens.slice(at, to - 1).every(belongs))
      return longestTitle(sentence, at, to, general?.use === 'office' ? general : title);
  }
  return undefined;
}

/** "Hostage Families Forum": capitals that lead to the noun of a body are its name. */
function namesBodyOf(tokens: readonly Token[], at: number): boolean {
  if (!isCapitalised(tokens[at]!)) return false;
  const run = tokens.slice(at + 1, at + 4);
  const end = run.findIndex(token => !isCapitalised(token));
  const names = end < 0 ? run : run.slice(0, end);
  const body = names.findIndex(token => /^(?:group|organisation)$/.test(shapeOf(token.text) ?? ''));
  return (
    body >= 0 &&
    !names.slice(0, body).some(token => firstName(token.text) !== undefined) &&
    names.slice(0, body + 1).every(token => titleOf(token.text)?.use !== 'office')
  );
}

/** "They head for Ruhn" has no title in it. */
const isNounLike = (token: Token): boolean => /^(?:NOUN|PROPN|ADJ)$/.test(token.pos) || isCapitalised(token);

/** "Farmers' Union", "Workers Party": a body's name, not people. */
function namesBody(tokens: readonly Token[], at: number): boolean {
  const title = titleOf(tokens[at]!.text);
  if (title?.use !== 'unnamed' || !isCapitalised(tokens[at]!)) return false;
  const next = /^[’']s?$/.test(tokens[at + 1]?.text ?? '') ? tokens[at + 2] : tokens[at + 1];
  return next !== undefined && isCapitalised(next) && shapeOf(next.text) !== undefined;
}

const isField = (token: Token): boolean =>
  (/^(?:NOUN|ADJ)$/.test(token.pos) && token.lower === token.text) || FIELDS.has(token.lower);

/** The first half of "front-runner". */
const isHyphened = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.text === '-' && tokens[at + 1]!.start === tokens[at]!.end && /\p{L}/u.test(tokens[at]!.text);

/** Fields of government work, by which a minister is called. */
const FIELDS = new Set(
  'infrastructure industry trade commerce energy mines mining oil gas water irrigation fisheries agriculture forestry land lands housing health social welfare family youth sport sports culture tourism transport communications digital technology science research education labour labor employment planning development cooperation reconciliation reintegration regional rural environment climate immigration migration refugee security intelligence police justice prisons home internal external foreign european defence defense veterans finance budget treasury economy economic economics parliamentary cabinet electricity power ports maritime railways roads information media religion religious heritage minorities women gender children emergencies disaster border customs revenue privatisation supply food resources aviation works'.split(
    ' ',
  ),
);

const isTitleWord = (token: Token): boolean =>
  BEFORE_HEAD.has(token.lower) || titleOf(token.text) !== undefined || token.text === '-';

function hyphened(tokens: readonly Token[], to: number): Title | undefined {
  return tokens[to - 2]?.text === '-' && to >= 3
    ? titleOf(`${tokens[to - 3]!.text}-${tokens[to - 1]!.text}`)
    : undefined;
}

/** "Secretary of State Helm", "chief of staff": the field belongs to the title. */
const ofOffice = (tokens: readonly Token[], at: number): boolean =>
  /^(?:state|staff)$/.test(tokens[at]?.lower ?? '') ||
  (tokens[at] !== undefined &&
    FIELDS.has(tokens[at]!.lower) &&
    tokens[at + 1] !== undefined &&
    isCapitalised(tokens[at + 1]!) &&
    tokens[at + 1]!.pos === 'PROPN');

function longestTitle(sentence: Sentence, from: number, to: number, title: Title): Item {
  const { tokens } = sentence;
  if (tokens[to]?.lower === 'of' && ofOffice(tokens, to + 1)) return make(sentence, 'title', from, to + 2, { title });
  const next = sentence.tokens[to];
  const after = next && (titleOf(next.text) ?? (next.text === '-' ? hyphened(sentence.tokens, to + 2) : undefined));
  const ofGeneral = next?.lower === 'general' && GENERALS.test(title.head);
  if (after && (after.use !== 'honorific' || ofGeneral)) {
    const longer = next!.text === '-' ? to + 2 : to + 1;
    return longestTitle(sentence, from, longer, after.use === 'honorific' ? title : after);
  }
  return make(sentence, 'title', from, to, { title });
}

/** Offices that "general" may stand behind; behind any other it is a rank. */
const GENERALS =
  /^(?:secretary|attorney|solicitor|auditor|director|governor|surgeon|consul|inspector|comptroller|advocate|adjutant|prosecutor)$/;

/** Words that a name of an organisation may hold between its capitals: "Council of Free Districts", "Ministry of the Interior". */
const JOINS = new Set(['of', 'for', 'the', 'and', '&']);

function nameItem(sentence: Sentence, at: number, known: ReadonlySet<string>): Item | undefined {
  const { tokens } = sentence;
  if (!startsName(sentence, at, known)) return undefined;
  let to = at + 1;
  while (to < tokens.length) {
    const step = continuesName(tokens, at, to, known);
    if (step === 0) break;
    to += step;
  }
  return make(sentence, 'name', at, to);
}

function startsName(sentence: Sentence, at: number, known: ReadonlySet<string>): boolean {
  const token = sentence.tokens[at]!;
  if (!isCapitalised(token) || DAYS_AND_MONTHS.has(token.lower)) return false;
  if (NEVER_NAMES.has(token.lower) || !/\p{L}{2}/u.test(token.text)) return false;
  const previous = sentence.tokens[at - 1];
  const opens = at === 0 || (previous !== undefined && /^["“‘'(:|]$/.test(previous.text));
  if (!opens) return true;
  const next = sentence.tokens[at + 1];
  if (
    next?.text === '-' &&
    next.start === token.end &&
    isCapitalised(sentence.tokens[at + 2] ?? token) &&
    firstName(token.text) !== undefined
  )
    return true;
  if (PEOPLE.test(token.text) && /^[’']s$/.test(next?.text ?? '') && isCapitalised(sentence.tokens[at + 2] ?? token))
    return true;
  const runs = next !== undefined && isCapitalised(next) && next.pos === 'PROPN' && !NEVER_NAMES.has(next.lower);
  return (
    known.has(token.text) ||
    (token.pos === 'PROPN' && (runs || isNameLike(next, sentence.tokens[at + 2]))) ||
    (runs && token.pos !== 'VERB')
  );
}

/** What follows a name that begins a sentence: a verb, its possessive, or a comma. */
const isNameLike = (next: Token | undefined, after?: Token): boolean =>
  next !== undefined &&
  ((next.text === ',' && /^(?:the|a|an|which|who|whose|home)$/.test(after?.lower ?? '')) ||
    /^(?:VERB|AUX)$/.test(next.pos) ||
    /^[’']s?$/.test(next.text));

/** How many tokens the name gains at `to`: 0 when it ends. */
function continuesName(tokens: readonly Token[], from: number, to: number, known: ReadonlySet<string>): number {
  const token = tokens[to]!;
  const previous = tokens[to - 1]!;
  const after = tokens[to + 1];
  const isName = (candidate: Token | undefined): boolean =>
    candidate !== undefined &&
    isCapitalised(candidate) &&
    !DAYS_AND_MONTHS.has(candidate.lower) &&
    candidate.pos !== 'PUNCT' &&
    (!NEVER_NAMES.has(candidate.lower) || candidate.pos === 'PROPN');
  if (opensTitle(tokens, to)) return 0;
  const surname = titleOf(token.text) && firstName(previous.text) !== undefined && !isName(after);
  const shaped = isName(after) && shapeOf(after!.text) !== undefined;
  const trade = titleOf(token.text)?.use === 'unnamed' && (shaped || (!isName(after) && to - from > 1));
  if (isName(token) && token.start <= previous.end + 1 && (!titleOf(token.text) || surname || trade)) return 1;
  if (isName(token) && shapeOf(token.text) && token.start <= previous.end + 1) return 1;
  const pair = known.has(previous.text) && known.has(after?.text ?? '');
  if (token.text === '-' && token.start === previous.end && isName(after) && after!.start === token.end && !pair)
    return 2;
  const owned =
    titleOf(token.text) &&
    /^[’']$/.test(after?.text ?? '') &&
    tokens[to + 2] &&
    isCapitalised(tokens[to + 2]!) &&
    shapeOf(tokens[to + 2]!.text);
  if (isName(token) && owned) return 3;
  if (/^[’']$/.test(token.text) && shapeOf(after?.text ?? '') && isCapitalised(after!)) return 2;
  if (/^[’']s$/.test(token.text) && PEOPLE.test(previous.text) && after && isCapitalised(after)) return 2;
  if (token.lower === token.text && BODY_NOUN.test(token.text) && namesOfBody(tokens, from, to)) return 1;
  if (PARTICLES.has(token.lower) && token.lower === token.text) {
    if (isName(after)) return 2;
    if (after?.text === '-' && isName(tokens[to + 2])) return 3;
  }
  if (
    token.lower === 'of' &&
    joinsOrganisation(tokens, from, to) &&
    !/^(?:office|honorific)$/.test(titleOf(after?.text ?? '')?.use ?? '')
  ) {
    if (isName(after) || (after && isCapitalised(after) && after.pos === 'NUM')) return 2;
    if (after?.lower === 'the' && isName(tokens[to + 2])) return 3;
  }
  return 0;
}

/** "Lornian Defence Minister": a field of office goes with the title behind it, not with the name before. */
function opensTitle(tokens: readonly Token[], at: number): boolean {
  const field = (token: Token | undefined) =>
    token !== undefined && (FIELDS.has(token.lower) || BEFORE_HEAD.has(token.lower));
  if (!field(tokens[at])) return false;
  const head = tokens.slice(at + 1, at + 4).find(token => !field(token));
  return head !== undefined && titleOf(head.text)?.use === 'office' && isCapitalised(head);
}

/** Whose body it is, where the name goes on: "People's Bank", "Women's Assembly". */
const PEOPLE =
  /^(?:People|Peoples|Women|Men|Children|Citizens|Workers|Farmers|Teachers|Nurses|Fishermen|Veterans|Mothers)$/;
const BODY_NOUN =
  /^(?:party|movement|alliance|coalition|bloc|faction|militia|federation|guild|consortium|clan|tribe|community|brotherhood)$/;

/** "the Keel party": a name between "the" and the noun that says what it is. */
const namesOfBody = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from <= 3 &&
  !isCapitalised(tokens[to + 1] ?? tokens[to]!) &&
  tokens.slice(Math.max(0, from - 3), from).some(token => /^(?:the|a|an|its)$/.test(token.lower)) &&
  !stateByAdjective(tokens[from]!.text);

const joinsOrganisation = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(token => ['group', 'organisation', 'state'].includes(shapeOf(token.text) ?? '')) &&
  JOINS.has(tokens[to]!.lower);
