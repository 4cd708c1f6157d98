import type { Diagnostic } from '@stepproof/core';

/** What the server sends to the thread that tries out executions. All of it can be cloned. */
export type ToThread = ThreadStart | ChangedTexts | ToldSection | AskedCheck | { readonly kind: 'forget' };

/** What the thread needs to know before anything else. */
export interface ThreadStart {
  readonly kind: 'start';
  /** The folder of the data on AWS. */
  readonly awsData: string | undefined;
}

/** The open texts that are others than those that the thread was told of last, and what is open at all. */
export interface ChangedTexts {
  readonly kind: 'texts';
  readonly open: readonly string[];
  readonly changed: readonly SentText[];
  /** The folders that the user has open, as absolute paths. */
  readonly folders: readonly string[];
}

export interface SentText {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
}

/** The answer to `AskedSection`: what the client says in its settings; anything at all. */
export interface ToldSection {
  readonly kind: 'section';
  readonly uri: string;
  readonly section: unknown;
}

export interface AskedCheck {
  readonly kind: 'check';
  readonly uri: string;
}

/** What the thread sends to the server. */
export type FromThread = AskedSection | DeepFindings | LoggedMessage;

export interface AskedSection {
  readonly kind: 'section';
  readonly uri: string;
}

/** All that is found in a text, the findings of the shallow check among it. */
export interface DeepFindings {
  readonly kind: 'found';
  readonly uri: string;
  readonly version: number;
  readonly findings: readonly DeepFinding[];
}

export interface DeepFinding {
  readonly diagnostic: Diagnostic;
  /** Which of the machines that are checked it is in; nothing for a configuration. */
  readonly machine: number | undefined;
}

export interface LoggedMessage {
  readonly kind: 'log';
  readonly message: string;
}

/** Where checks run that take longer, so that no key has to wait for one. */
export interface Thread {
  send(message: ToThread): void;
  /** Ends it at once, whatever it is doing. */
  end(): void;
}

export interface ThreadListener {
  take(message: FromThread): void;
  /** It ended by itself, as it never should. */
  failed(error: unknown): void;
}
