import type { Constraint } from './constraint.ts';

/** What somebody vouches for of the data that comes to a state machine from outside. */
export interface Contract {
  /** The file that says so, as the user sees it. */
  readonly file: string;
  /** What every input of the machine is; `anyValue` where nothing is said. */
  readonly input: Constraint;
  /** By the name of the state. */
  readonly tasks: ReadonlyMap<string, TaskContract>;
}

export interface TaskContract {
  /** What every result of the task is, before the state makes anything of it. */
  readonly output: Constraint;
  /** The only errors that it fails with; nothing where it may fail with any. */
  readonly errors: readonly string[] | undefined;
}

/** What a task of that name is known to do; nothing where nothing is said of it. */
export function taskContract(contract: Contract | undefined, state: string): TaskContract | undefined {
  return contract?.tasks.get(state);
}
