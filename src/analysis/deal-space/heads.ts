/** A heap of list heads: which of several descending lists has the largest next point, first coordinate first. */

export interface Heads {
  /** Coordinates of each list's head. */
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly third: Float64Array;
  /** The list with the largest head, or -1. */
  top(): number;
  add(list: number): void;
  /** The top list's head has become smaller. */
  sink(): void;
  /** The top list has ended. */
  drop(): void;
}

export function heads(lists: number): Heads {
  const [first, second, third] = [new Float64Array(lists), new Float64Array(lists), new Float64Array(lists)];
  const heap = new Int32Array(lists);
  let size = 0;
  const before = (a: number, b: number): boolean => {
    if (first[a] !== first[b]) return first[a]! > first[b]!;
    if (second[a] !== second[b]) return second[a]! > second[b]!;
    return third[a]! > third[b]!;
  };
  const down = (): void => {
    const list = heap[0]!;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && before(heap[child + 1]!, heap[child]!)) child += 1;
      if (!before(heap[child]!, list)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = list;
  };
  return {
    first,
    second,
    third,
    top: () => (size > 0 ? heap[0]! : -1),
    add: list => {
      let at = size;
      size += 1;
      while (at > 0 && before(list, heap[(at - 1) >> 1]!)) {
        heap[at] = heap[(at - 1) >> 1]!;
        at = (at - 1) >> 1;
      }
      heap[at] = list;
    },
    sink: down,
    drop: () => {
      size -= 1;
      if (size > 0) {
        heap[0] = heap[size]!;
        down();
      }
    },
  };
}
