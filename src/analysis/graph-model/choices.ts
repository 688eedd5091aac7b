/** What each party could do once a package is in force and kept: accept another, take back its yes, leave, or break it. */

import { wilsonInterval } from '../sampling.ts';
import { explain, type Told } from './explaining.ts';
import type { Meaning, PackageConflict } from './from-packages.ts';
import type { Settled } from './verdicts.ts';
import type { View } from './view.ts';

/** `other`: more than one of them at once, where that is best for the party. */
export const CHOICES = ['withdraw', 'switch', 'leave', 'breach', 'other'] as const;
export type ChoiceKind = (typeof CHOICES)[number];

export interface Share {
  readonly share: number;
  /** Wilson's interval at 95 %. */
  readonly interval: readonly [number, number];
}

export interface Choice {
  readonly party: string;
  readonly kind: ChoiceKind;
  readonly words: string;
  readonly to: number;
  /** Whether the party gains by it in the middle reading. */
  readonly gains: boolean;
  /** How the others would answer a gain in their own interest, so that it does not pay; null where they would not, or there is no gain. */
  readonly answer: readonly Told[] | null;
  /** Readings in which the party gains by it. */
  readonly readings: Share;
}

/** A choice still to be counted, its states by position. */
export interface Open {
  readonly dm: number;
  readonly kind: ChoiceKind;
  readonly from: number;
  readonly to: number;
}

/** The single things that each party could do in a state, and its best move where that is none of them. */
export function openChoices(conflict: PackageConflict, view: View, from: number): Open[] {
  return view.names.flatMap((_, dm) => {
    const moves = view.moves(dm, from);
    const single = moves.flatMap(to => {
      const kind = kindOf(changed(conflict.meanings, view.id(from), view.id(to)));
      return kind ? [{ dm, kind, from, to }] : [];
    });
    const top = Math.max(view.rank(dm, from), ...moves.map(to => view.rank(dm, to)));
    const best = moves.find(to => view.rank(dm, to) === top);
    const told =
      best === undefined || top === view.rank(dm, from) || single.some(({ to }) => view.rank(dm, to) === top);
    return told ? single : [...single, { dm, kind: 'other' as const, from, to: best }];
  });
}

interface Changed {
  readonly meaning: Meaning;
  readonly taken: boolean;
}

const changed = (meanings: readonly Meaning[], from: number, to: number): Changed[] =>
  meanings.flatMap((meaning, at) => (((from ^ to) >>> at) & 1 ? [{ meaning, taken: ((to >>> at) & 1) === 1 }] : []));

/** Which single thing the changes are; null where they are several. */
function kindOf(changes: readonly Changed[]): ChoiceKind | null {
  const [done, stances] = [
    changes.filter(({ meaning }) => meaning.kind === 'do'),
    changes.filter(({ meaning }) => meaning.kind !== 'do'),
  ];
  if (done.length > 0) {
    const issues = new Set(done.map(({ meaning }) => (meaning.kind === 'do' ? meaning.issue : -1)));
    return stances.length === 0 && issues.size === 1 ? 'breach' : null;
  }
  if (stances.some(({ meaning, taken }) => meaning.kind === 'leave' && taken)) return 'leave';
  if (stances.some(({ meaning, taken }) => meaning.kind === 'accept' && taken)) return 'switch';
  return stances.length > 0 ? 'withdraw' : null;
}

/** In how many of the readings the party gains, choice by choice. */
export interface Gains {
  readonly open: readonly Open[];
  readonly counts: Int32Array;
  readonly readings: number;
}

/** One more reading counted, in place. */
export function countGains(open: readonly Open[], counts: Int32Array, { ranks }: Settled): void {
  for (const [at, { dm, from, to }] of open.entries()) if (ranks[dm]![to]! > ranks[dm]![from]!) counts[at]! += 1;
}

/** The choices of all packages, those of one state together, told and counted. */
export function toldChoices(view: View, gains: Gains, from: number): Choice[] {
  const reasons = view.names.map((_, dm) => explain(view, dm, 'SEQ', from));
  return gains.open.flatMap((one, at): Choice[] => {
    if (one.from !== from) return [];
    const better = view.rank(one.dm, one.to) > view.rank(one.dm, from);
    const answered = reasons[one.dm]?.improvements.find(({ to }) => to === view.id(one.to));
    return [
      {
        party: view.names[one.dm]!,
        kind: one.kind,
        words: view.sayMove(one.dm, from, one.to),
        to: view.id(one.to),
        gains: better,
        answer: better ? (answered?.answer ?? null) : null,
        readings: {
          share: gains.readings > 0 ? gains.counts[at]! / gains.readings : 0,
          interval: wilsonInterval(gains.counts[at]!, gains.readings),
        },
      },
    ];
  });
}
