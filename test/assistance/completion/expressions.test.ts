import { expect, test } from 'vitest';
import { complete, completeYaml } from './complete.ts';

function pass(value: string): string {
  return `{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Parameters": { "x.$": ${value} }, "End": true } } }`;
}

test('a value of a template begins with a function or a path', async () => {
  const { labels, taken } = await complete(pass('"█"'));
  expect(labels.slice(0, 2)).toEqual(['$.x', '$']);
  expect(labels.indexOf('$$')).toBeLessThan(labels.indexOf('States.Array'));
  expect(taken('States.UUID')).toBe(pass('"States.UUID()"'));
});

test('a function is replaced whole, keeps its brackets and may stand in another', async () => {
  expect((await complete(pass('"States.Fo█"'))).snippet('States.Format')).toBe('States.Format($1)');
  expect((await complete(pass('"States.Fo█($.a)"'))).taken('States.Hash')).toBe(pass('"States.Hash($.a)"'));
  expect((await complete(pass('"States.Format(\'{}\', Sta█)"'))).taken('States.UUID')).toBe(
    pass('"States.Format(\'{}\', States.UUID())"'),
  );
  expect((await complete(pass('"States.Format(\'Sta█\')"'))).labels).toEqual([]);
});

test('a key without `.$` and what follows a path are left alone', async () => {
  expect((await complete('{ "States": { "A": { "Type": "Pass", "Parameters": { "x": "█" } } } }')).labels).toEqual([]);
  expect((await complete(pass('"$.a.█"'))).labels).toEqual([]);
  expect((await complete('{ "States": { "A": { "Type": "Pass", "ResultPath": "█" } } }')).labels).toEqual(['$.a', '$']);
});

test('the context object has what exists in the state', async () => {
  expect((await complete(pass('"$$.█"'))).labels).toEqual(['Execution', 'State', 'StateMachine']);
  expect((await complete(pass('"$$.Execution.I█"'))).taken('Input')).toBe(pass('"$$.Execution.Input"'));
  const task = (resource: string) =>
    `{ "States": { "A": { "Type": "Task", "Resource": "${resource}", "Parameters": { "x.$": "$$.█" } } } }`;
  expect((await complete(task('arn:aws:states:::sqs:sendMessage'))).labels).not.toContain('Task');
  expect((await complete(task('arn:aws:states:::sqs:sendMessage.waitForTaskToken'))).labels).toContain('Task');
});

test('the item of a Map exists where the Map makes input, and in the states of an inline one', async () => {
  const own = '{ "States": { "A": { "Type": "Map", "ItemSelector": { "x.$": "$$.Map.Item.█" } } } }';
  expect((await complete(own)).labels).toEqual(['Index', 'Value', 'Key']);
  const inner = (mode: string) => `{ "States": { "A": { "Type": "Map", "ItemProcessor": {
    "ProcessorConfig": { "Mode": "${mode}" }, "States": { "B": { "Type": "Pass", "InputPath": "$$.█" } } } } } }`;
  expect((await complete(inner('INLINE'))).labels).toContain('Map');
  expect((await complete(inner('DISTRIBUTED'))).labels).not.toContain('Map');
});

function withoutContext(labels: readonly string[]): readonly string[] {
  return labels.filter((label) => !label.startsWith('$$.'));
}

test('variables that some way to the state assigns', async () => {
  const { labels, get } = await complete(`{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": { "order.$": "$.order" }, "Next": "B" },
    "B": { "Type": "Pass", "InputPath": "$█", "Assign": { "own": 1 }, "Next": "C" },
    "C": { "Type": "Pass", "Assign": { "later": 1 }, "End": true }
  } }`);
  expect(withoutContext(labels)).toEqual(['$.order', '$', '$order', '$$']);
  expect(get('$order').documentation).toBe('Workflow variable `$order`. Assigned in `A`.');
});

test('while the ways to a state are not all known, every variable that can be seen there', async () => {
  const { labels } = await complete(`{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": { "order.$": "$.order" }, "End": true },
    "New": { "Type": "Pass", "InputPath": "$█" }
  } }`);
  expect(withoutContext(labels)).toEqual(['$', '$order', '$.order', '$$']);
});

test('keys of `Assign` that are no names are not offered', async () => {
  const { labels } = await complete(`{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": { "": 1, "a b": 2, "\${Key}": 3, "ok": 4 }, "End": true },
    "B": { "Type": "Pass", "OutputPath": "$█" }
  } }`);
  expect(withoutContext(labels)).toEqual(['$', '$ok', '$$']);
});

function output(expression: string): string {
  return `QueryLanguage: JSONata\nStartAt: A\nStates:\n  A:\n    Type: Task\n    Output: ${expression}\n    End: true\n`;
}

test('an expression begins with `$states`, a variable or a function', async () => {
  const { labels, snippet } = await completeYaml(output("'{% █ %}'"));
  expect(labels[0]).toBe('$states');
  expect(labels).toContain('$substring');
  expect(snippet('$substring')).toBe('\\$substring($1)');
  expect(snippet('$uuid')).toBe('$uuid()');
});

test('behind a value, in a text and in a comment nothing begins', async () => {
  expect((await completeYaml(output("'{% $states.input █ %}'"))).labels).toEqual([]);
  expect((await completeYaml(output('"{% \'a $█\' %}"'))).labels).toEqual([]);
  expect((await completeYaml(output("'{% /* $█ */ 1 %}'"))).labels).toEqual([]);
  expect((await completeYaml(output("'{% 1 %}█'"))).labels).toEqual([]);
});

test('members of `$states` that exist in the field', async () => {
  expect((await completeYaml(output("'{% $states.█ %}'"))).labels).toEqual(['result', 'input', 'context']);
  expect((await completeYaml(output("'{% $states.context.St█ %}'"))).labels).toEqual([
    'Execution',
    'State',
    'StateMachine',
    'Task',
  ]);
  const args = 'QueryLanguage: JSONata\nStates:\n  A:\n    Type: Task\n    Arguments: "{% $states.█ %}"\n';
  expect((await completeYaml(args)).labels).toEqual(['input', 'context']);
  const caught =
    'QueryLanguage: JSONata\nStates:\n  A:\n    Type: Task\n    Catch:\n      - ErrorEquals: [States.ALL]\n        Output: "{% $states.█ %}"\n        Next: A\n';
  expect((await completeYaml(caught)).labels).toEqual(['errorOutput', 'input', 'context']);
  expect((await completeYaml(caught.replace('█', 'errorOutput.█'))).labels).toEqual(['Error', 'Cause']);
});

test('an expression over several lines', async () => {
  const text = output('|-\n      {% $states.input.a &\n        $up█ %}');
  expect((await completeYaml(text)).taken('$uppercase')).toBe(text.replace('$up█', '$uppercase()'));
});

test('where nothing is written, a whole expression', async () => {
  expect((await completeYaml(output('█'))).taken('{% … %}')).toBe(output("'{%  %}'"));
  expect(
    (await complete('{ "QueryLanguage": "JSONata", "States": { "A": { "Type": "Wait", "Seconds": █ } } }')).labels,
  ).toEqual(['10', '{% … %}']);
});
