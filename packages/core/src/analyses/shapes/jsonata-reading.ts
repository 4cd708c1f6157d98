import type { Node, Property } from '../../syntax/node.ts';
import { isOnly, memberOfShape } from './parts.ts';
import { anything, closedObject, kinds, type Shape } from './shape.ts';
import type { StateRun } from './state-run.ts';

/** What the expressions of a state may read. */
export interface JsonataScope {
  /** The members of `$states`, without its `context`. */
  readonly states: Readonly<Record<string, Shape>>;
  readonly variables: Shape;
}

/** A member that is not there, and what it is not in. */
export interface LostMember {
  readonly holder: Shape;
  /** What it is not in, as it is written. */
  readonly text: string;
  readonly name: string;
}

/** One evaluation of an expression: what it may read, what it has bound so far, and what is noted meanwhile. */
export class JsonataReading {
  readonly #run: StateRun;
  readonly #scope: JsonataScope;
  readonly #place: Node | Property;
  /** Made when something is bound, which few expressions do. */
  #locals: Map<string, Shape> | undefined;
  /** What was bound, with what it hid, in this order. */
  #bound: Bound[] | undefined;
  /** Of the path that was read last. */
  lost: LostMember | undefined;

  constructor(run: StateRun, scope: JsonataScope, place: Node | Property) {
    this.#run = run;
    this.#scope = scope;
    this.#place = place;
  }

  /** `$name`: of the expression itself, `$states`, or of the workflow. */
  variable(name: string): Shape {
    const local = this.#locals?.get(name);
    if (local !== undefined) return local;
    if (name === '' || name === '$') return anything;
    if (name === 'states') return closedObject({ ...this.#scope.states, context: this.#run.context });
    return memberOfShape(this.#scope.variables, name);
  }

  /** `$states.input` and its like, with which nearly all paths begin, without putting all of `$states` together. */
  memberOfStates(name: string): Shape | undefined {
    const { states } = this.#scope;
    const shape = Object.hasOwn(states, name) ? states[name] : undefined;
    const isThere = shape !== undefined && !isOnly(shape, kinds.absent);
    return isThere && this.#locals?.has('states') !== true ? shape : undefined;
  }

  /** Whether the name stands for something of the expression itself or of the workflow, not for a function of JSONata. */
  isOurs(name: string): boolean {
    return this.#locals?.has(name) === true || memberOfShape(this.#scope.variables, name).kinds !== kinds.absent;
  }

  bind(name: string, value: Shape): Shape {
    this.#locals ??= new Map();
    this.#bound ??= [];
    this.#bound.push({ name, hidden: this.#locals.get(name) });
    this.#locals.set(name, value);
    return value;
  }

  get boundCount(): number {
    return this.#bound?.length ?? 0;
  }

  /** Forgets all but so many of those that were bound, at the end of the block that they are of. */
  unbindTo(count: number): void {
    while (this.boundCount > count) this.#unbind(this.#bound?.pop() as Bound);
  }

  #unbind({ name, hidden }: Bound): void {
    if (hidden === undefined) this.#locals?.delete(name);
    else this.#locals?.set(name, hidden);
  }

  unknown(reason: string): Shape {
    this.#run.notUnderstood(this.#place, `Not all of the expression is followed: ${reason}`);
    return anything;
  }
}

interface Bound {
  readonly name: string;
  readonly hidden: Shape | undefined;
}
