import { type ClientCapabilities, type DiagnosticTag, MarkupKind } from 'vscode-languageserver';

/** What the client can take, of what changes our answers. */
export interface ClientAbilities {
  readonly diagnostics: DiagnosticAbilities;
  readonly completion: CompletionAbilities;
  readonly hasMarkdownHovers: boolean;
  readonly hasDefinitionLinks: boolean;
  readonly hasSymbolTrees: boolean;
  readonly preparesRename: boolean;
  readonly takesCodeActions: boolean;
  /** Whether the client asks for the edits of an action once it is chosen. */
  readonly resolvesCodeActions: boolean;
  /** Whether an edit can say which version of a document it is for. */
  readonly hasVersionedEdits: boolean;
  /** Whether the client can be asked for its settings. */
  readonly tellsSettings: boolean;
  /** Whether the client can be asked to tell of settings that change. */
  readonly registersSettings: boolean;
  /** Whether the client tells which folders are open, and when others are. */
  readonly hasFolders: boolean;
  /** Whether the client can be asked to tell of files that change. */
  readonly watchesFiles: boolean;
}

export interface DiagnosticAbilities {
  /** Whether the client asks for diagnostics, so that they are not sent unasked. */
  readonly arePulled: boolean;
  readonly canBeRefreshed: boolean;
  readonly haveVersions: boolean;
  readonly haveRelated: boolean;
  readonly haveLinks: boolean;
  readonly haveData: boolean;
  readonly tags: ReadonlySet<DiagnosticTag>;
}

export interface CompletionAbilities {
  readonly hasSnippets: boolean;
  readonly hasMarkdown: boolean;
  readonly hasTags: boolean;
}

export function clientAbilities({ textDocument, workspace }: ClientCapabilities): ClientAbilities {
  return {
    diagnostics: diagnosticAbilities(textDocument, workspace),
    completion: completionAbilities(textDocument?.completion?.completionItem),
    hasMarkdownHovers: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    hasDefinitionLinks: textDocument?.definition?.linkSupport === true,
    hasSymbolTrees: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    takesCodeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolvesCodeActions: resolvesEdits(textDocument?.codeAction),
    hasVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    tellsSettings: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    hasFolders: workspace?.workspaceFolders === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  };
}

function resolvesEdits(actions: NonNullable<ClientCapabilities['textDocument']>['codeAction']): boolean {
  return actions?.dataSupport === true && actions.resolveSupport?.properties.includes('edit') === true;
}

function diagnosticAbilities(
  textDocument: ClientCapabilities['textDocument'],
  workspace: ClientCapabilities['workspace'],
): DiagnosticAbilities {
  // Clients that pull say what a diagnostic may hold where they said it before they could.
  const { publishDiagnostics: pushed, diagnostic: pulled } = textDocument ?? {};
  return {
    arePulled: pulled !== undefined,
    canBeRefreshed: workspace?.diagnostics?.refreshSupport === true,
    haveVersions: pushed?.versionSupport === true,
    haveRelated: (pushed?.relatedInformation ?? pulled?.relatedInformation) === true,
    haveLinks: (pushed?.codeDescriptionSupport ?? pulled?.codeDescriptionSupport) === true,
    haveData: (pushed?.dataSupport ?? pulled?.dataSupport) === true,
    tags: new Set((pushed?.tagSupport ?? pulled?.tagSupport)?.valueSet),
  };
}

type ItemCapabilities = NonNullable<NonNullable<ClientCapabilities['textDocument']>['completion']>['completionItem'];

function completionAbilities(item: ItemCapabilities): CompletionAbilities {
  return {
    hasSnippets: item?.snippetSupport === true,
    hasMarkdown: item?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    hasTags: item?.tagSupport !== undefined,
  };
}
