import { expect, test } from 'vitest';
import { checkRefactoring, titlesAt } from './actions.ts';

const call = `"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage"`;

test('the errors of a state are caught in a new Fail state, laid out as its siblings', () => {
  checkRefactoring(
    `{
  "StartAt": "Pay",
  "States": {
    "P▮ay": {
      "Type": "Task",
      "Resource": "\${Pay}",
      "End": true
    }
  }
}`,
    'Catch the errors of `Pay` in a new Fail state',
    `{
  "StartAt": "Pay",
  "States": {
    "Pay": {
      "Type": "Task",
      "Resource": "\${Pay}",
      "Catch": [
        {
          "ErrorEquals": ["States.ALL"],
          "Next": "PayFailed"
        }
      ],
      "End": true
    },
    "PayFailed": {
      "Type": "Fail",
      "Error": "PayFailed",
      "Cause": "State Pay failed."
    }
  }
}`,
  );
});

test('they are caught where others of the scope are, in the same place of the data', () => {
  const before = (marked: string) => `StartAt: pay_it
States:
  pay_it:
    Type: Task
    Resource: arn:aws:lambda:eu-west-1:123456789012:function:pay
    Catch:
      - ErrorEquals: [States.Timeout]
        ResultPath: $.error
        Next: tell
    Next: ship_it
  ${marked}
    Type: Task # the last one
    Resource: arn:aws:lambda:eu-west-1:123456789012:function:ship`;
  const after = `
  tell:
    Type: Pass
    End: true
`;
  checkRefactoring(
    `${before('shi▮p_it:')}\n    End: true${after}`,
    'Catch the errors of `ship_it` in `tell`',
    `${before('ship_it:')}
    Catch:
      - ErrorEquals:
          - States.ALL
        ResultPath: $.error
        Next: tell
    End: true${after}`,
    'yaml',
  );
});

test('a Catch gets a Catcher for all other errors, or for a timeout before that', () => {
  const caught = (catchers: string, more = '') =>
    `{ "StartAt": "A", "States": { "▮A": { ${call}, "Catch": [${catchers}], "Next": "B" }, "B": { "Type": "Fail" }${more} } }`;
  const one = '{ "ErrorEquals": ["States.Permissions"], "Next": "B" }';
  const all = (next: string) => `{ "ErrorEquals": ["States.ALL"], "Next": "${next}" }`;
  const fail = (name: string, what: string) =>
    `, "${name}": { "Type": "Fail", "Error": "${name}", "Cause": "State A ${what}." }`;
  checkRefactoring(
    caught(one),
    'Catch all other errors of `A` in a new Fail state',
    caught(`${one}, ${all('AFailed')}`, fail('AFailed', 'failed')).replace('▮', ''),
  );
  checkRefactoring(
    caught(all('B')),
    'Catch `States.Timeout` of `A` in a new Fail state',
    caught(
      `{ "ErrorEquals": ["States.Timeout"], "Next": "ATimedOut" }, ${all('B')}`,
      fail('ATimedOut', 'timed out'),
    ).replace('▮', ''),
  );
  expect(titlesAt(caught(`{ "ErrorEquals": ["States.Timeout"], "Next": "B" }, ${all('B')}`)).join()).not.toContain(
    'Catch',
  );
});

test('in YAML a Catcher stands before the one for all errors', () => {
  checkRefactoring(
    `QueryLanguage: JSONata
StartAt: A
States:
  A:
    Type: Task
    Resource: arn:aws:lambda:eu-west-1:123456789012:function:pay
    Catch:
    - ErrorEquals: [States.ALL]▮
      Next: B
    End: true
  B: { Type: Fail }
`,
    'Catch `States.Timeout` of `A` in a new Fail state',
    `QueryLanguage: JSONata
StartAt: A
States:
  A:
    Type: Task
    Resource: arn:aws:lambda:eu-west-1:123456789012:function:pay
    Catch:
    - ErrorEquals:
        - States.Timeout
      Next: ATimedOut
    - ErrorEquals: [States.ALL]
      Next: B
    End: true
  B: { Type: Fail }
  ATimedOut: { "Type": "Fail", "Error": "ATimedOut", "Cause": "State A timed out." }
`,
    'yaml',
  );
});

test('a state is retried, a call of Lambda as AWS recommends it', () => {
  const retried = (state: string) => `{"StartAt":"A","States":{"A":{${state},"End":true}}}`;
  const lambda = '"Type":"Task","Resource":"arn:aws:states:::lambda:invoke"▮';
  checkRefactoring(
    retried(lambda),
    'Retry the transient errors of Lambda in `A`',
    retried(
      `${lambda.replace('▮', '')},"Retry":[{"ErrorEquals":["Lambda.ServiceException","Lambda.AWSLambdaException","Lambda.SdkClientException",` +
        '"Lambda.TooManyRequestsException"],"IntervalSeconds":2,"MaxAttempts":6,"BackoffRate":2}]',
    ),
  );
  checkRefactoring(
    retried('"Type":"Parallel",▮"Branches":[]'),
    'Retry the errors of `A`',
    retried(
      '"Type":"Parallel","Branches":[],"Retry":[{"ErrorEquals":["States.ALL"],"IntervalSeconds":1,"MaxAttempts":3,"BackoffRate":2}]',
    ),
  );
});

