import {
  CancellationTokenSource,
  type CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  env,
  languages,
  Position,
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { LanguageServer } from '../language-server.ts';
import type { Desk, OfferedFix } from './desk.ts';
import { savePicture } from './save-picture.ts';
import { testFileFor, writeTest } from './test-writing.ts';
import type { Place, Problem, Stretch } from './told-graph.ts';

/** What a view does in VS Code. */
export function deskFor(panel: WebviewPanel, server: LanguageServer): Desk {
  return {
    ask: (method, params, signal) => ask(server, { method, params, signal }),
    send: (message) => void panel.webview.postMessage(message),
    title(name) {
      panel.title = `Graph: ${name}`;
    },
    problemsIn: (uri) => languages.getDiagnostics(Uri.parse(uri)).filter(isOfStepProof).map(problemOf),
    nameOf: (uri) => workspace.asRelativePath(Uri.parse(uri)),
    reveal,
    copy: async (text) => env.clipboard.writeText(text),
    tell: (sentence) => void window.showInformationMessage(sentence),
    save: savePicture,
    testFileFor,
    writeTest,
    fixesAt,
  };
}

interface Question {
  readonly method: string;
  readonly params: object;
  readonly signal: AbortSignal;
}

/** The server knows a text as long as it is open. */
async function ask<Answer>(server: LanguageServer, { method, params, signal }: Question): Promise<Answer> {
  const { textDocument } = params as { readonly textDocument: { readonly uri: string } };
  await workspace.openTextDocument(Uri.parse(textDocument.uri));
  const cancelling = new CancellationTokenSource();
  const cancel = () => cancelling.cancel();
  signal.addEventListener('abort', cancel);
  try {
    return await server.ask<Answer>({ method, params, token: cancelling.token });
  } finally {
    signal.removeEventListener('abort', cancel);
    cancelling.dispose();
  }
}

function isOfStepProof({ source }: Diagnostic): boolean {
  return source === 'stepproof';
}

function problemOf({ range, severity, message, code, tags }: Diagnostic): Problem {
  const rule = String(typeof code === 'object' ? code.value : code);
  return {
    range,
    severity: severityWords[severity],
    message,
    rule,
    isUnnecessary: tags?.includes(DiagnosticTag.Unnecessary) === true,
  };
}

const severityWords = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
  [DiagnosticSeverity.Hint]: 'hint',
} as const;

/** In the editor that shows the text already, or beside the view; whoever uses the view stays in it. */
async function reveal(uri: string, { line, character }: Place): Promise<void> {
  const known = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  const document = known?.document ?? (await workspace.openTextDocument(Uri.parse(uri)));
  const viewColumn = known?.viewColumn ?? ViewColumn.One;
  const editor = await window.showTextDocument(document, { viewColumn, preserveFocus: true });
  const position = document.validatePosition(new Position(line, character));
  editor.selection = new Selection(position, position);
  editor.revealRange(new Range(position, position), TextEditorRevealType.InCenterIfOutsideViewport);
}

async function fixesAt(uri: string, { start, end }: Stretch): Promise<readonly OfferedFix[]> {
  const range = new Range(start.line, start.character, end.line, end.character);
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    Uri.parse(uri),
    range,
    CodeActionKind.QuickFix.value,
  );
  return actions.flatMap(({ title, edit }) =>
    edit === undefined ? [] : [{ title, make: async () => void (await workspace.applyEdit(edit)) }],
  );
}
