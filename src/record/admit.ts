/** What must hold before a draft may stand in the record as an entry. */

import { type Problem, problem } from '../problems.ts';
import { EVENT_MODES } from './events.ts';
import { type Span, verifySpan } from './evidence.ts';
import { STATUS_QUO } from './proposals.ts';
import { type CaseRecord, type EntryKind, type EntryOf, findEntry } from './record.ts';
import { requiredBy } from './references.ts';

/**
 * Drafts with at least this confidence are admitted unreviewed, so that one command goes from article to brief.
 * A case may set its own (`case.threshold`). Every view and brief says how many entries no person has reviewed.
 */
export const ADMISSION_THRESHOLD = 0.5;

/** Everything that keeps the entry out of the record; empty when it may stand. */
export function admissionProblems<K extends EntryKind>(record: CaseRecord, kind: K, entry: EntryOf[K]): Problem[] {
  return [
    ...evidenceProblems(record, entry),
    ...requiredBy(kind, entry)
      .filter(id => !findEntry(record, id))
      .map(id =>
        problem('entry-unknown', `It refers to ${id}, which is not in the record.`, 'Admit that first.', entry.id),
      ),
    ...RULES_OF_ENTRIES[kind](record, entry),
  ];
}

function evidenceProblems(record: CaseRecord, entry: EntryOf[EntryKind]): Problem[] {
  if (entry.evidence.length === 0 && entry.meta.judgement === null)
    return [
      problem(
        'draft-invalid',
        'It rests on no passage and on no named judgement.',
        'Select a passage or give a reason.',
        entry.id,
      ),
    ];
  return spansOf(entry).flatMap(span => {
    const verified = verifySpan(
      record.sources.findLast(source => source.id === span.source), // Most entries rest on the latest.
      span,
    );
    return verified.ok ? [] : verified.problems;
  });
}

/** Every span that an entry holds, evidence first. */
export function spansOf(entry: EntryOf[EntryKind]): Span[] {
  const spans = [...entry.evidence];
  if ('mentions' in entry) spans.push(...entry.mentions);
  if ('roles' in entry) spans.push(...entry.roles.flatMap(role => role.evidence));
  if ('cue' in entry) spans.push(...entry.source, ...entry.cue, ...entry.content);
  return spans;
}

type Rules = { [K in EntryKind]: (record: CaseRecord, entry: EntryOf[K]) => Problem[] };
const none = (): Problem[] => [];
const invalid = (id: string, message: string, next: string): Problem => problem('draft-invalid', message, next, id);

/** What must hold of the entries of each kind beside their evidence and references. */
export const RULES_OF_ENTRIES: Rules = {
  actor: none,
  place: none,
  issue: (_, issue) =>
    issue.options.some(option => option.id === STATUS_QUO)
      ? []
      : [invalid(issue.id, 'The issue has no status-quo option.', 'Add the option that nothing changes.')],
  proposal: none,
  provision: (record, provision) => optionProblems(record, provision.id, provision.issue, provision.option),
  event: (_, event) =>
    event.mode === null || EVENT_MODES[event.type].includes(event.mode)
      ? []
      : [
          invalid(
            event.id,
            `${event.type} has no mode "${event.mode}".`,
            `Use one of: ${EVENT_MODES[event.type].join(', ') || 'none'}.`,
          ),
        ],
  quotation: (_, quotation) =>
    quotation.evidence.length === 0 || quotation.text === quotation.evidence.map(span => span.exact).join(' ')
      ? []
      : [
          invalid(
            quotation.id,
            'The quotation is not, letter for letter, what stands inside the marks.',
            'Select its words again.',
          ),
        ],
  attribution: (_, attribution) =>
    attribution.content.length > 0
      ? []
      : [invalid(attribution.id, 'The attribution has no content.', 'Select what was said.')],
  position: (record, position) => [
    ...(position.option === null ? [] : optionProblems(record, position.id, position.issue, position.option)),
    ...(position.stance === 'divided' && record.actors.find(actor => actor.id === position.actor)?.kind === 'person'
      ? [invalid(position.id, 'One person cannot be divided; only groups are.', 'Choose another stance.')]
      : []),
    ...(position.stance === 'conditional' && position.condition === null
      ? [
          invalid(
            position.id,
            'A conditional stance needs its condition.',
            'Give the condition in the words of the source.',
          ),
        ]
      : []),
  ],
};

function optionProblems(record: CaseRecord, entry: string, issueId: string, optionId: string): Problem[] {
  const issue = record.issues.find(candidate => candidate.id === issueId);
  if (!issue || issue.options.some(option => option.id === optionId)) return [];
  return [
    invalid(entry, `The issue "${issue.title}" has no option "${optionId}".`, 'Add the option or choose another.'),
  ];
}
