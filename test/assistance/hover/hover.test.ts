import { expect, test } from 'vitest';
import { hoverAt } from '../../../packages/core/src/assistance/hover/hover.ts';
import { type Circumstances, documentOf } from '../../check.ts';

/** What the hover at the mark `█` speaks of, and what it says. */
async function hover(
  marked: string,
  circumstances: Circumstances = {},
): Promise<readonly [about: string, markdown: string] | undefined> {
  const offset = marked.indexOf('█');
  const text = marked.replace('█', '');
  const found = await hoverAt(documentOf(text, circumstances), offset);
  return found === undefined ? undefined : [text.slice(found.span.start, found.span.end), found.markdown];
}

const definition = `{ "StartAt": "A", "States": {
  "A": { "Type": "Task", "Comment": "Asks *twice*.", "Resource": "arn:aws:states:::sqs:sendMessage",
    "Parameters": { "x.$": "States.Format('{}', $$.State.Name)", "y.$": "$seen" },
    "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "C" }], "Next": "B" },
  "B": { "Type": "Choice", "Choices": [{ "Variable": "$.x", "IsNull": true, "Next": "C" }], "Default": "A" },
  "C": { "Type": "Fail" } } }`;

test('a field: what it means, whether it is needed, where AWS says so', async () => {
  const [about, markdown] = (await hover(definition.replace('"Resource"', '"Reso█urce"'))) ?? [];
  expect(about).toBe('"Resource"');
  expect(markdown).toContain('**Resource** (required)\n\nThe ARN of what to call');
  expect(markdown).toContain(
    '[AWS documentation](https://docs.aws.amazon.com/step-functions/latest/dg/state-task.html)',
  );
});

test('a state, at its key and at every reference', async () => {
  const about = '**A** — Task state\n\nAsks \\*twice\\*.\n\nLeads to `B`. On errors to `C`.';
  for (const marked of [
    definition.replace('"A": {', '"█A": {'),
    definition.replace('"StartAt": "A"', '"StartAt": "A█"'),
  ]) {
    const found = await hover(marked);
    expect(found?.[0]).toBe('"A"');
    expect(found?.[1].startsWith(about)).toBe(true);
  }
  expect((await hover(definition.replace('"Next": "B"', '"Next": "█B"')))?.[1]).toContain(
    '**B** — Choice state\n\nLeads to `C`, `A`.',
  );
});

test.each([
  ['a state type', '"Type": "Choice"', '"Type": "Ch█oice"', '"Choice"', '**Choice** state'],
  ['an error', '"States.ALL"', '"States█.ALL"', '"States.ALL"', 'Matches every error but `States.Runtime`'],
  ['an operator', '"IsNull"', '"IsN█ull"', '"IsNull"', 'true when `Variable` is `null`'],
  [
    'an intrinsic function',
    'States.Format',
    'States.Fo█rmat',
    'States.Format',
    '`States.Format(template, …values)` → string',
  ],
  ['its prefix', 'States.Format', 'Sta█tes.Format', 'States.Format', 'Puts the values in the place'],
  ['a member of the context object', '$$.State.Name', '$$.State.Na█me', 'Name', 'The name of the state.'],
  ['the context object', '$$.State.Name', '█$$.State.Name', '$$', 'The context object'],
])('%s', async (_name, written, marked, about, says) => {
  const found = await hover(definition.replace(written, () => marked));
  expect(found?.[0]).toBe(about);
  expect(found?.[1]).toContain(says);
});

const jsonata = `QueryLanguage: JSONata
StartAt: A
States:
  A:
    Type: Pass
    Assign:
      total: '{% $count($states.input.items) %}'
    Next: B
  B:
    Type: Pass
    Output: '{% ($local := $total; $local + $uuid()) %}'
    End: true
`;

test.each([
  ['a function', '$count(', '$co█unt(', '$count', '`$count(array)` → number'],
  ['`$states`', '$states', '$sta█tes', '$states', 'What Step Functions gives the state'],
  ['its member', 'states.input', 'states.in█put', 'input', 'The input of the state.'],
  ['a variable', '$total;', '$tot█al;', '$total', 'Workflow variable `$total`. Assigned in `A`.'],
])('in JSONata, %s', async (_name, written, marked, about, says) => {
  const found = await hover(
    jsonata.replace(written, () => marked),
    { format: 'yaml' },
  );
  expect(found?.[0]).toBe(about);
  expect(found?.[1]).toContain(says);
});

