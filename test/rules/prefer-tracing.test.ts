import { test } from 'vitest';
import { preferTracing } from '../../packages/core/src/rules/prefer-tracing.ts';
import { check, checkFix } from '../check.ts';

const yaml = { format: 'yaml' } as const;

const untraced = `
Resources:
  Orders:
# ^^^^^^ State machine \`Orders\` is not traced with X-Ray.
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionS3Location: { Bucket: a, Key: b }
`;

test('a machine that is not traced', () => {
  check(preferTracing, untraced, yaml);
});

test('tracing that is on, or may be', () => {
  const template = untraced.replace(/^#.*\n/m, '');
  check(preferTracing, `${template}      TracingConfiguration: { Enabled: true }\n`, yaml);
  check(preferTracing, `${template}      TracingConfiguration: { Enabled: !Ref IsTraced }\n`, yaml);
});

test('tracing that was turned off is turned on', () => {
  const template = untraced.replace(/^#.*\n/m, '');
  const before = `${template}      TracingConfiguration: { Enabled: false }\n`;
  checkFix(preferTracing, before, before.replace('false', 'true'), yaml);
});
