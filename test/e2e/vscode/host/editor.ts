import assert from 'node:assert/strict';
import {
  type Diagnostic,
  extensions,
  languages,
  Range,
  Selection,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { eventually } from '../eventually.ts';
import { processesNaming } from '../kit/processes.ts';

export function extension() {
  const found = extensions.getExtension('stepproof.stepproof-vscode');
  assert.ok(found, 'The extension is not installed.');
  return found;
}

export function uriOf(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'No folder is open.');
  return Uri.joinPath(folder.uri, name);
}

export async function open(name: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(uriOf(name)), { preview: false });
}

/** The place of a part of the text: what stands before `|`, up to the next one if there is one. */
export function rangeOf({ document }: TextEditor, marked: string): Range {
  const [before = '', inside = '', after = ''] = marked.split('|');
  const at = document.getText().indexOf(before + inside + after);
  assert.ok(at >= 0, `The text holds no ${marked}:\n${document.getText()}`);
  const start = at + before.length;
  const hasEnd = marked.split('|').length === 3;
  return new Range(document.positionAt(start), document.positionAt(start + (hasEnd ? inside.length : 0)));
}

export function putCursor(editor: TextEditor, marked: string): void {
  const { start } = rangeOf(editor, marked);
  editor.selection = new Selection(start, start);
}

/** What StepProof says of a file, as `line:column rule` from 1. */
export function found(name: string): readonly string[] {
  return diagnosticsOf(name).map(
    ({ range, code }) => `${place(range)} ${typeof code === 'object' ? code.value : code}`,
  );
}

export function diagnosticsOf(name: string): readonly Diagnostic[] {
  return languages.getDiagnostics(uriOf(name)).filter(({ source }) => source === 'stepproof');
}

/** Waits until exactly this is said. */
export async function expectFound(name: string, expected: readonly string[]): Promise<void> {
  await eventually(() => assert.deepEqual([...found(name)].sort(), [...expected].sort()));
}

function place({ start, end }: Range): string {
  return `${start.line + 1}:${start.character + 1}-${end.character + 1}`;
}

/** How many processes run our server, the extension's own. */
export function serverCount(): number {
  const server = Uri.joinPath(extension().extensionUri, 'dist/server.cjs').fsPath;
  return processesNaming(server).length;
}
