import { expect, test } from 'vitest';
import { timestampFault } from '../../../packages/core/src/analyses/fields/timestamp-fault.ts';
import { documentOf } from '../../check.ts';

test('a timestamp has no fault', () => {
  expect(faultOf('2016-03-14T01:59:00Z')).toBeUndefined();
});

test('a text that only deployment knows has no fault', () => {
  expect(faultOf('${Date}')).toBeUndefined();
});

test.each([
  ['2016-03-14 01:59:00Z', '2016-03-14T01:59:00Z'],
  ['2016-03-14t01:59:00.5z', '2016-03-14T01:59:00.5Z'],
])('%s is put right', (written, meant) => {
  expect(faultOf(written)?.fixes.map(({ title }) => title)).toEqual([`Change \`${written}\` to \`${meant}\``]);
});

test.each(['2016-13-14 01:59:00Z', '2016-03-14', ''])('%j is not guessed at', (written) => {
  expect(faultOf(written)?.fixes).toEqual([]);
});

function faultOf(text: string) {
  const { root } = documentOf(JSON.stringify(text));
  return root?.kind === 'string' ? timestampFault(root) : undefined;
}
