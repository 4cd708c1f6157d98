import { CancellationError, type Diagnostic, Uri } from 'vscode';
import type { Middleware } from 'vscode-languageclient/node';
import type { ProblemsBesideToolkit } from './problems-beside-toolkit.ts';

/** What the server found, on its way into the editor. */
export const reportsBeside = (toolkit: ProblemsBesideToolkit): Middleware => ({
  handleDiagnostics(uri, diagnostics, next) {
    next(uri, diagnostics.map(withReadablePage));
  },
  async provideDiagnostics(document, previousResultId, token, next) {
    const report = await next(document, previousResultId, token);
    // The client keeps what it has converted before it was told to ask again, and takes the answer that nothing has changed
    // for the rest. As an error, it forgets it.
    if (token.isCancellationRequested) throw new CancellationError();
    if (report === null || report === undefined) return report;
    if ('items' in report) report.items = report.items.map(withReadablePage);
    return toolkit.shown(document, report);
  },
  // What is in files that are not open the task lists, when it is asked to; nothing is to be listed twice.
  provideWorkspaceDiagnostics: async () => ({ items: [] }),
});

/** The id of a rule leads to its page as it is meant to be read; the server only knows the file that it is written in. */
function withReadablePage(diagnostic: Diagnostic): Diagnostic {
  const { code } = diagnostic;
  if (typeof code !== 'object' || code.target.scheme !== 'file') return diagnostic;
  const target = Uri.parse(`command:stepproof.explainRule?${encodeURIComponent(JSON.stringify([code.value]))}`);
  diagnostic.code = { value: code.value, target };
  return diagnostic;
}
