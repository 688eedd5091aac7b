/**
 * Equal-gain exchange across issues, as a trade finder (Stokman and van Oosten 1994): two actors on opposite sides of two
 * outcomes each move their vote on the issue they mind less, on terms that both gain alike. It proposes trades and says
 * who else is hurt; it does not predict.
 */

import { rangeOf, type TableIssue } from './table.ts';

/** An actor's vote on one issue; `null` where it has no position or no weight there. */
export interface Vote {
  readonly position: number;
  /** At least 0. */
  readonly influence: number;
  /** 0..1. */
  readonly salience: number;
}

export interface ExchangeTable {
  readonly actors: readonly string[];
  readonly issues: readonly string[];
  /** Ends of each issue's axis; gains are counted on axes stretched to 0..100. */
  readonly scales: readonly (readonly [number, number])[];
  /** votes[actor][issue] */
  readonly votes: readonly (readonly (Vote | null)[])[];
}

/** One side of a trade: whose vote moves on which issue, in the units of that issue. */
export interface Supply {
  readonly actor: string;
  readonly issue: string;
  readonly from: number;
  readonly to: number;
  /** The issue's compromise before and after the trade. */
  readonly outcome: readonly [number, number];
}

export interface Trade {
  readonly supplies: readonly [Supply, Supply];
  /** What each of the two gains: salience times shift of the outcomes in hundredths of the axes. The same for both. */
  readonly gain: number;
  /** Gain (positive) or loss of every other actor that cares, largest loss first. */
  readonly others: readonly { readonly actor: string; readonly gain: number }[];
}

export interface Exchanges {
  readonly trades: readonly Trade[];
  /** Compromise per issue before any trade and after all, in units of the issue; null where nobody has weight. */
  readonly before: readonly (number | null)[];
  readonly after: readonly (number | null)[];
}

/** The table of several issues as votes. An issue's axis is the one that the file names, else its range of positions. */
export function exchangeTable(issues: readonly TableIssue[]): ExchangeTable {
  const actors = [...new Set(issues.flatMap(({ stands }) => stands.map(({ actor }) => actor)))];
  const byActor = issues.map(({ stands }) => new Map(stands.map(stand => [stand.actor, stand])));
  return {
    actors,
    issues: issues.map(({ name }) => name),
    scales: issues.map(issue => issue.axis ?? issue.scale ?? rangeOf(issue.stands)),
    votes: actors.map(actor => byActor.map(stands => stands.get(actor) ?? null)),
  };
}

/** The state of the votes while trades are made, on axes stretched to 0..100. */
interface Floor {
  readonly position: Float64Array;
  readonly start: Float64Array;
  readonly weight: Float64Array;
  readonly salience: Float64Array;
  /** Per issue: total weight and compromise. */
  readonly total: Float64Array;
  readonly outcome: Float64Array;
  readonly issues: number;
  readonly actors: number;
  /** 1 = this actor has given way on this issue, -1 = it has asked for it; 0 = neither yet. */
  readonly used: Int8Array;
}

/** A possible trade: actor i gives way on p, actor j on q; a and b are the shifts of the two outcomes (both positive). */
interface Offer {
  readonly i: number;
  readonly j: number;
  readonly p: number;
  readonly q: number;
  readonly a: number;
  readonly b: number;
  readonly gain: number;
}

/** Gains below this (of 100) are rounding, not trades. */
const LEAST_GAIN = 1e-9;

/**
 * The trades of one round, best first as they are made: after each the two outcomes are brought up to date, and nobody
 * gives way twice on an issue, or on one that it has asked others to move on. O(trades n^2 m^2) for n actors, m issues.
 */
export function findTrades(table: ExchangeTable, most = 200): Exchanges {
  const floor = layOut(table);
  const before = outcomes(table, floor);
  const trades: Trade[] = [];
  while (trades.length < most) {
    const offer = bestOffer(floor);
    if (offer === null) break;
    trades.push(make(table, floor, offer));
  }
  return { trades, before, after: outcomes(table, floor) };
}

function layOut({ actors, issues, scales, votes }: ExchangeTable): Floor {
  const cells = actors.length * issues.length;
  const floor: Floor = {
    position: new Float64Array(cells).fill(Number.NaN),
    start: new Float64Array(cells),
    weight: new Float64Array(cells),
    salience: new Float64Array(cells),
    total: new Float64Array(issues.length),
    outcome: new Float64Array(issues.length).fill(Number.NaN),
    issues: issues.length,
    actors: actors.length,
    used: new Int8Array(cells),
  };
  for (const [i, row] of votes.entries())
    for (const [p, vote] of row.entries()) {
      if (vote === null) continue;
      const [low, high] = scales[p]!;
      const cell = i * issues.length + p;
      floor.position[cell] = high > low ? ((vote.position - low) / (high - low)) * 100 : 0;
      floor.weight[cell] = vote.influence * vote.salience;
      floor.salience[cell] = vote.salience;
    }
  floor.start.set(floor.position);
  for (let p = 0; p < issues.length; p += 1) settle(floor, p);
  return floor;
}

/** Brings the compromise of an issue up to date. */
function settle(floor: Floor, p: number): void {
  let [total, moment] = [0, 0];
  for (let cell = p; cell < floor.position.length; cell += floor.issues) {
    if (floor.weight[cell] === 0) continue;
    total += floor.weight[cell]!;
    moment += floor.weight[cell]! * floor.position[cell]!;
  }
  floor.total[p] = total;
  floor.outcome[p] = total > 0 ? moment / total : Number.NaN;
}

