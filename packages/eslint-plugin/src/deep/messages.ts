import type { MessagePort } from 'node:worker_threads';
import type { Finding } from '../language/finding.ts';

/** What the thread that tries out executions is started with. */
export interface ThreadStart {
  /** Where it takes requests and posts answers. */
  readonly port: MessagePort;
  /** How many answers it has posted: one number, which whoever waits is woken by. */
  readonly answered: Int32Array<SharedArrayBuffer>;
}

export type DeepOutcome =
  | { readonly kind: 'checked'; readonly findings: readonly Finding[] }
  | { readonly kind: 'failed'; readonly reason: string };
