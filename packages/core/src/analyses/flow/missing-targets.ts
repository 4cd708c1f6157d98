import { defineAnalysis } from '../../engine/analysis.ts';
import type { Present } from '../../model/field.ts';
import type { Scope, State } from '../../model/state-machine.ts';
import type { Property } from '../../syntax/node.ts';
import { type ScopeGraph, stateGraph, type Transition } from './state-graph.ts';
import { type StateNames, stateNames } from './state-names.ts';

/** Every transition that names no state of its scope, where the names of the scope are known. */
export const missingTargets = defineAnalysis({
  name: 'missing-targets',
  needs: { graphs: stateGraph, names: stateNames },
  run: (_document, { graphs, names }): readonly MissingTarget[] =>
    graphs.filter(hasMissing).flatMap((graph) => [...missingTargetsIn(graph, names)]),
});

export interface MissingTarget {
  readonly name: string;
  /** Where the name is written. */
  readonly property: Property;
  /** Nothing for the `StartAt` of the scope. */
  readonly from: State | undefined;
  readonly scope: Scope;
  /** The state of that name in another scope, if one has it. */
  readonly elsewhere: State | undefined;
}

function hasMissing({ transitions }: ScopeGraph): boolean {
  return transitions.some(isMissing);
}

function* missingTargetsIn({ scope, transitions }: ScopeGraph, names: StateNames): Generator<MissingTarget> {
  if (!scope.isFullyKnown || scope.statesField.kind !== 'present') return;
  const missing = transitions.filter(isMissing);
  // A state that is no object is left out of the model, and is there all the same.
  const written = new Set(scope.statesField.value.properties.map((property) => property.name));
  for (const { target, property, from } of missing) {
    const name = target.value;
    const elsewhere = names.byName.get(name)?.[0];
    if (written.has(name) || (elsewhere === undefined && !names.areAll)) continue;
    yield { name, property, from, scope, elsewhere };
  }
}

function isMissing(transition: Transition): transition is Transition & { readonly target: Present<string> } {
  return transition.to === undefined && transition.target.kind === 'present';
}
