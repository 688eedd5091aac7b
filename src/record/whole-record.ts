/** Whether a record that comes from elsewhere hangs together: ids given once, and nothing required is missing. */

import { type Problem, problem } from '../problems.ts';
import { type CaseRecord, ENTRY_KINDS, entriesOf } from './record.ts';
import { requiredBy } from './references.ts';

/** Everything that keeps the record from being opened as a case; empty when it may be. */
export function recordProblems(record: CaseRecord): Problem[] {
  const ids = new Set<string>();
  const problems: Problem[] = [];
  for (const id of [...record.sources, ...ENTRY_KINDS.flatMap(kind => entriesOf(record, kind))].map(one => one.id)) {
    if (ids.has(id)) problems.push(problem('record-invalid', `The id ${id} is given twice.`, 'Export it again.', id));
    ids.add(id);
  }
  for (const kind of ENTRY_KINDS)
    for (const entry of entriesOf(record, kind))
      for (const id of requiredBy(kind, entry))
        if (!ids.has(id))
          problems.push(
            problem('record-invalid', `It refers to ${id}, which is not in the record.`, 'Export it again.', entry.id),
          );
  return problems;
}
