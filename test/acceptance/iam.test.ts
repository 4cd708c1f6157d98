import { expect, test } from 'vitest';
import { type Ending, folderWith, stepproof, type World } from './command.ts';
import { shop } from './iam-shop.ts';

async function iam(
  args: readonly string[],
  world: World = {},
  files: Readonly<Record<string, string>> = {},
): Promise<Ending> {
  const folder = folderWith({ 'template.yaml': shop, ...files });
  return stepproof(folder, ['iam', ...args, ...only(args)], world);
}

/** The shop has another machine, without needs. */
function only(args: readonly string[]): readonly string[] {
  return args[0] === 'template.yaml' && !args.includes('--machine') ? ['--machine', 'OrderFlow'] : [];
}

async function told(...args: readonly string[]) {
  const { out, error } = await iam(['template.yaml', '--format', 'json', ...args]);
  expect(error).toBe('');
  return JSON.parse(out);
}

test('needs, their verdicts and who grants them are told as JSON', async () => {
  const { version, machines } = await told();
  const [machine] = machines;
  expect(version).toBe(1);
  expect(machine).toMatchObject({ name: 'OrderFlow', file: 'template.yaml', role: { findings: [] }, unknown: [] });
  expect(machine.needs).toContainEqual(
    expect.objectContaining({
      state: 'Charge',
      action: 'lambda:InvokeFunction',
      resource: 'arn:aws:lambda:*:*:function:*-Pay-*',
      verdict: 'missing',
      need: 'required',
      why: 'The call asks for it.',
      grantedBy: [],
    }),
  );
  expect(machine.needs).toContainEqual(
    expect.objectContaining({
      action: 'dynamodb:PutItem',
      verdict: 'granted',
      grantedBy: [
        {
          file: 'template.yaml',
          pointer: '/Resources/OrderFlow/Properties/Policies/0/Statement/0',
          line: 13,
          column: 15,
        },
      ],
    }),
  );
  expect(machine.unused).toEqual([
    expect.objectContaining({ line: 13, actions: ['dynamodb:DeleteItem'], isWhole: false }),
    expect.objectContaining({ line: 16, actions: ['logs:PutLogEvents'], isWhole: true }),
  ]);
});

test('people see what is missing first, with who grants the rest', async () => {
  const { code, out, error } = await iam(['template.yaml'], { columns: 120 });
  expect({ code, error }).toEqual({ code: 1, error: '' });
  expect(out).toContain('✓ Step Functions may assume it.');
  expect(out.indexOf('✗ missing')).toBeLessThan(out.indexOf('✓ granted'));
  expect(out).toMatch(/Charge +lambda:InvokeFunction +Pay\n/);
  expect(out).toMatch(/Save +dynamodb:PutItem +Orders +template\.yaml:13\n/);
  expect(out).toContain('template.yaml:16  logs:PutLogEvents');
  expect(out).toMatch(/5 are missing of \d+ needs in 1 state machine\.\n$/);
});

test('no line is wider than the terminal, and what does not fit stands below', async () => {
  for (const columns of [60, 80, 120]) {
    const { out } = await iam(['template.yaml'], { columns });
    expect(out.split('\n').filter((line) => [...line].length > columns)).toEqual([]);
  }
});

test('colours are shown on a terminal', async () => {
  const { out } = await iam(['template.yaml'], { isTerminal: true, columns: 80, environment: { TERM: 'xterm' } });
  expect(out).toContain('\u001b[31m');
});

test('one need is counted as one', async () => {
  const task = '"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "pay" }';
  const one = `{ "StartAt": "Pay", "States": { "Pay": { ${task}, "End": true } } }`;
  const { out } = await iam(['pay.asl.json'], {}, { 'pay.asl.json': one });
  expect(out).toMatch(/\nNothing is missing of 1 need in 1 state machine; 1 is not known\.\n$/);
});

test('the least policy is written as the template is, and fed back nothing is missing or unused', async () => {
  const { code, out } = await iam(['template.yaml', '--format', 'policy', '--fail-on', 'never']);
  expect(code).toBe(0);
  expect(out).toContain('Resource: !GetAtt Pay.Arn');
  const policies = out
    .trimEnd()
    .split('\n')
    .map((line) => `      ${line}`);
  const [before, after] = shop.split(/ {6}Policies:[\s\S]*?(?= {6}Definition:)/);
  const again = await iam(
    ['template.yaml', '--format', 'json'],
    {},
    { 'template.yaml': `${before}${policies.join('\n')}\n${after}` },
  );
  expect(again.code).toBe(0);
  const [machine] = JSON.parse(again.out).machines;
  const essential = machine.needs.filter(({ need }: { need: string }) => need === 'required' || need === 'deploy');
  expect(essential.map(({ verdict }: { verdict: string }) => verdict)).toEqual(essential.map(() => 'granted'));
  expect(machine.unused).toEqual([]);
});

