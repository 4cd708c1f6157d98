import { type DebugAdapter, type DebugProtocolMessage, EventEmitter, Uri } from 'vscode';
import type { AskedTests } from '../tests/asked-tests.ts';
import type { Request } from './protocol.ts';
import { recordedExecution } from './recorded-execution.ts';
import { TraceSession } from './trace-session.ts';

/** Steps through a test, in the process of the editor. */
export class TraceDebugger implements DebugAdapter {
  readonly #sent = new EventEmitter<DebugProtocolMessage>();
  readonly #session: TraceSession;
  readonly onDidSendMessage = this.#sent.event;

  constructor(asked: AskedTests) {
    this.#session = new TraceSession({
      load: (file, test) => load(uriOf(file), test, asked),
      send: (message) => this.#sent.fire(message),
    });
  }

  handleMessage(message: DebugProtocolMessage): void {
    void this.#session.handle(message as Request);
  }

  dispose(): void {
    this.#sent.dispose();
  }
}

/** A configuration for starting it may have a path. */
function uriOf(file: string): Uri {
  return /^[a-z][a-z0-9+.-]+:/i.test(file) ? Uri.parse(file) : Uri.file(file);
}

async function load(file: Uri, test: string, asked: AskedTests) {
  try {
    const pathOf = (uri: string) => Uri.parse(uri).fsPath;
    return recordedExecution(await asked.run(file, { names: [test], trace: true }), test, pathOf);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
