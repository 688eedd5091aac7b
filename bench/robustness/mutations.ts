/** Ways in which a text comes damaged, strange or hostile. Each is a function of the text and a seeded draw, nothing else. */

/** A number in [0, 1) each time it is asked. */
export type Draw = () => number;

/** Mulberry32: the same seed gives the same draws. */
export function draws(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = <T>(draw: Draw, from: readonly T[]): T => from[Math.floor(draw() * from.length)]!;

function shuffled<T>(draw: Draw, items: readonly T[]): T[] {
  const out = [...items];
  for (let at = out.length - 1; at > 0; at -= 1) {
    const other = Math.floor(draw() * (at + 1));
    [out[at], out[other]] = [out[other]!, out[at]!];
  }
  return out;
}

const sentences = (text: string): string[] => text.split(/(?<=[.!?”"])\s+/);

/** Puts something drawn from the list at `share` of the places that fit. */
const sprinkle =
  (share: number, places: RegExp, things: readonly string[]) =>
  (text: string, draw: Draw): string =>
    text.replace(places, found => (draw() < share ? found + pick(draw, things) : found));

/** Drops `share` of what fits. */
const thin =
  (share: number, what: RegExp) =>
  (text: string, draw: Draw): string =>
    text.replace(what, found => (draw() < share ? '' : found));

/** Words that every object of the language has, and what only looks like a word. */
export const TREACHEROUS = [
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'prototype',
  '__defineGetter__',
  'isPrototypeOf',
];
const TREACHEROUS_NAMES = [...TREACHEROUS, 'Constructor', 'Valueof', 'Hasownproperty', 'Proto'];

const SPACES = /(?<=\S) (?=\S)/g;

export const MUTATIONS: Readonly<Record<string, (text: string, draw: Draw) => string>> = {
  'as it is': text => text,
  'sentences shuffled': (text, draw) => shuffled(draw, sentences(text)).join(' '),
  'words shuffled': (text, draw) => shuffled(draw, text.split(/\s+/)).join(' '),
  'lines shuffled': (text, draw) => shuffled(draw, text.split('\n')).join('\n'),
  'paragraphs joined': text => text.replace(/\n+/g, ' '),
  'a line each sentence': text => sentences(text).join('\n\n'),
  'cut short': (text, draw) => text.slice(Math.floor(draw() * text.length)).slice(0, Math.floor(draw() * 3000) + 1),
  'quotes lost': thin(0.4, /["“”]/g),
  'quotes mixed': (text, draw) =>
    text.replace(/["“”'‘’]/g, () => pick(draw, ['"', '“', '”', "'", '‘', '’', '«', '»', '„'])),
  'quotes everywhere': sprinkle(0.2, SPACES, ['"', '“', '”', "'", '‘', '’']),
  'brackets lost and found': sprinkle(0.1, SPACES, [
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '<',
    '>',
    '|',
    '\\',
    '*',
    '_',
    '`',
    '#',
  ]),
  'no punctuation': text => text.replace(/[^\p{L}\p{N}\s]/gu, ''),
  'punctuation only': text => text.replace(/[\p{L}\p{N}]/gu, ''),
  'punctuation doubled': text => text.replace(/[^\p{L}\p{N}\s]/gu, '$&$&$&'),
  'no full stops': text => text.replace(/[.!?]\s+/g, ' '),
  'all capitals': text => text.toUpperCase(),
  'all lower case': text => text.toLowerCase(),
  'every word capital': text => text.replace(/\b\p{Ll}/gu, letter => letter.toUpperCase()),
  tabs: text => text.replace(/ /g, '\t'),
  'no-break spaces': (text, draw) =>
    text.replace(SPACES, () => pick(draw, ['\u00a0', '\u2009', '\u202f', '\u3000', ' '])),
  'carriage returns': (text, draw) => text.replace(/\n/g, () => pick(draw, ['\r', '\r\n', '\n\r', '\u2028', '\u0085'])),
  'control characters': sprinkle(0.05, /./g, [
    '\u0001',
    '\u0007',
    '\u000b',
    '\u001b',
    '\u007f',
    '\u009f',
    '\ufffe',
    '\ufeff',
  ]),
  'marks that nobody sees': sprinkle(0.1, /\p{L}/gu, ['\u00ad', '\u200b', '\u200d', '\u2060', '\u200e', '\u202e']),
  emoji: sprinkle(0.15, SPACES, ['😀 ', '👩‍👩‍👧 ', '🇺🇳 ', '🕊️ ', '❤️‍🔥 ']),
  'half of a pair': sprinkle(0.02, /\p{L}/gu, ['\ud83d', '\ude00']),
  'combining marks': sprinkle(0.1, /\p{L}/gu, ['\u0301', '\u0308', '\u0327', '\u0336', '\u0301\u0302\u0303\u0304']),
  decomposed: text => text.normalize('NFD'),
  'right to left': sprinkle(0.1, SPACES, ['السلام ', 'הסכם ', '\u200fوقف\u200f ']),
  ligatures: text =>
    text.replace(/ffi/g, 'ﬃ').replace(/fi/g, 'ﬁ').replace(/fl/g, 'ﬂ').replace(/st/g, 'ﬆ').replace(/ss/g, 'ß'),
  'letters that change length': (text, draw) =>
    text.replace(/[isk]/gi, found => (draw() < 0.1 ? pick(draw, ['İ', 'ı', 'ß', 'ŉ', 'K']) : found)),
  'treacherous words': sprinkle(
    0.1,
    SPACES,
    TREACHEROUS.map(word => `${word} `),
  ),
  'treacherous names': (text, draw) =>
    text.replace(/\b\p{Lu}\p{Ll}{2,}\b/gu, found => (draw() < 0.3 ? pick(draw, TREACHEROUS_NAMES) : found)),
  'names with signs': (text, draw) =>
    text.replace(/\b\p{Lu}\p{Ll}{2,}\b/gu, found =>
      draw() < 0.2 ? found + pick(draw, ['(', '[', '\\', '+', '*', '?', '.', '$', '^', '|', "'s", '/']) : found,
    ),
  numbers: (text, draw) =>
    text.replace(/\b\p{L}+\b/gu, found =>
      draw() < 0.1
        ? pick(draw, [
            '0',
            '-1',
            '1e400',
            '99999999999999999999',
            '31/31/9999',
            '0000-00-00',
            '12:99',
            '1,000,000',
            '½',
            '٣',
          ])
        : found,
    ),
  'one letter words': (text, draw) => text.replace(/\p{L}+/gu, found => (draw() < 0.3 ? found[0]! : found)),
  'words doubled': text => text.replace(/\p{L}+/gu, '$& $&'),
  hyphens: text => text.replace(SPACES, '-'),
  'said everywhere': sprinkle(0.2, SPACES, ['said ', 'and ', 'not ', 'that ', 'of ', 'he ', 'denied ', '— ', 'the ']),
  'markup inside': sprinkle(0.05, SPACES, [
    '<b>',
    '</p>',
    '<script>alert(1)</script>',
    '&amp;',
    '&#0;',
    '&nosuch;',
    '<!--',
    ']]>',
    '**',
    '](x)',
    '![',
  ]),
  listed: text =>
    text
      .split('\n')
      .map((line, at) => `${' '.repeat(at % 9)}- ${line}`)
      .join('\n'),
  headed: text =>
    text
      .split('\n')
      .map((line, at) => `${'#'.repeat((at % 7) + 1)} ${line}`)
      .join('\n'),
  tabled: text =>
    text
      .split('\n')
      .map(line => `| ${line.replace(/, /g, ' | ')} |`)
      .join('\n'),
  asked: text =>
    text
      .split('\n')
      .map((line, at) => `${at % 2 ? 'A' : 'Q'}: ${line}${at % 2 ? '' : '?'}`)
      .join('\n'),
  'front matter broken': text =>
    `---\ntitle: "x\npublished: 2031-99-99\nreliability: Z\nauthor: [\nconstructor: 1\n__proto__: 2\n---\n${text}`,
};

/** Ways in which a web page comes damaged; each takes the article's text. */
export const PAGES: Readonly<Record<string, (text: string, draw: Draw) => string>> = {
  'plain page': text => page(paragraphs(text)),
  'no head': text => paragraphs(text),
  'tags lost': (text, draw) => thin(0.3, /<\/?[a-z]+>/g)(page(paragraphs(text)), draw),
  'tags crossed': (text, draw) =>
    sprinkle(0.1, SPACES, ['<b>', '</i>', '<i>', '</b>', '</p>', '<td>', '</tr>', '<table>', '</ul>', '<li>'])(
      page(paragraphs(text)),
      draw,
    ),
  'script and style': (text, draw) =>
    page(
      sprinkle(0.1, SPACES, [
        '<script>if(a<b){"</p>"}</script>',
        '<style>p{}</style>',
        '<iframe src=x></iframe>',
        '<noscript>no</noscript>',
        '<svg><text>t</text></svg>',
      ])(paragraphs(text), draw),
    ),
  'left open': text => `<html><body><p>${text.replace(/\n+/g, '<p>')}<script>var a = "`,
  entities: (text, draw) =>
    page(
      sprinkle(0.1, SPACES, [
        '&nbsp;',
        '&amp;',
        '&lt;',
        '&#x1F600;',
        '&#xD800;',
        '&#0;',
        '&#99999999;',
        '&nosuch;',
        '&quot',
        '&',
      ])(paragraphs(text), draw),
    ),
  'several articles': text =>
    page(
      text
        .split(/\n\n+/)
        .map(part => `<article><h1>${part.slice(0, 40)}</h1><p>${part}</p></article>`)
        .join(''),
    ),
  'huge attributes': text =>
    `<html><body data-x="${'x'.repeat(200_000)}"><p class="${'y '.repeat(50_000)}">${paragraphs(text)}</p></body></html>`,
  'nested lists': text => page(`${'<ul><li>'.repeat(60)}${text.replace(/\n+/g, '<li>')}${'</li></ul>'.repeat(60)}`),
  'a table': text =>
    page(
      `<table>${text
        .split(/\n+/)
        .map(
          line =>
            `<tr>${line
              .split(', ')
              .map(cell => `<td rowspan=99999 colspan=99999>${cell}</td>`)
              .join('')}</tr>`,
        )
        .join('')}</table>`,
    ),
  'metadata broken': text =>
    `<html><head><title></title><meta property="article:published_time" content="yesterday"><meta name=author content="__proto__"><script type="application/ld+json">{"@type":["NewsArticle"],"author":[null,{"name":{}}],"datePublished":{},"publisher":[1],"headline":[]}</script><script type="application/ld+json">{broken</script><link rel=canonical href="::::"></head><body>${paragraphs(text)}</body></html>`,
  'comments and doctypes': text =>
    `<!doctype html><!-- ${'- '.repeat(2000)} --><![CDATA[x]]><?php x ?>${page(paragraphs(text))}<!--`,
  frames: text => `<html><frameset><frame src=a></frameset>${text}</html>`,
  'a deep page': text => `${'<div>'.repeat(300)}${paragraphs(text)}`,
};

const paragraphs = (text: string): string =>
  text
    .split(/\n+/)
    .map(line => `<p>${line}</p>`)
    .join('\n');
const page = (body: string): string =>
  `<!doctype html><html><head><title>A page</title></head><body>${body}</body></html>`;
