/**
 * Conditions over options: a conjunction of literals, or a formula in words such as
 * `open and not (shell or 'leave the table')`, `sign if withdraw`, `sign iff withdraw`. Both become a list of terms, of
 * which at least one must hold.
 */

/** One option taken ('Y') or not ('N'). */
export type Literal = readonly [option: number, value: 'Y' | 'N'];
export type Condition = readonly Literal[] | string;

/** A conjunction over a state's bits: `(state & mask) === value`. */
export interface Term {
  readonly mask: number;
  readonly value: number;
}

/** What a condition becomes: its terms, or what is wrong with it, in a few words. */
export type Terms =
  | { readonly ok: true; readonly terms: readonly Term[] }
  | { readonly ok: false; readonly why: string };

const MOST_TERMS = 1024;

/** The terms of a condition; bit k is option k of the file. */
export function termsOf(condition: Condition, optionNames: readonly string[]): Terms {
  if (typeof condition !== 'string') return conjunction(condition, optionNames.length);
  try {
    const terms = new FormulaReader(condition, optionNames).read();
    return terms.length > 0 ? { ok: true, terms } : { ok: false, why: 'it can never hold' };
  } catch (error) {
    if (error instanceof FormulaError) return { ok: false, why: error.message };
    throw error;
  }
}

/** Whether the state fulfils one of the terms. */
export const holds = (terms: readonly Term[], state: number): boolean =>
  terms.some(({ mask, value }) => (state & mask) === value);

function conjunction(literals: readonly Literal[], options: number): Terms {
  let [yes, no] = [0, 0];
  for (const [option, value] of literals) {
    if (option >= options) return { ok: false, why: `there is no option ${option}` };
    if (value === 'Y') yes |= 1 << option;
    else no |= 1 << option;
  }
  if (yes & no) return { ok: false, why: 'it wants one option both taken and not taken' };
  return { ok: true, terms: [{ mask: yes | no, value: yes }] };
}

/** What fulfils `terms` and not `others`. */
export function exceptWhere(terms: readonly Term[], others: readonly Term[]): Terms {
  try {
    return { ok: true, terms: both(terms, negated(others)) };
  } catch (error) {
    if (error instanceof FormulaError) return { ok: false, why: error.message };
    throw error;
  }
}

class FormulaError extends Error {}

const ALWAYS: readonly Term[] = [{ mask: 0, value: 0 }];

/** Terms that hold when both do. */
function both(a: readonly Term[], b: readonly Term[]): Term[] {
  const joined: Term[] = [];
  for (const one of a)
    for (const other of b) {
      const shared = one.mask & other.mask;
      if ((one.value & shared) !== (other.value & shared)) continue;
      joined.push({ mask: one.mask | other.mask, value: one.value | other.value });
    }
  return fewest(joined);
}

const either = (a: readonly Term[], b: readonly Term[]): Term[] => fewest([...a, ...b]);

/** Terms that hold when none of these does. */
export function negated(terms: readonly Term[]): readonly Term[] {
  return terms.reduce<readonly Term[]>((result, { mask, value }) => {
    const flipped: Term[] = [];
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      const bit = rest & -rest;
      flipped.push({ mask: bit, value: ~value & bit });
    }
    return both(result, flipped);
  }, ALWAYS);
}

/** Without the terms that another one covers. */
function fewest(terms: readonly Term[]): Term[] {
  if (terms.length > MOST_TERMS) throw new FormulaError('it is too long to be spelled out');
  return terms.filter(
    (term, at) =>
      !terms.some(
        (other, where) =>
          where !== at &&
          (other.mask & term.mask) === other.mask &&
          (term.value & other.mask) === other.value &&
          (other.mask !== term.mask || where < at),
      ),
  );
}

const TOKEN = /\s*(?:(?:"([^"]*)"|'([^']*)')|([()])|([^\s()"'][^\s()"]*))/y;
type Token = { readonly name: string; readonly quoted: boolean } | null;

/**
 * Recursive descent, loosest first: `iff`, `if` (a if b: whenever b holds, a does), `or`, `and`, `not`. A name that is
 * not one word stands in quotation marks, single or double.
 */
class FormulaReader {
  readonly #tokens: Token[] = [];
  readonly #names: readonly string[];
  #at = 0;

  constructor(text: string, names: readonly string[]) {
    this.#names = names;
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < text.trimEnd().length) {
      const found = TOKEN.exec(text);
      if (!found) throw new FormulaError('a quotation mark is not closed');
      const quoted = found[1] ?? found[2];
      this.#tokens.push({ name: quoted ?? found[3] ?? found[4]!, quoted: quoted !== undefined });
    }
  }

  read(): readonly Term[] {
    if (this.#tokens.length === 0) throw new FormulaError('it is empty');
    const terms = this.#iff();
    const rest = this.#tokens[this.#at];
    if (rest) throw new FormulaError(`"${rest.name}" is not expected there`);
    return terms;
  }

  #take(word: string): boolean {
    const token = this.#tokens[this.#at];
    if (!token || token.quoted || token.name.toLowerCase() !== word) return false;
    this.#at += 1;
    return true;
  }

  #iff(): readonly Term[] {
    let left = this.#if();
    while (this.#take('iff')) {
      const right = this.#if();
      left = either(both(left, right), both(negated(left), negated(right)));
    }
    return left;
  }

  #if(): readonly Term[] {
    let left = this.#or();
    while (this.#take('if')) left = either(left, negated(this.#or()));
    return left;
  }

  #or(): readonly Term[] {
    let left = this.#and();
    while (this.#take('or')) left = either(left, this.#and());
    return left;
  }

  #and(): readonly Term[] {
    let left = this.#not();
    while (this.#take('and')) left = both(left, this.#not());
    return left;
  }

  #not(): readonly Term[] {
    if (this.#take('not')) return negated(this.#not());
    if (this.#take('(')) {
      const inside = this.#iff();
      if (!this.#take(')')) throw new FormulaError('a bracket is not closed');
      return inside;
    }
    const token = this.#tokens[this.#at++];
    if (!token) throw new FormulaError('it ends where an option is expected');
    const option = this.#names.indexOf(token.name);
    if (option < 0) throw new FormulaError(`there is no option "${token.name}"`);
    return [{ mask: 1 << option, value: 1 << option }];
  }
}
