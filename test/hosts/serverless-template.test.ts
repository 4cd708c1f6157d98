import { expect, test } from 'vitest';
import type { MachineDeclaration, MachineSetting } from '../../packages/core/src/hosts/template.ts';
import type { Node, Property } from '../../packages/core/src/syntax/node.ts';
import { declarationIn, machinesIn, readingOf, type Service, templateIn } from './service.ts';

/** What is written at a place of a service. */
function writtenIn(service: Service, node: Node | Property | undefined): string | undefined {
  if (node === undefined) return undefined;
  const { start, end } = node.source.locate(node.start, node.end);
  return service[node.source.file]?.slice(start, end);
}

const definition = '{ StartAt: Ship, States: { Ship: { Type: Succeed } } }';

/** A service with one state machine, which is told these lines beside its definition. */
function serviceOf(...lines: readonly string[]): Service {
  const told = [`definition: ${definition}`, ...lines].map((line) => `      ${line}`).join('\n');
  return { 'serverless.yml': `service: shop\nstepFunctions:\n  stateMachines:\n    orders:\n${told}\n` };
}

test('functions are known by their keys and by their logical ids, all else by its own', () => {
  const { kind, file, resources, parameters, isComplete } = templateIn({
    'serverless.yml': `
service: shop
functions:
  hello: { handler: a.hello }
  charge-card: { handler: a.charge }
  ship_order: { handler: a.ship }
  Queue: { handler: a.queue }
resources:
  Resources:
    Queue: { Type: AWS::SQS::Queue, Condition: IsOpen, Properties: { QueueName: orders } }
stepFunctions:
  stateMachines:
    orders: { id: Orders-all, name: other, definition: ${definition} }
    returns: { name: returns_all, definition: ${definition} }
    refunds: { definition: ${definition} }
    claims: { name: "claims-\${sls:stage}", definition: ${definition} }
`,
  });
  expect({ kind, file, isComplete, parameters: parameters.size }).toEqual({
    kind: 'serverless',
    file: 'serverless.yml',
    isComplete: false,
    parameters: 0,
  });
  expect([...resources.values()].map(({ id, type }) => [id, type])).toEqual([
    ['hello', 'AWS::Lambda::Function'],
    ['charge-card', 'AWS::Lambda::Function'],
    ['ship_order', 'AWS::Lambda::Function'],
    ['Queue', 'AWS::SQS::Queue'],
    ['HelloLambdaFunction', 'AWS::Lambda::Function'],
    ['ChargeDashcardLambdaFunction', 'AWS::Lambda::Function'],
    ['ShipUnderscoreorderLambdaFunction', 'AWS::Lambda::Function'],
    ['QueueLambdaFunction', 'AWS::Lambda::Function'],
    ['OrdersDashall', 'AWS::StepFunctions::StateMachine'],
    ['ReturnsUnderscoreall', 'AWS::StepFunctions::StateMachine'],
    ['RefundsStepFunctionsStateMachine', 'AWS::StepFunctions::StateMachine'],
  ]);
  expect(resources.get('Queue')?.condition).toBe('IsOpen');
  expect(resources.get('Queue')?.properties?.properties.map(({ name }) => name)).toEqual(['QueueName']);
});

test('functions and resources are found in lists and in other files', () => {
  const { resources } = templateIn({
    'serverless.yml': `
service: shop
functions:
  - hello: { handler: a.hello }
  - \${file(functions.yml)}
  - \${file(gone.yml)}
resources:
  - \${file(resources/queues.yml)}
  - Resources:
      Table: \${file(resources/table.json):table}
  - Resources: \${file(resources/topics.yml)}
stepFunctions:
  stateMachines: { orders: { name: orders, definition: ${definition} } }
`,
    'functions.yml': 'charge: { handler: a.charge }',
    'resources/queues.yml': 'Resources: { Queue: { Type: AWS::SQS::Queue } }',
    'resources/table.json': '{ "table": { "Type": "AWS::DynamoDB::Table" } }',
    'resources/topics.yml': 'Topic: { Type: AWS::SNS::Topic }',
  });
  expect([...resources.values()].map(({ id, type, key }) => [id, type, key.source.file])).toEqual([
    ['hello', 'AWS::Lambda::Function', 'serverless.yml'],
    ['charge', 'AWS::Lambda::Function', 'functions.yml'],
    ['HelloLambdaFunction', 'AWS::Lambda::Function', 'serverless.yml'],
    ['ChargeLambdaFunction', 'AWS::Lambda::Function', 'functions.yml'],
    ['Orders', 'AWS::StepFunctions::StateMachine', 'serverless.yml'],
    ['Queue', 'AWS::SQS::Queue', 'resources/queues.yml'],
    ['Table', 'AWS::DynamoDB::Table', 'serverless.yml'],
    ['Topic', 'AWS::SNS::Topic', 'resources/topics.yml'],
  ]);
});

