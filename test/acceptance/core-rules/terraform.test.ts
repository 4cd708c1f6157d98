import { expect, test } from 'vitest';
import { folderWith, stepproof } from '../command.ts';

const files = {
  'infra/main.tf': `resource "aws_sfn_state_machine" "orders" {
  definition = local.orders
}

resource "aws_sfn_state_machine" "bills" {
  definition = templatefile("\${path.module}/flows/bills.json.tftpl", { pay = aws_lambda_function.pay.arn })
}
`,
  'infra/locals.tf': `locals {
  orders = jsonencode({
    StartAt = "Ship"
    States = {
      Ship = {
        Type = "Pass"
      }
    }
  })
}
`,
  'infra/flows/bills.json.tftpl': `{
  "StartAt": "Pay",
  "States": {
    "Pay": { "Type": "Task", "Resource": "\${pay}", "Comment": "\${upper("now")}" }
  }
}
`,
  'infra/functions.tf': 'resource "aws_lambda_function" "pay" {}\n',
  'other/main.tf': 'resource "aws_sns_topic" "events" {}\n',
};

const found = [
  ['infra/flows/bills.json.tftpl', 'next-or-end', 4],
  ['infra/locals.tf', 'next-or-end', 5],
];

test.each([['.'], ['infra'], ['infra/main.tf']])('check %s finds what a module declares, each once', async (path) => {
  const ending = await stepproof(folderWith(files), ['check', path, '--format', 'json']);
  const { diagnostics } = JSON.parse(ending.out);
  const told = diagnostics.map(({ file, ruleId, start }: Told) => [file, ruleId, start.line]).sort();
  expect([ending.code, told]).toEqual([1, found]);
});

interface Told {
  readonly file: string;
  readonly ruleId: string;
  readonly start: { readonly line: number };
}

test('--fix writes HCL, and the files that it names', async () => {
  const folder = folderWith(files);
  expect((await stepproof(folder, ['check', '--fix'])).code).toBe(0);
  expect(folder.read('infra/locals.tf')).toBe(
    files['infra/locals.tf'].replace('Type = "Pass"\n', 'Type = "Pass"\n        End  = true\n'),
  );
  expect(folder.read('infra/flows/bills.json.tftpl')).toBe(
    files['infra/flows/bills.json.tftpl'].replace('"${upper("now")}" }', '"${upper("now")}", "End": true }'),
  );
});

test('a comment suppresses in a definition, whichever machines its file declares besides', async () => {
  const text = `resource "aws_sfn_state_machine" "orders" {
  definition = jsonencode({
    StartAt = "Ship"
    States = {
      Ship = { Type = "Pass", End = true }
      # stepproof-disable-next-line no-unreachable-state -- not yet
      Bill = { Type = "Succeed" }
    }
  })
}
resource "aws_sfn_state_machine" "bills" {
  definition = jsonencode({ StartAt = "Bill", States = { Bill = { Type = "Succeed" } } })
}
`;
  const { code } = await stepproof(folderWith({ 'main.tf': text }), ['check', '--fail-on', 'hint']);
  expect(code).toBe(0);
});

test('a named file of Terraform that declares no state machine holds no definition', async () => {
  const ending = await stepproof(folderWith(files), ['check', 'other/main.tf']);
  expect(ending.out + ending.error).toContain('other/main.tf');
  expect(ending.code).toBe(0);
});
