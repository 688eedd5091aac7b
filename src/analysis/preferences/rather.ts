/**
 * Weights of issues from packages that a party would rather have: ordinal regression of an additive value (Jacquet-Lagrèze
 * and Siskos 1982), read robustly as all weights that fit the answers (Greco, Mousseau and Słowiński 2008).
 *
 * "Rather A than B" says that the sum over issues of weight · (worth in A − worth in B) is not negative. Worths are
 * intervals, so an answer rules out only weights for which that is so at no worth within them. What fits is a cone; its
 * extreme rays, scaled to sum 1, give each weight its least and greatest share. The engines read intervals: what the
 * answers say of weights together is lost, and no weight that fits is ruled out.
 */

import type { Judgement, Target } from '../../record/judgements.ts';
import type { Figure, Model, Party, Voice } from '../model.ts';
import { worthOf } from '../model.ts';

type Picks = Readonly<Record<string, string>>;
type Rather = Judgement & { readonly target: Extract<Target, { kind: 'rather' }> };

export const isRather = (judgement: Judgement): judgement is Rather => judgement.target.kind === 'rather';

interface Weighed {
  /** By issue: only those that the answers compare and say something of. */
  readonly weight: Readonly<Record<string, Figure>>;
  /** Answers that contradict the earlier ones at every worth, or speak of what the model does not have. */
  readonly astray: readonly Judgement[];
}

/** Rays above which no further answer is taken: far beyond what a person answers. */
const MOST_RAYS = 4000;

/** What the answers say of a party's weights. */
export function weightsFrom(model: Model, party: Party, answers: readonly Rather[]): Weighed {
  const compared = model.issues
    .map(({ id }) => id)
    .filter(id => answers.some(({ target }) => id in target.picks && target.picks[id] !== target.than[id]));
  const others = compared.length < model.issues.length ? 1 : 0;
  const size = compared.length + others;
  const astray: Judgement[] = [];
  const taken: Judgement[] = [];
  let rays: Ray[] = Array.from({ length: size }, (_, at) => ({
    at: Array.from({ length: size }, (_, other) => (other === at ? 1 : 0)),
    tight: new Set(Array.from({ length: size }, (_, other) => other).filter(other => other !== at)),
  }));
  for (const [number, answer] of answers.entries()) {
    const leads = leadsOf(model, party, answer, compared);
    const next = leads && cut(rays, [...leads, ...Array<number>(others).fill(0)], size + number);
    if (next === null || next.length === 0 || next.length > MOST_RAYS || (others === 1 && onlyOthers(next)))
      astray.push(answer);
    else {
      rays = next;
      taken.push(answer);
    }
  }
  const weight = taken.length === 0 ? {} : figuresOf(compared, rays, taken);
  return { weight, astray };
}

/** All weight is on issues that no answer compares: the answers leave nothing to the others. */
const onlyOthers = (rays: readonly Ray[]): boolean => rays.every(({ at }) => at.slice(0, -1).every(one => one === 0));

function figuresOf(compared: readonly string[], rays: readonly Ray[], taken: readonly Judgement[]) {
  const by = [...new Set(taken.map(one => one.by))].join(' and ');
  const reason = `packages that it would rather have: ${[...new Set(taken.map(one => one.reason.replace(/\.$/, '')))].join('; ')}`;
  return Object.fromEntries(
    compared.flatMap((issue, at): [string, Figure][] => {
      const shares = rays.map(ray => ray.at[at]! / ray.at.reduce((sum, one) => sum + one, 0));
      const [lo, hi] = [rounded(Math.min(...shares)), rounded(Math.max(...shares))];
      // The full range is what is not known: it stays that.
      return lo === 0 && hi === 1 ? [] : [[issue, { lo, hi, reason: { kind: 'judgement', by, reason } }]];
    }),
  );
}

const rounded = (share: number): number => Math.round(share * 1e6) / 1e6;

