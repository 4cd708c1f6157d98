import { expect, test } from 'vitest';
import { isDefinition, isOurs } from '../../packages/vscode-extension/src/definition-languages.ts';

const textOf = (languageId: string, scheme: string, path = '/flows/a') => ({ languageId, uri: { scheme, path } });

test('definitions on disk, not saved yet, or of a remote repository', () => {
  expect(isDefinition(textOf('asl', 'file'))).toBe(true);
  expect(isDefinition(textOf('asl-yaml', 'untitled'))).toBe(true);
  expect(isDefinition(textOf('asl', 'vscode-vfs'))).toBe(true);
});

test('no other language, and no old version of a definition', () => {
  expect(isDefinition(textOf('json', 'file'))).toBe(false);
  expect(isDefinition(textOf('asl', 'git'))).toBe(false);
});

test.each([
  ['yaml', 'Resources:\n  A:\n    Type: AWS::Serverless::StateMachine\n'],
  ['json', '{ "Type": "AWS::StepFunctions::StateMachine" }'],
  ['yaml', 'stepFunctions:\n  stateMachines:\n    a: {}\n'],
  ['terraform', 'resource "aws_sfn_state_machine" "a" {}'],
  ['json', '{ "StartAt": "A", "States": {} }'],
  ['yaml', 'Comment: x\nStartAt: A\n'],
])('a text in %s that names a state machine: %s', (languageId, text) => {
  expect(isOurs({ ...textOf(languageId, 'file'), getText: () => text })).toBe(true);
});

test('the configuration', () => {
  const config = textOf('json', 'file', '/flows/stepproof.config.json');
  expect(isOurs({ ...config, getText: () => '{}' })).toBe(true);
});

test('no other text', () => {
  const isHolding = (languageId: string, text: string, scheme = 'file') =>
    isOurs({ ...textOf(languageId, scheme), getText: () => text });
  expect(isHolding('json', '{ "name": "no definition" }')).toBe(false);
  expect(isHolding('plaintext', 'AWS::Serverless::StateMachine')).toBe(false);
  expect(isHolding('yaml', 'Type: AWS::Serverless::StateMachine', 'git')).toBe(false);
});
