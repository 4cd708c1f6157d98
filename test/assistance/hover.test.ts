import { expect, test } from 'vitest';
import { hoverAt } from '../../packages/core/src/assistance/hover.ts';
import { type Circumstances, documentOf } from '../check.ts';

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
  expect(await hover(definition.replace('"A": {', '"█A": {'))).toEqual(['"A"', about]);
  expect(await hover(definition.replace('"StartAt": "A"', '"StartAt": "A█"'))).toEqual(['"A"', about]);
  expect((await hover(definition.replace('"Next": "B"', '"Next": "█B"')))?.[1]).toBe(
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

test.each([
  ['what the expression itself binds', '$local +', '$loc█al +'],
  ['data', 'input.items', 'input.ite█ms'],
])('nothing is said of %s', async (_name, written, marked) => {
  expect(
    await hover(
      jsonata.replace(written, () => marked),
      { format: 'yaml' },
    ),
  ).toBeUndefined();
});

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
