import { expect, test } from 'vitest';
import { variableReads } from '../../../packages/core/src/analyses/variables/variable-reads.ts';
import { FactStore } from '../../../packages/core/src/engine/fact-store.ts';
import { documentOf } from '../../check.ts';

test('paths of a Choice read variables', () => {
  expect(
    reads('"Type": "Choice", "Choices": [{ "Variable": "$guess.a[0]", "StringEqualsPath": "$answer", "Next": "A" }]'),
  ).toEqual(['value $guess', 'value $answer']);
});

test('fields with a path, templates and arguments of intrinsic functions read variables', () => {
  expect(
    reads(
      '"Type": "Pass", "InputPath": "$a", "Parameters": { "b.$": "$b.c", "d.$": "States.MathAdd(States.MathAdd($e, 1), $f)" }',
    ),
  ).toEqual(['value $a', 'value $b', 'value $f', 'value $e']);
});

test('the data and the context object are no variables, nor is literal text', () => {
  expect(reads('"Type": "Pass", "Parameters": { "a.$": "$.x", "b.$": "$$.Execution.Id", "c": "$c" }')).toEqual([]);
});

test('a `ResultPath` reads nothing', () => {
  expect(reads('"Type": "Pass", "ResultPath": "$a.b"')).toEqual([]);
});

test('`IsPresent` only asks', () => {
  expect(reads('"Type": "Choice", "Choices": [{ "Variable": "$a", "IsPresent": true, "Next": "A" }]')).toEqual([
    'test $a',
  ]);
});

test('a filter reads the variables that it compares with', () => {
  expect(reads('"Type": "Pass", "InputPath": "$.a[?(@.b == $c)]"')).toEqual(['filter $c']);
});

test('JSONata reads what it does not bind itself, but `$states`', () => {
  expect(
    reads(`"Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% ($x := $a.b; $x + $states.input.n + $c) %}"`),
  ).toEqual(['value $a', 'value $c']);
});

test.each(['$exists($a)', '$exists( $a )'])('`%s` only asks', (expression) => {
  expect(reads(`"Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% ${expression} %}"`)).toEqual(['test $a']);
});

test('the state of an expression in a Catcher is the state that catches', () => {
  const document = documentOf(`{ "StartAt": "A", "QueryLanguage": "JSONata", "States": {
    "A": { "Type": "Task", "Resource": "r", "End": true,
           "Catch": [{ "ErrorEquals": ["States.ALL"], "Output": "{% $a %}", "Next": "B" }] },
    "B": { "Type": "Succeed" } } }`);
  const found = new FactStore(document).gather({ reads: variableReads }).reads;
  expect(found.map(({ name, state }) => [name, state.name])).toEqual([['a', 'A']]);
});

/** The kind of each read, and the characters that it is placed at. */
function reads(fields: string): string[] {
  const document = documentOf(`{ "StartAt": "A", "States": { "A": { ${fields} } } }`);
  const found = new FactStore(document).gather({ reads: variableReads }).reads;
  return found.map(({ kind, at }) => `${kind} ${at.node.value.slice(at.start, at.end)}`);
}
