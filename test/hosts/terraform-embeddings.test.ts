import { test } from 'vitest';
import { checkFolder, orders } from './terraform-module.ts';

test('jsonencode of an object with names as keys and an entry on each line', () => {
  checkFolder({
    'main.tf': orders(`jsonencode({
    StartAt = "Ship" # first of all
    States = {
      Ship = {
        Type     = "Task"
        Resource = aws_lambda_function.ship.arn
        Next     = "Bil"
#                  ^^^^^ no-dangling-target: There is no state \`Bil\` in the state machine. Did you mean \`Bill\`?
      }
      // the end
      Bill = { Type = "Succeed" }
#     ^^^^ no-unreachable-state: Nothing leads to state \`Bill\`.
    }
  })`),
  });
});

test('jsonencode of an object with quoted keys, colons and commas', () => {
  checkFolder({
    'main.tf': orders(`jsonencode({
    "StartAt": "Ship",
    "States": {
      "Ship": { "Type": "Pass", "Parameters": { "id": "$.id" }, "End": true },
#                                                     ^^^^^^ no-literal-path: \`$.id\` is literal text here, because the key \`id\` does not end in \`.$\`.
    },
  })`),
  });
});

test('a heredoc with interpolations', () => {
  checkFolder({
    'main.tf': orders(`<<EOF
{
  "StartAt": "Ship",
  "States": {
    "Ship": {
      "Type": "Task",
      "Resource": "\${aws_lambda_function.ship.arn}",
      "TimeoutSeconds": \${var.timeout},
      "Parameters": \${jsonencode({ region = "\${var.region}", list = ["}"] })},
      "ResultPath": "$.shipped",
      "Next": "\${local.next}"
    },
    "Bill": { "Type": "Pass", "Next": "Nowhere" }
#                                     ^^^^^^^^^ no-dangling-target: There is no state \`Nowhere\` in the state machine.
  }
}
EOF`),
  });
});

test('an indented heredoc', () => {
  checkFolder({
    'flow.tf': orders(`<<-JSON
    {
      "StartAt": "Ship",
      "States": {
        "Ship": { "Type": "Wait", "Seconds": -1, "End": true }
#                                            ^^ field-range: \`Seconds\` is at least 0.
      }
    }
  JSON`),
  });
});

test('a string in quotes', () => {
  checkFolder({
    'main.tf':
      orders(`"{ \\"StartAt\\": \\"Ship\\", \\"States\\": { \\"Ship\\": { \\"Type\\": \\"Pass\\", \\"Next\\": \\"Bill\\" }, \\"Bil\\": { \\"Type\\": \\"Succeed\\" } } }"
#                                                                                                ^^^^^^^^ no-dangling-target: There is no state \`Bill\` in the state machine. Did you mean \`Bil\`?
#                                                                                                            ^^^^^^^ no-unreachable-state: Nothing leads to state \`Bil\`.`),
  });
});

test('what is escaped in a heredoc is text of the definition', () => {
  checkFolder({
    'main.tf': orders(`<<EOF
{
  "StartAt": "Ship",
  "States": { "Ship": { "Type": "Pass", "Result": "$\${Name} and %%{ if }", "Next": "Gone" } }
# ^^^^^^^^ terminal-state: No state ends the state machine: none has \`"End": true\`, and none is a \`Succeed\` or \`Fail\` state.
#                                                                                  ^^^^^^ no-dangling-target: There is no state \`Gone\` in the state machine.
}
EOF`),
  });
});

test('a text that directives decide about is not known', () => {
  checkFolder({
    'main.tf': orders(`<<EOF
{
  "StartAt": "Ship",
  "States": {
%{ if var.bills ~}
    "Ship": { "Type": "Pass", "Next": "Bill" },
%{ endif ~}
    "Bill": { "Type": "Succeed" }
  }
}
EOF`),
  });
});

test('what functions and conditions compute is not known', () => {
  checkFolder({
    'main.tf': `resource "aws_sfn_state_machine" "m0" {
  definition = merge(local.a, { StartAt = "A" })
}
resource "aws_sfn_state_machine" "m1" {
  definition = format("{ \\"StartAt\\": \\"%s\\" }", "A")
}
resource "aws_sfn_state_machine" "m2" {
  definition = var.on ? "{}" : "[]"
}
resource "aws_sfn_state_machine" "m3" {
  definition = jsonencode(merge({ StartAt = "A" }, local.b))
}
resource "aws_sfn_state_machine" "m4" {
  definition = each.value
}
resource "aws_sfn_state_machine" "m5" {
  definition = jsonencode({ for name in var.names : name => {} })
}
resource "aws_sfn_state_machine" "m6" {
  definition = module.flow.definition
}
resource "aws_sfn_state_machine" "m7" {
  definition = jsonencode(var.flow)
}
resource "aws_sfn_state_machine" "m8" {
  definition = file(var.path)
}
resource "aws_sfn_state_machine" "m9" {
  definition = replace(file("x.json"), "A", "B")
}
`,
  });
});

