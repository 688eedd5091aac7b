/**
 * Parley's own gold set for reading: articles on invented negotiations, each with the record that a person made of it.
 * `gold/README.md` says how they are marked. Reads the files, checks them and finds their passages in the article's text.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { packageRoot } from '../../src/reading/data-files.ts';
import { ACTOR_KINDS } from '../../src/record/actors.ts';
import { CONTRADICTION_GRADES, CONTRADICTION_KINDS } from '../../src/record/changes.ts';
import { ACTUALITIES, EVENT_MODES, EVENT_TYPES } from '../../src/record/events.ts';
import { HEDGES, QUOTATION_KINDS, STANCES, VOICES } from '../../src/record/positions.ts';
import { CERTAINTIES, PROPOSAL_STATUSES } from '../../src/record/proposals.ts';

export const HALVES = ['development', 'kept-apart'] as const;
export type Half = (typeof HALVES)[number];

const ids = z.array(z.string()).default([]);
const optional = z.boolean().default(false);
/** Words that stand in the article exactly once, and other passages that would do as well. */
const passage = { quote: z.string(), also: z.array(z.string()).default([]) };
const eventTypes = z.union([z.enum(EVENT_TYPES).transform(type => [type]), z.array(z.enum(EVENT_TYPES))]);

const actor = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(ACTOR_KINDS),
  aliases: z.array(z.string()).default([]),
  side: z.string().nullable(),
  sides: z.array(z.string().nullable()).default([]),
  factionOf: z.string().nullable().default(null),
  named: z.boolean().default(true),
  roles: z.array(z.strictObject({ title: z.string(), of: z.string().nullable() })).default([]),
  optional,
});

const event = z.strictObject({
  type: z.enum(EVENT_TYPES),
  types: z.array(z.enum(EVENT_TYPES)).default([]),
  mode: z.string().nullable().default(null),
  actor: ids,
  recipient: ids,
  mediator: ids,
  host: ids,
  actuality: z.enum(ACTUALITIES),
  date: z.string().nullable(),
  optional,
  ...passage,
});

const proposal = z.strictObject({
  id: z.string(),
  title: z.string(),
  by: ids,
  status: z.enum(PROPOSAL_STATUSES),
  replaces: z.string().nullable().default(null),
  optional,
  quote: z.string(),
});

const provision = z.strictObject({
  proposal: z.string().nullable(),
  title: z.string(),
  category: z.string().nullable(),
  obliged: ids,
  certainty: z.enum(CERTAINTIES),
  optional,
  ...passage,
});

const position = z.strictObject({
  actor: z.string(),
  holder: ids,
  option: z.string(),
  category: z.string().nullable(),
  stance: z.enum(STANCES),
  stances: z.array(z.enum(STANCES)).default([]),
  voice: z.enum(VOICES),
  hedge: z.enum(HEDGES),
  condition: z.string().nullable().default(null),
  optional,
  ...passage,
});

const quotation = z.strictObject({
  speaker: z.string().nullable(),
  kind: z.enum(QUOTATION_KINDS),
  text: z.string().optional(),
  parts: z.array(z.string()).min(2).optional(),
  optional,
});

const pair = z.tuple([z.string(), z.string()]);
const contradiction = z.strictObject({
  kind: z.enum(CONTRADICTION_KINDS),
  grade: z.enum(CONTRADICTION_GRADES),
  between: pair,
  also: z.array(pair).default([]),
  optional,
});

/** What a hasty reader would claim and must not. One of the six claims is set. */
const forbidden = z.strictObject({
  why: z.string(),
  position: z
    .strictObject({
      actor: z.string().nullable(),
      stance: z.array(z.enum(STANCES)),
      option: z.string(),
      quote: z.string().optional(),
    })
    .optional(),
  event: z
    .strictObject({
      type: eventTypes,
      participants: z.array(z.string()),
      actuality: z.array(z.enum(ACTUALITIES)),
      title: z.string().optional(),
      quote: z.string().optional(),
    })
    .optional(),
  role: z.strictObject({ actor: z.string().nullable(), title: z.string() }).optional(),
  side: z.strictObject({ actor: z.string(), side: z.string() }).optional(),
  quotation: z.strictObject({ speaker: z.string(), text: z.string() }).optional(),
  provision: z.strictObject({ title: z.string() }).optional(),
});

