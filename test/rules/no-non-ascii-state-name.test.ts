import { test } from 'vitest';
import { noNonAsciiStateName } from '../../packages/core/src/rules/no-non-ascii-state-name.ts';
import { check } from '../check.ts';

test('the first character outside of ASCII is named', () => {
  check(
    noNonAsciiStateName,
    `
{ "StartAt": "Prüfen", "States": {
    "Prüfen": { "Type": "Pass", "Next": "Done 😀" },
//  ^^^^^^^^ The name \`Prüfen\` holds \`ü\`, but AWS recommends plain ASCII for names that CloudWatch logs.
    "Done 😀": { "Type": "Succeed" }
//  ^^^^^^^^^ The name \`Done 😀\` holds \`😀\`, but AWS recommends plain ASCII for names that CloudWatch logs.
} }`,
  );
});

test('every character of ASCII is plain', () => {
  check(
    noNonAsciiStateName,
    '{ "StartAt": "Is it ok? (a/b)", "States": { "Is it ok? (a/b)": { "Type": "Succeed" } } }',
  );
});

test('silent about a name that only deployment knows', () => {
  check(noNonAsciiStateName, '{ "StartAt": "${Ä}", "States": { "${Ä}": { "Type": "Succeed" } } }');
});
