import { Range, Uri, ViewColumn, WorkspaceEdit, window, workspace } from 'vscode';
import { rangeOf } from '../tests/places.ts';
import { testNamesFor } from '../tests/test-file-names.ts';
import type { AddedTest } from './desk.ts';

interface TestFile {
  readonly uri: string;
  readonly text: string;
}

/** The file of tests beside a definition, or the first name of one; nothing where the definition was never saved. */
export async function testFileFor(uri: string): Promise<TestFile | undefined> {
  const definition = Uri.parse(uri);
  if (definition.scheme === 'untitled') return undefined;
  const names = testNamesFor(definition.path.split('/').at(-1) ?? '');
  const files = names.map((name) => Uri.joinPath(definition, '..', name));
  for (const file of files) {
    const text = await textOf(file);
    if (text !== undefined) return { uri: file.toString(), text };
  }
  const [first] = files;
  return first && { uri: first.toString(), text: '' };
}

async function textOf(file: Uri): Promise<string | undefined> {
  try {
    await workspace.fs.stat(file);
  } catch {
    // There is none.
    return undefined;
  }
  return (await workspace.openTextDocument(file)).getText();
}

/** Writes a test into its file, which is saved unless it has changes of the user's, and shows it there. */
export async function writeTest(test: AddedTest): Promise<void> {
  const file = Uri.parse(test.file);
  const isNew = (await textOf(file)) === undefined;
  const wasDirty = !isNew && (await workspace.openTextDocument(file)).isDirty;
  const edit = new WorkspaceEdit();
  if (isNew) edit.createFile(file, { contents: Buffer.from(test.text, 'utf8') });
  else edit.replace(file, rangeOf(test), test.text);
  if (!(await workspace.applyEdit(edit)))
    throw new Error(`\`${workspace.asRelativePath(file)}\` could not be written.`);
  const document = await workspace.openTextDocument(file);
  if (!wasDirty) await document.save();
  const start = document.positionAt(Math.max(0, document.getText().indexOf(test.text.trim())));
  await window.showTextDocument(document, { viewColumn: ViewColumn.One, selection: new Range(start, start) });
}
