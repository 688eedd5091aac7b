/** Scores of predictions, by the scorer that stands beside the gold data. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Score {
  readonly P: number;
  readonly R: number;
  readonly F1: number;
  readonly pred: number;
  readonly gold: number;
}

/** Lines of gold and of predictions through `score.mjs`; scores by name ("source half" …). */
export function scoreLines(
  scorer: string,
  mode: 'attributions' | 'events',
  gold: readonly unknown[],
  predicted: readonly unknown[],
): Record<string, Score> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-score-'));
  try {
    const file = (name: string, rows: readonly unknown[]) => {
      const path = join(folder, name);
      writeFileSync(path, rows.map(row => `${JSON.stringify(row)}\n`).join(''));
      return path;
    };
    const files = [file('gold.jsonl', gold), file('predicted.jsonl', predicted)];
    const output = execFileSync(process.execPath, [scorer, mode, ...files, '--json'], { encoding: 'utf8' });
    return (JSON.parse(output) as { scores: Record<string, Score> }).scores;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const HALVES = ['source half', 'cue half', 'content half', 'relation half', 'source+content half'] as const;
export const EXACTS = ['source exact', 'cue exact', 'content exact', 'relation exact'] as const;

/** F1 in per cent of these lines, for a table. */
export const percents = (scores: Record<string, Score>, names: readonly string[]): string[] =>
  names.map(name => (100 * scores[name]!.F1).toFixed(1).padStart(5));
