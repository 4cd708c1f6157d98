import { test } from 'vitest';
import { checkFolderFix, orders } from './terraform-module.ts';

test('a property on a line of its own, without commas', () => {
  checkFolderFix(
    'next-or-end',
    {
      'main.tf': orders(`jsonencode({
    StartAt = "Ship"
    States = {
      Ship = {
        Type       = "Pass"
        ResultPath = null # nothing
      }
    }
  })`),
    },
    {
      'main.tf': orders(`jsonencode({
    StartAt = "Ship"
    States = {
      Ship = {
        Type       = "Pass"
        ResultPath = null # nothing
        End        = true
      }
    }
  })`),
    },
  );
});

test('a property on a line of its own, with commas', () => {
  checkFolderFix(
    'next-or-end',
    {
      'main.tf': orders(`jsonencode({
    "StartAt": "Ship",
    "States": {
      "Ship": {
        "Comment": "out",
        "Type": "Pass" // of the house
      }
    }
  })`),
    },
    {
      'main.tf': orders(`jsonencode({
    "StartAt": "Ship",
    "States": {
      "Ship": {
        "Comment": "out",
        "Type": "Pass", // of the house
        "End": true
      }
    }
  })`),
    },
  );
});

test('a property after a comma that ends the list', () => {
  checkFolderFix(
    'next-or-end',
    {
      'main.tf': orders(`jsonencode({
    StartAt = "Ship",
    States = {
      Ship = {
        Type = "Pass",
      },
    },
  })`),
    },
    {
      'main.tf': orders(`jsonencode({
    StartAt = "Ship",
    States = {
      Ship = {
        Type = "Pass",
        End  = true,
      },
    },
  })`),
    },
  );
});

test('a property on the same line', () => {
  checkFolderFix(
    'next-or-end',
    {
      'main.tf': orders(`jsonencode({ StartAt = "Ship", States = { Ship = { Type = "Pass" } } })`),
    },
    {
      'main.tf': orders(`jsonencode({ StartAt = "Ship", States = { Ship = { Type = "Pass", End = true } } })`),
    },
  );
});

test('a property behind a heredoc', () => {
  checkFolderFix(
    'next-or-end',
    {
      'main.tf': orders(`jsonencode({
    StartAt = "Ship",
    States = {
      Ship = {
        Type = "Pass",
        Comment = <<-EOT
          out of the house
        EOT
      }
    }
  })`),
    },
    {
      'main.tf': orders(`jsonencode({
    StartAt = "Ship",
    States = {
      Ship = {
        Type = "Pass",
        Comment = <<-EOT
          out of the house
        EOT
        End = true
      }
    }
  })`),
    },
  );
});

test('a property in a heredoc', () => {
  checkFolderFix(
    'next-or-end',
    {
      'main.tf': orders(`<<EOF
{
  "StartAt": "Ship",
  "States": {
    "Ship": {
      "Type": "Task",
      "Resource": "\${aws_lambda_function.ship.arn}"
    }
  }
}
EOF`),
    },
    {
      'main.tf': orders(`<<EOF
{
  "StartAt": "Ship",
  "States": {
    "Ship": {
      "Type": "Task",
      "Resource": "\${aws_lambda_function.ship.arn}",
      "End": true
    }
  }
}
EOF`),
    },
  );
});

test('a property in an indented heredoc with the line breaks of Windows', () => {
  checkFolderFix(
    'next-or-end',
    {
      'main.tf': `resource "aws_sfn_state_machine" "orders" {\r
  name       = "orders"\r
  role_arn   = aws_iam_role.orders.arn\r
  definition = <<-EOF\r
    {\r
      "StartAt": "Ship",\r
      "States": {\r
        "Ship": {\r
          "Type": "Pass"\r
        }\r
      }\r
    }\r
  EOF\r
}\r
`,
    },
    {
      'main.tf': `resource "aws_sfn_state_machine" "orders" {\r
  name       = "orders"\r
  role_arn   = aws_iam_role.orders.arn\r
  definition = <<-EOF\r
    {\r
      "StartAt": "Ship",\r
      "States": {\r
        "Ship": {\r
          "Type": "Pass",\r
          "End": true\r
        }\r
      }\r
    }\r
  EOF\r
}\r
`,
    },
  );
});

test('a property in a string', () => {
  checkFolderFix(
    'next-or-end',
    {
      'main.tf': orders(`"{\\"StartAt\\": \\"Ship\\", \\"States\\": {\\"Ship\\": {\\"Type\\": \\"Pass\\"}}}"`),
    },
    {
      'main.tf': orders(
        `"{\\"StartAt\\": \\"Ship\\", \\"States\\": {\\"Ship\\": {\\"Type\\": \\"Pass\\", \\"End\\": true}}}"`,
      ),
    },
  );
});

