import { type Cell, rootOf } from '../../solver/cell.ts';
import type { Goal } from '../../solver/goal.ts';
import { type Knowledge, knownAt } from '../../solver/knowledge.ts';
import type { Descriptions } from './descriptions.ts';
import type { Frame, Position, Variables } from './position.ts';
import type { Symbolic } from './symbolic.ts';
import type { World } from './world.ts';

/** What tells ways of entering a state apart, and what is known there of all that can still be read. */
export interface Entry {
  /** Two entries of a state with the same key go on in the same ways. */
  readonly key: string;
  /** Without what is said only of documents that nothing leads to any more. */
  readonly knowledge: Knowledge;
}

/** Nothing where the data is nested too deeply to be gone through. */
export function entryOf(at: Position, world: World, descriptions: Descriptions): Entry | undefined {
  const entering = new Entering(at.store.knowledge, world, descriptions);
  return entering.entry(at);
}

/** Data deeper than this is not compared. */
const deepest = 60;

/** Writes down what can be read; documents are named in the order in which they are met. */
class Entering {
  readonly #knowledge: Knowledge;
  readonly #world: World;
  readonly #descriptions: Descriptions;
  readonly #roots = new Map<Cell, number>();
  readonly #open: Cell[] = [];
  readonly #readable = new Set<Cell>();
  readonly #above = new Set<Cell>();
  #spoken: ReadonlySet<Cell> | undefined;
  #isTooDeep = false;

  constructor(knowledge: Knowledge, world: World, descriptions: Descriptions) {
    this.#knowledge = knowledge;
    this.#world = world;
    this.#descriptions = descriptions;
  }

