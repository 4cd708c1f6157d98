import { test } from 'vitest';
import { listItems } from '../../packages/core/src/rules/list-items.ts';
import { checkDeep } from '../check.ts';

test('ItemsPath to an object', async () => {
  await checkDeep(
    listItems,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Result": { "o": { "a": 1 } }, "Next": "B" },
    "B": { "Type": "Map", "ItemsPath": "$.o", "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Pass", "End": true } } }, "End": true }
//                                     ^^^^^ \`ItemsPath\` of Map \`B\` is always an object, and a Map runs for the elements of a list.
} }`,
  );
});

test('the input itself', async () => {
  await checkDeep(
    listItems,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Result": { "a": [1] }, "Next": "B" },
    "B": { "Type": "Map", "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Pass", "End": true } } }, "End": true }
//  ^^^ The input of Map \`B\` is always an object, and a Map runs for the elements of a list. Say with \`ItemsPath\` where that is.
} }`,
  );
});

test('Items of JSONata', async () => {
  await checkDeep(
    listItems,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": { "list": 7 }, "Next": "B" },
    "B": { "Type": "Map", "Items": "{% $list %}", "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Pass", "End": true } } }, "End": true }
//                                 ^^^^^^^^^^^^^ \`Items\` of Map \`B\` is always the number 7, and a Map runs for the elements of a list.
} }`,
  );
});

test('a distributed Map runs for the members of an object too', async () => {
  await checkDeep(
    listItems,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Result": { "o": { "a": 1 } }, "Next": "B" },
    "B": { "Type": "Map", "ItemsPath": "$.o", "End": true, "ItemProcessor": {
      "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },
      "StartAt": "I", "States": { "I": { "Type": "Pass", "End": true } } } }
} }`,
  );
});
