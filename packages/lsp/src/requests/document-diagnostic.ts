import {
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { resultIdOf } from '../result-id.ts';
import { cancelled, type Inquiry } from './answer.ts';
import { diagnosticsOf } from './diagnostics.ts';

/** What clients are told of a text that is not open. */
export const noDiagnostics: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

export async function documentDiagnostic(
  inquiry: Inquiry,
  { previousResultId }: DocumentDiagnosticParams,
): Promise<DocumentDiagnosticReport | ResponseError<DiagnosticServerCancellationData>> {
  const { text, session, world, isWanted } = inquiry;
  await world.nextTurn();
  const isCurrent = () => session.texts.get(text.uri) === text;
  const items = await diagnosticsOf(inquiry, text, () => isWanted() && isCurrent());
  if (items === undefined) return isWanted() ? outdated() : cancelled<DiagnosticServerCancellationData>();
  const resultId = resultIdOf(items);
  if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

/** The text has changed, so the client is to ask again. */
function outdated(): ResponseError<DiagnosticServerCancellationData> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'The document has changed.', { retriggerRequest: true });
}
