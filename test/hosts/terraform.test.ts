import { expect, test } from 'vitest';
import type { Coverage, MachineDeclaration } from '../../packages/core/src/hosts/template.ts';
import { isTerraformFile } from '../../packages/core/src/hosts/template-signs.ts';
import { machinesOf } from '../../packages/core/src/project/machines.ts';
import { readFile } from '../../packages/core/src/project/read-file.ts';
import { spanOf } from '../../packages/core/src/syntax/node.ts';
import { readers } from '../check.ts';
import { valueIn } from '../syntax/value-in.ts';
import { machinesIn } from './terraform-module.ts';

function declarationsIn(text: string, coverage: Coverage = 'whole-folder'): readonly MachineDeclaration[] {
  const siblings = coverage === 'whole-folder' ? [] : undefined;
  const reading = readFile({ file: '/flows/main.tf', text, isNamed: false, siblings }, readers);
  return reading.kind === 'template' ? reading.template.machines : [];
}

function declarationIn(text: string): MachineDeclaration {
  const [declaration] = declarationsIn(text);
  if (declaration === undefined) throw new Error('There is no machine.');
  return declaration;
}

const machine = (more: string) => `resource "aws_sfn_state_machine" "orders" {\n${more}\n}\n`;

test('a file is one of Terraform by its name', () => {
  const names = ['main.tf', '/flows/a.TF', 'main.tf.json', 'main.tofu', 'a.tofu.json'];
  expect(names.filter(isTerraformFile)).toEqual(names);
  expect(['a.json', 'tf', 'a.tfvars', 'a.tf.bak', 'terraform.tfstate'].filter(isTerraformFile)).toEqual([]);
});

test('a machine says what it is', () => {
  const { name, key, type, machineName, role, condition, logging, tracing } = declarationIn(
    machine(`  name     = "orders-\${var.stage}"
  type     = "EXPRESS"
  role_arn = aws_iam_role.orders.arn
  count    = var.is_on ? 1 : 0
  logging_configuration {
    level = "ERROR"
  }
  tracing_configuration {
    enabled = true
  }`),
  );
  expect({ name, type, condition }).toEqual({
    name: 'aws_sfn_state_machine.orders',
    type: 'EXPRESS',
    condition: 'var.is_on ? 1 : 0',
  });
  expect(spanOf(key)).toEqual({ start: 33, end: 41 });
  expect([machineName?.kind, role?.kind]).toEqual(['string', 'opaque']);
  expect([logging, tracing]).toMatchObject([
    { state: 'on', at: { kind: 'string' } },
    { state: 'on', at: { kind: 'boolean' } },
  ]);
});

test.each([
  ['', 'STANDARD'],
  ['type = null', 'STANDARD'],
  ['type = "STANDARD"', 'STANDARD'],
  ['type = local.type', 'EXPRESS'],
  ['type = var.type', undefined],
  ['type = var.is_fast ? "EXPRESS" : "STANDARD"', undefined],
])('of %j the type is %s', (written, type) => {
  const others = 'locals { type = "EXPRESS" }\nvariable "type" { default = "EXPRESS" }\n';
  expect(declarationIn(machine(written) + others).type).toBe(type);
});

test.each([
  ['', 'off', 'off'],
  ['logging_configuration {\n}', 'off', 'off'],
  ['logging_configuration {\n level = "OFF"\n}\ntracing_configuration {\n enabled = false\n}', 'off', 'off'],
  ['logging_configuration {\n level = var.a\n}\ntracing_configuration {\n enabled = var.a\n}', 'unknown', 'unknown'],
  ['dynamic "logging_configuration" {\n for_each = var.a\n content {}\n}', 'unknown', 'off'],
])('of %j logging is %s, and tracing %s', (written, logging, tracing) => {
  const declaration = declarationIn(machine(written));
  expect([declaration.logging.state, declaration.tracing.state]).toEqual([logging, tracing]);
});

test('what is supplied to a template file is known as far as the module tells', () => {
  const { substitutions } = declarationIn(
    `locals { stage = "test" }\n${machine(`definition = templatefile("\${path.module}/a.json", {
  text     = "x-\${local.stage}"
  number   = 5
  function = aws_lambda_function.pay[0].arn
  name     = "\${aws_lambda_function.pay.function_name}"
  topic    = aws_sns_topic.events.arn
  looked   = data.aws_lambda_function.bill.arn
  variable = var.stage
  region   = data.aws_region.current.name
  arn      = "arn:aws:s3:::\${aws_s3_bucket.files.bucket}/*"
  output   = module.pay.arn
  computed = upper("a")
})`)}`,
  );
  const pay = 'aws_lambda_function.pay';
  expect(substitutions.isComplete).toBe(true);
  expect(Object.fromEntries([...substitutions.supplied].map(([name, { value }]) => [name, value]))).toEqual({
    text: { kind: 'text', text: 'x-test' },
    number: { kind: 'text', text: '5' },
    function: { kind: 'reference', to: pay, attribute: 'Arn' },
    name: { kind: 'reference', to: pay, attribute: undefined },
    topic: { kind: 'reference', to: 'aws_sns_topic.events', attribute: 'TopicArn' },
    looked: { kind: 'reference', to: 'data.aws_lambda_function.bill', attribute: 'Arn' },
    variable: { kind: 'parameter', name: 'stage' },
    region: { kind: 'pseudo-parameter', name: 'AWS::Region' },
    arn: {
      kind: 'joined',
      parts: [
        { kind: 'text', text: 'arn:aws:s3:::' },
        { kind: 'reference', to: 'aws_s3_bucket.files', attribute: undefined },
        { kind: 'text', text: '/*' },
      ],
    },
    output: { kind: 'unknown' },
    computed: { kind: 'unknown' },
  });
});

