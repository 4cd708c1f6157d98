import type { Comparison, Test } from '../../model/choice-rule.ts';
import { valueOf } from '../../model/field.ts';
import { isUnknown } from '../../syntax/node.ts';

/** A text that two tests share exactly when they ask the same; nothing for tests that are not known, or nested too deep. */
export function keyOfTest(test: Test, depth = 0): string | undefined {
  switch (test.kind) {
    case 'unknown':
      return undefined;
    case 'comparison':
      return keyOfComparison(test);
    default:
      return depth < deepestTest ? keyOfParts(test.kind, test.tests, depth + 1) : undefined;
  }
}

/** No person nests tests deeper, and it keeps recursion within bounds. */
export const deepestTest = 16;

function keyOfComparison({ variable, operator }: Comparison): string | undefined {
  const path = valueOf(variable);
  const { name, value: operand } = operator;
  if (path === undefined || isUnknown(operand)) return undefined;
  if (operand.kind !== 'string' && operand.kind !== 'number' && operand.kind !== 'boolean') return undefined;
  // No path holds a line break where it could be taken for the next part.
  return `${path}\n${name}\n${operand.kind}\n${operand.value}`;
}

function keyOfParts(kind: string, tests: readonly Test[], depth: number): string | undefined {
  if (tests.length === 0) return undefined;
  const keys: string[] = [];
  for (const test of tests) {
    const key = keyOfTest(test, depth);
    if (key === undefined) return undefined;
    keys.push(key);
  }
  return `${kind}[${keys.join()}]`;
}
