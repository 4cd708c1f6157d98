import { test } from 'vitest';
import { jsonataConstantType } from '../../packages/core/src/rules/jsonata-constant-type.ts';
import { check } from '../check.ts';

test('a number of seconds is a number', () => {
  check(
    jsonataConstantType,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Wait", "End": true,
      "Seconds": "{% '5' %}" }
//               ^^^^^^^^^^^ \`Seconds\` takes a number, and the expression gives a string.
} }`,
  );
});

test('a timestamp is a string', () => {
  check(
    jsonataConstantType,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Wait", "End": true,
      "Timestamp": "{% $millis() %}" }
//                 ^^^^^^^^^^^^^^^^^ \`Timestamp\` takes a string, and the expression gives a number.
} }`,
  );
});

test('the items of an inline Map are an array', () => {
  check(
    jsonataConstantType,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "Items": "{% { 'a': 1 } %}",
//             ^^^^^^^^^^^^^^^^^^ \`Items\` takes an array, and the expression gives an object.
      "MaxConcurrency": "{% [1] %}",
//                      ^^^^^^^^^^^ \`MaxConcurrency\` takes a number, and the expression gives an array.
      "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Succeed" } } } }
} }`,
  );
});

test('a distributed Map takes an object as well', () => {
  check(
    jsonataConstantType,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "Items": "{% { 'a': 1 } %}",
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },
        "StartAt": "I", "States": { "I": { "Type": "Succeed" } } } }
} }`,
  );
});

test('a mode that only deployment knows', () => {
  check(
    jsonataConstantType,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true,
      "Items": "{% { 'a': 1 } %}",
      "ItemProcessor": { "ProcessorConfig": { "Mode": "\${Mode}" }, "StartAt": "I", "States": { "I": { "Type": "Succeed" } } } }
} }`,
  );
});

test('a processor that only deployment knows', () => {
  check(
    jsonataConstantType,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true, "Items": "{% { 'a': 1 } %}", "ItemProcessor": "\${Processor}" }
} }`,
  );
});

test('an error has a name', () => {
  check(
    jsonataConstantType,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Fail",
      "Error": "{% 404 %}",
//             ^^^^^^^^^^^ \`Error\` takes a string, and the expression gives a number.
      "Cause": "{% 'Not found: ' & $states.input.id %}" }
} }`,
  );
});

test('what the data decides', () => {
  check(
    jsonataConstantType,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Wait", "End": true, "Seconds": "{% $states.input.a ? 5 : $states.input.b %}" }
} }`,
  );
});

test('an item of an array is no field', () => {
  check(
    jsonataConstantType,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true, "Items": ["{% 1 %}"],
      "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Succeed" } } } }
} }`,
  );
});
