import { test } from 'vitest';
import { errorPathIntrinsic } from '../../packages/core/src/rules/error-path-intrinsic.ts';
import { check } from '../check.ts';

test('ErrorPath and CausePath take only functions that give a string', () => {
  check(
    errorPathIntrinsic,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Fail", "ErrorPath": "States.ArrayLength($.a)", "CausePath": "States.StringToJson($.b)" }
//                                       ^^^^^^^^^^^^^^^^^^ \`ErrorPath\` takes only functions that give a string, unlike \`States.ArrayLength\`.
//                                                                               ^^^^^^^^^^^^^^^^^^^ \`CausePath\` takes only functions that give a string, unlike \`States.StringToJson\`.
} }`,
  );
});

test('the documented functions, whatever their arguments', () => {
  check(
    errorPathIntrinsic,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Fail", "ErrorPath": "States.UUID()", "CausePath": "States.JsonToString(States.Array($.a))" },
    "B": { "Type": "Fail", "ErrorPath": "States.ArrayGetItem($.a, 0)", "CausePath": "States.Format('x {}', $.a)" }
} }`,
  );
});

test('paths, unknown functions and the fields of other states', () => {
  check(
    errorPathIntrinsic,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Fail", "ErrorPath": "$.error", "CausePath": "States.Arry($.a)" },
    "B": { "Type": "Pass", "Parameters": { "CausePath.$": "States.Array($.a)" }, "Next": "A" }
} }`,
  );
});