  entry({ data, variables, frame }: Position): Entry | undefined {
    const read = [this.#cell(this.#world.input), this.#value(data), this.#variables(variables), this.#frames(frame)];
    const known = this.#openCells();
    const { choices, orderings, guesses } = this.#knowledge;
    const { said, goals } = this.#goals([...choices, ...orderings]);
    const guessed = [...guesses].map(([key, isTrue]) => `${this.#descriptions.numberOf(key as object)}${isTrue}`);
    if (this.#isTooDeep) return undefined;
    const knowledge = { ...this.#knowledge, choices: choices.filter((choice) => goals.has(choice)) };
    return { key: [...read, ...known, ...said, ...guessed].join('\n'), knowledge };
  }

  #frames(frame: Frame | undefined): string {
    const parts: string[] = [];
    for (let at = frame; at !== undefined; at = at.outer) parts.push(this.#frame(at));
    return parts.join('\n');
  }

  #frame({ owner, data, variables, runs, outputs, result }: Frame): string {
    const read = result === 'inside' ? [] : [this.#value(data), this.#variables(variables)];
    const made = result === 'list' ? outputs.map((output) => this.#value(output)) : [];
    const ahead = runs.map(({ scope, input, item }) => [
      this.#descriptions.numberOf(scope),
      this.#value(input),
      item === undefined ? '' : this.#value(item),
    ]);
    return JSON.stringify([this.#descriptions.numberOf(owner), result, read, made, ahead]);
  }

  #variables({ values, areAll }: Variables): string {
    return `${areAll} ${this.#described(this.#descriptions.members(values))}`;
  }

  #value(value: Symbolic): string {
    return this.#described(this.#descriptions.value(value));
  }

  #described(described: ReturnType<Descriptions['value']>): string {
    if (described === undefined) this.#isTooDeep = true;
    return described === undefined ? '' : `${described.text} ${described.cells.map((cell) => this.#cell(cell)).join()}`;
  }

  /** The name of a cell, from which on everything can be read. */
  #cell(cell: Cell): string {
    const root = rootOf(cell);
    const number = this.#roots.get(root) ?? this.#roots.size;
    this.#roots.set(root, number);
    if (!this.#readable.has(cell)) this.#open.push(cell);
    this.#readable.add(cell);
    return `$${number}${this.#descriptions.pathOf(cell)}`;
  }

  #openCells(): readonly string[] {
    const said: string[] = [];
    for (let next = 0; next < this.#open.length; next++) said.push(this.#around(this.#open[next] as Cell));
    this.#open.length = 0;
    return said;
  }

  /** What is known of a cell, of those within it and of those it lies in. */
  #around(cell: Cell): string {
    const said = [...this.#within(cell), ...this.#texts(cell)];
    for (let at = cell.parent; at !== undefined && !this.#above.has(at); at = at.parent) {
      this.#above.add(at);
      const domain = knownAt(this.#knowledge.places, at);
      if (domain !== undefined) said.push(`${this.#descriptions.pathOf(at)}^${this.#descriptions.domain(domain)}`);
    }
    return said.join(' ');
  }

  #within(cell: Cell): readonly string[] {
    const said: string[] = [];
    const open = [cell];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const domain = knownAt(this.#knowledge.places, at);
      if (domain !== undefined) said.push(`${this.#descriptions.pathOf(at)}:${this.#descriptions.domain(domain)}`);
      for (const child of at.children.values()) open.push(child);
      said.push(...this.#outcomes(at));
    }
    return said.sort();
  }

  /** What is known of all that comes out of what lies at a cell. */
  #outcomes(cell: Cell): readonly string[] {
    const known = [...this.#world.outcomesOf(cell)].filter(([, outcome]) => this.#isSpokenOf(outcome));
    return known.map(([done, outcome]) => `${this.#descriptions.pathOf(cell)}~${done}=${this.#cell(outcome)}`);
  }

  #isSpokenOf(document: Cell): boolean {
    const open = [document];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (knownAt(this.#knowledge.places, at) !== undefined || this.#inGoals.has(at)) return true;
      open.push(...at.children.values(), ...this.#world.outcomesOf(at).values());
    }
    return false;
  }

  get #inGoals(): ReadonlySet<Cell> {
    const { choices, orderings } = this.#knowledge;
    this.#spoken ??= new Set([...choices, ...orderings].flatMap((goal) => this.#descriptions.cellsOf(goal)));
    return this.#spoken;
  }

  /** What is written in the texts within a cell. */
  #texts(cell: Cell): readonly string[] {
    const source = this.#world.texts.get(cell);
    const links = this.#world
      .linksIn(cell)
      .map(({ text, document }) => `${this.#descriptions.pathOf(text)}=${this.#cell(document)}${document.key}`);
    return source === undefined ? links : [...links, `=${this.#value(source)}`];
  }

  /** Those that say something of what can be read, and then also of what else they speak of. */
  #goals(all: readonly Goal[]): { readonly said: readonly string[]; readonly goals: ReadonlySet<Goal> } {
    const said: string[] = [];
    const goals = new Set<Goal>();
    for (let rest = all, before = -1; goals.size > before; ) {
      before = goals.size;
      const near = rest.filter((goal) => this.#descriptions.cellsOf(goal).some((cell) => this.#isReadable(cell)));
      for (const goal of near) said.push(this.#goal(goal));
      said.push(...this.#openCells());
      for (const goal of near) goals.add(goal);
      rest = rest.filter((goal) => !goals.has(goal));
    }
    return { said, goals };
  }

  #isReadable(cell: Cell): boolean {
    if (this.#above.has(cell)) return true;
    for (let at: Cell | undefined = cell; at !== undefined; at = at.parent) if (this.#readable.has(at)) return true;
    return false;
  }

  #goal(goal: Goal, depth = 0): string {
    if (depth > deepest) this.#isTooDeep = true;
    if (depth > deepest) return '';
    switch (goal.kind) {
      case 'in':
        return `${this.#cell(goal.cell)} ${this.#descriptions.domain(goal.domain)}`;
      case 'ordering':
        return `${this.#cell(goal.left)} ${goal.line} ${goal.order} ${this.#cell(goal.right)}`;
      case 'guess':
        return `${this.#descriptions.numberOf(goal.key as object)} ${goal.isTrue}`;
      default:
        return `(${goal.kind} ${goal.parts.map((part) => this.#goal(part, depth + 1)).join()})`;
    }
  }
}
