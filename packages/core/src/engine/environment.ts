import type { JsonataParser } from '../expressions/jsonata.ts';
import type { AwsLookUp } from '../language/aws-look-up.ts';
import type { Inventory } from '../project/inventory/inventory.ts';

/** What a host hands in, ready before analysis starts. What is absent is unknown, and rules that need it are silent. */
export interface Environment {
  /** Reads JSONata; large, so hosts load it when a definition holds an expression. */
  readonly jsonata: JsonataParser | undefined;
  /** What AWS publishes about its services; hosts that have it load it when a definition holds a service integration. */
  readonly aws?: AwsLookUp | undefined;
  /** What there is in AWS, and where the state machines are deployed, as far as the user says it. */
  readonly inventory?: Inventory | undefined;
}
