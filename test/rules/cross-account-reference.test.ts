import { expect, test } from 'vitest';
import { crossAccountReference } from '../../packages/core/src/rules/cross-account-reference.ts';
import { check, findingsOf } from '../check.ts';
import { functionsAnswer, inventoryFrom } from '../project/inventory/listings.ts';

const definition = `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Next": "B", "Resource": "arn:aws:lambda:eu-west-1:444455556666:function:pay" },
//                                                                            ^^^^^^^^^^^^ \`Resource\` names a resource of account \`444455556666\`, and the state machine is deployed to \`111122223333\`.
    "B": { "Type": "Task", "Next": "C", "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:pay" },
    "C": { "Type": "Task", "Next": "D", "Resource": "arn:aws:states:::sqs:sendMessage", "Parameters": {
      "QueueUrl": "https://sqs.eu-west-1.amazonaws.com/444455556666/orders", "MessageBody": "a" } },
//                                                     ^^^^^^^^^^^^ \`QueueUrl\` names a resource of account \`444455556666\`, and the state machine is deployed to \`111122223333\`.
    "D": { "Type": "Task", "Next": "E", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "pay" } },
    "E": { "Type": "Task", "End": true, "Resource": "arn:aws:lambda:eu-west-1:444455556666:function:pay",
      "Credentials": { "RoleArn": "arn:aws:iam::444455556666:role/pay" } }
} }`;

test('resources of another account, unless the state takes on a role there', () => {
  check(crossAccountReference, definition, { inventory: inventoryFrom([], { account: '111122223333' }) });
});

test('where nobody says what account is deployed to, none is another', () => {
  expect(findingsOf(crossAccountReference, definition)).toEqual([]);
  const inventory = inventoryFrom([functionsAnswer('pay')], { region: 'eu-west-1' });
  expect(findingsOf(crossAccountReference, definition, { inventory })).toEqual([]);
});
