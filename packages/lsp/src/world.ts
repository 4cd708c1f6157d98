import type { FileView } from '@stepproof/checking';
import type { Thread, ThreadListener } from './in-depth/messages.ts';
import type { MachineReports } from './machine-reports.ts';

/** All that the server may do with the world outside, the connection to its client aside. Tests hand in their own. */
export interface World {
  /** Configurations are read from here. */
  readonly files: FileView;
  /** The user's home; no configuration is looked for above it. */
  readonly home: string;
  readonly timer: Timer;
  /** As the client is told. */
  readonly version: string;
  /** The folder of the data on AWS; nothing where the program that holds the server has not brought it along. */
  readonly awsData?: string | undefined;
  /** Starts what tries out executions beside the server; where there is nothing of the kind, none is tried out. */
  readonly startThread?: ((listener: ThreadListener) => Thread) | undefined;
  /** What runs and explores machines; nothing where the program has not brought it along. */
  readonly reports?: MachineReports | undefined;
  /** Ends once what the client has sent meanwhile was taken in, such as word that an answer is no longer wanted. */
  nextTurn(): Promise<void>;
  /** The URI of the page about a rule, where there is one. */
  pageOf(ruleId: string): string | undefined;
}

export interface Timer {
  /** Calls `done` after so many milliseconds, unless it is stopped before. */
  start(milliseconds: number, done: () => void): RunningTimer;
}

export interface RunningTimer {
  stop(): void;
}
