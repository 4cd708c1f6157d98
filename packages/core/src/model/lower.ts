import { type QueryLanguage, type StateType, stateTypes } from '../language/schema.ts';
import { isUnknown, type Node, type ObjectNode, type Property, propertyOf } from '../syntax/node.ts';
import { lowerChoiceRule } from './choice-rule.ts';
import { itemsOf, lowerErrorHandlers } from './error-handlers.ts';
import { booleanField, type Field, missing, numberField, objectField, stringField, valueOf } from './field.ts';
import type { ChoiceState, MapState, ParallelState, Scope, State, StateMachine, TaskState } from './state-machine.ts';

/** Reads a definition from any tree, however broken; scopes are read from a list, so nesting may be as deep as it likes. */
export function lowerStateMachine(root: Node | undefined): StateMachine {
  if (root?.kind !== 'object') return emptyMachine;
  const reading: Reading = { language: languageOf(root, 'JSONPath'), states: [], open: [] };
  const scopes: Scope[] = [openScope(reading, { kind: 'machine', node: root, owner: undefined })];
  for (let index = 0; index < reading.open.length; index++) {
    const { scope, states } = reading.open[index] as OpenScope;
    if (index > 0) scopes.push(scope);
    readStates(reading, scope, states);
  }
  const { language: queryLanguage, states } = reading;
  return {
    scope: scopes[0],
    scopes,
    states,
    statesByType: groupByType(states),
    queryLanguage,
    timeoutSeconds: numberField(root, 'TimeoutSeconds'),
  };
}

const emptyMachine: StateMachine = {
  scope: undefined,
  scopes: [],
  states: [],
  statesByType: new Map(),
  queryLanguage: 'JSONPath',
  timeoutSeconds: missing,
};

function groupByType(states: readonly State[]): ReadonlyMap<StateType, readonly State[]> {
  const byType = new Map<StateType, State[]>();
  for (const state of states) {
    if (state.type === undefined) continue;
    const list = byType.get(state.type);
    if (list === undefined) byType.set(state.type, [state]);
    else list.push(state);
  }
  return byType;
}

/** What has been read so far, and the scopes whose states have not. */
interface Reading {
  readonly language: QueryLanguage | undefined;
  readonly states: State[];
  readonly open: OpenScope[];
}

interface OpenScope {
  readonly scope: Scope;
  readonly states: Map<string, State>;
}

function openScope(reading: Reading, { kind, node, owner }: Pick<Scope, 'kind' | 'node' | 'owner'>): Scope {
  const states = new Map<string, State>();
  const statesField = objectField(node, 'States');
  const isFullyKnown = isReadable(node) && (statesField.kind !== 'present' || statesAreKnown(statesField.value));
  const scope: Scope = { kind, node, owner, startAt: stringField(node, 'StartAt'), statesField, states, isFullyKnown };
  reading.open.push({ scope, states });
  return scope;
}

/** A key such as `Fn::If` or `${Name}` may stand for any number of states. */
function statesAreKnown(states: ObjectNode): boolean {
  return !states.hasUnknownKeys && states.properties.every(({ value }) => value.kind !== 'opaque');
}

function isReadable(scope: ObjectNode): boolean {
  return propertyOf(scope, 'States')?.value.kind !== 'opaque' && !scope.hasUnknownKeys;
}

function readStates(reading: Reading, scope: Scope, states: Map<string, State>): void {
  if (scope.statesField.kind !== 'present') return;
  for (const property of scope.statesField.value.properties) {
    if (property.value.kind !== 'object') continue;
    const state = lowerState(reading, { scope, property, node: property.value });
    states.set(state.name, state);
    reading.states.push(state);
  }
}

interface WrittenState {
  readonly scope: Scope;
  readonly property: Property;
  readonly node: ObjectNode;
}

/** States are written out field by field: to spread parts into them makes reading a definition a third slower. */
function lowerState(reading: Reading, written: WrittenState): State {
  const { scope, property, node } = written;
  const type = typeOf(node);
  const { name } = property;
  const queryLanguage = queryLanguageIn(reading, scope, node);
  switch (type) {
    case 'Pass':
    case 'Wait':
      return { type, name, property, node, scope, queryLanguage, next: nextOf(node), end: endOf(node) };
    case 'Task':
      return lowerTask(written, queryLanguage);
    case 'Choice':
      return lowerChoice(written, queryLanguage);
    case 'Parallel':
      return withBranches(reading, lowerParallel(written, queryLanguage));
    case 'Map':
      return withProcessor(reading, lowerMap(written, queryLanguage));
    default:
      return { type, name, property, node, scope, queryLanguage };
  }
}

function typeOf(node: ObjectNode): StateType | undefined {
  const value = propertyOf(node, 'Type')?.value;
  return value?.kind === 'string' && !value.partial ? typesByName.get(value.value) : undefined;
}

const typesByName: ReadonlyMap<string, StateType> = new Map(stateTypes.map((type) => [type, type]));

