import { endOfPlainName, readJsonPath } from './json-path-reader.ts';
import { type Parsed, parsed } from './problem.ts';
import { atEnd, expected, failureOf, scannerOf, skipBlanks } from './scanner.ts';

/** A JSONPath as AWS reads it, which is the grammar of the Java library Jayway JsonPath. */
export interface JsonPath {
  readonly kind: 'path';
  readonly root: JsonPathRoot;
  readonly steps: readonly JsonPathStep[];
  readonly start: number;
  readonly end: number;
}

/** Where a path begins: `$` the state's data, `$$` the context object, `$name` a variable, `@` the item a filter looks at. */
export type JsonPathRoot =
  | { readonly kind: 'input'; readonly start: number; readonly end: number }
  | { readonly kind: 'context'; readonly start: number; readonly end: number }
  | { readonly kind: 'variable'; readonly name: string; readonly start: number; readonly end: number }
  | { readonly kind: 'current'; readonly start: number; readonly end: number };

export type JsonPathStep =
  | MemberStep
  | IndexStep
  | SliceStep
  | UnionStep
  | WildcardStep
  | DescendantsStep
  | FilterStep
  | FunctionStep
  | ScriptStep;

interface StepBase {
  /** Where the step begins, its dot or bracket included. */
  readonly start: number;
  readonly end: number;
}

/** `.name`, `['name']` */
export interface MemberStep extends StepBase {
  readonly kind: 'member';
  /** The name with its escapes resolved. */
  readonly name: string;
}

/** `[0]`, and `[-1]` for the last element. */
export interface IndexStep extends StepBase {
  readonly kind: 'index';
  readonly index: number;
}

/** `[from:to:by]`; the element at `to` is not part of it. */
export interface SliceStep extends StepBase {
  readonly kind: 'slice';
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly by: number | undefined;
}

/** `[0,2]`, `['a','b']` */
export interface UnionStep extends StepBase {
  readonly kind: 'union';
  readonly members: readonly (string | number)[];
}

/** `.*`, `[*]` */
export interface WildcardStep extends StepBase {
  readonly kind: 'wildcard';
}

/** `..`: the value and everything below it; the step after it selects from each of them. Never the last step. */
export interface DescendantsStep extends StepBase {
  readonly kind: 'descendants';
}

/** `[?(condition)]` */
export interface FilterStep extends StepBase {
  readonly kind: 'filter';
  readonly condition: Condition;
}

/** `.length()`. Whether the function exists is not looked at. */
export interface FunctionStep extends StepBase {
  readonly kind: 'function';
  readonly name: string;
  readonly arguments: readonly Operand[];
}

/** `[(@.length-1)]`: a computed index, known from other JSONPath libraries and kept as it is written. */
export interface ScriptStep extends StepBase {
  readonly kind: 'script';
  readonly text: string;
}

/** What a filter asks of each item. */
export type Condition =
  | { readonly kind: 'or'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'and'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'not'; readonly condition: Condition }
  | Comparison
  | { readonly kind: 'exists'; readonly operand: Operand };

export interface Comparison {
  readonly kind: 'comparison';
  readonly left: Operand;
  /** As Jayway knows them, words in lower case: `==`, `=~`, `in`, `subsetof`, … */
  readonly operator: string;
  readonly right: Operand;
}

export type Operand = JsonPath | LiteralOperand | ListOperand | RegexOperand | WordOperand;

/** `'text'`, `"text"`, `12`, `true`, `null` */
export interface LiteralOperand extends StepBase {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null;
}

/** `['a', 'b']` */
export interface ListOperand extends StepBase {
  readonly kind: 'list';
  readonly items: readonly Operand[];
}

/** `/pattern/flags` */
export interface RegexOperand extends StepBase {
  readonly kind: 'regex';
  readonly pattern: string;
  readonly flags: string;
}

/** What AWS takes and nobody specifies: an unquoted word as in `[?(@.status==FAIL)]`, or a JSON object. */
export interface WordOperand extends StepBase {
  readonly kind: 'word';
  readonly text: string;
}

/**
 * Reads a whole string as a path. It begins with its `$`; blanks after it are dropped, as AWS does.
 *
 * What AWS is not known to refuse is accepted, however odd: `$.[0]`, `$.my-key`, `$.@id`.
 */
export function parseJsonPath(text: string): Parsed<JsonPath> {
  const scanner = scannerOf(text);
  const path = readJsonPath(scanner, { roots: '$', stops: '' });
  if (path === undefined) return failureOf(scanner);
  skipBlanks(scanner);
  if (atEnd(scanner)) return parsed(path);
  expected(scanner, 'the path to go on with `.` or `[`, or to end');
  return failureOf(scanner);
}

/** Whether a text is a path of plain names from the input, such as `$.order.id`, and needs no reading to be found right. */
export function isPlainPath(text: string): boolean {
  if (!text.startsWith('$')) return false;
  let position = 1;
  while (position < text.length) {
    if (text.charCodeAt(position) !== dot) return false;
    const start = position + 1;
    position = endOfPlainName(text, start);
    if (position === start) return false;
  }
  return true;
}

const dot = 0x2e;

/** Whether the path selects exactly one value or fails. Any other path gives an array and never fails. */
export function isDefinite(path: JsonPath): boolean {
  return path.steps.every(selectsOneValue);
}

/** Whether the path is a Reference Path: one that identifies a single node by names and indexes alone. */
export function isReferencePath(path: JsonPath): boolean {
  return stepOutsideReferencePath(path) === undefined;
}

/** The first step that a Reference Path may not have (states-language.net, "Reference Paths"). */
export function stepOutsideReferencePath(path: JsonPath): JsonPathStep | undefined {
  return path.steps.find((step) => step.kind !== 'member' && step.kind !== 'index');
}

function selectsOneValue(step: JsonPathStep): boolean {
  return step.kind === 'member' || step.kind === 'index' || step.kind === 'function';
}
