/** What a finding rests on: its figures in the model that the run was made of, and through them entries and judgements. */

import { type Stated, statedIn, within } from '../../analysis/figures.ts';
import type { Model, Reason } from '../../analysis/model.ts';
import type { KeptFinding } from '../desk/analysis-acts.ts';
import { count } from '../words/count.ts';

const figuresOf = ({ figures }: KeptFinding, model: Model): Stated[] =>
  statedIn(model).filter(({ target }) => figures.some(set => within(target, set)));

const isKnown = ({ reason }: Stated): boolean => reason.kind === 'entries' || reason.kind === 'judgement';

/** Switches at their start and figures by a rule are neither known nor unknown. */
const isUnknown = ({ reason, value, target }: Stated): boolean =>
  reason.kind === 'unknown' && typeof value === 'object' && value !== null && target.kind !== 'share';

export function basisOf(finding: KeptFinding, model: Model | null) {
  const stated = model ? figuresOf(finding, model) : [];
  const known = stated.filter(isKnown);
  const reasons: Reason[] = [
    ...(finding.entries.length > 0 ? [{ kind: 'entries' as const, entries: [...finding.entries] }] : []),
    ...stated.map(({ reason }) => reason).filter(({ kind }) => kind === 'judgement' || kind === 'rule'),
    ...(finding.entries.length === 0 ? known.map(({ reason }) => reason).filter(({ kind }) => kind === 'entries') : []),
  ];
  return { reasons, figures: model && { model, known, unknown: stated.filter(isUnknown) } };
}

/** The words of the button that opens it. */
export function sayRests(finding: KeptFinding, model: Model | null): string {
  if (finding.entries.length > 0) return `rests on ${count(finding.entries.length, 'entry', 'entries')}`;
  const known = model ? figuresOf(finding, model).filter(isKnown).length : 0;
  return known > 0 ? `rests on ${count(known, 'known figure', 'known figures')}` : 'rests on what is not known';
}
