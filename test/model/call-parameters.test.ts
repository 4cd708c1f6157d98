import { expect, test } from 'vitest';
import type { QueryLanguage } from '../../packages/core/src/language/schema.ts';
import {
  type CallParameters,
  callParameters,
  parameterOf,
  parametersIn,
  textParameter,
} from '../../packages/core/src/model/call-parameters.ts';
import { documentOf } from '../check.ts';

test('a call takes Parameters, in JSONata Arguments', () => {
  expect(read('{ "Parameters": {} }').kind).toBe('known');
  expect(read('{ "Arguments": {} }', 'JSONata').kind).toBe('known');
  expect(read('{ "Comment": "none" }').kind).toBe('missing');
});

test('the field of the other language, or a language that is not known, says nothing', () => {
  expect(read('{ "Arguments": {} }').kind).toBe('unknown');
  expect(callParametersOf('{ "Parameters": {} }', undefined).kind).toBe('unknown');
});

test('one expression, or a placeholder, makes parameters that are not known', () => {
  expect(read('{ "Arguments": "{% $states.input %}" }', 'JSONata').kind).toBe('unknown');
  expect(read('{ "Parameters": { "Ref": "Parameters" } }').kind).toBe('unknown');
  expect(read('{ "Fn::Transform": { "Name": "AWS::Include" } , "Type": "Task" }').kind).toBe('unknown');
});

test('a parameter is literal, unknown or missing', () => {
  const parameters = known('{ "Parameters": { "a": 1, "b.$": "$.b", "c": "${C}", "d": "{% not JSONata here %}" } }');
  expect(['a', 'b', 'c', 'd', 'e'].map((name) => parameterOf(parameters, name).kind)).toEqual([
    'literal',
    'unknown',
    'unknown',
    'literal',
    'missing',
  ]);
});

test('in JSONata an expression makes a parameter', () => {
  expect(parameterOf(known('{ "Arguments": { "a": "{% $a %}" } }', 'JSONata'), 'a').kind).toBe('unknown');
});

test('a key that only deployment resolves may be any parameter', () => {
  expect(parameterOf(known('{ "Parameters": { "a": 1, "Fn::If": [] } }'), 'b').kind).toBe('unknown');
});

test('parameters within parameters', () => {
  const parameters = known('{ "Parameters": { "a": { "b": "text" }, "c.$": "$.c", "d": 1 } }');
  const inner = parametersIn(parameters, 'a');
  expect(inner.kind === 'known' && textParameter(inner, 'b')?.value).toBe('text');
  expect(['c', 'd', 'e'].map((name) => parametersIn(parameters, name).kind)).toEqual(['unknown', 'unknown', 'missing']);
});

test('only a text is a text', () => {
  expect(textParameter(known('{ "Parameters": { "a": 1 } }'), 'a')).toBeUndefined();
});

function read(text: string, language: QueryLanguage = 'JSONPath'): CallParameters {
  return callParametersOf(text, language);
}

function callParametersOf(text: string, language: QueryLanguage | undefined): CallParameters {
  const { root } = documentOf(text);
  if (root?.kind !== 'object') throw new Error('This is no object.');
  return callParameters(root, language);
}

function known(text: string, language: QueryLanguage = 'JSONPath') {
  const parameters = read(text, language);
  if (parameters.kind !== 'known') throw new Error('The parameters are not known.');
  return parameters;
}
