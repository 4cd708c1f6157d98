import { signatureAt } from '@stepproof/core';
import type { SignatureHelp, SignatureHelpOptions } from 'vscode-languageserver';
import { toSignatureHelp } from '../convert/signature-help.ts';
import type { PlaceInquiry } from './answer.ts';

/** What begins the arguments of a call, or another one of them; and what ends them. */
export const signatureTriggers: SignatureHelpOptions = { triggerCharacters: ['(', ','], retriggerCharacters: [')'] };

export function signatureHelp({ document, offset, client }: PlaceInquiry): SignatureHelp | null {
  const signature = signatureAt(document, offset);
  return signature === undefined ? null : toSignatureHelp(signature, client.signatures);
}
