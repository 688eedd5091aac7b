/** Issues as drafts, from the mentions of their topic. */

import type { AnyDraft } from '../record/draft.ts';
import { cite, type Source } from '../record/evidence.ts';
import { issueKeyOf, issueTitleOf, optionsOf, type TopicMention } from './topics.ts';

/** One draft for each issue that the mentions speak of, with the options they choose. `suffix` keeps keys of two finders apart. */
export function issueDrafts(
  source: Source,
  mentions: readonly TopicMention[],
  finder: { name: string; version: string },
  suffix = '',
): AnyDraft[] {
  const groups = new Map<string, TopicMention[]>();
  for (const mention of mentions) {
    const key = issueKeyOf(mention);
    groups.set(key, [...(groups.get(key) ?? []), mention]);
  }
  return [...groups].map(([key, group]): AnyDraft => {
    const first = group[0]!;
    return {
      kind: 'issue',
      key: `${key}${suffix}`,
      confidence: 0.75,
      finder,
      entry: {
        title: issueTitleOf(first),
        category: first.topic.category,
        options: optionsOf(
          first,
          group.map(mention => mention.option),
        ),
        evidence: group.slice(0, 3).map(mention => cite(source, mention.start, mention.end)),
      },
    };
  });
}
