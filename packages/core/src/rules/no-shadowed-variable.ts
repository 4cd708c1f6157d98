import { hasAssignments } from '../analyses/subjects.ts';
import { assignedVariables } from '../analyses/variables/assigned-variables.ts';
import { assignments } from '../analyses/variables/assignments.ts';
import { scopeVariables, seesOuterVariables } from '../analyses/variables/scope-variables.ts';
import { defineRule, type RelatedPlace } from '../engine/rule.ts';
import type { Scope } from '../model/state-machine.ts';
import type { Property } from '../syntax/node.ts';

export const noShadowedVariable = defineRule({
  id: 'no-shadowed-variable',
  description: 'Disallow assigning, in a branch or iteration, a variable of a scope around it.',
  category: 'variables',
  severity: 'error',
  requirements: ['VAR-10'],
  messages: {
    shadowed: 'The variable `{variable}` exists around this scope already, and cannot be assigned inside it.',
  },
  when: hasAssignments,
  needs: { assignments, assigned: assignedVariables, scopes: scopeVariables },
  check(_document, { assignments, assigned, scopes }, report) {
    for (const { state, variables } of assignments) {
      const { owner } = state.scope;
      if (owner === undefined || !seesOuterVariables(state.scope)) continue;
      for (const [name, property] of variables) {
        // What the owner sees at its entry, it passes on; that includes the variables of scopes around its own.
        if (!assigned.mayHold(owner, name)) continue;
        report('shadowed', {
          at: property,
          data: { variable: `$${name}` },
          related: outerAssignment(owner.scope, name, scopes),
        });
      }
    }
  },
});

function outerAssignment(
  from: Scope,
  name: string,
  scopes: ReadonlyMap<Scope, ReadonlyMap<string, Property>>,
): readonly RelatedPlace[] {
  for (let scope: Scope | undefined = from; scope !== undefined; scope = scope.owner?.scope) {
    const at = scopes.get(scope)?.get(name);
    if (at !== undefined) return [{ at, message: 'It is assigned here.' }];
  }
  return [];
}
