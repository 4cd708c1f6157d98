import { expect, test } from 'vitest';
import type { PermissionNeed } from '../../../../packages/core/src/analyses/permissions/permission-need.ts';
import { pointerOf } from '../../../../packages/core/src/syntax/node.ts';
import { linesOf, needsOf, printed, taskWith } from './needs.ts';

function contextOf(need: PermissionNeed | undefined, key: string): readonly string[] | 'absent' | undefined {
  const values = need?.context.get(key);
  return values === 'absent' || values === undefined ? values : values.map(printed);
}

test('a function as the resource is asked for as it is written', () => {
  const { needs } = needsOf(taskWith('arn:aws:lambda:eu-west-1:111122223333:function:pay:live'));
  expect(linesOf(needs)).toEqual([
    'required lambda:InvokeFunction arn:aws:lambda:eu-west-1:111122223333:function:pay:live',
  ]);
  expect(needs.map(({ place }) => pointerOf(place))).toEqual(['/States/T/Resource']);
});

test('an activity needs nothing, and of what is not known nothing is said', () => {
  expect(needsOf(taskWith('arn:aws:states:eu-west-1:111122223333:activity:review'))).toEqual({
    needs: [],
    unknown: [],
  });
  for (const resource of [
    '${Anything}',
    'arn:aws:states:::nothing:atAll',
    'arn:aws:states:::aws-sdk:nothing:atAll',
    'x',
  ])
    expect(needsOf(taskWith(resource))).toEqual({ needs: [], unknown: ['T'] });
});

test('JSONata texts that are put together are known in part', () => {
  const of = (name: string) =>
    linesOf(
      needsOf(
        taskWith('arn:aws:states:::lambda:invoke', { QueryLanguage: 'JSONata', Arguments: { FunctionName: name } }),
      ).needs,
    ).map((line) => line.split(':function:')[1]);
  expect(of("{% 'pay-' & $states.input.stage & '-' & ('x') %}")).toEqual(['pay-*-x']);
  expect(of("{% 'pay' %}")).toEqual(['pay']);
  expect(of("{% ['a', 'b'][0] %}")).toEqual(['*']);
  expect(of("{% ('pay')[0] %}")).toEqual(['*']);
  expect(of('{% $name( %}')).toEqual(['*']);
});

test('the machine itself is known where an expression asks for it', () => {
  const resource = 'arn:aws:states:::states:startExecution';
  const machine = 'required states:StartExecution arn:aws:states:R:A:stateMachine:<name of the state machine>';
  expect(
    linesOf(needsOf(taskWith(resource, { Parameters: { 'StateMachineArn.$': '$$.StateMachine.Id' } })).needs),
  ).toEqual([machine]);
  const Arguments = { StateMachineArn: '{% $states.context.StateMachine.Id %}' };
  expect(linesOf(needsOf(taskWith(resource, { QueryLanguage: 'JSONata', Arguments })).needs)).toEqual([machine]);
});

test('requests say of themselves what is known', () => {
  const [call, passed] = needsOf(
    taskWith('arn:aws:states:::ecs:runTask', {
      Parameters: { TaskDefinition: 'a', Overrides: { ExecutionRoleArn: 'arn:aws:iam::111122223333:role/r' } },
    }),
  ).needs.filter(({ need }) => need === 'required');
  expect(contextOf(call, 'ecs:cluster')).toEqual(['arn:aws:ecs:R:A:cluster/default']);
  expect(contextOf(call, 'aws:sourceaccount')).toBe('absent');
  expect(contextOf(passed, 'iam:passedtoservice')).toEqual(['ecs-tasks.amazonaws.com']);
  expect(passed && pointerOf(passed.place)).toBe('/States/T/Parameters/Overrides/ExecutionRoleArn');
});

test('an HTTP Task says its method and its endpoint', () => {
  const [call] = needsOf(
    taskWith('arn:aws:states:::http:invoke', {
      Parameters: { ApiEndpoint: 'https://api.example.com/a', Method: 'GET' },
    }),
  ).needs;
  expect(contextOf(call, 'states:httpmethod')).toEqual(['GET']);
  expect(contextOf(call, 'states:httpendpoint')).toEqual(['https://api.example.com/a']);
});

test('with credentials, the machine takes on a role that then needs what the Task does', () => {
  const { needs } = needsOf(
    taskWith('arn:aws:states:::sqs:sendMessage', {
      Parameters: { QueueUrl: 'https://sqs.eu-west-1.amazonaws.com/111122223333/orders' },
      Credentials: { RoleArn: 'arn:aws:iam::444455556666:role/other' },
    }),
  );
  expect(needs.map(({ action, resource, role }) => [action, printed(resource), role && printed(role)])).toEqual([
    ['sts:AssumeRole', 'arn:aws:iam::444455556666:role/other', undefined],
    ['sqs:SendMessage', 'arn:aws:sqs:eu-west-1:111122223333:orders', 'arn:aws:iam::444455556666:role/other'],
  ]);
});

