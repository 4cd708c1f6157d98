import { defineAnalysis } from '../../engine/analysis.ts';
import type { QueryLanguage } from '../../language/schema.ts';
import { isFallible, type State } from '../../model/state-machine.ts';
import { type ObjectNode, type Property, propertyOf } from '../../syntax/node.ts';

/** Every `Assign` of the definition: of states, of Catchers and of Choice rules. */
export const assignments = defineAnalysis({
  name: 'assignments',
  needs: {},
  run({ machine }): readonly Assignment[] {
    const found: Assignment[] = [];
    for (const state of machine.states) addAssignmentsOf(found, state);
    return found;
  },
});

/** One `Assign`, and when it happens. */
export interface Assignment {
  readonly state: State;
  /** What has the `Assign`: the state's own node, or that of one of its Catchers or Choice rules. */
  readonly holder: ObjectNode;
  /** By name, without the `.$` that makes the value dynamic. */
  readonly variables: ReadonlyMap<string, Property>;
  /** The same in the order of the text, with the names that are written more than once. */
  readonly written: readonly (readonly [name: string, property: Property])[];
  /** Whether the variables are all it assigns. */
  readonly isFullyKnown: boolean;
}

function addAssignmentsOf(found: Assignment[], state: State): void {
  addAssignmentIn(found, state.node, state);
  if (state.type === 'Choice') {
    for (const { node } of state.rules) addAssignmentIn(found, node, state);
  }
  if (isFallible(state)) {
    for (const { node } of state.catchers) addAssignmentIn(found, node, state);
  }
}

function addAssignmentIn(found: Assignment[], holder: ObjectNode, state: State): void {
  const value = propertyOf(holder, 'Assign')?.value;
  if (value === undefined) return;
  if (value.kind !== 'object') {
    found.push({ state, holder, variables: new Map(), written: [], isFullyKnown: false });
    return;
  }
  const { queryLanguage } = state;
  const written = value.properties.map((property) => [variableName(property, queryLanguage), property] as const);
  const isFullyKnown = queryLanguage !== undefined && !value.hasUnknownKeys;
  found.push({ state, holder, variables: new Map(written), written, isFullyKnown });
}

/** In JSONPath states the suffix `.$` says that the value is an expression; in JSONata states it is part of the name. */
function variableName({ name }: Property, language: QueryLanguage | undefined): string {
  return language !== 'JSONata' && name.endsWith('.$') ? name.slice(0, -2) : name;
}
