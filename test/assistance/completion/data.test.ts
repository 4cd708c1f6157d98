import { expect, test } from 'vitest';
import { complete } from './complete.ts';

function machine(...states: readonly string[]): string {
  return `{ "StartAt": "A", "States": { ${states.join(', ')} } }`;
}

const lookUp = `"A": { "Type": "Task", "Resource": "arn:aws:states:::dynamodb:getItem", "Parameters": { "TableName": "t", "Key": {} },
  "ResultPath": "$.user", "Next": "B" }`;

test.each([
  ['what a result is written to', '"InputPath": "$.█"', ['user']],
  ['what AWS documents of it', '"InputPath": "$.user.█"', ['Item', 'ConsumedCapacity']],
  ['what other states read', '"Parameters": { "x.$": "$.█", "y.$": "$.order.id" }', ['user', 'order']],
  ['an argument', `"Parameters": { "x.$": "States.Format('{}', $.user.█)" }`, ['Item', 'ConsumedCapacity']],
  ['whole paths', '"InputPath": "█"', ['$.user', '$', '$.user.Item']],
])('from the states before: %s', async (_, field, first) => {
  const { labels } = await complete(machine(lookUp, `"B": { "Type": "Pass", ${field}, "End": true }`));
  expect(labels.slice(0, first.length)).toEqual(first);
});

test.each([
  [
    'where no name begins with a letter',
    '"Parameters": { "1st": 1, "two words": 2, "x": 3 }',
    ["$['1st']", "$['two words']", '$.x'],
  ],
  ['lists by their elements', '"Result": { "lines": [{ "sku": "a" }] }', ['$.lines']],
])('paths are written as AWS reads them: %s', async (_, made, paths) => {
  const { labels } = await complete(
    machine(`"A": { "Type": "Pass", ${made}, "Next": "B" }`, '"B": { "Type": "Pass", "InputPath": "█" }'),
  );
  expect(labels).toEqual(expect.arrayContaining(paths));
});

test('the element of a list has its members', async () => {
  const made = '"A": { "Type": "Pass", "Result": { "lines": [{ "sku": "a" }] }, "Next": "B" }';
  const { labels } = await complete(machine(made, '"B": { "Type": "Pass", "InputPath": "$.lines[0].█" }'));
  expect(labels).toEqual(['sku']);
});

test('the item of a Map, and what the Map is entered with', async () => {
  const made = '"A": { "Type": "Pass", "Result": { "lines": [{ "sku": "a" }], "id": 1 }, "Next": "B" }';
  const map = (
    selector: string,
    inner = '"Type": "Pass"',
  ) => `"B": { "Type": "Map", "ItemsPath": "$.lines", "ItemSelector": { ${selector} },
    "ItemProcessor": { "StartAt": "C", "States": { "C": { ${inner}, "End": true } } }, "End": true }`;
  expect((await complete(machine(made, map('"x.$": "$$.Map.Item.Value.█"')))).labels).toEqual(['sku']);
  expect((await complete(machine(made, map('"x.$": "$.█"')))).labels).toEqual(['lines', 'id']);
  const inside = map('"line.$": "$$.Map.Item.Value"', '"Type": "Pass", "InputPath": "$.line.█"');
  expect((await complete(machine(made, inside))).labels).toEqual(['sku']);
});

test('variables, and what is in them', async () => {
  const made = '"A": { "Type": "Pass", "Assign": { "order": { "id": 1, "total": 2 } }, "Next": "B" }';
  const at = async (path: string) =>
    (await complete(machine(made, `"B": { "Type": "Pass", "InputPath": "${path}" }`))).labels;
  expect(await at('$order.█')).toEqual(['id', 'total']);
  expect(await at('$█')).toEqual(expect.arrayContaining(['$order', '$order.id', '$order.total']));
});