test('credentials that an execution brings along are not known', () => {
  const { needs } = needsOf(
    taskWith('arn:aws:states:::dynamodb:getItem', {
      Parameters: { TableName: 'a' },
      Credentials: { 'RoleArn.$': '$.role' },
    }),
  );
  expect(linesOf(needs)).toEqual([
    'required sts:AssumeRole *',
    'required dynamodb:GetItem arn:aws:dynamodb:R:A:table/a',
  ]);
  expect(needs[1]?.role && printed(needs[1].role)).toBe('*');
});

const inner = {
  ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
  StartAt: 'P',
  States: { P: { Type: 'Pass', End: true } },
};

test('a distributed Map starts itself, reads its items and writes its results', () => {
  const map = {
    Type: 'Map',
    ItemProcessor: inner,
    ItemReader: { Resource: 'arn:aws:states:::s3:listObjectsV2', Parameters: { Bucket: 'in', Prefix: 'a/' } },
    ResultWriter: { Resource: 'arn:aws:states:::s3:putObject', Parameters: { 'Bucket.$': '$.b', Prefix: 'out' } },
    End: true,
  };
  const { needs } = needsOf(JSON.stringify({ StartAt: 'M', States: { M: map } }));
  const machine = 'arn:aws:states:R:A:stateMachine:<name of the state machine>';
  const execution = 'arn:aws:states:R:A:execution:<name of the state machine>';
  expect(linesOf(needs)).toEqual([
    `required states:StartExecution ${machine}`,
    `recommended states:DescribeExecution ${execution}:*`,
    `recommended states:StopExecution ${execution}:*`,
    `conditional states:RedriveExecution ${execution}/*:*`,
    'required s3:ListBucket arn:aws:s3:::in',
    'required s3:PutObject arn:aws:s3:::*/out*',
    'recommended s3:GetObject arn:aws:s3:::*/out*',
    'recommended s3:ListMultipartUploadParts arn:aws:s3:::*/out*',
    'recommended s3:AbortMultipartUpload arn:aws:s3:::*/out*',
  ]);
  expect(contextOf(needs[4], 's3:prefix')).toEqual(['a/']);
});

test('objects that are listed and flattened are read too; an inline Map needs nothing', () => {
  const reader = {
    Resource: 'arn:aws:states:::s3:listObjectsV2',
    ReaderConfig: { InputType: 'CSV', Transformation: 'LOAD_AND_FLATTEN' },
    Arguments: { Bucket: 'in', Prefix: 'a/' },
  };
  const machineWith = (processor: unknown) =>
    JSON.stringify({
      QueryLanguage: 'JSONata',
      StartAt: 'M',
      States: { M: { Type: 'Map', ItemProcessor: processor, ItemReader: reader, End: true } },
    });
  const lines = linesOf(needsOf(machineWith(inner)).needs);
  expect(lines.slice(4)).toEqual([
    'required s3:ListBucket arn:aws:s3:::in',
    'required s3:GetObject arn:aws:s3:::in/a/*',
  ]);
  expect(needsOf(machineWith({ ...inner, ProcessorConfig: { Mode: 'INLINE' } })).needs).toEqual([]);
});

test('a state that no transition leads to is told apart', () => {
  const send = {
    Type: 'Task',
    Resource: 'arn:aws:states:::dynamodb:getItem',
    Parameters: { TableName: 'a' },
    End: true,
  };
  const branch = { StartAt: 'B', States: { B: send } };
  const { needs } = needsOf(
    JSON.stringify({
      StartAt: 'A',
      States: { A: send, C: { Type: 'Parallel', Branches: [branch], End: true } },
    }),
  );
  expect(needs.map(({ state, isReachable }) => [state?.name, isReachable])).toEqual([
    ['A', true],
    ['B', false],
  ]);
});

test('whether a parameter is given may not be known', () => {
  const of = (fields: Record<string, unknown>) =>
    linesOf(needsOf(taskWith('arn:aws:states:::sns:publish', fields)).needs);
  expect(of({ 'Parameters.$': '$' })).toEqual([]);
  expect(of({ QueryLanguage: 'JSONata', Arguments: '{% $states.input %}' })).toEqual([
    'conditional sns:Publish *',
    'conditional sns:Publish *',
    'conditional sns:Publish *',
  ]);
  expect(of({ Parameters: '${All}' })).toEqual([
    'conditional sns:Publish *',
    'conditional sns:Publish *',
    'conditional sns:Publish *',
  ]);
});
