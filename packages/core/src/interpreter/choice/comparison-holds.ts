import { type JsonPath, parseJsonPath } from '../../expressions/json-path.ts';
import { comparisonOperators } from '../../language/fields/comparison-operators.ts';
import type { Comparison } from '../../model/choice-rule.ts';
import { writtenAt } from '../../model/field.ts';
import type { Property, StringNode } from '../../syntax/node.ts';
import { Failure } from '../failure.ts';
import { type PathData, selectPath } from '../json-path/select.ts';
import { remembering } from '../remembering.ts';
import { UnknownValue, type Value } from '../value.ts';
import { writtenValue } from '../written-value.ts';
import { comparerOf } from './compared.ts';
import { matchesPattern } from './matches-pattern.ts';
import { unknownAt } from './unknown-at.ts';

/** Whether a comparison holds. Values of another type than the operator's do not fail, it is false for them (recorded). */
export function comparisonHolds(comparison: Comparison, data: PathData): boolean | UnknownValue {
  const { operator } = comparison;
  const path = variablePath(comparison);
  if (path instanceof UnknownValue) return path;
  if (operator.name === 'IsPresent') return presenceHolds(path, operator, data);
  const value = selected(path, data, writtenAt(comparison.variable) ?? operator);
  if (value instanceof UnknownValue) return value;
  const operand = operandOf(operator, data);
  return operand instanceof UnknownValue ? operand : valueHolds(value, operand, operator);
}

function variablePath({ node, variable }: Comparison): JsonPath | UnknownValue {
  const written = writtenAt(variable)?.value ?? node;
  if (variable.kind === 'present' && written.kind === 'string') return pathIn(written);
  const value = writtenValue(written);
  return value instanceof UnknownValue ? value : unknownAt(written, refusedPath);
}

const refusedPath = 'AWS refuses this path. Correct it.';

const pathIn = remembering((node: StringNode): JsonPath | UnknownValue => {
  const parsed = parseJsonPath(node.value);
  return parsed.kind === 'parsed' ? parsed.tree : unknownAt(node, refusedPath);
});

function selected(path: JsonPath, data: PathData, place: Property): Value {
  const selection = selectPath(path, data);
  if (selection.kind === 'found') return selection.value;
  throw new Failure({ error: 'States.Runtime', cause: invalidPathCause(place), place });
}

function invalidPathCause({ value }: Property): string {
  const written = value.kind === 'string' ? value.value : '';
  return `Invalid path '${written}': The choice state's condition path references an invalid value.`;
}

function presenceHolds(path: JsonPath, operator: Property, data: PathData): boolean | UnknownValue {
  const operand = operandOf(operator, data);
  if (operand instanceof UnknownValue) return operand;
  const present = isPresent(path, data);
  return present instanceof UnknownValue ? present : present === operand;
}

/** Something unknown is there, but whether it has a member is unknown. */
function isPresent(path: JsonPath, data: PathData): boolean | UnknownValue {
  const selection = selectPath(path, data);
  if (selection.kind === 'missing') return false;
  const { value } = selection;
  if (!(value instanceof UnknownValue) || path.steps.length === 0) return true;
  const holder = selectPath({ ...path, steps: path.steps.slice(0, -1) }, data);
  return holder.kind === 'found' && holder.value instanceof UnknownValue ? value : true;
}

/** What the operator compares with: what is written, or what its path selects. */
function operandOf(operator: Property, data: PathData): Value {
  const { value: node } = operator;
  const written = writtenValue(node);
  if (written instanceof UnknownValue) return written;
  if (node.kind === 'string' && comparisonOperators.get(operator.name)?.operandIsPath === true) {
    const path = pathIn(node);
    return path instanceof UnknownValue ? path : selected(path, data, operator);
  }
  if (node.kind === 'string' || node.kind === 'number' || node.kind === 'boolean') return node.value;
  return unknownAt(node, 'AWS refuses this operand. Correct it.');
}

const comparerAt = remembering(({ name }: Property) => comparerOf(name));

function valueHolds(value: Value, operand: Value, operator: Property): boolean | UnknownValue {
  if (operator.name !== 'StringMatches') return comparerAt(operator)(value, operand);
  if (typeof value !== 'string' || typeof operand !== 'string') return false;
  return matchesPattern(value, operand) ?? unknownAt(operator.value, 'AWS does not say what this pattern matches.');
}
