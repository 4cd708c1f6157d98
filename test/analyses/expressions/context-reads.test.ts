import { expect, test } from 'vitest';
import {
  type ContextRead,
  contextReads,
  isPresenceTest,
  readsMember,
  writtenRead,
} from '../../../packages/core/src/analyses/expressions/context-reads.ts';
import { FactStore } from '../../../packages/core/src/engine/fact-store.ts';
import { documentOf } from '../../check.ts';

test('a path is read as far as its names go', () => {
  const [read] = readsIn(`"Type": "Pass", "InputPath": "$$.Map.Item.Value[0].id"`);
  expect(read && writtenRead(read)).toBe('$$.Map.Item.Value');
  expect(read && textOf(read)).toBe('$$.Map.Item.Value');
});

test('paths in arguments and filters are read', () => {
  const parameters = `{ "a.$": "States.Array($$.State.Name)", "b.$": "$.list[?(@.id == $$.Execution.Id)]" }`;
  const reads = readsIn(`"Type": "Pass", "Parameters": ${parameters}`);
  expect(reads.map(textOf)).toEqual(['$$.State.Name', '$$.Execution.Id']);
});

test('the input and variables are not the context object', () => {
  expect(readsIn(`"Type": "Pass", "Parameters": { "a.$": "$.Task", "b.$": "$Task.Token" }`)).toEqual([]);
});

test('JSONata reads it through $states', () => {
  const output = `"{% $states.input.x & $states.context.Execution.Name %}"`;
  const reads = readsIn(`"Type": "Pass", "QueryLanguage": "JSONata", "Output": ${output}`);
  expect(reads.map(textOf)).toEqual(['$states.context.Execution.Name']);
  expect(reads.map(writtenRead)).toEqual(['$states.context.Execution.Name']);
});

test('a read begins with the names of its members', () => {
  const [read] = readsIn(`"Type": "Pass", "InputPath": "$$.Task.Token"`);
  expect(read && readsMember(read, 'Task')).toBe(true);
  expect(read && readsMember(read, 'Task', 'Token', 'x')).toBe(false);
});

test('IsPresent only asks whether something is there', () => {
  const rules = `[{ "Variable": "$$.Task.Token", "IsPresent": true }, { "Variable": "$$.Task.Token", "IsString": true }]`;
  expect(readsIn(`"Type": "Choice", "Choices": ${rules}`).map(isPresenceTest)).toEqual([true, false]);
});

function readsIn(state: string): readonly ContextRead[] {
  const document = documentOf(`{ "States": { "A": { ${state} } } }`);
  return new FactStore(document).gather({ reads: contextReads }).reads;
}

function textOf({ site, start, end }: ContextRead): string {
  return site.node.value.slice(start, end);
}