test('the least policy in other languages, and with what is not needed in every case', async () => {
  const policy = async (...args: readonly string[]) =>
    (await iam(['template.yaml', '--format', 'policy', ...args])).out;
  const json = JSON.parse(await policy('--as', 'json', '--account', '111122223333', '--region', 'eu-west-1'));
  expect(json).toMatchObject({ Version: '2012-10-17' });
  expect(JSON.stringify(json)).toContain('arn:aws:dynamodb:eu-west-1:111122223333:table/orders');
  expect(await policy('--as', 'cloudformation')).toMatch(/^Policies:\n {2}- PolicyName: OrderFlowPermissions\n/);
  expect(await policy('--as', 'terraform')).toContain('data "aws_iam_policy_document" "OrderFlow_permissions" {');
  expect(await policy()).not.toContain('states:StopExecution');
  expect(await policy('--with', 'abort-only')).toContain('states:StopExecution');
});

test('a module of Terraform gets a policy with references', async () => {
  const module = `
resource "aws_sqs_queue" "told" {
  name = "told"
}
resource "aws_sfn_state_machine" "flow" {
  name     = "flow"
  role_arn = var.role
  definition = jsonencode({ StartAt = "A", States = { A = {
    Type = "Task", Resource = "arn:aws:states:::sqs:sendMessage", End = true,
    Parameters = { QueueUrl = aws_sqs_queue.told.url, MessageBody = "a" } } } })
}
`;
  const { out } = await iam(['main.tf', '--format', 'policy'], {}, { 'main.tf': module });
  expect(out).toMatch(
    /^ {4}actions {3}= \["sqs:SendMessage"\]\n {4}resources = \[".*told"\]$|resources = \[aws_sqs_queue\.told\.arn\]/m,
  );
});

