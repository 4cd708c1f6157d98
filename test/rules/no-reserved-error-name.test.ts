import { test } from 'vitest';
import { noReservedErrorName } from '../../packages/core/src/rules/no-reserved-error-name.ts';
import { check } from '../check.ts';

test('an error of the user with the reserved prefix', () => {
  check(
    noReservedErrorName,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Fail", "Error": "States.QuorumMet" },
//                                  ^^^^^^^^^^^^^^^^^^ \`States.QuorumMet\` begins with \`States.\`, which is reserved for the errors of Step Functions.
    "B": { "Type": "Fail", "QueryLanguage": "JSONata", "Error": "States.Timeout" }
//                                                              ^^^^^^^^^^^^^^^^ \`States.Timeout\` begins with \`States.\`, which is reserved for the errors of Step Functions.
} }`,
  );
});

test('other names, and those that only deployment or the execution knows', () => {
  check(
    noReservedErrorName,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Fail", "Error": "QuorumMet" },
    "B": { "Type": "Fail", "Error": "States.\${Name}" },
    "C": { "Type": "Fail", "Error": "StatesException" },
    "D": { "Type": "Fail", "QueryLanguage": "JSONata", "Error": "{% $error %}" },
    "E": { "Type": "Fail", "ErrorPath": "States.Format('{}', $.Error)" }
} }`,
  );
});
