import { expect, test } from 'vitest';
import { machineName } from '../../packages/core/src/rules/machine-name.ts';
import { findingsOf } from '../check.ts';

const yaml = { format: 'yaml' } as const;

function template(name: string) {
  return `
Resources:
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      StateMachineName: ${name}
      DefinitionS3Location: { Bucket: a, Key: b }
`;
}

function messagesOf(name: string): readonly string[] {
  return findingsOf(machineName, template(name), yaml).map(({ message }) => message);
}

test('names that AWS refuses', () => {
  expect(messagesOf('""')).toEqual(['The name of the state machine is empty.']);
  expect(messagesOf('x'.repeat(81))).toEqual([
    'The name of the state machine has 81 characters, and at most 80 are allowed.',
  ]);
  expect(messagesOf('orders/eu')).toEqual(['The name of a state machine holds no `/`.']);
  expect(messagesOf('my orders')).toEqual(['The name of a state machine holds no blanks and no control characters.']);
});

test('names that AWS takes, and those that only deployment knows', () => {
  for (const name of ['x'.repeat(80), 'Orders-eu_1.v2', 'Bestellungen-ä', '!Sub "${Stage}/orders"', '!Ref Name'])
    expect(messagesOf(name)).toEqual([]);
});
