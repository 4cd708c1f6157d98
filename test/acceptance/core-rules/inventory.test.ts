import { describe, expect, test } from 'vitest';
import { functionsAnswer } from '../../project/inventory/listings.ts';
import { folderWith, stepproof } from '../command.ts';

const definition = JSON.stringify({
  StartAt: 'A',
  States: {
    A: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Parameters: { FunctionName: 'pay' }, Next: 'B' },
    B: {
      Type: 'Task',
      Resource: 'arn:aws:states:::dynamodb:getItem',
      Parameters: { TableName: 'orders', Key: { Id: { S: 'a' } } },
      End: true,
    },
  },
});
const functions = JSON.stringify(functionsAnswer('buy'));
const tables = JSON.stringify({ TableNames: ['invoices'] });
const template = JSON.stringify({
  Resources: {
    Orders: { Type: 'AWS::StepFunctions::StateMachine', Properties: { DefinitionUri: '../flows/a.asl.json' } },
  },
});

type Files = Readonly<Record<string, string>>;

function withFlow(files: Files) {
  return folderWith({ '.git/HEAD': '', 'flows/a.asl.json': definition, ...files });
}

const check = ['check', '--format', 'json'];

function messagesIn(out: string, wanted: string): readonly string[] {
  const { diagnostics } = JSON.parse(out) as { diagnostics: { ruleId: string; message: string }[] };
  return diagnostics.flatMap(({ ruleId, message }) => (ruleId === wanted ? [message] : []));
}

/** What the rule says of all that a folder holds. */
async function found(files: Files, ...args: readonly string[]): Promise<readonly string[]> {
  const { out } = await stepproof(withFlow(files), [...check, ...args]);
  return messagesIn(out, 'no-dangling-reference');
}

/** How the command ends, and what it says of the configuration. */
async function ending(files: Files, ...args: readonly string[]) {
  const { code, out, error } = await stepproof(withFlow(files), [...check, ...args]);
  return { code, error, messages: out === '' ? [] : messagesIn(out, 'config') };
}

const pay = 'The inventory lists all functions of account `111122223333` in `eu-west-1`, and `pay` is not among them.';
const orders =
  'The inventory lists all tables of account `111122223333` in `eu-west-1`, and `orders` is not among them.';

test('without an inventory nothing is said of what there is', async () => {
  expect(await found({})).toEqual([]);
});

test('inventories of the command line are joined', async () => {
  const files = { 'functions.json': functions, 'aws/tables.json': tables };
  const args = ['--inventory', 'functions.json', '--inventory', 'aws/tables.json'];
  expect(await found(files, ...args)).toEqual([pay, orders]);
});

test('inventories of the configuration are relative to it, and joined with those of the command line', async () => {
  const files = {
    'aws/functions.json': functions,
    'tables.json': tables,
    'flows/stepproof.config.json': '{ "inventory": ["../aws/functions.json"] }',
  };
  expect(await found(files)).toEqual([pay]);
  expect(await found(files, '--inventory', 'tables.json')).toEqual([pay, orders]);
});

test('listings of another account than the configured one say nothing of names', async () => {
  const config = { inventory: ['functions.json'], account: '444455556666', region: 'eu-west-1' };
  const files = { 'functions.json': functions, 'stepproof.config.json': JSON.stringify(config) };
  expect(await found(files)).toEqual([]);
});

test('the definition that a template names is looked at too', async () => {
  const files = { 'functions.json': functions, 'stacks/template.json': template };
  expect(await found(files, '--inventory', 'functions.json')).toEqual([pay]);
});

test('what Terraform computes is looked at as it will be, and what the module makes is there', async () => {
  const taskOf = (resource: string, next: string) => `{ Type = "Task", Resource = "${resource}", ${next} }`;
  const own = '${data.aws_region.now.name}:${data.aws_caller_identity.me.account_id}';
  const files = {
    'functions.json': functions,
    'terraform/main.tf': `
data "aws_region" "now" {}
data "aws_caller_identity" "me" {}
resource "aws_lambda_function" "made" { function_name = "made" }
resource "aws_iam_policy_attachment" "other" { name = "gone" }
resource "aws_sfn_state_machine" "orders" {
  name       = "orders"
  role_arn   = "arn:aws:iam::111122223333:role/orders"
  definition = jsonencode({
    StartAt = "A"
    States = {
      A = ${taskOf(`arn:aws:lambda:${own}:function:pay`, 'Next = "B"')}
      B = ${taskOf(`arn:aws:lambda:${own}:function:made`, 'Next = "C"')}
      C = ${taskOf(`arn:aws:lambda:${own}:function:buy`, 'End = true')}
    }
  })
}
`,
  };
  expect(await found(files, '--inventory', 'functions.json', 'terraform')).toEqual([pay]);
});

describe('an inventory that cannot be read', () => {
  const files = { 'bad.json': '{', 'other.json': definition, 'binary.json': '\u0000' };

  test.each([
    ['bad.json', 'The inventory `bad.json` is no JSON.'],
    ['other.json', 'The inventory `other.json` is none of the listings that StepProof knows'],
    ['binary.json', 'The inventory `binary.json` is no text'],
    ['gone.json', 'Could not read the inventory `gone.json`: it is not there.'],
    ['flows', 'Could not read the inventory `flows`: it is a folder.'],
  ])('is wrong usage on the command line: %s', async (name, message) => {
    const { code, error } = await ending(files, '--inventory', name);
    expect(code).toBe(2);
    expect(error).toContain(message);
  });

  test('is a mistake of the configuration that names it', async () => {
    const { code, messages } = await ending({ ...files, 'stepproof.config.json': '{ "inventory": ["bad.json"] }' });
    expect(code).toBe(2);
    expect(messages).toEqual(['The inventory `bad.json` is no JSON.']);
  });
});

test.each([
  ['{ "account": "1111" }', 'Expected an account of 12 digits here.'],
  ['{ "region": "Ireland" }', 'Expected a region such as `eu-west-1` here.'],
  ['{ "inventory": "a.json" }', 'Expected an array here.'],
])('%s is a mistake', async (config, message) => {
  expect((await ending({ 'stepproof.config.json': config })).messages).toEqual([message]);
});
