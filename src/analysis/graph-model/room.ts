/** Memory that is used again for each decision maker and each reading, rather than made anew. */

export type Numbers = Uint8Array | Uint16Array | Int32Array;

/** Arrays by the name of what they hold. One room serves one thing at a time. */
export type Room = Map<string, Numbers>;

/** The room's array of that name, of the kind and length of `like`; what it held before is still in it. */
export function roomFor<A extends Numbers>(room: Room, name: string, like: A, length = like.length): A {
  const kept = room.get(name);
  if (kept?.length === length && kept.constructor === like.constructor) return kept as A;
  const made = new (like.constructor as new (length: number) => A)(length);
  room.set(name, made);
  return made;
}
