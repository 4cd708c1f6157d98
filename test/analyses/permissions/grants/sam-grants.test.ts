import { expect, test } from 'vitest';
import { grantsOf } from '../../../../packages/core/src/analyses/permissions/grants/grants-of.ts';
import { policyTemplateNames } from '../../../../packages/core/src/analyses/permissions/grants/policy-templates.ts';
import { mayTakeRole } from '../../../../packages/core/src/analyses/permissions/grants/trust.ts';
import { policyFaults } from '../../../../packages/core/src/iam/policy-faults.ts';
import { hole, printSymbolicText } from '../../../../packages/core/src/iam/symbolic-text.ts';
import type { AwsLookUp } from '../../../../packages/core/src/language/aws-look-up.ts';
import { environment } from '../../../check.ts';
import { withMachine } from '../../../hosts/templates.ts';
import { grantsIn, machineIn, printedGrants } from './printed-grants.ts';

function sam(properties: string, others = ''): string {
  return `Transform: AWS::Serverless-2016-10-31\n${withMachine(properties, 'AWS::Serverless::StateMachine')}${others}`;
}

const others = `  Pay: { Type: AWS::Serverless::Function }
  Table: { Type: AWS::Serverless::SimpleTable }
  Queue: { Type: AWS::SQS::Queue, Properties: { QueueName: in } }
  Files: { Type: AWS::S3::Bucket, Properties: { BucketName: files } }
  Other: { Type: AWS::Serverless::StateMachine, Properties: { Name: other } }
  Key: { Type: AWS::KMS::Key }
`;

test.each([
  [
    'LambdaInvokePolicy: { FunctionName: !Ref Pay }',
    ['Allow lambda:InvokeFunction @ arn:aws:lambda:here:function:stack-Pay-~*'],
  ],
  ['SQSSendMessagePolicy: { QueueName: !GetAtt Queue.QueueName }', ['Allow sqs:SendMessage* @ arn:aws:sqs:here:in']],
  [
    'DynamoDBWritePolicy: { TableName: !Ref Table }',
    [
      'Allow dynamodb:PutItem dynamodb:UpdateItem dynamodb:BatchWriteItem @ arn:aws:dynamodb:here:table/stack-Table-~ arn:aws:dynamodb:here:table/stack-Table-~/index/*',
    ],
  ],
  [
    'S3WritePolicy: { BucketName: !Ref Files }',
    ['Allow s3:PutObject s3:PutObjectAcl s3:PutLifecycleConfiguration @ arn:aws:s3:::files arn:aws:s3:::files/*'],
  ],
  [
    'StepFunctionsExecutionPolicy: { StateMachineName: !GetAtt Other.Name }',
    ['Allow states:StartExecution @ arn:aws:states:here:stateMachine:other'],
  ],
  [
    'AWSSecretsManagerGetSecretValuePolicy: { SecretArn: !Ref Secret }',
    ['Allow secretsmanager:GetSecretValue @ <Secret.Ref>'],
  ],
  [
    'AWSSecretsManagerRotationPolicy: { FunctionName: !Ref Pay }',
    [
      'Allow secretsmanager:DescribeSecret secretsmanager:GetSecretValue secretsmanager:PutSecretValue secretsmanager:UpdateSecretVersionStage @ arn:aws:secretsmanager:here:secret:* ? StringEquals secretsmanager:resource/allowrotationlambdaarn arn:aws:lambda:here:function:stack-Pay-~',
      'Allow secretsmanager:GetRandomPassword @ *',
    ],
  ],
  ['CloudWatchPutMetricPolicy: {}', ['Allow cloudwatch:PutMetricData @ *']],
  ['TextractPolicy: {}', ['Allow textract:* @ *']],
  [
    'SSMParameterWithSlashPrefixReadPolicy: { ParameterName: /a/b }',
    [
      'Allow ssm:DescribeParameters @ *',
      'Allow ssm:GetParameters ssm:GetParameter ssm:GetParametersByPath @ arn:aws:ssm:here:parameter/a/b',
    ],
  ],
  ['LambdaInvokePolicy: { FunctionName: "*" }', ['Allow lambda:InvokeFunction @ arn:aws:lambda:here:function:**']],
  ['NoSuchPolicy: {}', ['not whole']],
])('the policy template %s', (policy, expected) => {
  expect(grantsIn(machineIn(sam(`Policies:\n  - ${policy}`, others)))).toEqual(expected);
});

