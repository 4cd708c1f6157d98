import type { FileView } from '@stepproof/checking';
import { expect, test } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  type CompletionList,
  CompletionRequest,
  DefinitionRequest,
  type Diagnostic,
  DidChangeWorkspaceFoldersNotification,
  DocumentDiagnosticRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  type LocationLink,
  RenameRequest,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ableClient, type Editor, type OpenDocument, pushedClient, startEditor } from './editor.ts';

const templateUri = 'file:///flows/template.yaml';
const definitionUri = 'file:///flows/order.asl.json';

const embedded = `Resources:
  Order:
    Type: AWS::Serverless::StateMachine
    Properties:
      Definition:
        StartAt: Pay
        States:
          Pay: { Type: Pass, Next: Shp }
          Ship:
            Type: Succeed
  Refund:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionString: !Sub |
        { "StartAt": "Pay", "States": {
          "Pay": { "Type": "Pass", "Next": "Bck" },
          "Back": { "Type": "Succeed" } } }
`;

function naming(path: string, type = 'STANDARD'): string {
  return `Resources:
  Order:
    Type: AWS::Serverless::StateMachine
    Properties:
      Type: ${type}
      DefinitionUri: ${path}
`;
}

/** What Express does not have. */
const waiting = JSON.stringify(
  {
    StartAt: 'Ask',
    States: {
      Ask: {
        Type: 'Task',
        Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
        Parameters: {
          QueueUrl: 'https://sqs.eu-west-1.amazonaws.com/123456789012/q',
          'MessageBody.$': '$$.Task.Token',
        },
        HeartbeatSeconds: 60,
        TimeoutSeconds: 90,
        End: true,
      },
    },
  },
  null,
  2,
);

async function pull(editor: Editor, { params }: OpenDocument): Promise<readonly Diagnostic[]> {
  const report = await editor.client.sendRequest(DocumentDiagnosticRequest.type, params);
  return report.kind === 'full' ? report.items : [];
}

async function rulesIn(editor: Editor, document: OpenDocument): Promise<readonly unknown[]> {
  return (await pull(editor, document)).map(({ code }) => code);
}

test.each(['yaml', 'cloudformation', 'plaintext'])(
  'the machines of a template of the language %s are checked',
  async (id) => {
    const editor = await startEditor();
    const document = await editor.open(templateUri, embedded, id);
    const found = await pull(editor, document);
    const dangling = found.filter(({ code }) => code === 'no-dangling-target');
    expect(dangling.map(({ range }) => document.within(range))).toEqual(['Shp', '"Bck"']);
  },
);

test('a template that is called so is read in the format that it is in', async () => {
  const editor = await startEditor();
  const json =
    '{ "Resources": { "A": { "Type": "AWS::Serverless::StateMachine", "Properties": { "Definition": { "StartAt": "B", "States": { "A": { "Type": "Succeed" } } } } } } }';
  for (const text of [embedded, json])
    expect(
      await rulesIn(editor, await editor.open(`file:///flows/${text.length}.template`, text, 'plaintext')),
    ).not.toEqual([]);
  expect(await rulesIn(editor, await editor.open('file:///flows/notes.txt', embedded, 'plaintext'))).toEqual([]);
});

test('places in a template are asked about as those in a definition', async () => {
  const editor = await startEditor();
  const document = await editor.open(templateUri, embedded.replace('Shp', 'Ship').replace('Bck', 'Back'), 'yaml');
  const { client } = editor;
  for (const [at, target] of [
    ['Next: Sh‸ip', 'Ship'],
    ['"Next": "Ba‸ck"', 'Back'],
  ] as const) {
    const [link] = (await client.sendRequest(DefinitionRequest.type, document.at(at))) as LocationLink[];
    expect(link && document.within(link.targetSelectionRange)).toBe(target);
    const edit = (await client.sendRequest(RenameRequest.type, {
      ...document.at(at),
      newName: 'Done',
    })) as WorkspaceEdit;
    expect(edit.documentChanges).toMatchObject([{ edits: [{}, {}] }]);
    expect(await client.sendRequest(HoverRequest.type, document.at(at))).not.toBeNull();
  }
  const symbols = (await client.sendRequest(DocumentSymbolRequest.type, document.params)) as DocumentSymbol[];
  expect(symbols.map(({ name, children = [] }) => [name, children.map((child) => child.name)])).toEqual([
    ['Order', ['Pay', 'Ship']],
    ['Refund', ['Pay', 'Back']],
  ]);
  expect(await client.sendRequest(FoldingRangeRequest.type, document.params)).toEqual([]);
});

test('in a template completion answers within definitions only, also below the last line of one', async () => {
  const editor = await startEditor();
  const text = embedded.replace('            Type: Succeed\n', '            Type: Succeed\n            \n');
  const document = await editor.open(templateUri, text, 'yaml');
  const labelsAt = async (marked: string) => {
    const list = (await editor.client.sendRequest(
      CompletionRequest.type,
      document.at(marked),
    )) as CompletionList | null;
    return (list?.items ?? []).map(({ label }) => label);
  };
  expect(await labelsAt('Next: Sh‸p')).toContain('Ship');
  expect(await labelsAt('"Next": "B‸ck"')).toContain('Back');
  expect(await labelsAt('Succeed\n            ‸')).toContain('Comment');
  expect(await labelsAt('Type: AWS::‸Serverless')).toEqual([]);
});

