import { assignedVariables } from '../../analyses/variables/assigned-variables.ts';
import { assignments } from '../../analyses/variables/assignments.ts';
import { seesOuterVariables } from '../../analyses/variables/scope-variables.ts';
import type { FactStore } from '../../engine/fact-store.ts';
import { parseVariableName } from '../../expressions/variable-name.ts';
import type { Scope, State } from '../../model/state-machine.ts';
import { listed } from '../hover/field-documentation.ts';

/** A workflow variable that a state may read. */
export interface VisibleVariable {
  /** Without its `$`. */
  readonly name: string;
  /** The states that assign it, in the order of the text. */
  readonly assignedIn: readonly State[];
  /** Whether every way to the state assigns it; nothing where the ways are not known. */
  readonly isSure: boolean | undefined;
}

/**
 * The variables that some way to the state assigns. Where not every way is known, as in a definition that is being
 * written, those that any state assigns whose variables can be seen here.
 */
export function visibleVariables(facts: FactStore, state: State): readonly VisibleVariable[] {
  const flow = facts.get(assignedVariables);
  const assigners = assignersSeenFrom(facts, state.scope);
  const isKnown = flow.areKnownAt(state);
  const names = isKnown ? flow.namesAt(state) : [...assigners.keys()];
  return names.filter(isRead).map((name) => ({
    name,
    assignedIn: assigners.get(name) ?? [],
    isSure: isKnown ? flow.alwaysHolds(state, name) : undefined,
  }));
}

/** A key of `Assign` that is no name, or only deployment's, can be read by nobody. */
function isRead(name: string): boolean {
  return parseVariableName(name).kind === 'parsed';
}

/** What a person wants to know of a variable, in Markdown. */
export function variableDocumentation({ name, assignedIn, isSure }: VisibleVariable): string {
  const where = assignedIn.length === 0 ? '' : ` Assigned in ${listed(assignedIn.map((state) => state.name))}.`;
  return `Workflow variable \`$${name}\`.${where}${isSure === false ? ' Not every way here assigns it.' : ''}`;
}

function assignersSeenFrom(facts: FactStore, scope: Scope): ReadonlyMap<string, readonly State[]> {
  const scopes = scopesSeenFrom(scope);
  const assigners = new Map<string, State[]>();
  for (const { state, variables } of facts.get(assignments)) {
    if (!scopes.has(state.scope)) continue;
    for (const name of variables.keys()) {
      const states = assigners.get(name);
      if (states === undefined) assigners.set(name, [state]);
      else if (states.at(-1) !== state) states.push(state);
    }
  }
  return assigners;
}

function scopesSeenFrom(from: Scope): ReadonlySet<Scope> {
  const scopes = new Set<Scope>();
  for (let scope: Scope | undefined = from; scope !== undefined; ) {
    scopes.add(scope);
    scope = seesOuterVariables(scope) ? scope.owner?.scope : undefined;
  }
  return scopes;
}
