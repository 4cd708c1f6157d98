import { type CompletionItem, CompletionItemKind, type CompletionList, extensions, workspace } from 'vscode';
import type { Middleware } from 'vscode-languageclient/node';
import { type Share, shareFor } from './share.ts';

/** Leaves to the AWS Toolkit what it also gives, so that nothing is shown twice. Looked up each time, so no restart is needed. */
export const coexistence: Middleware = {
  async provideCompletionItem(document, position, context, token, next) {
    const share = currentShare();
    return share === 'diagnostics' ? undefined : ownItems(await next(document, position, context, token), share);
  },
  provideHover: (document, position, token, next) => ifAlone(() => next(document, position, token)),
  provideDocumentSymbols: (document, token, next) => ifAlone(() => next(document, token)),
  provideFoldingRanges: (document, context, token, next) => ifAlone(() => next(document, context, token)),
  provideSelectionRanges: (document, positions, token, next) => ifAlone(() => next(document, positions, token)),
  provideDefinition: (document, position, token, next) => ifWanted(() => next(document, position, token)),
  provideReferences: (document, position, options, token, next) =>
    ifWanted(() => next(document, position, options, token)),
  provideDocumentHighlights: (document, position, token, next) => ifWanted(() => next(document, position, token)),
  provideSignatureHelp: (document, position, context, token, next) =>
    ifWanted(() => next(document, position, context, token)),
  prepareCallHierarchy: (document, position, token, next) => ifWanted(() => next(document, position, token)),
  provideWorkspaceSymbols: (query, token, next) => ifWanted(() => next(query, token)),
  provideDocumentLinks: (document, token, next) => ifWanted(() => next(document, token)),
  provideCodeLenses: (document, token, next) => ifWanted(() => next(document, token)),
  provideInlayHints: (document, range, token, next) => ifWanted(() => next(document, range, token)),
  provideDocumentSemanticTokens: (document, token, next) => ifWanted(() => next(document, token)),
  provideDocumentRangeSemanticTokens: (document, range, token, next) => ifWanted(() => next(document, range, token)),
};

function currentShare(): Share {
  const setting = workspace.getConfiguration('stepproof').get<string>('coexistence', 'auto');
  return shareFor(setting, extensions.getExtension('amazonwebservices.aws-toolkit-vscode') !== undefined);
}

function ifAlone<Answer>(ask: () => Answer): Answer | undefined {
  return currentShare() === 'all' ? ask() : undefined;
}

function ifWanted<Answer>(ask: () => Answer): Answer | undefined {
  return currentShare() === 'diagnostics' ? undefined : ask();
}

type Items = CompletionItem[] | CompletionList | null | undefined;

function ownItems(items: Items, share: Share): Items {
  if (share === 'all' || items === null || items === undefined) return items;
  if (Array.isArray(items)) return items.filter(isOurs);
  items.items = items.items.filter(isOurs);
  return items;
}

/**
 * The Toolkit completes fields, their values, states, variables and functions, and has snippets. It knows no names of errors, and
 * nothing of what AWS services take and give.
 */
function isOurs({ kind }: CompletionItem): boolean {
  return kind !== undefined && oursAlone.has(kind);
}

const oursAlone: ReadonlySet<CompletionItemKind> = new Set([
  CompletionItemKind.Constant,
  CompletionItemKind.Module,
  CompletionItemKind.TypeParameter,
  CompletionItemKind.EnumMember,
  CompletionItemKind.Struct,
]);
