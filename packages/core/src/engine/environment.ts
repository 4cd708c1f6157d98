import type { JsonataParser } from '../expressions/jsonata.ts';

/** What a host hands in, ready before analysis starts. What is absent is unknown, and rules that need it are silent. */
export interface Environment {
  /** Reads JSONata; large, so hosts load it when a definition holds an expression. */
  readonly jsonata: JsonataParser | undefined;
}
