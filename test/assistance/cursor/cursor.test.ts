import { expect, test } from 'vitest';
import { completionsAt } from '../../../packages/core/src/assistance/completion/completion.ts';
import { hoverAt } from '../../../packages/core/src/assistance/hover/hover.ts';
import { createDocument } from '../../../packages/core/src/engine/document.ts';
import { contentOf } from '../../../packages/core/src/syntax/content.ts';
import { parseJson } from '../../../packages/core/src/syntax/json/parse-json.ts';
import { propertyOf } from '../../../packages/core/src/syntax/node.ts';
import { parseText } from '../../../packages/core/src/syntax/parse.ts';
import { SourceText } from '../../../packages/core/src/text/source-text.ts';
import { environment, readers } from '../../check.ts';
import { complete, completeYaml } from '../completion/complete.ts';

test.each([
  ['a key that is begun', '{ "States": { "A": { "Ty█', '{ "States": { "A": { "Type": "Task"'],
  ['a key in quotes', '{ "States": { "A": { "Ty█" } } }', '{ "States": { "A": { "Type": "Task" } } }'],
  ['a word without quotes', '{ "States": { "A": { Ty█ } } }', '{ "States": { "A": { "Type": "Task" } } }'],
  ['an empty object', '{ "States": { "A": {█} } }', '{ "States": { "A": {"Type": "Task"} } }'],
  ['a key with a colon', '{ "States": { "A": { "T█": 1 } } }', '{ "States": { "A": { "Type": 1 } } }'],
  [
    'a key before another',
    '{ "States": { "A": {\n  "█\n  "Next": "B"\n} } }',
    '{ "States": { "A": {\n  "Type": "Task",\n  "Next": "B"\n} } }',
  ],
  [
    'an empty line before a key',
    '{ "States": { "A": {\n  █\n  "Next": "B"\n} } }',
    '{ "States": { "A": {\n  "Type": "Task",\n  "Next": "B"\n} } }',
  ],
  [
    'an empty line behind a value without a comma',
    '{ "States": { "A": {\n  "Next": "B"\n  █\n} } }',
    '{ "States": { "A": {\n  "Next": "B",\n  "Type": "Task"\n} } }',
  ],
  [
    'a key after a comma',
    '{ "States": { "A": { "End": true,█ } } }',
    '{ "States": { "A": { "End": true,"Type": "Task" } } }',
  ],
])('JSON: %s', async (_name, before, after) => {
  expect((await complete(before)).taken('Type')).toBe(after);
});

test.each([
  ['no value after the colon', '{ "States": { "A": { "Type": █ } } }', '{ "States": { "A": { "Type": "Wait" } } }'],
  ['a quote that is begun', '{ "States": { "A": { "Type": "█\n} } }', '{ "States": { "A": { "Type": "Wait"\n} } }'],
  ['empty quotes', '{ "States": { "A": { "Type": "█" } } }', '{ "States": { "A": { "Type": "Wait" } } }'],
  ['a value in the way', '{ "States": { "A": { "Type": "Ta█sk" } } }', '{ "States": { "A": { "Type": "Wait" } } }'],
  ['a word without quotes', '{ "States": { "A": { "Type": Wa█ } } }', '{ "States": { "A": { "Type": "Wait" } } }'],
  [
    'a property that follows',
    '{ "States": { "A": { "Type": █\n"End": true } } }',
    '{ "States": { "A": { "Type": "Wait",\n"End": true } } }',
  ],
])('JSON: %s', async (_name, before, after) => {
  expect((await complete(before)).taken('Wait')).toBe(after);
});

test.each([
  ['behind a value', '{ "States": { "A": { "Type": "Pass"█ } } }'],
  ['behind a key', '{ "States": { "A": { "Type"█ } } }'],
  ['before a value', '{ "States": { "A": { "Type": █"Pass" } } }'],
  ['in a comment', '{ "States": { "A": { // █\n } } }'],
  ['behind the definition', '{ "StartAt": "A" } █'],
  ['in a placeholder', '{ "States": { "A": { "Type": "${Ty█pe}" } } }'],
  ['in a string that holds one', '{ "States": { "A": { "Type": "Task", "Resource": "arn:${Part}:█" } } }'],
])('JSON: nothing is offered %s', async (_name, marked) => {
  expect((await complete(marked)).labels).toEqual([]);
});

