import { type ClientCapabilities, type DiagnosticTag, MarkupKind } from 'vscode-languageserver';
import { type TokenAbilities, tokenAbilities } from './semantic-tokens.ts';
import { type SignatureAbilities, signatureAbilities } from './signature-help.ts';

/** What the client can take, of what changes our answers. */
export interface ClientAbilities {
  /** The commands that the client runs on its own side, which it tells as `experimental.commands`. */
  readonly commands: ReadonlySet<string>;
  /** The requests about a text that the client knows of. */
  readonly knows: ReadonlySet<string>;
  readonly diagnostics: DiagnosticAbilities;
  readonly completion: CompletionAbilities;
  /** Nothing where the client has no semantic tokens. */
  readonly tokens: TokenAbilities | undefined;
  readonly signatures: SignatureAbilities;
  readonly hasMarkdownHovers: boolean;
  readonly hasDefinitionLinks: boolean;
  readonly hasSymbolTrees: boolean;
  readonly hasLinkTooltips: boolean;
  readonly preparesRename: boolean;
  readonly takesCodeActions: boolean;
  /** Whether the client asks for the edits of an action once it is chosen. */
  readonly resolvesCodeActions: boolean;
  /** Whether an edit can say which version of a document it is for. */
  readonly hasVersionedEdits: boolean;
  /** Whether the client can be asked for its settings. */
  readonly tellsSettings: boolean;
  /** What the client can be told to ask for again. */
  readonly refreshes: ReadonlySet<'inlayHint' | 'semanticTokens' | 'codeLens'>;
  /** Whether the client can be asked to tell of settings that change. */
  readonly registersSettings: boolean;
  /** Whether the client asks for symbols of the whole workspace. */
  readonly seeksSymbols: boolean;
  /** Whether the client shows how far a request is that takes long. */
  readonly showsProgress: boolean;
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

export function clientAbilities(capabilities: ClientCapabilities): ClientAbilities {
  const { textDocument, workspace } = capabilities;
  return {
    commands: commandsIn(capabilities.experimental),
    knows: new Set(Object.keys(textDocument ?? {})),
    diagnostics: diagnosticAbilities(textDocument, workspace),
    completion: completionAbilities(textDocument?.completion?.completionItem),
    tokens: tokenAbilities(capabilities),
    signatures: signatureAbilities(capabilities),
    hasMarkdownHovers: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    hasDefinitionLinks: textDocument?.definition?.linkSupport === true,
    hasSymbolTrees: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    hasLinkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    takesCodeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolvesCodeActions: resolvesEdits(textDocument?.codeAction),
    hasVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    tellsSettings: workspace?.configuration === true,
    refreshes: new Set(refreshable.filter((view) => workspace?.[view]?.refreshSupport === true)),
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    showsProgress: capabilities.window?.workDoneProgress === true,
    seeksSymbols: workspace?.symbol !== undefined,
    hasFolders: workspace?.workspaceFolders === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  };
}

const refreshable = ['inlayHint', 'semanticTokens', 'codeLens'] as const;

/** Whatever the client sent. */
function commandsIn(experimental: unknown): ReadonlySet<string> {
  const commands =
    typeof experimental === 'object' && experimental !== null && 'commands' in experimental && experimental.commands;
  return new Set(Array.isArray(commands) ? commands.filter((command) => typeof command === 'string') : []);
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
