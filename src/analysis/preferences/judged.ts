/** Judgements laid over a model: each replaces one figure or switch, and stands as its reason. */

import type { Judgement, Target } from '../../record/judgements.ts';
import type { Figure, Model, Party, Reason, Voice } from '../model.ts';
import { isRather, weightsFrom } from './rather.ts';

export interface Judged {
  readonly model: Model;
  /** Judgements on what the model no longer has: shown, never dropped in silence. */
  readonly astray: readonly Judgement[];
}

/** The model with the judgements on it, in their order. */
export function laidOver(model: Model, judgements: readonly Judgement[]): Judged {
  const astray: Judgement[] = [];
  let current = model;
  for (const judgement of judgements) {
    if (isRather(judgement)) continue;
    const next = laidOne(current, judgement);
    if (next === null) astray.push(judgement);
    else current = next;
  }
  return withWeights(current, judgements, astray);
}

/** The weights that follow from packages compared, on the worths as judged; a weight that is judged itself comes before. */
function withWeights(model: Model, judgements: readonly Judgement[], astray: readonly Judgement[]): Judged {
  const answers = judgements.filter(isRather);
  if (answers.length === 0) return { model, astray };
  const weighed = model.parties.map(party =>
    weightsFrom(
      model,
      party,
      answers.filter(({ target }) => target.party === party.actor),
    ),
  );
  const nobodys = answers.filter(({ target }) => !model.parties.some(party => party.actor === target.party));
  return {
    model: {
      ...model,
      parties: model.parties.map((party, at) => ({ ...party, weight: { ...weighed[at]!.weight, ...party.weight } })),
    },
    astray: [...astray, ...weighed.flatMap(one => one.astray), ...nobodys],
  };
}

const reasonOf = ({ by, reason }: Judgement): Reason => ({ kind: 'judgement', by, reason });

/** Null when the target is not in the model. Seats are chosen when the model is made, and packages are compared at the end. */
function laidOne(model: Model, judgement: Judgement): Model | null {
  const { target } = judgement;
  switch (target.kind) {
    case 'seat':
    case 'rather':
      return model;
    case 'anchor':
    case 'one-way':
    case 'control':
      return onIssue(model, target, judgement);
    default:
      return onParty(model, target, judgement);
  }
}

type IssueTarget = Extract<Target, { kind: 'anchor' | 'one-way' | 'control' }>;
type PartyTarget = Exclude<Target, IssueTarget | { kind: 'seat' | 'rather' }>;
type VoiceTarget = Extract<PartyTarget, { voice: string }>;

function onIssue(model: Model, target: IssueTarget, judgement: Judgement): Model | null {
  const issue = model.issues.find(one => one.id === target.issue);
  if (!issue) return null;
  const { value } = judgement;
  let next = issue;
  if (target.kind === 'one-way') next = { ...issue, oneWay: value === true };
  else if (target.kind === 'control') {
    if (value !== null && !model.parties.some(party => party.actor === value)) return null;
    next = { ...issue, control: value as string | null };
  } else {
    if (!issue.options.some(option => option.id === target.option)) return null;
    const options = issue.options.map(option =>
      option.id === target.option ? { ...option, anchor: figure(judgement) } : option,
    );
    next = { ...issue, options };
  }
  return { ...model, issues: model.issues.map(one => (one.id === target.issue ? next : one)) };
}

const figure = (judgement: Judgement): Figure => ({
  ...(judgement.value as { lo: number; hi: number }),
  reason: reasonOf(judgement),
});

function onParty(model: Model, target: PartyTarget, judgement: Judgement): Model | null {
  const party = model.parties.find(one => one.actor === target.party);
  if (!party) return null;
  const next = judgedParty(model, party, target, judgement);
  return next && { ...model, parties: model.parties.map(one => (one === party ? next : one)) };
}

function judgedParty(model: Model, party: Party, target: PartyTarget, judgement: Judgement): Party | null {
  switch (target.kind) {
    case 'weight':
      if (!model.issues.some(issue => issue.id === target.issue)) return null;
      return { ...party, weight: { ...party.weight, [target.issue]: figure(judgement) } };
    case 'no-deal':
      return { ...party, noDeal: figure(judgement) };
    case 'influence':
      return { ...party, influence: figure(judgement) };
    default: {
      const voice = party.voices.find(one => one.actor === target.voice);
      const next = voice && judgedVoice(model, voice, target, judgement);
      return next ? { ...party, voices: party.voices.map(one => (one === voice ? next : one)) } : null;
    }
  }
}

function judgedVoice(model: Model, voice: Voice, target: VoiceTarget, judgement: Judgement): Voice | null {
  const { value } = judgement;
  if (target.kind === 'share') return { ...voice, share: (value as { lo: number }).lo };
  if (target.kind === 'speaks') return { ...voice, speaks: value === true };
  if (target.kind === 'blocks') return { ...voice, blocks: value === true };
  const options = model.issues.find(issue => issue.id === target.issue)?.options;
  if (!options?.some(option => option.id === target.option)) return null;
  const here = (one: { issue: string; option: string }) => one.issue === target.issue && one.option === target.option;
  if (target.kind === 'worth') {
    const values = { ...voice.value[target.issue], [target.option]: figure(judgement) };
    const given = voice.given.filter(one => !here(one));
    return { ...voice, given, value: { ...voice.value, [target.issue]: values } };
  }
  const known = voice.vetoes.find(here);
  const added = value === true && !known ? [{ ...pickOf(target), reason: reasonOf(judgement), dropped: false }] : [];
  return {
    ...voice,
    vetoes: [...voice.vetoes.map(one => (here(one) ? { ...one, dropped: value !== true } : one)), ...added],
  };
}

const pickOf = ({ issue, option }: { issue: string; option: string }) => ({ issue, option });

/** Seats that a person gave or took. */
export const seatJudgements = (judgements: readonly Judgement[]): ReadonlyMap<string, boolean> =>
  new Map(judgements.flatMap(({ target, value }) => (target.kind === 'seat' ? [[target.party, value === true]] : [])));
