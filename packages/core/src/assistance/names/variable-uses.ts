import { assignments } from '../../analyses/variables/assignments.ts';
import { seesOuterVariables } from '../../analyses/variables/scope-variables.ts';
import { variableReads } from '../../analyses/variables/variable-reads.ts';
import type { FactStore } from '../../engine/fact-store.ts';
import { stringPart } from '../../engine/place.ts';
import type { Scope } from '../../model/state-machine.ts';
import { isDeploymentKey } from '../../syntax/opaque.ts';
import type { NamePlace } from './name-place.ts';

/** Every place that assigns or reads a variable, but for what an expression binds itself. */
export function variableUsesIn(facts: FactStore): readonly NamePlace[] {
  const uses: NamePlace[] = [];
  for (const { state, written } of facts.get(assignments)) {
    for (const [name, at] of written) {
      if (!isDeploymentKey(name)) uses.push({ name, role: 'write', scope: state.scope, at });
    }
  }
  for (const { name, state, at } of facts.get(variableReads)) {
    const { start, end } = at;
    uses.push({ name, role: 'read', scope: state.scope, at: stringPart(at.node, { start: start + 1, end }) });
  }
  return uses;
}

/** Whether the states of a scope see the variables of the scope around it. */
export type Sight = (scope: Scope) => boolean;

/** As `seesOuterVariables`, and also where only deployment decides whether a Map is distributed. */
export function maySeeOuterVariables(scope: Scope): boolean {
  const { owner } = scope;
  return seesOuterVariables(scope) || (owner?.type === 'Map' && owner.mode === undefined);
}

/**
 * The uses of one variable among all uses of its name: a variable is shared by the scopes that see each other, and lives
 * in the outermost of them that assigns it.
 */
export function usesOfSame(
  origin: NamePlace,
  namesakes: readonly NamePlace[],
  { scopes, sees }: { readonly scopes: readonly Scope[]; readonly sees: Sight },
): readonly NamePlace[] {
  const homes = homesOf(namesakes, scopes, sees);
  const home = homes.get(origin.scope);
  return namesakes.filter(({ scope }) => homes.get(scope) === home);
}

/** The scopes in which a variable that lives in `home` is seen, itself among them. */
export function scopesSeeing(home: Scope, scopes: readonly Scope[], sees: Sight): ReadonlySet<Scope> {
  const seeing = new Set([home]);
  for (const scope of scopes) {
    const outer = outerOf(scope, sees);
    if (outer !== undefined && seeing.has(outer)) seeing.add(scope);
  }
  return seeing;
}

/** By scope, where the variable lives that a name means there. What is assigned nowhere lives in the outermost scope. */
export function homesOf(
  namesakes: readonly NamePlace[],
  scopes: readonly Scope[],
  sees: Sight,
): ReadonlyMap<Scope, Scope> {
  const assigning = new Set(namesakes.filter(({ role }) => role === 'write').map(({ scope }) => scope));
  const assigned = new Map<Scope, Scope>();
  const outermost = new Map<Scope, Scope>();
  // Outer scopes come before inner ones.
  for (const scope of scopes) {
    const outer = outerOf(scope, sees);
    const home = (outer && assigned.get(outer)) ?? (assigning.has(scope) ? scope : undefined);
    if (home !== undefined) assigned.set(scope, home);
    outermost.set(scope, (outer && outermost.get(outer)) ?? scope);
  }
  return new Map(scopes.map((scope) => [scope, assigned.get(scope) ?? outermost.get(scope) ?? scope]));
}

/** The scope and those around it whose variables are seen there, innermost first. */
export function* scopesSeenFrom(from: Scope): Generator<Scope> {
  for (let scope: Scope | undefined = from; scope !== undefined; scope = outerOf(scope, seesOuterVariables))
    yield scope;
}

function outerOf(scope: Scope, sees: Sight): Scope | undefined {
  return sees(scope) ? scope.owner?.scope : undefined;
}
