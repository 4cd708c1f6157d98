import { randomUUID } from 'node:crypto';
import {
  type Disposable,
  type ExtensionContext,
  languages,
  Position,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { isOurs } from '../definition-languages.ts';
import type { LanguageServer } from '../language-server.ts';
import { deskFor } from './editor-desk.ts';
import { MachineSession, type Wanted } from './machine-session.ts';
import { readKept, type Side } from './messages.ts';
import { pageHtml } from './page-html.ts';
import { readShownFinding } from './shown-finding.ts';
import { holds, type Place, type ToldMachine } from './told-graph.ts';

export interface PanelParts {
  readonly context: ExtensionContext;
  readonly server: LanguageServer;
}

/** How long a text rests before it is drawn anew, in milliseconds. */
const rest = 200;

/** The one view of a window. It follows the text that one works in. */
export class MachinePanels implements Disposable {
  readonly #parts: PanelParts;
  #panel: WebviewPanel | undefined;
  #session: MachineSession | undefined;

  constructor(parts: PanelParts) {
    this.#parts = parts;
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  /** Shows the machine at the cursor of the active editor, with something beside it. */
  async showActive(side: Side | undefined): Promise<void> {
    const editor = window.activeTextEditor;
    if (editor === undefined || !isOurs(editor.document)) {
      if (this.#panel !== undefined && this.#session !== undefined) return this.#reveal(side);
      return void window.showInformationMessage('Open a definition or a template with a state machine first.');
    }
    const wanted = await this.#wantedIn(editor);
    if (wanted !== undefined) await this.show(wanted, side);
  }

  async show(wanted: Wanted, side?: Side | undefined): Promise<void> {
    await this.#opened().show(wanted, side);
  }

  /** Shows the execution of a finding; all of it comes from whoever runs the command. */
  async showFinding(uri: string, at: Place, given: unknown): Promise<void> {
    const finding = readShownFinding(given);
    if (finding !== undefined) await this.#opened().showFinding({ uri, at: toPlace(at) }, finding);
  }

  /** Shows again what a view showed before the window was loaded anew. */
  async restore(panel: WebviewPanel, state: unknown): Promise<void> {
    const kept = readKept(state);
    if (kept === undefined || this.#panel !== undefined) return panel.dispose();
    const session = this.#use(panel);
    await session.show({ uri: kept.uri, machine: kept.machine }, kept.side);
  }

  async #reveal(side: Side | undefined): Promise<void> {
    this.#panel?.reveal(undefined, true);
    const uri = this.#session?.uri;
    if (uri !== undefined) await this.#session?.show({ uri }, side);
  }

  /** Where several machines are in a text and the cursor is in none of them, the user picks one. */
  async #wantedIn({ document, selection }: TextEditor): Promise<Wanted | undefined> {
    const uri = document.uri.toString();
    const at = selection.active;
    const params = { textDocument: { uri } };
    const machines = await this.#parts.server.ask<readonly ToldMachine[]>({ method: 'stepproof/machines', params });
    if (machines.length < 2 || machines.some(({ range }) => holds(range, at))) return { uri, at };
    const names = machines.map(({ name }) => name);
    const machine = await window.showQuickPick(names, { title: 'StepProof: State Machine to Show' });
    return machine === undefined ? undefined : { uri, machine };
  }

  #opened(): MachineSession {
    this.#panel?.reveal(undefined, true);
    return this.#session ?? this.#use(this.#newPanel());
  }

  #newPanel(): WebviewPanel {
    const where = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    return window.createWebviewPanel('stepproof.machine', 'Graph', where, { retainContextWhenHidden: true });
  }

  #use(panel: WebviewPanel): MachineSession {
    const { context, server } = this.#parts;
    const dist = Uri.joinPath(context.extensionUri, 'dist');
    const session = new MachineSession(deskFor(panel, server));
    const following = follow(session, server);
    this.#panel = panel;
    this.#session = session;
    panel.iconPath = Uri.joinPath(context.extensionUri, 'icon.png');
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    panel.webview.onDidReceiveMessage((message) => void session.take(message));
    panel.onDidDispose(() => {
      for (const listener of following) listener.dispose();
      this.#panel = undefined;
      this.#session = undefined;
    });
    const script = panel.webview.asWebviewUri(Uri.joinPath(dist, 'machine-view.js')).toString();
    panel.webview.html = pageHtml({ script, nonce: randomUUID().replaceAll('-', '') });
    return session;
  }
}

function toPlace({ line, character }: Place): Position {
  return new Position(line, character);
}

/** Keeps a view as the text is in which one works. */
function follow(session: MachineSession, server: LanguageServer): readonly Disposable[] {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const isShown = ({ uri }: Pick<TextDocument, 'uri'>) => uri.toString() === session.uri;
  const showEditor = (editor: TextEditor | undefined) => {
    if (editor === undefined || !isOurs(editor.document) || isShown(editor.document)) return;
    void session.show({ uri: editor.document.uri.toString(), at: editor.selection.active });
  };
  return [
    window.onDidChangeActiveTextEditor(showEditor),
    window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
      if (selection !== undefined) session.cursorAt(textEditor.document.uri.toString(), selection.active);
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (!isShown(document) || contentChanges.length === 0) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => void session.refresh(), rest);
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => isShown({ uri }))) session.draw();
    }),
    server.onDidChangeState(() => {
      if (server.state === 'running') void session.refresh();
    }),
    { dispose: () => clearTimeout(waiting) },
  ];
}
