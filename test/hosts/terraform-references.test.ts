import { test } from 'vitest';
import { checkFolder, orders } from './terraform-module.ts';

test('templatefile with a path from the module', () => {
  checkFolder({
    'infra/main.tf': orders(`templatefile("\${path.module}/flows/ship.json.tftpl", {
    ship = aws_lambda_function.ship.arn
  })`),
    'infra/flows/ship.json.tftpl': `{
  "StartAt": "Ship",
  "States": {
    "Ship": { "Type": "Task", "Resource": "\${ship}", "Parameters": { "key": "\${upper("x")}", "id": "$.id" }, "End": true }
#                                                                                                  ^^^^^^ no-literal-path: \`$.id\` is literal text here, because the key \`id\` does not end in \`.$\`.
  }
}
`,
  });
});

test('a template file that directives decide about is not known', () => {
  checkFolder({
    'main.tf': orders(`templatefile("\${path.module}/ship.json", {})`),
    'ship.json': `{ "StartAt": "A", %{ if x }"States": {}%{ endif } }`,
  });
});

test('file', () => {
  checkFolder({
    'main.tf': orders(`file("\${path.module}/ship.asl.json")`),
    'ship.asl.json': `{ "StartAt": "Sip", "States": { "Ship": { "Type": "Succeed" } } }
#            ^^^^^ no-dangling-target: There is no state \`Sip\` in the state machine. Did you mean \`Ship\`?
#                               ^^^^^^ no-unreachable-state: Nothing leads to state \`Ship\`.
`,
  });
});

test('an interpolation that is all of a string', () => {
  checkFolder({
    'main.tf': orders(`"\${file("\${path.module}/ship.asl.json")}"`),
    'ship.asl.json': `{ "StartAt": "Sip", "States": { "Ship": { "Type": "Succeed" } } }
#            ^^^^^ no-dangling-target: There is no state \`Sip\` in the state machine. Did you mean \`Ship\`?
#                               ^^^^^^ no-unreachable-state: Nothing leads to state \`Ship\`.
`,
  });
});

test('a path that starts where Terraform does, and locals in it', () => {
  checkFolder({
    'main.tf': orders(
      `file("flows/\${local.name}.json")`,
      `locals {
  name = "ship"
}
`,
    ),
    'flows/ship.json': `{ "StartAt": "Sip", "States": { "Ship": { "Type": "Succeed" } } }
#            ^^^^^ no-dangling-target: There is no state \`Sip\` in the state machine. Did you mean \`Ship\`?
#                               ^^^^^^ no-unreachable-state: Nothing leads to state \`Ship\`.
`,
  });
});

test('jsonencode of a YAML file', () => {
  checkFolder({
    'main.tf': orders(`jsonencode(yamldecode(file("\${path.module}/ship.yaml")))`),
    'ship.yaml': `StartAt: Ship
States:
  Ship: { Type: Pass, Next: Bill }
#                           ^^^^ no-dangling-target: There is no state \`Bill\` in the state machine. Did you mean \`Bil\`?
  Bil: { Type: Succeed }
# ^^^ no-unreachable-state: Nothing leads to state \`Bil\`.
`,
  });
});

test('jsonencode of what was decoded from a heredoc', () => {
  checkFolder({
    'main.tf': orders(`jsonencode(jsondecode(<<EOF
{ "StartAt": "Sip", "States": { "Ship": { "Type": "Succeed" } } }
#            ^^^^^ no-dangling-target: There is no state \`Sip\` in the state machine. Did you mean \`Ship\`?
#                               ^^^^^^ no-unreachable-state: Nothing leads to state \`Ship\`.
EOF
  ))`),
  });
});

test('a local in another file', () => {
  checkFolder({
    'main.tf': orders(`local.definition`),
    'locals.tf': `locals {
  definition = trimspace(<<EOF
{ "StartAt": "Sip", "States": { "Ship": { "Type": "Succeed" } } }
#            ^^^^^ no-dangling-target: There is no state \`Sip\` in the state machine. Did you mean \`Ship\`?
#                               ^^^^^^ no-unreachable-state: Nothing leads to state \`Ship\`.
EOF
  )
}
`,
  });
});

test('a local that is an object, picked from another', () => {
  checkFolder({
    'main.tf': orders(
      `jsonencode(local.flow)`,
      `locals {
  flow  = local.flows["ship"]
  flows = {
    ship = { StartAt = "Ship", States = { Ship = { Type = "Pass", End = "yes" } } }
#                                                                       ^^^^^ field-value: \`End\` is \`true\` or not there at all.
  }
}
`,
    ),
  });
});

