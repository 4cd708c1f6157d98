import type { MessagePort } from 'node:worker_threads';
import type { Finding } from '../language/finding.ts';

/** What the thread that tries out executions is started with. */
export interface ThreadStart {
  /** Where it takes requests and posts answers. */
  readonly port: MessagePort;
  /** How often it has said something: that it has started, and each answer. Whoever waits is woken by that number. */
  readonly said: Int32Array<SharedArrayBuffer>;
}

export type DeepOutcome =
  | { readonly kind: 'checked'; readonly findings: readonly Finding[] }
  | { readonly kind: 'failed'; readonly reason: string };
