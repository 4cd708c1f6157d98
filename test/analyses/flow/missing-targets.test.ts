import { expect, test } from 'vitest';
import { missingTargets } from '../../../packages/core/src/analyses/flow/missing-targets.ts';
import { FactStore } from '../../../packages/core/src/engine/fact-store.ts';
import { pointerOf } from '../../../packages/core/src/syntax/node.ts';
import { documentOf } from '../../check.ts';

function missingIn(text: string) {
  const { missing } = new FactStore(documentOf(text)).gather({ missing: missingTargets });
  return missing.map(({ name, property, elsewhere }) => [pointerOf(property), name, elsewhere?.scope.kind]);
}

const text =
  '{ "StartAt": "B", "States": { "A": { "Type": "Map", "Next": "C", "ItemProcessor": { "StartAt": "B", "States": { "B": { "Type": "Pass", "Next": "A" } } } } } }';

test('targets that are nowhere, and targets in another scope', () => {
  expect(missingIn(text)).toEqual([
    ['/StartAt', 'B', 'iteration'],
    ['/States/A/Next', 'C', undefined],
    ['/States/A/ItemProcessor/States/B/Next', 'A', 'machine'],
  ]);
});

test('where names may be missing, only those found elsewhere count', () => {
  const unknown = text.replace('{ "A":', '{ "${Name}": { "Type": "Succeed" }, "A":');
  expect(missingIn(unknown)).toEqual([['/States/A/ItemProcessor/States/B/Next', 'A', 'machine']]);
});

test('a state that is no object is there', () => {
  expect(missingIn('{ "StartAt": "A", "States": { "A": 1 } }')).toEqual([]);
});
