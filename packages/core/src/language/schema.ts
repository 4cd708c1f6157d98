/**
 * The one description of the language is written as JSON Schema (draft 2020-12 words that ajv knows) with a few words of
 * our own. Validators, completion, hover and the published schema file are all made from it. It uses neither `oneOf` nor
 * `anyOf`: the schema of a state is chosen by its `Type` and query language before anything is validated.
 */
export interface Schema {
  /** Documentation in Markdown, shown on hover: what the field means, its default, its bounds. */
  readonly description?: string;
  /** The page of the AWS documentation that says so. */
  readonly page?: string;
  readonly type?: JsonType | readonly JsonType[];
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly const?: string | number | boolean | null;
  readonly default?: unknown;
  /** Values worth offering where no list can be complete. */
  readonly examples?: readonly unknown[];
  /** Says why, and what to write instead. */
  readonly deprecated?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly minProperties?: number;
  readonly pattern?: string;
  /** What `pattern` accepts, in words that end a sentence: "a JSONata expression between `{%` and `%}`". */
  readonly expects?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  /** The property that is meant by a name that it does not have, but might have, and that is not near to its own. */
  readonly otherNames?: ReadonlyMap<string, string>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  /** Of each group of fields exactly one stands in the object. */
  readonly exactlyOneOf?: readonly (readonly string[])[];
  /** Of each group of fields at most one stands in the object. */
  readonly atMostOneOf?: readonly (readonly string[])[];
  /** Of each group of fields at least one stands in the object. */
  readonly atLeastOneOf?: readonly (readonly string[])[];
  /** What the value holds beyond its JSON type. */
  readonly holds?: Holding;
}

export type JsonType = 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null';

/**
 * What a value holds: an expression of some language, a name that refers to something, or a part of the definition that
 * has a schema of its own.
 */
export type Holding =
  /** A JSONPath; it may select any number of values (`InputPath`, `OutputPath`). */
  | 'path'
  /** A JSONPath that selects one value (`ItemsPath`, `SecondsPath`). */
  | 'reference-path'
  /** A reference path into the state's input that the result is written to. */
  | 'result-path'
  /** A reference path that a Choice rule compares. */
  | 'choice-path'
  /** A reference path, or an intrinsic function that returns a string (`ErrorPath`, `CausePath`). */
  | 'path-or-intrinsic'
  /** JSON in which the value of every key ending in `.$` is a path or an intrinsic function. */
  | 'payload-template'
  /** One JSONata expression between `{%` and `%}`, where the type allows a string. */
  | 'jsonata'
  /** JSON in which every string between `{%` and `%}` is a JSONata expression. */
  | 'jsonata-template'
  /** JSON that is taken as it is. */
  | 'literal'
  /** An RFC 3339 timestamp, as a literal. */
  | 'timestamp'
  /** An RFC 3339 timestamp as a literal, or one JSONata expression that gives one. */
  | 'timestamp-or-jsonata'
  /** A pattern in which `*` stands for any characters. */
  | 'string-pattern'
  /** The name of a state of the same scope. */
  | 'state-name'
  /** The name of an error that a Retrier or Catcher matches. */
  | 'error-name'
  /** The ARN of what a Task runs. */
  | 'resource'
  /** The states of a scope by name: each has the schema of its `Type`. */
  | 'states'
  /** An object with `StartAt` and `States`: a branch. */
  | 'branch'
  /** An object with `StartAt` and `States`, and `ProcessorConfig`: what a Map runs for each item. */
  | 'item-processor'
  /** A Choice rule: top-level or nested ones have schemas of their own. */
  | 'choice-rule';

export type QueryLanguage = 'JSONPath' | 'JSONata';

export const queryLanguages: readonly QueryLanguage[] = ['JSONPath', 'JSONata'];

export type StateType = 'Pass' | 'Task' | 'Wait' | 'Choice' | 'Succeed' | 'Fail' | 'Parallel' | 'Map';

export const stateTypes: readonly StateType[] = [
  'Task',
  'Pass',
  'Choice',
  'Wait',
  'Parallel',
  'Map',
  'Succeed',
  'Fail',
];
