import {
  type CancellationToken,
  type DebugConfiguration,
  type DebugSession,
  type Disposable,
  debug,
  type TestItem,
  type TestRun,
  workspace,
} from 'vscode';
import { debugType } from './debug-type.ts';

interface Debugged {
  readonly run: TestRun;
  readonly token: CancellationToken;
}

/** Steps through a test, until the user has come to its end or gives up. */
export async function debugTest({ uri, label }: TestItem, { run, token }: Debugged): Promise<void> {
  if (uri === undefined || token.isCancellationRequested) return;
  const session = sessionFor({ type: debugType, request: 'launch', name: label, file: uri.toString(), test: label });
  const cancelling = token.onCancellationRequested(() => void session.stop());
  try {
    const folder = workspace.getWorkspaceFolder(uri);
    if (await debug.startDebugging(folder, session.configuration, { testRun: run })) await session.ended;
  } finally {
    cancelling.dispose();
    session.dispose();
  }
}

interface AwaitedSession extends Disposable {
  readonly configuration: DebugConfiguration;
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

let sessions = 0;

/** Others may run at the same time, of the same test as well, so each has a number. */
function sessionFor(given: DebugConfiguration): AwaitedSession {
  const configuration = { ...given, sessionNumber: ++sessions };
  const isOwn = (session: DebugSession) => session.configuration.sessionNumber === configuration.sessionNumber;
  let own: DebugSession | undefined;
  const started = debug.onDidStartDebugSession((session) => {
    if (isOwn(session)) own = session;
  });
  let end = () => {};
  const ended = new Promise<void>((done) => {
    end = done;
  });
  const over = debug.onDidTerminateDebugSession((session) => {
    if (isOwn(session)) end();
  });
  return {
    configuration,
    ended,
    // Without one, all sessions would be stopped.
    stop: async () => own && debug.stopDebugging(own),
    dispose() {
      started.dispose();
      over.dispose();
    },
  };
}
