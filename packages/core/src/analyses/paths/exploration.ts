import type { Mock } from '../../engine/witness.ts';
import type { JsonataParser } from '../../expressions/jsonata.ts';
import type { MachineType } from '../../hosts/template.ts';
import type { JsonataEngine } from '../../interpreter/jsonata/engine.ts';
import type { RegexEngine } from '../../interpreter/regex/regex-engine.ts';
import type { Simulation } from '../../interpreter/simulation.ts';
import type { Value } from '../../interpreter/value.ts';
import type { State } from '../../model/state-machine.ts';
import type { Contract } from '../../project/contract/contract.ts';
import type { Node, Property } from '../../syntax/node.ts';

/** What can happen in a state machine: which states and transitions, and executions that show it. */
export interface PathExploration {
  /** Whether every state and transition is either shown by a path or ruled out. */
  readonly complete: boolean;
  /** Why it is not complete, whole sentences. */
  readonly reasons: readonly string[];
  readonly states: readonly ExploredState[];
  readonly transitions: readonly ExploredTransition[];
  /** Executions that together take every transition that was taken at all, those that take most first. */
  readonly paths: readonly ExploredPath[];
  /** Paths that were thought of and went another way when they were run. */
  readonly dropped: number;
}

/** `true`: a path shows it. `false`: no execution gets there, which is proved. */
export type Feasible = true | false | 'unknown';

export interface ExploredState {
  readonly state: State;
  readonly feasible: Feasible;
}

export interface ExploredTransition {
  /** Nothing where the machine itself starts; the Parallel or Map for the first state of a branch or an iteration. */
  readonly from: State | undefined;
  readonly to: State;
  readonly kind: TransitionKind;
  /** The rule, the catcher or the field that leads there. */
  readonly place: Node | Property;
  readonly feasible: Feasible;
  /** Why it is not feasible, a whole sentence. */
  readonly why?: string | undefined;
}

/** `next` is any way on without an error: `Next`, a rule of a Choice, its `Default`. */
export type TransitionKind = 'start' | 'next' | 'catch' | 'branch' | 'iteration';

/** One execution, with all that it takes to repeat it. */
export interface ExploredPath {
  /** The names of the states in the order in which they are entered, nested ones too. */
  readonly visits: readonly string[];
  readonly input: Value;
  /** What tasks answer, per state and attempt in the order of the calls; the last answer is repeated. */
  readonly mocks: Readonly<Record<string, readonly Mock[]>>;
  readonly status: Simulation['status'];
  /** The transitions that it takes, as indexes of `transitions`, in ascending order. */
  readonly covers: readonly number[];
  readonly simulation: Simulation;
}

export interface PathSettings {
  /** How many visits of states are thought through or run at most. One in which very many rules are asked counts as several. */
  readonly steps: number;
  /** What random numbers and ids of the executions come from. */
  readonly seed: number;
  /** What the paths have to show: transitions unless it is said. */
  readonly covers?: 'states' | 'transitions' | 'choices' | undefined;
  /** Reads JSONata; without it, nothing is known of what its expressions ask. */
  readonly parser?: JsonataParser | undefined;
  /** Evaluates JSONata; without it, no path through a JSONata expression can be shown. */
  readonly jsonata?: JsonataEngine | undefined;
  readonly regex?: RegexEngine | undefined;
  readonly type?: MachineType | undefined;
  /** What every input and every result of a task is: only executions that keep to it are thought of. */
  readonly contract?: Contract | undefined;
  /** When the executions start, in milliseconds since 1970; the beginning of 2024 unless it is said. */
  readonly startTime?: number | undefined;
}
