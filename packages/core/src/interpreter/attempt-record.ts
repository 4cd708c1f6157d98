import type { Failure } from './failure.ts';
import type { Attempt, DataStep, ScopeRun } from './simulation.ts';
import { noItems } from './trace-list.ts';
import type { Value } from './value.ts';

/** A try while it goes on, and what the trace keeps of it. A class and no literal, as the one below: see `withItem`. */
export class AttemptRecord implements Attempt {
  readonly startedAt: number;
  steps: DataStep[] = noItems;
  runs: readonly ScopeRun[] = noItems;
  endedAt: number;
  failure: Failure | undefined;
  retry: Attempt['retry'];

  constructor(startedAt: number) {
    this.startedAt = startedAt;
    this.endedAt = startedAt;
  }

  end(endedAt: number, { failure, retry }: AttemptEnd): void {
    this.endedAt = endedAt;
    this.failure = failure;
    this.retry = retry;
  }
}

/** How an attempt ended: neither is there where it succeeded. */
export interface AttemptEnd {
  readonly failure?: Failure;
  readonly retry?: Attempt['retry'];
}

/** What a field made of the data. */
export class NotedStep implements DataStep {
  readonly field: string;
  readonly value: Value;

  constructor(field: string, value: Value) {
    this.field = field;
    this.value = value;
  }
}
