import { expressionSites } from '../../analyses/expressions/expression-sites.ts';
import { seesOuterVariables } from '../../analyses/variables/scope-variables.ts';
import { isReservedVariableName, parseVariableName } from '../../expressions/variable-name.ts';
import type { Scope } from '../../model/state-machine.ts';
import type { NamePlace } from './name-place.ts';
import type { Renamed } from './renamed.ts';
import { stateWithUnreadableUse } from './unreadable-uses.ts';
import { homesOf, maySeeOuterVariables, scopesSeeing, usesOfSame, variableUsesIn } from './variable-uses.ts';

/** Why the variable cannot have the new name, in one sentence; nothing when it can. */
export function refusalOfVariableName(renamed: Renamed): string | undefined {
  return refusalOfName(renamed.newName) ?? refusalOfPlaces(renamed) ?? refusalOfDoubt(renamed);
}

function refusalOfName(newName: string): string | undefined {
  const parsed = parseVariableName(newName);
  if (parsed.kind === 'malformed') return parsed.problems[0]?.message;
  return isReservedVariableName(newName) ? '`$states` is the variable of Step Functions itself.' : undefined;
}

/** The new name is taken where the variable is seen, or the variable would be lost where another is seen already. */
function refusalOfPlaces(renamed: Renamed): string | undefined {
  const { document, facts, named, newName } = renamed;
  const { scopes } = document.machine;
  const all = variableUsesIn(facts);
  const home = homeOf(
    named.origin,
    all.filter(({ name }) => name === named.name),
    scopes,
  );
  const seeing = scopesSeeing(home, scopes, maySeeOuterVariables);
  const others = all.filter(({ name }) => name === newName);
  const homes = homesOf(others, scopes, maySeeOuterVariables);
  const outer = homes.get(home);
  const isOutside = others.some(({ role, scope }) => role === 'write' && scope === outer);
  if (isOutside || others.some(({ scope }) => seeing.has(scope)))
    return `There is a variable \`$${newName}\` already that is seen where \`$${named.name}\` is.`;
  return refusalOfExpressions(renamed, seeing);
}

function homeOf(origin: NamePlace, namesakes: readonly NamePlace[], scopes: readonly Scope[]): Scope {
  return homesOf(namesakes, scopes, seesOuterVariables).get(origin.scope) ?? origin.scope;
}

/** In an expression, a variable or function of its own may have the new name. */
function refusalOfExpressions({ facts, newName }: Renamed, seeing: ReadonlySet<Scope>): string | undefined {
  for (const { place, references } of facts.get(expressionSites).jsonata) {
    if (references === undefined || !seeing.has(place.state.scope)) continue;
    const { bindings, calls } = references;
    if (bindings.includes(newName) || calls.some(({ name }) => name === newName))
      return `State \`${place.state.name}\` has an expression that uses \`$${newName}\` for something else.`;
  }
  return undefined;
}

/** Where it is not known whether something is a use of the variable. */
function refusalOfDoubt({ document, facts, named }: Renamed): string | undefined {
  const { name, origin, uses } = named;
  const { scopes } = document.machine;
  const namesakes = variableUsesIn(facts).filter((use) => use.name === name);
  if (usesOfSame(origin, namesakes, { scopes, sees: maySeeOuterVariables }).length > uses.length)
    return `Only deployment decides whether a Map state is distributed, and so whether it sees \`$${name}\`.`;
  const state = stateWithUnreadableUse(document, facts, name);
  if (state === undefined) return undefined;
  return `State \`${state.name}\` holds a text that cannot be read as an expression and may use \`$${name}\`.`;
}