async function fixAll(editor: Editor, document: OpenDocument): Promise<string | undefined> {
  const context = { diagnostics: [], only: ['source.fixAll'] };
  const asked = { ...document.params, range: document.rangeOf(''), context };
  const [action] = (await editor.client.sendRequest(CodeActionRequest.type, asked)) as CodeAction[];
  const change = action?.edit?.documentChanges?.[0];
  return change !== undefined && 'edits' in change
    ? TextDocument.applyEdits(TextDocument.create(document.uri, '', 1, document.text), change.edits as TextEdit[])
    : undefined;
}

test('all safe fixes of a template are made in one action, in whatever way its definitions are written', async () => {
  const editor = await startEditor();
  const text = embedded
    .replace('Next: Shp', 'Next: Ship')
    .replace('"Bck"', '"Back"')
    .replace('Type: Succeed', 'Type: succeed')
    .replace('"Type": "Succeed"', '"Type": "succeed"');
  const document = await editor.open(templateUri, text, 'yaml');
  expect(await fixAll(editor, document)).toBe(text.replaceAll('succeed', 'Succeed'));
});

test('all safe fixes of a definition are made as an open template uses it', async () => {
  const editor = await startEditor();
  await editor.open(templateUri, naming('order.json'), 'yaml');
  const text = '{ "StartAt": "A", "States": { "A": { "Type": "succeed" } } }';
  const definition = await editor.open('file:///flows/order.json', text);
  expect(await fixAll(editor, definition)).toBe(text.replace('succeed', 'Succeed'));
});

test('a definition that is open is checked as an open template uses it', async () => {
  const editor = await startEditor();
  const definition = await editor.open(definitionUri, waiting);
  expect(await rulesIn(editor, definition)).toEqual([]);
  const template = await editor.open(templateUri, naming('order.asl.json', 'EXPRESS'), 'yaml');
  const express = await rulesIn(editor, definition);
  expect(express).toHaveLength(1);
  await template.replace('EXPRESS', 'STANDARD');
  expect(await rulesIn(editor, definition)).toEqual([]);
  await template.replace('STANDARD', 'EXPRESS');
  expect(await rulesIn(editor, definition)).toEqual(express);
  await template.close();
  expect(await rulesIn(editor, definition)).toEqual([]);
});

test('what holds for one of several uses of a definition leads to that use', async () => {
  const editor = await startEditor();
  const definition = await editor.open(definitionUri, waiting);
  await editor.open(templateUri, naming('order.asl.json', 'EXPRESS'), 'yaml');
  const other = 'file:///flows/other.yaml';
  await editor.open(other, naming('order.asl.json').replace('Order', 'Slow'), 'yaml');
  const [found] = await pull(editor, definition);
  expect(found?.relatedInformation).toMatchObject([
    { location: { uri: templateUri }, message: '`Order` uses the definition as EXPRESS here.' },
  ]);
});

test('a definition in whatever file is checked once an open template names it', async () => {
  const editor = await startEditor();
  const definition = await editor.open('file:///flows/order.json', '{ "States": {} }');
  expect(await rulesIn(editor, definition)).toEqual([]);
  await editor.open(templateUri, naming('./order.json'), 'yaml');
  expect(await rulesIn(editor, definition)).not.toEqual([]);
});

test('who is sent diagnostics is sent those of a definition when the template that uses it changes', async () => {
  const editor = await startEditor({ capabilities: pushedClient });
  const definition = await editor.open(definitionUri, waiting);
  const template = await editor.open(templateUri, naming('order.asl.json'), 'yaml');
  const sent = async () => {
    editor.published.length = 0;
    await editor.pause();
    await editor.settle();
    return editor.published.find(({ uri }) => uri === definition.uri)?.diagnostics.length;
  };
  const standard = await sent();
  await template.replace('STANDARD', 'EXPRESS');
  const express = await sent();
  await template.close();
  expect([standard, express, await sent()]).toEqual([0, 1, 0]);
});

test('a definition that is not open is read from the disk, and out of no folder that is not open', async () => {
  const read: string[] = [];
  const files: FileView = {
    inspect: (path) => ({ kind: path.endsWith('.json') ? 'file' : 'missing', size: 0 }),
    read(path) {
      if (path.endsWith('order.json')) read.push(path);
      return Buffer.from('{}');
    },
    list: () => [],
    realPath: (path) => path,
  };
  const capabilities = { ...ableClient, workspace: { ...ableClient.workspace, workspaceFolders: true } };
  const editor = await startEditor({ capabilities, world: { files } });
  const template = await editor.open('file:///flows/infra/template.yaml', naming('../order.json'), 'yaml');
  await pull(editor, template);
  expect(read).toEqual([]);
  const event = { added: [{ uri: 'file:///flows', name: 'flows' }], removed: [] };
  await editor.client.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
  await pull(editor, template);
  expect(read).toEqual(['/flows/order.json']);
});

test('whatever a template names, its requests are answered', async () => {
  const editor = await startEditor();
  for (const path of ['.', '..', '""', 'a\u0000b', '"\\u0000"', '/', 's3://a/b', 'order.asl.json/x']) {
    const document = await editor.open(`file:///flows/${encodeURIComponent(path)}.yaml`, naming(path), 'yaml');
    await pull(editor, document);
  }
  const untitled = await editor.open('untitled:template', naming('order.asl.json'), 'yaml');
  await pull(editor, untitled);
  expect(editor.logged).toEqual([]);
});