test('a declaration has the places of its key and of its name', () => {
  const service = serviceOf('name: orders-${sls:stage}');
  const { name, key, machineName } = declarationIn(service);
  expect([name, writtenIn(service, key), writtenIn(service, machineName)]).toEqual([
    'orders',
    'orders',
    'orders-${sls:stage}',
  ]);
});

test.each([
  [[], 'STANDARD'],
  [['type: STANDARD'], 'STANDARD'],
  [['type: EXPRESS'], 'EXPRESS'],
  [["type: ${opt:type, 'EXPRESS'}"], undefined],
  [['type: ${self:custom.gone}'], undefined],
  [['type: [EXPRESS]'], undefined],
])('told %j, a state machine is %s', (lines, type) => {
  expect(declarationIn(serviceOf(...lines)).type).toBe(type);
});

test('a type, a role and a definition may stand where a variable finds them', () => {
  const service = {
    'serverless.yml': `
service: shop
custom: \${file(settings.yml)}
stepFunctions:
  stateMachines:
    orders:
      type: \${self:custom.type}
      role: \${self:custom.role}
      definition: \${self:custom.flow}
`,
    'settings.yml': `
type: EXPRESS
role: arn:aws:iam::123456789012:role/orders
flow: ${definition}
`,
  };
  const { type, role, definition: source } = declarationIn(service);
  expect(type).toBe('EXPRESS');
  expect(writtenIn(service, role)).toBe('arn:aws:iam::123456789012:role/orders');
  expect(source.kind === 'object' && writtenIn(service, source.at)).toBe(definition);
  expect(machinesIn(service).map(({ file }) => file)).toEqual(['settings.yml']);
});

test('the role is what is written, a reference too', () => {
  const service = serviceOf('role: { Fn::GetAtt: [OrdersRole, Arn] }');
  expect(writtenIn(service, declarationIn(service).role)).toBe('{ Fn::GetAtt: [OrdersRole, Arn] }');
  expect(declarationIn(serviceOf()).role).toBeUndefined();
});

test('a role of the resources says what it allows', () => {
  const service = {
    'serverless.yml': `
service: shop
resources:
  Resources:
    OrdersRole:
      Type: AWS::IAM::Role
      Properties: { ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonSQSFullAccess'] }
stepFunctions:
  stateMachines:
    orders: { role: { Fn::GetAtt: [OrdersRole, Arn] }, definition: ${definition} }
`,
  };
  expect(declarationIn(service).policies.map(({ kind }) => kind)).toEqual(['managed']);
  expect(declarationIn(serviceOf('role: arn:aws:iam::123456789012:role/a')).policies).toMatchObject([
    { kind: 'unknown' },
  ]);
});

test('statements for the role are those of one policy document, and the plugin adds what it thinks is needed', () => {
  const service = serviceOf('iamRoleStatements:', "  - { Effect: Allow, Action: 'sqs:*', Resource: '*' }");
  const [policy, ...others] = declarationIn(service).policies;
  expect(others.map(({ kind }) => kind)).toEqual(['unknown']);
  const document = policy?.kind === 'document' && policy.document.kind === 'object' ? policy.document : undefined;
  expect(document?.properties.map(({ name, value }) => [name, writtenIn(service, value)])).toEqual([
    ['Version', "- { Effect: Allow, Action: 'sqs:*', Resource: '*' }"],
    ['Statement', "- { Effect: Allow, Action: 'sqs:*', Resource: '*' }"],
  ]);
});

