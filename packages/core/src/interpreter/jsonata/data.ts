import { isList, UnknownValue, type Value } from '../value.ts';
import { Opaque } from './opaque.ts';
import { isFunctionLike } from './weight.ts';

/**
 * Makes of a value what the library evaluates over: arrays of their own, since it writes into some, and objects without a
 * prototype, so that `constructor` and `__proto__` name a member or nothing. Something opaque stands for an unknown value.
 */
export function dataOf(value: Value): unknown {
  return rebuilt(value, {
    leaf: (leaf) => (leaf instanceof UnknownValue ? new Opaque(leaf) : leaf),
    object: () => Object.create(null) as Record<string, unknown>,
  });
}

/** A result as plain JSON; `unsupported` if it holds what JSON has no word for. */
export function valueOf(result: unknown): { readonly value: Value } | 'unsupported' {
  let isSupported = true;
  const value = rebuilt(result, {
    leaf(leaf) {
      const plain = plainLeaf(leaf);
      if (plain === undefined) isSupported = false;
      return plain ?? null;
    },
    object: () => ({}),
  });
  return isSupported ? { value: value as Value } : 'unsupported';
}

function plainLeaf(leaf: unknown): Value | undefined {
  if (leaf === undefined || leaf === null) return null;
  if (typeof leaf === 'string' || typeof leaf === 'boolean') return leaf;
  if (typeof leaf === 'number') return plainNumber(leaf);
  return leaf instanceof Opaque ? leaf.unknown : undefined;
}

/** AWS writes a number that JSON does not have as a string: `[1/0]` gives `["Infinity"]`. And -0 is 0 in JSON. */
function plainNumber(number: number): number | string {
  return Number.isFinite(number) ? number + 0 : String(number);
}

interface Rebuilding {
  leaf(leaf: unknown): unknown;
  object(): Record<string, unknown>;
}

interface Copy {
  readonly from: object;
  readonly to: unknown[] | Record<string, unknown>;
}

/** Copies a tree of any depth. A member without a value is left out of an object, and null in an array, as JSON writes it. */
function rebuilt(root: unknown, rebuilding: Rebuilding): unknown {
  const open: Copy[] = [];
  const begin = (value: unknown): unknown => {
    if (!isTree(value)) return rebuilding.leaf(value);
    const to = isList(value as Value) ? [] : rebuilding.object();
    open.push({ from: value, to });
    return to;
  };
  const result = begin(root);
  for (let copy = open.pop(); copy !== undefined; copy = open.pop()) fill(copy, begin);
  return result;
}

function fill({ from, to }: Copy, begin: (value: unknown) => unknown): void {
  if (Array.isArray(to)) {
    for (const item of from as readonly unknown[]) to.push(begin(item));
    return;
  }
  for (const [name, member] of Object.entries(from)) {
    if (member !== undefined) define(to, name, begin(member));
  }
}

/** `__proto__` is a name as any other. */
function define(object: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

function isTree(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return !(value instanceof UnknownValue || value instanceof Opaque || isFunctionLike(value));
}
