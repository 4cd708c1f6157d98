import type { JsonataNode } from '../../expressions/jsonata-tree.ts';
import { boundErrors, EvaluationError } from './evaluation-error.ts';
import type { Environment, LibraryFunction } from './library.ts';
import type { Preparation, Role } from './preparation.ts';
import { Turns } from './turns.ts';
import { isFunctionLike, Scales, type Weight } from './weight.ts';

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

/** How much the library reads or copies in about the time of a step. */
export const bytesPerStep = 1000;
export const copiesPerStep = 2000;
const groupedPerStep = 200;

/** The name that an evaluation is found by in its own scope. An expression cannot write it, because of the blank. */
export const runVariable = ' run';

/** Where an evaluation is: the node, what it is evaluated for, and in which scope. */
interface Visit {
  readonly node: JsonataNode;
  readonly input: unknown;
  readonly environment: Environment;
}

interface RunParts {
  readonly preparation: Preparation;
  readonly now: number;
  readonly random: () => number;
  readonly uuid: () => string;
}

/** One evaluation, which is counted and weighed while it goes on. */
export class Run {
  readonly now: number;
  readonly random: () => number;
  readonly uuid: () => string;
  private readonly roles: ReadonlyMap<object, Readonly<Role>>;
  private readonly functions = new WeakSet<object>();
  private readonly turns = new Turns();
  /** How many items each grouping has so far, and which have a member named `then`. */
  private readonly grouped = new Map<object, number>();
  private readonly thenable = new WeakSet<object>();
  private scales = new Scales();
  private steps = 0;
  private depth = 0;

  constructor({ preparation, now, random, uuid }: RunParts) {
    this.roles = preparation.roles;
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
    const { node, environment } = visit;
    if (this.steps === 0) environment.timestamp = new Date(this.now);
    const role = this.roles.get(node);
    const turn = role?.members && this.turns.wait(environment, role.members, node);
    if (turn !== undefined) return turn.then(() => this.begin(visit.input, role));
    this.begin(visit.input, role);
    return undefined;
  }

  /** After a node was evaluated, before its value can be read. */
  leave({ node, environment }: Omit<Visit, 'input'>, result: unknown): void {
    this.depth--;
    const role = this.roles.get(node);
    if (typeof result === 'object' || typeof result === 'function') this.admit(node, result);
    else if (typeof result === 'string') this.reserve(result.length);
    if (role === undefined) return;
    if (role.isConsumed) this.charge(this.weigh(result).size / bytesPerStep);
    // What was weighed is about to change.
    if (role.isUpdate) this.scales = new Scales();
    this.checkMember(role, result);
    if (role.members !== undefined) this.turns.release(environment, node);
  }

  /** Counts work that is done within one call of the library. */
  charge(steps: number): void {
    this.steps += steps;
    if (this.steps > mostSteps) throw boundErrors.time();
  }

  /** Refuses what a call is about to make before it is made. */
  reserve(size: number): void {
    if (size > heaviest) throw boundErrors.memory();
  }

  /** What a value holds; it is one that the evaluation may hold, too. */
  weigh(value: unknown): Weight {
    const weight = this.scales.weigh(value, heaviest);
    this.reserve(weight.size);
    if (weight.depth > deepestValue) throw boundErrors.stack();
    return weight;
  }

  private begin(input: unknown, role: Readonly<Role> | undefined): void {
    this.depth++;
    if (this.depth > deepest) throw boundErrors.stack();
    this.charge(1);
    if (role === undefined) return;
    if (role.isWild) this.chargeWild(input);
    if (role.grouping !== undefined) this.grouped.delete(role.grouping);
    if (role.keyOf !== undefined) this.countItem(role.keyOf);
  }

  private chargeWild(input: unknown): void {
    this.charge(this.weigh(input).size / bytesPerStep);
    if (typeof input === 'object' && input !== null) this.charge(Object.keys(input).length ** 2 / copiesPerStep);
  }

  /** For each further item the library copies the group that it has so far. */
  private countItem(grouping: object): void {
    const count = (this.grouped.get(grouping) ?? 0) + 1;
    this.grouped.set(grouping, count);
    this.charge(count / groupedPerStep);
  }

  /** Only what the library itself made into a function is one; data with its marks could make it run anything. */
  private admit(node: JsonataNode, value: object | null): void {
    if (!isFunctionLike(value)) {
      this.weigh(value);
      return;
    }
    if (node.type === 'lambda' || node.type === 'partial' || node.type === 'transform') this.functions.add(value);
    const isOurs = typeof value === 'function' ? !isNative(value) : this.functions.has(value);
    if (!isOurs) throw new EvaluationError(undefined, 'An object that looks like a function is not called.');
  }

  /** An object whose `then` is a function would be called, and waited for, by JavaScript itself wherever it is returned. */
  private checkMember({ keyOf, members }: Readonly<Role>, result: unknown): void {
    if (keyOf !== undefined && result === 'then') this.thenable.add(keyOf);
    if (members !== undefined && typeof result === 'function' && this.thenable.has(members)) {
      throw new EvaluationError(undefined, 'A function is not evaluated as a member named `then`.');
    }
  }
}

function isNative(value: object): boolean {
  return Function.prototype.toString.call(value).includes('[native code]');
}
