import { test } from 'vitest';
import { statesMemberPlace } from '../../packages/core/src/rules/states-member-place.ts';
import { check } from '../check.ts';

test('there is no result before the work', () => {
  check(
    statesMemberPlace,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true, "Arguments": {
      "FunctionName": "{% $states.result.name %}" } }
//                        ^^^^^^^^^^^^^^ \`$states.result\` exists only in \`Assign\` and \`Output\` of a Task, Parallel or Map state.
} }`,
  );
});

test('Assign and Output of a Task, Parallel or Map have a result', () => {
  check(
    statesMemberPlace,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true, "Arguments": { "FunctionName": "f" },
      "Output": "{% $states.result %}", "Assign": { "a": "{% $states.result.a %}" } }
} }`,
  );
});

test('a Pass has no result', () => {
  check(
    statesMemberPlace,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $states.result %}",
//        ^^^^^^^^^^^^^^ \`$states.result\` exists only in \`Assign\` and \`Output\` of a Task, Parallel or Map state.
      "End": true }
} }`,
  );
});

test('a Catcher has an error output, and no result', () => {
  check(
    statesMemberPlace,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true, "Arguments": { "FunctionName": "f" },
      "Output": "{% $states.errorOutput.Error %}",
//                  ^^^^^^^^^^^^^^^^^^^ \`$states.errorOutput\` exists only in \`Assign\` and \`Output\` of a Catcher.
      "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "B",
        "Output": "{% $states.errorOutput %}",
        "Assign": { "a": "{% $states.result.a %}" } }] },
//                           ^^^^^^^^^^^^^^ \`$states.result\` does not exist in a Catcher, which has \`$states.errorOutput\`.
    "B": { "Type": "Succeed" }
} }`,
  );
});

test('a condition has neither', () => {
  check(
    statesMemberPlace,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [{ "Next": "A",
      "Condition": "{% $states.result.ok or $states.errorOutput.ok %}" }] }
//                     ^^^^^^^^^^^^^^ \`$states.result\` exists only in \`Assign\` and \`Output\` of a Task, Parallel or Map state.
//                                          ^^^^^^^^^^^^^^^^^^^ \`$states.errorOutput\` exists only in \`Assign\` and \`Output\` of a Catcher.
} }`,
  );
});

test('the input and the context are everywhere', () => {
  check(
    statesMemberPlace,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $states.input.result & $states.context.Execution.Id %}",
      "End": true }
} }`,
  );
});

test('a variable that the expression binds itself', () => {
  check(
    statesMemberPlace,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% ($states := { 'result': 1 }; $states.result) %}",
      "End": true }
} }`,
  );
});
