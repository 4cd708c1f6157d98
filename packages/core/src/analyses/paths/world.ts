import { parseJsonPath } from '../../expressions/json-path.ts';
import type { JsonataParser, JsonataTree } from '../../expressions/jsonata.ts';
import type { Program } from '../../interpreter/program.ts';
import { type Cell, type Cells, rootOf } from '../../solver/cell.ts';
import { domainOfComparison } from '../../solver/comparison.ts';
import type { Domain, Json } from '../../solver/domain.ts';
import { kinds, ofKinds } from '../../solver/domain.ts';
import { type Formula, within } from '../../solver/formula.ts';
import type { Store } from '../../solver/store.ts';
import { Conflicts } from './conflicts.ts';
import { ContractLaws } from './contract-laws.ts';
import type { PathSettings } from './exploration.ts';
import { ExpressionNumbers } from './expression-numbers.ts';
import { atCell, type Case, isThere, type Symbolic } from './symbolic.ts';
import { Truths } from './truths.ts';

/** A text in one cell that is made of the document in another, such as JSON that is parsed on the way. */
export interface Link {
  readonly text: Cell;
  readonly document: Cell;
  readonly write: (document: Json) => string | undefined;
}

type WorldSettings = Pick<PathSettings, 'parser' | 'contract'>;

/** What all paths of an exploration share: the places of all documents, and how texts hang together with what is in them. */
export class World {
  readonly laws: ContractLaws;
  readonly cells: Cells;
  readonly input: Cell;
  /** With what paths begin: what the contract says of the input. */
  readonly store: Store;
  readonly #links = new Map<Cell, Link[]>();
  readonly #outcomes = new Map<Cell, Map<string, Cell>>();
  readonly #areOutcomes = new Set<Cell>();
  readonly expressions = new ExpressionNumbers();
  readonly conflicts: Conflicts;
  /** Of what a text is the JSON. */
  readonly texts = new Map<Cell, Symbolic>();
  /** The lists that paths with filters select, which may be empty whatever they select from. */
  readonly selections = new Set<Cell>();
  /** Places that stand for several values at once, of which the one may be there and the other not. */
  readonly mixed = new Set<Cell>();
  /** Expressions of JSONata that were read. */
  readonly truths = new Truths();
  readonly trees = new Map<string, { readonly tree: JsonataTree | undefined }>();
  /**
   * `witness`: paths are to be run, so that of many ways the likely ones are thought of. `proof`: all ways are.
   */
  readonly purpose: 'witness' | 'proof';
  readonly program: Program;
  readonly parser: JsonataParser | undefined;
  readonly #domains = new Map<string, Domain | undefined>();
  readonly #paths = new Map<string, ReturnType<typeof parseJsonPath>>();
  #count = 0;

  constructor(purpose: 'witness' | 'proof', program: Program, { parser, contract }: WorldSettings) {
    this.purpose = purpose;
    this.program = program;
    this.parser = parser;
    this.laws = new ContractLaws(contract);
    this.conflicts = new Conflicts((formula) => this.laws.has(formula));
    this.cells = this.laws.cells;
    this.input = this.cells.root('input');
    this.store = this.laws.begin(this.input);
  }

  /** The values that an operator of a Choice is true of. The same again is the same object, so that the solver knows it again. */
  domainOf(operator: string, operand: Json): Domain | undefined {
    const key = `${operator} ${JSON.stringify(operand)}`;
    if (!this.#domains.has(key)) this.#domains.set(key, domainOfComparison(operator, operand));
    return this.#domains.get(key);
  }

  /** What a text says as a path. */
  parsedPath(text: string): ReturnType<typeof parseJsonPath> {
    const known = this.#paths.get(text) ?? parseJsonPath(text);
    this.#paths.set(text, known);
    return known;
  }

  /** How many documents there are. */
  get documents(): number {
    return this.#count;
  }

  /** A document of which nothing is known. */
  document(name: string): Cell {
    this.#count += 1;
    return this.cells.root(`${name} ${this.#count}`);
  }

  unknown(): Symbolic {
    return atCell(this.document('unknown'));
  }

  /** Whether a place lies in one of those. */
  isMixed(cell: Cell): boolean {
    for (let at: Cell | undefined = cell; at !== undefined; at = at.parent) if (this.mixed.has(at)) return true;
    return false;
  }

  /** A document of its own for what differs from one way to the other. */
  mixture(): Cell {
    const cell = this.document('either');
    this.mixed.add(cell);
    return cell;
  }

  /** A document that is any of the elements of the list at a place. */
  itemOf(list: Cell): Cell {
    const item = this.laws.itemOf(list);
    if (this.isMixed(list)) this.mixed.add(item);
    return item;
  }

  /** Some value of a domain. */
  some(domain: Domain): Case {
    const cell = this.document('some');
    return { when: within(cell, domain), value: atCell(cell) };
  }

  /** A value that may not be there. */
  perhaps(): Case {
    const cell = this.cells.member(this.document('perhaps'), 'value');
    return { when: isThere(cell), value: atCell(cell) };
  }

  /** What nobody can tell. It is a cell, so that a model makes a guess of it. */
  guess(): Formula {
    return within(this.document('guess'), ofKinds(kinds.true));
  }

  /** Whatever comes out of what lies at a cell, by what is done with it: done again with the same, it is the same. */
  outcome(cell: Cell, done: string): Cell {
    const known = this.outcomesOf(cell).get(done);
    if (known !== undefined) return known;
    const outcome = this.cells.root(`${done} of ${cell.id}`);
    this.#outcomes.set(cell, new Map(this.outcomesOf(cell)).set(done, outcome));
    this.#areOutcomes.add(outcome);
    return outcome;
  }

  outcomesOf(cell: Cell): ReadonlyMap<string, Cell> {
    return this.#outcomes.get(cell) ?? noOutcomes;
  }

  isOutcome(document: Cell): boolean {
    return this.#areOutcomes.has(document);
  }

  /** Whether something is true of a value, which nobody can tell; the same again for the same value. */
  guessOf(value: Symbolic, asked: string): Formula {
    return value.kind === 'cell' ? within(this.outcome(value.cell, asked), ofKinds(kinds.true)) : this.guess();
  }

  /** The document that a text is made of. */
  linked(text: Cell, name: string, write: Link['write']): Cell {
    const document = this.cells.root(`${name} ${text.id}`);
    const links = this.#links.get(rootOf(text)) ?? [];
    if (!links.some((link) => link.document === document)) links.push({ text, document, write });
    this.#links.set(rootOf(text), links);
    return document;
  }

  /** The links of texts that lie in the document at a cell. */
  linksIn(cell: Cell): readonly Link[] {
    return (this.#links.get(rootOf(cell)) ?? []).filter(({ text }) => liesIn(text, cell));
  }
}

const noOutcomes: ReadonlyMap<string, Cell> = new Map();

function liesIn(cell: Cell, outer: Cell): boolean {
  for (let at: Cell | undefined = cell; at !== undefined; at = at.parent) if (at === outer) return true;
  return false;
}
