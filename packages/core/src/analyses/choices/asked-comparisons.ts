import type { ChoiceRule, Comparison, Test } from '../../model/choice-rule.ts';
import type { ChoiceState } from '../../model/state-machine.ts';
import type { Node } from '../../syntax/node.ts';
import { isUnknown } from '../../syntax/node.ts';
import type { Connective } from './choice-tests.ts';

/** A comparison at the moment that it is asked. */
export interface AskedComparison {
  readonly comparison: Comparison;
  readonly rule: ChoiceRule;
  /** The path, as it is written. */
  readonly variable: string;
  /** Where the path is written. */
  readonly place: Node;
  /**
   * Whether it asks, `Not` around it considered, that the value is there, that it is not, of which type it is, or what it is.
   */
  readonly asks: 'presence' | 'absence' | 'type' | 'value';
  /** The outermost `And` or `Or` of the same kind that it is a part of; nothing when it is all that the rule asks. */
  readonly list: Connective | undefined;
  /** The item of the list, which is the comparison or a `Not` around it. */
  readonly item: Node;
  /** The place of the item in the array that it is written in. */
  readonly position: number;
  /** Whether it is asked whenever the rule is. */
  readonly isAlwaysAsked: boolean;
}

/**
 * The comparisons of a Choice state in JSONPath, in the order in which they are asked. None at all when some part of the
 * rules is not known or cannot be read, since that may be the guard of another.
 */
export function comparisonsInOrder(state: ChoiceState): readonly AskedComparison[] {
  if (state.queryLanguage !== 'JSONPath' || !state.rulesAreKnown) return [];
  const asked: AskedComparison[] = [];
  for (const rule of state.rules) {
    if (!askRule(rule, asked)) return [];
  }
  return asked;
}

interface OpenTest extends Pick<AskedComparison, 'list' | 'item' | 'position' | 'isAlwaysAsked'> {
  readonly test: Test;
  /** By a `Not` between the list and the test. */
  readonly isNegated: boolean;
}

function askRule(rule: ChoiceRule, asked: AskedComparison[]): boolean {
  const { test } = rule;
  const open: OpenTest[] = [
    { test, list: undefined, item: test.node, position: 0, isAlwaysAsked: true, isNegated: false },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if ('tests' in next.test) {
      for (const part of partsOf(next, next.test)) open.push(part);
      continue;
    }
    const comparison = askedComparison(rule, next);
    if (comparison === undefined) return false;
    asked.push(comparison);
  }
  return true;
}

/** The last one is taken from the stack first. */
function partsOf(outer: OpenTest, connective: Connective): readonly OpenTest[] {
  if (connective.kind === 'not')
    return connective.tests.map((test) => ({ ...outer, test, isNegated: !outer.isNegated }));
  const continues = outer.list?.kind === connective.kind && !outer.isNegated;
  const list = continues ? outer.list : connective;
  const parts = connective.tests.map((test, index) => {
    return {
      test,
      list,
      item: test.node,
      position: index,
      isAlwaysAsked: outer.isAlwaysAsked && index === 0,
      isNegated: false,
    };
  });
  return parts.reverse();
}

function askedComparison(rule: ChoiceRule, { test, isNegated, ...place }: OpenTest): AskedComparison | undefined {
  if (test.kind !== 'comparison' || test.variable.kind !== 'present' || isUnknown(test.operator.value))
    return undefined;
  const { value: variable, property } = test.variable;
  const base = { comparison: test, rule, variable, place: property.value, ...place };
  const { name, value: operand } = test.operator;
  if (name !== 'IsPresent') return { ...base, asks: name.startsWith('Is') ? 'type' : 'value' };
  if (operand.kind !== 'boolean') return undefined;
  return { ...base, asks: operand.value === isNegated ? 'absence' : 'presence' };
}
