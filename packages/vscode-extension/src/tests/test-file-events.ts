import { type Disposable, type Uri, workspace } from 'vscode';
import { isTestFile, testFiles } from './test-file-names.ts';
import type { TestItems } from './test-items.ts';

/** How long a text rests before it is looked into anew, in milliseconds. */
const rest = 300;

/** Keeps the tests of files that are known or open as they are written. */
export function followTestFiles(items: TestItems): readonly Disposable[] {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const changed = (uri: Uri, milliseconds: number) => {
    clearTimeout(waiting.get(uri.toString()));
    const look = () => {
      waiting.delete(uri.toString());
      items.resolve(items.add(uri));
    };
    waiting.set(uri.toString(), setTimeout(look, milliseconds));
  };
  const watcher = workspace.createFileSystemWatcher(testFiles);
  for (const { uri } of workspace.textDocuments) if (isTestFile(uri)) changed(uri, 0);
  return [
    watcher,
    watcher.onDidCreate((uri) => void items.add(uri)),
    watcher.onDidChange((uri) => {
      if (items.file(uri)?.children.size) changed(uri, rest);
    }),
    watcher.onDidDelete((uri) => items.remove(uri)),
    workspace.onDidOpenTextDocument(({ uri }) => {
      if (isTestFile(uri)) changed(uri, 0);
    }),
    workspace.onDidChangeTextDocument(({ document: { uri }, contentChanges }) => {
      if (isTestFile(uri) && contentChanges.length > 0) changed(uri, rest);
    }),
    {
      dispose() {
        for (const timer of waiting.values()) clearTimeout(timer);
      },
    },
  ];
}