/** For each compared issue the most by which the chosen package can lead on it; null where the model lacks a pick. */
function leadsOf(model: Model, party: Party, { target, value }: Rather, compared: readonly string[]): number[] | null {
  const [chosen, other] = value === true ? [target.picks, target.than] : [target.than, target.picks];
  for (const [issue, option] of [...Object.entries(chosen), ...Object.entries(other)])
    if (!model.issues.some(one => one.id === issue && one.options.some(({ id }) => id === option))) return null;
  return compared.map(issue =>
    issue in chosen && chosen[issue] !== other[issue]
      ? worthIn(party, chosen, issue).hi - worthIn(party, other, issue).lo
      : 0,
  );
}

/** The party's worth of a package's pick on an issue: of its voices by their shares. */
function worthIn(party: Party, picks: Picks, issue: string): { lo: number; hi: number } {
  const total = party.voices.reduce((sum, { share }) => sum + share, 0);
  let [lo, hi] = [0, 0];
  for (const voice of party.voices) {
    const share = total > 0 ? voice.share / total : 1 / party.voices.length;
    const worth = voiceWorth(voice, picks, issue);
    lo += share * worth.lo;
    hi += share * worth.hi;
  }
  return { lo, hi };
}

/** With a condition that the package meets, what it is worth then; where the package leaves that open, either. */
function voiceWorth(voice: Voice, picks: Picks, issue: string): { lo: number; hi: number } {
  const option = picks[issue]!;
  const bare = worthOf(voice, issue, option);
  const given = voice.given.filter(one => one.issue === issue && one.option === option);
  const met = given.find(({ when }) => picks[when.issue] === when.option);
  if (met) return met.value;
  const open = given.filter(({ when }) => !(when.issue in picks)).map(one => one.value);
  return { lo: Math.min(bare.lo, ...open.map(one => one.lo)), hi: Math.max(bare.hi, ...open.map(one => one.hi)) };
}

/** An extreme ray of the cone, with the constraints that it meets exactly. */
interface Ray {
  readonly at: readonly number[];
  readonly tight: ReadonlySet<number>;
}

const NEAR = 1e-12;

/** The extreme rays of the cone cut by one more half-space (the double description method of Motzkin et al. 1953). */
function cut(rays: readonly Ray[], normal: readonly number[], number: number): Ray[] {
  const side = rays.map(ray => ray.at.reduce((sum, one, index) => sum + one * normal[index]!, 0));
  const kept = rays.flatMap((ray, index): Ray[] => {
    if (side[index]! > NEAR) return [ray];
    return side[index]! >= -NEAR ? [{ ...ray, tight: new Set([...ray.tight, number]) }] : [];
  });
  const made: Ray[] = [];
  for (const [a, above] of rays.entries())
    for (const [b, below] of rays.entries()) {
      if (side[a]! <= NEAR || side[b]! >= -NEAR) continue;
      const common = [...above.tight].filter(one => below.tight.has(one));
      const between = rays.some((ray, index) => index !== a && index !== b && common.every(one => ray.tight.has(one)));
      if (between) continue;
      const at = above.at.map((one, index) => one * -side[b]! + below.at[index]! * side[a]!);
      const total = at.reduce((sum, one) => sum + one, 0);
      made.push({ at: at.map(one => one / total), tight: new Set([...common, number]) });
    }
  return [...kept, ...made];
}

/** Two packages whose order tells something of the party's weights, whichever way it is answered. */
export interface PairToAsk {
  readonly picks: Picks;
  readonly than: Picks;
}

/** Pairs worth asking: on each of two issues one package has what the party wants and the other what it does not. */
export function pairsToAsk(model: Model, party: Party): PairToAsk[] {
  const told = model.issues.flatMap(issue => {
    const worths = issue.options.map(({ id }) => ({ id, ...worthIn(party, { [issue.id]: id }, issue.id) }));
    const best = worths.reduce((a, b) => (b.lo > a.lo ? b : a));
    const worst = worths.reduce((a, b) => (b.hi < a.hi ? b : a));
    return worst.hi < best.lo ? [{ issue: issue.id, best: best.id, worst: worst.id }] : [];
  });
  return told.flatMap((a, at) =>
    told.slice(at + 1).map(b => ({
      picks: { [a.issue]: a.best, [b.issue]: b.worst },
      than: { [a.issue]: a.worst, [b.issue]: b.best },
    })),
  );
}
