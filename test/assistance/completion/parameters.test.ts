import { describe, expect, test } from 'vitest';
import { complete, completeYaml } from './complete.ts';

/** A Task with that call, of which more is written. */
function task(call: string, written: string): string {
  return `{ "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::${call}", ${written} } } }`;
}

function jsonataTask(call: string, written: string): string {
  return task(call, written).replace('{ ', '{ "QueryLanguage": "JSONata", ');
}

function plain(labels: readonly string[]): readonly string[] {
  return labels.filter((label) => !label.endsWith('.$'));
}

test('what the call needs comes first, each with its twin that takes a path', async () => {
  const { labels, get, snippet } = await complete(task('dynamodb:getItem', '"Parameters": { █ }'));
  expect(labels.slice(0, 5)).toEqual(['Key', 'Key.$', 'TableName', 'TableName.$', 'AttributesToGet']);
  expect(get('TableName').detail).toBe('required, string');
  expect(get('ConsistentRead').detail).toBe('boolean');
  expect(snippet('TableName')).toBe('"TableName": "$1"');
  expect(snippet('TableName.$')).toBe('"TableName.\\$": "\\$.$1"');
});

test('documentation says what a parameter is and where AWS says so', async () => {
  const { documentation } = (await complete(task('aws-sdk:dynamodb:getItem', '"Parameters": { "Con█ }'))).get(
    'ConsistentRead',
  );
  expect(documentation).toContain('A parameter of `dynamodb:getItem`. Type: boolean.');
  expect(documentation).toContain('(https://docs.aws.amazon.com/goto/WebAPI/dynamodb-2012-08-10/GetItem)');
});

test.each([
  ['by its name', '"TableName": "t"'],
  ['by a path', '"TableName.$": "$.t"'],
  ['by the spelling of the API', '"tableName": "t", "TableName.$": "$.t"'],
])('what is given %s is not offered again', async (_, given) => {
  const { labels } = await complete(task('dynamodb:getItem', `"Parameters": { ${given}, "█" }`));
  expect(labels).toContain('Key');
  expect(labels.filter((label) => label.startsWith('TableName'))).toEqual([]);
});

test('the API spelling gives the parameter too', async () => {
  const call = 'aws-sdk:rds:describeDBInstances';
  expect((await complete(task(call, '"Parameters": { "█" }'))).labels).toContain('DbInstanceIdentifier');
  const { labels } = await complete(task(call, '"Parameters": { "DBInstanceIdentifier": "a", "█" }'));
  expect(labels).not.toContain('DbInstanceIdentifier');
});

test('a value that is there keeps its place, and a path asks for the twin', async () => {
  const before = task('lambda:invoke', '"Parameters": { "Func█": "$.f" }');
  const { labels, taken } = await complete(before);
  expect(labels.slice(0, 2)).toEqual(['FunctionName.$', 'FunctionName']);
  expect(taken('FunctionName.$')).toBe(before.replace('"Func█"', '"FunctionName.$"'));
});

test('in JSONata there are no twins', async () => {
  const { labels, snippet } = await complete(jsonataTask('lambda:invoke', '"Arguments": { "█" }'));
  expect(labels.filter((label) => label.endsWith('.$'))).toEqual([]);
  expect(snippet('Payload')).toBe('"Payload": "{% ${1:\\$states.input} %\\}"');
});

describe('deeper down', () => {
  test.each([
    [
      'structures, lists and maps',
      task('ecs:runTask', '"Parameters": { "Overrides": { "ContainerOverrides": [{ "Environment": [{ █ }] }] } }'),
      ['Name', 'Value'],
    ],
    [
      'the type of what integrations take on their own',
      task('http:invoke', '"Parameters": { "Transform": { "RequestEncodingOptions": { █ } } }'),
      ['ArrayFormat'],
    ],
    ['a union takes one', task('dynamodb:putItem', '"Parameters": { "Item": { "id": { "S": "a", █ } } }'), []],
    ['a map has names of its own', task('dynamodb:putItem', '"Parameters": { "Item": { █ } }'), []],
    ['JSON for another is free', task('lambda:invoke', '"Parameters": { "Payload": { █ } }'), []],
    ['nothing below a path', task('ecs:runTask', '"Parameters": { "Overrides.$": { █ } }'), []],
    ['nothing below what is not known', task('ecs:runTask', '"Parameters": { "Overides": { █ } }'), []],
  ])('%s', async (_, marked, expected) => {
    expect(plain((await complete(marked)).labels)).toEqual(expected);
  });

  test('types that contain themselves have an end', async () => {
    const nested = '"M": { "a": '.repeat(200);
    const marked = task(
      'dynamodb:putItem',
      `"Parameters": { "Item": { "a": { ${nested}{ "█" }${' }'.repeat(400)} } } }`,
    );
    expect((await complete(marked)).labels).toContain('Bool');
  });
});

