import { comparisonOperators } from '../language/fields/comparison-operators.ts';
import type { Node, ObjectNode, Property } from '../syntax/node.ts';
import { arrayField, type Field, objectField, stringField, valueOf } from './field.ts';

/** A rule of `Choices`: where it leads, and when. */
export interface ChoiceRule {
  readonly node: ObjectNode;
  readonly next: Field<string>;
  /** What a JSONata rule asks. */
  readonly condition: Property | undefined;
  /** What a JSONPath rule asks. */
  readonly test: Test;
}

/** What a JSONPath rule asks: a comparison, or And, Or, Not over others. */
export type Test =
  | { readonly kind: 'and' | 'or' | 'not'; readonly node: ObjectNode; readonly tests: readonly Test[] }
  | Comparison
  | { readonly kind: 'unknown'; readonly node: Node };

export interface Comparison {
  readonly kind: 'comparison';
  readonly node: ObjectNode;
  readonly variable: Field<string>;
  /** The operator's property, such as `StringEquals`, whose value is the operand. */
  readonly operator: Property;
}

/** Reads a rule. Nesting is as deep as the text; the stack is our own. */
export function lowerChoiceRule(node: ObjectNode): ChoiceRule {
  const condition = node.properties.findLast((property) => property.name === 'Condition');
  return { node, next: stringField(node, 'Next'), condition, test: lowerTest(node) };
}

interface OpenTest {
  readonly node: Node;
  readonly into: Test[];
}

function lowerTest(root: ObjectNode): Test {
  const result: Test[] = [];
  const open: OpenTest[] = [{ node: root, into: result }];
  // Tests are appended when met, so siblings must be met in order: the stack holds them in reverse.
  for (let next = open.pop(); next !== undefined; next = open.pop()) lowerOne(next, open);
  return result[0] ?? { kind: 'unknown', node: root };
}

function lowerOne({ node, into }: OpenTest, open: OpenTest[]): void {
  if (node.kind !== 'object') {
    into.push({ kind: 'unknown', node });
    return;
  }
  const connective = connectiveOf(node);
  if (connective === undefined) {
    into.push(comparisonOf(node) ?? { kind: 'unknown', node });
    return;
  }
  const tests: Test[] = [];
  into.push({ kind: connective.kind, node, tests });
  const { parts } = connective;
  for (let index = parts.length - 1; index >= 0; index--) open.push({ node: parts[index] as Node, into: tests });
}

function connectiveOf(node: ObjectNode): { kind: 'and' | 'or' | 'not'; parts: readonly Node[] } | undefined {
  const and = valueOf(arrayField(node, 'And'));
  if (and !== undefined) return { kind: 'and', parts: and.items };
  const or = valueOf(arrayField(node, 'Or'));
  if (or !== undefined) return { kind: 'or', parts: or.items };
  const not = valueOf(objectField(node, 'Not'));
  return not === undefined ? undefined : { kind: 'not', parts: [not] };
}

function comparisonOf(node: ObjectNode): Comparison | undefined {
  const operator = onlyOperatorOf(node);
  if (operator === undefined) return undefined;
  return { kind: 'comparison', node, variable: stringField(node, 'Variable'), operator };
}

function onlyOperatorOf({ properties }: ObjectNode): Property | undefined {
  let only: Property | undefined;
  for (const property of properties) {
    if (!comparisonOperators.has(property.name)) continue;
    if (only !== undefined) return undefined;
    only = property;
  }
  return only;
}
