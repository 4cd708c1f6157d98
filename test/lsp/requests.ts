import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentDiagnosticRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  type Position,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  SignatureHelpRequest,
} from 'vscode-languageserver/node';

export interface AnyRequest {
  readonly method: string;
  params(uri: string, position: Position): object;
}

/** Every request that the server answers, made about a place. A refused rename is an error by intention, so it is left out. */
export const requests: readonly AnyRequest[] = [
  CompletionRequest.method,
  HoverRequest.method,
  DefinitionRequest.method,
  ReferencesRequest.method,
  DocumentHighlightRequest.method,
  PrepareRenameRequest.method,
  CallHierarchyPrepareRequest.method,
  CallHierarchyIncomingCallsRequest.method,
  CallHierarchyOutgoingCallsRequest.method,
  DocumentLinkRequest.method,
  InlayHintRequest.method,
  CodeLensRequest.method,
  DocumentSymbolRequest.method,
  FoldingRangeRequest.method,
  SelectionRangeRequest.method,
  SignatureHelpRequest.method,
  SemanticTokensRequest.method,
  SemanticTokensDeltaRequest.method,
  SemanticTokensRangeRequest.method,
  CodeActionRequest.method,
  DocumentDiagnosticRequest.method,
].map((method) => ({ method, params: paramsOf }));

export const renameRequest: AnyRequest = { method: RenameRequest.method, params: paramsOf };

/** What any of them needs; each reads its own part. */
function paramsOf(uri: string, position: Position): object {
  return {
    textDocument: { uri },
    position,
    positions: [position],
    range: { start: position, end: position },
    item: { uri, selectionRange: { start: position, end: position } },
    previousResultId: '',
    newName: 'B',
    context: { includeDeclaration: true, diagnostics: [] },
  };
}
