import { test } from 'vitest';
import { definitionFile } from '../../packages/core/src/rules/definition-file.ts';
import { check } from '../check.ts';

const yaml = { format: 'yaml' } as const;

const template = `
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: flows/orders.asl.json
#                    ^^^^^^^^^^^^^^^^^^^^^ There is no file \`flows/orders.asl.json\`, seen from the folder of the template.
`;

test('a file that is not there', () => {
  check(definitionFile, template, yaml);
});

test('a file that is there, and what lies in S3', () => {
  const right = template.replace(/^#.*\n/m, '');
  check(definitionFile, right, { ...yaml, files: { 'flows/orders.asl.json': '{}' } });
  check(definitionFile, right.replace('flows/orders', 's3://flows/orders'), yaml);
});
