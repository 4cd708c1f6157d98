import { expect, test } from 'vitest';
import { declarationIn, templateIn, withMachine } from './templates.ts';

test('what a machine of CloudFormation says beside its definition', () => {
  const declaration = declarationIn(
    withMachine(`StateMachineName: orders
StateMachineType: EXPRESS
RoleArn: !GetAtt Role.Arn
LoggingConfiguration: { Level: ALL }
TracingConfiguration: { Enabled: true }
DefinitionSubstitutions: { Pay: !GetAtt Pay.Arn, Count: 5 }`),
  );
  expect(declaration).toMatchObject({
    name: 'Orders',
    type: 'EXPRESS',
    machineName: { value: 'orders' },
    logging: { state: 'on' },
    tracing: { state: 'on' },
    substitutions: { isComplete: true, inText: undefined },
  });
  expect([...declaration.substitutions.supplied].map(([name, { value }]) => [name, value])).toEqual([
    ['Pay', { kind: 'reference', to: 'Pay', attribute: 'Arn' }],
    ['Count', { kind: 'text', text: '5' }],
  ]);
});

test('what a machine of SAM says beside its definition', () => {
  const text = withMachine(
    `Name: orders
Type: EXPRESS
Logging: { Level: !Ref Level }
Tracing: { Enabled: false }`,
    'AWS::Serverless::StateMachine',
  );
  expect(declarationIn(text)).toMatchObject({
    type: 'EXPRESS',
    machineName: { value: 'orders' },
    logging: { state: 'unknown' },
    tracing: { state: 'off' },
  });
});

test('what is not said is off and Standard, and what an include may bring is not known', () => {
  expect(declarationIn(withMachine('RoleArn: role'))).toMatchObject({
    type: 'STANDARD',
    logging: { state: 'off' },
    tracing: { state: 'off' },
    substitutions: { isComplete: true },
  });
  const include = 'Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://bucket/key } }';
  expect(declarationIn(withMachine(include))).toMatchObject({
    type: undefined,
    logging: { state: 'unknown' },
    tracing: { state: 'unknown' },
    substitutions: { isComplete: false },
    policies: [{ kind: 'unknown' }],
  });
});

test('a type that only deployment knows is not known', () => {
  expect(declarationIn(withMachine('StateMachineType: !Ref Type')).type).toBeUndefined();
});

test('the CDK says where a machine is constructed', () => {
  const text = `${withMachine('RoleArn: role')}    Metadata: { aws:cdk:path: Shop/Orders/StateMachine/Resource }\n`;
  expect(declarationIn(text).constructPath).toBe('Shop/Orders/StateMachine');
  expect(declarationIn(withMachine('RoleArn: role')).constructPath).toBeUndefined();
});

const machine = withMachine('RoleArn: role');

test('a template of CloudFormation shows all its resources', () => {
  const template = templateIn(machine);
  expect(template).toMatchObject({ kind: 'cloudformation', isComplete: true });
  expect([template.mayHave('Orders'), template.mayHave('Other')]).toEqual([true, false]);
});

test.each([
  ['a macro', `Transform: [MyMacro]\n${machine}`],
  ['a macro of which the name is not known', `Transform: { Name: AWS::Include }\n${machine}`],
  ['an include among the sections', `Fn::Transform: { Name: AWS::Include }\n${machine}`],
  ['an include among the resources', `${machine}  Fn::Transform: { Name: AWS::Include }\n`],
  ['a loop', `${machine}  Fn::ForEach::All: [Name, [A, B], { "\${Name}": { Type: AWS::SNS::Topic } }]\n`],
])('%s may add any resource', (_way, text) => {
  const template = templateIn(text);
  expect(template.isComplete).toBe(false);
  expect(template.mayHave('Anything')).toBe(true);
});

test('SAM adds resources under names that follow from those that are shown', () => {
  const template = templateIn(`
Transform: AWS::Serverless-2016-10-31
Resources:
  Orders: { Type: AWS::Serverless::StateMachine }
  Pay:
    Type: AWS::Serverless::Function
    Properties:
      AutoPublishAlias: live
      Events:
        Daily: { Type: Schedule, Properties: { DeadLetterConfig: { Type: SQS, QueueLogicalId: Lost } } }
  Table: { Type: AWS::DynamoDB::Table }
  Files: { Type: AWS::S3::Bucket, Connectors: { ToPay: { Properties: {} } } }
`);
  expect(template).toMatchObject({ kind: 'sam', isComplete: false });
  const ids = ['OrdersRole', 'PayAliaslive', 'PayVersion12345', 'Lost', 'ServerlessRestApi', 'FilesToPay', 'Table'];
  expect(ids.filter((id) => !template.mayHave(id))).toEqual([]);
  expect(['TableRole', 'Payment', 'Other'].map((id) => template.mayHave(id))).toEqual([false, true, false]);
});

test('SAM takes attributes with `Ref`', () => {
  const text = withMachine('DefinitionSubstitutions: { Pay: !Ref Pay.Alias, Ship: !Ref Ship }');
  const values = [...declarationIn(text).substitutions.supplied.values()].map(({ value }) => value);
  expect(values).toEqual([
    { kind: 'reference', to: 'Pay', attribute: 'Alias' },
    { kind: 'reference', to: 'Ship', attribute: undefined },
  ]);
});

test.each([
  ['{ Level: ALL, IncludeExecutionData: true }', true],
  ['{ Level: ALL, IncludeExecutionData: "TRUE" }', true],
  ['{ Level: ALL, IncludeExecutionData: !Ref Data }', false],
  ['{ Level: ERROR, IncludeExecutionData: true }', false],
  ['{ Level: !Ref Level, IncludeExecutionData: true }', false],
  ['{ IncludeExecutionData: true }', false],
])('of %s it is known that all data is logged: %s', (configuration, isLogged) => {
  const { logging } = declarationIn(withMachine(`LoggingConfiguration: ${configuration}`));
  expect(logging.dataAt !== undefined).toBe(isLogged);
});
