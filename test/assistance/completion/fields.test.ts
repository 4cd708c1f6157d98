import { expect, test } from 'vitest';
import { complete, completeYaml } from './complete.ts';

/** A definition with one state, of which the text between braces is written. */
function state(written: string): string {
  return `{ "StartAt": "A", "States": { "A": { ${written} } } }`;
}

test('the top level has its fields, those that it needs first', async () => {
  expect((await complete('{ "█" }')).labels).toEqual([
    'StartAt',
    'States',
    'TimeoutSeconds',
    'Comment',
    'QueryLanguage',
    'Version',
  ]);
});

test('a state without a type has what every state has', async () => {
  expect((await complete(state('"█"'))).labels).toEqual(['Type', 'Comment', 'QueryLanguage']);
});

test('a state has the fields of its type and query language', async () => {
  expect((await complete(state('"Type": "Pass", "█"'))).labels).toEqual([
    'Next',
    'End',
    'InputPath',
    'Parameters',
    'Result',
    'ResultPath',
    'OutputPath',
    'Assign',
    'Comment',
    'QueryLanguage',
  ]);
  expect((await complete(state('"Type": "Pass", "QueryLanguage": "JSONata", "█"'))).labels).toEqual([
    'Next',
    'End',
    'Output',
    'Assign',
    'Comment',
  ]);
});

test('what the query language of the machine is, a state takes over', async () => {
  const { labels } = await complete('{ "QueryLanguage": "JSONata", "States": { "A": { "Type": "Succeed", "█" } } }');
  expect(labels).toEqual(['Output', 'Comment']);
});

test('a field that a placeholder may decide has what both query languages have', async () => {
  const { labels } = await complete(
    '{ "QueryLanguage": "${Language}", "States": { "A": { "Type": "Succeed", "█" } } }',
  );
  expect(labels).toEqual(['Comment', 'QueryLanguage']);
});

test('fields that exclude each other are not offered beside each other', async () => {
  expect((await complete(state('"Type": "Pass", "End": true, "█"'))).labels).not.toContain('Next');
  expect((await complete(state('"Type": "Wait", "SecondsPath": "$.s", "█"'))).labels).not.toContain('Seconds');
  expect((await complete(state('"Type": "Task", "TimeoutSecondsPath": "$.s", "█"'))).labels).not.toContain(
    'TimeoutSeconds',
  );
});

test('a deprecated field comes last, and says so', async () => {
  const { labels, get } = await complete(state('"Type": "Map", "█"'));
  expect(labels.slice(-2)).toEqual(['Iterator', 'Parameters']);
  expect(get('Iterator').isDeprecated).toBe(true);
  expect(get('Iterator').documentation).toContain('Deprecated: Use `ItemProcessor` instead.');
});

test('an inline Map has no fields of the distributed mode', async () => {
  const inline = (await complete(state('"Type": "Map", "ItemProcessor": {}, "█"'))).labels;
  const unknown = (await complete(state('"Type": "Map", "█"'))).labels;
  expect(inline).not.toContain('ItemReader');
  expect(unknown).toContain('ItemReader');
});

test.each([
  ['a Retrier', '"Type": "Task", "Retry": [{ "█" }]', 'ErrorEquals', 'IntervalSeconds'],
  ['a Catcher', '"Type": "Task", "Catch": [{ "█" }]', 'ErrorEquals', 'Next'],
  ['a reader', '"Type": "Map", "ItemReader": { "█" }', 'Resource', 'ReaderConfig'],
  ['its configuration', '"Type": "Map", "ItemReader": { "ReaderConfig": { "█" } }', 'InputType', 'CSVHeaderLocation'],
  ['a batcher', '"Type": "Map", "ItemBatcher": { "█" }', 'MaxItemsPerBatch', 'MaxItemsPerBatchPath'],
  ['a writer', '"Type": "Map", "ResultWriter": { "█" }', 'Resource', 'WriterConfig'],
  ['a processor', '"Type": "Map", "ItemProcessor": { "█" }', 'StartAt', 'States'],
  ['its mode', '"Type": "Map", "ItemProcessor": { "ProcessorConfig": { "█" } }', 'Mode', 'ExecutionType'],
  ['a branch', '"Type": "Parallel", "Branches": [{ "█" }]', 'StartAt', 'States'],
  ['credentials', '"Type": "Task", "Credentials": { "█" }', 'RoleArn', 'RoleArn.$'],
])('%s has fields of its own', async (_name, written, ...first) => {
  expect((await complete(state(written))).labels.slice(0, 2)).toEqual(first);
});

