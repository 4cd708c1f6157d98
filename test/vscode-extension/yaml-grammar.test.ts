import { test } from 'vitest';
import { aslYaml } from '../../packages/vscode-extension/grammars/asl-yaml.ts';
import { checkScopes } from './scopes.ts';

const check = (marked: string) => checkScopes(aslYaml, marked);

test('keys, texts, numbers, constants and comments look as in any YAML', () =>
  check(`
# Orders
^^^^^^^^ comment.line
StartAt: Wait for it # the first
^^^^^^^ entity.name.tag.yaml
       ^ punctuation.separator.key-value.mapping.yaml
         ^^^^^^^^^^^ string.unquoted.plain.out.yaml
                     ^^^^^^^^^^^ comment.line
States:
  Wait for it: { Type: Wait, Seconds: 10, End: true }
  ^^^^^^^^^^^ entity.name.tag.yaml
                 ^^^^ entity.name.tag.yaml
                       ^^^^ string.unquoted
                             ^^^^^^^ entity.name.tag.yaml
                                      ^^ constant.numeric.yaml
                                               ^^^^ constant.language.yaml
  - "a: b": 'it''s'
  ^ punctuation.definition.block.sequence.item.yaml
    ^^^^^^ entity.name.tag.yaml
            ^^^^^^^ string.quoted.single.yaml
  url: http://example.com#top
       ^^^^^^^^^^^^^^^^^^^^^^ string.unquoted
`));

test('anchors, aliases, tags and documents', () =>
  check(`
---
^^^ entity.other.document.yaml
a: &retry !Sub text
   ^^^^^^ entity.name.type.anchor.yaml
          ^^^^ storage.type.tag-handle.yaml
               ^^^^ string.unquoted
b: *retry
   ^^^^^^ variable.other.alias.yaml
`));

test('JSONata in quotes of either kind', () =>
  check(String.raw`
a: "{% $states.input & \"x\" %}" # so
    ^^ punctuation.section.embedded.begin
       ^^^^^^^ variable.language.states
                       ^^^^^ string.quoted
                             ^^ punctuation.section.embedded.end
                                 ^^^^ comment.line
b: '{% $f("x", ''y'') %}'
       ^^ support.function
          ^^^ string.quoted
               ^^^^^ string.quoted
                      ^^ punctuation.section.embedded.end
c: d
^ entity.name.tag.yaml
`));

test('JSONata in a block over several lines', () =>
  check(`
Output: |-
        ^^ keyword.control.flow.block-scalar.yaml
  {%
  ^^ punctuation.section.embedded.begin
    ( $total := $sum(items.price); "x" )
      ^^^^^^ variable.other.readwrite
             ^^ keyword.operator
                ^^^^ support.function
                                   ^^^ string.quoted
  %}
  ^^ punctuation.section.embedded.end
End: true
^^^ entity.name.tag.yaml
`));

test('JSONata whose end is not written yet ends with its block', () =>
  check(`
Output: >
  {% $count("a
     ^^^^^^ support.function
End: true
^^^ entity.name.tag.yaml
`));

test('paths and intrinsic functions, quoted or not', () =>
  check(`
InputPath: $.order # all
           ^ variable.language.root
             ^^^^^ variable.other.property
                   ^^^^^ comment.line
name.$: States.Format('a {}', $$.Execution.Id)
^^^^^^ entity.name.tag.yaml
        ^^^^^^^^^^^^^ support.function.intrinsic
                      ^^^^^^ string.quoted.single
                              ^^ variable.language.root
other.$: 'States.Array(''b'', $.c)'
          ^^^^^^^^^^^^ support.function.intrinsic
                       ^^^^^ string.quoted.single
                              ^ variable.language.root
Variable: "$.kind"
           ^ variable.language.root
Next: $.kind
      ^^^^^^ not embedded
`));

test('placeholders', () =>
  check(`
Resource: \${Function.Arn}
          ^^^^^^^^^^^^^^^ variable.other.placeholder
name.$: "$.a.\${Key}"
             ^^^^^^ variable.other.placeholder
a: REPLACE_ME
   ^^^^^^^^^^ variable.other.placeholder
`));
