import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  extensions,
  type TextDocument,
  workspace,
} from 'vscode';
import type { Middleware } from 'vscode-languageclient/node';
import { isDefinition } from './definition-languages.ts';
import { type Share, shareFor } from './share.ts';

/** Leaves to the AWS Toolkit what it also gives, so that nothing is shown twice. Looked up each time, so no restart is needed. */
export const coexistence: Middleware = {
  async provideCompletionItem(document, position, context, token, next) {
    const share = shareIn(document);
    return share === 'diagnostics' ? undefined : ownItems(await next(document, position, context, token), share);
  },
  provideHover: (document, position, token, next) => ifAlone(document, () => next(document, position, token)),
  provideDocumentSymbols: (document, token, next) => ifOwnLanguage(document, () => next(document, token)),
  provideFoldingRanges: (document, context, token, next) =>
    ifOwnLanguage(document, () => next(document, context, token)),
  provideSelectionRanges: (document, positions, token, next) =>
    ifOwnLanguage(document, () => next(document, positions, token)),
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
  // An editor takes the tokens of one provider only, and the extension for Terraform has its own.
  provideDocumentSemanticTokens: (document, token, next) =>
    isTerraform(document) ? undefined : ifWanted(() => next(document, token)),
  provideDocumentRangeSemanticTokens: (document, range, token, next) =>
    isTerraform(document) ? undefined : ifWanted(() => next(document, range, token)),
};

function currentShare(): Share {
  const setting = workspace.getConfiguration('stepproof').get<string>('coexistence', 'auto');
  return shareFor(setting, extensions.getExtension('amazonwebservices.aws-toolkit-vscode') !== undefined);
}

/** The Toolkit does nothing in templates. */
function shareIn(document: TextDocument): Share {
  const share = currentShare();
  return share === 'beside-toolkit' && !isDefinition(document) ? 'all' : share;
}

/** Whether the AWS Toolkit comes first in a text. */
export function leavesToToolkit(document: TextDocument): boolean {
  return shareIn(document) === 'beside-toolkit';
}

function ifAlone<Answer>(document: TextDocument, ask: () => Answer): Answer | undefined {
  return shareIn(document) === 'all' ? ask() : undefined;
}

/** What the editor, or the extension for a template's language, makes of the whole text is left to it. */
function ifOwnLanguage<Answer>(document: TextDocument, ask: () => Answer): Answer | undefined {
  return isDefinition(document) ? ifAlone(document, ask) : undefined;
}

function ifWanted<Answer>(ask: () => Answer): Answer | undefined {
  return currentShare() === 'diagnostics' ? undefined : ask();
}

function isTerraform({ languageId }: TextDocument): boolean {
  return languageId === 'terraform' || languageId === 'opentofu';
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
