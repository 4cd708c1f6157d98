import type { Test } from '../../model/choice-rule.ts';
import type { Node } from '../../syntax/node.ts';
import type { PathData } from '../json-path/select.ts';
import { UnknownValue } from '../value.ts';
import { comparisonHolds } from './comparison-holds.ts';
import { unknownAt } from './unknown-at.ts';

/**
 * Whether a JSONPath rule of a Choice state holds. Tests are evaluated from left to right, and no further than needed, so that
 * `IsPresent` guards what comes after it in an `And` (https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html).
 * A path that selects nothing throws the `Failure` that AWS ends the execution with.
 */
export function ruleHolds(test: Test, data: PathData): boolean | UnknownValue {
  const open: OpenTest[] = [];
  for (let current: Test | undefined = test; current !== undefined; ) {
    const first: Test | undefined = 'tests' in current ? current.tests[0] : undefined;
    if (first !== undefined && 'tests' in current) {
      open.push({ test: current, next: 1 });
      current = first;
      continue;
    }
    const outcome = simpleHolds(current, data);
    if (outcome instanceof UnknownValue) return outcome;
    const after = closed(open, outcome);
    if (typeof after === 'boolean') return after;
    current = after;
  }
  return unknownAt(test.node, 'The rule asks nothing.');
}

type Connective = Extract<Test, { readonly tests: readonly Test[] }>;

/** A test whose parts are being evaluated. Rules are nested as deep as the text, so the stack is our own. */
interface OpenTest {
  readonly test: Connective;
  next: number;
}

/** What to evaluate after a test with this outcome, or the outcome of them all. */
function closed(open: OpenTest[], decided: boolean): Test | boolean {
  let outcome = decided;
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    const { kind, tests } = last.test;
    const goesOn = kind === 'not' ? false : outcome === (kind === 'and');
    const next = goesOn ? tests[last.next] : undefined;
    if (next !== undefined) {
      last.next++;
      return next;
    }
    if (kind === 'not') outcome = !outcome;
    open.pop();
  }
  return outcome;
}

function simpleHolds(test: Test, data: PathData): boolean | UnknownValue {
  if (test.kind === 'comparison') return comparisonHolds(test, data);
  return unknownAt(test.node as Node, 'What stands here is no test that AWS takes. Correct the rule.');
}