export const goldSchema = z.strictObject({
  article: z.string(),
  /** EDTF; given only where the article carries no date of its own. */
  published: z.string().optional(),
  about: z.string(),
  actors: z.array(actor),
  events: z.array(event),
  proposals: z.array(proposal),
  provisions: z.array(provision),
  positions: z.array(position),
  quotations: z.array(quotation),
  contradictions: z.array(contradiction),
  mustNotClaim: z.array(forbidden),
});
export type Gold = z.infer<typeof goldSchema>;
export type GoldActor = Gold['actors'][number];
export type GoldEvent = Gold['events'][number];
export type GoldPosition = Gold['positions'][number];
export type GoldProvision = Gold['provisions'][number];
export type GoldQuotation = Gold['quotations'][number];
export type Forbidden = Gold['mustNotClaim'][number];

export const goldFolder = (half: Half): string => join(packageRoot, 'bench/reading/gold', half);

/** The gold records of one half, in the order of their numbers. Throws with the field where one is not in the form. */
export function readGold(half: Half): Gold[] {
  if (!existsSync(goldFolder(half))) return [];
  return readdirSync(goldFolder(half))
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => parseGold(readFileSync(join(goldFolder(half), name), 'utf8'), name));
}

/** A gold record from its YAML. Throws with the file and the field where it is not in the form of `gold/README.md`. */
export function parseGold(yaml: string, name: string): Gold {
  const parsed = goldSchema.safeParse(parse(yaml));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`${name}: ${problems.join('; ')}`);
}

/** The parts of a quotation as printed: one, or several that speech marks divide. */
export const partsOf = (quotation: Pick<GoldQuotation, 'text' | 'parts'>): readonly string[] =>
  quotation.parts ?? [quotation.text ?? ''];

/** Every passage that the gold record names, for whichever entry. */
export function passagesOf(gold: Gold): string[] {
  const quoted = [...gold.events, ...gold.provisions, ...gold.positions].flatMap(one => [one.quote, ...one.also]);
  return [
    ...quoted,
    ...gold.proposals.map(one => one.quote),
    ...gold.quotations.flatMap(partsOf),
    ...gold.contradictions.flatMap(one => [one.between, ...one.also]).flat(),
    ...gold.mustNotClaim.flatMap(one => one.position?.quote ?? one.event?.quote ?? one.quotation?.text ?? []),
  ];
}

/** Where the words stand in the text, in UTF-16 code units; undefined unless they stand there exactly once. */
export function placeOf(text: string, words: string): { start: number; end: number } | undefined {
  const start = text.indexOf(words);
  if (words === '' || start < 0 || text.indexOf(words, start + 1) >= 0) return undefined;
  return { start, end: start + words.length };
}

/** What is wrong with a gold record beside its form, one sentence each: passages, modes and actors it names. */
export function faultsOf(gold: Gold, text: string): string[] {
  const known = new Set(gold.actors.map(one => one.id));
  const proposals = new Set(gold.proposals.map(one => one.id));
  const named = [
    ...gold.actors.flatMap(one => [one.side, one.factionOf, ...one.sides, ...one.roles.map(role => role.of)]),
    ...gold.events.flatMap(one => [...one.actor, ...one.recipient, ...one.mediator, ...one.host]),
    ...gold.proposals.flatMap(one => one.by),
    ...gold.provisions.flatMap(one => one.obliged),
    ...gold.positions.flatMap(one => [one.actor, ...one.holder]),
    ...gold.quotations.map(one => one.speaker),
    ...gold.mustNotClaim.flatMap(forbiddenActors),
  ].filter(id => id !== null);
  return [
    ...passagesOf(gold)
      .filter(words => !placeOf(text, words))
      .map(words => `${gold.article}: not exactly once in the article: ${words}`),
    ...named.filter(id => !known.has(id)).map(id => `${gold.article}: no actor is called ${id}`),
    ...gold.provisions
      .filter(one => one.proposal !== null && !proposals.has(one.proposal))
      .map(one => `${gold.article}: no proposal is called ${one.proposal}`),
    ...gold.events
      .filter(one => one.mode !== null && !EVENT_MODES[one.type].includes(one.mode))
      .map(one => `${gold.article}: ${one.type} has no mode ${one.mode}`),
    ...gold.quotations
      .filter(one => (one.text === undefined) === (one.parts === undefined))
      .map(() => `${gold.article}: a quotation has either a text or parts`),
    ...gold.mustNotClaim
      .filter(({ why: _, ...claims }) => Object.keys(claims).length !== 1)
      .map(one => `${gold.article}: not exactly one claim: ${one.why}`),
  ];
}

/** Ids of the actors that a forbidden claim names. */
function forbiddenActors(claim: Forbidden): (string | null)[] {
  return [
    claim.position?.actor ?? null,
    ...(claim.event?.participants ?? []),
    claim.role?.actor ?? null,
    claim.side?.actor ?? null,
    claim.side?.side ?? null,
    claim.quotation?.speaker ?? null,
  ];
}
