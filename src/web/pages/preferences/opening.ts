/** What a row of the page can open. */

import type { Reason } from '../../../analysis/model.ts';
import type { Judging } from './JudgeDialog.tsx';

export interface Opened {
  readonly title: string;
  readonly reasons: readonly Reason[];
}

/** What a row can open: what its figure rests on, or the form of a judgement. */
export interface Opening {
  basis(opened: Opened): void;
  judge(judging: Judging): void;
}
