import { expect, test } from 'vitest';
import { mostCompletions } from '../../../packages/core/src/assistance/completion/bound.ts';
import { completionsAt } from '../../../packages/core/src/assistance/completion/completion.ts';
import { createDocument } from '../../../packages/core/src/engine/document.ts';
import { documentOf, environment } from '../../check.ts';
import { complete, completeYaml } from './complete.ts';

const task = taskWith('█');

function taskWith(resource: string): string {
  return `{ "States": { "A": { "Type": "Task", "Resource": "${resource}" } } }`;
}

test('integrations, then the forms of all other resources', async () => {
  const { labels, snippet } = await complete(task);
  expect(labels[0]).toBe('arn:aws:states:::lambda:invoke');
  expect(labels).toContain('arn:aws:states:::glue:startJobRun.sync');
  expect(labels).toContain('arn:aws:states:::states:startExecution.sync:2');
  expect(labels).toContain('arn:aws:states:::sqs:sendMessage.waitForTaskToken');
  expect(snippet('arn:aws:states:::aws-sdk:…')).toBe('"arn:aws:states:::aws-sdk:${1:s3:getObject}"');
});

test('an Express workflow waits for no service', async () => {
  const { labels } = await complete(task, { type: 'EXPRESS' });
  expect(labels).toContain('arn:aws:states:::glue:startJobRun');
  expect(labels.filter((label) => /\.(sync|waitForTaskToken)/.test(label))).toEqual([]);
});

test('of each integration the patterns that it has', async () => {
  const { labels, get } = await complete(task);
  const own = (call: string) => labels.filter((label) => label.startsWith(`arn:aws:states:::${call}`));
  expect(own('ecs:')).toEqual([
    'arn:aws:states:::ecs:runTask.sync',
    'arn:aws:states:::ecs:runTask',
    'arn:aws:states:::ecs:runTask.waitForTaskToken',
  ]);
  expect(own('dynamodb:getItem')).toEqual(['arn:aws:states:::dynamodb:getItem']);
  expect(get('arn:aws:states:::eks:createCluster.sync').documentation).toContain('Run a job (`.sync`)');
});

test('first services, then the actions of one', async () => {
  const before = taskWith('arn:aws:states:::aws-sdk:dyn█');
  const services = await complete(before);
  expect(services.labels).toContain('arn:aws:states:::aws-sdk:dynamodb:');
  expect(services.labels.every((label) => label.endsWith(':'))).toBe(true);
  expect(services.taken('arn:aws:states:::aws-sdk:dynamodb:')).toBe(taskWith('arn:aws:states:::aws-sdk:dynamodb:'));
  const { labels, get, taken } = await complete(taskWith('arn:aws:states:::aws-sdk:dynamodb:█'));
  expect(labels).toContain('arn:aws:states:::aws-sdk:dynamodb:transactWriteItems');
  expect(labels.filter((label) => label.endsWith('.waitForTaskToken'))).toEqual([]);
  expect(get('arn:aws:states:::aws-sdk:dynamodb:getItem').documentation).toContain('/dynamodb-2012-08-10/GetItem');
  expect(taken('arn:aws:states:::aws-sdk:dynamodb:query')).toBe(taskWith('arn:aws:states:::aws-sdk:dynamodb:query'));
});

test('operations that cannot be called are not offered', async () => {
  const services = environment.aws?.services() ?? [];
  const some = services.filter(({ unsupportedOperations }) => unsupportedOperations.length > 0);
  expect(some.length).toBeGreaterThan(0);
  for (const { name, unsupportedOperations } of some) {
    const { labels } = await complete(taskWith(`arn:aws:states:::aws-sdk:${name}:█`));
    const unsupported = unsupportedOperations.map((operation) => `arn:aws:states:::aws-sdk:${name}:${operation}`);
    expect(labels.filter((label) => unsupported.includes(label))).toEqual([]);
  }
});

test.each(['getItem█', 'getItem.█', 'getItem.wait█'])(
  'a whole action may wait for a task token: %s',
  async (written) => {
    const marked = taskWith(`arn:aws:states:::aws-sdk:dynamodb:${written}`);
    const waiting = 'arn:aws:states:::aws-sdk:dynamodb:getItem.waitForTaskToken';
    expect((await complete(marked)).taken(waiting)).toBe(taskWith(waiting));
    expect((await complete(marked, { type: 'EXPRESS' })).labels).not.toContain(waiting);
  },
);

test('of very many, those that hold what is typed are there', async () => {
  const actions = (await complete(taskWith('arn:aws:states:::aws-sdk:ec2:run█'))).labels;
  expect(actions).toHaveLength(mostCompletions);
  expect(actions[0]).toBe('arn:aws:states:::aws-sdk:ec2:runInstances');
  expect((await complete(taskWith('xray█'))).labels[0]).toBe('arn:aws:states:::aws-sdk:xray:');
});

test.each(['aws-cn', 'aws-us-gov'])('the partition %s is kept', async (partition) => {
  const typed = await complete(taskWith(`arn:${partition}:states:::█`));
  expect(typed.labels.every((label) => label.startsWith(`arn:${partition}:`))).toBe(true);
  const beside = `"B": { "Type": "Task", "Resource": "arn:${partition}:states:::sqs:sendMessage" }`;
  const other = await complete(`{ "States": { ${beside}, "A": { "Type": "Task", "Resource": "█" } } }`);
  expect(other.labels.slice(0, 2)).toEqual([
    `arn:${partition}:states:::sqs:sendMessage`,
    `arn:${partition}:states:::lambda:invoke`,
  ]);
});

