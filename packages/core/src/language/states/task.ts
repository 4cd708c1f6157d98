import { guidePage } from '../documentation.ts';
import { catchField } from '../fields/catch.ts';
import { assign } from '../fields/common.ts';
import { credentials } from '../fields/credentials.ts';
import {
  inputPath,
  outputPath,
  parameters,
  resultOutput,
  resultPath,
  resultSelector,
  taskArguments,
} from '../fields/input-output.ts';
import { retry } from '../fields/retry.ts';
import * as timeouts from '../fields/timeouts.ts';
import type { QueryLanguage, Schema } from '../schema.ts';
import { continuingStateSchema } from './state-schema.ts';

const page = guidePage('state-task');
const description = 'Does work: calls a Lambda function, an activity, or an API of an AWS service.';

const resource: Schema = {
  description:
    'The ARN of what to call: a Lambda function, an activity, or a service integration such as ' +
    '`arn:aws:states:::sqs:sendMessage` with an optional `.sync` or `.waitForTaskToken`. A constant in both query languages.',
  page,
  type: 'string',
  holds: 'resource',
  examples: [
    'arn:aws:states:::lambda:invoke',
    'arn:aws:states:::aws-sdk:s3:getObject',
    'arn:aws:states:::states:startExecution.sync:2',
    'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
  ],
};

export const taskSchemas: Readonly<Record<QueryLanguage, Schema>> = {
  JSONPath: continuingStateSchema({
    description,
    page,
    properties: {
      Resource: resource,
      InputPath: inputPath,
      Parameters: parameters,
      Credentials: credentials.JSONPath,
      TimeoutSeconds: timeouts.timeoutSeconds,
      TimeoutSecondsPath: timeouts.timeoutSecondsPath,
      HeartbeatSeconds: timeouts.heartbeatSeconds,
      HeartbeatSecondsPath: timeouts.heartbeatSecondsPath,
      ResultSelector: resultSelector,
      ResultPath: resultPath,
      OutputPath: outputPath,
      Assign: assign.JSONPath,
      Retry: retry,
      Catch: catchField.JSONPath,
    },
    required: ['Resource'],
    atMostOneOf: [
      ['TimeoutSeconds', 'TimeoutSecondsPath'],
      ['HeartbeatSeconds', 'HeartbeatSecondsPath'],
    ],
  }),
  JSONata: continuingStateSchema({
    description,
    page,
    properties: {
      Resource: resource,
      Arguments: taskArguments,
      Credentials: credentials.JSONata,
      TimeoutSeconds: timeouts.timeoutSecondsOrExpression,
      HeartbeatSeconds: timeouts.heartbeatSecondsOrExpression,
      Output: resultOutput,
      Assign: assign.JSONata,
      Retry: retry,
      Catch: catchField.JSONata,
    },
    required: ['Resource'],
  }),
};
