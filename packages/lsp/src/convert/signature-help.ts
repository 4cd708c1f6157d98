import type { Signature } from '@stepproof/core';
import { type ClientCapabilities, MarkupKind, type SignatureHelp } from 'vscode-languageserver';

/** What of signatures the client can take. */
export interface SignatureAbilities {
  readonly hasMarkdown: boolean;
}

export function signatureAbilities({ textDocument }: ClientCapabilities): SignatureAbilities {
  const { documentationFormat } = textDocument?.signatureHelp?.signatureInformation ?? {};
  return { hasMarkdown: documentationFormat?.includes(MarkupKind.Markdown) === true };
}

/** Clients mark the active parameter by its label; one behind the last is none. */
export function toSignatureHelp(signature: Signature, { hasMarkdown }: SignatureAbilities): SignatureHelp {
  const { label, documentation, parameters, active = parameters.length } = signature;
  const kind = hasMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return {
    signatures: [
      {
        label,
        documentation: { kind, value: documentation },
        parameters: parameters.map((parameter) => ({ label: parameter })),
      },
    ],
    activeSignature: 0,
    activeParameter: active,
  };
}
