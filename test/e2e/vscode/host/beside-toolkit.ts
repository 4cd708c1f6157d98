import assert from 'node:assert/strict';
import {
  type CodeAction,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  commands,
  type DocumentSymbol,
  extensions,
  type Hover,
  type LocationLink,
  languages,
  type Position,
  type SymbolInformation,
  type TextEditor,
  workspace,
} from 'vscode';
import { eventually } from '../eventually.ts';
import { expectFound, open, rangeOf, uriOf } from './editor.ts';
import { type HostTest, test } from './host-test.ts';

const orderFindings = ['7:15-22 no-dangling-target', '9:5-11 no-unreachable-state', '11:7-19 no-unknown-field'];

/** Next to an extension that has the id of the AWS Toolkit, and gives what that gives. */
export const besideToolkit: readonly HostTest[] = [
  test('each problem is shown once', async () => {
    assert.ok(extensions.getExtension('amazonwebservices.aws-toolkit-vscode'));
    await open('order.asl.json');
    await eventually(() => assert.ok(toolkitLines('order.asl.json').length >= 3));
    await expectFound('order.asl.json', []);
    assert.deepEqual([...new Set(toolkitLines('order.asl.json'))].sort(), [11, 7, 9]);
  }),

  test('each problem of a definition in YAML is shown once', async () => {
    await open('refund.asl.yaml');
    await eventually(() => assert.ok(toolkitLines('refund.asl.yaml').length >= 2));
    await expectFound('refund.asl.yaml', []);
  }),

  test('what only StepProof finds stays', async () => {
    await open('pause.asl.json');
    await eventually(() => assert.ok(toolkitLines('pause.asl.json').includes(7)));
    await expectFound('pause.asl.json', ['6:7-20 exclusive-fields']);
  }),

  test('what is hidden can be fixed where the Toolkit reports it', async () => {
    const editor = await open('order.asl.json');
    await eventually(async () => {
      const range = rangeOf(editor, '"Next": |"Shipp"|');
      const actions = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        range,
      );
      const titles = actions.map(({ title }) => title);
      assert.ok(titles.includes('Change `Shipp` to `Ship`'), titles.join(', '));
    });
  }),

  test('no completion item is offered twice', async () => {
    const editor = await open('order.asl.json');
    for (const marked of ['"Next": "|', '"Type": "|', '      |"Type": "Pass"', '"Assign": { "|']) {
      const at = rangeOf(editor, marked).start;
      const names = await completionNames(editor, at);
      assert.deepEqual([...new Set(names)], names, marked);
    }
    const states = await completionNames(editor, rangeOf(editor, '"Next": "|').start);
    assert.ok(states.includes('Ship'), states.join(', '));
  }),

  test('no symbol is listed twice', async () => {
    const { document } = await open('order.asl.json');
    const symbols = await eventually(async () => {
      const found = await commands.executeCommand<(DocumentSymbol | SymbolInformation)[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      assert.ok(found?.length);
      return found;
    });
    const names = symbols.map(({ name }) => name);
    assert.deepEqual([...new Set(names)], names);
  }),

  test('no text is shown twice on hovering', async () => {
    const editor = await open('order.asl.json');
    for (const marked of ['"|OutputPath', '"|StartAt', '"Ty|pe"', '"Next": "Shi|pp']) {
      const at = rangeOf(editor, marked).start;
      const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', editor.document.uri, at);
      assert.ok(hovers.length <= 1, marked);
    }
  }),

  test('a problem is shown again when everything is wanted', async () => {
    await open('order.asl.json');
    await change('full');
    await expectFound('order.asl.json', orderFindings);
    await change(undefined);
    await expectFound('order.asl.json', []);
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

/** The lines, from 1, that the stand-in reports something on. */
function toolkitLines(name: string): readonly number[] {
  const found = languages.getDiagnostics(uriOf(name)).filter(({ source }) => source !== 'stepproof');
  return found.map(({ range }) => range.start.line + 1);
}

/** Snippets apart, of which an extension may have several under one name. */
async function completionNames({ document }: TextEditor, at: Position): Promise<readonly string[]> {
  const { items } = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    at,
  );
  return items.filter(({ kind }) => kind !== CompletionItemKind.Snippet).map(nameOf);
}

/** Without the quotes that the one puts around a name and the other does not. */
function nameOf({ label }: CompletionItem): string {
  return (typeof label === 'string' ? label : label.label).replaceAll('"', '');
}

async function change(coexistence: string | undefined): Promise<void> {
  await workspace.getConfiguration('stepproof', uriOf('order.asl.json')).update('coexistence', coexistence);
}