test('in YAML, without quotes', async () => {
  const text = 'States:\n  A:\n    Type: Task\n    Resource: arn:aws:states:::aws-sdk:sqs:send█\n';
  const name = 'arn:aws:states:::aws-sdk:sqs:sendMessageBatch';
  expect((await completeYaml(text)).taken(name)).toBe(text.replace(/arn.*█/, name));
});

test('without the data on AWS, what the language knows', async () => {
  const offset = task.indexOf('█');
  const { use } = documentOf(task.replace('█', ''));
  const document = createDocument(use, { jsonata: undefined });
  const labels = (await completionsAt(document, offset)).map(({ label }) => label);
  expect(labels).toContain('arn:aws:states:::ecs:runTask.sync');
  expect(labels).toContain('arn:aws:states:::aws-sdk:…');
  expect(labels).not.toContain('arn:aws:states:::aws-sdk:dynamodb:');
});

test('what the template fills in', async () => {
  const template = `
Resources:
  PayFunction:
    Type: AWS::Serverless::Function
  Order:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: order.asl.json
      DefinitionSubstitutions:
        PayArn: !GetAtt PayFunction.Arn
`;
  const text = '{ "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "" } } }';
  const document = documentOf(template, { format: 'yaml', files: { 'order.asl.json': text } });
  const offers = await completionsAt(document, text.indexOf('""') + 1);
  const offer = offers.find(({ label }) => label === '${PayArn}');
  expect(offer).toMatchObject({ text: '"${PayArn}"', detail: 'of PayFunction, AWS::Serverless::Function' });
});

function definitionOf(...tasks: readonly string[]): string {
  return `{ "States": { ${tasks.join(', ')} } }`;
}

test('what takes the parameters that are given comes first', async () => {
  const labelsFor = async (name: string, parameters: string, ...others: readonly string[]) => {
    const own = `"${name}": { "Type": "Task", "Resource": "█", "Parameters": { ${parameters} } }`;
    return (await complete(definitionOf(own, ...others))).labels;
  };
  expect((await labelsFor('A', '"TopicArn": "t", "Message.$": "$"'))[0]).toBe('arn:aws:states:::sns:publish');
  expect((await labelsFor('A', '"TopicArn": "t", "Message.$": "$$.Task.Token"'))[0]).toBe(
    'arn:aws:states:::sns:publish.waitForTaskToken',
  );
  expect((await labelsFor('Get the object', '"Bucket": "b", "Key.$": "$.key"'))[0]).toBe(
    'arn:aws:states:::aws-sdk:s3:getObject',
  );
  const reading = '"B": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:s3:getObject" }';
  const copying = await labelsFor('A', '"Bucket": "b", "Key": "k", "CopySource": "c"', reading);
  expect(copying[0]).toBe('arn:aws:states:::aws-sdk:s3:copyObject');
});

test('without parameters, what other Tasks run', async () => {
  const charge = 'arn:aws:lambda:eu-west-1:123456789012:function:charge';
  const other = (name: string) => `"${name}": { "Type": "Task", "Resource": "${charge}" }`;
  const { labels } = await complete(definitionOf('"A": { "Type": "Task", "Resource": "█" }', other('B'), other('C')));
  expect(labels[0]).toBe(charge);
});

test('parameters of an optimized integration speak of its service, whose other actions the SDK calls', async () => {
  const labelsFor = async (name: string, parameters: string) =>
    (await complete(definitionOf(`"${name}": { "Type": "Task", "Resource": "█", "Parameters": { ${parameters} } }`)))
      .labels;
  expect((await labelsFor('A', '"TableName": "t", "KeyConditionExpression": "k"'))[0]).toBe(
    'arn:aws:states:::aws-sdk:dynamodb:query',
  );
  expect(await labelsFor('A', '"TableName": "t", "FilterExpression": "f"')).toContain(
    'arn:aws:states:::aws-sdk:dynamodb:scan',
  );
});

test('where a token is handed out, what waits for it goes before what passes it on', async () => {
  const parameters = '"StateMachineArn": "m", "Input": { "token.$": "$$.Task.Token" }';
  const { labels } = await complete(
    definitionOf(`"A": { "Type": "Task", "Resource": "█", "Parameters": { ${parameters} } }`),
  );
  expect(labels[0]).toBe('arn:aws:states:::states:startExecution.waitForTaskToken');
  expect(labels.slice(0, 5)).toContain('arn:aws:states:::states:startExecution.sync:2');
});

test('what AWS lists as not supported is not offered, whatever the parameters and the name of the state', async () => {
  const { labels } = await complete(
    definitionOf(
      '"Invoke with response stream": { "Type": "Task", "Resource": "█", "Parameters": { "FunctionName": "f" } }',
    ),
  );
  expect(labels).toContain('arn:aws:states:::lambda:invoke');
  expect(labels.filter((label) => label.endsWith(':invokeWithResponseStream'))).toEqual([]);
});
