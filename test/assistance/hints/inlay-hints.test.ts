import { expect, test } from 'vitest';
import { inlayHintsOf } from '../../../packages/core/src/assistance/hints/inlay-hints.ts';
import { type Circumstances, documentOf } from '../../check.ts';

const hint = /‹([^›]*)›/g;

/** Checks that the hints of a text are the marked ones, each behind what it is about. */
function checkHints(marked: string, circumstances: Circumstances = {}): void {
  const text = marked.replaceAll(hint, '');
  const document = documentOf(text, circumstances);
  let shown = text;
  for (const { offset, label } of inlayHintsOf(document, { start: 0, end: text.length }).toReversed())
    shown = `${shown.slice(0, offset)}‹${label}›${shown.slice(offset)}`;
  expect(shown).toBe(marked);
}

function retrying(retrier: string): string {
  return `{ "StartAt": "A", "States": { "A": { "Type": "Parallel", "End": true, "Branches": [], "Retry": [${retrier}] } } }`;
}

test.each([
  '{ "ErrorEquals": ["A"]‹after 1 s, 2 s, 4 s› }',
  '{ "ErrorEquals": ["A"]‹after 2 s, 4 s›, "IntervalSeconds": 2, "MaxAttempts": 2 }',
  '{ "ErrorEquals": ["A"]‹after 1 s, 1.5 s, 2.25 s›, "BackoffRate": 1.5 }',
  '{ "ErrorEquals": ["A"]‹after 20 s, 40 s, 1 min›, "IntervalSeconds": 20, "MaxDelaySeconds": 60 }',
  '{ "ErrorEquals": ["A"]‹after up to 1 s, 2 s, 4 s›, "JitterStrategy": "FULL" }',
  '{ "ErrorEquals": ["A"]‹after 5 s, 5 s, 5 s, 5 s, 5 s, … (20 retries)›, "BackoffRate": 1, "IntervalSeconds": 5, "MaxAttempts": 20 }',
  '{ "ErrorEquals": ["A"]‹no retry›, "MaxAttempts": 0 }',
  '{ "ErrorEquals": ["A"]‹after 1 s, … (3 retries)›, "BackoffRate": 1e309 }',
])('a retrier says when it retries: %s', (retrier) => {
  checkHints(retrying(retrier));
});

test.each([
  '{ "ErrorEquals": ["A"], "MaxAttempts": "${Times}" }',
  '{ "ErrorEquals": ["A"], "IntervalSeconds": -1 }',
  '{ "ErrorEquals": ["A"], "IntervalSeconds": 1e309 }',
  '{ "MaxAttempts": 2 }',
  '7',
])('nothing is said of a retrier of which it is not known: %s', (retrier) => {
  checkHints(retrying(retrier));
});

test('in YAML', () => {
  checkHints(
    `StartAt: A
States:
  A:
    Type: Task
    Resource: \${Pay}
    Retry:
      - ErrorEquals:
          - States.ALL‹after 3 s›
        IntervalSeconds: 3
        MaxAttempts: 1
    End: true
`,
    { format: 'yaml' },
  );
});

test('a Task without a timeout says when it times out', () => {
  checkHints(`{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage"‹times out after 1157 d 9 h›, "Next": "B" },
    "B": { "Type": "Task", "Resource": "arn:aws:states:::http:invoke"‹times out after 1 min›, "Next": "C" },
    "C": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "TimeoutSeconds": 5, "Next": "D" },
    "D": { "Type": "Task", "Resource": "\${Pay}", "End": true }
  } }`);
});

test('a machine without a timeout does where its type is known', () => {
  const machine = (rest: string) => `{ "StartAt": "A"${rest}, "States": { "A": { "Type": "Succeed" } } }`;
  checkHints(machine(''));
  checkHints(machine('‹times out after 5 min›'), { type: 'EXPRESS' });
  checkHints(machine('‹times out after 365 d›'), { type: 'STANDARD' });
  checkHints(machine(', "TimeoutSeconds": 9'), { type: 'EXPRESS' });
});

test('a placeholder says what the template puts in its place', () => {
  checkHints(
    `Resources:
  Order:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionSubstitutions:
        Pay: !GetAtt PayFunction.Arn
        Table: !Ref Orders
        Stage: dev
        Queue: !Sub https://sqs.\${AWS::Region}.amazonaws.com/\${Orders}
        Secret: !ImportValue shared
        Orders: !Ref Orders
      Definition:
        StartAt: A‹times out after 365 d›
        States:
          A:
            Type: Task
            Resource: \${Pay}‹= PayFunction.Arn›
            Parameters:
              t: \${Table}‹= Orders›-\${Stage}‹= dev›
              q: \${Queue}‹= https://sqs.\${AWS::Region}.amazonaws.com/\${Orders}›
              s: \${Secret} \${Orders} \${Nothing}
            End: true
`,
    { format: 'yaml' },
  );
});

test('only hints in the part that is asked about are given', () => {
  const text = retrying('{ "ErrorEquals": ["A"] }');
  const end = text.indexOf('["A"]') + 5;
  expect(inlayHintsOf(documentOf(text), { start: 0, end: end - 1 })).toEqual([]);
  expect(inlayHintsOf(documentOf(text), { start: end, end })).toHaveLength(1);
});