test('the policies of several machines are one module of Terraform, without what only CloudFormation knows', async () => {
  const flow = (table: string) =>
    `{ Type: AWS::Serverless::StateMachine, Properties: { Definition: { StartAt: A, States: { A: { Type: Task, Resource: "arn:aws:states:::dynamodb:getItem", Parameters: { TableName: ${table}, Key: {} }, End: true } } } } }`;
  const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders: { Type: AWS::DynamoDB::Table }
  One: ${flow('!Ref Orders')}
  Other: ${flow('told')}
`;
  const asked = ['flows.yaml', '--format', 'policy', '--as', 'terraform'];
  const { out } = await iam(asked, {}, { 'flows.yaml': template });
  expect(out.match(/^data "aws_(?:region|caller_identity)" "current" \{\}$/gm)).toHaveLength(2);
  expect(out.match(/^data "aws_iam_policy_document" "(?:One|Other)_permissions" \{$/gm)).toHaveLength(2);
  expect(out).toContain('current.account_id}:table/*-Orders-*"]');
});

test('policies of machines that are called alike have names of their own, which Terraform takes', async () => {
  const definition = JSON.stringify({
    StartAt: 'A',
    States: { A: { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage', Parameters: {}, End: true } },
  });
  const machine = (address: string) => ({
    ...{ address, type: 'aws_sfn_state_machine', mode: 'managed', name: 'flow' },
    values: { name: 'flow', definition, role_arn: 'arn:aws:iam::111122223333:role/flow' },
  });
  const child = (name: string) => ({
    address: `module.${name}`,
    resources: [machine(`module.${name}.aws_sfn_state_machine.flow`)],
  });
  const plan = {
    format_version: '1.2',
    terraform_version: '1.9.0',
    planned_values: { root_module: { child_modules: [child('one'), child('other')] } },
  };
  const blocks = async (file: string, text: string) => {
    const { out } = await iam([file, '--format', 'policy', '--as', 'terraform'], {}, { [file]: text });
    return Array.from(out.matchAll(/^data "aws_iam_policy_document" "(.+)" \{$/gm), ([, name]) => name);
  };
  expect(await blocks('plan.json', JSON.stringify(plan))).toEqual([
    'module_one_aws_sfn_state_machine_flow_permissions',
    'module_other_aws_sfn_state_machine_flow_permissions',
  ]);
  expect(await blocks('01-order.asl.json', definition)).toEqual(['_01-order_permissions']);
});

test('a constant that a state before sets is the resource that a call names', async () => {
  const states = `
    A: { Type: Pass, Result: { table: orders }, Next: B }
    B: { Type: Task, Resource: "arn:aws:states:::dynamodb:getItem", Parameters: { TableName.$: $.table, Key: {} }, End: true }
`;
  const { out, error } = await iam(
    ['flow.asl.yaml', '--format', 'json'],
    {},
    { 'flow.asl.yaml': `StartAt: A\nStates:${states}` },
  );
  expect(error).toBe('');
  const [machine] = JSON.parse(out).machines;
  expect(machine.needs).toMatchObject([
    { state: 'B', action: 'dynamodb:GetItem', resource: 'arn:aws:dynamodb:*:*:table/orders', verdict: 'unknown' },
  ]);
});

test('what is to be added and what could go', async () => {
  const { code, out } = await iam(['template.yaml', '--diff'], { columns: 100 });
  expect(code).toBe(1);
  expect(out).toMatch(/to be added\n\+ Policies:/);
  expect(out).toContain('+         Resource: !GetAtt Pay.Arn');
  expect(out).not.toContain('dynamodb:PutItem');
  expect(out).toContain('- template.yaml:16  logs:PutLogEvents (the whole statement)');
});

const plain =
  '{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:eu-west-1:111122223333:function:pay","End":true}}}';

function policy(resource: string, effect = 'Allow'): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: effect, Action: 'lambda:InvokeFunction', Resource: resource }],
  });
}

async function verdictWith(args: readonly string[], files: Readonly<Record<string, string>>): Promise<string> {
  const { out, error } = await iam(
    ['flow.asl.json', '--format', 'json', ...args],
    {},
    { 'flow.asl.json': plain, ...files },
  );
  expect(error).toBe('');
  return JSON.parse(out).machines[0].needs[0].verdict;
}

test('policies in files are those of the role', async () => {
  const pay = 'arn:aws:lambda:eu-west-1:111122223333:function:pay';
  expect(await verdictWith([], {})).toBe('unknown');
  expect(await verdictWith(['--policy', 'p.json'], { 'p.json': policy(pay) })).toBe('granted');
  expect(await verdictWith(['--policy', 'p.json'], { 'p.json': policy(`${pay}:live`) })).toBe('missing');
  const denying = { 'p.json': policy('*'), 'q.json': policy(pay, 'Deny') };
  expect(await verdictWith(['--policy', 'p.json', '--policy', 'q.json'], denying)).toBe('denied');
  const bounded = { 'p.json': policy('*'), 'b.json': policy('arn:aws:lambda:*:*:function:other') };
  expect(await verdictWith(['--policy', 'p.json', '--boundary', 'b.json'], bounded)).toBe('missing');
});

test('the role is looked up in the authorization details of an account', async () => {
  const role = (name: string, resource: string) => ({
    RoleName: name,
    Arn: `arn:aws:iam::111122223333:role/${name}`,
    AssumeRolePolicyDocument: {},
    RolePolicyList: [{ PolicyName: 'p', PolicyDocument: JSON.parse(policy(resource)) }],
    AttachedManagedPolicies: [],
  });
  const details = {
    RoleDetailList: [role('flows', '*'), role('other', 'arn:aws:lambda:*:*:function:other')],
    Policies: [],
  };
  const files = { 'd.json': JSON.stringify(details), 'flow.asl.json': plain };
  const given = ['--authorization-details', 'd.json'];
  expect(await verdictWith([...given, '--role', 'flows'], files)).toBe('granted');
  expect(await verdictWith([...given, '--role', 'other'], files)).toBe('missing');
  const { code, error } = await iam(['flow.asl.json', ...given, '--role', 'flow'], {}, files);
  expect({ code, error }).toMatchObject({ code: 2, error: expect.stringContaining('Did you mean `flows`?') });
  const open = await iam(['flow.asl.json', ...given], {}, files);
  expect(open).toMatchObject({ code: 2, error: expect.stringContaining('`--role`') });
});

test('`--fail-on` decides the exit code', async () => {
  const code = async (level: string) => (await iam(['template.yaml', '--fail-on', level])).code;
  expect([await code('error'), await code('never')]).toEqual([1, 0]);
});

test('what cannot be read and wrong usage are told', async () => {
  const wrong = async (...args: readonly string[]) => {
    const { code, error } = await iam(args);
    return `${code} ${error.split('\n')[0]}`;
  };
  expect(await wrong()).toBe('2 error: Which template or definition is meant? `stepproof iam template.yaml`.');
  expect(await wrong('nothing.yaml')).toMatch(/^2 error: .*nothing\.yaml/);
  expect(await wrong('template.yaml', '--machine', 'OrderFlo')).toMatch(/^2 error: .*Did you mean `OrderFlow`\?$/);
  expect(await wrong('template.yaml', '--account', '12')).toMatch(/^2 error: .*twelve digits/);
  expect(await wrong('template.yaml', '--as', 'json')).toMatch(/^2 error: .*`--format policy`/);
  expect(await wrong('template.yaml', '--policy', 'none.json')).toMatch(/^2 error: Could not read `none\.json`/);
  expect(await wrong('template.yaml', '--policy', 'template.yaml', '--role', 'a')).toMatch(
    /^2 error: .*`--authorization-details`/,
  );
});

test('nothing in a template steers the terminal', async () => {
  const evil = shop.replaceAll('Charge', '"Ch\\u001b[31marge"');
  const { out } = await iam(['template.yaml'], {}, { 'template.yaml': evil });
  expect(out).not.toContain('\u001b');
});