test.each([['what the expression itself binds', '$local +', '$loc█al +']])(
  'nothing is said of %s',
  async (_name, written, marked) => {
    expect(
      await hover(
        jsonata.replace(written, () => marked),
        { format: 'yaml' },
      ),
    ).toBeUndefined();
  },
);

test.each([
  ['placeholders', '{ "StartAt": "${Fi█rst}", "States": { "A": { "Type": "Pass" } } }'],
  ['strings that hold one', '{ "States": { "A": { "Type": "Pass", "Next": "A${Na█me}" } } }'],
  ['unknown fields', '{ "Fo█o": 1 }'],
  ['keys of payloads', '{ "States": { "A": { "Type": "Pass", "Result": { "Ty█pe": 1 } } } }'],
  ['states that are not there', '{ "StartAt": "Gh█ost", "States": {} }'],
  ['space', '{ "States": {  █  } }'],
  ['an empty text', '█'],
])('nothing is said of %s', async (_name, marked) => {
  expect(await hover(marked)).toBeUndefined();
});

const call = `{ "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::ecs:runTask.sync",
  "Parameters": { "TaskDefinition.$": "$.task", "LaunchType": "FARGATE",
    "Overrides": { "ContainerOverrides": [{ "Name": "web" }] },
    "CapacityProviderStrategy": [], "PlacementConstraints": [{ "Type": "memberOf" }] },
  "Catch": [{ "ErrorEquals": ["ECS.ClusterNotFoundException"], "Next": "A" }], "End": true } } }`;

test.each([
  ['what is called', 'ecs:run', 'ecs:█run', '"arn:aws:states:::ecs:runTask.sync"', 'Run a job (`.sync`)'],
  ['the IAM actions that it needs', 'ecs:run', 'ecs:█run', '"arn:aws:states:::ecs:runTask.sync"', '`ecs:RunTask`'],
  ['its API', 'ecs:run', 'ecs:█run', '"arn:aws:states:::ecs:runTask.sync"', '/goto/WebAPI/ecs-2014-11-13/RunTask)'],
  ['a parameter', '"LaunchType"', '"Laun█chType"', '"LaunchType"', '**LaunchType**\n\nA parameter of `ecs:runTask`.'],
  ['its values', '"LaunchType"', '"Laun█chType"', '"LaunchType"', 'One of `EC2`, `EXTERNAL`, `FARGATE`'],
  ['one that is needed', '"TaskDefinition.$"', '"Task█Definition.$"', '"TaskDefinition.$"', '(required)'],
  ['one that is deeper down', '"Name"', '"Na█me"', '"Name"', 'A parameter of `ecs:runTask`. Type: string.'],
  ['a value of a list', '"FARGATE"', '"FAR█GATE"', '"FARGATE"', '`FARGATE`\n\n**LaunchType**'],
  ['a value in a list', '"memberOf"', '"mem█berOf"', '"memberOf"', '`memberOf`\n\n**Type**'],
  ['an error', 'ECS.Clus', 'ECS.█Clus', '"ECS.ClusterNotFoundException"', 'An error that `ecs:runTask` may fail with.'],
])('of a call: %s', async (_name, written, marked, about, says) => {
  const found = await hover(call.replace(written, () => marked));
  expect(found?.[0]).toBe(about);
  expect(found?.[1]).toContain(says);
});

test.each([
  ['a parameter that is not there', call.replace('"LaunchType"', '"Laun█chTyp"')],
  ['a value that is none of the list', call.replace('"FARGATE"', '"FAR█GATES"')],
  ['another error', call.replace('ECS.Clus', 'ECS.█Bus')],
  ['a call that AWS does not have', call.replace('ecs:run', 'ecs:█walk')],
])('of a call, nothing of %s', async (_name, marked) => {
  expect(await hover(marked)).toBeUndefined();
});

const flow = `{ "StartAt": "Load", "States": {
  "Load": { "Type": "Task", "Resource": "arn:aws:states:::dynamodb:getItem", "Parameters": { "TableName": "t", "Key": { "id": { "S.$": "$.order.id" } } },
    "ResultPath": "$.found", "Retry": [{ "ErrorEquals": ["States.ALL"], "IntervalSeconds": 30, "MaxAttempts": 3, "BackoffRate": 2 }], "Next": "Count" },
  "Count": { "Type": "Pass", "Parameters": { "item.$": "$.found.Item", "order.$": "$.order", "size": 1 }, "Assign": { "size": 1 }, "Next": "Done" },
  "Done": { "Type": "Succeed", "OutputPath": "$.size" } } }`;

