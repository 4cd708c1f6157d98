import { expect, test } from 'vitest';
import { machinesOf } from '../../packages/core/src/project/machines.ts';
import { readFile } from '../../packages/core/src/project/read-file.ts';
import { readers } from '../check.ts';

test('a machine is found in every form in which a template can give it, with the places of its text', () => {
  const text = `
Resources:
  AsObject:
    Type: AWS::Serverless::StateMachine
    Properties:
      Definition: { StartAt: Ship }
  AsText:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      StateMachineType: EXPRESS
      DefinitionString: !Sub |
        { "StartAt": "Ship" }
  AsPieces:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionString: !Join
        - ''
        - - '{ "Resource": "'
          - !GetAtt Pay.Arn
          - '", "StartAt": "Ship" }'
`;
  const reading = readFile({ file: 'template.yaml', text, isNamed: false }, readers);
  const machines = machinesOf(reading, { readers, type: undefined }, () => 'not-found');
  expect(machines.map(({ name, type }) => [name, type])).toEqual([
    ['AsObject', 'STANDARD'],
    ['AsText', 'EXPRESS'],
    ['AsPieces', 'STANDARD'],
  ]);
  for (const { root } of machines) {
    const startAt = root?.kind === 'object' ? root.properties.find(({ name }) => name === 'StartAt') : undefined;
    const { start, end } = startAt?.value.source.locate(startAt.value.start, startAt.value.end) ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toMatch(/^"?Ship"?$/);
  }
});
