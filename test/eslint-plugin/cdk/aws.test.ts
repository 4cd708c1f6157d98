import { cdkAwsCall } from '../../../packages/eslint-plugin/src/cdk/rules/aws-call.ts';
import { cdkIamAction } from '../../../packages/eslint-plugin/src/cdk/rules/iam-action.ts';
import { tryRule } from './rule-tester.ts';

function call(props: string): string {
  return `new tasks.CallAwsService(scope, 'A', { ${props} });`;
}

tryRule('cdk-aws-call', cdkAwsCall, {
  valid: [
    call("service: 's3', action: 'getObject', iamResources: ['*']"),
    call("service: 'S3', action: 'getObject', iamResources: ['*']"),
    call("service: other, action: 'getObject', iamResources: ['*']"),
    call("service: 's3', action: `get${kind}`, iamResources: ['*']"),
    call("service: '${Service}', action: 'getObject', iamResources: ['*']"),
    "import { CallAwsService } from './tasks'; new CallAwsService(scope, 'A', { service: 'nothing', action: 'at' });",
  ],
  invalid: [
    [
      call("service: 's3', action: 'getObjekt', iamResources: ['*']"),
      {
        id: 'misspelt',
        data: { service: 's3', action: 'getObjekt', meant: 's3:getObject', date: '2026-11-27' },
        at: "'getObjekt'",
        becomes: [call("service: 's3', action: 'getObject', iamResources: ['*']")],
      },
    ],
    [
      call("service: 'logs', action: 'putLogEvents', iamResources: ['*']"),
      {
        id: 'misspelt',
        at: "'logs'",
        becomes: [call("service: 'cloudwatchlogs', action: 'putLogEvents', iamResources: ['*']")],
      },
    ],
    [call("service: 'qwertzuiop', action: 'go', iamResources: ['*']"), { id: 'service', at: "'qwertzuiop'" }],
    [call("service: 's3', action: 'qwertzuiopasdf', iamResources: ['*']"), { id: 'action', at: "'qwertzuiopasdf'" }],
    [
      call("service: 's3', action: 'GetObject', iamResources: ['*']"),
      { id: 'capital', at: "'GetObject'", becomes: [call("service: 's3', action: 'getObject', iamResources: ['*']")] },
    ],
    [
      call("service: 's3', action: 'getobject', iamResources: ['*']"),
      { id: 'case', at: "'getobject'", becomes: [call("service: 's3', action: 'getObject', iamResources: ['*']")] },
    ],
    [
      `const service = 's3'; tasks.CallAwsService.jsonata(scope, 'A', { service, action: 'getObjekt', iamResources: ['*'] });`,
      {
        id: 'misspelt',
        at: "'getObjekt'",
        becomes: [
          `const service = 's3'; tasks.CallAwsService.jsonata(scope, 'A', { service, action: 'getObject', iamResources: ['*'] });`,
        ],
      },
    ],
  ],
});

tryRule('cdk-iam-action', cdkIamAction, {
  valid: [
    call("service: 's3', action: 'getObject', iamResources: ['*']"),
    call("service: 'cloudwatchlogs', action: 'putLogEvents', iamResources: ['*']"),
    call("service: 'sfn', action: 'startExecution', iamResources: ['*']"),
    call("service: 's3', action: 'listBuckets', iamAction: 's3:ListAllMyBuckets', iamResources: ['*']"),
    call("service: 's3', action: 'listBuckets', iamAction: 's3:List*', iamResources: ['*']"),
    call("service: 's3', action: 'listBuckets', iamAction: 'S3:listallmybuckets', iamResources: ['*']"),
    call("service: 's3', action: 'listBuckets', iamAction: other, iamResources: ['*']"),
    call("service: 's3', action: 'listBuckets', ...others"),
    call("service: 's3', action: 'copyObject', iamResources: ['*'], additionalIamStatements: [one]"),
    call("service: 'qwertzuiop', action: 'go', iamResources: ['*']"),
    call("service: 's3', action: 'listBuckets', iamAction: 's3:ListAllMyBuckets', iamResources: [resources]"),
    call("service: 's3', action: 'getObject', iamResources: [bucket.bucketArn]"),
  ],
  invalid: [
    [
      call("service: 's3', action: 'listBuckets', iamResources: ['*']"),
      {
        id: 'default',
        data: { granted: 's3:listBuckets', needed: '`s3:ListAllMyBuckets`' },
        at: "'listBuckets'",
        becomes: [call("service: 's3', action: 'listBuckets', iamAction: 's3:ListAllMyBuckets', iamResources: ['*']")],
      },
    ],
    [
      call("service: 'SFN', action: 'startExecution', iamResources: ['*']"),
      {
        id: 'default',
        data: { granted: 'SFN:startExecution', needed: '`states:StartExecution`' },
        at: "'startExecution'",
        becomes: [
          call("service: 'SFN', action: 'startExecution', iamAction: 'states:StartExecution', iamResources: ['*']"),
        ],
      },
    ],
    [
      call("service: 's3', action: 'headObject', iamAction: 's3:HeadObject', iamResources: ['*']"),
      {
        id: 'given',
        data: { granted: 's3:HeadObject', needed: '`s3:GetObject`' },
        at: "'s3:HeadObject'",
        becomes: [call("service: 's3', action: 'headObject', iamAction: 's3:GetObject', iamResources: ['*']")],
      },
    ],
    [
      call(
        "service: 's3', action: 'listBuckets', iamAction: 's3:ListAllMyBuckets', iamResources: ['arn:aws:s3:::orders', bucket.bucketArn]",
      ),
      { id: 'resource', data: { granted: 's3:ListAllMyBuckets' }, at: "['arn:aws:s3:::orders', bucket.bucketArn]" },
    ],
  ],
});