test.each([
  ['what comes to it', '"Done": {', '"Do█ne": {', 'Input: object with `item`'],
  ['with the types', '"Done": {', '"Do█ne": {', '`size` (number)'],
  ['its variables', '"Done": {', '"Do█ne": {', 'Variables: `$size`.'],
  [
    'what it calls',
    '"Load": {',
    '"Lo█ad": {',
    'Calls **`dynamodb:getItem`** — optimized integration of Amazon DynamoDB.',
  ],
  ['what it may fail with', '"Load": {', '"Lo█ad": {', 'May fail with `DynamoDB.InternalServerErrorException`'],
])('of a state: %s', async (_name, written, marked, says) => {
  expect((await hover(flow.replace(written, () => marked)))?.[1]).toContain(says);
});

test.each([
  ['a member that the definition makes', '"$.size"', '"$.si█ze"', ['size', 'Selects: number.']],
  [
    'a member of a result',
    '"$.found.Item"',
    '"$.found.It█em"',
    ['Item', 'Selects: map to object with one of its members.'],
  ],
  [
    'all of the data',
    '"$.found.Item"',
    '"$.fou█nd.Item"',
    ['found', 'Selects: object with `Item` (map to object with one of its members), `ConsumedCapacity` (object)'],
  ],
])('of a path: %s', async (_name, written, marked, [about, says]) => {
  const found = await hover(flow.replace(written, () => marked));
  expect(found?.[0]).toBe(about);
  expect(found?.[1]).toContain(says);
});

test('of JSONata: what a path selects', async () => {
  const text = `{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output": { "total": 1, "lines": [{ "sku": "a" }] }, "Next": "B" },
    "B": { "Type": "Pass", "Output": "{% $states.input.lines.sk█u & $states.input.total %}", "End": true } } }`;
  expect(await hover(text)).toEqual(['sku', 'Selects: string.']);
});

test.each([
  [
    'its numbers',
    '"IntervalSeconds"',
    '"Interval█Seconds"',
    'Retries 30 s, 1 min 30 s, 3 min 30 s after the first failure.',
  ],
  ['its names', '"ErrorEquals"', '"Error█Equals"', 'Retries 30 s, 1 min 30 s, 3 min 30 s after the first failure.'],
  [
    'by chance',
    '"MaxAttempts": 3',
    '"Max█Attempts": 3, "JitterStrategy": "FULL"',
    'at most, as each interval is a random part of this.',
  ],
  ['many times', '"MaxAttempts": 3', '"Max█Attempts": 3000', '15 min 30 s, 31 min 30 s and 2,994 more after'],
  ['never', '"MaxAttempts": 3', '"Max█Attempts": 0', 'It never retries.'],
  [
    'nearly on the minute',
    '"IntervalSeconds": 30, "MaxAttempts": 3, "BackoffRate": 2',
    '"IntervalSeconds": 60, "MaxAttempts": 3, "Backoff█Rate": 1.9933',
    'Retries 1 min, 3 min, ',
  ],
  [
    'beyond all numbers',
    '"BackoffRate": 2',
    '"Backoff█Rate": 1e309',
    'Retries 30 s and 2 more after the first failure.',
  ],
])('of a Retrier, when it retries: %s', async (_name, written, marked, says) => {
  expect((await hover(flow.replace(written, () => marked)))?.[1]).toContain(says);
});

const template = `
Resources:
  PayFunction:
    Type: AWS::Serverless::Function
  Order:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionSubstitutions:
        PayArn: !GetAtt PayFunction.Arn
        Stage: !Ref Stage
        Table: orders
      Definition:
        StartAt: A
        States:
          A:
            Type: Task
            Resource: \${PayArn}
            Parameters:
              table: \${Stage}-\${Table}
            End: true
Parameters:
  Stage:
    Type: String
`;

test.each([
  ['${PayArn}', '${Pay█Arn}', '`Arn` of the resource `PayFunction` (AWS::Serverless::Function)'],
  ['${Stage}-', '${St█age}-', 'the parameter `Stage`'],
  ['${Table}', '${Tab█le}', '`orders`'],
])('what %s stands for', async (written, marked, says) => {
  const found = await hover(
    template.replace(written, () => marked),
    { format: 'yaml' },
  );
  expect(found?.[0]).toBe(written.replace('-', ''));
  expect(found?.[1]).toContain(`stands for ${says}.`);
});
