import { expect, test } from 'vitest';
import { type Placeholder, placeholders } from '../../../packages/core/src/analyses/references/placeholders.ts';
import { FactStore } from '../../../packages/core/src/engine/fact-store.ts';
import { locatePlace } from '../../../packages/core/src/engine/place.ts';
import { type Circumstances, documentOf } from '../../check.ts';

const yaml = { format: 'yaml' } as const;

function placeholdersOf(text: string, circumstances: Circumstances = yaml): readonly Placeholder[] {
  return new FactStore(documentOf(text, circumstances)).get(placeholders);
}

/** Each placeholder as it is written in the file, and what it stands for. */
function meaningsOf(text: string): readonly (readonly [string, unknown])[] {
  return placeholdersOf(text).map(({ at, value }) => {
    const { start, end } = locatePlace(at).span;
    return [text.slice(start, end), value] as const;
  });
}

test('names stand for what the template or its substitutions say, or for nothing', () => {
  expect(
    meaningsOf(`
Parameters: { Stage: { Type: String } }
Resources:
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionSubstitutions: { Table: orders, __proto__: plain }
      DefinitionString: !Sub |
        { "StartAt": "\${Stage}", "States": { "\${!Table}-\${AWS::Region}": { "Resource": "\${Pay.Arn}", "Comment": "\${!constructor}\${!__proto__}" } } }
`),
  ).toEqual([
    ['${Stage}', { kind: 'parameter', name: 'Stage' }],
    ['${!Table}', { kind: 'text', text: 'orders' }],
    ['${AWS::Region}', { kind: 'pseudo-parameter', name: 'AWS::Region' }],
    ['${Pay.Arn}', { kind: 'reference', to: 'Pay', attribute: 'Arn' }],
    ['${!constructor}', undefined],
    ['${!__proto__}', { kind: 'text', text: 'plain' }],
  ]);
});

test('functions of an object are evaluated, wherever they stand', () => {
  expect(
    meaningsOf(`
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: !GetAtt Pay.Arn, Parameters: [!Sub "\${Stage}-x", !ImportValue Other, 1] }
`),
  ).toEqual([
    ['!GetAtt Pay.Arn', { kind: 'reference', to: 'Pay', attribute: 'Arn' }],
    [
      '!Sub "${Stage}-x"',
      {
        kind: 'joined',
        parts: [
          { kind: 'reference', to: 'Stage', attribute: undefined },
          { kind: 'text', text: '-x' },
        ],
      },
    ],
    ['!ImportValue Other', { kind: 'unknown' }],
  ]);
});

test('a placeholder without quotes, and functions that nobody evaluates', () => {
  const template = `
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: orders.asl.json
      DefinitionSubstitutions: { Limit: 3 }
`;
  const files = { 'orders.asl.json': '{ "StartAt": { "Ref": "A" }, "TimeoutSeconds": ${Limit} }' };
  expect(placeholdersOf(template, { ...yaml, files }).map(({ name, value }) => [name, value])).toEqual([
    [undefined, undefined],
    ['Limit', { kind: 'text', text: '3' }],
  ]);
});

test('what aliases share is met once, and a definition without a template has none', () => {
  const lists = Array.from(
    { length: 15 },
    (_, index) => `          A${index + 1}: &a${index + 1} [*a${index}, *a${index}]`,
  );
  const template = `
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Definition:
        StartAt: A
        Aliases:
          A0: &a0 ["\${Name}"]
${lists.join('\n')}
`;
  expect(placeholdersOf(template)).toHaveLength(1);
  expect(placeholdersOf('{ "StartAt": "${A}" }', { format: 'json' })).toEqual([]);
});
