import { expect, test } from 'vitest';
import { noCrossRegionReference } from '../../packages/core/src/rules/no-cross-region-reference.ts';
import { check, findingsOf } from '../check.ts';
import { functionsAnswer, inventoryFrom } from '../project/inventory/listings.ts';

const definition = `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Next": "B", "Resource": "arn:aws:lambda:us-east-1:111122223333:function:pay" },
//                                                                  ^^^^^^^^^ \`Resource\` names a resource in \`us-east-1\`, and Step Functions in \`eu-west-1\` reaches none of another region.
    "B": { "Type": "Task", "Next": "C", "Resource": "arn:aws:lambda:eu-west-1:444455556666:function:pay" },
    "C": { "Type": "Task", "Next": "D", "Resource": "arn:aws:states:::aws-sdk:s3:listBuckets", "Parameters": {},
      "Credentials": { "RoleArn": "arn:aws:iam::444455556666:role/pay" } },
    "D": { "Type": "Task", "End": true, "Resource": "arn:aws:states:::aws-sdk:s3:listObjectsV2", "Parameters": { "Bucket": "orders" } }
} }`;

test('resources of another region', () => {
  check(noCrossRegionReference, definition, { inventory: inventoryFrom([], { region: 'eu-west-1' }) });
});

test('where nobody says what region is deployed to, none is another', () => {
  expect(findingsOf(noCrossRegionReference, definition)).toEqual([]);
  const inventory = inventoryFrom([functionsAnswer('pay')], { account: '111122223333' });
  expect(findingsOf(noCrossRegionReference, definition, { inventory })).toEqual([]);
});
