import type { QueryLanguage, StateType } from '../language/schema.ts';
import type { ObjectNode, Property, StringNode } from '../syntax/node.ts';
import type { ChoiceRule } from './choice-rule.ts';
import type { Field } from './field.ts';

/** A definition as Step Functions understands it. Every part knows the nodes it was read from. */
export interface StateMachine {
  /** Nothing when the definition is no object. */
  readonly scope: Scope | undefined;
  /** Every scope, outer ones before inner ones. */
  readonly scopes: readonly Scope[];
  /** The states of every scope, in the order they are written. */
  readonly states: readonly State[];
  /** The states again, by their type, each list in the order they are written. */
  readonly statesByType: ReadonlyMap<StateType, readonly State[]>;
  /** The machine's own query language; nothing when only deployment decides it. */
  readonly queryLanguage: QueryLanguage | undefined;
  readonly timeoutSeconds: Field<number>;
}

/** States that can lead to each other: the machine's own, those of one Parallel branch, or those a Map runs per item. */
export interface Scope {
  readonly kind: 'machine' | 'branch' | 'iteration';
  readonly node: ObjectNode;
  /** The Parallel or Map state around it. */
  readonly owner: ParallelState | MapState | undefined;
  readonly startAt: Field<string>;
  readonly statesField: Field<ObjectNode>;
  /** Of two states of one name the later one counts, as with any JSON key. */
  readonly states: ReadonlyMap<string, State>;
  /** Whether every state and name of the scope can be read; if not, what is missing may be a placeholder. */
  readonly isFullyKnown: boolean;
}

export type State =
  | PassState
  | TaskState
  | WaitState
  | ChoiceState
  | SucceedState
  | FailState
  | ParallelState
  | MapState
  | UnknownState;

interface StateBase {
  readonly name: string;
  /** The name as it is written in `States`; its value is `node`. */
  readonly property: Property;
  readonly node: ObjectNode;
  readonly scope: Scope;
  /** Nothing when it cannot be known: a placeholder, or a value that is no query language. */
  readonly queryLanguage: QueryLanguage | undefined;
}

/** What all but Choice, Succeed and Fail have. */
interface Continuing {
  readonly next: Field<string>;
  readonly end: Field<boolean>;
}

/** What Task, Parallel and Map have. */
interface Fallible {
  readonly retriers: readonly Retrier[];
  readonly catchers: readonly Catcher[];
  /** Whether Retry and Catch can be read to the last entry. */
  readonly handlersAreKnown: boolean;
}

export interface PassState extends StateBase, Continuing {
  readonly type: 'Pass';
}

export interface TaskState extends StateBase, Continuing, Fallible {
  readonly type: 'Task';
  readonly resource: Field<string>;
  readonly timeoutSeconds: Field<number>;
  readonly heartbeatSeconds: Field<number>;
}

export interface WaitState extends StateBase, Continuing {
  readonly type: 'Wait';
}

export interface ChoiceState extends StateBase {
  readonly type: 'Choice';
  readonly rules: readonly ChoiceRule[];
  readonly default: Field<string>;
  /** Whether every entry of Choices can be read. */
  readonly rulesAreKnown: boolean;
}

export interface SucceedState extends StateBase {
  readonly type: 'Succeed';
}

export interface FailState extends StateBase {
  readonly type: 'Fail';
}

export interface ParallelState extends StateBase, Continuing, Fallible {
  readonly type: 'Parallel';
  readonly branches: readonly Scope[];
}

export interface MapState extends StateBase, Continuing, Fallible {
  readonly type: 'Map';
  /** What runs for each item: `ItemProcessor`, or `Iterator` as it was called before. */
  readonly processor: Scope | undefined;
  readonly processorProperty: Property | undefined;
  /** Nothing when it cannot be known. */
  readonly mode: 'INLINE' | 'DISTRIBUTED' | undefined;
  /** Of a distributed Map's child executions; nothing when it cannot be known. */
  readonly executionType: 'STANDARD' | 'EXPRESS' | undefined;
}

/** A state whose `Type` is missing, unknown or no state type. */
export interface UnknownState extends StateBase {
  readonly type: undefined;
}

export interface Retrier {
  readonly kind: 'retrier';
  readonly node: ObjectNode;
  readonly errors: ErrorNames;
  readonly intervalSeconds: Field<number>;
  readonly maxAttempts: Field<number>;
  readonly backoffRate: Field<number>;
  readonly maxDelaySeconds: Field<number>;
}

export interface Catcher {
  readonly kind: 'catcher';
  readonly node: ObjectNode;
  readonly errors: ErrorNames;
  readonly next: Field<string>;
  readonly resultPath: Field<string | null>;
}

/** The names of an `ErrorEquals`. */
export interface ErrorNames {
  readonly property: Property | undefined;
  /** The literal names, in order. */
  readonly names: readonly StringNode[];
  /** Whether `names` are all there are. */
  readonly isFullyKnown: boolean;
}

/** The states of one type, or of several. */
export function statesOfType<Type extends StateType>(
  machine: StateMachine,
  ...types: readonly Type[]
): readonly Extract<State, { type: Type }>[] {
  const [only, ...others] = types;
  const lists = machine.statesByType as ReadonlyMap<Type, readonly Extract<State, { type: Type }>[]>;
  if (only !== undefined && others.length === 0) return lists.get(only) ?? none;
  if (!types.some((type) => lists.has(type))) return none;
  const wanted = new Set<StateType | undefined>(types);
  return machine.states.filter((state): state is Extract<State, { type: Type }> => wanted.has(state.type));
}

const none: readonly never[] = [];

/** Task, Parallel and Map states: those that may retry and catch. */
export type FallibleState = TaskState | ParallelState | MapState;

export function isFallible(state: State): state is FallibleState {
  return state.type === 'Task' || state.type === 'Parallel' || state.type === 'Map';
}
