import type { Diagnostic } from 'vscode-languageserver';
import { type DiagnosticForm, toDiagnostics } from '../convert/diagnostic.ts';
import type { OpenText } from '../open-texts.ts';
import type { ServerParts } from '../server-parts.ts';

/** How diagnostics come to a client: some are sent them, others ask for them and are only told when to ask again. */
export interface DiagnosticDelivery {
  changed(text: OpenText): void;
  closed(text: OpenText): void;
  /** More is known of a text than what was found at once. */
  deepened(text: OpenText): void;
  /** Every open text is deepened, so that no other is to be waited for. */
  allDeepened(): void;
  /** Settings have changed, so that something else may be found in any text. */
  allChanged(texts: readonly OpenText[]): void;
}

/** Milliseconds without a change after which diagnostics are brought up to date. */
export const deliveryDelay = 100;

/** What is found in a text as the client takes it; nothing when `isWanted` says meanwhile that nobody needs it any more. */
export async function diagnosticsOf(
  { session, client, world }: Pick<ServerParts, 'session' | 'client' | 'world'>,
  text: OpenText,
  isWanted: () => boolean,
): Promise<Diagnostic[] | undefined> {
  const findings = await session.check(text, isWanted);
  const form: DiagnosticForm = {
    texts: { asked: text, open: session.texts },
    abilities: client.diagnostics,
    pageOf: world.pageOf,
  };
  return findings && toDiagnostics(findings, form);
}
