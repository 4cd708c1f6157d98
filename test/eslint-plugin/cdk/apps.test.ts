import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { ClaimStack } from './apps/claims.ts';
import { MediaStack } from './apps/media.ts';
import { OrderStack } from './apps/orders.ts';
import { expectedIn, linted } from './linted.ts';

const apps = fileURLToPath(new URL('apps/', import.meta.url));

test.each([
  ['orders', OrderStack],
  ['media', MediaStack],
  ['claims', ClaimStack],
] as const)('%s becomes a template, and has the findings that are marked in it', (name, AppStack) => {
  const template = Template.fromStack(new AppStack(new App(), 'Stack'));
  expect(Object.keys(template.findResources('AWS::StepFunctions::StateMachine'))).toHaveLength(1);
  expect(linted(`${apps}${name}.ts`)).toEqual(expectedIn(`${apps}${name}.ts`));
});
