/** A linear chain over the tokens of a window: best sequence of roles (Viterbi), and the log of the sum over all sequences. */

/** Number of roles: none, source, cue, content. */
export const ROLES = 4;
export const Role = { none: 0, source: 1, cue: 2, content: 3 } as const;

/** Scores of a window: `state[t * 4 + role]`, and `edge[t * 16 + before * 4 + role]` for the step into t (t > 0). */
export interface Scores {
  readonly size: number;
  readonly state: Float64Array;
  readonly edge: Float64Array;
}

/** The best sequence and its score. */
export function viterbi({ size, state, edge }: Scores): { roles: Uint8Array; score: number } {
  const best = new Float64Array(size * ROLES);
  const back = new Uint8Array(size * ROLES);
  for (let y = 0; y < ROLES; y += 1) best[y] = state[y]!;
  for (let t = 1; t < size; t += 1)
    for (let y = 0; y < ROLES; y += 1) {
      let top = -Infinity;
      let from = 0;
      for (let x = 0; x < ROLES; x += 1) {
        const score = best[(t - 1) * ROLES + x]! + edge[t * 16 + x * ROLES + y]!;
        if (score > top) {
          top = score;
          from = x;
        }
      }
      best[t * ROLES + y] = top + state[t * ROLES + y]!;
      back[t * ROLES + y] = from;
    }
  let last = 0;
  for (let y = 1; y < ROLES; y += 1) if (best[(size - 1) * ROLES + y]! > best[(size - 1) * ROLES + last]!) last = y;
  const score = best[(size - 1) * ROLES + last]!;
  const roles = new Uint8Array(size);
  for (let t = size - 1; t >= 0; t -= 1) {
    roles[t] = last;
    last = back[t * ROLES + last]!;
  }
  return { roles, score };
}

/** The best sequence in which the role occurs, by a second layer of states that have seen it. */
export function viterbiWith({ size, state, edge }: Scores, needed: number): { roles: Uint8Array; score: number } {
  const width = ROLES * 2;
  const best = new Float64Array(size * width).fill(-Infinity);
  const back = new Uint8Array(size * width);
  for (let y = 0; y < ROLES; y += 1) best[y === needed ? ROLES + y : y] = state[y]!;
  for (let t = 1; t < size; t += 1)
    for (let x = 0; x < width; x += 1)
      for (let y = 0; y < ROLES; y += 1) {
        const score = best[(t - 1) * width + x]! + edge[t * 16 + (x % ROLES) * ROLES + y]! + state[t * ROLES + y]!;
        const to = t * width + (x >= ROLES || y === needed ? ROLES + y : y);
        if (score > best[to]!) {
          best[to] = score;
          back[to] = x;
        }
      }
  let last = ROLES;
  for (let y = ROLES + 1; y < width; y += 1)
    if (best[(size - 1) * width + y]! > best[(size - 1) * width + last]!) last = y;
  const score = best[(size - 1) * width + last]!;
  const roles = new Uint8Array(size);
  for (let t = size - 1; t >= 0; t -= 1) {
    roles[t] = last % ROLES;
    last = back[t * width + last]!;
  }
  return { roles, score };
}

/** Forward logs `alpha[t * 4 + role]` and the log of the sum over all sequences. */
export function forward({ size, state, edge }: Scores, alpha: Float64Array): number {
  for (let y = 0; y < ROLES; y += 1) alpha[y] = state[y]!;
  for (let t = 1; t < size; t += 1)
    for (let y = 0; y < ROLES; y += 1) {
      const b = (t - 1) * ROLES;
      const e = t * 16 + y;
      alpha[t * ROLES + y] =
        state[t * ROLES + y]! +
        logSum(
          alpha[b]! + edge[e]!,
          alpha[b + 1]! + edge[e + 4]!,
          alpha[b + 2]! + edge[e + 8]!,
          alpha[b + 3]! + edge[e + 12]!,
        );
    }
  const b = (size - 1) * ROLES;
  return logSum(alpha[b]!, alpha[b + 1]!, alpha[b + 2]!, alpha[b + 3]!);
}

/** Backward logs, by the same layout. */
export function backward({ size, state, edge }: Scores, beta: Float64Array): void {
  for (let y = 0; y < ROLES; y += 1) beta[(size - 1) * ROLES + y] = 0;
  for (let t = size - 2; t >= 0; t -= 1)
    for (let x = 0; x < ROLES; x += 1) {
      const n = (t + 1) * ROLES;
      const e = (t + 1) * 16 + x * ROLES;
      beta[t * ROLES + x] = logSum(
        edge[e]! + state[n]! + beta[n]!,
        edge[e + 1]! + state[n + 1]! + beta[n + 1]!,
        edge[e + 2]! + state[n + 2]! + beta[n + 2]!,
        edge[e + 3]! + state[n + 3]! + beta[n + 3]!,
      );
    }
}

/** log(e^a + e^b + e^c + e^d) without overflow. */
function logSum(a: number, b: number, c: number, d: number): number {
  const top = Math.max(a, b, c, d);
  return top + Math.log(Math.exp(a - top) + Math.exp(b - top) + Math.exp(c - top) + Math.exp(d - top));
}
