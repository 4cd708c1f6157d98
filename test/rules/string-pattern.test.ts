import { test } from 'vitest';
import { stringPattern } from '../../packages/core/src/rules/string-pattern.ts';
import { check, checkFix } from '../check.ts';

function machine(pattern: string): string {
  return `{ "StartAt": "A", "States": { "A": { "Type": "Choice", "Default": "B", "Choices": [{ "Variable": "$.a", "StringMatches": ${pattern}, "Next": "B" }] }, "B": { "Type": "Succeed" } } }`;
}

test('a backslash escapes an asterisk or a backslash and nothing else', () => {
  check(
    stringPattern,
    String.raw`
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Default": "B", "Choices": [
      { "Variable": "$.a", "StringMatches": "log-\\x*\\.txt", "Next": "B" },
//                                               ^^^ The backslash before ${'`x`'} escapes nothing: only ${'`*`'} and a backslash can be escaped.
//                                                   ^^^ The backslash before ${'`.`'} escapes nothing: only ${'`*`'} and a backslash can be escaped.
      { "Not": { "Variable": "$.a", "StringMatches": "dir\\" }, "Next": "B" }
//                                                       ^^ The backslash at the end of the pattern escapes nothing.
    ] },
    "B": { "Type": "Succeed" }
} }`,
  );
});

test('the fix makes the backslashes stand for themselves', () => {
  checkFix(stringPattern, machine(String.raw`"a\\b\\*c\\d"`), machine(String.raw`"a\\\\b\\*c\\\\d"`));
});

test.each([
  ['an escaped asterisk', String.raw`"a\\*b"`],
  ['an escaped backslash', String.raw`"a\\\\b"`],
  ['wildcards', '"*.txt*"'],
  ['a pattern that only deployment knows a part of', String.raw`"${'${Name}'}\\x"`],
  ['an operand that is no text', '1'],
])('silent about %s', (_, pattern) => {
  check(stringPattern, machine(pattern));
});

test('other operators have no patterns', () => {
  check(stringPattern, machine('"x"').replace('"StringMatches": "x"', String.raw`"StringEquals": "a\\x"`));
});
