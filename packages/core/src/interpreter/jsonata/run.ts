import type { JsonataNode } from '../../expressions/jsonata-tree.ts';
import { boundErrors, EvaluationError } from './evaluation-error.ts';
import type { Environment, LibraryFunction } from './library.ts';
import type { Preparation } from './preparation.ts';
import { isFunctionLike, Scales } from './weight.ts';

/**
 * How deep an evaluation may go on AWS, and how much one value may hold: `TestState` evaluates 100 added numbers and refuses 101, and
 * `[1..873782]` and a text of 2^22 characters but not one more and not 2^23.
 */
const deepest = 100;
const heaviest = 873_783 * 8 + 7;

/** Values that lie deeper in each other than this cannot be JSON for AWS. */
const deepestValue = 1000;

/**
 * AWS stops after a second; steps tell what takes about as long wherever it runs. It evaluates 200,000 calls of a small function, which
 * are 600,000 steps.
 */
const mostSteps = 1_000_000;

/** The name that an evaluation is found by in its own scope. An expression cannot write it, because of the blank. */
export const runVariable = ' run';

/** What the hooks are told: the node, what it is evaluated for, and in which scope. */
interface Visit {
  readonly node: JsonataNode;
  readonly input: unknown;
  readonly environment: Environment;
}

/** One evaluation, which is counted and weighed while it goes on. */
export class Run {
  readonly now: number;
  readonly random: () => number;
  readonly uuid: () => string;
  private readonly preparation: Preparation;
  private readonly functions = new WeakSet<object>();
  private scales = new Scales();
  private steps = 0;
  private depth = 0;
  private readonly grouped = new Map<object, number>();
  private readonly queues = new Queues();

  constructor({ preparation, now, random, uuid }: RunParts) {
    this.preparation = preparation;
    this.now = now;
    this.random = random;
    this.uuid = uuid;
  }

  /** Lets the expression call a function that it has not made itself. */
  trust(callable: LibraryFunction): void {
    this.functions.add(callable);
  }

  /** Before a node is evaluated. Members of an array or object, which the library begins all at once, go one after the other. */
  enter(visit: Visit): Promise<void> | undefined {
    if (this.steps === 0) visit.environment.timestamp = new Date(this.now);
    const members = this.preparation.siblings.get(visit.node);
    const turn = members === undefined ? undefined : this.queues.wait(visit.environment, members, visit.node);
    if (turn !== undefined) return turn.then(() => this.begin(visit));
    this.begin(visit);
    return undefined;
  }

  /** After a node was evaluated, before its value can be read. */
  leave({ node, environment }: Visit, result: unknown): void {
    this.depth--;
    if (isFunctionLike(result)) this.admit(node, result);
    else this.check(node, result);
    if (this.preparation.updates.has(node)) this.scales = new Scales();
    if (this.preparation.siblings.has(node)) this.queues.release(environment, node);
  }

  /** Counts work that is done within one call of the library. */
  charge(steps: number): void {
    this.steps += Math.ceil(steps);
    if (this.steps > mostSteps) throw boundErrors.time();
  }

  /** Refuses what a call is about to make before it is made. */
  reserve(size: number): void {
    if (size > heaviest) throw boundErrors.memory();
  }

  /** What a value holds; it is one that the evaluation may hold, too. */
  weigh(value: unknown): { readonly size: number; readonly depth: number } {
    const weight = this.scales.weigh(value, heaviest);
    this.reserve(weight.size);
    if (weight.depth > deepestValue) throw boundErrors.stack();
    return weight;
  }

  private begin({ node, input }: Visit): void {
    this.depth++;
    if (this.depth > deepest) throw boundErrors.stack();
    this.charge(1);
    if (node.type === 'descendant' || node.type === 'wildcard') this.charge(this.weigh(input).size / bytesPerStep);
    if (node.type === 'wildcard') this.charge(Object.keys(input ?? {}).length ** 2 / copiesPerStep);
    this.countKey(node);
  }

  /** For each further item the library copies the group that it has so far. */
  private countKey(node: Visit['node']): void {
    const pairs = node.type === 'unary' ? node.lhs : node.group?.lhs;
    if (pairs !== undefined) this.grouped.delete(pairs);
    const grouping = this.preparation.keys.get(node);
    if (grouping === undefined) return;
    const count = (this.grouped.get(grouping) ?? 0) + 1;
    this.grouped.set(grouping, count);
    this.charge(count / copiesPerStep);
  }

  /** Only what the library itself made into a function is one; data with its marks could make it run anything. */
  private admit(node: Visit['node'], value: object): void {
    if (['lambda', 'partial', 'transform'].includes(node.type)) this.functions.add(value);
    const isOurs = typeof value === 'function' ? !isNative(value) : this.functions.has(value);
    if (!isOurs) throw new EvaluationError(undefined, 'An object that looks like a function is not called.');
  }

  private check(node: Visit['node'], result: unknown): void {
    const { size } = this.weigh(result);
    if (this.preparation.consumed.has(node)) this.charge(size / bytesPerStep);
    // JavaScript would call it, and wait for it, wherever the object is returned.
    if (isObject(result) && typeof Object.getOwnPropertyDescriptor(result, 'then')?.value === 'function') {
      throw new EvaluationError(undefined, 'An object with a function named `then` is not returned.');
    }
  }
}

interface RunParts {
  readonly preparation: Preparation;
  readonly now: number;
  readonly random: () => number;
  readonly uuid: () => string;
}

/** How much the library reads or copies in about the time of a step. */
export const bytesPerStep = 1000;
export const copiesPerStep = 2000;

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isNative(value: object): boolean {
  return Function.prototype.toString.call(value).includes('[native code]');
}

/** Lets those that were begun at the same time go on one by one, in the order in which they were begun. */
class Queues {
  private readonly last = new WeakMap<Environment, Map<object, Promise<void>>>();
  private readonly releases = new WeakMap<Environment, Map<object, (() => void)[]>>();

  /** When it is the node's turn; nothing if it is now. */
  wait(environment: Environment, members: object, node: object): Promise<void> | undefined {
    const queues = entryOf(this.last, environment, () => new Map<object, Promise<void>>());
    const previous = queues.get(members);
    const done = new Promise<void>((resolve) => {
      const releases = entryOf(this.releases, environment, () => new Map<object, (() => void)[]>());
      const waiting = releases.get(node);
      if (waiting === undefined) releases.set(node, [resolve]);
      else waiting.push(resolve);
    });
    queues.set(members, done);
    return previous;
  }

  release(environment: Environment, node: object): void {
    this.releases.get(environment)?.get(node)?.shift()?.();
  }
}

function entryOf<Key extends object, Entry>(entries: WeakMap<Key, Entry>, key: Key, make: () => Entry): Entry {
  const entry = entries.get(key) ?? make();
  entries.set(key, entry);
  return entry;
}
