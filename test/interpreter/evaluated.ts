import { parseIntrinsic } from '../../packages/core/src/expressions/intrinsic.ts';
import { type JsonPath, parseJsonPath } from '../../packages/core/src/expressions/json-path.ts';
import { chanceFrom } from '../../packages/core/src/interpreter/chance-from-seed.ts';
import { ruleHolds } from '../../packages/core/src/interpreter/choice/rule-holds.ts';
import { evaluateIntrinsic } from '../../packages/core/src/interpreter/intrinsics/evaluate.ts';
import { type PathData, selectPath } from '../../packages/core/src/interpreter/json-path/select.ts';
import {
  memberOf,
  objectOf,
  UnknownValue,
  type Value,
  type ValueObject,
} from '../../packages/core/src/interpreter/value.ts';
import { lowerChoiceRule } from '../../packages/core/src/model/choice-rule.ts';
import { documentOf } from '../check.ts';

/** A value that nobody knows. */
export const unknown = new UnknownValue('<unknown>', 'Nobody knows it.');

/** Data to evaluate with; regular expressions are JavaScript's own, since those of tests are tame. */
export function dataOf(input: Value, variables: ValueObject = objectOf([])): PathData {
  return {
    input,
    context: { Execution: { Name: 'order-1' } },
    variable: (name) => memberOf(variables, name),
    regex: (pattern, flags) => {
      const regex = new RegExp(`^(?:${pattern})$`, flags);
      return (text) => regex.test(text);
    },
  };
}

export function pathOf(text: string): JsonPath {
  const parsed = parseJsonPath(text);
  if (parsed.kind !== 'parsed') throw new Error(`${text} is no path.`);
  return parsed.tree;
}

/** What the path selects, or what AWS says of it. */
export function selected(text: string, input: Value, variables?: ValueObject): unknown {
  const selection = selectPath(pathOf(text), dataOf(input, variables));
  return selection.kind === 'found' ? selection.value : selection.message;
}

export function intrinsic(text: string, input: Value, seed = 1): Value {
  const parsed = parseIntrinsic(text);
  if (parsed.kind !== 'parsed') throw new Error(`${text} is no call.`);
  return evaluateIntrinsic(parsed.tree, { data: dataOf(input), chance: chanceFrom(seed) });
}

/** Whether the rule that the text is holds. */
export function holds(rule: string, input: Value, variables?: ValueObject): boolean | UnknownValue {
  const { root } = documentOf(rule);
  if (root?.kind !== 'object') throw new Error('A rule is an object.');
  return ruleHolds(lowerChoiceRule(root).test, dataOf(input, variables));
}
