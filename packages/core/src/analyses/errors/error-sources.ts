import { defineAnalysis } from '../../engine/analysis.ts';
import { type ErrorName, type ErrorSource, reservedErrorPrefix } from '../../language/error-names.ts';
import type { QueryLanguage } from '../../language/schema.ts';
import { itemsOf } from '../../model/error-handlers.ts';
import { stringField } from '../../model/field.ts';
import type {
  FailState,
  MapState,
  ParallelState,
  Scope,
  State,
  StateMachine,
  TaskState,
} from '../../model/state-machine.ts';
import { propertyOf } from '../../syntax/node.ts';
import { taskResources, type WrittenResource } from '../calls/task-resources.ts';

/** What runs in each state, as far as that decides which predefined errors it can fail with. */
export const errorSources = defineAnalysis({
  name: 'error-sources',
  needs: { resources: taskResources },
  run: ({ machine }, { resources }): ErrorSources => new ErrorSources(machine, resources),
});

export interface SourcesInState {
  readonly sources: ReadonlySet<ErrorSource>;
  readonly languages: ReadonlySet<QueryLanguage>;
}

/** Whether one of them raises the error. */
export function canRaise({ sources, languages }: SourcesInState, { name, raisedBy }: ErrorName): boolean {
  if (name === 'States.QueryEvaluationError') return languages.has('JSONata');
  if (jsonPathErrors.has(name) && !languages.has('JSONPath')) return false;
  return raisedBy.some((source) => sources.has(source));
}

/** What only `ResultPath` and intrinsic functions raise. */
const jsonPathErrors: ReadonlySet<string> = new Set([
  'States.IntrinsicFailure',
  'States.ReferencePathConflict',
  'States.ResultPathMatchFailure',
]);

/** Computed when first asked for, since few definitions name an error that is in question. */
export class ErrorSources {
  readonly #machine: StateMachine;
  readonly #resources: ReadonlyMap<TaskState, WrittenResource>;
  #found: ReadonlyMap<State, MutableSources> | undefined;

  constructor(machine: StateMachine, resources: ReadonlyMap<TaskState, WrittenResource>) {
    this.#machine = machine;
    this.#resources = resources;
  }

  /** What can raise errors in the state and in the scopes inside it; nothing when a part of it may raise any error. */
  in(state: State): SourcesInState | undefined {
    this.#found ??= collect(this.#machine, this.#resources);
    const found = this.#found.get(state);
    return found?.raisesAny === false ? found : undefined;
  }
}

interface MutableSources {
  readonly sources: Set<ErrorSource>;
  readonly languages: Set<QueryLanguage>;
  raisesAny: boolean;
}

/** Inner states come after the states around them, so going backwards each is complete when it is added to its owner. */
function collect(
  machine: StateMachine,
  resources: ReadonlyMap<TaskState, WrittenResource>,
): ReadonlyMap<State, MutableSources> {
  const found = new Map(machine.states.map((state) => [state, sourcesOf(state, resources)]));
  for (const state of machine.states.toReversed()) {
    const { owner } = state.scope;
    if (owner !== undefined) add(found.get(owner), found.get(state));
  }
  return found;
}

function add(outer: MutableSources | undefined, inner: MutableSources | undefined): void {
  if (outer === undefined || inner === undefined) return;
  for (const source of inner.sources) outer.sources.add(source);
  for (const language of inner.languages) outer.languages.add(language);
  outer.raisesAny ||= inner.raisesAny;
}

function sourcesOf(state: State, resources: ReadonlyMap<TaskState, WrittenResource>): MutableSources {
  const { type, queryLanguage } = state;
  const sources = new Set<ErrorSource>();
  if (type === undefined || queryLanguage === undefined) return { sources, languages: new Set(), raisesAny: true };
  sources.add(type);
  if (state.type === 'Map' && state.mode === 'DISTRIBUTED') sources.add('distributed Map');
  if (state.type === 'Task' && isHttpTask(resources.get(state))) sources.add('HTTP Task');
  return { sources, languages: new Set([queryLanguage]), raisesAny: mayRaiseAnything(state, resources) };
}

function isHttpTask(written: WrittenResource | undefined): boolean {
  const resource = written?.resource;
  return resource?.kind === 'integration' && resource.service.text === 'http' && resource.action.text === 'invoke';
}

function mayRaiseAnything(state: State, resources: ReadonlyMap<TaskState, WrittenResource>): boolean {
  switch (state.type) {
    case 'Task':
      return isFreeTask(resources.get(state));
    case 'Parallel':
      return !isReadableParallel(state);
    case 'Map':
      return !isReadableMap(state);
    case 'Fail':
      return !failsWithOwnName(state);
    default:
      return false;
  }
}

/** Workers and callbacks report errors by names of their choice. */
function isFreeTask(written: WrittenResource | undefined): boolean {
  const resource = written?.resource;
  if (resource?.kind === 'lambda-function') return false;
  if (resource?.kind !== 'integration' && resource?.kind !== 'aws-sdk') return true;
  const { service, action, pattern } = resource;
  return service.opaque || action.opaque || pattern === undefined || pattern === 'waitForTaskToken';
}

function isReadableParallel({ node, branches }: ParallelState): boolean {
  return branches.length > 0 && itemsOf(node, 'Branches').areAll && branches.every(isReadable);
}

function isReadableMap({ mode, processor }: MapState): boolean {
  return mode !== undefined && processor !== undefined && isReadable(processor);
}

function isReadable(scope: Scope): boolean {
  return scope.isFullyKnown && scope.statesField.kind === 'present';
}

/** `ErrorPath` and expressions can pass on an error that was caught elsewhere. */
function failsWithOwnName({ node }: FailState): boolean {
  if (propertyOf(node, 'ErrorPath') !== undefined) return false;
  const error = stringField(node, 'Error');
  if (error.kind === 'missing') return true;
  return error.kind === 'present' && !error.value.startsWith('{%') && !error.value.startsWith(reservedErrorPrefix);
}
