import { defineAnalysis } from '../../engine/analysis.ts';
import type { Scope } from '../../model/state-machine.ts';
import type { Property } from '../../syntax/node.ts';
import { assignments } from './assignments.ts';

/** The variables that each scope's own states assign: by name, where that is done first. */
export const scopeVariables = defineAnalysis({
  name: 'scope-variables',
  needs: { assignments },
  run(_document, facts): ReadonlyMap<Scope, ReadonlyMap<string, Property>> {
    const scopes = new Map<Scope, Map<string, Property>>();
    for (const { state, variables } of facts.assignments) {
      const known = scopes.get(state.scope) ?? new Map<string, Property>();
      scopes.set(state.scope, known);
      for (const [name, property] of variables) {
        if (!known.has(name)) known.set(name, property);
      }
    }
    return scopes;
  },
});

/** Whether the states of the scope see the variables of the scopes around it, which those of a distributed Map do not. */
export function seesOuterVariables({ owner }: Scope): boolean {
  return owner !== undefined && (owner.type === 'Parallel' || owner.mode === 'INLINE');
}
