import { test } from 'vitest';
import { asl } from '../../packages/vscode-extension/grammars/asl.ts';
import { aslYaml } from '../../packages/vscode-extension/grammars/asl-yaml.ts';
import type { Grammar } from '../../packages/vscode-extension/grammars/grammar.ts';
import { inJson, inTerraform, inYaml } from '../../packages/vscode-extension/grammars/in-templates.ts';
import { checkScopes } from './scopes.ts';

/** Stands for VS Code's grammar of YAML, which takes the indentation of a mapping line by line too. */
const yaml: Grammar = {
  name: 'YAML',
  scopeName: 'source.yaml',
  patterns: [
    { match: '#.*$', name: 'comment.line' },
    { begin: '(?:^|\\G)([ ]+)(?=\\S)', while: '\\G\\1', patterns: [{ include: '$self' }] },
    { match: '[\\w-]+(?=:)', name: 'key.of.the.template' },
    { match: '"[^"]*"', name: 'string.quoted' },
  ],
  repository: {},
};

const json: Grammar = {
  name: 'JSON',
  scopeName: 'source.json',
  patterns: [
    { begin: '\\{', end: '\\}', patterns: [{ include: '$self' }] },
    { match: '"[^"]*"', name: 'string.quoted' },
  ],
  repository: {},
};

const terraform: Grammar = {
  name: 'Terraform',
  scopeName: 'source.hcl.terraform',
  patterns: [
    { match: '#.*$', name: 'comment.line' },
    { begin: '"', end: '"', name: 'string.of.terraform' },
    { match: '\\w+', name: 'name.of.terraform' },
  ],
  repository: {},
};

test('an object in a YAML template, and nothing behind it', () =>
  checkScopes(
    yaml,
    `
Flow:
  Definition:
    StartAt: A
    InputPath: $.order
               ^ variable.language.root
    Output: "{% $states.input %}"
                ^^^^^^^ variable.language.states
  Name: "{% x %}"
        ^^^^^^^^^ not jsonata
  ^^^^ key.of.the.template
`,
    [inYaml, asl, aslYaml],
  ));

test('JSON in a block of a YAML template', () =>
  checkScopes(
    yaml,
    `
Flow:
  DefinitionString: !Sub |
    { "InputPath": "$.order", "Resource": "\${Arn}" }
       ^^^^^^^^^ support.type.property-name.json
                    ^ variable.language.root
                                           ^^^^^^ variable.other.placeholder
  RoleArn: x
  ^^^^^^^ key.of.the.template
`,
    [inYaml, asl, aslYaml],
  ));

test('other keys of YAML, comments and values are left alone', () =>
  checkScopes(
    yaml,
    `
Flow:
  DefinitionUri: a.json
  ^^^^^^^^^^^^^ key.of.the.template
  # Definition:
    ^^^^^^^^^^ comment.line
  MyDefinition:
    InputPath: $.a
               ^ not json-path
`,
    [inYaml, asl, aslYaml],
  ));

test('an object in a JSON template, and nothing behind it', () =>
  checkScopes(
    json,
    `
{ "Definition": { "A": { "InputPath": "$.a" } }, "Name": "$.a" }
                                       ^ variable.language.root
                                                          ^^^ string.quoted
`,
    [inJson, asl],
  ));

test('a heredoc and JSONata in Terraform', () =>
  checkScopes(
    terraform,
    `
  definition = <<-EOT
  ^^^^^^^^^^ variable.other.readwrite
    { "InputPath": "$.a" }
                    ^ variable.language.root
  EOT
  ^^^ keyword.control.heredoc
  Output = "{% $states.input %}"
               ^^^^^^^ variable.language.states
  name = "%{ if a }b"
         ^^^^^^^^^^^^ string.of.terraform
  # "{% $a %}"
     ^^ comment.line
`,
    [inTerraform, asl],
  ));
