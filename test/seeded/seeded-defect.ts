import type { Plain } from './definition.ts';
import type { Executions } from './executions.ts';

/** A definition with a defect that was put into it. */
export interface SeededDefect {
  readonly definition: Plain;
  /** The states where a finding about it may stand: the changed one, those that fail, and those from which executions then go elsewhere. */
  readonly states: readonly string[];
  /** Whether it is a defect for certain; otherwise it depends on data that nobody can tell. */
  readonly isCertain: boolean;
}

/** Makes defects of one kind. What is certain is decided by how they are made and by running executions, never by asking a rule. */
export interface DefectKind {
  readonly name: string;
  seed(definition: Plain, executions: Executions): Promise<readonly SeededDefect[]>;
}