function settingIn(service: Service, { state, at }: MachineSetting): readonly [string, string | undefined] {
  return [state, writtenIn(service, at)];
}

test.each([
  [[], ['off', undefined]],
  [['loggingConfig: { level: ERROR }'], ['on', 'ERROR']],
  [['loggingConfig: { level: OFF }'], ['off', 'OFF']],
  [['loggingConfig: {}'], ['off', '{}']],
  [['loggingConfig: { level: "${self:custom.level}" }'], ['unknown', '"${self:custom.level}"']],
  [['loggingConfig: ${file(logging.yml)}'], ['unknown', '${file(logging.yml)}']],
  [['loggingConfig: 3'], ['off', '3']],
])('told %j, the logging is %j', (lines, expected) => {
  const service = serviceOf(...lines);
  expect(settingIn(service, declarationIn(service).logging)).toEqual(expected);
});

test.each([
  [[], ['off', undefined]],
  [['tracingConfig: { enabled: true }'], ['on', 'true']],
  [['tracingConfig: { enabled: false }'], ['off', 'false']],
  [['tracingConfig: { enabled: "${opt:trace}" }'], ['unknown', '"${opt:trace}"']],
])('told %j, the tracing is %j', (lines, expected) => {
  const service = serviceOf(...lines);
  expect(settingIn(service, declarationIn(service).tracing)).toEqual(expected);
});

function sourceOf(definitionLine: string): Partial<MachineDeclaration['definition']> {
  const service = {
    'serverless.yml': `service: shop\nstepFunctions:\n  stateMachines:\n    orders:\n      ${definitionLine}\n`,
  };
  const { at: _at, ...source } = { at: undefined, ...declarationIn(service).definition };
  return source;
}

test.each([
  ['definition: ${file(./a/orders.yml)}', { kind: 'file', path: './a/orders.yml', within: [] }],
  ['definition: ${file(orders.json):a.b.0}', { kind: 'file', path: 'orders.json', within: ['a', 'b', '0'] }],
  ['definition: "${ file( orders.asl ) }"', { kind: 'file', path: 'orders.asl', within: [] }],
  ['${file(orders.yml):orders}', { kind: 'file', path: 'orders.yml', within: ['orders', 'definition'] }],
  ["definition: ${file(orders.yml), 'none'}", { kind: 'computed' }],
  ['definition: ${file(orders.js)}', { kind: 'computed' }],
  ['definition: ${file(orders.cjs):a}', { kind: 'computed' }],
  ['definition: ${env:DEFINITION}', { kind: 'computed' }],
  ['definition: ${self:custom.${sls:stage}.orders}', { kind: 'computed' }],
  ['definition: [1]', { kind: 'computed' }],
  ['definition: 1', { kind: 'computed' }],
  ['definition:', { kind: 'absent' }],
  ['name: orders', { kind: 'absent' }],
  ['', { kind: 'absent' }],
  ['${opt:machine}', { kind: 'computed' }],
])('`%s` is a definition of its kind', (line, expected) => {
  expect(sourceOf(line)).toEqual(expected);
});

test('a file that is not there is told of, and a part that is not in it is not known', () => {
  const service = (value: string) => ({
    'serverless.yml': `service: shop\nstepFunctions: { stateMachines: { orders: { definition: "${value}" } } }`,
    'flows.yml': `orders: ${definition}`,
  });
  const uses = ['${file(gone.yml)}', '${file(flows.yml):returns}', '${file(flows.yml):orders}'].flatMap((value) =>
    machinesIn(service(value)),
  );
  expect(uses.map(({ root, declared }) => [root?.kind, declared?.missing])).toEqual([
    [undefined, 'not-found'],
    [undefined, undefined],
    ['object', undefined],
  ]);
});

