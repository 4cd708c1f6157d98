import type { Value, ValueObject } from '../value.ts';

/** What evaluates JSONata. It is handed in by the host, because the library is large and evaluates asynchronously. */
export interface JsonataEngine {
  evaluate(evaluation: JsonataEvaluation): Promise<JsonataAnswer>;
}

export interface JsonataEvaluation {
  /** What stands between `{%` and `%}`. */
  readonly expression: string;
  /** `$states`: input, context, and result or errorOutput where there are such. */
  readonly states: ValueObject;
  /** The workflow variables in scope, by name without `$`. */
  readonly variables: ValueObject;
  /** Milliseconds since 1970, which `$now()` and `$millis()` tell. */
  readonly now: number;
  readonly random: () => number;
  readonly uuid: () => string;
}

export type JsonataAnswer =
  /** The value, or an unknown one where the expression reads something that is unknown. */
  | { readonly kind: 'value'; readonly value: Value }
  /** Nothing was selected, which AWS does not take as a value. */
  | { readonly kind: 'undefined' }
  /** A function, or another value that JSON does not have. */
  | { readonly kind: 'unsupported' }
  /** An error of JSONata, with its code (`T2001`) where it has one, or one of the bounds. */
  | { readonly kind: 'failure'; readonly code: string | undefined; readonly message: string };
