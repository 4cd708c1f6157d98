import { test } from 'vitest';
import { asl } from '../../packages/vscode-extension/grammars/asl.ts';
import { checkScopes } from './scopes.ts';

const check = (marked: string) => checkScopes(asl, marked);

test('keys, strings, numbers and constants look as in any JSON', () =>
  check(`
{ "Type": "Wait", "Seconds": 10, "End": true }
  ^^^^^^ support.type.property-name.json
        ^ punctuation.separator.dictionary.key-value.json
          ^^^^^^ string.quoted.double.json
          ^^^^^^ not embedded
                             ^^ constant.numeric.json
                                        ^^^^ constant.language.json
`));

test('JSONata between its delimiters, with the quotes that JSON escapes', () =>
  check(String.raw`
{ "Output": "{% $states.input.name & \" of \" & $uppercase(kind) %}", "End": true }
            ^ string.quoted.double.json
             ^^ punctuation.section.embedded.begin
                ^^^^^^^ variable.language.states
                       ^ punctuation.separator
                        ^^^^^ variable.other.property
                                   ^ keyword.operator
                                     ^^^^^^^^ string.quoted
                                              ^ keyword.operator
                                                ^^^^^^^^^^ support.function
                                                                 ^^ punctuation.section.embedded.end
                                                                     ^ not string
                                                                      ^^^^^ support.type.property-name.json
`));

test('a quote inside a text of JSONata', () =>
  check(String.raw`
{ "Output": "{% \"say \\\"hi\\\"\" & $name %}", "End": true }
                ^^^^^^^^^^^^^^^^^^ string.quoted
                      ^^^^ constant.character.escape
                                   ^ keyword.operator
                                     ^^^^^ variable.other.readwrite
                                                ^^^^^ support.type.property-name.json
`));

test('JSONata whose end is not written yet ends with its string', () =>
  check(`
{ "Output": "{% $count('a ",
                       ^^ string.quoted
  "End": true,
  ^^^^^ support.type.property-name.json
  "Next": "A
          ^^ string.quoted.double.json
  "Comment": "b" }
  ^^^^^^^^^ support.type.property-name.json
`));

test('paths and intrinsic functions under keys that take them', () =>
  check(`
{ "name.$": "States.Format('Order {}', $.order['id'])",
  ^^^^^^^^ support.type.property-name.json
             ^^^^^^^^^^^^^ support.function.intrinsic
                           ^^^^^^^^^^ string.quoted.single
                                  ^^ constant.other.placeholder
                                       ^ variable.language.root
                                         ^^^^^ variable.other.property
                                               ^^^^ string.quoted.single
  "InputPath": "$$.Execution.Id",
                ^^ variable.language.root
                   ^^^^^^^^^ variable.other.property
  "Variable": "$kept[0]" }
               ^^^^^ variable.other.readwrite
                     ^ constant.numeric
`));

test('a path under any other key is text', () =>
  check(`
{ "Comment": "$.order", "name.$": "no path" }
              ^^^^^^^ not embedded
                                   ^^^^^^^ not embedded
`));

test('placeholders, in texts, paths and JSONata', () =>
  check(`
{ "Resource": "\${Function.Arn}", "Comment": "<ACCOUNT_ID> of {{ stage }} %NAME% REPLACE_ME",
               ^^^^^^^^^^^^^^^ variable.other.placeholder
                                             ^^^^^^^^^^^^ variable.other.placeholder
                                                          ^^ not placeholder
                                                             ^^^^^^^^^^^ variable.other.placeholder
                                                                         ^^^^^^ variable.other.placeholder
                                                                                ^^^^^^^^^^ variable.other.placeholder
  "name.$": "$.a.\${Key}", "b.$": "\${Path}" }
                 ^^^^^^ variable.other.placeholder
                                  ^^^^^^^ variable.other.placeholder
`));

test('comments, which StepProof reads', () =>
  check(`
{ // of a line
  ^^^^^^^^^^^^ comment.line
  /* of two
  ^^^^^^^^^ comment.block
     lines */ "End": true }
     ^^^^^^^^ comment.block
              ^^^^^ support.type.property-name.json
`));

test('numbers, functions, comments and operators of JSONata', () =>
  check(`
["{% $map([1..20], function($n) { $n % 2.5e3 }) /* half */ ~> $sum and $x != $replace(a, /a+/i) %}"]
           ^ constant.numeric
            ^^ keyword.operator
                   ^^^^^^^^ storage.type.function
                                     ^ keyword.operator
                                       ^^^^^ constant.numeric
                                                ^^^^^^^^^^ comment.block
                                                           ^^ keyword.operator
                                                                   ^^^ keyword.operator.logical
                                                                                         ^^^^^ string.regexp
`));