test('values of a list, and what is true or false', async () => {
  const returned = await complete(task('dynamodb:putItem', '"Parameters": { "ReturnValues": "█" }'));
  expect(returned.labels).toContain('ALL_OLD');
  const before = task('dynamodb:getItem', '"Parameters": { "ConsistentRead": █ }');
  expect((await complete(before)).labels).toEqual(['true', 'false']);
  expect((await complete(before)).taken('true')).toBe(before.replace('█', 'true'));
  expect((await complete(task('http:invoke', '"Parameters": { "Method": "P█" }'))).labels).toContain('PATCH');
  const path = await complete(task('dynamodb:putItem', '"Parameters": { "ReturnValues.$": "█" }'));
  expect(path.labels).not.toContain('ALL_OLD');
});

test('an object or a list with what it needs', async () => {
  const step = await complete(task('aws-sdk:emr:addJobFlowSteps', '"Parameters": { "Steps": █ }'));
  expect(step.labels).toEqual(['[ … ]']);
  const { snippet } = await complete(task('aws-sdk:emr:addJobFlowSteps', '"Parameters": { "█" }'));
  expect(snippet('Steps')).toContain('"HadoopJarStep": {');
  expect(snippet('Steps')).toContain('"Jar": "$');
});

test('`Parameters` begins with what the call needs', async () => {
  const text = (await complete(task('lambda:invoke', '"Para█'))).snippet('Parameters');
  expect(text).toBe('"Parameters": {\n  "FunctionName": "$1"\n\\}');
  expect((await complete(jsonataTask('lambda:invoke', '"Argu█'))).snippet('Arguments')).toContain(
    '"FunctionName": "$1"',
  );
});

test('who waits for a task token is shown where it goes', async () => {
  const call = 'sqs:sendMessage.waitForTaskToken';
  const { get } = await complete(task(call, '"Parameters": { "█" }'));
  expect(get('MessageBody').text).toContain('"TaskToken.$": "$$.Task.Token"');
  const jsonata = await complete(jsonataTask(call, '"Arguments": { "█" }'));
  expect(jsonata.get('MessageBody').text).toContain('"TaskToken": "{% $states.context.Task.Token %}"');
});

test('what a distributed Map reads and writes with', async () => {
  const map = (field: string, call: string) =>
    `{ "States": { "A": { "Type": "Map", "${field}": { "Resource": "arn:aws:states:::s3:${call}", "Parameters": { "█" } } } } }`;
  expect(plain((await complete(map('ItemReader', 'getObject'))).labels).slice(0, 2)).toEqual(['Bucket', 'Key']);
  expect(plain((await complete(map('ItemReader', 'listObjectsV2'))).labels)).not.toContain('Key');
  expect(plain((await complete(map('ResultWriter', 'putObject'))).labels)).toContain('Prefix');
});

describe('in YAML', () => {
  const head =
    'StartAt: A\nStates:\n  A:\n    Type: Task\n    Resource: arn:aws:states:::ecs:runTask\n    Parameters:\n';

  test('a key on a line of its own, half typed or not', async () => {
    for (const typed of ['█', 'Ta█']) {
      const { taken } = await completeYaml(`${head}      ${typed}\n`);
      expect(taken('TaskDefinition')).toBe(`${head}      TaskDefinition: \n`);
      expect(taken('TaskDefinition.$')).toBe(`${head}      TaskDefinition.$: $.\n`);
    }
  });

  test('items of a list', async () => {
    const text = `${head}      Overrides:\n        ContainerOverrides:\n          - Na█\n`;
    expect((await completeYaml(text)).taken('Name')).toBe(text.replace('Na█', 'Name: '));
  });

  test('values of a list', async () => {
    const text = `${head}      LaunchType: █\n`;
    expect((await completeYaml(text)).taken('FARGATE')).toBe(text.replace('█', 'FARGATE'));
  });
});

test.each([
  ['a Pass state', '{ "States": { "A": { "Type": "Pass", "Parameters": { █ } } } }'],
  [
    'a Lambda function',
    '{ "States": { "A": { "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:f", "Parameters": { █ } } } }',
  ],
  ['a call that AWS does not have', task('sqs:sendMesage', '"Parameters": { █ }')],
  ['a service that is not known', task('aws-sdk:nope:getItem', '"Parameters": { █ }')],
  ['a placeholder', task('aws-sdk:${Service}:getItem', '"Parameters": { █ }')],
  ['names of the prototype', task('dynamodb:putItem', '"Parameters": { "__proto__": { "constructor": { █ } } }')],
])('nothing is guessed of %s', async (_, marked) => {
  expect((await complete(marked)).labels).toEqual([]);
});

test('a template may say the partition', async () => {
  const marked = task('dynamodb:getItem', '"Parameters": { "█" }').replace('arn:aws:', 'arn:${AWS::Partition}:');
  expect((await complete(marked)).labels).toContain('TableName');
});
