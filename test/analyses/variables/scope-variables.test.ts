import { expect, test } from 'vitest';
import { scopeVariables, seesOuterVariables } from '../../../packages/core/src/analyses/variables/scope-variables.ts';
import { FactStore } from '../../../packages/core/src/engine/fact-store.ts';
import { pointerOf } from '../../../packages/core/src/syntax/node.ts';
import { documentOf } from '../../check.ts';

const definition = `{ "StartAt": "A", "States": {
  "A": { "Type": "Pass", "Assign": { "x": 1 }, "Next": "B" },
  "B": { "Type": "Pass", "Assign": { "x": 2, "y": 1 }, "Next": "P" },
  "P": { "Type": "Parallel", "Next": "M", "Branches": [
    { "StartAt": "I", "States": { "I": { "Type": "Pass", "Assign": { "z": 1 }, "End": true } } }] },
  "M": { "Type": "Map", "End": true, "ItemProcessor": {
    "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },
    "StartAt": "D", "States": { "D": { "Type": "Succeed" } } } } } }`;

test('each scope knows where its variables are assigned first', () => {
  const { scopes } = new FactStore(documentOf(definition)).gather({ scopes: scopeVariables });
  const places = [...scopes.values()].map((variables) => [...variables.values()].map(pointerOf));
  expect(places).toEqual([['/States/A/Assign/x', '/States/B/Assign/y'], ['/States/P/Branches/0/States/I/Assign/z']]);
});

test('a branch sees the variables around it, and a distributed Map does not', () => {
  const { scopes } = documentOf(definition).machine;
  expect(scopes.map(seesOuterVariables)).toEqual([false, true, false]);
});
