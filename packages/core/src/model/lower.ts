import { type QueryLanguage, type StateType, stateTypes } from '../language/schema.ts';
import { isUnknown, type Node, type ObjectNode, type Property, propertyOf } from '../syntax/node.ts';
import { isDeploymentKey } from '../syntax/opaque.ts';
import { lowerChoiceRule } from './choice-rule.ts';
import { itemsOf, lowerErrorHandlers } from './error-handlers.ts';
import { booleanField, type Field, missing, numberField, objectField, stringField, valueOf } from './field.ts';
import type { MapState, ParallelState, Scope, State, StateMachine } from './state-machine.ts';

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
  return states.properties.every(({ name, value }) => value.kind !== 'opaque' && !isDeploymentKey(name));
}

function isReadable(scope: ObjectNode): boolean {
  return (
    propertyOf(scope, 'States')?.value.kind !== 'opaque' && !scope.properties.some(({ name }) => isDeploymentKey(name))
  );
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

function lowerState(reading: Reading, { scope, property, node }: WrittenState): State {
  const base = { name: property.name, property, node, scope, queryLanguage: queryLanguageIn(reading, scope, node) };
  const type = typeOf(node);
  switch (type) {
    case 'Pass':
    case 'Wait':
      return { type, ...base, ...transitionsOf(node) };
    case 'Task':
      return { type, ...base, ...transitionsOf(node), ...lowerErrorHandlers(node), ...taskFieldsOf(node) };
    case 'Choice':
      return { type, ...base, ...choiceFieldsOf(node) };
    case 'Parallel':
      return withBranches(reading, {
        type,
        ...base,
        ...transitionsOf(node),
        ...lowerErrorHandlers(node),
        branches: [],
      });
    case 'Map':
      return withProcessor(reading, {
        type,
        ...base,
        ...transitionsOf(node),
        ...lowerErrorHandlers(node),
        ...processorFieldsOf(node),
      });
    default:
      return { type, ...base };
  }
}

function typeOf(node: ObjectNode): StateType | undefined {
  const type = valueOf(stringField(node, 'Type'));
  return stateTypes.find((known) => known === type);
}

function transitionsOf(node: ObjectNode): { next: Field<string>; end: Field<boolean> } {
  return { next: stringField(node, 'Next'), end: booleanField(node, 'End') };
}

function taskFieldsOf(node: ObjectNode) {
  return {
    resource: stringField(node, 'Resource'),
    timeoutSeconds: numberField(node, 'TimeoutSeconds'),
    heartbeatSeconds: numberField(node, 'HeartbeatSeconds'),
  };
}

function choiceFieldsOf(node: ObjectNode) {
  const { objects, areAll } = itemsOf(node, 'Choices');
  return { rules: objects.map(lowerChoiceRule), rulesAreKnown: areAll, default: stringField(node, 'Default') };
}

function withBranches(reading: Reading, state: ParallelState & { branches: Scope[] }): ParallelState {
  for (const node of itemsOf(state.node, 'Branches').objects) {
    state.branches.push(openScope(reading, { kind: 'branch', node, owner: state }));
  }
  return state;
}

function processorFieldsOf(node: ObjectNode) {
  const processorProperty = propertyOf(node, 'ItemProcessor') ?? propertyOf(node, 'Iterator');
  const configuration =
    processorProperty?.value.kind === 'object' ? propertyOf(processorProperty.value, 'ProcessorConfig') : undefined;
  return {
    processor: undefined,
    processorProperty,
    mode: modeOf(configuration),
    executionType: executionTypeOf(configuration),
  };
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

function withProcessor(reading: Reading, state: MapState & { processor: Scope | undefined }): MapState {
  const node = state.processorProperty?.value;
  if (node?.kind === 'object') state.processor = openScope(reading, { kind: 'iteration', node, owner: state });
  return state;
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