test('parts that are computed are not known', () => {
  checkFolder({
    'main.tf': orders(`jsonencode({
    StartAt = var.first
    States = merge({ Ship = { Type = "Pass" } }, local.more)
  })`),
  });
});

test('keys and values that are computed', () => {
  checkFolder({
    'main.tf': orders(`jsonencode({
    StartAt = "Ship"
    States = {
      (local.first) = { Type = "Pass", Next = "Ship" }
      "\${var.stage}-bill" = { Type = "Succeed" }
      Ship = {
        Type       = "Task"
        Resource   = "arn:aws:states:::lambda:invoke"
        Parameters = { FunctionName = aws_lambda_function.ship[0].arn, Payload = jsonencode({ id = "$.id" }), "ClientContext.$" = "$.id" }
        Retry      = [for name in var.errors : { ErrorEquals = [name] }]
        TimeoutSeconds = var.timeout * 2
        Next       = var.bills ? "Bill" : "Gone"
      }
    }
  })`),
  });
});

test('a machine for each of several', () => {
  checkFolder({
    'main.tf': `resource "aws_sfn_state_machine" "flows" {
  for_each   = toset(["a", "b"])
  name       = each.key
  definition = jsonencode({ StartAt = "Sip", States = { Ship = { Type = "Pass", Comment = each.value, End = true } } })
#                                     ^^^^^ no-dangling-target: There is no state \`Sip\` in the state machine. Did you mean \`Ship\`?
#                                                       ^^^^ no-unreachable-state: Nothing leads to state \`Ship\`.
}
`,
  });
});

test('a machine that may not exist', () => {
  checkFolder({
    'main.tf': `resource "aws_sfn_state_machine" "flows" {
  count      = var.is_on ? 1 : 0
  definition = jsonencode({ StartAt = "Sip", States = { Ship = { Type = "Succeed" } } })
#                                     ^^^^^ no-dangling-target: There is no state \`Sip\` in the state machine. Did you mean \`Ship\`?
#                                                       ^^^^ no-unreachable-state: Nothing leads to state \`Ship\`.
}
`,
  });
});

test('a call of the module for state machines', () => {
  checkFolder({
    'main.tf': `module "orders" {
  source  = "terraform-aws-modules/step-functions/aws"
  version = "5.0.1"

  name = "orders"
  type = "express"
  definition = <<EOF
{
  "StartAt": "Ship",
  "States": { "Ship": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "End": true } }
#             ^^^^^^ required-parameters: State \`Ship\` calls \`sqs\` without \`Parameters\`.
#                                                                                     ^^^^^^^^^^^^^^^^ express-integration: State \`Ship\` runs in an Express workflow, which supports no \`.waitForTaskToken\`.
}
EOF
}
`,
  });
});

test('a call of another module', () => {
  checkFolder({
    'main.tf': `module "orders" {
  source     = "./modules/step-functions"
  definition = "{ \\"StartAt\\": 1 }"
}
# aws_sfn_state_machine
`,
  });
});

test('an Express machine', () => {
  checkFolder({
    'main.tf': `resource "aws_sfn_state_machine" "orders" {
  type = local.type
  definition = jsonencode({
    StartAt = "Ship"
    States = {
      Ship = { Type = "Task", Resource = "arn:aws:states:::ecs:runTask.sync", Parameters = { TaskDefinition = "ship" }, End = true }
#                                                                      ^^^^ express-integration: State \`Ship\` runs in an Express workflow, which supports no \`.sync\`.
    }
  })
}

locals { type = "EXPRESS" }
`,
  });
});

test('a block that is broken leaves the others whole', () => {
  checkFolder({
    'main.tf': `resource "aws_iam_role" "orders" {
  name = "orders
  policy = {

resource "aws_sfn_state_machine" "orders" {
  definition = jsonencode({ StartAt = "Sip", States = { Ship = { Type = "Succeed" } } })
#                                     ^^^^^ no-dangling-target: There is no state \`Sip\` in the state machine. Did you mean \`Ship\`?
#                                                       ^^^^ no-unreachable-state: Nothing leads to state \`Ship\`.
}

}}} what = = is [ this

resource "aws_sfn_state_machine" "bills" {
  definition = jsonencode({ StartAt = "Bil", States = { Bill = { Type = "Succeed" } } })
#                                     ^^^^^ no-dangling-target: There is no state \`Bil\` in the state machine. Did you mean \`Bill\`?
#                                                       ^^^^ no-unreachable-state: Nothing leads to state \`Bill\`.
}
`,
  });
});

