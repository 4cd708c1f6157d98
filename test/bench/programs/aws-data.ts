import { readFileSync } from 'node:fs';
import type { AwsData } from '../../../packages/aws-data/src/look-ups.ts';
import { readAwsData } from '../../../packages/aws-data/src/node.ts';

/** The data on AWS, as it is in this folder. */
export interface AwsDataTask {
  readonly data: string;
}

/** Milliseconds of each first look-up, by what was looked up. */
export interface AwsDataResult {
  readonly times: readonly { readonly name: string; readonly time: number }[];
}

const [, , taskFile = ''] = process.argv;
const task: AwsDataTask = JSON.parse(readFileSync(taskFile, 'utf8'));
const times: { name: string; time: number }[] = [];
const aws = timed('index', () => readAwsData(task.data));
const lookUps: readonly (readonly [name: string, lookUp: (data: AwsData) => unknown])[] = [
  ['service dynamodb', (data) => data.operation('dynamodb', 'getItem')?.input?.member('Key')?.type],
  ['service ec2', (data) => data.operation('ec2', 'runInstances')?.input?.member('ImageId')?.type],
  ['actions of s3', (data) => data.iamAction('s3', 'GetObject')],
  ['managed policy', (data) => data.managedPolicy('AdministratorAccess')],
  ['type of CloudFormation', (data) => data.cloudFormationType('AWS::SQS::Queue')],
  ['optimized integration', (data) => data.optimizedIntegration('arn:aws:states:::sqs:sendMessage')],
];
for (const [name, lookUp] of lookUps) {
  const found = timed(name, () => lookUp(aws));
  if (found === undefined) throw new Error(`Nothing was found for ${name}.`);
}
const result: AwsDataResult = { times };
console.log(JSON.stringify(result));

function timed<Value>(name: string, work: () => Value): Value {
  const start = performance.now();
  const value = work();
  times.push({ name, time: performance.now() - start });
  return value;
}
