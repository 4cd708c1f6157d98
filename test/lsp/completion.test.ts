import { expect, test } from 'vitest';
import {
  CompletionItemKind,
  type CompletionList,
  CompletionRequest,
  HoverRequest,
  InsertTextFormat,
  type MarkupContent,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { awsDataFolder } from '../../packages/aws-data/src/node.ts';
import { ableClient, type OpenDocument, startEditor } from './editor.ts';

const uri = 'file:///flows/order.asl.json';

const order = `{
  "StartAt": "Ship",
  "States": {
    "Ship": { "Type": "Pass", "Next": "Bi" },
    "Bill": { "Type": "Succeed" },
    "Bill 2": { "Type": "Wait",  }
  }
}`;

async function opened(capabilities = ableClient, text = order, of = uri) {
  const editor = await startEditor({ capabilities, world: { awsData: awsDataFolder() } });
  const document = await editor.open(of, text);
  const completeAt = async (place: string) =>
    (await editor.client.sendRequest(CompletionRequest.type, document.at(place))) as CompletionList;
  return { ...editor, document, completeAt };
}

/** The text once an item is taken. */
function taken(document: OpenDocument, { items }: CompletionList, label: string): string {
  const edit = items.find((item) => item.label === label)?.textEdit;
  if (edit === undefined || !('range' in edit))
    throw new Error(`${label} is not among ${items.map((item) => item.label)}.`);
  return TextDocument.applyEdits(TextDocument.create(uri, 'json', 1, document.text), [edit]);
}

test('completion is asked for where a word ends or begins', async () => {
  const { initialized } = await opened();
  expect(initialized.capabilities.completionProvider).toEqual({ triggerCharacters: ['"', '.', '$', ' ', ':'] });
  expect(initialized.capabilities.hoverProvider).toBe(true);
});

test('states are offered where one is named, and replace what stands there', async () => {
  const { document, completeAt } = await opened();
  const list = await completeAt('"Next": "Bi‸"');
  expect(list.isIncomplete).toBe(false);
  const labels = list.items.map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining(['Bill', 'Bill 2']));
  expect(list.items[0]?.kind).toBe(CompletionItemKind.Reference);
  expect(taken(document, list, 'Bill 2')).toBe(order.replace('"Bi"', '"Bill 2"'));
});

test('what was typed is the beginning of what items are filtered by', async () => {
  const { document, completeAt } = await opened();
  const { items } = await completeAt('"Next": "Bi‸"');
  const edit = items.find(({ label }) => label === 'Bill')?.textEdit;
  const range = edit && 'range' in edit ? edit.range : document.rangeOf('');
  const typed = document.within({ start: range.start, end: document.at('"Next": "Bi‸"').position });
  expect(items.find(({ label }) => label === 'Bill')?.filterText?.startsWith(typed)).toBe(true);
});

test('items sort as they are offered, and their edits lie in one line around the place', async () => {
  const { completeAt } = await opened();
  const { items } = await completeAt('"Wait", ‸ }');
  expect(items.length).toBeGreaterThan(5);
  expect(items.map(({ sortText = '' }) => sortText).toSorted()).toEqual(items.map(({ sortText }) => sortText));
  for (const { textEdit } of items) {
    if (textEdit === undefined || !('range' in textEdit)) throw new Error('An item has no edit.');
    expect(textEdit.range.start.line).toBe(textEdit.range.end.line);
  }
});

