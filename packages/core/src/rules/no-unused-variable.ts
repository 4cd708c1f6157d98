import { type ExpressionSites, expressionSites } from '../analyses/expressions/expression-sites.ts';
import { stateGraph } from '../analyses/flow/state-graph.ts';
import { hasAssignments } from '../analyses/subjects.ts';
import { assignments } from '../analyses/variables/assignments.ts';
import { scopeVariables, seesOuterVariables } from '../analyses/variables/scope-variables.ts';
import { type UnassignedRead, unassignedReads } from '../analyses/variables/unassigned-reads.ts';
import { type VariableRead, variableReads } from '../analyses/variables/variable-reads.ts';
import { defineRule } from '../engine/rule.ts';
import { isReservedVariableName, parseVariableName } from '../expressions/variable-name.ts';
import type { Scope, StateMachine } from '../model/state-machine.ts';

export const noUnusedVariable = defineRule({
  id: 'no-unused-variable',
  description: 'Disallow variables that are assigned and never read.',
  category: 'variables',
  severity: 'info',
  requirements: ['VAR-16'],
  messages: { unused: 'The variable `{variable}` is assigned and never read.' },
  when: hasAssignments,
  needs: {
    assignments,
    scopes: scopeVariables,
    reads: variableReads,
    unassigned: unassignedReads,
    sites: expressionSites,
    graphs: stateGraph,
  },
  check({ machine }, { assignments, scopes, reads, unassigned, sites, graphs }, report) {
    if (scopes.size === 0 || !readsAreComplete(sites) || !isFullyKnown(machine)) return;
    if (!graphs.every(({ isComplete }) => isComplete) || !assignments.every(({ isFullyKnown }) => isFullyKnown)) return;
    const seen = namesSeen(reads);
    const wanted = namesWanted(unassigned);
    for (const [scope, variables] of scopes) {
      for (const [name, property] of variables) {
        if (seen.get(scope)?.has(name) === true || wanted.has(name) || !isVariableName(name)) continue;
        report('unused', { at: property, data: { variable: `$${name}` }, tags: ['unnecessary'] });
      }
    }
  },
});

/** By scope: the names that its states, or those of scopes that see its variables, read. */
function namesSeen(reads: readonly VariableRead[]): ReadonlyMap<Scope, ReadonlySet<string>> {
  const seen = new Map<Scope, Set<string>>();
  for (const { name, state } of reads) {
    for (let scope: Scope | undefined = state.scope; scope !== undefined; scope = outerScope(scope)) {
      const names = seen.get(scope) ?? new Set<string>();
      if (names.has(name)) break;
      seen.set(scope, names.add(name));
    }
  }
  return seen;
}

/** What is read where it is not seen is reported there. */
function namesWanted(unassigned: readonly UnassignedRead[]): ReadonlySet<string> {
  return new Set(unassigned.map(({ read }) => read.name));
}

/** Names that Step Functions refuses are reported as such. */
function isVariableName(name: string): boolean {
  return !isReservedVariableName(name) && parseVariableName(name).kind === 'parsed';
}

function outerScope(scope: Scope): Scope | undefined {
  return seesOuterVariables(scope) ? scope.owner?.scope : undefined;
}

/** Whether there is no text left that may read a variable and could not be read itself. */
function readsAreComplete({ isComplete, paths, intrinsics }: ExpressionSites): boolean {
  if (!isComplete || paths.some(({ path }) => path.kind !== 'parsed')) return false;
  return intrinsics.every(({ call }) => call.kind === 'parsed');
}

function isFullyKnown({ states, scopes }: StateMachine): boolean {
  return (
    scopes.every((scope) => scope.isFullyKnown) &&
    states.every((state) => state.type !== 'Map' || state.mode !== undefined)
  );
}
