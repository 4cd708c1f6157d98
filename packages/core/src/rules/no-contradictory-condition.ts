import { choiceTests, partsOfConnective, withoutNot } from '../analyses/choice-tests.ts';
import { excludeEachOther, type PassingValues, passingValues } from '../analyses/passing-values.ts';
import { hasChoices } from '../analyses/subjects.ts';
import { keyOfTest } from '../analyses/test-key.ts';
import { defineRule } from '../engine/rule.ts';
import type { Test } from '../model/choice-rule.ts';
import { type Property, propertyOf } from '../syntax/node.ts';

export const noContradictoryCondition = defineRule({
  id: 'no-contradictory-condition',
  description: 'Disallow `And` over tests that are never true together.',
  category: 'choice',
  severity: 'warning',
  requirements: ['CHO-29'],
  messages: { contradictory: 'This `And` is never true, because no `{variable}` passes all of its tests.' },
  when: hasChoices,
  needs: { tests: choiceTests },
  check(_document, { tests }, report) {
    for (const { test, parent } of tests) {
      if (test.kind !== 'and' || parent?.kind === 'and') continue;
      for (const [variable, { early, late }] of contradictionsIn(partsOfConnective(test))) {
        const related = [early, late].map(({ operator }) => ({
          at: operator,
          message: 'One of the two tests is here.',
        }));
        const at = propertyOf(test.node, 'And') ?? test.node;
        report('contradictory', { at, data: { variable }, related });
      }
    }
  },
});

interface Asked {
  readonly variable: string;
  readonly operator: Property;
  readonly values: PassingValues | undefined;
  readonly key: string | undefined;
  readonly opposite: string | undefined;
}

/** More tests of one path than this in one `And` are compared with the first ones only, so that time stays linear. */
const mostEarlierTests = 8;

interface Contradiction {
  readonly early: Asked;
  readonly late: Asked;
}

/** By path: the first two tests of it that exclude each other. */
function contradictionsIn(tests: readonly Test[]): ReadonlyMap<string, Contradiction> {
  const found = new Map<string, Contradiction>();
  const earlier = new Map<string, Asked[]>();
  const repeated = repeatedVariables(tests);
  if (repeated.size === 0) return found;
  for (const test of tests) {
    const late = askedBy(test);
    if (late === undefined || found.has(late.variable) || !repeated.has(late.variable)) continue;
    const others = earlier.get(late.variable) ?? [];
    const early = others.find((other) => contradict(other, late));
    if (early !== undefined) found.set(late.variable, { early, late });
    else if (others.length < mostEarlierTests) earlier.set(late.variable, [...others, late]);
  }
  return found;
}

/** Only tests of one path can exclude each other. */
function repeatedVariables(tests: readonly Test[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const test of tests) {
    const { inner } = withoutNot(test);
    if (inner.kind !== 'comparison' || inner.variable.kind !== 'present') continue;
    const { value } = inner.variable;
    if (seen.has(value)) repeated.add(value);
    seen.add(value);
  }
  return repeated;
}

function askedBy(test: Test): Asked | undefined {
  const { inner, isNegated } = withoutNot(test);
  if (inner.kind !== 'comparison' || inner.variable.kind !== 'present') return undefined;
  const key = keyOfTest(inner);
  return {
    variable: inner.variable.value,
    operator: inner.operator,
    values: passingValues(test),
    key: isNegated ? undefined : key,
    opposite: isNegated ? key : undefined,
  };
}

function contradict(one: Asked, other: Asked): boolean {
  if (one.key !== undefined && one.key === other.opposite) return true;
  if (one.opposite !== undefined && one.opposite === other.key) return true;
  return one.values !== undefined && other.values !== undefined && excludeEachOther(one.values, other.values);
}
