import { expect, test } from 'vitest';
import { complete, completeYaml } from './complete.ts';

test('the states of the scope: those that nothing leads to first, the state itself last', async () => {
  const { labels, get } = await complete(`{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Next": "B" },
    "B": { "Type": "Wait", "Seconds": 1, "Next": "█" },
    "C": { "Type": "Succeed", "Comment": "Done." }
  } }`);
  expect(labels).toEqual(['C', 'A', 'B']);
  expect(get('C').detail).toBe('Succeed state');
  expect(get('C').documentation).toBe('**C** — Succeed state\n\nDone.\n\nEnds with success.');
});

test.each([
  ['StartAt', '{ "StartAt": "█", "States": { "A": { "Type": "Pass", "End": true } } }'],
  ['Default', '{ "States": { "C": { "Type": "Choice", "Default": "█" }, "A": { "Type": "Pass" } } }'],
  ['a rule', '{ "States": { "C": { "Type": "Choice", "Choices": [{ "Next": "█" }] }, "A": { "Type": "Pass" } } }'],
  ['a Catcher', '{ "States": { "C": { "Type": "Task", "Catch": [{ "Next": "█" }] }, "A": { "Type": "Pass" } } }'],
])('%s names a state', async (_name, marked) => {
  expect((await complete(marked)).labels[0]).toBe('A');
});

test('a transition stays in its branch, and none of a branch leaves it', async () => {
  const { labels, get } = await complete(`{ "States": { "A": { "Type": "Parallel", "Branches": [
    { "StartAt": "█", "States": { "B": { "Type": "Pass" } } },
    { "StartAt": "C", "States": { "C": { "Type": "Pass" } } }
  ] } } }`);
  expect(labels).toEqual(['B']);
  expect(get('B').detail).toBe('Pass state in A');
});

test('a name is quoted where YAML needs it', async () => {
  const text = 'States:\n  A:\n    Type: Pass\n    Next: █\n  "Yes":\n    Type: Pass\n  "a: b":\n    Type: Pass\n';
  const { taken } = await completeYaml(text);
  expect(taken('Yes')).toContain("    Next: 'Yes'\n");
  expect(taken('a: b')).toContain("    Next: 'a: b'\n");
});

test('a name is escaped as a snippet needs it', async () => {
  const { get } = await complete(
    '{ "States": { "A": { "Type": "Pass", "Next": "█" }, "Pay \\"$5\\"": { "Type": "Pass" } } }',
  );
  expect(get('Pay "$5"').text).toBe('"Pay \\"$5\\""');
});

test('of more states than can be listed, those that begin as written come first', async () => {
  const states = Array.from({ length: 600 }, (_, index) => `"S${index}": { "Type": "Pass" }`).join(', ');
  const { labels } = await complete(`{ "States": { "A": { "Type": "Pass", "Next": "S59█" }, ${states} } }`);
  expect(labels).toHaveLength(500);
  expect(labels[0]).toBe('S59');
  expect(labels).toContain('S599');
});

test('a state without a name is not offered', async () => {
  const { labels } = await complete('{ "States": { "": { "Type": "Pass" }, "A": { "Type": "Pass", "Next": "█" } } }');
  expect(labels).toEqual(['A']);
});
