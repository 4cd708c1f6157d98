import { expect, test } from 'vitest';
import { unassignedReads } from '../../../packages/core/src/analyses/variables/unassigned-reads.ts';
import { FactStore } from '../../../packages/core/src/engine/fact-store.ts';
import { pointerOf } from '../../../packages/core/src/syntax/node.ts';
import { documentOf } from '../../check.ts';

test('a variable that every way assigns is no matter', () => {
  expect(
    reasons(
      '"A": { "Type": "Pass", "Assign": { "x": 1 }, "Next": "B" }, "B": { "Type": "Pass", "InputPath": "$x", "End": true }',
    ),
  ).toEqual([]);
});

test('nothing assigns it', () => {
  expect(reasons('"A": { "Type": "Pass", "InputPath": "$x", "End": true }')).toEqual(['nowhere']);
});

test('the state itself assigns it', () => {
  expect(reasons('"A": { "Type": "Pass", "InputPath": "$x", "Assign": { "x": 1 }, "End": true }')).toEqual([
    'own-assign /States/A/Assign/x',
  ]);
});

test('a later state assigns it', () => {
  expect(
    reasons(
      '"A": { "Type": "Pass", "InputPath": "$x", "Next": "B" }, "B": { "Type": "Pass", "Assign": { "x": 1 }, "End": true }',
    ),
  ).toEqual(['not-before /States/B/Assign/x']);
});

test('only some ways assign it', () => {
  expect(
    reasons(`
      "A": { "Type": "Task", "Resource": "r", "Assign": { "x": 1 }, "Next": "B", "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "B" }] },
      "B": { "Type": "Pass", "InputPath": "$x", "End": true }`),
  ).toEqual(['sometimes /States/A/Assign/x']);
});

test('a branch assigns it, and another one reads it', () => {
  expect(
    reasons(`
      "A": { "Type": "Parallel", "End": true, "Branches": [
        { "StartAt": "P", "States": { "P": { "Type": "Pass", "Assign": { "x": 1 }, "End": true } } },
        { "StartAt": "Q", "States": { "Q": { "Type": "Pass", "InputPath": "$x", "End": true } } }] }`),
  ).toEqual(['other-scope /States/A/Branches/0/States/P/Assign/x']);
});

test('a state outside of the distributed Map assigns it', () => {
  const processor = (
    start: string,
  ) => `{ ${start}, "StartAt": "I", "States": { "I": { "Type": "Parallel", "End": true, "Branches": [
    { "StartAt": "J", "States": { "J": { "Type": "Pass", "InputPath": "$x", "End": true } } }] } } }`;
  const distributed = processor('"ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }');
  const map = `"M": { "Type": "Map", "End": true, "ItemProcessor": ${distributed} }`;
  expect(reasons(`"A": { "Type": "Pass", "Assign": { "x": 1 }, "Next": "M" }, ${map}`)).toEqual([
    'outside-distributed-map /States/A/Assign/x',
  ]);
  expect(reasons(`"A": { "Type": "Pass", "Assign": "\${Assign}", "Next": "M" }, ${map}`)).toEqual([]);
});

test('reads that only ask, and reads in filters, are no matter', () => {
  expect(
    reasons(`
      "A": { "Type": "Choice", "Choices": [{ "Variable": "$x", "IsPresent": true, "Next": "B" }], "Default": "B" },
      "B": { "Type": "Pass", "InputPath": "$.a[?(@.b == $y)]", "End": true }`),
  ).toEqual([]);
});

function reasons(states: string): string[] {
  const document = documentOf(`{ "StartAt": "A", "States": { ${states} } }`);
  const { unassigned } = new FactStore(document).gather({ unassigned: unassignedReads });
  return unassigned.map(({ reason, assignedAt }) =>
    assignedAt === undefined ? reason : `${reason} ${pointerOf(assignedAt)}`,
  );
}
