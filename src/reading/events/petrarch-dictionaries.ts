/** Actor and agent dictionaries in the form of PETRARCH (openeventdata/petrarch2), and the codes they give a noun phrase. */

import type { Token } from '../passages.ts';

interface ActorRule {
  readonly code: string;
  /** Days as YYYYMMDD, both included; null: open. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface PetrarchDictionaries {
  /** Rules by upper-case words joined by blanks, those with dates first. */
  readonly actors: ReadonlyMap<string, readonly ActorRule[]>;
  /** Agent codes with `~` where the actor's code goes. */
  readonly agents: ReadonlyMap<string, string>;
  readonly longest: number;
}

const uncommented = (line: string): string =>
  line
    .replace(/#.*$/, '')
    .replace(/<!.*?-->/g, '')
    .trim();
const wordsOf = (pattern: string): string =>
  pattern
    .replace(/[_\s]+/g, ' ')
    .replace(/-/g, ' - ')
    .replace(/\s+/g, ' ')
    .replace(/(\w\.)(?=\w)/g, '$1')
    .trim()
    .toUpperCase();

/** Reads both files. A line it cannot read is skipped: such dictionaries carry notes of many hands. */
export function readDictionaries(actorsFile: string, agentsFile: string): PetrarchDictionaries {
  const actors = readActors(actorsFile);
  const agents = readAgents(agentsFile);
  const longest = Math.max(1, ...[...actors.keys(), ...agents.keys()].map(key => key.split(' ').length));
  return { actors, agents, longest };
}

function readActors(file: string): Map<string, ActorRule[]> {
  const actors = new Map<string, ActorRule[]>();
  let synonyms: string[] = [];
  let rules: ActorRule[] = [];
  const close = () => {
    for (const name of synonyms) actors.set(name, rules);
    synonyms = [];
    rules = [];
  };
  for (const raw of withoutComments(file).split('\n')) {
    const line = uncommented(raw);
    if (line === '') continue;
    const codes = [...line.matchAll(/\[([^\]]*)\]/g)].map(([, code]) => ruleOf(code!)).filter(rule => rule !== null);
    const name = wordsOf(line.replace(/\[[^\]]*\]/g, '').replace(/^\+/, ''));
    if (name !== '' && !line.startsWith('+') && !/^\s/.test(raw)) close();
    if (name !== '') synonyms.push(name);
    rules.push(...codes);
  }
  close();
  return actors;
}

const withoutComments = (file: string): string => file.replace(/<!\s*--[\s\S]*?-->/g, '');

/** `HOBGOV 19950601 - 19990815`, `ONO <911226`, `HOBREB > 990816`. */
function ruleOf(text: string): ActorRule | null {
  const match = /^\s*([^\s<>]+)\s*(?:([<>])\s*(\d+)|(\d+)\s*-\s*(\d+))?\s*$/.exec(text);
  if (!match) return null;
  const [, code, sign, day, from, to] = match;
  const upper = code!.toUpperCase();
  if (sign === '<') return { code: upper, from: null, to: fullDay(day!) };
  if (sign === '>') return { code: upper, from: fullDay(day!), to: null };
  return { code: upper, from: from ? fullDay(from) : null, to: to ? fullDay(to) : null };
}

/** Six digits are of the twentieth century. */
const fullDay = (day: string): string => (day.length === 6 ? `19${day}` : day);

function readAgents(file: string): Map<string, string> {
  const agents = new Map<string, string>();
  const sets = new Map<string, string[]>();
  for (const raw of withoutComments(file).split('\n')) {
    const line = uncommented(raw);
    const set = /^(![A-Z]+!)\s*=\s*(.+)$/.exec(line);
    if (set)
      sets.set(
        set[1]!,
        set[2]!.split(',').map(word => word.trim()),
      );
    const entry = /^([^{[]+?)\s*(?:\{([^}]*)\})?\s*\[\s*([^\]]+?)\s*\]/.exec(line);
    if (!entry || set) continue;
    for (const name of expand(entry[1]!, sets)) {
      const singular = wordsOf(name);
      agents.set(singular, entry[3]!.toUpperCase());
      const plural = entry[2] === undefined ? pluralOf(singular) : entry[2].trim() === '' ? null : wordsOf(entry[2]);
      if (plural) agents.set(plural, entry[3]!.toUpperCase());
    }
  }
  return agents;
}

function expand(name: string, sets: ReadonlyMap<string, readonly string[]>): string[] {
  const mark = /![A-Z]+!/.exec(name)?.[0];
  const words = mark && sets.get(mark);
  return words ? words.map(word => name.replace(mark, word)) : [name];
}

const pluralOf = (word: string): string => (/[^AEIOU]Y$/.test(word) ? `${word.slice(0, -1)}IES` : `${word}S`);

/** Codes of the phrase on the day (YYYYMMDD): one for each actor that its dictionary entry stands for; empty when none is known. */
export function dictionaryCodes(
  dictionaries: PetrarchDictionaries,
  tokens: readonly Token[],
  from: number,
  to: number,
  day: string,
): string[] {
  let actor: string | null = null;
  const agents: string[] = [];
  let former = false;
  let at = from;
  while (at < to) {
    const found = entryAt(dictionaries, tokens, at, to, day);
    if (found?.actor && actor === null) actor = found.actor;
    if (found?.agent) agents.push(found.agent);
    if (tokens[at]!.lower === 'former') former = true;
    at += found?.length ?? 1;
  }
  if (actor === null && agents.length === 0) return [];
  return (actor ?? '---').split('/').map(code => compose(code, former && agents.length > 0 ? ['~ELI'] : agents));
}

function entryAt(dictionaries: PetrarchDictionaries, tokens: readonly Token[], from: number, to: number, day: string) {
  for (let length = Math.min(dictionaries.longest, to - from); length > 0; length--) {
    const key = tokens
      .slice(from, from + length)
      .map(token => token.text.toUpperCase())
      .join(' ');
    const rules = dictionaries.actors.get(key);
    if (rules && tokens[from]!.text !== tokens[from]!.lower) {
      const rule =
        rules.find(one => (one.from || one.to) && (!one.from || day >= one.from) && (!one.to || day <= one.to)) ??
        rules.find(one => !one.from && !one.to);
      if (rule) return { actor: rule.code, agent: null, length };
    }
    const agent = dictionaries.agents.get(key);
    if (agent) return { actor: null, agent, length };
  }
  return null;
}

/** The actor's code with each agent code once, before or after it as the `~` says. */
function compose(actor: string, agents: readonly string[]): string {
  let code = actor;
  for (const agent of agents) {
    const part = agent.replace('~', '');
    if (code.includes(part)) continue;
    code = agent.endsWith('~') ? `${part}${code}` : `${code}${part}`;
  }
  return code;
}
