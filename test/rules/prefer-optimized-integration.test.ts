import { test } from 'vitest';
import { preferOptimizedIntegration } from '../../packages/core/src/rules/prefer-optimized-integration.ts';
import { check } from '../check.ts';

const called = (resource: string, mark = '') => `
{ "StartAt": "A", "States": { "A": { "Type": "Task", "End": true,
    "Resource": "arn:aws:states:::${resource}",${mark}
    "Parameters": {} } } }`;

test('calls that Step Functions offers of its own', () => {
  check(
    preferOptimizedIntegration,
    called(
      'aws-sdk:lambda:invoke',
      `
//                                        ^^^^^^^^^^^^^ Step Functions offers \`lambda:invoke\` of its own for \`aws-sdk:lambda:invoke\`.`,
    ),
  );
  check(
    preferOptimizedIntegration,
    called(
      'aws-sdk:eventbridge:putEvents.waitForTaskToken',
      `
//                                        ^^^^^^^^^^^^^^^^^^^^^ Step Functions offers \`events:putEvents\` of its own for \`aws-sdk:eventbridge:putEvents\`.`,
    ),
  );
});

test('and that can wait', () => {
  check(
    preferOptimizedIntegration,
    called(
      'aws-sdk:sfn:startExecution',
      `
//                                        ^^^^^^^^^^^^^^^^^^ Step Functions offers \`states:startExecution\` of its own for \`aws-sdk:sfn:startExecution\`, which can also wait with \`.sync:2\`.`,
    ),
  );
});

test('others, those that are used already, and those that cannot wait in that way', () => {
  for (const resource of [
    'aws-sdk:dynamodb:query',
    'lambda:invoke',
    'aws-sdk:sfn:startSyncExecution',
    'aws-sdk:dynamodb:putItem.waitForTaskToken',
    'aws-sdk:Lambda:invoke',
    'aws-sdk:${Service}:invoke',
  ])
    check(preferOptimizedIntegration, called(resource));
});