test.each([
  [
    'an empty line',
    'States:\n  A:\n    End: true\n    █\n  B:\n    Type: Pass\n',
    'States:\n  A:\n    End: true\n    Type: Task\n  B:\n    Type: Pass\n',
  ],
  ['the end of the file', 'States:\n  A:\n    End: true\n    █', 'States:\n  A:\n    End: true\n    Type: Task'],
  ['a key that is begun', 'States:\n  A:\n    End: true\n    Ty█\n', 'States:\n  A:\n    End: true\n    Type: Task\n'],
  ['the first key', 'States:\n  A:\n    Ty█\n', 'States:\n  A:\n    Type: Task\n'],
  ['a key with a colon', 'States:\n  A:\n    T█: Pass\n', 'States:\n  A:\n    Type: Pass\n'],
  ['a key before others', 'States:\n  A:\n    █\n    End: true\n', 'States:\n  A:\n    Type: Task\n    End: true\n'],
  ['brackets', 'States:\n  A: { End: true, █ }\n', 'States:\n  A: { End: true, Type: Task }\n'],
  ['brackets with more', 'States:\n  A: { █, End: true }\n', 'States:\n  A: { Type: Task, End: true }\n'],
])('YAML: %s', async (_name, before, after) => {
  expect((await completeYaml(before)).taken('Type')).toBe(after);
});

test.each([
  ['no value', 'States:\n  A:\n    Type: █\n', 'States:\n  A:\n    Type: Wait\n'],
  ['no blank behind the colon', 'States:\n  A:\n    Type:█\n', 'States:\n  A:\n    Type: Wait\n'],
  [
    'a value that is begun',
    'States:\n  A:\n    Type: Wa█\n    End: true\n',
    'States:\n  A:\n    Type: Wait\n    End: true\n',
  ],
  [
    'a quote that is begun',
    'States:\n  A:\n    Type: "█\n    End: true\n',
    'States:\n  A:\n    Type: "Wait"\n    End: true\n',
  ],
  ['single quotes', "States:\n  A:\n    Type: '█'\n", "States:\n  A:\n    Type: 'Wait'\n"],
  ['the line below', 'States:\n  A:\n    Type:\n      █\n', 'States:\n  A:\n    Type:\n      Wait\n'],
  ['a comment behind it', 'States:\n  A:\n    Type: █ # what\n', 'States:\n  A:\n    Type: Wait # what\n'],
])('YAML: %s', async (_name, before, after) => {
  expect((await completeYaml(before)).taken('Wait')).toBe(after);
});

test.each([
  ['in a comment', 'States:\n  A:\n    # █\n    Type: Pass\n'],
  ['behind a value', 'States:\n  A:\n    Type: Pass █ # done\n'],
  ['deeper than any key', 'States:\n  A:\n    Type: Pass\n       █\n    End: true\n'],
  ['in a text over several lines', 'Comment: |\n  One\n  █\n  two\nStates: {}\n'],
])('YAML: nothing is offered %s', async (_name, marked) => {
  expect((await completeYaml(marked)).labels).toEqual([]);
});

test('YAML: items of lists are found behind their dashes', async () => {
  expect((await completeYaml('States:\n  A:\n    Type: Task\n    Retry:\n      - █\n')).labels[0]).toBe('ErrorEquals');
  expect((await completeYaml('States:\n  A:\n    Type: Task\n    Retry:\n      -█\n')).taken('MaxAttempts')).toContain(
    '\n      - MaxAttempts: 3\n',
  );
  const second = 'States:\n  A:\n    Type: Task\n    Retry:\n      - ErrorEquals: [A]\n        █\n';
  expect((await completeYaml(second)).labels[0]).toBe('IntervalSeconds');
});

test('what is replaced lies on the line of the cursor', async () => {
  const { get } = await complete('{ "States": { "A": { "Type": "Pass", "Next": "B█ad name\n } } }');
  expect(get('A').span).toEqual({ start: 45, end: 49 });
});

/** A definition that is a string in a JSON file. */
function embedded(text: string) {
  const { root } = parseJson(SourceText.ofFile('template.json', text));
  const node = root?.kind === 'object' ? propertyOf(root, 'Definition')?.value : undefined;
  if (node?.kind !== 'string') throw new Error('There is no definition.');
  const tree = parseText(contentOf(node), 'json', { readers });
  return createDocument(
    { file: 'template.json', name: 'a', tree, root: tree.root, type: undefined, declared: undefined },
    environment,
  );
}

test('in a definition within a string, places are those of the file and quotes are escaped', async () => {
  const marked = String.raw`{ "Definition": "{ \"States\": { \"A\": { \"Type\": \"Pass\", █\"Next\": \"B\" } } }" }`;
  const offset = marked.indexOf('█');
  const text = marked.replace('█', '');
  const output = (await completionsAt(embedded(text), offset)).find(({ label }) => label === 'InputPath');
  expect(output?.span).toEqual({ start: offset, end: offset });
  expect(output?.text).toBe(String.raw`\"InputPath\": \"$\",`);
  expect(output?.snippet).toBe(String.raw`\\"InputPath\\": \\"\$$1\\",`);
  const hover = await hoverAt(embedded(text), text.indexOf('Type'));
  expect(text.slice(hover?.span.start, hover?.span.end)).toBe(String.raw`\"Type\"`);
});
