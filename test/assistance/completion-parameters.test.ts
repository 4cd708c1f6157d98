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

test('what the call needs comes first, each with its twin that takes a path', () => {
  const { labels, get, snippet } = complete(task('dynamodb:getItem', '"Parameters": { █ }'));
  expect(labels.slice(0, 5)).toEqual(['Key', 'Key.$', 'TableName', 'TableName.$', 'AttributesToGet']);
  expect(get('TableName').detail).toBe('required, string');
  expect(get('ConsistentRead').detail).toBe('boolean');
  expect(snippet('TableName')).toBe('"TableName": "$1"');
  expect(snippet('TableName.$')).toBe('"TableName.\\$": "\\$.$1"');
});

test('documentation says what a parameter is and where AWS says so', () => {
  const { documentation } = complete(task('aws-sdk:dynamodb:getItem', '"Parameters": { "Con█ }')).get('ConsistentRead');
  expect(documentation).toContain('A parameter of `dynamodb:getItem`. Type: boolean.');
  expect(documentation).toContain('(https://docs.aws.amazon.com/goto/WebAPI/dynamodb-2012-08-10/GetItem)');
});

test.each([
  ['by its name', '"TableName": "t"'],
  ['by a path', '"TableName.$": "$.t"'],
  ['by the spelling of the API', '"tableName": "t", "TableName.$": "$.t"'],
])('what is given %s is not offered again', (_, given) => {
  const { labels } = complete(task('dynamodb:getItem', `"Parameters": { ${given}, "█" }`));
  expect(labels).toContain('Key');
  expect(labels.filter((label) => label.startsWith('TableName'))).toEqual([]);
});

test('the API spelling gives the parameter too', () => {
  const call = 'aws-sdk:rds:describeDBInstances';
  expect(complete(task(call, '"Parameters": { "█" }')).labels).toContain('DbInstanceIdentifier');
  const { labels } = complete(task(call, '"Parameters": { "DBInstanceIdentifier": "a", "█" }'));
  expect(labels).not.toContain('DbInstanceIdentifier');
});

test('a value that is there keeps its place, and a path asks for the twin', () => {
  const before = task('lambda:invoke', '"Parameters": { "Func█": "$.f" }');
  const { labels, taken } = complete(before);
  expect(labels.slice(0, 2)).toEqual(['FunctionName.$', 'FunctionName']);
  expect(taken('FunctionName.$')).toBe(before.replace('"Func█"', '"FunctionName.$"'));
});

test('in JSONata there are no twins', () => {
  const { labels, snippet } = complete(jsonataTask('lambda:invoke', '"Arguments": { "█" }'));
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
  ])('%s', (_, marked, expected) => {
    expect(plain(complete(marked).labels)).toEqual(expected);
  });

  test('types that contain themselves have an end', () => {
    const nested = '"M": { "a": '.repeat(200);
    const marked = task(
      'dynamodb:putItem',
      `"Parameters": { "Item": { "a": { ${nested}{ "█" }${' }'.repeat(400)} } } }`,
    );
    expect(complete(marked).labels).toContain('Bool');
  });
});

test('values of a list, and what is true or false', () => {
  const returned = complete(task('dynamodb:putItem', '"Parameters": { "ReturnValues": "█" }'));
  expect(returned.labels).toContain('ALL_OLD');
  const before = task('dynamodb:getItem', '"Parameters": { "ConsistentRead": █ }');
  expect(complete(before).labels).toEqual(['true', 'false']);
  expect(complete(before).taken('true')).toBe(before.replace('█', 'true'));
  expect(complete(task('http:invoke', '"Parameters": { "Method": "P█" }')).labels).toContain('PATCH');
  const path = complete(task('dynamodb:putItem', '"Parameters": { "ReturnValues.$": "█" }'));
  expect(path.labels).not.toContain('ALL_OLD');
});

test('an object or a list with what it needs', () => {
  const step = complete(task('aws-sdk:emr:addJobFlowSteps', '"Parameters": { "Steps": █ }'));
  expect(step.labels).toEqual(['[ … ]']);
  const { snippet } = complete(task('aws-sdk:emr:addJobFlowSteps', '"Parameters": { "█" }'));
  expect(snippet('Steps')).toContain('"HadoopJarStep": {');
  expect(snippet('Steps')).toContain('"Jar": "$');
});

test('`Parameters` begins with what the call needs', () => {
  const text = complete(task('lambda:invoke', '"Para█')).snippet('Parameters');
  expect(text).toBe('"Parameters": {\n  "FunctionName": "$1"\n\\}');
  expect(complete(jsonataTask('lambda:invoke', '"Argu█')).snippet('Arguments')).toContain('"FunctionName": "$1"');
});

test('who waits for a task token is shown where it goes', () => {
  const call = 'sqs:sendMessage.waitForTaskToken';
  const { get } = complete(task(call, '"Parameters": { "█" }'));
  expect(get('MessageBody').text).toContain('"TaskToken.$": "$$.Task.Token"');
  const jsonata = complete(jsonataTask(call, '"Arguments": { "█" }'));
  expect(jsonata.get('MessageBody').text).toContain('"TaskToken": "{% $states.context.Task.Token %}"');
});

test('what a distributed Map reads and writes with', () => {
  const map = (field: string, call: string) =>
    `{ "States": { "A": { "Type": "Map", "${field}": { "Resource": "arn:aws:states:::s3:${call}", "Parameters": { "█" } } } } }`;
  expect(plain(complete(map('ItemReader', 'getObject')).labels).slice(0, 2)).toEqual(['Bucket', 'Key']);
  expect(plain(complete(map('ItemReader', 'listObjectsV2')).labels)).not.toContain('Key');
  expect(plain(complete(map('ResultWriter', 'putObject')).labels)).toContain('Prefix');
});

describe('in YAML', () => {
  const head =
    'StartAt: A\nStates:\n  A:\n    Type: Task\n    Resource: arn:aws:states:::ecs:runTask\n    Parameters:\n';

  test('a key on a line of its own, half typed or not', () => {
    for (const typed of ['█', 'Ta█']) {
      const { taken } = completeYaml(`${head}      ${typed}\n`);
      expect(taken('TaskDefinition')).toBe(`${head}      TaskDefinition: \n`);
      expect(taken('TaskDefinition.$')).toBe(`${head}      TaskDefinition.$: $.\n`);
    }
  });

  test('items of a list', () => {
    const text = `${head}      Overrides:\n        ContainerOverrides:\n          - Na█\n`;
    expect(completeYaml(text).taken('Name')).toBe(text.replace('Na█', 'Name: '));
  });

  test('values of a list', () => {
    const text = `${head}      LaunchType: █\n`;
    expect(completeYaml(text).taken('FARGATE')).toBe(text.replace('█', 'FARGATE'));
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
])('nothing is guessed of %s', (_, marked) => {
  expect(complete(marked).labels).toEqual([]);
});

test('a template may say the partition', () => {
  const marked = task('dynamodb:getItem', '"Parameters": { "█" }').replace('arn:aws:', 'arn:${AWS::Partition}:');
  expect(complete(marked).labels).toContain('TableName');
});
