import type { JsonataModule } from '../../expressions/jsonata.ts';

/** The part of the npm module `jsonata`, version 2.0.6, that evaluates. */
export type JsonataLibrary = (expression: string) => LibraryExpression;

export interface LibraryExpression {
  /** The tree that is evaluated, not a copy. */
  ast(): unknown;
  assign(name: symbol, value: unknown): void;
  evaluate(input: unknown, bindings: object): Promise<unknown>;
}

/** The scope of an evaluation's variables, as the library shows it to functions and hooks. */
export interface Environment {
  lookup(name: string): unknown;
  /** What a time of day without a date is added to. */
  timestamp: Date;
}

/** What `this` is in a function of the library. */
export interface Focus {
  readonly environment: Environment;
  readonly input?: unknown;
}

/** A function as the library keeps it. */
export interface LibraryFunction {
  readonly _jsonata_function: true;
  readonly implementation: NativeFunction;
  readonly signature?: unknown;
}

export type NativeFunction = (this: Focus, ...args: unknown[]) => unknown;

/** The library is typed by its own declarations as something narrower than what it does. */
export function libraryFrom(jsonata: JsonataModule): JsonataLibrary {
  return jsonata as unknown as JsonataLibrary;
}
