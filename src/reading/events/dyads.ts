/** CAMEO events of a sentence: code, source and target, one for each pair of actors. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot, readTable } from '../data-files.ts';
import type { Analysis, Predicate } from '../predicate.ts';
import type { Segment } from '../segments.ts';
import { codeOf } from './actor-codes.ts';
import type { CodedEvent } from './coded-event.ts';
import { argumentsOf, codeSentence } from './coder.ts';
import { dictionaryCodes, type PetrarchDictionaries } from './petrarch-dictionaries.ts';
import { extended } from './phrases.ts';

export interface Dyad {
  readonly code: string;
  readonly source: string;
  readonly target: string;
}

type Coder = (analysis: Analysis, segment: Segment) => readonly string[];

/** Codes that a set of dictionaries goes with, where they differ from CAMEO: by verb and object, as learned from coded records. */
interface LearnedCode {
  readonly forward: string;
  /** Code of the same event seen from the other side ("visited" / "received"); empty for none. */
  readonly backward: string;
}

const LEARNED: ReadonlyMap<string, LearnedCode> = new Map(
  existsSync(join(packageRoot, 'data/weights/event-codes.tsv')) && !process.env.PARLEY_WITHOUT_WEIGHTS
    ? readTable('weights/event-codes.tsv').map(([key, forward, backward]) => [
        key!,
        { forward: forward!, backward: backward ?? '' },
      ])
    : [],
);

/** Keys by which a verb's code is learned, the narrowest first. */
export function codeKeys(analysis: Analysis, predicate: Predicate): string[] {
  const { tokens } = analysis;
  const verb = `${predicate.negated ? 'not ' : ''}${predicate.lemma}`;
  const child = analysis.predicates.find(one => one.parent === predicate && one.relation === 'infinitive');
  const head = predicate.objects[0] ?? (predicate.passive ? undefined : predicate.prepositions[0]?.nouns[0]);
  const word = child
    ? `to ${child.lemma}`
    : head && tokens[head.head]!.pos !== 'PROPN'
      ? tokens[head.head]!.lemma.toLowerCase()
      : null;
  return [
    ...(word ? [`${verb} ${word}`] : []),
    ...(predicate.particle ? [`${verb} ${predicate.particle}`] : []),
    ...(predicate.prepositions[0] ? [`${verb} ${predicate.prepositions[0].word}`] : []),
    verb,
  ];
}

/** Main, reported and completing verbs; what only hangs on them tells of the background. */
const isTold = (predicate: Predicate): boolean => /^(?:main|content|infinitive)$/.test(predicate.relation);

/** Events by our own gazetteer and CAMEO's codes. */
export function dyadsOf(analysis: Analysis): Dyad[] {
  const coder: Coder = (one, segment) => {
    const own = codeOf(one.tokens, segment.from, segment.to);
    const wide = extended(one, segment);
    const found = own.code ? own : codeOf(one.tokens, wide.from, wide.to);
    return found.code ? [found.code + (own.sector || found.sector)] : [];
  };
  return unique(
    codeSentence(analysis)
      .filter(({ predicate, type }) => isTold(predicate) && type !== 'STATEMENT')
      .flatMap(event => pairs(analysis, event, event.cameo, '', coder)),
  );
}

/** Events by dictionaries of PETRARCH, with the codes learned for the books that these go with. */
export function dyadsByDictionary(
  analysis: Analysis,
  dictionaries: PetrarchDictionaries,
  day: string,
  learned = LEARNED,
): Dyad[] {
  const coder = dictionaryCoder(dictionaries, day);
  const coded = codeSentence(analysis);
  const dyads: Dyad[] = [];
  for (const predicate of analysis.predicates.filter(isTold)) {
    const event = coded.find(one => one.predicate === predicate);
    const known = codeKeys(analysis, predicate)
      .map(key => learned.get(key))
      .find(one => one !== undefined);
    if (!known && !event) continue;
    const parties = event ?? argumentsOf(analysis, predicate);
    const found = pairs(
      analysis,
      { ...parties, predicate },
      known?.forward ?? event!.cameo,
      known?.backward ?? '',
      coder,
    );
    if (found.length > 0) dyads.push(...found);
  }
  return unique(dyads);
}

export const dictionaryCoder =
  (dictionaries: PetrarchDictionaries, day: string): Coder =>
  (analysis, segment) => {
    const own = dictionaryCodes(dictionaries, analysis.tokens, segment.from, segment.to, day);
    if (own.length > 0 && !own[0]!.startsWith('---')) return own;
    const wide = extended(analysis, segment);
    const found = dictionaryCodes(dictionaries, analysis.tokens, wide.from, wide.to, day);
    return found.length > 0 ? found : own;
  };

const unique = (dyads: readonly Dyad[]): Dyad[] => [
  ...new Map(dyads.map(dyad => [`${dyad.code} ${dyad.source} ${dyad.target}`, dyad])).values(),
];

type Parties = Pick<CodedEvent, 'sources' | 'recipients' | 'predicate'>;

/** Source and target codes of a predicate; without a target two sources act on each other. */
export function partiesOf(
  analysis: Analysis,
  parties: Parties,
  coder: Coder,
): { sources: string[]; targets: string[] } {
  const codes = (group: readonly Segment[]): string[] => [
    ...new Set(group.flatMap(segment => coder(analysis, segment))),
  ];
  const sources = sourceCodes(parties, codes);
  const taken = new Set(parties.sources);
  const groups = parties.recipients.filter(group => !group.some(segment => taken.has(segment)));
  for (const group of groups) {
    const targets = codes(group).filter(code => !sources.includes(code));
    if (targets.some(code => !code.startsWith('---'))) return { sources, targets };
  }
  return { sources, targets: [] };
}

function sourceCodes({ sources, predicate }: Parties, codes: (group: readonly Segment[]) => string[]): string[] {
  const own = codes(sources);
  if (own.length > 0) return own;
  if (predicate.passive) {
    const place = predicate.prepositions.find(({ word }) => word === 'in' || word === 'by');
    return place ? codes(place.nouns) : [];
  }
  for (let { parent } = predicate, steps = 0; parent && steps < 4; parent = parent.parent, steps++) {
    const found = codes(parent.subjects);
    if (found.length > 0) return found;
  }
  return [];
}

function pairs(analysis: Analysis, parties: Parties, code: string, backward: string, coder: Coder): Dyad[] {
  const { sources, targets } = partiesOf(analysis, parties, coder);
  if (targets.length === 0 && sources.length > 1)
    return sources.flatMap(source =>
      sources.filter(other => other !== source).map(target => ({ code, source, target })),
    );
  return sources.flatMap(source =>
    targets.flatMap(target => [
      { code, source, target },
      ...(backward ? [{ code: backward, source: target, target: source }] : []),
    ]),
  );
}
