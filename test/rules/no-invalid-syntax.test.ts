import { expect, test } from 'vitest';
import { noInvalidSyntax } from '../../packages/core/src/rules/no-invalid-syntax.ts';
import { check, findingsOf } from '../check.ts';

test('a comma is missing', () => {
  check(
    noInvalidSyntax,
    `
{ "StartAt": "A"
//             ^ A comma is missing after this value.
  "States": {} }`,
  );
});

test('every fault is reported, and what stands around it is read', () => {
  check(
    noInvalidSyntax,
    `
{ StartAt: "A", 'x', "States": { "A": } }
//^^^^^^^ The property name \`StartAt\` has no double quotes.
//              ^^^ The property name \`'x'\` has no double quotes.
//                ^ A colon is missing after this property name.
//                ^ A value is missing here.
//                                  ^ A value is missing here.`,
  );
});

test('a string ends on its line', () => {
  check(
    noInvalidSyntax,
    `
{ "StartAt": "A
//           ^^ This string has no closing quote on its line.
//            ^ A closing \`}\` is missing here.
`,
  );
});

test('a bracket that is never closed', () => {
  check(
    noInvalidSyntax,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Succeed" }
//                                                     ^ A closing \`}\` is missing here.`,
  );
});

test('an unquoted placeholder is none of our business', () => {
  check(
    noInvalidSyntax,
    `
{ "TimeoutSeconds": \${seconds}, "Version": {{ version }}, "StartAt": <START_STATE> }`,
  );
});

test('YAML is judged by its own syntax', () => {
  check(
    noInvalidSyntax,
    `
StartAt: [A, B}
#             ^ This line is indented less than the brackets or quotes it stands in, or a closing one is missing before it.`,
    { format: 'yaml' },
  );
});

test('a text of another language is told by its first faults', () => {
  const messages = findingsOf(noInvalidSyntax, `[${'x '.repeat(50)}]`).map(({ message }) => message);
  expect(messages).toHaveLength(21);
  expect(messages.at(-1)).toMatch(/^The text has \d+ more faults from here on/);
});
