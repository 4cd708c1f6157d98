import type { JsonataParser, JsonataTree } from '../../expressions/jsonata.ts';
import type { Program } from '../../interpreter/program.ts';
import type { Cell, Cells } from '../../solver/cell.ts';
import { domainOfComparison } from '../../solver/comparison.ts';
import type { Domain, Json } from '../../solver/domain.ts';
import { kinds, ofKinds } from '../../solver/domain.ts';
import { type Formula, within } from '../../solver/formula.ts';
import type { Store } from '../../solver/store.ts';
import { Conflicts } from './conflicts.ts';
import { ContractLaws } from './contract-laws.ts';
import type { PathSettings } from './exploration.ts';
import { atCell, type Case, isThere, type Symbolic } from './symbolic.ts';

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
  readonly conflicts: Conflicts;
  /** Of what a text is the JSON. */
  readonly texts = new Map<Cell, Symbolic>();
  /** The lists that paths with filters select, which may be empty whatever they select from. */
  readonly selections = new Set<Cell>();
  /** Expressions of JSONata that were read. */
  readonly trees = new Map<string, { readonly tree: JsonataTree | undefined }>();
  /**
   * `witness`: paths are to be run, so that of many ways the likely ones are thought of. `proof`: all ways are.
   */
  readonly purpose: 'witness' | 'proof';
  readonly program: Program;
  readonly parser: JsonataParser | undefined;
  readonly #domains = new Map<string, Domain | undefined>();
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

  /** A document of which nothing is known. */
  document(name: string): Cell {
    this.#count += 1;
    return this.cells.root(`${name} ${this.#count}`);
  }

  unknown(): Symbolic {
    return atCell(this.document('unknown'));
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

function rootOf(cell: Cell): Cell {
  let root = cell;
  while (root.parent !== undefined) root = root.parent;
  return root;
}

function liesIn(cell: Cell, outer: Cell): boolean {
  for (let at: Cell | undefined = cell; at !== undefined; at = at.parent) if (at === outer) return true;
  return false;
}
