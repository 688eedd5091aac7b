/**
 * How the time grows with the text: `node dist/bench/robustness/growth.js [KILOBYTES] [EXPRESSION FOR NAMES OF SHAPES]`. Each shape
 * is read at one, two and four times the size, step by step; a step that grows faster than the text is marked.
 */

import { answerQuestion } from '../../src/briefing/answer.ts';
import { composeBrief } from '../../src/briefing/compose/compose.ts';
import { FINDERS } from '../../src/reading/finders.ts';
import { readPassages } from '../../src/reading/passages.ts';
import { readSource } from '../../src/reading/readers.ts';
import { TOPICS } from '../../src/reading/topic-lexicon.ts';
import { contradictionsOf } from '../../src/record/contradictions.ts';
import type { AnyDraft } from '../../src/record/draft.ts';
import { fileDrafts } from '../../src/record/file-drafts.ts';
import { emptyRecord } from '../../src/record/record.ts';
import { draws, MUTATIONS, PAGES } from './mutations.ts';
import { ownTexts } from './texts.ts';

const kilobytes = Number(process.argv[2] ?? 100);
const wanted = process.argv.slice(3).join(' ');

const articles = ownTexts()
  .filter(one => !one.name.endsWith('.html'))
  .map(one => one.text);
const repeated = (part: string) => (size: number) => part.repeat(Math.ceil(size / part.length)).slice(0, size);
const numbered = (part: (at: number) => string) => (size: number) => {
  let text = '';
  for (let at = 0; text.length < size; at += 1) text += part(at);
  return text;
};
/** A name of its own for every number. */
const named = (at: number): string => {
  let name = '';
  for (let rest = at + 1; rest > 0; rest = Math.floor(rest / 20))
    name += 'bcdfghjklmnpqrstvwxz'[rest % 20]! + 'aeiou'[rest % 5]!;
  return name[0]!.toUpperCase() + name.slice(1) + 'n';
};
const prose = numbered(at => `${articles[at % articles.length]!.replace(/^---[\s\S]*?---/, '')}\n\n`);
const oneLine = (size: number): string => prose(size).replace(/\s+/g, ' ');
const mutated = (how: string) => (size: number) => MUTATIONS[how]!(prose(size), draws(1));