test('what is interpolated in a text is what the module says', () => {
  const { substitutions } = declarationIn(machine('definition = <<EOF\n{ "a": "${aws_sqs_queue.a.url}" }\nEOF'));
  expect(substitutions.inText?.('aws_sqs_queue.a.url')).toEqual({
    kind: 'reference',
    to: 'aws_sqs_queue.a',
    attribute: 'QueueUrl',
  });
  expect(substitutions.inText?.('each.key')).toEqual({ kind: 'unknown' });
  expect(substitutions.inText?.('a b }')).toEqual({ kind: 'unknown' });
});

test('of a template with expressions or escapes it is not told what has to be supplied', () => {
  const main = machine('definition = templatefile("${path.module}/a.json", { a = 1 })');
  const isComplete = (text: string) =>
    machinesIn({ 'main.tf': main, 'a.json': text })[0]?.declared?.declaration.substitutions.isComplete;
  expect(isComplete('{ "a": "${a}" }')).toBe(true);
  expect(isComplete('{ "a": "$${b}" }')).toBe(false);
  expect(isComplete('{ "a": "${b.c}" }')).toBe(false);
});

test('resources and variables have their addresses, and types in the words of CloudFormation', () => {
  const { template } = declarationIn(
    `${machine('')}resource "aws_lambda_function" "pay" {\n  count = 1\n}\ndata "aws_sqs_queue" "in" {}\nresource "random_id" "a" {}
variable "stage" {\n  type    = string\n  default = "test"\n}\n`,
  );
  expect([...template.resources].map(([id, { type, condition }]) => [id, type, condition])).toEqual([
    ['aws_sfn_state_machine.orders', 'AWS::StepFunctions::StateMachine', undefined],
    ['aws_lambda_function.pay', 'AWS::Lambda::Function', '1'],
    ['random_id.a', undefined, undefined],
    ['data.aws_sqs_queue.in', 'AWS::SQS::Queue', undefined],
  ]);
  expect([...template.parameters.values()]).toMatchObject([
    { name: 'stage', type: 'String', default: { value: 'test' } },
  ]);
});

test('all resources are shown only by all files of a folder that calls no module', () => {
  const isComplete = (text: string, coverage?: Coverage) => declarationsIn(text, coverage)[0]?.template.isComplete;
  expect(isComplete(machine(''))).toBe(true);
  expect(isComplete(machine(''), 'some-files')).toBe(false);
  expect(isComplete(`${machine('')}module "a" {\n  source = "./a"\n}\n`)).toBe(false);
  expect(isComplete(`${machine('')}resource "a" {`)).toBe(false);
});

const role = 'resource "aws_iam_role" "orders" {';

test.each([
  [
    `${role}\n  inline_policy {\n    policy = jsonencode({ Statement = { Effect = "Allow", Action = "sqs:*", Resource = "*" } })\n  }\n}`,
    [{ Statement: { Effect: 'Allow', Action: 'sqs:*', Resource: '*' } }],
  ],
  [
    `${role}}\nresource "aws_iam_role_policy" "a" {\n  role   = aws_iam_role.orders.id\n  policy = <<EOF\n{ "Statement": [] }\nEOF\n}`,
    [{ Statement: [] }],
  ],
  [
    `${role}}\nresource "aws_iam_role_policy_attachment" "a" {\n  role       = aws_iam_role.orders.name\n  policy_arn = aws_iam_policy.a.arn\n}
resource "aws_iam_policy" "a" {\n  policy = data.aws_iam_policy_document.a.json\n}
data "aws_iam_policy_document" "a" {\n  statement {\n    actions   = ["sqs:SendMessage"]\n    resources = ["*"]\n  }\n  statement {\n    effect      = "Deny"\n    not_actions = ["s3:*"]\n  }\n}`,
    [
      {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: ['sqs:SendMessage'], Resource: ['*'] },
          { Effect: 'Deny', NotAction: ['s3:*'] },
        ],
      },
    ],
  ],
  [`${role}\n  managed_policy_arns = ["arn:aws:iam::aws:policy/A"]\n}`, ['arn:aws:iam::aws:policy/A']],
  [
    `${role}}\nresource "aws_iam_policy_attachment" "a" {\n  roles      = [aws_iam_role.orders.name]\n  policy_arn = "arn:aws:iam::aws:policy/B"\n}`,
    ['arn:aws:iam::aws:policy/B'],
  ],
  [`${role}\n  permissions_boundary = "arn:aws:iam::aws:policy/C"\n}`, ['boundary']],
  [
    `${role}}\nresource "aws_iam_role_policy" "a" {\n  role   = aws_iam_role.orders.id\n  policy = var.a\n}`,
    ['unknown'],
  ],
  [`${role}}\nresource "aws_iam_role_policy" "a" {\n  role   = aws_iam_role.other.id\n  policy = "{}"\n}`, []],
  ['', ['unknown']],
])('the policies of %s', (text, policies) => {
  const declaration = declarationIn(`${machine('role_arn = aws_iam_role.orders.arn')}${text}\n`);
  const found = declaration.policies.map((policy) => {
    if (policy.kind === 'document') return valueIn(policy.document);
    return policy.kind === 'managed' && policy.policy.kind === 'text' ? policy.policy.text : policy.kind;
  });
  expect(found).toEqual(policies);
});

