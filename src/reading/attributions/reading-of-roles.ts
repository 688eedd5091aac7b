/** One way to read the words around a head: which of them are source, cue and content. */

import type { Window } from './window.ts';

/** Tokens that an attribution takes, with how likely its head is one and how likely these roles are given the head. */
export interface Reading {
  readonly head: number;
  readonly window: Window;
  readonly roles: Uint8Array;
  readonly headChance: number;
  readonly rolesChance: number;
}
