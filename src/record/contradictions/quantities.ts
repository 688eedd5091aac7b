/** Numbers with what they count, read from passages: "at least 42 prisoners", "a 60-day truce", "about 300 lorries". */

export interface Quantity {
  /** The number as a range: "at least 42" is from 42 without end, "about 300" is 270 to 330. */
  readonly low: number;
  readonly high: number;
  /** What is counted, as a key: "prisoner", "percent of flow", "killed". */
  readonly unit: string;
  /** The number as the text has it. */
  readonly words: string;
  readonly start: number;
}

const SMALL =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS: Readonly<Record<string, number>> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  m: 1e6,
  bn: 1e9,
};
const VAGUE: Readonly<Record<string, [number, number]>> = {
  dozens: [24, 99],
  scores: [40, 199],
  hundreds: [200, 1999],
  thousands: [2000, 19999],
  'a dozen': [10, 14],
};

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?|${[...SMALL, ...Object.keys(TENS)].join('|')}|a dozen|dozens|scores|hundreds|thousands`;
const PATTERN = new RegExp(
  String.raw`(?:(?<![\w.,-])|(?<=[$€£]))(?:(at least|no fewer than|no less than|more than|over|at most|up to|no more than|fewer than|less than|under|about|around|some|roughly|nearly|almost|approximately|an estimated)\s+)?([$€£])?(${NUMBER})(?:[\s-](hundred|thousand|million|billion|trillion|m|bn)\b)?(?![\w.]*\d)(?:(%)|(?:\s+|-)(?:of the |of its |of |the )?((?:\p{L}[\p{L}’'-]*\s+){0,2}?\p{L}[\p{L}-]*)(?=\s+(?:of|in|from|to|at|on|by|and|or|who|that|were|was|are|is|have|has|had|would|will|could|killed|wounded|injured|dead|held|taken|under|for|a|with|as|out|within|into|after|before|over|since|during|through|when|if)\b|[.,;:!?”"’)]|\s*$))?`,
  'giu',
);
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const FATE =
  /\b(kill|dead|die|wound|injur|hurt|displac|missing|arrest|detain|captur|free|releas|kidnap|abduct)(?:ed|d|s|es|ing|ings)?\b/i;
/** Stems of a fate that say the same. */
const SAME_FATE: Readonly<Record<string, string>> = {
  dead: 'kill',
  die: 'kill',
  hurt: 'injur',
  wound: 'injur',
  free: 'releas',
};

/** Counts of the text, with an empty unit where it names none ("put the figure at 214"). Money, shares, years and times are left out. */
export function numbersIn(text: string): Quantity[] {
  const named = quantitiesIn(text).filter(
    one => !/^(?:[$€£]|percent|day|week|month|year|hour|minute|mile|kilometre|metre|crown|seat)/.test(one.unit),
  );
  const bare = [...text.matchAll(BARE)].flatMap(match => {
    const [words, qualifier, number] = match;
    const range =
      number === 'a thousand'
        ? ([900, 1100] as [number, number])
        : rangeOf(number!, undefined, qualifier?.toLowerCase());
    const taken = named.some(one => Math.abs(one.start - match.index) < words.length);
    return range && !taken
      ? [{ low: range[0], high: range[1], unit: '', words: words.trim(), start: match.index }]
      : [];
  });
  return [...named, ...bare].toSorted((a, b) => a.start - b.start);
}

const BARE =
  /(?<![\w.,$€£-])(?:(at least|more than|over|up to|about|around|some|nearly|almost|closer to|fewer than)\s+)?(\d{1,3}(?:,\d{3})+|\d{2,}|a thousand)(?![\w%.]*\d)(?<!\b(?:19|20)\d\d)(?!\s*(?:per ?cent|%|million|billion|january|february|march|april|may|june|july|august|september|october|november|december))/gi;

/** Every quantity of the text that says what it counts. Dates, times, ages and numbered things are no quantities. */
export function quantitiesIn(text: string): Quantity[] {
  return [...text.matchAll(PATTERN)].flatMap(match => {
    const [whole, qualifier, currency, number, scale, percent, noun] = match;
    const range = rangeOf(number!.toLowerCase(), scale?.toLowerCase(), qualifier?.toLowerCase());
    const unit = unitOf(text, match.index, whole, { currency, percent, noun });
    if (!range || !unit) return [];
    return [{ low: range[0], high: range[1], unit, words: whole.trim(), start: match.index }];
  });
}

function rangeOf(number: string, scale: string | undefined, qualifier: string | undefined): [number, number] | null {
  if (number in VAGUE) return VAGUE[number]!;
  const plain = numberOf(number);
  if (Number.isNaN(plain)) return null;
  const value = plain * (scale ? SCALES[scale]! : 1);
  if (/^(?:at least|no fewer than|no less than|more than|over)$/.test(qualifier ?? '')) return [value, Infinity];
  if (/^(?:at most|up to|no more than|fewer than|less than|under)$/.test(qualifier ?? '')) return [0, value];
  return qualifier ? [value * 0.9, value * 1.1] : [value, value];
}

function numberOf(number: string): number {
  const at = SMALL.indexOf(number);
  return at >= 0 ? at + 1 : (TENS[number] ?? Number(number.replaceAll(',', '')));
}

interface Counted {
  readonly currency: string | undefined;
  readonly percent: string | undefined;
  readonly noun: string | undefined;
}

function unitOf(text: string, at: number, whole: string, { currency, percent, noun }: Counted): string | null {
  if (currency) return currency;
  const before = text.slice(Math.max(0, at - 24), at);
  if (/^one\b/i.test(whole.trim()) && /\b(?:no|any|every|each|some|the)\s+$/i.test(before)) return null;
  if (
    /\b(?:aged|age|resolution|article|no\.|number|chapter|page|in|since|of|by|until|before|after|from|to)\s+$/i.test(
      before,
    ) &&
    /^(?:19|20)\d\d\b/.test(whole)
  )
    return null;
  if (/\b(?:aged|resolution|article|no\.|chapter|page|group of)\s+$/i.test(before)) return null;
  const after = text.slice(at + whole.length, at + whole.length + 40);
  const fate = fateIn(before.split(/[.;,]|\band\b/).at(-1)!) ?? fateIn(after.split(/[.;,]|\band\b/)[0]!);
  if (percent || /^per\s?cent$/i.test(noun ?? '')) {
    const of = /^\s*of\s+(?:the\s+|its\s+|their\s+)?(\p{L}+)/u.exec(after)?.[1];
    return of ? `percent of ${singular(of)}` : null;
  }
  if (!noun) return fate;
  const words = noun.trim().toLowerCase().split(/\s+/);
  const head = words.findLast(word => /[^s]s$/.test(word)) ?? words.at(-1)!;
  if (MONTH.test(head) || /^(?:am|pm|years? old|point|points|gmt|o)$/.test(head)) return null;
  if (fate && /^(?:people|persons|civilians|soldiers|others|children|men|women|fighters|troops)$/.test(head))
    return `${singular(head)} ${fate}`;
  return singular(head);
}

function fateIn(words: string): string | null {
  const found = FATE.exec(words)?.[1]?.toLowerCase();
  return found ? (SAME_FATE[found] ?? found) : null;
}

const singular = (word: string): string =>
  word === 'people'
    ? 'person'
    : word
        .replace(/ies$/, 'y')
        .replace(/(?<=(?:s|x|ch|sh))es$/, '')
        .replace(/(?<=[^s])s$/, '');

/** Whether two quantities of one unit cannot both be right. */
export const disagree = (a: Quantity, b: Quantity): boolean => a.unit === b.unit && (a.high < b.low || b.high < a.low);
