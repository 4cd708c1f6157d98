import { expect, test } from 'vitest';
import { executionTypes } from '../../../packages/core/src/analyses/flow/execution-types.ts';
import { expressScopes } from '../../../packages/core/src/analyses/flow/express-scopes.ts';
import { FactStore } from '../../../packages/core/src/engine/fact-store.ts';
import type { MachineType } from '../../../packages/core/src/hosts/template.ts';
import { documentOf } from '../../check.ts';

test('the machine says what its states, branches and inline iterations run in', () => {
  const text = definitionOf(parallelOf(mapOf('{ "Mode": "INLINE" }')));
  expect(typesOf(text, 'EXPRESS')).toEqual(['EXPRESS', 'EXPRESS', 'EXPRESS']);
  expect(typesOf(text, 'STANDARD')).toEqual(['STANDARD', 'STANDARD', 'STANDARD']);
  expect(typesOf(text, undefined)).toEqual([undefined, undefined, undefined]);
});

test('a distributed Map says it for its children, and for what is in them', () => {
  const inner = parallelOf('"I": { "Type": "Pass" }');
  const text = definitionOf(mapOf('{ "Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS" }', inner));
  expect(typesOf(text, undefined)).toEqual([undefined, 'EXPRESS', 'EXPRESS']);
  expect(expressOf(text, undefined)).toEqual([false, true, true]);
});

test('a mode or a type that is not known leaves the type of the children unknown, which may be Express', () => {
  for (const config of ['{ "Mode": "${Mode}", "ExecutionType": "STANDARD" }', '{ "Mode": "DISTRIBUTED" }']) {
    expect(typesOf(definitionOf(mapOf(config)), 'STANDARD')).toEqual(['STANDARD', undefined]);
    expect(expressOf(definitionOf(mapOf(config)), 'STANDARD')).toEqual([false, true]);
  }
});

test('a machine of unknown type counts as Standard where advice is given', () => {
  const text = definitionOf(mapOf('{ "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }'));
  expect(expressOf(text, undefined)).toEqual([false, false]);
  expect(expressOf(text, 'EXPRESS')).toEqual([true, false]);
});

function typesOf(text: string, type: MachineType | undefined): (MachineType | undefined)[] {
  const document = documentOf(text, type === undefined ? {} : { type });
  const { types } = new FactStore(document).gather({ types: executionTypes });
  return document.machine.scopes.map((scope) => types.get(scope));
}

function expressOf(text: string, type: MachineType | undefined): boolean[] {
  const document = documentOf(text, type === undefined ? {} : { type });
  const { express } = new FactStore(document).gather({ express: expressScopes });
  return document.machine.scopes.map((scope) => express.has(scope));
}

function definitionOf(states: string): string {
  return `{ "StartAt": "A", "States": { ${states} } }`;
}

function parallelOf(states: string): string {
  return `"P": { "Type": "Parallel", "Branches": [{ "States": { ${states} } }] }`;
}

function mapOf(config: string, states = ''): string {
  return `"M": { "Type": "Map", "ItemProcessor": { "ProcessorConfig": ${config}, "States": { ${states} } } }`;
}