const meaning: Service = {
  'serverless.yml': `
service: shop
custom:
  table: orders
  count: 3
  isOpen: true
  name: \${self:service}-\${sls:stage}-\${self:custom.table}
  nested: \${self:custom.\${sls:stage}.table}
  map: { a: 1 }
  circle: \${self:custom.circle}
  one: a\${self:custom.two}
  two: b\${self:custom.one}
  region: \${AWS::Region}
stepFunctions:
  stateMachines: { orders: { definition: ${definition} } }
`,
};

test.each([
  ['self:service', { kind: 'text', text: 'shop' }],
  ['self:custom.table', { kind: 'text', text: 'orders' }],
  ["self:custom.table, 'other'", { kind: 'text', text: 'orders' }],
  ['self:custom.count', { kind: 'text', text: '3' }],
  ['self:custom.isOpen', { kind: 'text', text: 'true' }],
  [
    'self:custom.name',
    {
      kind: 'joined',
      parts: [
        { kind: 'text', text: 'shop' },
        { kind: 'text', text: '-' },
        { kind: 'unknown' },
        { kind: 'text', text: '-' },
        { kind: 'text', text: 'orders' },
      ],
    },
  ],
  ['self:custom.region', { kind: 'pseudo-parameter', name: 'AWS::Region' }],
  ['self:custom.map', { kind: 'unknown' }],
  ['self:custom.gone', { kind: 'unknown' }],
  ["self:custom.gone, 'dev'", { kind: 'unknown' }],
  ['self:custom.circle', { kind: 'unknown' }],
  ["opt:stage, 'dev'", { kind: 'unknown' }],
  ['env:TABLE', { kind: 'unknown' }],
  ['ssm:/shop/table', { kind: 'unknown' }],
  ['ssm(eu-west-1):/shop/table', { kind: 'unknown' }],
  ['param:table', { kind: 'unknown' }],
  ['sls:stage', { kind: 'unknown' }],
  ['cf:shop.Table', { kind: 'unknown' }],
  ['cf.eu-west-1:shop.Table', { kind: 'unknown' }],
  ['file(a.yml):table', { kind: 'unknown' }],
  ['AWS::Region', { kind: 'pseudo-parameter', name: 'AWS::Region' }],
  ['Orders.Arn', { kind: 'unknown' }],
])('in a definition, `${%s}` means what the configuration says of it', (name, expected) => {
  const { substitutions } = declarationIn(meaning);
  expect(substitutions.inText?.(name)).toEqual(expected);
  expect([substitutions.supplied.size, substitutions.isComplete]).toEqual([0, false]);
});

test('variables that never end are given up', () => {
  const value = declarationIn(meaning).substitutions.inText?.('self:custom.one');
  expect(JSON.stringify(value).length).toBeLessThan(10_000);
  expect(JSON.stringify(value)).toContain('unknown');
});

test('what `Fn::Sub` gives a resource of its own stands beside the variables of the framework', () => {
  const { substitutions } = declarationIn({
    'serverless.yml': `
service: shop
resources:
  Resources:
    Orders:
      Type: AWS::StepFunctions::StateMachine
      Properties:
        DefinitionSubstitutions: { Queue: orders }
        DefinitionString: !Sub ['{ "Comment": "\${Table} \${self:service}" }', { Table: !Ref Returns }]
`,
  });
  expect([...substitutions.supplied.keys()]).toEqual(['Queue']);
  expect(substitutions.inText?.('Table')).toEqual({ kind: 'reference', to: 'Returns', attribute: undefined });
  expect(substitutions.inText?.('self:service')).toEqual({ kind: 'text', text: 'shop' });
});

test('a file without state machines is no template', () => {
  expect(readingOf({ 'serverless.yml': 'service: shop\nstepFunctions: { stateMachines: {} }' }).kind).toBe('other');
  expect(readingOf({ 'serverless.yml': 'service: shop\nstepFunctions: ${file(gone.yml)}' }).kind).toBe('other');
  expect(readingOf({ 'other.yml': 'stepFunctions, stateMachines' }).kind).toBe('other');
});

