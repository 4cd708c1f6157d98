import type { RelatedPlace } from '../../engine/rule.ts';
import { parseJsonPath } from '../../expressions/json-path.ts';
import { comparisonOperators } from '../../language/fields/comparison-operators.ts';
import type { Comparison, Test } from '../../model/choice-rule.ts';
import { valueOf } from '../../model/field.ts';
import type { ChoiceState } from '../../model/state-machine.ts';
import { isUnknown, type Property, propertyOf } from '../../syntax/node.ts';
import { partition } from '../shapes/partition.ts';
import { isNever, mayBe } from '../shapes/parts.ts';
import { printShape } from '../shapes/print-shape.ts';
import { selectShape, selectsOne } from '../shapes/select.ts';
import { kinds, type Shape } from '../shapes/shape.ts';
import type { StateFacts } from '../shapes/shape-facts.ts';
import type { Shapes } from './find-dead-ways.ts';

/** What the data always has where a rule looks. */
export interface FixedValue {
  /** "`$.kind` is always `"x"`", or that it is never there. */
  readonly words: string;
  readonly related: readonly RelatedPlace[];
}

/** What makes a rule true, or false, whatever gets to the state; nothing where it is not one value that does. */
export function fixedValueIn(test: Test, truth: boolean, { state, shapes }: Place): FixedValue | undefined {
  const facts = shapes.get(state);
  if (facts === undefined || propertyOf(state.node, 'InputPath') !== undefined) return undefined;
  const known = truthOf(test, facts, 0);
  return known?.truth === truth ? known.by : undefined;
}

export interface Place {
  readonly state: ChoiceState;
  readonly shapes: Shapes;
}

interface Truth {
  readonly truth: boolean;
  /** Nothing where it takes several to make it so. */
  readonly by: FixedValue | undefined;
}

/** Real rules are nested a few levels deep. */
const deepestTest = 60;

function truthOf(test: Test, facts: StateFacts, depth: number): Truth | undefined {
  if (depth > deepestTest || test.kind === 'unknown') return undefined;
  if (test.kind === 'comparison') return truthOfComparison(test, facts);
  const parts = test.tests.map((part) => truthOf(part, facts, depth + 1));
  if (test.kind === 'not') return parts[0] && { truth: !parts[0].truth, by: parts[0].by };
  const deciding = parts.find((part) => part?.truth === (test.kind === 'or'));
  if (deciding !== undefined || parts.some((part) => part === undefined)) return deciding;
  return { truth: test.kind === 'and', by: parts.length === 1 ? parts[0]?.by : undefined };
}

function truthOfComparison({ variable, operator }: Comparison, { input, variables }: StateFacts): Truth | undefined {
  const path = valueOf(variable);
  const parsed = path === undefined ? undefined : parseJsonPath(path);
  if (parsed?.kind !== 'parsed' || parsed.tree.root.kind === 'context' || !selectsOne(parsed.tree)) return undefined;
  const { value } = selectShape(parsed.tree, { input, variables, context: () => input });
  const found = operator.name === 'IsPresent' ? presence(value, operator) : comparison(value, operator);
  if (found === undefined) return undefined;
  return { truth: found.truth, by: { words: `\`${path}\` is ${found.words}`, related: madeAt(`${path}`, value) } };
}

interface Found {
  readonly truth: boolean;
  readonly words: string;
}

function presence(value: Shape, { value: operand }: Property): Found | undefined {
  if (operand.kind !== 'boolean') return undefined;
  if (value.kinds === kinds.absent) return { truth: !operand.value, words: 'never there' };
  return mayBe(value, kinds.absent) ? undefined : { truth: operand.value, words: 'always there' };
}

function comparison(value: Shape, { name, value: operand }: Property): Found | undefined {
  if (!isOne(value) || isUnknown(operand) || comparisonOperators.get(name)?.operandIsPath === true) return undefined;
  if (operand.kind !== 'string' && operand.kind !== 'number' && operand.kind !== 'boolean') return undefined;
  const { holding, failing } = partition(value, name, operand.value);
  const words = `always \`${printShape(value)}\``;
  if (isNever(holding)) return { truth: false, words };
  return isNever(failing) ? { truth: true, words } : undefined;
}

function madeAt(path: string, { origin }: Shape): readonly RelatedPlace[] {
  return origin === undefined ? [] : [{ at: origin.place, message: `\`${path}\` is made here.` }];
}

/** Whether it is one scalar of few characters. */
function isOne({ kinds: sum, strings, numbers }: Shape): boolean {
  switch (sum) {
    case kinds.null:
    case kinds.true:
    case kinds.false:
      return true;
    case kinds.string:
      return !strings.areExcluded && strings.values.length === 1 && (strings.values[0]?.length ?? 0) <= longestShown;
    case kinds.number:
      return !numbers.areExcluded && numbers.values.length === 1;
    default:
      return false;
  }
}

const longestShown = 40;