test.each([
  ['the input', '"Output": "{% $states.input.█ %}"', ['count', 'lines']],
  ['of each item', '"Output": "{% $states.input.lines.█ %}"', ['sku']],
  ['by an index', '"Output": "{% $states.input.lines[0].█ %}"', ['sku']],
  ['behind an operator', '"Output": "{% 1 + $states.input.█ %}"', ['count', 'lines']],
  ['a variable', '"Output": "{% $order.█ %}"', ['id']],
])('in JSONata: %s', async (_, field, members) => {
  const made =
    '"A": { "Type": "Pass", "Output": { "count": 1, "lines": [{ "sku": "a" }] }, "Assign": { "order": { "id": 1 } }, "Next": "B" }';
  const text = machine(made, `"B": { "Type": "Pass", ${field}, "End": true }`).replace(
    '{',
    '{ "QueryLanguage": "JSONata",',
  );
  expect((await complete(text)).labels).toEqual(members);
});

test.each([
  [
    'what later states read and nothing makes',
    '"Next": "B"',
    '"B": { "Type": "Pass", "InputPath": "$.price.net", "End": true }',
    '$.price',
  ],
  [
    'where others write theirs',
    '"Next": "B"',
    '"B": { "Type": "Pass", "ResultPath": "$.outcome", "End": true }',
    '$.outcome',
  ],
  ['the name of the state', '"End": true', '"B": { "Type": "Succeed" }', '$.askForPrice'],
])('a result is written to %s', async (_, way, other, first) => {
  const text = `{ "StartAt": "Ask for price", "States": { "Ask for price": { "Type": "Pass", "ResultPath": "█", ${way} }, ${other} } }`;
  expect((await complete(text)).labels[0]).toBe(first);
});

test('results are written to members with the names of their states, as others are', async () => {
  const task = (name: string, path: string) =>
    `"${name}": { "Type": "Task", "Resource": "arn:aws:states:::sns:publish", "ResultPath": "${path}", "End": true }`;
  const { labels } = await complete(
    `{ "StartAt": "Get user", "States": { ${task('Get user', '$.data.get_user')}, ${task('Send mail', '█')} } }`,
  );
  expect(labels[0]).toBe('$.data.send_mail');
});

function caught(name: string, path: string, handler = ''): string {
  const catcher = `{ "ErrorEquals": ["States.ALL"], "ResultPath": "${path}", "Next": "Fail" }`;
  return `"${name}": { "Type": "Task", "Resource": "arn:aws:states:::sns:publish", ${handler} "Catch": [${catcher}], "Next": "Fail" }`;
}

test('what a Catcher hands on is called an error, and not as the state is', async () => {
  const { labels } = await complete(
    `{ "StartAt": "Get user", "States": { ${caught('Get user', '█')}, "Fail": { "Type": "Fail" } } }`,
  );
  expect(labels).toContain('$.error');
  expect(labels).not.toContain('$.getUser');
});

test('what Catchers hand on has the names of their states where others have it so', async () => {
  const states = [
    caught('Reserve flight', '$.ReserveFlightError', '"ResultPath": "$.ReserveFlightResult",'),
    caught('Confirm hotel', '█'),
  ];
  const { labels } = await complete(
    `{ "StartAt": "Reserve flight", "States": { ${states}, "Fail": { "Type": "Fail" } } }`,
  );
  expect(labels[0]).toBe('$.ConfirmHotelError');
  expect(labels).not.toContain('$.ConfirmHotelResult');
});

test('the first item of a list is offered where its members are known', async () => {
  const { labels } = await complete(
    `{ "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::ecs:runTask",
       "ResultSelector": { "status.$": "█" }, "End": true } } }`,
  );
  expect(labels).toContain('$.Tasks[0].LastStatus');
  expect(labels).toContain('$.Tasks[0]');
  expect(labels.indexOf('$.Tasks')).toBeLessThan(labels.indexOf('$.Tasks[0]'));
});

test('an iteration is made of its item and the index of it', async () => {
  const { labels } = await complete(
    '{ "StartAt": "A", "States": { "A": { "Type": "Map", "ItemSelector": { "x.$": "█" }, "End": true } } }',
  );
  expect(labels.slice(0, 2)).toEqual(['$$.Map.Item.Value', '$$.Map.Item.Index']);
});

test('a Fail state may fail with the error that was caught', async () => {
  const { labels } = await complete(
    '{ "StartAt": "A", "States": { "A": { "Type": "Fail", "ErrorPath": "█", "Cause": "c" } } }',
  );
  expect(labels[0]).toBe('$.Error');
});
