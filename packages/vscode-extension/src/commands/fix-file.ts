import { type CodeAction, commands, Range, type TextDocument, type WorkspaceEdit, window, workspace } from 'vscode';

/**
 * Makes every safe fix in the active editor, as the editor does on saving where it is set up to. Its own command for that gives up
 * without a word when findings change while it waits, as they do right after an edit; so the fixes are asked for here.
 */
export async function fixFile(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document === undefined) return;
  const { version } = document;
  const fixes = await safeFixes(document);
  if (document.version !== version) return fixFile();
  if (fixes === undefined) void window.showInformationMessage('Nothing in this file has a safe fix.');
  else await workspace.applyEdit(fixes);
}

async function safeFixes(document: TextDocument): Promise<WorkspaceEdit | undefined> {
  const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
  const actions = await commands.executeCommand<readonly CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    whole,
    'source.fixAll.stepproof',
  );
  return actions[0]?.edit;
}
