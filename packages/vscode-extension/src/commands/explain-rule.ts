import { commands, type TextEditor, Uri, window, workspace } from 'vscode';
import type { LanguageServer } from '../language-server.ts';
import { ruleOf } from '../rule-of.ts';

interface ExplainSurroundings {
  /** The folder of the extension, which has the pages. */
  readonly extension: Uri;
  readonly server: LanguageServer;
}

/** Shows a rule's page: of the rule that is named, else of what was found at the cursor, else of one that the user picks. */
export async function explainRule(
  { extension, server }: ExplainSurroundings,
  named: string | undefined,
): Promise<void> {
  const pages = Uri.joinPath(extension, 'rules-docs');
  const ruleId = named ?? (await chosen(rulesAtCursor(window.activeTextEditor, server), pages));
  if (ruleId === undefined) return;
  await commands.executeCommand('markdown.showPreview', Uri.joinPath(pages, `${ruleId}.md`));
}

async function chosen(atCursor: readonly string[], pages: Uri): Promise<string | undefined> {
  if (atCursor.length === 1) return atCursor[0];
  const choice = atCursor.length > 0 ? atCursor : await rulesWithPages(pages);
  return window.showQuickPick(choice, { title: 'StepProof: Explain Rule', placeHolder: 'The rule to explain' });
}

function rulesAtCursor(editor: TextEditor | undefined, server: LanguageServer): readonly string[] {
  if (editor === undefined) return [];
  const found = server.problemsIn(editor.document.uri);
  const there = found.filter(({ range }) => range.contains(editor.selection.active));
  return [...new Set(there.map(ruleOf))];
}

/** Every page but those about all rules. */
async function rulesWithPages(pages: Uri): Promise<readonly string[]> {
  const names = (await workspace.fs.readDirectory(pages)).map(([name]) => name);
  return names
    .filter((name) => name.endsWith('.md') && !overviews.has(name))
    .map((name) => name.slice(0, -'.md'.length));
}

const overviews: ReadonlySet<string> = new Set(['README.md', 'coverage.md']);
