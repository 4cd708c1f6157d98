import { type CancellationToken, type DebugSession, debug, type TestItem, type TestRun, workspace } from 'vscode';

/** The type of debuggers that step through the execution of a test. */
export const debugType = 'stepproof';

interface Debugged {
  readonly run: TestRun;
  readonly token: CancellationToken;
}

/** Steps through a test, until the user has come to its end or gives up. */
export async function debugTest({ uri, label }: TestItem, { run, token }: Debugged): Promise<void> {
  if (uri === undefined || token.isCancellationRequested) return;
  // Tells the session from others that may run.
  const configuration = { type: debugType, request: 'launch', name: label, file: uri.toString(), test: label };
  let session: DebugSession | undefined;
  const ended = new Promise<void>((done) => {
    const started = debug.onDidStartDebugSession((one) => {
      if (one.type === debugType && one.configuration.test === label) session = one;
    });
    const over = debug.onDidTerminateDebugSession((one) => {
      if (one !== session) return;
      started.dispose();
      over.dispose();
      done();
    });
  });
  const cancelling = token.onCancellationRequested(() => void debug.stopDebugging(session));
  const hasStarted = await debug.startDebugging(workspace.getWorkspaceFolder(uri), configuration, { testRun: run });
  if (hasStarted) await ended;
  cancelling.dispose();
}
