import type { Mock } from '../../engine/witness.ts';
import type { State } from '../../model/state-machine.ts';
import { anyValue, type Constraint, isAnyValue } from '../../project/contract/constraint.ts';
import { anyElementConstraint, elementConstraint, memberConstraint } from '../../project/contract/constraint-parts.ts';
import { type Contract, taskContract } from '../../project/contract/contract.ts';
import { fits } from '../../project/contract/fits.ts';
import { type Cell, Cells } from '../../solver/cell.ts';
import { anyString, anything, type Domain, intersect, ofStrings, onlyAbsent, outside } from '../../solver/domain.ts';
import { anyOf, type Formula, within } from '../../solver/formula.ts';
import { assume, emptyStore, lawfulStore, type Store } from '../../solver/store.ts';
import { stringsOf } from '../../solver/strings.ts';
import { wordsAmong } from '../../solver/text-set.ts';
import { constraintFormula, mostElements } from './constraint-formula.ts';
import { always, both, isThere } from './symbolic.ts';

/** What a contract says of the places in the input and in the results of tasks, told when a place is first spoken of. */
export class ContractLaws {
  readonly cells: Cells;
  readonly #contract: Contract | undefined;
  readonly #constraints = new WeakMap<Cell, Constraint>();
  readonly #laws = new WeakMap<Cell, { readonly law: Formula | undefined }>();
  readonly #all = new WeakSet<Formula>();
  #items = 0;

  constructor(contract: Contract | undefined) {
    this.#contract = contract;
    this.cells = contract === undefined ? new Cells() : new Cells((cell) => this.#lawOf(cell));
  }

  /** With what paths begin: the input is as the contract says. */
  begin(input: Cell): Store {
    if (this.#contract === undefined) return emptyStore;
    this.#constraints.set(input, this.#contract.input);
    return assume(lawfulStore, isThere(input));
  }

  /** Whether a formula is what the contract says of a place. */
  has(formula: Formula): boolean {
    return this.#all.has(formula);
  }

  /** Makes a document the result of a task; false where nothing is known of that. */
  governResult(result: Cell, state: string): boolean {
    const { output = anyValue } = taskContract(this.#contract, state) ?? {};
    if (isAnyValue(output)) return false;
    this.#constraints.set(result, output);
    return true;
  }

  /** The errors that a state may fail with, as far as the contract tells. */
  errorsOf({ name }: State): Domain {
    return errorDomain(taskContract(this.#contract, name)?.errors);
  }

  /** A document that is any of the elements of the list at a place. */
  itemOf(list: Cell): Cell {
    this.#items += 1;
    const item = this.cells.root(`any item ${this.#items}`);
    this.#constraints.set(item, anyElementConstraint(this.#constraintAt(list)));
    return item;
  }

  #lawOf(cell: Cell): Formula | undefined {
    const known = this.#laws.get(cell);
    if (known !== undefined) return known.law;
    const constraint = this.#constraintAt(cell);
    const law = isAnyValue(constraint) ? undefined : this.#lawFor(cell, constraint);
    this.#laws.set(cell, { law });
    if (law !== undefined) this.#all.add(law);
    return law;
  }

  /** A member or an element is as it is asked for, or it is not there. */
  #lawFor(cell: Cell, constraint: Constraint): Formula {
    const asked = constraintFormula(constraint, cell, this.cells);
    return cell.parent === undefined ? asked : anyOf(within(cell, onlyAbsent), both(asked, this.#behindOthers(cell)));
  }

  /** An element has others before it, of which something is asked too. */
  #behindOthers({ parent, key }: Cell): Formula {
    const isFirst = parent === undefined || typeof key === 'string' || key === 0 || key > mostElements;
    return isFirst ? always : isThere(this.cells.element(parent, key - 1));
  }

  #constraintAt(cell: Cell): Constraint {
    const known = this.#constraints.get(cell);
    if (known !== undefined) return known;
    const { parent, key } = cell;
    const outer = parent === undefined ? anyValue : this.#constraintAt(parent);
    const constraint = typeof key === 'string' ? inner(outer, parent, key) : elementConstraint(outer, key);
    this.#constraints.set(cell, constraint);
    return constraint;
  }
}

/** Of a document that the contract does not speak of, the key is its name. */
function inner(outer: Constraint, parent: Cell | undefined, key: string): Constraint {
  return parent === undefined || isAnyValue(outer) ? anyValue : memberConstraint(outer, key);
}

function errorDomain(names: readonly string[] | undefined): Domain {
  if (names === undefined || names.includes('States.ALL')) return anything;
  if (!names.includes('States.TaskFailed')) return only(names);
  const isTimeoutTold = names.includes('States.Timeout');
  return isTimeoutTold ? anything : (outside(only(['States.Timeout'])) ?? anything);
}

function only(names: readonly string[]): Domain {
  return intersect(anyString, ofStrings(stringsOf(wordsAmong(names))));
}

/** What an execution was given. */
interface Given {
  readonly input: unknown;
  readonly mocks: Readonly<Record<string, readonly Mock[]>>;
}

/** Whether an execution had only what the contract says that there is. */
export function keepsContract({ input, mocks }: Given, contract: Contract | undefined): boolean {
  if (contract === undefined) return true;
  return fits(input, contract.input) && Object.entries(mocks).every(([name, given]) => keeps(given, name, contract));
}

function keeps(mocks: readonly Mock[], name: string, contract: Contract): boolean {
  const task = taskContract(contract, name);
  if (task === undefined) return true;
  return mocks.every((mock) => {
    if ('return' in mock) return fits(mock.return, task.output);
    return mayThrow(mock.throw.error, task.errors);
  });
}

function mayThrow(error: string | undefined, names: readonly string[] | undefined): boolean {
  if (names === undefined || names.includes('States.ALL') || (error !== undefined && names.includes(error)))
    return true;
  return names.includes('States.TaskFailed') && error !== 'States.Timeout';
}
