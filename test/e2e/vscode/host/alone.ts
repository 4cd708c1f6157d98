import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  CompletionItemKind,
  type CompletionList,
  commands,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Location,
  type LocationLink,
  Range,
  type SelectionRange,
  type TextEditor,
  tasks,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { eventually } from '../eventually.ts';
import {
  diagnosticsOf,
  expectFound,
  extension,
  found,
  open,
  putCursor,
  rangeOf,
  serverCount,
  uriOf,
} from './editor.ts';
import { type HostTest, test } from './host-test.ts';

const orderFindings = ['7:15-22 no-dangling-target', '9:5-11 no-unreachable-state', '11:7-19 no-unknown-field'];

/** In a folder that is trusted, with no other extension. */
export const alone: readonly HostTest[] = [
  test('nothing runs before a definition is open', async () => {
    await open('plain.json');
    await eventually(() => assert.equal(extension().isActive, true));
    await new Promise((done) => setTimeout(done, 500));
    assert.equal(serverCount(), 0);
  }),

  test('how long the extension itself takes to be loaded and activated', async () => {
    const loading = millisecondsOf('LoadExtensionCode', (mark) => `code/extHost/${mark}/${extension().id}`);
    const activating = millisecondsOf('Activate', (mark) => `stepproof/${mark}`);
    return `loaded in ${loading} ms, activated in ${activating} ms`;
  }),

  test('opening a definition starts one server', async () => {
    const { document } = await open('order.asl.json');
    assert.equal(document.languageId, 'asl');
    await eventually(() => assert.equal(serverCount(), 1));
  }),

  test('findings stand at the characters they are about', async () => {
    await expectFound('order.asl.json', orderFindings);
    const [dangling] = diagnosticsOf('order.asl.json');
    assert.match(dangling?.message ?? '', /`Shipp`/);
  }),

  test('a definition in YAML', async () => {
    const { document } = await open('refund.asl.yaml');
    assert.equal(document.languageId, 'asl-yaml');
    await expectFound('refund.asl.yaml', ['8:15-20 no-dangling-target', '10:3-9 no-unreachable-state']);
  }),

  test('the names of states complete a transition', async () => {
    const editor = await openOrder();
    const at = rangeOf(editor, '"Next": "|').start;
    const { items } = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      at,
    );
    const states = items.filter(({ kind }) => kind === CompletionItemKind.Reference).map(({ label }) => label);
    assert.deepEqual(states.slice().sort(), ['Reserve', 'Ship']);
  }),

  test('the outline, hovers, folding and selection', async () => {
    const editor = await openOrder();
    const { uri } = editor.document;
    const symbols = await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri);
    assert.deepEqual(namesIn(symbols), new Set(['Reserve', 'Ship']));
    const at = rangeOf(editor, '"|OutputPath').start;
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, at);
    assert.equal(hovers.length, 1);
    const folds = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', uri);
    assert.ok(
      folds.some(({ start, end }) => start === 3 && end >= 6),
      JSON.stringify(folds),
    );
    const selections = await commands.executeCommand<SelectionRange[]>('vscode.executeSelectionRangeProvider', uri, [
      at,
    ]);
    assert.ok(selections[0]?.parent);
  }),

  test('the definition and the uses of a variable', async () => {
    const editor = await openOrder();
    const { uri } = editor.document;
    const at = rangeOf(editor, '"$or|der').start;
    const targets = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      uri,
      at,
    );
    assert.deepEqual(
      targets.map((target) => ('targetRange' in target ? target.targetRange : target.range).start.line),
      [5],
    );
    const uses = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', uri, at);
    assert.deepEqual(
      uses.map(({ range }) => range.start.line),
      [5, 11],
    );
  }),

  test('a state is renamed wherever it is named', async () => {
    const editor = await openOrder();
    const { uri } = editor.document;
    const at = rangeOf(editor, '"StartAt": "Res|').start;
    const edit = await commands.executeCommand<WorkspaceEdit>('vscode.executeDocumentRenameProvider', uri, at, 'Keep');
    await workspace.applyEdit(edit);
    assert.match(editor.document.getText(), /"StartAt": "Keep",\s+"States": \{\s+"Keep"/);
  }),

  test('a state is renamed in a template', async () => {
    const { document } = await open('parcel.template.yaml');
    const at = document.positionAt(document.getText().indexOf('Send'));
    const edit = await eventually(async () =>
      commands.executeCommand<WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at, 'Hand over'),
    );
    await workspace.applyEdit(edit);
    assert.match(document.getText(), /Next: Hand over\n {10}Hand over:\n/);
    await commands.executeCommand('workbench.action.files.revert');
  }),

  test('a quick fix mends a finding', async () => {
    const editor = await openOrder();
    const range = rangeOf(editor, '"Next": |"Shipp"|');
    await workspace.applyEdit(await eventually(() => fixAt(editor, range, 'Change `Shipp` to `Ship`')));
    await expectFound('order.asl.json', ['11:7-19 no-unknown-field']);
  }),

  test('all safe fixes of a file at once', async () => {
    const editor = await openOrder();
    // What is found changes while the fixes are asked for, and so does the place of the cursor.
    await editor.edit((edit) => edit.insert(editor.document.positionAt(0), '\n'));
    await editor.edit((edit) => edit.delete(new Range(0, 0, 1, 0)));
    const fixing = commands.executeCommand('stepproof.fixFile');
    putCursor(editor, '"Next": "Shi|pp"');
    await fixing;
    await expectFound(
      'order.asl.json',
      orderFindings.filter((finding) => !finding.includes('unknown-field')),
    );
    assert.match(window.activeTextEditor?.document.getText() ?? '', /"ResultPath": null/);
  }),

  test('the page of the rule at the cursor', async () => {
    putCursor(await openOrder(), '"Next": "Shi|pp"');
    await commands.executeCommand('stepproof.explainRule');
    await eventually(() => assert.match(window.tabGroups.activeTabGroup.activeTab?.label ?? '', /no-dangling-target/));
    await commands.executeCommand('workbench.action.closeActiveEditor');
  }),

  test('settings hold at once', async () => {
    await openOrder();
    await change('rules', { 'no-unreachable-state': 'off' });
    await expectFound(
      'order.asl.json',
      orderFindings.filter((finding) => !finding.includes('unreachable')),
    );
    await change('rules', undefined);
    await expectFound('order.asl.json', orderFindings);
  }),

  test('the server ends when it is disabled, and comes back', async () => {
    await change('enable', false);
    await eventually(() => assert.equal(serverCount(), 0));
    await expectFound('order.asl.json', []);
    await change('enable', undefined);
    await eventually(() => assert.equal(serverCount(), 1));
    await expectFound('order.asl.json', orderFindings);
  }),

  test('a restart leaves one server', async () => {
    await commands.executeCommand('stepproof.restartServer');
    await expectFound('order.asl.json', orderFindings);
    assert.equal(serverCount(), 1);
  }),

  test('only problems and fixes, where one wants no more', async () => {
    const editor = await openOrder();
    const { uri } = editor.document;
    await change('coexistence', 'diagnosticsOnly');
    const at = rangeOf(editor, '"$or|der').start;
    assert.deepEqual(await commands.executeCommand('vscode.executeDefinitionProvider', uri, at), []);
    assert.deepEqual(await commands.executeCommand('vscode.executeHoverProvider', uri, at), []);
    await change('coexistence', undefined);
  }),

  test('the task checks files that are not open', async () => {
    const [task] = await tasks.fetchTasks({ type: 'stepproof' });
    assert.ok(task, 'There is no task.');
    assert.deepEqual(found('closed.asl.json'), []);
    await commands.executeCommand('stepproof.checkWorkspace');
    await eventually(() => {
      const ids = diagnosticsOf('closed.asl.json').map(({ code }) => code);
      assert.deepEqual(ids, ['no-dangling-target', 'no-unreachable-state']);
    });
  }),
];