test('a rule has a variable first, then the operators, each with an operand of its type', async () => {
  const rule = await complete(state('"Type": "Choice", "Choices": [{ "█" }]'));
  expect(rule.labels.slice(0, 4)).toEqual(['Variable', 'And', 'Or', 'Not']);
  const comparison = await complete(state('"Type": "Choice", "Choices": [{ "Variable": "$.x", "█" }]'));
  expect(comparison.labels[0]).toBe('StringEquals');
  expect(comparison.labels).not.toContain('And');
  expect(comparison.get('StringEquals').kind).toBe('operator');
  expect(comparison.snippet('StringEquals')).toBe('"StringEquals": "$1"');
  expect(comparison.snippet('NumericLessThan')).toBe('"NumericLessThan": ${1:0}');
  expect(comparison.snippet('IsPresent')).toBe('"IsPresent": ${1:true}');
  expect(comparison.snippet('StringEqualsPath')).toBe('"StringEqualsPath": "\\$$1"');
});

test('a rule inside another has no `Next`, and one with an operator takes no second', async () => {
  expect((await complete(state('"Type": "Choice", "Choices": [{ "Not": { "█" } }]'))).labels).not.toContain('Next');
  const { labels } = await complete(state('"Type": "Choice", "Choices": [{ "Variable": "$.x", "IsNull": true, "█" }]'));
  expect(labels).toEqual(['Next', 'Assign', 'Comment']);
});

test('where a value stands already, operators that take it come first', async () => {
  const { labels } = await complete(state('"Type": "Choice", "Choices": [{ "Variable": "$.x", "█": 5 }]'));
  expect(labels[0]).toBe('NumericEquals');
});

test('a key says what it is, what it takes and where AWS says so', async () => {
  const { get } = await complete(state('"Type": "Task", "█"'));
  expect(get('Resource').detail).toBe('required, a string');
  expect(get('TimeoutSeconds').documentation).toBe(
    'Seconds after which the task fails with `States.Timeout`: an integer from 1 to 99,999,999, which is also the default.\n\n' +
      'Type: an integer; default `99,999,999`; from 1 to 99,999,999.\n\n' +
      '[AWS documentation](https://docs.aws.amazon.com/step-functions/latest/dg/state-task.html)',
  );
});

test('payloads, literals and unknown fields have keys of their own', async () => {
  expect((await complete(state('"Type": "Pass", "Result": { "█" }'))).labels).toEqual([]);
  expect((await complete(state('"Type": "Pass", "Parameters": { "█" }'))).labels).toEqual([]);
  expect((await complete(state('"Foo": { "█" }'))).labels).toEqual([]);
  expect((await complete(state('"constructor": { "█" }'))).labels).toEqual([]);
});

test('a list of objects is written with what its items need', async () => {
  const text = '{\n  "States": {\n    "A": {\n      "Type": "Task",\n      "█"\n    }\n  }\n}';
  expect((await complete(text)).taken('Catch')).toBe(
    text.replace(
      '"█"',
      '"Catch": [\n        {\n          "ErrorEquals": ["States.ALL"],\n          "Next": ""\n        }\n      ]',
    ),
  );
});

test('levels are indented as the definition indents them', async () => {
  const text = '{\n    "States": {\n        "A": {\n            "Type": "Map",\n            "█"\n        }\n    }\n}';
  expect((await complete(text)).taken('ItemProcessor')).toContain(
    '\n            "ItemProcessor": {\n                "StartAt": "",',
  );
});

test('in YAML fields are written below each other, without quotes', async () => {
  const text = 'States:\n  A:\n    Type: Task\n    █\n';
  expect((await completeYaml(text)).taken('Catch')).toBe(
    'States:\n  A:\n    Type: Task\n    Catch:\n      - ErrorEquals:\n          - States.ALL\n        Next: \n',
  );
  expect((await completeYaml(text)).snippet('TimeoutSeconds')).toBe('TimeoutSeconds: ${1:60}');
});

test('no key is written before deeper lines, which it would take', async () => {
  expect((await completeYaml('█\n  StartAt: A\n  States: {}\n')).labels).toEqual([]);
});
