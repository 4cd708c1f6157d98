import {
  type Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  languages,
  StatusBarAlignment,
  type TextEditor,
  ThemeColor,
  window,
} from 'vscode';
import { isOurs } from '../definition-languages.ts';
import type { LanguageServer } from '../language-server.ts';
import { type Counts, statusOf } from './status-words.ts';

/** Says of the definition in the active editor what was found in it, and how the server is. A click offers what can be done. */
export class StatusBar implements Disposable {
  readonly #server: LanguageServer;
  readonly #item = window.createStatusBarItem('stepproof.status', StatusBarAlignment.Right, 100);
  readonly #listeners: readonly Disposable[];

  constructor(server: LanguageServer) {
    this.#server = server;
    this.#item.name = 'StepProof';
    this.#item.command = 'stepproof.showMenu';
    const show = () => this.#show(window.activeTextEditor);
    this.#listeners = [
      window.onDidChangeActiveTextEditor(show),
      languages.onDidChangeDiagnostics(show),
      server.onDidChangeState(show),
    ];
    show();
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#item.dispose();
  }

  #show(editor: TextEditor | undefined): void {
    if (editor === undefined || !isOurs(editor.document)) return this.#item.hide();
    const { text, tooltip, isWarning } = statusOf(
      this.#server.state,
      countsOf(this.#server.problemsIn(editor.document.uri)),
    );
    this.#item.text = text;
    this.#item.tooltip = tooltip;
    this.#item.backgroundColor = isWarning ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    this.#item.show();
  }
}

function countsOf(found: readonly Diagnostic[]): Counts {
  const count = (severity: DiagnosticSeverity) => found.filter((one) => one.severity === severity).length;
  const [errors, warnings] = [count(DiagnosticSeverity.Error), count(DiagnosticSeverity.Warning)];
  return { errors, warnings, others: found.length - errors - warnings };
}