test('a Choice gets a Default, which is a Fail state', () => {
  const choice = (given: string, more: string) => `StartAt: Is it paid
States:
  Is it paid:
    Type: Choice
    Choices:
      - Variable: $.paid
        BooleanEquals: true
        Next: Refuse
${given}  Refuse:
    Type: Fail
${more}`;
  const marked = choice('', '').replace('Choice\n', 'Choice▮\n');
  checkRefactoring(
    marked,
    'Add a `Default` to `Is it paid` that leads to a new Fail state',
    choice(
      '    Default: Is it paid matched nothing\n',
      `  Is it paid matched nothing:
    Type: Fail
    Error: IsItPaidMatchedNothing
    Cause: State Is it paid matched nothing.
`,
    ),
    'yaml',
  );
  checkRefactoring(
    marked,
    'Add a `Default` to `Is it paid` that leads to `Refuse`',
    choice('    Default: Refuse\n', ''),
    'yaml',
  );
});

test('a timeout is longer than the heartbeat, and no longer than an HTTP call may take', () => {
  const task = (fields: string) => `{ "StartAt": "A", "States": { "A": { "Type": "Task", ▮${fields}, "End": true } } }`;
  const lambda = '"Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken"';
  const timeouts = (fields: string) => titlesAt(task(fields)).filter((title) => title.includes('timeout'));
  expect(timeouts(lambda)).toEqual(['Add a timeout of 300 seconds to `A`']);
  expect(timeouts(`${lambda}, "HeartbeatSeconds": 400`)).toEqual(['Add a timeout of 800 seconds to `A`']);
  expect(timeouts(`${lambda}, "HeartbeatSecondsPath": "$.a"`)).toEqual([]);
  expect(timeouts(`${lambda}, "TimeoutSeconds": 5`)).toEqual([]);
  expect(timeouts('"Resource": "arn:aws:states:::http:invoke"')).toEqual(['Add a timeout of 60 seconds to `A`']);
  checkRefactoring(
    task(lambda),
    'Add a timeout of 300 seconds to `A`',
    task(`${lambda}, "TimeoutSeconds": 300`).replace('▮', ''),
  );
});

test('a Pass state is inserted behind a state, which leads to it', () => {
  checkRefactoring(
    `{ "StartAt": "A", "States": {\r\n  "▮A": { "Type": "Wait", "Seconds": 1, "Next": "B" },\r\n  "B": { "Type": "Succeed" }\r\n} }`,
    'Insert a Pass state behind `A`',
    `{ "StartAt": "A", "States": {\r\n  "A": { "Type": "Wait", "Seconds": 1, "Next": "AfterA" },\r\n  "AfterA": { "Type": "Pass", "Next": "B" },\r\n  "B": { "Type": "Succeed" }\r\n} }`,
  );
  checkRefactoring(
    'StartAt: a b\nStates:\n    a b:\n        Type: Pass\n        End: true▮ # done\n',
    'Insert a Pass state behind `a b`',
    'StartAt: a b\nStates:\n    a b:\n        Type: Pass\n        Next: after a b # done\n    after a b:\n        Type: Pass\n        End: true\n',
    'yaml',
  );
});

test('the innermost state around the whole selection is meant, and nothing else', () => {
  const nested = `{ "StartAt": "A", "States": { "A": { "Type": "Parallel", "Branches": [
    { "StartAt": "B", "States": { "B": { "Type": "Pass", ▮"End": true } } } ], "End": true } } }`;
  expect(titlesAt(nested)).toContain('Insert a Pass state behind `B`');
  expect(titlesAt(nested).join()).not.toContain('`A`');
  expect(titlesAt(`${nested.replace('▮', '')}▮`)).toEqual([]);
});

test('nothing is offered where a part of the state stands elsewhere or is not known, and in a broken text', () => {
  const states = (text: string) => `StartAt: A\nStates:\n${text}  B: { Type: Succeed }\n`;
  const plain = '  A:\n    Type: Pass▮\n    Next: B\n';
  expect(titlesAt(states(plain), 'yaml')).not.toEqual([]);
  for (const text of [
    '  A: &a\n    Type: Pass▮\n    Next: B\n',
    '  A:\n    <<: { Type: Pass }\n    Next: B▮\n',
    '  A:\n    Type: Pass▮\n    Fn::If: [a, b, c]\n',
    `${plain}  \${C}: { Type: Pass, End: true }\n`,
    `${plain}  D: [\n`,
  ])
    expect(titlesAt(states(text), 'yaml'), text).toEqual([]);
});

test('what is added to a block of YAML is one, and on one line what stands on one', () => {
  const task = (more: string) => `QueryLanguage: JSONata
StartAt: A
States:
    A:
        Type: Task▮
        Resource: arn:aws:states:::lambda:invoke
${more}        End: true
`;
  const retry = `        Retry:
            - ErrorEquals:
                  - Lambda.ServiceException
                  - Lambda.AWSLambdaException
                  - Lambda.SdkClientException
                  - Lambda.TooManyRequestsException
              IntervalSeconds: 2
              MaxAttempts: 6
              BackoffRate: 2
`;
  const plain = (more: string) => task(more).replace('▮', '');
  checkRefactoring(task(''), 'Retry the transient errors of Lambda in `A`', plain(retry), 'yaml');
  const timeout = '        TimeoutSeconds: 300\n';
  checkRefactoring(task(''), 'Add a timeout of 300 seconds to `A`', plain(timeout), 'yaml');
  const choice = (more: string) =>
    `{"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Choice","Choices":[]${more}}}`;
  const fail = '"AMatchedNothing":{"Type":"Fail","Error":"AMatchedNothing","Cause":"State A matched nothing."}';
  checkRefactoring(
    choice('▮}'),
    'Add a `Default` to `A` that leads to a new Fail state',
    choice(`,"Default":"AMatchedNothing"},${fail}`),
  );
});