/** As it is on the disk, whatever the test before has made of it. */
async function openOrder(): Promise<TextEditor> {
  const editor = await open('order.asl.json');
  await commands.executeCommand('workbench.action.files.revert');
  await expectFound('order.asl.json', orderFindings);
  return editor;
}

/** The edit of the quick fix with that title. */
async function fixAt({ document }: TextEditor, range: Range, title: string): Promise<WorkspaceEdit> {
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    CodeActionKind.QuickFix.value,
    20,
  );
  const fix = actions.find((action) => action.title === title);
  assert.ok(fix?.edit, `The quick fixes are: ${actions.map((action) => action.title).join(', ')}`);
  return fix.edit;
}

function namesIn(symbols: readonly DocumentSymbol[]): ReadonlySet<string> {
  const names = symbols.flatMap(({ name, children }) => [name, ...children.map((child) => child.name)]);
  return new Set(names.filter((name) => name === 'Reserve' || name === 'Ship'));
}

async function change(setting: string, value: unknown): Promise<void> {
  await workspace.getConfiguration('stepproof', uriOf('order.asl.json')).update(setting, value);
}

/** Between two marks that VS Code, whose times are whole milliseconds, or the extension has set in the extension host. */
function millisecondsOf(what: string, nameOf: (mark: string) => string): number {
  const [start, end] = ['will', 'did'].map((when) => timeOf(nameOf(`${when}${what}`)));
  assert.ok(start !== undefined && end !== undefined, `Nothing marks when to ${what}.`);
  return Math.round(end - start);
}

function timeOf(name: string): number | undefined {
  const marks = (globalThis as { MonacoPerformanceMarks?: VsCodeMarks }).MonacoPerformanceMarks?.getMarks() ?? [];
  return [...marks, ...performance.getEntriesByType('mark')].find((mark) => mark.name === name)?.startTime;
}

/** VS Code keeps its own marks in each of its processes. */
interface VsCodeMarks {
  getMarks(): readonly { readonly name: string; readonly startTime: number }[];
}
