import { expect, test } from 'vitest';
import { lint } from '../../packages/core/src/linter/lint.ts';
import { taskNamesOf } from '../../packages/core/src/model/task-names.ts';
import { readContract } from '../../packages/core/src/project/contract/read-contract.ts';
import { validContract } from '../../packages/core/src/rules/valid-contract.ts';
import { documentOf, withMarks, withoutMarks } from '../check.ts';

const definition = `
{ "StartAt": "Charge", "States": {
    "Charge": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:charge", "Next": "Done" },
    "Done": { "Type": "Succeed" }
} }`;

/** As `check`, of a contract beside the definition. */
function checkContract(marked: string): void {
  const text = withoutMarks(marked);
  const document = documentOf(definition);
  const file = 'machine.contract.json';
  const { contract, mistakes, tree } = readContract({ file, text }, taskNamesOf(document.machine));
  const environment = { ...document.environment, contract, contractMistakes: mistakes, contractTree: tree };
  const settings = { preset: 'recommended', levels: new Map() } as const;
  const { diagnostics, failures } = lint({ ...document, environment }, [validContract], settings);
  expect(failures).toEqual([]);
  expect(diagnostics.every(({ location }) => location.file === file)).toBe(true);
  expect(withMarks(text, diagnostics)).toBe(marked);
}

test('names that no contract has, with the one that was meant', () => {
  checkContract(`
{ "imput": { "type": "object" },
//^^^^^^^ There is no field \`imput\`. Did you mean \`input\`?
  "tasks": { "Charge": { "outputs": {} } } }
//                       ^^^^^^^^^ There is no field \`outputs\`. Did you mean \`output\`?`);
});

test('states that the machine does not have, and those that are no tasks', () => {
  checkContract(`
{ "tasks": {
    "Chrage": {},
//  ^^^^^^^^ There is no state \`Chrage\`. Did you mean \`Charge\`?
    "Done": {}
//  ^^^^^^ \`Done\` is no Task state, and only the results of tasks come from outside.
} }`);
});

test('a text that cannot be read', () => {
  checkContract(`
{ "input": "any" "tasks": 1 }
//             ^ A comma is missing after this value.`);
});

test('an input that nobody can give', () => {
  checkContract(`
{ "input": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string", "enum": [1] } } } }
//^^^^^^^ No input fits this schema, so that nothing could ever be executed: take back one of the things that it asks.`);
});

test('a task that neither returns nor fails, and one that only fails', () => {
  checkContract(`
{ "tasks": { "Charge": { "output": false, "errors": [] } } }
//                       ^^^^^^^^ No result fits this schema, and the task fails with no error either: let it do one of the two.`);
  checkContract(`
{ "tasks": { "Charge": { "output": false, "errors": ["Refused"] } } }`);
});

test('a mistake is suppressed in the contract', () => {
  checkContract(`
{ "tasks": {
    // stepproof-disable-next-line valid-contract -- the state is written next week
    "Ship": {}
} }`);
});