test('a property in a template file', () => {
  checkFolderFix(
    'next-or-end',
    {
      'main.tf': orders(`templatefile("\${path.module}/ship.json", { ship = "x" })`),
      'ship.json': `{
  "StartAt": "Ship",
  "States": {
    "Ship": {
      "Type": "Task",
      "Resource": "\${ship}"
    }
  }
}
`,
    },
    {
      'main.tf': orders(`templatefile("\${path.module}/ship.json", { ship = "x" })`),
      'ship.json': `{
  "StartAt": "Ship",
  "States": {
    "Ship": {
      "Type": "Task",
      "Resource": "\${ship}",
      "End": true
    }
  }
}
`,
    },
  );
});

test('a key that gets quotes', () => {
  checkFolderFix(
    'no-literal-path',
    {
      'main.tf': orders(`jsonencode({
    StartAt = "Ship"
    States = { Ship = { Type = "Pass", Parameters = { orderId = "$.orderId" }, End = true } }
  })`),
    },
    {
      'main.tf': orders(`jsonencode({
    StartAt = "Ship"
    States = { Ship = { Type = "Pass", Parameters = { "orderId.$" = "$.orderId" }, End = true } }
  })`),
    },
  );
});

test('a key in quotes, with a colon', () => {
  checkFolderFix(
    'no-literal-path',
    {
      'main.tf': orders(`jsonencode({
    "StartAt": "Ship"
    "States": { "Ship": { "Type": "Pass", "Parameters": { "order-id" : "$.orderId" }, "End": true } }
  })`),
    },
    {
      'main.tf': orders(`jsonencode({
    "StartAt": "Ship"
    "States": { "Ship": { "Type": "Pass", "Parameters": { "order-id.$" : "$.orderId" }, "End": true } }
  })`),
    },
  );
});

test('a key in a heredoc', () => {
  checkFolderFix(
    'no-literal-path',
    {
      'main.tf': orders(`<<EOF
{ "StartAt": "Ship", "States": { "Ship": { "Type": "Pass", "Parameters": { "orderId": "$.orderId" }, "End": true } } }
EOF`),
    },
    {
      'main.tf': orders(`<<EOF
{ "StartAt": "Ship", "States": { "Ship": { "Type": "Pass", "Parameters": { "orderId.$": "$.orderId" }, "End": true } } }
EOF`),
    },
  );
});

test('another name', () => {
  checkFolderFix(
    'no-dangling-target',
    {
      'main.tf': orders(`jsonencode({
    StartAt = "Ship"
    States = {
      Ship = { Type = "Pass", Next = "Bil" }
      Bill = { Type = "Succeed" }
    }
  })`),
    },
    {
      'main.tf': orders(`jsonencode({
    StartAt = "Ship"
    States = {
      Ship = { Type = "Pass", Next = "Bill" }
      Bill = { Type = "Succeed" }
    }
  })`),
    },
  );
});

test('another key', () => {
  checkFolderFix(
    'no-unknown-field',
    {
      'main.tf': orders(
        `jsonencode({ StartAt = "Ship", States = { Ship = { Type = "Pass", Resultpath = "$.a", End = true } } })`,
      ),
    },
    {
      'main.tf': orders(
        `jsonencode({ StartAt = "Ship", States = { Ship = { Type = "Pass", ResultPath = "$.a", End = true } } })`,
      ),
    },
  );
});

test("a property in an object in Terraform's JSON", () => {
  checkFolderFix(
    'next-or-end',
    {
      'main.tf.json': `{ "resource": { "aws_sfn_state_machine": { "orders": {
  "definition": "\${jsonencode({ StartAt = \\"Ship\\", States = { Ship = { Type = \\"Pass\\" } } })}"
} } } }
`,
    },
    {
      'main.tf.json': `{ "resource": { "aws_sfn_state_machine": { "orders": {
  "definition": "\${jsonencode({ StartAt = \\"Ship\\", States = { Ship = { Type = \\"Pass\\", End = true } } })}"
} } } }
`,
    },
  );
});

test("a property in a text in Terraform's JSON", () => {
  checkFolderFix(
    'next-or-end',
    {
      'main.tf.json': `{ "resource": { "aws_sfn_state_machine": { "orders": {
  "definition": "{\\n  \\"StartAt\\": \\"Ship\\", \\"States\\": { \\"Ship\\": {\\n    \\"Type\\": \\"Task\\",\\n    \\"Resource\\": \\"\${var.ship}\\" } } }"
} } } }
`,
    },
    {
      'main.tf.json': `{ "resource": { "aws_sfn_state_machine": { "orders": {
  "definition": "{\\n  \\"StartAt\\": \\"Ship\\", \\"States\\": { \\"Ship\\": {\\n    \\"Type\\": \\"Task\\",\\n    \\"Resource\\": \\"\${var.ship}\\",\\n    \\"End\\": true } } }"
} } } }
`,
    },
  );
});
