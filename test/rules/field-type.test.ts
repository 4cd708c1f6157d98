import { test } from 'vitest';
import { fieldType } from '../../packages/core/src/rules/field-type.ts';
import { check, checkFix, checkNoFix } from '../check.ts';

test('a number in quotes', () => {
  check(
    fieldType,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Wait", "Seconds": "5", "End": true }
//                                    ^^^ \`Seconds\` takes an integer, and this is a string.
} }`,
  );
});

test('a fraction is no integer', () => {
  check(
    fieldType,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Wait", "Seconds": 1.5, "End": true }
//                                    ^^^ \`Seconds\` takes an integer, and this is a number.
} }`,
  );
});

test('an item of the wrong type', () => {
  check(
    fieldType,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "r", "End": true, "Retry": [{ "ErrorEquals": [404] }] }
//                                                                                   ^^^ An item of \`ErrorEquals\` is a string, and this is a number.
} }`,
  );
});

test('a field among the states', () => {
  check(
    fieldType,
    `
{ "StartAt": "A", "States": {
    "QueryLanguage": "JSONata",
//                   ^^^^^^^^^ State \`QueryLanguage\` is an object, and this is a string.
    "A": { "Type": "Succeed" }
} }`,
  );
});

test('a placeholder has any type', () => {
  check(
    fieldType,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Wait", "Seconds": "\${Seconds}", "End": true },
    "B": { "Type": "Wait", "Seconds": { "Ref": "Seconds" }, "End": true },
    "C": "\${State}"
} }`,
  );
});

test('nothing that is no state is misread', () => {
  check(
    fieldType,
    `
{ "StartAt": "A", "States": [] }
//                          ^^ \`States\` takes an object, and this is an array.`,
  );
});

test('the quotes of a number are dropped', () => {
  checkFix(
    fieldType,
    `{ "StartAt": "A", "States": {
    "A": { "Type": "Wait", "Seconds": "5", "End": true }
} }`,
    `{ "StartAt": "A", "States": {
    "A": { "Type": "Wait", "Seconds": 5, "End": true }
} }`,
  );
});

test('what is no number stays', () => {
  checkNoFix(
    fieldType,
    `{ "StartAt": "A", "States": {
    "A": { "Type": "Wait", "Seconds": "soon", "End": true }
} }`,
  );
});
