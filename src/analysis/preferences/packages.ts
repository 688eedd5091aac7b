/** The proposals of the record as packages: what each provision picks, and the status quo where it says nothing. */

import type { CaseRecord } from '../../record/record.ts';
import type { NamedPackage } from '../engine.ts';
import type { Model } from '../model.ts';

const OVER = new Set(['rejected', 'withdrawn', 'superseded']);

/**
 * The admitted proposals that are still on the table and pick at least one option of the model, the newest first. Two
 * provisions of one proposal on one issue: the later one in the record stands.
 */
export function packagesOnTable(record: CaseRecord, model: Model): NamedPackage[] {
  const standing = record.proposals.filter(one => one.meta.state === 'admitted');
  const replaced = new Set(standing.map(proposal => proposal.replaces));
  return standing
    .filter(proposal => !OVER.has(proposal.status) && !replaced.has(proposal.id))
    .toReversed()
    .flatMap(proposal => {
      const provisions = record.provisions.filter(
        provision => provision.proposal === proposal.id && provision.meta.state === 'admitted',
      );
      const picks = Object.fromEntries(model.issues.map(issue => [issue.id, issue.statusQuo]));
      const known = provisions.filter(({ issue, option }) =>
        model.issues.some(one => one.id === issue && one.options.some(each => each.id === option)),
      );
      for (const { issue, option } of known) picks[issue] = option;
      if (known.length === 0) return [];
      const { id, title } = proposal;
      return [{ id, title, picks, entries: [id, ...known.map(provision => provision.id)] }];
    });
}
