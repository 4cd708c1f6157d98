import {
  type DebugAdapter,
  DebugAdapterInlineImplementation,
  type DebugProtocolMessage,
  type Disposable,
  debug,
  EventEmitter,
  Uri,
} from 'vscode';
import type { AskedTests } from '../tests/asked-tests.ts';
import { debugType } from './debug-test.ts';
import type { Request } from './protocol.ts';
import { recordedExecution } from './recorded-execution.ts';
import { TraceSession } from './trace-session.ts';

/** Lets the editor step through tests, in its own process: nothing is started for it. */
export function registerTraceDebuggers(asked: AskedTests): Disposable {
  return debug.registerDebugAdapterDescriptorFactory(debugType, {
    createDebugAdapterDescriptor: () => new DebugAdapterInlineImplementation(new TraceDebugger(asked)),
  });
}

class TraceDebugger implements DebugAdapter {
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