test('a file that is not there is missing only where its path is certain', () => {
  const missing = (path: string) =>
    machinesIn({ 'main.tf': machine(`definition = file("${path}")`) })[0]?.declared?.missing;
  expect(missing('${path.module}/a.json')).toBe('not-found');
  expect(missing('a.json')).toBeUndefined();
  expect(missing('${path.root}/a.json')).toBeUndefined();
});

test('a file of Terraform is never taken for a definition, and one that declares no machine is left alone', () => {
  const kindOf = (text: string) => readFile({ file: 'main.tf', text, isNamed: true }, readers).kind;
  expect(kindOf('')).toBe('other');
  expect(kindOf('StartAt = "A"\nStates = {}\n')).toBe('other');
  expect(kindOf('resource "aws_sfn_activity" "a" {}\n')).toBe('other');
});

test('a plan and a state have their machines with them, those of other modules too', () => {
  const resource = (address: string, values: object) => ({
    address,
    mode: 'managed',
    type: 'aws_sfn_state_machine',
    values,
  });
  const definition = '{ "StartAt": "Ship" }';
  const module = {
    resources: [
      resource('aws_sfn_state_machine.orders', { name: 'orders', type: 'EXPRESS', definition, role_arn: null }),
      { address: 'data.aws_region.current', mode: 'data', type: 'aws_region', values: {} },
    ],
    child_modules: [
      {
        address: 'module.a',
        resources: [resource('module.a.aws_sfn_state_machine.b', { logging_configuration: [{ level: 'ALL' }] })],
      },
    ],
  };
  for (const section of [{ planned_values: { root_module: module } }, { values: { root_module: module } }]) {
    const text = JSON.stringify({ format_version: '1.2', ...section }, null, 2);
    const reading = readFile({ file: '/flows/plan.json', text, isNamed: false }, readers);
    const machines = machinesOf(reading, { readers, type: undefined }, () => 'not-found');
    expect(machines.map(({ name, type, root }) => [name, type, root && valueIn(root)])).toEqual([
      ['aws_sfn_state_machine.orders', 'EXPRESS', { StartAt: 'Ship' }],
      ['module.a.aws_sfn_state_machine.b', 'STANDARD', undefined],
    ]);
    expect(machines[1]?.declared?.declaration).toMatchObject({
      definition: { kind: 'computed' },
      logging: { state: 'on' },
    });
    const { root } = machines[0] ?? {};
    const start = root?.kind === 'object' ? root.properties[0]?.value : undefined;
    const span = start && spanOf(start);
    expect(text.slice(span?.start, span?.end)).toBe('\\"Ship\\"');
  }
});

test.each([
  ['level = "ALL"\n include_execution_data = true', true],
  ['level = local.level\n include_execution_data = local.data', true],
  ['level = "ERROR"\n include_execution_data = true', false],
  ['level = "ALL"\n include_execution_data = var.data', false],
  ['level = "ALL"', false],
])('of %j it is known that all data is logged: %s', (written, isLogged) => {
  const others = 'locals {\n level = "ALL"\n data = true\n}\n';
  const { logging } = declarationIn(machine(`logging_configuration {\n ${written}\n}`) + others);
  expect(logging.dataAt !== undefined).toBe(isLogged);
});

test('a plan says that all data is logged', () => {
  const logging = [{ level: 'ALL', include_execution_data: true }];
  const values = { name: 'orders', definition: '{}', logging_configuration: logging };
  const machines = [{ address: 'aws_sfn_state_machine.a', mode: 'managed', type: 'aws_sfn_state_machine', values }];
  const text = JSON.stringify({ format_version: '1.2', planned_values: { root_module: { resources: machines } } });
  const reading = readFile({ file: '/flows/plan.json', text, isNamed: false }, readers);
  const [declared] = reading.kind === 'template' ? reading.template.machines : [];
  expect(declared?.logging).toMatchObject({ state: 'on', dataAt: { kind: 'boolean', value: true } });
});
