import { isReferencePath, type JsonPath } from '../../expressions/json-path.ts';
import type { State } from '../../model/state-machine.ts';
import type { ExpressionSites, JsonataSite, PathSite } from '../expressions/expression-sites.ts';
import { pathsIn } from '../variables/variable-reads.ts';
import { eitherUse, type Use, unused, useAt, used } from './use.ts';

/** What the expressions of a state read, wherever they stand in it. */
export interface StateUses {
  /** Of what the state is given; in JSONPath of what `InputPath` selects. */
  readonly input: Use;
  /** Of what its task, branches or iterations bring forth. */
  readonly result: Use;
}

export const noUses: StateUses = { input: unused, result: unused };

const anyUses: StateUses = { input: used, result: used };

/** By state. Whatever cannot be read may read everything. */
export function usesByState({ paths, intrinsics, jsonata }: ExpressionSites): ReadonlyMap<State, StateUses> {
  const uses = new Map<State, StateUses>();
  const add = (state: State, more: StateUses) => uses.set(state, either(uses.get(state) ?? noUses, more));
  for (const site of paths) if (!wayFields.has(site.place.field)) add(site.place.state, usesOfPath(site));
  for (const { place, call } of intrinsics) if (call.kind !== 'parsed') add(place.state, anyUses);
  for (const site of jsonata) add(site.place.state, usesOfJsonata(site));
  return uses;
}

/** These say which way data takes, and what of it is read later says whether they read. */
const wayFields: ReadonlySet<string> = new Set(['InputPath', 'OutputPath', 'ResultPath']);

/** The names that a path begins with; what comes after them is read as a whole. */
export function namesOf({ steps }: JsonPath): readonly string[] {
  const names: string[] = [];
  for (const step of steps) {
    if (step.kind !== 'member') break;
    names.push(step.name);
  }
  return names;
}

/** The names of a path that is made of nothing but names, from the input. */
export function plainNamesOf(path: JsonPath): readonly string[] | undefined {
  if (path.root.kind !== 'input' || !isReferencePath(path)) return undefined;
  const names = namesOf(path);
  return names.length === path.steps.length ? names : undefined;
}

function usesOfPath({ path, place }: PathSite): StateUses {
  if (path.kind !== 'parsed') return anyUses;
  const read = pathsIn(path.tree).filter(({ root }) => root.kind === 'input');
  const use = read.reduce<Use>((sum, one) => eitherUse(sum, useAt(namesOf(one))), unused);
  // What a catcher assigns is read from its error output.
  if (place.catcher !== undefined) return noUses;
  if (place.field === 'ResultSelector') return { input: unused, result: use };
  // Whether it is read before or after ResultSelector was not recorded.
  return place.field === 'Assign' ? { input: use, result: used } : { input: use, result: unused };
}

function usesOfJsonata({ references }: JsonataSite): StateUses {
  if (references === undefined) return anyUses;
  return references.states
    .filter(({ local }) => !local)
    .reduce<StateUses>((sum, { members: [first, ...rest] }) => {
      const use = useAt(rest.map(({ name }) => name));
      if (first === undefined) return anyUses;
      if (first.name === 'input') return either(sum, { input: use, result: unused });
      return first.name === 'result' ? either(sum, { input: unused, result: use }) : sum;
    }, noUses);
}

function either(one: StateUses, other: StateUses): StateUses {
  return { input: eitherUse(one.input, other.input), result: eitherUse(one.result, other.result) };
}
