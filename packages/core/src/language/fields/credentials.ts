import { guidePage } from '../documentation.ts';
import type { QueryLanguage, Schema } from '../schema.ts';
import { objectOrExpression } from './jsonata.ts';

const page = guidePage('concepts-access-cross-acct-resources');
const description =
  'A role that Step Functions assumes to run this task, often in another account. The execution role needs `sts:AssumeRole` ' +
  'on it. Not for activities.';
const roleDescription = 'The ARN of the role to assume for this task.';

/** `Credentials` of a Task. AWS was seen to ask for the role only, so that other members are left alone. */
export const credentials: Readonly<Record<QueryLanguage, Schema>> = {
  JSONPath: {
    description,
    page,
    type: 'object',
    properties: {
      RoleArn: { description: roleDescription, page, type: 'string' },
      'RoleArn.$': {
        description:
          'A path, a context path, a variable or an intrinsic function that gives the ARN of the role to assume.',
        page,
        type: 'string',
      },
    },
    exactlyOneOf: [['RoleArn', 'RoleArn.$']],
    holds: 'payload-template',
  },
  JSONata: objectOrExpression({
    description,
    page,
    properties: {
      RoleArn: { description: `${roleDescription} Takes a JSONata expression.`, page, type: 'string' },
    },
    required: ['RoleArn'],
  }),
};
