/**
 * The tree that JSONata's own parser builds (npm `jsonata` 2.0.6), with types. Where it tells `position`, that is the
 * offset of the END of the token: of a variable or a name, of an operator, of the parenthesis that opens a call.
 */
export type JsonataNode =
  | JsonataPath
  | JsonataName
  | JsonataVariable
  | JsonataLiteral
  | JsonataRegex
  | JsonataBinary
  | JsonataUnary
  | JsonataBind
  | JsonataApply
  | JsonataCall
  | JsonataLambda
  | JsonataCondition
  | JsonataTransform
  | JsonataBlock
  | JsonataSort
  | JsonataLeaf;

interface JsonataBase {
  readonly position?: number;
  /** The filters of a node that is not a step of a path. */
  readonly predicate?: readonly JsonataStage[];
  /** The filters of a step of a path. */
  readonly stages?: readonly JsonataStage[];
  readonly group?: JsonataGroup;
  /** The variable bound to each item by `@$name`. */
  readonly focus?: string;
  /** The variable bound to each item's place by `#$name`. */
  readonly index?: string;
}

export type JsonataStage =
  | { readonly type: 'filter'; readonly expr: JsonataNode }
  | { readonly type: 'index'; readonly value: string };

export type JsonataPair = readonly [key: JsonataNode, value: JsonataNode];

export interface JsonataGroup {
  readonly lhs: readonly JsonataPair[];
}

/** `a.b.c`; a lone name is a path of one step. */
export interface JsonataPath extends JsonataBase {
  readonly type: 'path';
  readonly steps: readonly JsonataNode[];
}

export interface JsonataName extends JsonataBase {
  readonly type: 'name';
  readonly value: string;
}

/** `$name`; the value is empty for `$`, and `$` for `$$`. */
export interface JsonataVariable extends JsonataBase {
  readonly type: 'variable';
  readonly value: string;
}

/** `value` holds `true`, `false` and `null`. */
export interface JsonataLiteral extends JsonataBase {
  readonly type: 'string' | 'number' | 'value';
  readonly value: string | number | boolean | null;
}

export interface JsonataRegex extends JsonataBase {
  readonly type: 'regex';
  /** Compiled by the parser, which adds the flag `g`. */
  readonly value: RegExp;
}

export interface JsonataBinary extends JsonataBase {
  readonly type: 'binary';
  readonly value: string;
  readonly lhs: JsonataNode;
  readonly rhs: JsonataNode;
}

/** `-expression`, `[expressions]`, `{key: value}` */
export interface JsonataUnary extends JsonataBase {
  readonly type: 'unary';
  readonly value: '-' | '[' | '{';
  readonly expression?: JsonataNode;
  readonly expressions?: readonly JsonataNode[];
  readonly lhs?: readonly JsonataPair[];
}

/** `$name := value` */
export interface JsonataBind extends JsonataBase {
  readonly type: 'bind';
  readonly lhs: JsonataVariable;
  readonly rhs: JsonataNode;
}

/** `value ~> function` */
export interface JsonataApply extends JsonataBase {
  readonly type: 'apply';
  readonly lhs: JsonataNode;
  readonly rhs: JsonataNode;
}

/** A call, or with `?` among its arguments a partial application. */
export interface JsonataCall extends JsonataBase {
  readonly type: 'function' | 'partial';
  readonly procedure: JsonataNode;
  readonly arguments: readonly JsonataNode[];
}

export interface JsonataLambda extends JsonataBase {
  readonly type: 'lambda';
  readonly arguments: readonly JsonataVariable[];
  readonly body: JsonataNode;
  /** Set on the lambda that the parser wraps around a call in tail position; nobody wrote it. */
  readonly thunk?: boolean;
}

export interface JsonataCondition extends JsonataBase {
  readonly type: 'condition';
  readonly condition: JsonataNode;
  readonly then: JsonataNode;
  readonly else?: JsonataNode;
}

/** `|pattern|update, delete|` */
export interface JsonataTransform extends JsonataBase {
  readonly type: 'transform';
  readonly pattern: JsonataNode;
  readonly update: JsonataNode;
  readonly delete?: JsonataNode;
}

/** `(a; b; c)` */
export interface JsonataBlock extends JsonataBase {
  readonly type: 'block';
  readonly expressions: readonly JsonataNode[];
}

/** The step `^(term)` of a path. */
export interface JsonataSort extends JsonataBase {
  readonly type: 'sort';
  readonly terms: readonly { readonly descending: boolean; readonly expression: JsonataNode }[];
}

/** `*`, `**`, `%`, and the `?` of a partial application. */
export interface JsonataLeaf extends JsonataBase {
  readonly type: 'wildcard' | 'descendant' | 'parent' | 'operator';
}
