import {
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { toDiagnostics } from '../convert/diagnostic.ts';
import { type OpenText, pathOf } from '../open-texts.ts';
import { resultIdOf } from '../result-id.ts';
import { type CheckedFile, checkFiles } from '../workspace-check.ts';
import type { WorkspaceInquiry } from './about-workspace.ts';
import { diagnosticsOf } from './diagnostics.ts';

/** What was found in a file that is not open. */
interface ClosedReport {
  readonly uri: string;
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

interface Asked extends WorkspaceInquiry {
  readonly sendPart: ((part: WorkspaceDiagnosticReport) => void) | undefined;
}

/** Checks all files of the open folders. Those that are not open are checked once, until something changes that may matter to them. */
export class WorkspaceDiagnostics {
  #closed: readonly ClosedReport[] | undefined;
  /** How often something has changed. */
  #changes = 0;

  forget(): void {
    this.#closed = undefined;
    this.#changes++;
  }

  /** What was found in a file before it was opened holds again; of one that was open, nothing is known any more. */
  closed({ uri }: OpenText): void {
    if (this.#closed?.some((report) => report.uri === uri) !== true) this.forget();
  }

  async report(inquiry: Asked, { previousResultIds }: WorkspaceDiagnosticParams): Promise<WorkspaceDiagnosticReport> {
    const before = new Map(previousResultIds.map(({ uri, value }) => [uri, value] as const));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const tell = (report: WorkspaceDocumentDiagnosticReport) => {
      if (inquiry.sendPart === undefined) items.push(report);
      else inquiry.sendPart({ items: [report] });
    };
    for await (const report of this.#reports(inquiry)) {
      tell(sinceBefore(report, before.get(report.uri)));
      before.delete(report.uri);
    }
    if (inquiry.isWanted()) for (const [uri, told] of before) if (told !== takenBack) tell(goneReport(uri));
    return { items };
  }

  async *#reports(inquiry: Asked): AsyncGenerator<ClosedReport & { readonly version?: number }> {
    const { session, isWanted } = inquiry;
    for (const text of session.texts.all()) {
      const items = await diagnosticsOf(inquiry, text, isWanted);
      if (items === undefined) return;
      yield { ...reportOf(text, items), version: text.version };
    }
    if (this.#closed === undefined) yield* this.#checkClosed(inquiry);
    else yield* this.#closed.filter(({ uri }) => session.texts.get(uri) === undefined);
  }

  /** Keeps what was found only when all was checked, and nothing has changed meanwhile. */
  async *#checkClosed(inquiry: Asked): AsyncGenerator<ClosedReport> {
    const { session, workspace, world, isWanted, progress } = inquiry;
    const paths = (await workspace.find(isWanted)) ?? [];
    const open = new Set(session.texts.all().map(({ uri }) => pathOf(uri)));
    const reports: ClosedReport[] = [];
    const changes = this.#changes;
    let count = 0;
    progress.begin('Checking state machines');
    const nextTurn = () => {
      // Definitions are met twice: when templates are looked for, and when they are checked.
      progress.report(Math.floor((50 * count++) / paths.length));
      return world.nextTurn();
    };
    for await (const { text, findings } of checkFiles(paths, { session, files: workspace, nextTurn }, isWanted)) {
      if (open.has(pathOf(text.uri))) continue;
      const report = reportOf(text, shown({ text, findings }, inquiry));
      reports.push(report);
      yield report;
    }
    if (isWanted() && changes === this.#changes) this.#closed = reports;
  }
}

function shown({ text, findings }: CheckedFile, { session, client, world }: Asked): readonly Diagnostic[] {
  const form = { texts: { asked: text, open: session.texts }, abilities: client.diagnostics, pageOf: world.pageOf };
  return toDiagnostics(findings, form);
}

function reportOf({ uri }: OpenText, items: readonly Diagnostic[]): ClosedReport {
  return { uri, resultId: resultIdOf(items), items };
}

function sinceBefore(
  report: ClosedReport & { readonly version?: number },
  before: string | undefined,
): WorkspaceDocumentDiagnosticReport {
  const { uri, resultId, version = null } = report;
  if (resultId === before) return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId };
  return fullReport(report, version);
}

/** The id of what was told of a file once it is gone. */
const takenBack = 'gone';

function goneReport(uri: string): WorkspaceDocumentDiagnosticReport {
  return fullReport({ uri, resultId: takenBack, items: [] }, null);
}

function fullReport({ uri, resultId, items }: ClosedReport, version: number | null): WorkspaceDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: [...items] };
}
