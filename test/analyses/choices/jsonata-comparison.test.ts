import jsonata from 'jsonata';
import { expect, test } from 'vitest';
import { jsonataComparison } from '../../../packages/core/src/analyses/choices/jsonata-comparison.ts';
import { coverEverything } from '../../../packages/core/src/analyses/choices/value-range.ts';
import { jsonataParserFrom, parseJsonata } from '../../../packages/core/src/expressions/jsonata.ts';

function comparisonOf(text: string) {
  const expression = parseJsonata(text, jsonataParserFrom(jsonata));
  return expression.kind === 'parsed' ? jsonataComparison(expression.tree) : undefined;
}

test.each([
  ['$a = 1', '$a != 1'],
  ['$a < 1', ' $a>=1 '],
  ['$a > 1', '$a <= 1'],
  ['$a = true', '$a = false'],
])('%s and %s leave nothing over', (one, other) => {
  const comparisons = [comparisonOf(one), comparisonOf(other)];
  expect(new Set(comparisons.map((comparison) => comparison?.line)).size).toBe(1);
  expect(coverEverything(comparisons.flatMap((comparison) => comparison?.ranges ?? []))).toBe(true);
});

test('what stands on either side belongs to the line', () => {
  expect(comparisonOf('$a < 1')?.line).not.toBe(comparisonOf('$a < 2')?.line);
  expect(comparisonOf('$a < 1')?.line).not.toBe(comparisonOf('$b < 1')?.line);
});

test.each(['$a', '$a = 1 and $b = 2', '$not($a = 1)', '$a in [1]', '($a = 1)'])('%s is not one comparison', (text) => {
  expect(comparisonOf(text)).toBeUndefined();
});
