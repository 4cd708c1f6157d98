import { checkedText, type FileSettings, lintText, noNearbyFiles } from '@stepproof/checking';
import { type Diagnostic, defaultSettings, LineIndex } from '@stepproof/core';
import { expect, test } from 'vitest';

const settings: FileSettings = { lint: defaultSettings, type: undefined };

async function diagnosticsIn(text: string, file = 'template.yaml'): Promise<readonly Diagnostic[]> {
  const surroundings = { nearby: noNearbyFiles, settingsFor: async () => settings };
  const { found, failures } = await lintText({ file, text, isNamed: false }, surroundings, 'deep');
  expect(failures).toEqual([]);
  return checkedText(file, text, found).diagnostics;
}

/** What is found in a template, as `line: rule`. */
async function findings(text: string, file?: string): Promise<readonly string[]> {
  const lines = new LineIndex(text);
  return (await diagnosticsIn(text, file)).map(
    ({ ruleId, location }) => `${lines.positionAt(location.span.start).line}: ${ruleId}`,
  );
}

const unreachable = 'Definition: { StartAt: A, States: { A: { Type: Succeed }, B: { Type: Succeed } } }';

test('of a template that cannot be read it is told once why, however many machines it declares', async () => {
  const machine = (id: string) =>
    `"${id}": { "Type": "AWS::Serverless::StateMachine", "Properties": { "Definition": { "StartAt": "A" } } }`;
  const text = `{ "Resources": {\n${machine('A')},\n${machine('B')}\n} `;
  expect(await findings(text, 'template.json')).toEqual(['4: no-invalid-syntax']);
});

test('a suppression that one machine of a template needs is used', async () => {
  const text = (comment: string) => `
Resources:
  One:
    Type: AWS::Serverless::StateMachine
    Properties:
      ${comment}
      ${unreachable}
  Two:
    Type: AWS::Serverless::StateMachine
    Properties:
      ${unreachable}
`;
  expect(await findings(text('# One.'))).toEqual(['7: no-unreachable-state', '11: no-unreachable-state']);
  expect(await findings(text('# stepproof-disable-next-line no-unreachable-state -- as it is'))).toEqual([
    '11: no-unreachable-state',
  ]);
  expect(await findings(text('# stepproof-disable no-unreachable-state -- as it is'))).toEqual([]);
  expect(await findings(text('# stepproof-disable-next-line no-dead-retrier -- none'))).toContain(
    '6: no-unused-suppression',
  );
  expect(await findings(text('# stepproof-disable no-dead-retrier -- none'))).toContain('6: no-unused-suppression');
});

test('a suppression in a `Comment` is that of its own machine', async () => {
  const text = `
Resources:
  One:
    Type: AWS::Serverless::StateMachine
    Properties:
      Definition: { Comment: stepproof-disable no-unreachable-state -- no, StartAt: A, States: { A: { Type: Succeed } } }
  Two:
    Type: AWS::Serverless::StateMachine
    Properties:
      ${unreachable}
`;
  expect(await findings(text)).toEqual(['6: no-unused-suppression', '10: no-unreachable-state']);
});

test('a comment of a template suppresses what is in a text within it', async () => {
  const text = (comment: string) => `${comment}
Resources:
  One:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionString: |
        { "StartAt": "A", "States": {
          "A": { "Type": "Succeed" },
          "B": { "Type": "Succeed" } } }
`;
  expect(await findings(text(''))).toEqual(['9: no-unreachable-state']);
  expect(await findings(text('# stepproof-disable no-unreachable-state -- as it is'))).toEqual([]);
});
