import { expect, test } from 'vitest';
import { definitionSize } from '../../packages/core/src/rules/definition-size.ts';
import { findingsOf } from '../check.ts';

const limit = 1_048_576;

test('a definition has no more characters than the limit', () => {
  const [finding] = findingsOf(definitionSize, definitionOf(limit + 1));
  expect(finding?.message).toBe('The definition has more than 1,048,576 characters, even without blanks.');
  expect(finding?.pointer).toBe('');
  expect(findingsOf(definitionSize, definitionOf(limit))).toEqual([]);
});

test('blanks do not count, since deployment may drop them', () => {
  expect(findingsOf(definitionSize, definitionOf(100).replace('{', `{${' '.repeat(limit)}`))).toEqual([]);
});

test('YAML is counted as the JSON that it becomes', () => {
  const words = Array.from({ length: 250_000 }, () => 'a').join(',');
  expect(findingsOf(definitionSize, `a: [${words}]\n`, { format: 'yaml' })).toEqual([]);
  const more = Array.from({ length: 262_200 }, () => 'a').join(',');
  expect(findingsOf(definitionSize, `a: [${more}]\n`, { format: 'yaml' })).toHaveLength(1);
});

/** A definition of exactly that many characters. */
function definitionOf(length: number): string {
  return `{"Comment":"${'x'.repeat(length - '{"Comment":""}'.length)}"}`;
}
