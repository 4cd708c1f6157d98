import { expect, test } from 'vitest';
import { definitionSize } from '../../packages/core/src/rules/definition-size.ts';
import { findingsOf } from '../check.ts';

const limit = 1_048_576;

test('a definition has no more characters than the limit', () => {
  const [finding] = findingsOf(definitionSize, definitionOf(limit + 1));
  expect(finding?.message).toBe('The definition has more than 1,048,576 characters, even without blanks.');
  expect(finding?.pointer).toBe('');
  expect(findingsOf(definitionSize, definitionOf(limit))).toEqual([]);
});

test('blanks do not count, since deployment may drop them', () => {
  expect(findingsOf(definitionSize, definitionOf(100).replace('{', `{${' '.repeat(limit)}`))).toEqual([]);
});

test('YAML is counted as the JSON that it becomes', () => {
  const words = Array.from({ length: 250_000 }, () => 'a').join(',');
  expect(findingsOf(definitionSize, `a: [${words}]\n`, { format: 'yaml' })).toEqual([]);
  const more = Array.from({ length: 262_200 }, () => 'a').join(',');
  expect(findingsOf(definitionSize, `a: [${more}]\n`, { format: 'yaml' })).toHaveLength(1);
});

test('what a template fills in counts, as far as it is known', () => {
  const template = (length: number) => `
Resources:
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionSubstitutions: { Half: "${'x'.repeat(length)}" }
      Definition: { StartAt: A, States: { A: { Type: Pass, End: true, Result: ["\${Half}", "\${Half}"] } } }
`;
  const [finding] = findingsOf(definitionSize, template(limit / 2), { format: 'yaml' });
  expect(finding?.message).toMatch(/once the template has filled in its placeholders\.$/);
  expect(findingsOf(definitionSize, template(limit / 3), { format: 'yaml' })).toEqual([]);
});

test('CloudFormation takes a text and a file with their blanks', () => {
  const blanks = ' '.repeat(limit);
  const text = `
Resources:
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionString: '{ "StartAt": "A",${blanks}"States": { "A": { "Type": "Succeed" } } }'
`;
  const [inText] = findingsOf(definitionSize, text, { format: 'yaml' });
  expect(inText?.message).toMatch(/takes it with all its blanks\.$/);
  const file = `
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties: { DefinitionUri: orders.asl.json }
`;
  const files = { 'orders.asl.json': `{ "StartAt": "A",${blanks}"States": { "A": { "Type": "Succeed" } } }` };
  expect(findingsOf(definitionSize, file, { format: 'yaml', files })).toHaveLength(1);
  expect(findingsOf(definitionSize, file, { format: 'yaml', files: { 'orders.asl.json': '{}' } })).toEqual([]);
});

/** A definition of exactly that many characters. */
function definitionOf(length: number): string {
  return `{"Comment":"${'x'.repeat(length - '{"Comment":""}'.length)}"}`;
}
