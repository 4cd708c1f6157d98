import { type Diagnostic, Disposable, languages, Range, type TextDocument, type Uri, workspace } from 'vscode';
import { type Middleware, vsdiag } from 'vscode-languageclient/node';
import { leavesToToolkit } from './coexistence.ts';
import { ruleOf } from './rule-of.ts';
import { type Point, type ReportedText, saysTheSame } from './toolkit-problems.ts';

interface Report {
  readonly all: readonly Diagnostic[];
  readonly hidden: readonly Diagnostic[];
}

/** Hides problems of definitions that the AWS Toolkit reports as well, for as long as it does. */
export class ProblemsBesideToolkit implements Disposable {
  readonly #reports = new WeakMap<TextDocument, Report>();
  readonly #listener: Disposable;

  /** `askAgain` has the client take what the server says anew, all of which comes by here. */
  constructor(askAgain: () => void) {
    this.#listener = Disposable.from(
      languages.onDidChangeDiagnostics(({ uris }) => {
        // Our own reports change diagnostics too, and are up to date with those of the Toolkit.
        if (uris.some((uri) => this.#isOutdated(uri))) askAgain();
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('stepproof.coexistence')) askAgain();
      }),
    );
  }

  dispose(): void {
    this.#listener.dispose();
  }

  hiddenIn(uri: Uri): readonly Diagnostic[] {
    return this.#reportOf(uri)?.hidden ?? [];
  }

  /** What is left of a report. One that says that nothing has changed stands for the one before it. */
  shown(document: TextDocument | Uri, report: vsdiag.DocumentDiagnosticReport): vsdiag.DocumentDiagnosticReport {
    if (!('languageId' in document)) return report;
    const all = 'items' in report ? report.items : this.#reports.get(document)?.all;
    if (all === undefined) return report;
    const hidden = sharedWithToolkit(document, all);
    this.#reports.set(document, { all, hidden });
    const items = all.filter((one) => !hidden.includes(one));
    return { ...report, kind: vsdiag.DocumentDiagnosticReportKind.full, items };
  }

  /** The code actions of what is hidden are offered at the Toolkit's own report. */
  readonly middleware: Middleware = {
    provideCodeActions: (document, range, context, token, next) => {
      const hidden = this.hiddenIn(document.uri).filter((one) => one.range.intersection(range) !== undefined);
      return next(document, range, { ...context, diagnostics: [...context.diagnostics, ...hidden] }, token);
    },
  };

  #isOutdated(uri: Uri): boolean {
    const document = documentOf(uri);
    const report = document && this.#reports.get(document);
    if (document === undefined || report === undefined) return false;
    const hidden = sharedWithToolkit(document, report.all);
    return hidden.length !== report.hidden.length || hidden.some((one) => !report.hidden.includes(one));
  }

  #reportOf(uri: Uri): Report | undefined {
    const document = documentOf(uri);
    return document && this.#reports.get(document);
  }
}

function sharedWithToolkit(document: TextDocument, ours: readonly Diagnostic[]): readonly Diagnostic[] {
  if (ours.length === 0 || !leavesToToolkit(document)) return [];
  const theirs = languages.getDiagnostics(document.uri).filter(({ source }) => source !== 'stepproof');
  const text: ReportedText = { textBetween: (start, end) => document.getText(rangeBetween(start, end)) };
  return ours.filter((one) => {
    const { message, range } = one;
    return theirs.some((other) => saysTheSame(other, { message, range, rule: ruleOf(one) }, text));
  });
}

function rangeBetween(start: Point, end: Point): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

function documentOf(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}
