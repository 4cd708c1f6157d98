import { defineAnalysis } from '../../engine/analysis.ts';
import type { Comparison, Test } from '../../model/choice-rule.ts';
import type { Property } from '../../syntax/node.ts';
import { type Connective, choiceTests, partsOfConnective, withoutNot } from './choice-tests.ts';
import { excludeEachOther, type PassingValues, passingValues } from './passing-values.ts';
import { keyOfTest } from './test-key.ts';

/** Every `And`, but those within another one, over tests of a path that exclude each other; by path the first two that do. */
export const contradictions = defineAnalysis({
  name: 'contradictions',
  needs: { tests: choiceTests },
  run(_document, { tests }): ReadonlyMap<Connective, ReadonlyMap<string, Contradiction>> {
    const found = new Map<Connective, ReadonlyMap<string, Contradiction>>();
    for (const { test, parent } of tests) {
      if (test.kind !== 'and' || parent?.kind === 'and') continue;
      const within = contradictionsIn(partsOfConnective(test));
      if (within.size > 0) found.set(test, within);
    }
    return found;
  },
});

export interface Contradiction {
  readonly early: Asked;
  readonly late: Asked;
}

interface Asked {
  readonly variable: string;
  readonly operator: Property;
  readonly values: PassingValues | undefined;
  readonly comparison: Comparison;
  readonly isNegated: boolean;
}

/** More tests of one path than this in one `And` are compared with the first ones only, so that time stays linear. */
const mostEarlierTests = 8;

/** By path: the first two tests of it that exclude each other. */
function contradictionsIn(tests: readonly Test[]): ReadonlyMap<string, Contradiction> {
  const repeated = repeatedVariables(tests);
  if (repeated.size === 0) return none;
  const found = new Map<string, Contradiction>();
  const earlier = new Map<string, Asked[]>();
  for (const test of tests) {
    const variable = variableOf(test);
    if (variable === undefined || found.has(variable) || !repeated.has(variable)) continue;
    const late = askedBy(test, variable);
    const others = earlier.get(variable);
    const early = others?.find((other) => contradict(other, late));
    if (early !== undefined) found.set(variable, { early, late });
    else if (others === undefined) earlier.set(variable, [late]);
    else if (others.length < mostEarlierTests) others.push(late);
  }
  return found;
}

const none: ReadonlyMap<string, Contradiction> = new Map();

/** Only tests of one path can exclude each other. */
function repeatedVariables(tests: readonly Test[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const test of tests) {
    const variable = variableOf(test);
    if (variable === undefined) continue;
    if (seen.has(variable)) repeated.add(variable);
    seen.add(variable);
  }
  return repeated;
}

/** The path that a comparison asks about, also below `Not`. */
function variableOf(test: Test): string | undefined {
  const { inner } = withoutNot(test);
  return inner.kind === 'comparison' && inner.variable.kind === 'present' ? inner.variable.value : undefined;
}

/** What a test asks that is known to be a comparison, also below `Not`. */
function askedBy(test: Test, variable: string): Asked {
  const { inner, isNegated } = withoutNot(test);
  const comparison = inner as Comparison;
  return { variable, operator: comparison.operator, values: passingValues(test), comparison, isNegated };
}

function contradict(one: Asked, other: Asked): boolean {
  if (one.values !== undefined && other.values !== undefined && excludeEachOther(one.values, other.values)) return true;
  if (one.isNegated === other.isNegated) return false;
  const key = keyOfTest(one.comparison);
  return key !== undefined && key === keyOfTest(other.comparison);
}
