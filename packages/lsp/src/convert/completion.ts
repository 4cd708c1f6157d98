import type { Completion } from '@stepproof/core';
import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
  type MarkupContent,
  MarkupKind,
} from 'vscode-languageserver';
import type { OpenText } from '../open-texts.ts';
import type { CompletionAbilities } from './client-abilities.ts';
import { toRange } from './place.ts';

/** Clients sort by text, so each item's place in our order becomes one. */
export function toCompletionItems(
  completions: readonly Completion[],
  text: OpenText,
  abilities: CompletionAbilities,
): CompletionItem[] {
  const digits = String(completions.length).length;
  return completions.map((completion, index) => ({
    ...toCompletionItem(completion, text, abilities),
    sortText: String(index).padStart(digits, '0'),
  }));
}

function toCompletionItem(completion: Completion, text: OpenText, abilities: CompletionAbilities): CompletionItem {
  const { label, kind, detail, documentation, span, snippet } = completion;
  const isSnippet = abilities.hasSnippets && snippet !== undefined;
  return {
    label,
    kind: itemKinds[kind],
    ...(detail !== undefined && { detail }),
    ...(documentation !== undefined && { documentation: toMarkup(documentation, abilities) }),
    ...(completion.isDeprecated && deprecation(abilities)),
    // What was typed so far is compared with this, and it begins with the quote where one is replaced.
    filterText: completion.text,
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: toRange(text, span), newText: isSnippet ? snippet : completion.text },
  };
}

function toMarkup(value: string, { hasMarkdown }: CompletionAbilities): MarkupContent {
  return { kind: hasMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText, value };
}

function deprecation({ hasTags }: CompletionAbilities): Partial<CompletionItem> {
  return hasTags ? { tags: [CompletionItemTag.Deprecated] } : { deprecated: true };
}

const itemKinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  field: CompletionItemKind.Property,
  'state-type': CompletionItemKind.Class,
  state: CompletionItemKind.Reference,
  value: CompletionItemKind.Value,
  error: CompletionItemKind.Constant,
  operator: CompletionItemKind.Operator,
  function: CompletionItemKind.Function,
  variable: CompletionItemKind.Variable,
  member: CompletionItemKind.Field,
  call: CompletionItemKind.Module,
  parameter: CompletionItemKind.TypeParameter,
  'parameter-value': CompletionItemKind.EnumMember,
  result: CompletionItemKind.Struct,
  snippet: CompletionItemKind.Snippet,
};
