import type { Workbench } from './workbench.ts';

/** A test that uses VS Code as a user does. They run one after the other, in one window. */
export interface UserTest {
  readonly name: string;
  /** Gives what it measured, if it measures. */
  run(workbench: Workbench): Promise<unknown>;
}
