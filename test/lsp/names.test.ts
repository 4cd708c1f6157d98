import { expect, test } from 'vitest';
import {
  DefinitionRequest,
  DocumentHighlightKind,
  DocumentHighlightRequest,
  type LocationLink,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ableClient, type OpenDocument, startEditor } from './editor.ts';

const uri = 'file:///flows/order.asl.json';

const order = `{
  "StartAt": "Ship",
  "States": {
    "Ship": { "Type": "Pass", "Assign": { "total": 1 }, "Next": "Bill" },
    "Bill": { "Type": "Pass", "Parameters": { "sum.$": "$total" }, "Next": "Ship" }
  }
}`;

async function opened(capabilities = ableClient) {
  const editor = await startEditor({ capabilities });
  return { ...editor, document: await editor.open(uri, order) };
}

test('a name leads to what it names', async () => {
  const { client, document } = await opened();
  const links = (await client.sendRequest(DefinitionRequest.type, document.at('"Next": "Bi‸ll"'))) as LocationLink[];
  expect(links).toHaveLength(1);
  const [link] = links;
  expect(link?.targetUri).toBe(uri);
  expect(document.within(link?.targetSelectionRange ?? document.rangeOf(''))).toBe('Bill');
  expect(document.within(link?.targetRange ?? document.rangeOf(''))).toMatch(/^"Bill": \{.*\}$/);
  expect(link?.originSelectionRange).toEqual(inner(document, '"Next": "Bill"', 'Bill'));
});

test('a client that takes no links gets locations', async () => {
  const { client, document } = await opened({});
  expect(await client.sendRequest(DefinitionRequest.type, document.at('"Next": "Bi‸ll"'))).toEqual([
    { uri, range: inner(document, '"Bill": {', 'Bill') },
  ]);
});

test('references are all uses, with or without the declaration', async () => {
  const { client, document } = await opened();
  const ask = async (includeDeclaration: boolean) => {
    const params = { ...document.at('"StartAt": "‸Ship"'), context: { includeDeclaration } };
    return (await client.sendRequest(ReferencesRequest.type, params))?.map(({ range }) => range.start.line);
  };
  expect(await ask(true)).toEqual([1, 3, 4]);
  expect(await ask(false)).toEqual([1, 4]);
});

test('uses in view are marked as reads and writes', async () => {
  const { client, document } = await opened();
  const marks = await client.sendRequest(DocumentHighlightRequest.type, document.at('"$to‸tal"'));
  expect(marks?.map(({ range, kind }) => [document.within(range), kind])).toEqual([
    ['total', DocumentHighlightKind.Write],
    ['total', DocumentHighlightKind.Read],
  ]);
});

test('what can be renamed says so with its name', async () => {
  const { client, document, initialized } = await opened();
  expect(initialized.capabilities.renameProvider).toEqual({ prepareProvider: true });
  expect(await client.sendRequest(PrepareRenameRequest.type, document.at('"Next": "Bi‸ll"'))).toEqual({
    range: inner(document, '"Next": "Bill"', 'Bill'),
    placeholder: 'Bill',
  });
  expect(await client.sendRequest(PrepareRenameRequest.type, document.at('"Ty‸pe"'))).toBeNull();
});

test('a rename changes every use, in the version that it was asked for', async () => {
  const { client, document } = await opened();
  await document.replace('"Next": "Ship"', '"End": true');
  const edit = await client.sendRequest(RenameRequest.type, { ...document.at('"Sh‸ip": {'), newName: 'Send "it"' });
  expect(edit?.documentChanges).toMatchObject([{ textDocument: { uri, version: 2 } }]);
  expect(applied(document, edit)).toBe(document.text.replaceAll('"Ship"', '"Send \\"it\\""'));
});

test('a client without versions gets plain changes', async () => {
  const { client, document, initialized } = await opened({});
  expect(initialized.capabilities.renameProvider).toBe(true);
  const edit = await client.sendRequest(RenameRequest.type, { ...document.at('"Sh‸ip": {'), newName: 'Send' });
  expect(Object.keys(edit?.changes ?? {})).toEqual([uri]);
  expect(applied(document, edit)).toBe(document.text.replaceAll('"Ship"', '"Send"'));
});

test('a name that cannot be given is refused with the reason', async () => {
  const { client, document } = await opened();
  const renaming = client.sendRequest(RenameRequest.type, { ...document.at('"Sh‸ip": {'), newName: 'Bill' });
  await expect(renaming).rejects.toMatchObject({ code: -32803, message: expect.stringContaining('`Bill`') });
});

/** The range of a part within the first occurrence of a longer one. */
function inner(document: OpenDocument, around: string, part: string) {
  const start = document.text.indexOf(around) + around.indexOf(part);
  return { start: document.positionAt(start), end: document.positionAt(start + part.length) };
}

function applied(document: OpenDocument, edit: WorkspaceEdit | null): string {
  const [versioned] = edit?.documentChanges ?? [];
  const edits = versioned !== undefined && 'edits' in versioned ? versioned.edits : (edit?.changes?.[uri] ?? []);
  return TextDocument.applyEdits(TextDocument.create(uri, 'json', 1, document.text), edits as never);
}
