import type { Value } from '../../interpreter/value.ts';
import type { State } from '../../model/state-machine.ts';
import type { Cell } from '../../solver/cell.ts';
import { contains, type Json } from '../../solver/domain.ts';
import { domainAt } from '../../solver/knowledge.ts';
import type { Model } from '../../solver/model.ts';
import { solve } from '../../solver/solve.ts';
import { assume, type Store } from '../../solver/store.ts';
import type { Ending } from './position.ts';
import type { Symbolic } from './symbolic.ts';
import type { World } from './world.ts';

/** An input and answers with which an execution should take a path. */
export interface ConcretePath {
  readonly input: Value;
  readonly answers: ReadonlyMap<State, readonly ConcreteAnswer[]>;
}

export type ConcreteAnswer =
  | { readonly kind: 'return'; readonly value: Json }
  | { readonly kind: 'items'; readonly items: readonly Json[] }
  | { readonly kind: 'throw'; readonly error: string | undefined; readonly cause: string | undefined };

/** Nothing where no input was found. */
export function concreted(ending: Ending, world: World): ConcretePath | undefined {
  if (solve(ending.store).kind !== 'satisfiable') return undefined;
  const store = pleasant(ending);
  const answer = solve(store);
  if (answer.kind !== 'satisfiable') return undefined;
  const documents = new Documents(world, store, answer.model);
  const answers = new Map<State, ConcreteAnswer[]>();
  for (const { state, answer, times } of inOrder(ending)) {
    const list = answers.get(state) ?? [];
    const one = documents.answerFor(answer);
    for (let time = 0; time < Math.min(times, mostTimes); time++) list.push(one);
    answers.set(state, list);
  }
  return { input: documents.documentAt(world.input), answers };
}

/** The last answer is repeated anyhow. */
const mostTimes = 200;

function inOrder({ answers }: Ending) {
  const list = [];
  for (let at = answers; at !== undefined; at = at.before) list.push(at);
  return list.reverse();
}

/** Errors get names that a reader knows, as far as they may. */
function pleasant(ending: Ending): Store {
  let { store } = ending;
  for (const { answer } of inOrder(ending)) {
    if (answer.kind !== 'throw') continue;
    store = preferring(store, answer.error, ['States.TaskFailed', 'States.Timeout']);
    store = preferring(store, answer.cause, ['The task failed.']);
  }
  return store;
}

/** The first of some texts that may stand there. */
function preferring(store: Store, value: Symbolic, operands: readonly string[]): Store {
  if (value.kind !== 'cell' || value.cell.children.size > 0) return store;
  for (const operand of operands) {
    const preferred = assume(store, { kind: 'comparison', cell: value.cell, operator: 'StringEquals', operand });
    if (solve(preferred).kind === 'satisfiable') return preferred;
  }
  return store;
}

/** The documents of a model, with texts written as what was read of them. */
class Documents {
  private readonly world: World;
  private readonly store: Store;
  private readonly model: Model;

  constructor(world: World, store: Store, model: Model) {
    this.world = world;
    this.store = store;
    this.model = model;
  }

  answerFor(answer: NonNullable<Ending['answers']>['answer']): ConcreteAnswer {
    switch (answer.kind) {
      case 'return':
        return { kind: 'return', value: this.valueOf(answer.value) };
      case 'items':
        return { kind: 'items', items: answer.items.map((item) => this.valueOf(item)) };
      case 'throw':
        return { kind: 'throw', error: textOf(this.valueOf(answer.error)), cause: textOf(this.valueOf(answer.cause)) };
    }
  }

  /** The whole document, in which each linked text stands for what is read of it, where it may. */
  documentAt(root: Cell): Json {
    let document = this.model.documentOf(root) ?? null;
    for (const link of this.world.linksIn(root)) {
      if (typeof this.model.valueOf(link.text) !== 'string') continue;
      const text = link.write(this.documentAt(link.document));
      const domain = domainAt(this.store.knowledge.places, link.text);
      if (text !== undefined && contains(domain, text)) document = replaced(document, placeOf(link.text, root), text);
    }
    return document;
  }

  private valueOf(value: Symbolic): Json {
    switch (value.kind) {
      case 'constant':
        return value.value;
      case 'cell':
        return this.documentAt(value.cell);
      case 'list':
        return value.items.map((item) => this.valueOf(item));
      case 'object': {
        const base = value.base === undefined ? {} : this.documentAt(value.base);
        const members = [...value.members].map(([name, member]) => [name, this.valueOf(member)] as const);
        return { ...(base as object), ...Object.fromEntries(members) };
      }
    }
  }
}

function textOf(value: Json): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function placeOf(cell: Cell, root: Cell): readonly (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at: Cell | undefined = cell; at !== undefined && at !== root; at = at.parent) keys.unshift(at.key);
  return keys;
}

function replaced(document: Json, [key, ...rest]: readonly (string | number)[], text: string): Json {
  if (key === undefined) return text;
  if (typeof document !== 'object' || document === null) return document;
  if (Array.isArray(document)) return document.with(Number(key), replaced(document[Number(key)] as Json, rest, text));
  const members = document as { readonly [name: string]: Json };
  return Object.fromEntries(
    Object.entries(members).map(([name, value]) => [name, name === key ? replaced(value, rest, text) : value]),
  );
}
