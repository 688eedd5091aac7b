/** Talks simulated, as a picture of how a space may be walked through, not as a forecast. Same seed, same talks. */

import { unitDraw } from '../sampling.ts';
import { isAcceptable, type Space, utilityOf } from './space.ts';

export interface Step {
  readonly round: number;
  /** Party that acts; null = the mediator. */
  readonly by: number | null;
  readonly act: 'offer' | 'accept' | 'text' | 'end';
  readonly package: readonly number[];
  /** Printed units by party. */
  readonly utilities: readonly number[];
  /** What the acting party would settle for at this moment, in printed units; null for the mediator. */
  readonly target: number | null;
}

export interface Talks {
  readonly steps: readonly Step[];
  readonly agreement: readonly number[] | null;
}

export interface OfferOptions {
  readonly seed: number;
  readonly rounds: number;
  /** By party: 1 concedes evenly; below 1 holds out long (Boulware), above 1 concedes early. */
  readonly temper: readonly number[];
  /** Packages that parties choose offers from, best a front. */
  readonly packages: readonly (readonly number[])[];
}

/**
 * Stacked alternating offers (Aydoğan et al. 2017) of time-based parties (Faratin, Sierra and Jennings 1998). In turn a
 * party accepts the offer on the table when it reaches what the party would settle for now, or makes its own; an offer
 * that all others accept in a row is the agreement. It settles for r + (best − r)(1 − t^(1/temper)), t from 0 to 1.
 */
export function alternatingOffers(space: Space, options: OfferOptions): Talks {
  const { seed, rounds, temper, packages } = options;
  const n = space.parties.length;
  const worth = packages.map(picks => space.parties.map(party => utilityOf(space, party, picks)));
  const best = space.parties.map((_, party) => worth.reduce((most, own) => Math.max(most, own[party]!), -Infinity));
  const targetOf = (party: number, time: number): number => {
    const reserve = space.parties[party]!.reserve;
    return reserve + Math.max(0, best[party]! - reserve) * (1 - time ** (1 / temper[party]!));
  };
  const steps: Step[] = [];
  let table: { at: number; accepted: number } | null = null;
  for (let round = 0; round < rounds; round += 1)
    for (let party = 0; party < n; party += 1) {
      const target = targetOf(party, rounds > 1 ? round / (rounds - 1) : 1);
      const say = (act: Step['act'], at: number) =>
        steps.push({
          round,
          by: party,
          act,
          package: packages[at]!,
          utilities: worth[at]!.map(units => units / space.grid),
          target: target / space.grid,
        });
      if (table && worth[table.at]![party]! >= target) {
        table.accepted += 1;
        say('accept', table.at);
        if (table.accepted === n - 1 && isAcceptable(space, packages[table.at]!))
          return { steps, agreement: packages[table.at]! };
        continue;
      }
      const at = offerOf(worth, party, target, unitDraw(seed, round, `offer/${party}`));
      if (at < 0) continue;
      table = { at, accepted: 0 };
      say('offer', at);
    }
  return { steps, agreement: null };
}

/** One of the three packages that reach the party's target by least, or its best where none does. */
function offerOf(worth: readonly (readonly number[])[], party: number, target: number, chance: number): number {
  const reach = [...worth.keys()].filter(at => worth[at]![party]! >= target);
  reach.sort((a, b) => worth[a]![party]! - worth[b]![party]! || a - b);
  const few = reach.slice(0, 3);
  return few[Math.floor(chance * few.length)] ?? -1;
}

export interface TextOptions {
  readonly seed: number;
  readonly rounds: number;
  /** How large a loss, in printed units, a party may still vote for at the start; it falls to 0. */
  readonly patience: number;
  /** The text to start from; the first value of each issue unless given. */
  readonly start?: readonly number[];
}

/**
 * A mediated single text (Klein, Faratin, Sayama and Bar-Yam 2003): the mediator changes one issue at random, every party
 * votes on the changed text, and it replaces the text when all vote for it. A party votes for what it likes as well, and
 * for a loss with a chance that falls with the loss and with time.
 */
export function mediatedText(space: Space, { seed, rounds, patience, start }: TextOptions): Talks {
  let text = start?.slice() ?? space.issues.map(() => 0);
  const worthOf = (picks: readonly number[]) => space.parties.map(party => utilityOf(space, party, picks) / space.grid);
  let worth = worthOf(text);
  const steps: Step[] = [{ round: 0, by: null, act: 'text', package: text, utilities: worth, target: null }];
  for (let round = 1; round <= rounds; round += 1) {
    const issue = Math.floor(unitDraw(seed, round, 'issue') * space.issues.length);
    const changed = text.slice();
    changed[issue] = Math.floor(unitDraw(seed, round, 'value') * space.issues[issue]!.values.length);
    if (changed[issue] === text[issue]) continue;
    const next = worthOf(changed);
    const heat = patience * (1 - round / rounds);
    const votes = next.every((own, party) => {
      const loss = worth[party]! - own;
      return loss <= 0 || (heat > 0 && unitDraw(seed, round, `vote/${party}`) < Math.exp(-loss / heat));
    });
    if (!votes) continue;
    [text, worth] = [changed, next];
    steps.push({ round, by: null, act: 'text', package: text, utilities: worth, target: null });
  }
  const agreement = isAcceptable(space, text) ? text : null;
  steps.push({ round: rounds, by: null, act: 'end', package: text, utilities: worth, target: null });
  return { steps, agreement };
}