const SHAPES: Readonly<Record<string, (size: number) => string>> = {
  articles: prose,
  'one paragraph': oneLine,
  'one sentence': size => oneLine(size).replace(/[.!?;:“”"]/g, ','),
  'no punctuation': size => oneLine(size).replace(/[^\p{L}\p{N} ]/gu, ''),
  'all capitals': size => oneLine(size).toUpperCase(),
  'all lower case': mutated('all lower case'),
  'every word capital': mutated('every word capital'),
  'opening quotes only': size => prose(size).replace(/[”"]/g, '“'),
  'quotes everywhere': mutated('quotes everywhere'),
  'treacherous names': mutated('treacherous names'),
  'many names': numbered(
    at => `Minister ${named(at)} of ${named(at * 7)} said the ${named(at * 3)} Council rejects the ceasefire.\n\n`,
  ),
  'many names in one line': numbered(at => `Mr ${named(at)}, `),
  'many parties': numbered(
    at => `The ${named(at)} government accepted the release of ${at} prisoners on ${(at % 28) + 1} May.\n\n`,
  ),
  'many claims': numbered(at => `At least ${at} people were killed in ${named(at % 50)}, officials said.\n\n`),
  'many proposals': numbered(
    at => `The ${named(at)} proposal would give ${named(at % 40)} control of the port and the railway.\n\n`,
  ),
  'list items': numbered(at => `- withdrawal of troops from ${named(at)} within ${at} days\n`),
  headings: numbered(at => `Talks on ${named(at)}\n\n`),
  questions: numbered(at => `Q: Will ${named(at)} withdraw?\nA: No, ${named(at)} said.\n`),
  'table rows': numbered(at => `| ${named(at)} | accepts | ceasefire on ${at % 28} May | rejects |\n`),
  'short lines': numbered(at => `and so it goes on\nwith ${at}\n`),
  'wrapped lines': numbered(at => `the talks in the capital went on as envoys of ${named(at)} said that\n`),
  'blank lines': repeated('\n\n \n'),
  spaces: size => `A talk${' '.repeat(size)}was held.`,
  'one word': size => 'a'.repeat(size),
  'full stops': repeated('.'),
  dashes: repeated('-'),
  'dashes and blanks': repeated('- '),
  pipes: repeated('| '),
  quotes: repeated('"'),
  'open quotes': repeated('“a '),
  apostrophes: repeated('’s '),
  brackets: repeated('('),
  stars: repeated('*a'),
  links: repeated('[a]('),
  commas: repeated('said, '),
  capitals: repeated('A '),
  initials: repeated('A.'),
  and: repeated('Anna and '),
  'of the': repeated('President of the '),
  digits: repeated('1'),
  numbers: repeated('1,'),
  colons: repeated('a:'),
  names: repeated('Anna Brandt '),
  titles: repeated('President '),
  said: repeated('said '),
  not: repeated('not '),
  emoji: repeated('😀'),
  marks: repeated('e\u0301\u0301'),
  tabs: repeated('\t'),
  'one html line': size => `<html><body>${oneLine(size)}</body></html>`,
  'html page': size => PAGES['plain page']!(prose(size), draws(1)),
  'html table': size => PAGES['a table']!(prose(size), draws(1)),
  'html articles': size => PAGES['several articles']!(prose(size), draws(1)),
  'html spans': size => `<html><body><p>${'<span>word </span>'.repeat(size / 18)}</p></body></html>`,
  'html open tags': size => `<html><body>${'<p><b>said'.repeat(size / 10)}</body></html>`,
  'html angle brackets': repeated('<html <a '),
  'html divs': size => `<html><body>${'<div>said</div>'.repeat(size / 15)}</body></html>`,
  'html breaks': size => `<html><body>${'said<br>'.repeat(size / 8)}</body></html>`,
  'html attribute': size =>
    `<html><body><p class="${'a '.repeat(size / 2)}">Talks were held in the capital.</p></body></html>`,
};

/** Milliseconds of processor time so far: other work on the machine does not count. */
const processor = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Seconds of each step of the chain on the text. */
async function steps(text: string, name: string): Promise<Record<string, number>> {
  const took: Record<string, number> = {};
  let last = processor();
  const mark = (step: string) => {
    const now = processor();
    took[step] = (now - last) / 1000;
    last = now;
  };
  const read = await readSource({ name, bytes: new TextEncoder().encode(text) }, {});
  mark('read');
  if (!read.ok) return took;
  const { source } = read.value;
  const passages = readPassages(source);
  mark('passages');
  const drafts: AnyDraft[] = [];
  for (const finder of FINDERS) {
    for (const draft of finder.find(
      passages,
      { drafts },
      { knownActors: [], knownIssues: [], knownProposals: [], topics: TOPICS },
    ))
      drafts.push(draft);
    mark(finder.name);
  }
  const { record } = fileDrafts(emptyRecord('Growth'), source, drafts, { by: 'bench', at: '2031-01-01T00:00:00Z' });
  mark('file');
  contradictionsOf(record);
  mark('contradictions');
  composeBrief(record, { preset: 'article', since: null, runs: [] });
  mark('brief');
  answerQuestion(record, 'What does the government say about the ceasefire?');
  mark('ask');
  return took;
}

const say = (took: Record<string, number>): string =>
  Object.entries(took)
    .filter(([, seconds]) => seconds >= 0.1)
    .map(([step, seconds]) => `${step} ${seconds.toFixed(1)}`)
    .join(', ');

await steps(prose(20_000), 'warm.txt');
for (const [shape, make] of Object.entries(SHAPES)) {
  if (!new RegExp(wanted).test(shape)) continue;
  const name = shape.startsWith('html') ? 'a.html' : 'a.txt';
  const results: Record<string, number>[] = [];
  let thrown = '';
  for (const times of (process.env.TIMES ?? '1 2 4').split(' ').map(Number)) {
    try {
      results.push(await steps(make(kilobytes * 1000 * times), name));
    } catch (error) {
      thrown = ` THROWS at ${times}x: ${(error as Error).stack?.split('\n').slice(0, 3).join(' | ')}`;
      break;
    }
    if (Object.values(results.at(-1)!).some(seconds => seconds > 8)) break;
  }
  const [one, two] = [results.at(-2), results.at(-1)!];
  const steep = one ? Object.keys(two).filter(step => two[step]! > 0.5 && two[step]! / one[step]! > 2.8) : [];
  const total = results.map(took =>
    Object.values(took)
      .reduce((sum, seconds) => sum + seconds, 0)
      .toFixed(1),
  );
  console.log(
    `${shape}: ${total.join(' ')} s${steep.length > 0 ? ` STEEP ${steep.join(', ')}` : ''}${thrown}${two ? ` (${say(two)})` : ''}`,
  );
}
