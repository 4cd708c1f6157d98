import { Opaque } from './opaque.ts';

/** What a value holds, counted as a tree: what is in it twice counts twice, since whoever writes or compares it goes through both. */
export interface Weight {
  /** About its length as JSON: eight for a number, the length of a string. */
  readonly size: number;
  /** How many arrays and objects lie within each other. */
  readonly depth: number;
}

/**
 * Weighs the values of one evaluation. An array or object that was weighed is never weighed again, because JSONata makes new
 * ones instead of changing what it has, so all the weighing together costs no more than the making did.
 */
export class Scales {
  private readonly known = new WeakMap<object, Weight>();

  /** Stops, and tells of what it has seen, once the size is beyond what is interesting. */
  weigh(value: unknown, limit: number): Weight {
    if (!isContainer(value)) return { size: sizeOfLeaf(value), depth: 0 };
    const open: Weighing[] = [this.begin(value)];
    for (;;) {
      const current = open.at(-1) as Weighing;
      if (current.size > limit) return { size: current.size, depth: current.depth };
      if (current.next < current.members.length) this.step(current, open);
      else {
        open.pop();
        const weight = { size: current.size, depth: current.depth };
        this.known.set(current.container, weight);
        const outer = open.at(-1);
        if (outer === undefined) return weight;
        add(outer, weight);
      }
    }
  }

  private begin(container: object): Weighing {
    const known = this.known.get(container);
    if (known !== undefined) return { container, members: [], next: 0, size: known.size, depth: known.depth };
    if (!Array.isArray(container)) withoutPrototype(container);
    if (Array.isArray(container)) return { container, members: container, next: 0, size: sizeOfScalar, depth: 1 };
    const names = Object.keys(container);
    const size = names.reduce((sum, name) => sum + name.length, sizeOfScalar);
    return { container, members: Object.values(container), next: 0, size, depth: 1 };
  }

  private step(current: Weighing, open: Weighing[]): void {
    const member = current.members[current.next++];
    if (isContainer(member)) open.push(this.begin(member));
    else current.size += sizeOfLeaf(member);
  }
}

interface Weighing {
  readonly container: object;
  readonly members: readonly unknown[];
  next: number;
  size: number;
  depth: number;
}

function add(outer: Weighing, { size, depth }: Weight): void {
  outer.size += size;
  outer.depth = Math.max(outer.depth, depth + 1);
}

const sizeOfScalar = 8;

function sizeOfLeaf(value: unknown): number {
  return typeof value === 'string' ? value.length : sizeOfScalar;
}

/** Functions are values of JSONata too, and what is in them is none. Unknown values have nothing in them that is known. */
function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Opaque) && !isFunctionLike(value);
}

/**
 * The library reads members without asking whether they are the object's own, so `constructor` would lead an expression to
 * JavaScript's functions (CVE-2026-12208 and its kind). What it makes loses its prototype before it can be read.
 */
function withoutPrototype(object: object): void {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== null && prototype !== transformable) Object.setPrototypeOf(object, null);
}

/** The only thing that the library itself asks of an object: the transform operator does. Nothing can be reached from it. */
export const transformable: object = Object.freeze(
  Object.create(null, { isPrototypeOf: { value: () => false } }) as object,
);

/** Whether the library would take the value for a function, by the same marks as it does. */
export function isFunctionLike(value: unknown): value is object {
  if (typeof value === 'function') return true;
  if (typeof value !== 'object' || value === null) return false;
  return markOf(value, '_jsonata_lambda') === true || markOf(value, '_jsonata_function') === true;
}

function markOf(value: object, mark: string): unknown {
  return Object.getOwnPropertyDescriptor(value, mark)?.value;
}