test('snippets, Markdown and marks of what is old go only to clients that take them', async () => {
  const able = await (await opened()).completeAt('"Wait", ‸ }');
  expect(able.items.some(({ insertTextFormat }) => insertTextFormat === InsertTextFormat.Snippet)).toBe(true);
  expect(able.items.map(({ documentation }) => (documentation as MarkupContent | undefined)?.kind)).toContain(
    'markdown',
  );
  const plain = await (await opened({})).completeAt('"Wait", ‸ }');
  expect(plain.items.map(({ label }) => label)).toEqual(able.items.map(({ label }) => label));
  for (const { insertTextFormat, documentation, textEdit } of plain.items) {
    expect(insertTextFormat).toBe(InsertTextFormat.PlainText);
    expect((documentation as MarkupContent | undefined)?.kind ?? 'plaintext').toBe('plaintext');
    expect(textEdit?.newText).not.toMatch(/\$\d|\$\{/);
  }
});

test('YAML is completed without quotes', async () => {
  const text = 'StartAt: Ship\nStates:\n  Ship:\n    Type: Pass\n    Next: Bi\n  Bill:\n    Type: Succeed\n';
  const { document, completeAt } = await opened(ableClient, text, 'file:///flows/order.asl.yaml');
  expect(taken(document, await completeAt('Next: Bi‸'), 'Bill')).toBe(text.replace('Next: Bi\n', 'Next: Bill\n'));
});

test('a field is explained where it stands', async () => {
  const { client, document } = await opened();
  const hover = await client.sendRequest(HoverRequest.type, document.at('"Ty‸pe": "Pass"'));
  expect(hover?.contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('Type') });
  expect(document.within(hover?.range ?? document.rangeOf(''))).toContain('Type');
  expect(
    await client.sendRequest(HoverRequest.type, { ...document.params, position: { line: 0, character: 0 } }),
  ).toBeNull();
});

test('a client that draws no Markdown is told so', async () => {
  const { client, document } = await opened({});
  const hover = await client.sendRequest(HoverRequest.type, document.at('"Ty‸pe": "Pass"'));
  expect(hover?.contents).toMatchObject({ kind: 'plaintext' });
});

const calls = `{
  "StartAt": "Put",
  "States": {
    "Put": {
      "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:dynamodb:putItem",
      "Parameters": { "Ta": "" },
      "Next": "Run"
    },
    "Run": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:ec2:run", "End": true }
  }
}`;

test('parameters of a call are offered, and explained, where the data on AWS is at hand', async () => {
  const { client, document, completeAt } = await opened(ableClient, calls);
  const list = await completeAt('"Ta‸"');
  expect(list.isIncomplete).toBe(false);
  expect(taken(document, list, 'TableName')).toBe(calls.replace('"Ta"', '"TableName"'));
  const hover = await client.sendRequest(HoverRequest.type, document.at('dynamodb:put‸Item'));
  expect(hover?.contents).toMatchObject({ value: expect.stringContaining('**`dynamodb:putItem`**') });
});

test('a list that was cut is asked for again', async () => {
  const { completeAt } = await opened(ableClient, calls);
  const { isIncomplete, items } = await completeAt('ec2:run‸');
  expect(isIncomplete).toBe(true);
  expect(items[0]?.label).toBe('arn:aws:states:::aws-sdk:ec2:runInstances');
});

test('a configuration is completed and explained', async () => {
  const text = '{ "rules": { "choice-default": "" } }';
  const { client, document, completeAt } = await opened(ableClient, text, 'file:///flows/stepproof.config.json');
  expect((await completeAt('"choice-default": "‸"')).items.map(({ label }) => label)).toContain('off');
  const hover = await client.sendRequest(HoverRequest.type, document.at('"ru‸les"'));
  expect(hover?.contents).toMatchObject({ value: expect.stringContaining('The severity of rules') });
});

test('a contract is completed, with the Tasks of its definition where that is open', async () => {
  const editor = await startEditor();
  await editor.open('file:///flows/pay%20it.asl.json', calls);
  const contract = await editor.open('file:///flows/pay%20it.contract.json', '{ "tasks": { "" } }');
  const list = await editor.client.sendRequest(CompletionRequest.type, contract.at('{ "‸" }'));
  const items = list === null || Array.isArray(list) ? [] : list.items;
  expect(items.map(({ label }) => label)).toEqual(['Put', 'Run']);
});

test('what a contract says of the input is offered in its definition', async () => {
  const flow = '{ "StartAt": "A", "States": { "A": { "Type": "Pass", "InputPath": "$.", "End": true } } }';
  const files = new Map([
    [
      '/flows/order.contract.json',
      '{ "input": { "properties": { "id": { "type": "string" }, "lines": { "type": "array" } } } }',
    ],
  ]);
  const editor = await startEditor({ files });
  const document = await editor.open('file:///flows/order.asl.json', flow);
  const list = await editor.client.sendRequest(CompletionRequest.type, document.at('"$.‸"'));
  const items = list === null || Array.isArray(list) ? [] : list.items;
  expect(items.map(({ label, detail }) => `${label}: ${detail}`)).toEqual(['id: string', 'lines: list']);
});
