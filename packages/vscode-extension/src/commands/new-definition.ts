import { commands, window, workspace } from 'vscode';

/** Opens a new definition with a state machine in it to begin with. */
export async function newDefinition(): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument({ language: 'asl', content: '' }));
  await commands.executeCommand('editor.action.insertSnippet', { langId: 'asl', name: 'State machine in JSONata' });
}
