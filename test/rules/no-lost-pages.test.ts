import { test } from 'vitest';
import { noLostPages } from '../../packages/core/src/rules/no-lost-pages.ts';
import { check } from '../check.ts';

const processor = '"ItemProcessor": { "StartAt": "P", "States": { "P": { "Type": "Succeed" } } }';

test('a Map over the first page of a list', () => {
  check(
    noLostPages,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Next": "M",
      "Resource": "arn:aws:states:::aws-sdk:organizations:listAccounts",
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^ \`listAccounts\` of \`organizations\` gives one page of \`Accounts\`, and nothing reads the \`NextToken\` that leads to the next.
      "Parameters": {}, "ResultPath": "$.found" },
    "M": { "Type": "Map", "ItemsPath": "$.found.Accounts[*]", ${processor}, "End": true }
} }`,
  );
});

test('in JSONata', () => {
  check(
    noLostPages,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Task", "Next": "M",
      "Resource": "arn:aws:states:::aws-sdk:dynamodb:query",
//                                          ^^^^^^^^^^^^^^ \`query\` of \`dynamodb\` gives one page of \`Items\`, and nothing reads the \`LastEvaluatedKey\` that leads to the next.
      "Arguments": { "TableName": "Orders", "KeyConditionExpression": "id = 1" } },
    "M": { "Type": "Map", "Items": "{% $states.input.Items %}", ${processor}, "End": true }
} }`,
  );
});

test('somebody has thought of pages, or goes over none', () => {
  const listed = ({ parameters = '{}', items = '$.Accounts', more = '' }) => `{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:organizations:listAccounts", "Parameters": ${parameters}, "Next": "M" },
    "M": { "Type": "Map", "ItemsPath": "${items}", ${processor}, "Next": "E" },
    "E": { "Type": "Pass"${more}, "End": true } } }`;
  check(noLostPages, listed({ parameters: '{ "MaxResults": 20 }' }));
  check(noLostPages, listed({ parameters: '{ "NextToken.$": "$.token" }' }));
  check(noLostPages, listed({ parameters: '{ "${Token}": "" }' }));
  check(noLostPages, listed({ more: ', "InputPath": "$.NextToken"' }));
  check(noLostPages, listed({ more: ', "InputPath": "${Next}"' }));
  check(noLostPages, listed({ items: '$.names' }));
  check(noLostPages, listed({ items: '$.Accounts.first' }));
});

test('a list that comes whole, and what is not known', () => {
  const called = (resource: string) => `{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::${resource}", "Parameters": {}, "Next": "M" },
    "M": { "Type": "Map", "ItemsPath": "$.Regions", ${processor}, "End": true } } }`;
  check(noLostPages, called('aws-sdk:ec2:describeRegions'));
  check(noLostPages, called('aws-sdk:geography:listRegions'));
  check(noLostPages, called('geography:listRegions'));
});
