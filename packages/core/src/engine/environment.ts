import type { JsonataParser } from '../expressions/jsonata.ts';
import type { Inventory } from '../project/inventory/inventory.ts';

/** What a host hands in, ready before analysis starts. What is absent is unknown, and rules that need it are silent. */
export interface Environment {
  /** Reads JSONata; large, so hosts load it when a definition holds an expression. */
  readonly jsonata: JsonataParser | undefined;
  /** What there is in AWS, and where the state machines are deployed, as far as the user says it. */
  readonly inventory?: Inventory | undefined;
}
