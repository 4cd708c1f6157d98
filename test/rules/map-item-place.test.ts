import { test } from 'vitest';
import { mapItemPlace } from '../../packages/core/src/rules/map-item-place.ts';
import { check } from '../check.ts';

test('no Map iterates', () => {
  check(
    mapItemPlace,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "$$.Map.Item.Value" },
//                          ^^^^^^^^^^^^^^^^^ \`$$.Map.Item.Value\` does not exist in state \`A\`: no Map iterates here.
    "End": true
} } }`,
  );
});

test('a Parallel branch is no iteration', () => {
  check(
    mapItemPlace,
    `
{ "StartAt": "P", "States": { "P": { "Type": "Parallel", "End": true, "Branches": [{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "InputPath": "$$.Map.Item.Index", "End": true }
//                                       ^^^^^^^^^^^^^^^^^ \`$$.Map.Item.Index\` does not exist in state \`A\`: no Map iterates here.
} }] } } }`,
  );
});

test('the fields of a Map', () => {
  check(
    mapItemPlace,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Map",
    "ItemSelector": { "a.$": "$$.Map.Item.Value" },
    "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Pass", "End": true } } },
    "End": true
} } }`,
  );
});

test('the states of an inline Map', () => {
  check(
    mapItemPlace,
    `
{ "StartAt": "M", "States": { "M": { "Type": "Map", "End": true,
    "ItemProcessor": { "StartAt": "A", "States": {
      "A": { "Type": "Pass", "InputPath": "$$.Map.Item.Value", "End": true }
    } }
} } }`,
  );
});

test('the child workflows of a distributed Map do not see the parent', () => {
  check(
    mapItemPlace,
    `
{ "StartAt": "M", "States": { "M": { "Type": "Map", "End": true,
    "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "A", "States": {
      "A": { "Type": "Pass", "InputPath": "$$.Map.Item.Value", "End": true }
//                                         ^^^^^^^^^^^^^^^^^ \`$$.Map.Item.Value\` does not exist in the child workflows of \`M\`, which see only their input.
    } }
} } }`,
  );
});

test('a mode that only deployment knows', () => {
  check(
    mapItemPlace,
    `
{ "StartAt": "M", "States": { "M": { "Type": "Map", "End": true,
    "ItemProcessor": { "ProcessorConfig": { "Mode": "\${Mode}" }, "StartAt": "A", "States": {
      "A": { "Type": "Pass", "InputPath": "$$.Map.Item.Value", "End": true }
    } }
} } }`,
  );
});

test('the item in JSONata', () => {
  check(
    mapItemPlace,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Output": "{% $states.context.Map.Item.Value %}",
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`$states.context.Map.Item.Value\` does not exist in state \`A\`: no Map iterates here.
    "End": true
} } }`,
  );
});
