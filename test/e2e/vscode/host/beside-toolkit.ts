import assert from 'node:assert/strict';
import { CompletionItemKind, type CompletionList, commands, extensions, type LocationLink } from 'vscode';
import { expectFound, open, rangeOf } from './editor.ts';
import { type HostTest, test } from './host-test.ts';

/** Next to an extension that has the id of the AWS Toolkit. */
export const besideToolkit: readonly HostTest[] = [
  test('problems are shown', async () => {
    assert.ok(extensions.getExtension('amazonwebservices.aws-toolkit-vscode'));
    await open('order.asl.json');
    await expectFound('order.asl.json', [
      '7:15-22 no-dangling-target',
      '9:5-11 no-unreachable-state',
      '11:7-19 no-unknown-field',
    ]);
  }),

  test('what the Toolkit shows too is left to it', async () => {
    const editor = await open('order.asl.json');
    const { uri } = editor.document;
    const at = rangeOf(editor, '"|OutputPath').start;
    assert.deepEqual(await commands.executeCommand('vscode.executeHoverProvider', uri, at), []);
    assert.equal(
      (await commands.executeCommand<unknown[] | undefined>('vscode.executeDocumentSymbolProvider', uri))?.length ?? 0,
      0,
    );
    const next = rangeOf(editor, '"Next": "|').start;
    const { items } = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', uri, next);
    assert.ok(!items.some(({ label, kind }) => label === 'Ship' && kind === CompletionItemKind.Reference));
  }),

  test('what it lacks is given', async () => {
    const editor = await open('order.asl.json');
    const at = rangeOf(editor, '"$or|der').start;
    const targets = await commands.executeCommand<LocationLink[]>(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      at,
    );
    assert.equal(targets.length, 1);
  }),
];