function bestOffer(floor: Floor): Offer | null {
  let best: Offer | null = null;
  for (let i = 0; i < floor.actors; i += 1)
    for (let j = i + 1; j < floor.actors; j += 1) {
      const apart = opposedIssues(floor, i, j);
      for (let x = 0; x < apart.length; x += 1)
        for (let y = x + 1; y < apart.length; y += 1) {
          const offer = offerOn(floor, i, j, apart[x]!, apart[y]!);
          if (offer !== null && (best === null || offer.gain > best.gain + LEAST_GAIN)) best = offer;
        }
    }
  return best;
}

/** Issues on which the two stand on opposite sides of the outcome. */
function opposedIssues(floor: Floor, i: number, j: number): number[] {
  const found: number[] = [];
  for (let p = 0; p < floor.issues; p += 1) {
    const mine = floor.position[i * floor.issues + p]! - floor.outcome[p]!;
    const theirs = floor.position[j * floor.issues + p]! - floor.outcome[p]!;
    if (mine * theirs < 0) found.push(p);
  }
  return found;
}

/**
 * The equal-gain trade of i and j on two issues. Whoever minds p less beside q gives way on p. With outcome shifts a on p
 * and b on q both gain alike when b = a (s_ip + s_jp) / (s_iq + s_jq); the gain is then
 * a (s_iq s_jp - s_ip s_jq) / (s_iq + s_jq). Votes go no further than the other's vote, outcomes no further than the
 * position of the one who asks.
 */
function offerOn(floor: Floor, one: number, other: number, p: number, q: number): Offer | null {
  const { salience, issues } = floor;
  const ratio =
    salience[one * issues + q]! * salience[other * issues + p]! -
    salience[one * issues + p]! * salience[other * issues + q]!;
  const [i, j] = ratio >= 0 ? [one, other] : [other, one];
  if (floor.used[i * issues + p] !== 0 || floor.used[j * issues + q] !== 0) return null;
  if (floor.used[j * issues + p] === 1 || floor.used[i * issues + q] === 1) return null;
  const onP = salience[i * issues + p]! + salience[j * issues + p]!;
  const onQ = salience[i * issues + q]! + salience[j * issues + q]!;
  const mostA = furthest(floor, i, j, p);
  const mostB = furthest(floor, j, i, q);
  if (onP === 0 || onQ === 0) return null;
  const a = Math.min(mostA, (mostB * onQ) / onP);
  const b = (a * onP) / onQ;
  const gain = (a * Math.abs(ratio)) / onQ;
  return gain > LEAST_GAIN ? { i, j, p, q, a, b, gain } : null;
}

/** The largest shift of the outcome on an issue that the giver's vote can bring, as far as the asker wants. */
function furthest(floor: Floor, giver: number, asker: number, p: number): number {
  const cell = giver * floor.issues + p;
  const goal = floor.position[asker * floor.issues + p]!;
  const reach = (Math.abs(goal - floor.position[cell]!) * floor.weight[cell]!) / floor.total[p]!;
  return Math.min(reach, Math.abs(goal - floor.outcome[p]!));
}

/** Makes the trade on the floor and says what it does to everyone. */
function make(table: ExchangeTable, floor: Floor, offer: Offer): Trade {
  const { i, j, p, q, a, b, gain } = offer;
  const outcomesBefore = [floor.outcome[p]!, floor.outcome[q]!] as const;
  const first = giveWay(table, floor, i, j, p, a);
  const second = giveWay(table, floor, j, i, q, b);
  const others = table.actors
    .map((actor, k) => ({ actor, k }))
    .filter(({ k }) => k !== i && k !== j)
    .map(({ actor, k }) => ({
      actor,
      gain: gainOf(floor, k, p, outcomesBefore[0]) + gainOf(floor, k, q, outcomesBefore[1]),
    }))
    .filter(other => Math.abs(other.gain) > LEAST_GAIN)
    .toSorted((x, y) => x.gain - y.gain);
  return { supplies: [first, second], gain, others };
}

function giveWay(table: ExchangeTable, floor: Floor, giver: number, asker: number, p: number, shift: number): Supply {
  const cell = giver * floor.issues + p;
  const [from, before] = [floor.position[cell]!, floor.outcome[p]!];
  const towards = Math.sign(floor.position[asker * floor.issues + p]! - from);
  floor.position[cell] = from + (towards * shift * floor.total[p]!) / floor.weight[cell]!;
  floor.used[cell] = 1;
  floor.used[asker * floor.issues + p] = -1;
  settle(floor, p);
  const inUnits = (value: number) => unstretch(table.scales[p]!, value);
  return {
    actor: table.actors[giver]!,
    issue: table.issues[p]!,
    from: inUnits(from),
    to: inUnits(floor.position[cell]!),
    outcome: [inUnits(before), inUnits(floor.outcome[p]!)],
  };
}

/** How much nearer the outcome has come to where the actor began, times its salience. */
function gainOf(floor: Floor, k: number, p: number, before: number): number {
  const cell = k * floor.issues + p;
  const wanted = floor.start[cell]!;
  if (Number.isNaN(wanted)) return 0;
  return floor.salience[cell]! * (Math.abs(wanted - before) - Math.abs(wanted - floor.outcome[p]!));
}

const unstretch = ([low, high]: readonly [number, number], value: number): number => low + (value / 100) * (high - low);

const outcomes = (table: ExchangeTable, floor: Floor): (number | null)[] =>
  [...floor.outcome].map((value, p) => (Number.isNaN(value) ? null : unstretch(table.scales[p]!, value)));
