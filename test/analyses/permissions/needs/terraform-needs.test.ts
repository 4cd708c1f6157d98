import { expect, test } from 'vitest';
import { permissionNeeds } from '../../../../packages/core/src/analyses/permissions/needs/permission-needs.ts';
import { createDocument } from '../../../../packages/core/src/engine/document.ts';
import { FactStore } from '../../../../packages/core/src/engine/fact-store.ts';
import { machinesOf } from '../../../../packages/core/src/project/machines.ts';
import { readFile } from '../../../../packages/core/src/project/read-file.ts';
import { environment, readers } from '../../../check.ts';
import { linesOf } from './needs.ts';

const module = `
variable "stage" {}
resource "aws_lambda_function" "pay" { function_name = "pay" }
resource "aws_sqs_queue" "orders" { name = "orders" }
resource "aws_dynamodb_table" "stock" { name = "stock-\${var.stage}" }
resource "aws_iam_role" "flow" { name = "flow" }
resource "aws_kms_key" "key" {}
resource "aws_sfn_state_machine" "flow" {
  name     = "flow"
  role_arn = aws_iam_role.flow.arn
  encryption_configuration {
    kms_key_id = aws_kms_key.key.arn
    type       = "CUSTOMER_MANAGED_KMS_KEY"
  }
  definition = jsonencode({
    StartAt = "A"
    States = {
      A = { Type = "Task", Resource = aws_lambda_function.pay.arn, Next = "B" }
      B = { Type = "Task", Resource = "arn:aws:states:::sqs:sendMessage", Parameters = { QueueUrl = aws_sqs_queue.orders.url }, Next = "C" }
      C = { Type = "Task", Resource = "arn:aws:states:::dynamodb:getItem", Parameters = { TableName = aws_dynamodb_table.stock.name }, Next = "D" }
      D = { Type = "Task", Resource = "arn:aws:states:::lambda:invoke", Parameters = { FunctionName = "\${aws_lambda_function.pay.function_name}:live" }, End = true }
    }
  })
}
`;

test('what expressions of Terraform refer to is known', () => {
  const reading = readFile({ file: '/flows/main.tf', text: module, format: 'hcl', isNamed: true }, readers);
  const [use] = machinesOf(reading, { readers, type: undefined }, () => 'not-found');
  if (use === undefined) throw new Error('The module lost its state machine.');
  const { needs, unknown } = new FactStore(createDocument(use, environment)).get(permissionNeeds);
  const key = 'arn:aws:kms:R:A:key/<name of aws_kms_key.key>';
  expect(unknown).toEqual([]);
  expect(linesOf(needs)).toEqual([
    `required kms:Decrypt ${key}`,
    `required kms:GenerateDataKey ${key}`,
    'required lambda:InvokeFunction arn:aws:lambda:R:A:function:pay',
    'required sqs:SendMessage arn:aws:sqs:R:A:orders',
    'required dynamodb:GetItem arn:aws:dynamodb:R:A:table/stock-<parameter stage>',
    'required lambda:InvokeFunction arn:aws:lambda:R:A:function:pay:live',
  ]);
});
