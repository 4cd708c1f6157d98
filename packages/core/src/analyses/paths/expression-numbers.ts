import { changingFunctions } from '../../expressions/changing-functions.ts';
import type { JsonataNode } from '../../expressions/jsonata-tree.ts';

/** Tells expressions of JSONata apart by what they say, wherever they are written. */
export class ExpressionNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #known = new WeakMap<object, { readonly number: number | undefined }>();

  /** The same number for the same text; nothing for what may give something else each time, or is nested too deeply. */
  numberOf(node: JsonataNode): number | undefined {
    return this.#numberOf(node, 0);
  }

  #numberOf(part: object, depth: number): number | undefined {
    if (depth > deepest) return undefined;
    const known = this.#known.get(part);
    if (known !== undefined) return known.number;
    const number = isChanging(part) ? undefined : this.#count(part, depth);
    this.#known.set(part, { number });
    return number;
  }

  #count(part: object, depth: number): number | undefined {
    const words: unknown[] = [Array.isArray(part)];
    for (const [name, value] of Object.entries(part)) {
      if (name === 'position') continue;
      const word = isObject(value) ? this.#numberOf(value, depth + 1) : JSON.stringify(value);
      if (word === undefined && isObject(value)) return undefined;
      words.push(name, word);
    }
    return this.#numbered(JSON.stringify(words));
  }

  #numbered(text: string): number {
    const number = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }
}

const deepest = 200;

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** A function may be named without being called. What a regular expression matches is compared by no one. */
function isChanging(part: object): boolean {
  if (part instanceof RegExp) return true;
  const { type, value } = part as { readonly type?: unknown; readonly value?: unknown };
  return type === 'parent' || (type === 'variable' && typeof value === 'string' && changingFunctions.has(value));
}