test('a name that is no function and no resource can be told where all are shown', () => {
  const mayHave = (text: string, id: string) =>
    templateIn({
      'serverless.yml': `${text}\nstepFunctions: { stateMachines: { orders: { definition: ${definition} } } }`,
      'functions.yml': 'charge: { handler: a.charge }',
    }).mayHave(id);
  const shop = 'service: shop\nfunctions: { charge: { handler: a.charge } }';
  expect(mayHave(shop, 'charge')).toBe(true);
  expect(mayHave(shop, 'chrage')).toBe(false);
  expect(mayHave(`${shop}\nplugins: [serverless-step-functions, serverless-offline]`, 'chrage')).toBe(false);
  expect(mayHave('service: shop\nfunctions: ${file(functions.yml)}', 'chrage')).toBe(false);
  // What the framework and its plugins may make.
  expect(mayHave(shop, 'ChrageLambdaFunction')).toBe(true);
  expect(mayHave(`${shop}\nplugins: [serverless-lift]`, 'chrage')).toBe(true);
  expect(mayHave(`${shop}\nplugins: \${file(plugins.yml)}`, 'chrage')).toBe(true);
  // What is not shown.
  expect(mayHave('functions: { charge: { handler: a.charge } }', 'chrage')).toBe(true);
  expect(mayHave('service: shop\nfunctions: ${file(gone.yml)}', 'chrage')).toBe(true);
  expect(mayHave('service: shop\nfunctions: ["${file(gone.yml)}"]', 'chrage')).toBe(true);
  expect(mayHave(`${shop}\nresources: { Resources: "\${file(gone.yml)}" }`, 'chrage')).toBe(true);
  expect(mayHave(`${shop}\nresources: [{ Resources: {} }, "\${file(gone.js)}"]`, 'chrage')).toBe(true);
});

test.each([
  ['{ Fn::GetAtt: [charge, Arn] }', { kind: 'reference', to: 'charge', attribute: 'Arn' }],
  ['!Ref Queue', { kind: 'reference', to: 'Queue', attribute: undefined }],
  ['!Ref "${self:custom.queue}"', { kind: 'unknown' }],
  ['{ Fn::Join: ["", [a, "${self:service}"]] }', { kind: 'unknown' }],
  ['!Sub "${AWS::Region}"', { kind: 'pseudo-parameter', name: 'AWS::Region' }],
  ['!Sub "${self:service}"', { kind: 'unknown' }],
  [
    '!Sub ["${Queue}-${opt:a}-", {}]',
    {
      kind: 'joined',
      parts: [
        { kind: 'reference', to: 'Queue', attribute: undefined },
        { kind: 'text', text: '-' },
        { kind: 'unknown' },
        { kind: 'text', text: '-' },
      ],
    },
  ],
])('in a definition, `%s` means what CloudFormation makes of it', (value, expected) => {
  const { substitutions, definition: source } = declarationIn({
    'serverless.yml': `service: shop\nstepFunctions: { stateMachines: { orders: { definition: { Comment: ${value} } } } }`,
  });
  const comment = source.kind === 'object' && source.at.kind === 'object' ? source.at.properties[0]?.value : undefined;
  expect(comment && substitutions.inValue?.(comment)).toEqual(expected);
});

test.each([
  ['{}', 0],
  ['{ destinations: [{ Fn::GetAtt: [Log, Arn] }] }', 1],
  ['{ destinations: [a, b] }', 2],
  ['{ destinations: ["${self:custom.log}"] }', undefined],
  ['{ destinations: "${self:custom.logs}" }', undefined],
])('told %s, logs go to %s destinations', (told, count) => {
  expect(declarationIn(serviceOf(`loggingConfig: ${told}`)).logging.destinations).toBe(count);
});

test.each([
  ['{ level: ALL, includeExecutionData: true }', true],
  ['{ level: ALL, includeExecutionData: false }', false],
  ['{ level: ERROR, includeExecutionData: true }', false],
  ['{ level: ALL }', false],
  ['{ level: ALL, includeExecutionData: "${self:custom.data}" }', false],
])('told %s, it is known that all data is logged: %s', (told, isLogged) => {
  expect(declarationIn(serviceOf(`loggingConfig: ${told}`)).logging.dataAt !== undefined).toBe(isLogged);
});
