import { isList, isObject, memberOf, UnknownValue, type Value } from '../../interpreter/value.ts';
import {
  type ArrayNode,
  type Node,
  type ObjectNode,
  type Property,
  pointerStep,
  propertyOf,
} from '../../syntax/node.ts';
import { asWritten } from '../../syntax/opaque.ts';
import { writtenValue } from '../written-value.ts';
import { fits, matcherOf, matcherWords } from './matcher.ts';
import { type Mismatch, nothing, type Side, valueSide, wordsSide } from './mismatch.ts';

export type Difference = Omit<Mismatch, 'subject'>;

/** `subset`: objects may have more members, and matchers stand for many values. `exact`: everything is taken as it stands. */
export type Comparison = 'subset' | 'exact';

/** How many differences of one value are told; more would not be read. */
export const mostDifferences = 50;

/** In what a value differs from the expected one, which is nested no deeper than values may be. */
export function differencesFrom(
  expected: Node,
  actual: Value | undefined,
  { comparison, pointer = '' }: { readonly comparison: Comparison; readonly pointer?: string },
): readonly Difference[] {
  const found: Difference[] = [];
  new Comparing(comparison, found).compare(expected, actual, pointer);
  return found;
}

class Comparing {
  readonly #comparison: Comparison;
  readonly #found: Difference[];

  constructor(comparison: Comparison, found: Difference[]) {
    this.#comparison = comparison;
    this.#found = found;
  }

  compare(written: Node, actual: Value | undefined, pointer: string): void {
    if (this.#found.length >= mostDifferences) return;
    const expected = asWritten(written);
    const matcher = this.#comparison === 'subset' ? matcherOf(expected) : undefined;
    if (matcher !== undefined) {
      if (!fits(matcher, actual))
        this.#add(expected, { pointer, expected: wordsSide(matcherWords(matcher)), actual: valueSide(actual) });
    } else if (expected.kind === 'object' && isObject(actual)) this.#compareMembers(expected, actual, pointer);
    else if (expected.kind === 'array' && isList(actual)) this.#compareItems(expected, actual, pointer);
    else if (!isSamePrimitive(expected, actual))
      this.#add(expected, { pointer, expected: writtenSide(expected), actual: valueSide(actual) });
  }

  #compareMembers(expected: ObjectNode, actual: Extract<Value, object>, pointer: string): void {
    if (!isObject(actual)) return;
    for (const property of expected.properties) {
      if (propertyOf(expected, property.name) !== property) continue;
      this.compare(property.value, memberOf(actual, property.name), `${pointer}/${pointerStep(property.name)}`);
    }
    if (this.#comparison === 'subset') return;
    for (const name of Object.keys(actual)) {
      if (propertyOf(expected, name) === undefined)
        this.#addUnexpected(expected, memberOf(actual, name), `${pointer}/${pointerStep(name)}`);
    }
  }

  #compareItems(expected: ArrayNode, actual: readonly Value[], pointer: string): void {
    for (const [index, item] of expected.items.entries()) this.compare(item, actual[index], `${pointer}/${index}`);
    for (let index = expected.items.length; index < actual.length && !this.#isFull; index++)
      this.#addUnexpected(expected, actual[index], `${pointer}/${index}`);
  }

  get #isFull(): boolean {
    return this.#found.length >= mostDifferences;
  }

  #addUnexpected(at: Node, actual: Value | undefined, pointer: string): void {
    this.#add(at, { pointer, expected: nothing, actual: valueSide(actual) });
  }

  #add(at: Node | Property, difference: Omit<Difference, 'at'>): void {
    if (!this.#isFull) this.#found.push({ ...difference, at });
  }
}

function isSamePrimitive(expected: Node, actual: Value | undefined): boolean {
  if (actual instanceof UnknownValue) return false;
  switch (expected.kind) {
    case 'null':
      return actual === null;
    case 'string':
    case 'number':
    case 'boolean':
      return actual === expected.value;
    default:
      return false;
  }
}

function writtenSide(expected: Node): Side {
  const written = writtenValue(expected);
  return written.kind === 'value' ? valueSide(written.value) : wordsSide('a value that cannot be read');
}
