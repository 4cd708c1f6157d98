import { expect, test } from 'vitest';
import { createDocument } from '../../packages/core/src/engine/document.ts';
import { findingsIn, foundInUse } from '../../packages/core/src/linter/found-in-use.ts';
import { lint } from '../../packages/core/src/linter/lint.ts';
import { noUnreachableState } from '../../packages/core/src/rules/no-unreachable-state.ts';
import { noUnusedSuppression } from '../../packages/core/src/rules/no-unused-suppression.ts';
import { suppressionReason } from '../../packages/core/src/rules/suppression-reason.ts';
import { environment } from '../check.ts';
import { machinesIn } from './templates.ts';

const rules = [noUnreachableState, noUnusedSuppression, suppressionReason];

/** What is found in the machines of a template, each finding with the number of its line. */
function found(text: string): string[] {
  const settings = { preset: 'recommended', levels: new Map() } as const;
  const uses = machinesIn({ text }).map((use) =>
    foundInUse(use, lint(createDocument(use, environment), rules, settings)),
  );
  return findingsIn('/flows/template.yaml', uses).map(
    ({ ruleId, location }) => `${text.slice(0, location.span.start).split('\n').length}: ${ruleId}`,
  );
}

/** Two machines, the first an object and the second a text, with an unreachable state in each: in the lines 13 and 23. */
function templateWith(comments: Readonly<Record<number, string>>): string {
  const lines = `
Resources:

  First:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      Definition:
        StartAt: A
        States:
          A: { Type: Succeed }


          B: { Type: Succeed }

  Second:
    Type: AWS::StepFunctions::StateMachine
    Properties:

      DefinitionString: |
        { "StartAt": "A", "States": {
            "A": { "Type": "Succeed" },

            "B": { "Type": "Succeed" }
        } }
`.split('\n');
  return lines.map((line, index) => comments[index + 1] ?? line).join('\n');
}

test('without a comment all is found', () => {
  expect(found(templateWith({}))).toEqual(['13: no-unreachable-state', '23: no-unreachable-state']);
});

test('a comment in a definition that is an object', () => {
  const comment = '          # stepproof-disable-next-line no-unreachable-state -- later';
  expect(found(templateWith({ 12: comment }))).toEqual(['23: no-unreachable-state']);
  expect(found(templateWith({ 11: comment }))).toEqual([
    '11: no-unused-suppression',
    '13: no-unreachable-state',
    '23: no-unreachable-state',
  ]);
});

test('a comment for the whole file is for all of its machines, and is judged once', () => {
  expect(found(templateWith({ 1: '# stepproof-disable no-unreachable-state -- later' }))).toEqual([]);
  expect(found(templateWith({ 3: '# stepproof-disable no-unreachable-stat -- later' }))).toEqual([
    '3: no-unused-suppression',
    '13: no-unreachable-state',
    '23: no-unreachable-state',
  ]);
  expect(found(templateWith({ 3: '# stepproof-disable no-unreachable-state' }))).toEqual(['3: suppression-reason']);
});

test('a comment of a template that has nothing to do is told with the machine that it stands at', () => {
  const comment = '      # stepproof-disable-next-line no-unreachable-state -- later';
  expect(found(templateWith({ 18: comment }))).toEqual([
    '13: no-unreachable-state',
    '18: no-unused-suppression',
    '23: no-unreachable-state',
  ]);
});

test('a comment in the text of a definition', () => {
  const comment = '            // stepproof-disable-next-line no-unreachable-state -- later';
  expect(found(templateWith({ 22: comment }))).toEqual(['13: no-unreachable-state']);
});

test('a `Comment` in the text of a definition', () => {
  const comment =
    '            "A": { "Type": "Succeed" }, "B": { "Type": "Succeed", "Comment": "stepproof-disable no-unreachable-state -- later" },';
  const text = templateWith({ 21: comment, 23: '            "C": { "Type": "Fail" }' });
  expect(found(text)).toEqual(['13: no-unreachable-state', '23: no-unreachable-state']);
});

test('in a template with one machine a comment for the whole file is judged', () => {
  const text = `# stepproof-disable no-unreachable-state -- later
Resources:
  Only:
    Type: AWS::StepFunctions::StateMachine
    Properties: { Definition: { StartAt: A, States: { A: { Type: Succeed } } } }
`;
  expect(found(`\n${text}`)).toEqual(['2: no-unused-suppression']);
});

test('a comment of a template says nothing of another file, and one of that file nothing of the template', () => {
  const text = `# stepproof-disable no-unreachable-state -- later
Resources:
  Only:
    Type: AWS::StepFunctions::StateMachine
    Properties: { DefinitionUri: orders.asl.yaml }
`;
  const definition = 'StartAt: A\nStates: { A: { Type: Succeed }, B: { Type: Succeed } }';
  const [use] = machinesIn({ text, files: () => ({ file: '/flows/orders.asl.yaml', text: definition }) });
  if (use === undefined) throw new Error('There is no machine.');
  const { diagnostics } = lint(createDocument(use, environment), rules, { preset: 'recommended', levels: new Map() });
  expect(diagnostics.map(({ ruleId, location }) => [ruleId, location.file])).toEqual([
    ['no-unused-suppression', '/flows/template.yaml'],
    ['no-unreachable-state', '/flows/orders.asl.yaml'],
  ]);
});