function nextOf(node: ObjectNode): Field<string> {
  return stringField(node, 'Next');
}

function endOf(node: ObjectNode): Field<boolean> {
  return booleanField(node, 'End');
}

function lowerTask({ property, node, scope }: WrittenState, queryLanguage: State['queryLanguage']): TaskState {
  const { retriers, catchers, handlersAreKnown } = lowerErrorHandlers(node);
  return {
    type: 'Task',
    name: property.name,
    property,
    node,
    scope,
    queryLanguage,
    next: nextOf(node),
    end: endOf(node),
    retriers,
    catchers,
    handlersAreKnown,
    resource: stringField(node, 'Resource'),
    timeoutSeconds: numberField(node, 'TimeoutSeconds'),
    heartbeatSeconds: numberField(node, 'HeartbeatSeconds'),
  };
}

function lowerChoice({ property, node, scope }: WrittenState, queryLanguage: State['queryLanguage']): ChoiceState {
  const { objects, areAll } = itemsOf(node, 'Choices');
  return {
    type: 'Choice',
    name: property.name,
    property,
    node,
    scope,
    queryLanguage,
    rules: objects.map(lowerChoiceRule),
    rulesAreKnown: areAll,
    default: stringField(node, 'Default'),
  };
}

function lowerParallel({ property, node, scope }: WrittenState, queryLanguage: State['queryLanguage']): OpenParallel {
  const { retriers, catchers, handlersAreKnown } = lowerErrorHandlers(node);
  return {
    type: 'Parallel',
    name: property.name,
    property,
    node,
    scope,
    queryLanguage,
    next: nextOf(node),
    end: endOf(node),
    retriers,
    catchers,
    handlersAreKnown,
    branches: [],
  };
}

type OpenParallel = ParallelState & { readonly branches: Scope[] };

function withBranches(reading: Reading, state: OpenParallel): ParallelState {
  for (const node of itemsOf(state.node, 'Branches').objects) {
    state.branches.push(openScope(reading, { kind: 'branch', node, owner: state }));
  }
  return state;
}

function lowerMap({ property, node, scope }: WrittenState, queryLanguage: State['queryLanguage']): OpenMap {
  const { retriers, catchers, handlersAreKnown } = lowerErrorHandlers(node);
  const processorProperty = propertyOf(node, 'ItemProcessor') ?? propertyOf(node, 'Iterator');
  const processor = processorProperty?.value;
  const configuration = processor?.kind === 'object' ? propertyOf(processor, 'ProcessorConfig') : undefined;
  return {
    type: 'Map',
    name: property.name,
    property,
    node,
    scope,
    queryLanguage,
    next: nextOf(node),
    end: endOf(node),
    retriers,
    catchers,
    handlersAreKnown,
    processor: undefined,
    processorProperty,
    mode: modeOf(configuration),
    executionType: executionTypeOf(configuration),
  };
}

type OpenMap = MapState & { processor: Scope | undefined };

function withProcessor(reading: Reading, state: OpenMap): MapState {
  const node = state.processorProperty?.value;
  if (node?.kind === 'object') state.processor = openScope(reading, { kind: 'iteration', node, owner: state });
  return state;
}

function modeOf(configuration: Property | undefined): MapState['mode'] {
  if (configuration === undefined) return 'INLINE';
  if (configuration.value.kind !== 'object') return undefined;
  const mode = stringField(configuration.value, 'Mode');
  if (mode.kind === 'missing') return 'INLINE';
  const value = valueOf(mode);
  return value === 'INLINE' || value === 'DISTRIBUTED' ? value : undefined;
}

function executionTypeOf(configuration: Property | undefined): MapState['executionType'] {
  if (configuration?.value.kind !== 'object') return undefined;
  const value = valueOf(stringField(configuration.value, 'ExecutionType'));
  return value === 'STANDARD' || value === 'EXPRESS' ? value : undefined;
}

/**
 * A state's own query language, or the machine's: the Map or Parallel state around it does not pass its own on
 * (states-language.net, "QueryLanguage"). What a scope's own field does is not documented, so it leaves inner states unknown.
 */
function queryLanguageIn(reading: Reading, scope: Scope, node: ObjectNode): QueryLanguage | undefined {
  const inherited = scope.kind === 'machine' ? reading.language : languageInScope(reading, scope);
  return languageOf(node, inherited);
}

function languageInScope(reading: Reading, scope: Scope): QueryLanguage | undefined {
  const own = languageOf(scope.node, reading.language);
  return own === reading.language ? own : undefined;
}

function languageOf<Default>(node: ObjectNode, otherwise: Default): QueryLanguage | Default | undefined {
  const property = propertyOf(node, 'QueryLanguage');
  if (property === undefined) return otherwise;
  const { value } = property;
  if (isUnknown(value) || value.kind !== 'string') return undefined;
  return value.value === 'JSONPath' || value.value === 'JSONata' ? value.value : undefined;
}
