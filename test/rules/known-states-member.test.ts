import { test } from 'vitest';
import { knownStatesMember } from '../../packages/core/src/rules/known-states-member.ts';
import { check, checkFix } from '../check.ts';

test('a member that does not exist', () => {
  check(
    knownStatesMember,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $states.payload %}",
//                ^^^^^^^ \`$states\` has no member \`payload\`.
      "End": true }
} }`,
  );
});

test('a name nearly right', () => {
  check(
    knownStatesMember,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $states.inputs.a & $states.Context.Execution.Id %}",
//                ^^^^^^ \`$states\` has no member \`inputs\`. Did you mean \`input\`?
//                                   ^^^^^^^ \`$states\` has no member \`Context\`. Did you mean \`context\`?
      "End": true }
} }`,
  );
});

test('the members that exist', () => {
  check(
    knownStatesMember,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% [$states.input, $states.context] %}",
      "End": true }
} }`,
  );
});

test('members of members may be anything', () => {
  check(
    knownStatesMember,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $states.input.inputs %}",
      "End": true }
} }`,
  );
});

test('the nearest name', () => {
  checkFix(
    knownStatesMember,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $states.inputs.a %}",
      "End": true }
} }`,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $states.input.a %}",
      "End": true }
} }`,
  );
});