test('of a definition whose brackets do not match, only that is said', () => {
  checkFolder({
    'main.tf': `resource "aws_sfn_state_machine" "orders" {
  definition = jsonencode({
#                         ^ no-invalid-syntax: This bracket is never closed.
    StartAt = "Sip"
    States = {
      Ship = { Type = "Pass"
    }
  })
}

resource "aws_sfn_state_machine" "bills" {
  definition = jsonencode({ StartAt = "Bil", States = { Bill = { Type = "Succeed" } } })
#                                     ^^^^^ no-dangling-target: There is no state \`Bil\` in the state machine. Did you mean \`Bill\`?
#                                                       ^^^^ no-unreachable-state: Nothing leads to state \`Bill\`.
}
`,
  });
});

test('a definition with smaller faults', () => {
  checkFolder({
    'main.tf': orders(`jsonencode({
    StartAt = "Ship" Comment = "no comma"
#                    ^ no-invalid-syntax: A comma or a new line is missing before this property.
    States = {
      Ship = { Type = "Pass", Next = , End = true }
#                                  ^ no-invalid-syntax: A value is missing here.
#                                      ^^^ next-or-end: State \`Ship\` has both \`Next\` and \`End\`, and only one of them can hold.
      Bill
#     ^^^^ no-invalid-syntax: An equals sign and a value are missing after this property name.
    }
  })`),
  });
});

test('JSONata in an object and in a heredoc', () => {
  checkFolder({
    'main.tf': orders(
      `jsonencode({
    QueryLanguage = "JSONata"
    StartAt = "Ship"
    States = {
      Ship = { Type = "Pass", Output = "{% $states.inpt.id & \\"-\\" %}", End = true }
#                                                  ^^^^ known-states-member: \`$states\` has no member \`inpt\`. Did you mean \`input\`?
    }
  })`,
      `
resource "aws_sfn_state_machine" "bills" {
  definition = <<EOF
{ "QueryLanguage": "JSONata", "StartAt": "Ship", "States": {
  "Ship": { "Type": "Pass", "Output": "{% $uppercase( %}", "End": true } } }
#                                                   ^ jsonata-syntax: Expected \`)\`, but the expression ends.
EOF
}
`,
    ),
  });
});

test("Terraform's JSON", () => {
  checkFolder({
    'main.tf.json': `{
  "resource": {
    "aws_sfn_state_machine": {
      "text": {
        "definition": "{ \\"StartAt\\": \\"Sip\\", \\"States\\": { \\"Ship\\": { \\"Type\\": \\"Task\\", \\"Resource\\": \\"\${aws_lambda_function.ship.arn}\\", \\"End\\": true } } }"
#                                     ^^^^^^^ no-dangling-target: There is no state \`Sip\` in the state machine. Did you mean \`Ship\`?
#                                                            ^^^^^^^^ no-unreachable-state: Nothing leads to state \`Ship\`.
      },
      "object": [
        {
          "definition": "\${jsonencode({ StartAt = \\"Bil\\", States = { Bill = { Type = \\"Succeed\\" } } })}"
#                                                 ^^^^^^^ no-dangling-target: There is no state \`Bil\` in the state machine. Did you mean \`Bill\`?
#                                                                     ^^^^ no-unreachable-state: Nothing leads to state \`Bill\`.
        }
      ],
      "file": {
        "definition": "\${file(\\"\${path.module}/pay.json\\")}"
      }
    }
  }
}
`,
    'pay.json': `{ "StartAt": "Pa", "States": { "Pay": { "Type": "Succeed" } } }
#            ^^^^ no-dangling-target: There is no state \`Pa\` in the state machine. Did you mean \`Pay\`?
#                              ^^^^^ no-unreachable-state: Nothing leads to state \`Pay\`.`,
  });
});

test('files of OpenTofu', () => {
  checkFolder({
    'main.tofu': orders(`jsonencode({ StartAt = "Sip", States = { Ship = { Type = "Succeed" } } })
#                                     ^^^^^ no-dangling-target: There is no state \`Sip\` in the state machine. Did you mean \`Ship\`?
#                                                       ^^^^ no-unreachable-state: Nothing leads to state \`Ship\`.`),
  });
});
