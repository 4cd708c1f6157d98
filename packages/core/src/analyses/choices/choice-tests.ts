import { defineAnalysis } from '../../engine/analysis.ts';
import type { ChoiceRule, Test } from '../../model/choice-rule.ts';
import { type ChoiceState, type StateMachine, statesOfType } from '../../model/state-machine.ts';

/** Every test of every Choice rule in JSONPath, nested ones too, outer before inner and in the order of the text. */
export const choiceTests = defineAnalysis({
  name: 'choice-tests',
  needs: {},
  run: ({ machine }): readonly PlacedTest[] => placedTestsOf(machine),
});

export interface PlacedTest {
  readonly test: Test;
  /** The `And`, `Or` or `Not` that it is a part of. */
  readonly parent: Test | undefined;
  readonly state: ChoiceState;
  readonly rule: ChoiceRule;
}

/** A test and every test within it, outer before inner and in the order of the text. */
export function testsWithin(root: Test): readonly Test[] {
  const tests: Test[] = [];
  walk(root, (test) => tests.push(test));
  return tests;
}

/** The parts of an `And` or `Or`, with each of its own kind within it taken apart too, in the order of evaluation. */
export function partsOfConnective(connective: Connective): readonly Test[] {
  const parts: Test[] = [];
  const open: Test[] = [connective];
  for (let test = open.pop(); test !== undefined; test = open.pop()) {
    if (test.kind === connective.kind && 'tests' in test) for (const part of test.tests.toReversed()) open.push(part);
    else parts.push(test);
  }
  return parts;
}

/** What stands below any number of `Not`, and whether they turn its answer round. */
export function withoutNot(test: Test): { readonly inner: Test; readonly isNegated: boolean } {
  let inner = test;
  let isNegated = false;
  while (inner.kind === 'not' && inner.tests[0] !== undefined) {
    inner = inner.tests[0];
    isNegated = !isNegated;
  }
  return { inner, isNegated };
}

/** `And`, `Or` or `Not`. */
export type Connective = Extract<Test, { readonly tests: readonly Test[] }>;

function placedTestsOf(machine: StateMachine): readonly PlacedTest[] {
  const placed: PlacedTest[] = [];
  for (const state of statesOfType(machine, 'Choice')) {
    if (state.queryLanguage !== 'JSONPath') continue;
    for (const rule of state.rules) {
      walk(rule.test, (test, parent) => placed.push({ test, parent, state, rule }));
    }
  }
  return placed;
}

interface OpenTest {
  readonly test: Test;
  readonly parent: Test | undefined;
}

function walk(root: Test, visit: (test: Test, parent: Test | undefined) => void): void {
  const open: OpenTest[] = [{ test: root, parent: undefined }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { test: parent } = next;
    visit(parent, next.parent);
    if (!('tests' in parent)) continue;
    for (let index = parent.tests.length - 1; index >= 0; index--)
      open.push({ test: parent.tests[index] as Test, parent });
  }
}