test('every policy template allows something, by actions that there are', () => {
  const names = [...policyTemplateNames()];
  expect(names).toHaveLength(78);
  const unknown = names.flatMap((name) => {
    const { declaration, deployment } = machineIn(sam(`Policies:\n  - ${name}: {}`));
    const { policies } = grantsOf(declaration, deployment).grants;
    const lines = printedGrants(grantsOf(declaration, deployment)).filter((line) => line !== 'not whole');
    expect(lines, name).not.toEqual([]);
    for (const line of lines) expect(line).toMatch(/^Allow (?:[a-z0-9-]+:[A-Za-z*]+ )+@ (?:\S+ ?)+/);
    return policies.flatMap((policy) => policyFaults(policy, environment.aws as AwsLookUp));
  });
  const actions = unknown.flatMap((fault) =>
    fault.kind.startsWith('unknown') && 'action' in fault ? [fault.action] : [],
  );
  // SAM still writes what IAM has no more.
  expect(actions).toEqual(['sqs:ChangeMessageVisibilityBatch', 'sqs:DeleteMessageBatch']);
});

test('a parameter that is missing, and a policy template that there is not, are told', () => {
  const faultsIn = (policy: string) => {
    const { declaration, deployment } = machineIn(sam(`Policies:\n  - ${policy}`));
    return grantsOf(declaration, deployment).faults.map(({ kind, name }) => `${kind} ${name}`);
  };
  expect(faultsIn('S3ReadPolicy: { Bucket: a }')).toEqual(['parameter BucketName']);
  expect(faultsIn('S3Policy: { BucketName: a }')).toEqual(['policy-template S3Policy']);
  expect(faultsIn('__proto__: { BucketName: a }')).toEqual(['policy-template __proto__']);
  expect(faultsIn('S3ReadPolicy: { BucketName: a }')).toEqual([]);
});

test('the role that SAM makes has the policies, may write traces, and may be taken', () => {
  const { declaration, deployment } = machineIn(
    sam(
      'Policies: [AWSLambdaRole, { Statement: { Effect: Allow, Action: "sns:Publish", Resource: "*" } }]\nTracing: { Enabled: true }',
    ),
  );
  const grants = grantsOf(declaration, deployment);
  expect(grantsIn({ declaration, deployment })).toEqual([
    'managed AWSLambdaRole',
    'Allow sns:Publish @ *',
    'managed AWSXrayWriteOnlyAccess',
  ]);
  expect(grants.role.arn && printSymbolicText(grants.role.arn)).toBe('arn:aws:iam::*:role/*-OrdersRole-*');
  expect(mayTakeRole(grants.trust, [hole], deployment).verdict).toBe('granted');
});

test('without policies the role may do nothing', () => {
  expect(grantsIn(machineIn(sam('Name: orders')))).toEqual([]);
});

const connector = (destination: string, permissions: string) =>
  `${others}  Connector:\n    Type: AWS::Serverless::Connector\n    Properties: { Source: { Id: Orders }, Destination: ${destination}, Permissions: ${permissions} }\n`;

test.each([
  [
    '{ Id: Pay }',
    '[Write]',
    ['Allow lambda:InvokeAsync lambda:InvokeFunction @ arn:aws:lambda:here:function:stack-Pay-~'],
  ],
  ['{ Id: Queue }', '[Write]', ['Allow sqs:SendMessage @ arn:aws:sqs:here:in']],
  [
    '{ Id: Other }',
    '[Read]',
    [
      'Allow states:DescribeExecution @ arn:aws:states:here:execution:other:*',
      'Allow events:DescribeRule @ arn:aws:events:here:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule',
    ],
  ],
  [
    '[{ Id: Pay }, { Type: AWS::SNS::Topic, Arn: "arn:aws:sns:us-east-1:111122223333:t" }]',
    '[Write]',
    [
      'Allow lambda:InvokeAsync lambda:InvokeFunction @ arn:aws:lambda:here:function:stack-Pay-~',
      'Allow sns:Publish @ arn:aws:sns:us-east-1:111122223333:t',
    ],
  ],
  ['{ Id: Key }', '[Write]', ['not whole']],
  ['{ Id: Pay }', '[!Ref Permission]', ['not whole']],
  ['!Ref Anything', '[Write]', ['not whole']],
])('a connector to %s for %s', (destination, permissions, expected) => {
  expect(grantsIn(machineIn(sam('Name: orders', connector(destination, permissions))))).toEqual(expected);
});

test('a connector to a table allows to read it and its indexes', () => {
  const [line = ''] = grantsIn(machineIn(sam('Name: orders', connector('{ Id: Table }', '[Read]'))));
  expect(line).toContain('dynamodb:Query');
  expect(line).toMatch(
    /@ arn:aws:dynamodb:here:table\/stack-Table-~ arn:aws:dynamodb:here:table\/stack-Table-~\/index\/\*$/,
  );
});