test('locals that lead in a circle lead nowhere', () => {
  checkFolder({
    'main.tf': orders(
      `local.a`,
      `locals {
  a = local.b
  b = local.a
}
`,
    ),
  });
});

test('functions and data sources that lead back to themselves lead nowhere', () => {
  checkFolder({
    'main.tf': orders(
      'local.a',
      `locals {
  a = trimspace(local.b)
  b = jsonencode(jsondecode(data.template_file.c.rendered))
}
data "template_file" "c" {
  template = local.a
  vars     = { d = local.e }
}
locals {
  e = "${'${local.f}'.repeat(50)}"
  f = "${'${local.e}'.repeat(50)}"
}
`,
    ),
  });
});

test('the default of a variable', () => {
  checkFolder({
    'main.tf': orders(`var.definition`),
    'variables.tf': `variable "definition" {
  type    = string
  default = <<-EOF
    { "StartAt": "Sip", "States": { "Ship": { "Type": "Succeed" } } }
#                ^^^^^ no-dangling-target: There is no state \`Sip\` in the state machine. Did you mean \`Ship\`?
#                                   ^^^^^^ no-unreachable-state: Nothing leads to state \`Ship\`.
  EOF
}
`,
  });
});

test('a data source that fills in a file', () => {
  checkFolder({
    'main.tf': orders(
      `data.template_file.ship.rendered`,
      `data "template_file" "ship" {
  template = "\${file("\${path.module}/ship.json")}"
  vars = { ship = "\${aws_lambda_function.ship.arn}" }
}
`,
    ),
    'ship.json': `{ "StartAt": "Ship", "States": { "Ship": { "Type": "Task", "Resource": "\${ship}", "Next": "Gone" } } }
#                    ^^^^^^^^ terminal-state: No state ends the state machine: none has \`"End": true\`, and none is a \`Succeed\` or \`Fail\` state.
#                                                                                         ^^^^^^ no-dangling-target: There is no state \`Gone\` in the state machine.`,
  });
});

test('a data source that fills in a text', () => {
  checkFolder({
    'main.tf': orders(
      `data.template_file.ship.rendered`,
      `data "template_file" "ship" {
  template = <<EOF
{ "StartAt": "Ship", "States": { "Ship": { "Type": "Task", "Resource": "$\${ship}", "Next": "Gone" } } }
#                    ^^^^^^^^ terminal-state: No state ends the state machine: none has \`"End": true\`, and none is a \`Succeed\` or \`Fail\` state.
#                                                                                          ^^^^^^ no-dangling-target: There is no state \`Gone\` in the state machine.
EOF
  vars = { ship = aws_lambda_function.ship.arn }
}
`,
    ),
  });
});

test('a data source that reads a file', () => {
  checkFolder({
    'main.tf': orders(
      `data.local_file.ship.content`,
      `data "local_file" "ship" {
  filename = "\${path.module}/ship.json"
}
`,
    ),
    'ship.json': `{ "StartAt": "Sip", "States": { "Ship": { "Type": "Succeed" } } }
#            ^^^^^ no-dangling-target: There is no state \`Sip\` in the state machine. Did you mean \`Ship\`?
#                               ^^^^^^ no-unreachable-state: Nothing leads to state \`Ship\`.`,
  });
});

test('several machines in several files, each once', () => {
  checkFolder({
    'a.tf': `resource "aws_sfn_state_machine" "one" {
  definition = jsonencode({ StartAt = "Sip", States = { Ship = { Type = "Succeed" } } })
#                                     ^^^^^ no-dangling-target: There is no state \`Sip\` in the state machine. Did you mean \`Ship\`?
#                                                       ^^^^ no-unreachable-state: Nothing leads to state \`Ship\`.
}
resource "aws_sfn_state_machine" "two" {
  definition = local.two
}
`,
    'b.tf': `resource "aws_sfn_state_machine" "three" {
  definition = <<EOF
{ "StartAt": "Bil", "States": { "Bill": { "Type": "Succeed" } } }
#            ^^^^^ no-dangling-target: There is no state \`Bil\` in the state machine. Did you mean \`Bill\`?
#                               ^^^^^^ no-unreachable-state: Nothing leads to state \`Bill\`.
EOF
}
locals {
  two = jsonencode({ StartAt = "Pa", States = { Pay = { Type = "Succeed" } } })
#                              ^^^^ no-dangling-target: There is no state \`Pa\` in the state machine. Did you mean \`Pay\`?
#                                               ^^^ no-unreachable-state: Nothing leads to state \`Pay\`.
}
`,
  });
});
