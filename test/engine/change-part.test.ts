import { expect, test } from 'vitest';
import { changePart } from '../../packages/core/src/engine/change-part.ts';
import { stringPart } from '../../packages/core/src/engine/place.ts';
import { applyEdits } from '../../packages/core/src/text/text-edit.ts';
import { documentOf } from '../check.ts';

test('only the characters of the part change, and the string stays quoted', () => {
  const text = '["say \\"no\\" twice"]';
  const { root } = documentOf(text);
  const node = root?.kind === 'array' ? root.items[0] : undefined;
  if (node?.kind !== 'string') throw new Error('There is a string.');
  const [fix] = changePart(stringPart(node, { start: 5, end: 7 }), 'yes');
  expect(fix?.title).toBe('Change `no` to `yes`');
  expect(applyEdits(text, fix?.edits ?? [])).toBe('["say \\"yes\\" twice"]');
});
