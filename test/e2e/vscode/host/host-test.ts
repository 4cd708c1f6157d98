import type { TestRun } from '../outcome.ts';

/** A test that runs inside of the extension host. Those of a session run one after the other and build on each other. */
export interface HostTest {
  readonly name: string;
  readonly run: TestRun;
}

export function test(name: string, run: TestRun): HostTest {
  return { name, run };
}
