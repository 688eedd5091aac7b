/**
 * The inverse question for prioritised statements: with the fewest statements moved, reversed or given up, which lists
 * make a wanted state stable for a decision maker? Only how states compare with the wanted one matters, so lists are
 * tried on the states that its stability turns on, and those that pass are put to the forward engine.
 */

import type { Concept } from './concepts.ts';
import { holds, negated, type Term } from './conditions.ts';
import { withRank } from './inverse.ts';
import { startOf, type WorkedOut } from './option-form.ts';
import type { OptionModel } from './option-model.ts';
import { rankByStatements } from './prioritising.ts';
import { searchFrom } from './searching.ts';
import { type Settled, stableFor } from './verdicts.ts';
import type { View } from './view.ts';

export type Edit =
  | { readonly kind: 'move'; readonly statement: number; readonly before: number | null }
  | { readonly kind: 'reverse'; readonly statement: number }
  | { readonly kind: 'drop'; readonly statement: number };

export interface Restated {
  readonly dm: number;
  /** Edits of the list in the file, by the statements' numbers there. */
  readonly edits: readonly Edit[];
  /** The model with the edited list; the engine has found the wanted state stable in it for the decision maker. */
  readonly model: Settled;
}

/** A statement of a list: its number in the file, and whether it is reversed. */
interface Item {
  readonly statement: number;
  readonly reversed: boolean;
}

const MOST_ANSWERS = 5;
const MOST_EDITS = 3;
const MOST_TRIED = 60_000;

/** Lists with the fewest edits that do it; none when three edits do not, or too many lists would have to be tried. */
export function fewestEdits(
  worked: WorkedOut,
  view: View,
  dm: number,
  concept: Concept,
  state: number,
): readonly Restated[] {
  const wanted = worked.candidates[dm]!.length === 1 ? worked.candidates[dm]![0]!.wanted : null;
  if (wanted?.way !== 'preferences' || view.model.kind !== 'options') return [];
  const model = view.model;
  const items = wanted.statements.flatMap(({ unsure }, statement) => (unsure ? [] : [{ statement, reversed: false }]));
  const terms = wanted.statements.map(one => one.terms);
  const test = stabilityTest(view, dm, concept, state, terms);
  let lists: { items: readonly Item[]; edits: readonly Edit[] }[] = [{ items, edits: [] }];
  let tried = 0;
  for (let edits = 1; edits <= MOST_EDITS; edits += 1) {
    const answers: Restated[] = [];
    const next: typeof lists = [];
    for (const list of lists)
      for (const edited of editsOf(list)) {
        tried += 1;
        if (tried > MOST_TRIED) return answers;
        next.push(edited);
        if (answers.length >= MOST_ANSWERS || !test(edited.items)) continue;
        const changed = withList(model, worked, dm, edited.items, terms);
        if (stableFor(changed, concept, state)[dm]) answers.push({ dm, edits: edited.edits, model: changed });
      }
    if (answers.length > 0) return answers;
    lists = next;
  }
  return [];
}

function withList(
  model: OptionModel,
  worked: WorkedOut,
  dm: number,
  items: readonly Item[],
  terms: readonly (readonly Term[])[],
): Settled {
  const statements = items.map(({ statement, reversed }) =>
    reversed ? negated(terms[statement]!) : terms[statement]!,
  );
  return withRank(model, dm, rankByStatements(statements, startOf(worked), worked.merged));
}

function* editsOf(list: { items: readonly Item[]; edits: readonly Edit[] }) {
  const { items, edits } = list;
  for (const [at, item] of items.entries()) {
    const rest = items.toSpliced(at, 1);
    const { statement } = item;
    if (edits.some(edit => edit.statement === statement)) continue;
    for (let to = 0; to <= rest.length; to += 1) {
      if (to === at) continue;
      const before = rest[to]?.statement ?? null;
      yield { items: rest.toSpliced(to, 0, item), edits: [...edits, { kind: 'move', statement, before } as const] };
    }
    const turned = { statement, reversed: !item.reversed };
    yield { items: items.with(at, turned), edits: [...edits, { kind: 'reverse', statement } as const] };
    yield { items: rest, edits: [...edits, { kind: 'drop', statement } as const] };
  }
}

/** Whether the wanted state is stable under a list of statements, the other decision makers as they are. */
function stabilityTest(
  view: View,
  dm: number,
  concept: Concept,
  state: number,
  terms: readonly (readonly Term[])[],
): (items: readonly Item[]) => boolean {
  const others = view.names.map((_, other) => other).filter(other => other !== dm);
  const improving = concept === 'SEQ' || concept === 'SSEQ';
  const lasting = concept === 'SMR' || concept === 'SSEQ';
  const here = terms.map(one => holds(one, state));
  /** For each state, statement by statement: fulfilled there and not here 1, the other way round -1. */
  const known = new Map<number, Int8Array>();
  const against = (at: number): Int8Array => {
    const found = known.get(at) ?? Int8Array.from(terms, (one, index) => Number(holds(one, at)) - Number(here[index]));
    known.set(at, found);
    return found;
  };
  const compared = view.moves(dm, state).map(to => ({
    to: against(to),
    answers:
      concept === 'R'
        ? []
        : searchFrom(view, to, others, improving).reached.map(at => ({
            at: against(at),
            escapes: lasting ? view.moves(dm, at).map(against) : [],
          })),
  }));
  return items => {
    const better = (differs: Int8Array): boolean => {
      for (const { statement, reversed } of items)
        if (differs[statement] !== 0) return differs[statement]! > 0 !== reversed;
      return false;
    };
    return compared.every(
      ({ to, answers }) => !better(to) || answers.some(({ at, escapes }) => !better(at) && !escapes.some(better)),
    );
  };
}
