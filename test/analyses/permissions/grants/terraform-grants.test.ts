import { expect, test } from 'vitest';
import { grantsOf } from '../../../../packages/core/src/analyses/permissions/grants/grants-of.ts';
import { mayTakeRole } from '../../../../packages/core/src/analyses/permissions/grants/trust.ts';
import { hole, printSymbolicText } from '../../../../packages/core/src/iam/symbolic-text.ts';
import { grantsIn, moduleMachine } from './printed-grants.ts';

function withRole(role: string, others = ''): string {
  return `resource "aws_sfn_state_machine" "orders" {
  name       = "orders"
  role_arn   = aws_iam_role.orders.arn
  definition = "{}"
}
resource "aws_iam_role" "orders" {
  ${role}
}
resource "aws_lambda_function" "pay" {
  function_name = "pay"
}
${others}
`;
}

function attached(policy: string, others = ''): string {
  return withRole(
    '',
    `resource "aws_iam_role_policy" "own" {
  role   = aws_iam_role.orders.id
  policy = ${policy}
}
${others}`,
  );
}

const invoke = ['Allow lambda:InvokeFunction @ arn:aws:lambda:here:function:pay'];

test.each([
  [
    'jsonencode',
    attached(`jsonencode({
    Version = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "lambda:InvokeFunction", Resource = aws_lambda_function.pay.arn }]
  })`),
    invoke,
  ],
  [
    'JSON in a heredoc',
    attached(`<<EOF
{ "Statement": { "Effect": "Allow", "Action": "lambda:InvokeFunction", "Resource": "\${aws_lambda_function.pay.arn}:*" } }
EOF`),
    ['Allow lambda:InvokeFunction @ arn:aws:lambda:here:function:pay:*'],
  ],
  [
    'a local that holds the document',
    attached(
      'local.policy',
      `locals {
  policy = jsonencode({ Statement = { Effect = "Allow", Action = "lambda:InvokeFunction", Resource = aws_lambda_function.pay.arn } })
}`,
    ),
    invoke,
  ],
  [
    'a document with conditions, of each block one, and a list of a local',
    attached(
      'data.aws_iam_policy_document.own.json',
      `locals {
  actions = ["s3:GetObject", "s3:PutObject"]
}
data "aws_iam_policy_document" "own" {
  statement {
    actions   = local.actions
    resources = ["arn:aws:s3:::b/*"]
    condition {
      test     = "StringEquals"
      variable = "s3:x-amz-acl"
      values   = ["private"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalAccount"
      values   = [data.aws_caller_identity.here.account_id]
    }
  }
}`,
    ),
    [
      'Allow s3:GetObject s3:PutObject @ arn:aws:s3:::b/* ? StringEquals s3:x-amz-acl private ? StringEquals aws:principalaccount <AWS::AccountId>',
    ],
  ],
  [
    'a document with variables of IAM',
    attached(
      'data.aws_iam_policy_document.own.json',
      `data "aws_iam_policy_document" "own" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::b/&{aws:username}/*", "arn:aws:s3:::c/*"]
  }
}`,
    ),
    ['Allow s3:GetObject @ <> arn:aws:s3:::c/*'],
  ],
  [
    'a document that begins with those of another',
    attached(
      'data.aws_iam_policy_document.own.json',
      `data "aws_iam_policy_document" "own" {
  source_policy_documents = [data.aws_iam_policy_document.base.json]
  statement {
    actions   = ["sqs:*"]
    resources = ["*"]
  }
}
data "aws_iam_policy_document" "base" {
  statement {
    effect    = "Deny"
    actions   = ["sns:*"]
    resources = ["*"]
  }
}`,
    ),
    ['Deny sns:* @ *', 'Allow sqs:* @ *'],
  ],
  [
    'a document whose statements others replace',
    attached(
      'data.aws_iam_policy_document.own.json',
      'data "aws_iam_policy_document" "own" {\n  override_policy_documents = [var.other]\n}',
    ),
    ['and others'],
  ],
  [
    'a document that begins with itself',
    attached(
      'data.aws_iam_policy_document.own.json',
      'data "aws_iam_policy_document" "own" {\n  source_policy_documents = [data.aws_iam_policy_document.own.json]\n}',
    ),
    ['and others'],
  ],
  [
    'conditions that only planning makes',
    attached(
      'data.aws_iam_policy_document.own.json',
      `data "aws_iam_policy_document" "own" {
  statement {
    actions   = ["sqs:*"]
    resources = ["*"]
    dynamic "condition" {
      for_each = var.conditions
      content {}
    }
  }
}`,
    ),
    ['not whole'],
  ],
  [
    'a policy that is attached, and one of AWS',
    withRole(
      'managed_policy_arns = ["arn:aws:iam::aws:policy/service-role/AWSLambdaRole"]',
      `resource "aws_iam_role_policy_attachment" "a" {
  role       = aws_iam_role.orders.name
  policy_arn = aws_iam_policy.a.arn
}
resource "aws_iam_policy" "a" {
  policy = jsonencode({ Statement = { Effect = "Allow", Action = "sqs:*", Resource = "*" } })
}`,
    ),
    ['managed arn:aws:iam::aws:policy/service-role/AWSLambdaRole', 'Allow sqs:* @ *'],
  ],
  [
    'a policy that is attached at times',
    withRole(
      '',
      `resource "aws_iam_role_policy_attachment" "a" {
  count      = var.some ? 1 : 0
  role       = aws_iam_role.orders.name
  policy_arn = aws_iam_policy.a.arn
}
resource "aws_iam_policy" "a" {
  policy = jsonencode({ Statement = { Effect = "Allow", Action = "sqs:*", Resource = "*" } })
}`,
    ),
    ['perhaps Allow sqs:* @ *'],
  ],
  [
    'all policies that are attached',
    withRole(
      '',
      `resource "aws_iam_role_policy_attachments_exclusive" "a" {
  role_name   = aws_iam_role.orders.name
  policy_arns = ["arn:aws:iam::aws:policy/service-role/AWSLambdaRole"]
}`,
    ),
    ['managed arn:aws:iam::aws:policy/service-role/AWSLambdaRole'],
  ],
  [
    'a policy that is there at times',
    attached('jsonencode({ Statement = { Effect = "Allow", Action = "sqs:*", Resource = "*" } })').replace(
      '  role   =',
      '  count  = var.some ? 1 : 0\n  role   =',
    ),
    ['perhaps Allow sqs:* @ *'],
  ],
  [
    'a boundary of the module',
    withRole(
      'permissions_boundary = aws_iam_policy.a.arn',
      `resource "aws_iam_policy" "a" {
  policy = jsonencode({ Statement = { Effect = "Allow", Action = "sqs:*", Resource = "*" } })
}`,
    ),
    ['bounded by Allow sqs:* @ *'],
  ],
  [
    'a module that is told of the role',
    withRole('', 'module "a" {\n  source = "./a"\n  role   = aws_iam_role.orders.name\n}'),
    ['and others'],
  ],
  ['a module that is not', withRole('', 'module "a" {\n  source = "./a"\n  role   = aws_iam_role.orders2.name\n}'), []],
  [
    'a role that is named by its name',
    withRole(
      'name = "orders"',
      'resource "aws_iam_role_policy" "a" {\n  role = "orders"\n  policy = jsonencode({ Statement = { Effect = "Allow", Action = "sqs:*", Resource = "*" } })\n}',
    ),
    ['Allow sqs:* @ *'],
  ],
  [
    'another role by its name',
    withRole('name = "orders"', 'resource "aws_iam_role_policy" "a" {\n  role = "others"\n  policy = "{}"\n}'),
    [],
  ],
  [
    'whichever role',
    withRole('', 'resource "aws_iam_role_policy" "a" {\n  role = var.role\n  policy = "{}"\n}'),
    ['and others'],
  ],
])('%s', (_, text, expected) => {
  expect(grantsIn(moduleMachine(text))).toEqual(expected);
});

test('of some files of a module it is not known what the role has besides', () => {
  expect(grantsIn(moduleMachine(withRole(''), 'some-files'))).toEqual(['and others']);
});

const trusted = (principals: string) =>
  withRole(
    'assume_role_policy = data.aws_iam_policy_document.trust.json',
    `data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    ${principals}
  }
}`,
  );

test.each([
  ['principals {\n      type        = "Service"\n      identifiers = ["states.amazonaws.com"]\n    }', 'granted'],
  ['principals {\n      type        = "Service"\n      identifiers = ["lambda.amazonaws.com"]\n    }', 'missing'],
  ['principals {\n      type        = "Service"\n      identifiers = [var.service]\n    }', 'conditional'],
  ['dynamic "principals" {\n      for_each = []\n      content {}\n    }', 'conditional'],
])('the trust of a role with %s is %s', (principals, verdict) => {
  const { declaration, deployment } = moduleMachine(trusted(principals));
  const { trust, role } = grantsOf(declaration, deployment);
  expect(mayTakeRole(trust, [hole], deployment).verdict).toBe(verdict);
  expect(role.arn && printSymbolicText(role.arn)).toBe('arn:aws:iam::*:role/*');
});
