/** Names for the ids that an entry holds, from what the desk sends along with it. */

import { type Issue, STATUS_QUO } from '../../record/proposals.ts';
import type { EntryLine, ShownEntry } from '../desk/acts.ts';
import { useAct } from '../desk/queries.ts';
import type { Names } from '../words/say.ts';

/** Names for one shown entry. The issue is asked for when the entry chooses one of its options. */
export function useNames(caseId: string, shown: ShownEntry | undefined): Names {
  const entry = shown?.entry;
  const issueId = entry && 'issue' in entry ? entry.issue : null;
  const asked = useAct('show-entry', caseId, { entry: issueId ?? '' }, { enabled: issueId !== null });
  const issue = asked.data?.entry as Issue | undefined;
  return namesOf(shown ? [shown.line, ...shown.refersTo] : [], issue);
}

export function namesOf(lines: readonly EntryLine[], issue: Issue | undefined): Names {
  const labels = new Map(lines.map(line => [line.id, line.label]));
  return {
    of: id => labels.get(id) ?? id.slice(id.indexOf(':') + 1).replaceAll('-', ' '),
    option: (issueId, option) => {
      const title = issue?.id === issueId ? issue.title : (labels.get(issueId) ?? 'the issue');
      if (option === null) return `any change of ${title}`;
      if (option === STATUS_QUO) return `${title} as it is`;
      const found = issue?.id === issueId ? issue.options.find(one => one.id === option) : undefined;
      return found?.title ?? option;
    },
  };
}
