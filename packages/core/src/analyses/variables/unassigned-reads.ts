import { defineAnalysis } from '../../engine/analysis.ts';
import type { RelatedPlace } from '../../engine/rule.ts';
import type { Scope, State } from '../../model/state-machine.ts';
import type { Property } from '../../syntax/node.ts';
import { type ScopeGraph, stateGraph } from '../flow/state-graph.ts';
import { type AssignedVariables, assignedVariables } from './assigned-variables.ts';
import { type Assignment, assignments } from './assignments.ts';
import { scopeVariables, seesOuterVariables } from './scope-variables.ts';
import { type VariableRead, variableReads } from './variable-reads.ts';

/** Every read of a variable that does not hold a value on all ways to the state, and why; each has one reason. */
export const unassignedReads = defineAnalysis({
  name: 'unassigned-reads',
  needs: { reads: variableReads, assigned: assignedVariables, scopes: scopeVariables, assignments, graphs: stateGraph },
  run(_document, { reads, assigned, ...facts }): readonly UnassignedRead[] {
    const doubtful = reads.filter((read) => read.kind === 'value' && isDoubtful(read, assigned));
    if (doubtful.length === 0) return [];
    const definition = describe(facts);
    return doubtful.map((read) => explain(read, assigned, definition)).filter((explained) => explained !== undefined);
  },
});

export interface UnassignedRead {
  readonly read: VariableRead;
  /**
   * `sometimes`: some ways to the state assign the variable, and others do not. In all other cases no way does:
   * `own-assign`, the state's own Assign does; `outside-distributed-map`, a state outside of the distributed Map does;
   * `not-before`, one that is not on any way here does; `other-scope`, one whose variables are not seen here; `nowhere`.
   */
  readonly reason: 'sometimes' | 'own-assign' | 'outside-distributed-map' | 'not-before' | 'other-scope' | 'nowhere';
  /** Where the variable is assigned all the same. */
  readonly assignedAt: Property | undefined;
}

/** The place that assigns the variable after all, with a sentence about it. */
export function relatedAssignment({ assignedAt }: UnassignedRead, message: string): readonly RelatedPlace[] {
  return assignedAt === undefined ? [] : [{ at: assignedAt, message }];
}

function isDoubtful({ state, name }: VariableRead, assigned: AssignedVariables): boolean {
  return assigned.areKnownAt(state) && !assigned.alwaysHolds(state, name);
}

/** What explains an absence. */
interface Definition {
  readonly scopes: ReadonlyMap<Scope, ReadonlyMap<string, Property>>;
  readonly byState: ReadonlyMap<State, readonly Assignment[]>;
  readonly anywhere: ReadonlyMap<string, Property>;
  /** Scopes that may assign more than can be read. */
  readonly unknown: ReadonlySet<Scope>;
}

function describe(facts: {
  readonly scopes: Definition['scopes'];
  readonly assignments: readonly Assignment[];
  readonly graphs: readonly ScopeGraph[];
}): Definition {
  const anywhere = new Map<string, Property>();
  const byState = new Map<State, Assignment[]>();
  const unknown = new Set(facts.graphs.filter(({ isComplete }) => !isComplete).map(({ scope }) => scope));
  for (const assignment of facts.assignments) {
    const { state, variables, isFullyKnown } = assignment;
    for (const [name, property] of variables) if (!anywhere.has(name)) anywhere.set(name, property);
    const ofState = byState.get(state);
    if (ofState === undefined) byState.set(state, [assignment]);
    else ofState.push(assignment);
    if (!isFullyKnown) unknown.add(state.scope);
  }
  return { scopes: facts.scopes, byState, anywhere, unknown };
}

/** The reason, or nothing where it cannot be known. */
function explain(read: VariableRead, assigned: AssignedVariables, definition: Definition): UnassignedRead | undefined {
  const { name, state } = read;
  if (assigned.mayHold(state, name))
    return { read, reason: 'sometimes', assignedAt: seenFrom(state.scope, name, definition) };
  const own = definition.byState.get(state)?.find(({ variables }) => variables.has(name));
  if (own !== undefined) return { read, reason: 'own-assign', assignedAt: own.variables.get(name) };
  return explainAbsence(read, definition);
}

function explainAbsence(read: VariableRead, definition: Definition): UnassignedRead | undefined {
  const { name, state } = read;
  const before = seenFrom(state.scope, name, definition);
  if (before !== undefined) return { read, reason: 'not-before', assignedAt: before };
  for (const scope of scopesBeyondDistributedMap(state.scope)) {
    const outer = definition.scopes.get(scope)?.get(name);
    if (outer !== undefined) return { read, reason: 'outside-distributed-map', assignedAt: outer };
    if (definition.unknown.has(scope)) return undefined;
  }
  const assignedAt = definition.anywhere.get(name);
  return { read, reason: assignedAt === undefined ? 'nowhere' : 'other-scope', assignedAt };
}

/** Where a scope whose variables are seen here assigns the variable, before or after. */
function seenFrom(from: Scope, name: string, { scopes }: Definition): Property | undefined {
  for (let scope: Scope | undefined = from; scope !== undefined; scope = outerScopeSeenBy(scope)) {
    const property = scopes.get(scope)?.get(name);
    if (property !== undefined) return property;
  }
  return undefined;
}

function outerScopeSeenBy(scope: Scope): Scope | undefined {
  return seesOuterVariables(scope) ? scope.owner?.scope : undefined;
}

/** The scopes around the innermost distributed Map that the scope lies in. */
function* scopesBeyondDistributedMap(from: Scope): Generator<Scope> {
  let innermost = from;
  for (let outer = outerScopeSeenBy(from); outer !== undefined; outer = outerScopeSeenBy(outer)) innermost = outer;
  for (let scope = innermost.owner?.scope; scope !== undefined; scope = scope.owner?.scope) yield scope;
}
