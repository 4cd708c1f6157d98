import type { Drawing, StateId } from '../drawing.ts';

/** The states that can lead to each other: those of the machine, or of one branch or iteration. */
export interface DrawnScope {
  /** The Parallel or Map state around it; nothing for the machine. */
  readonly owner: StateId | undefined;
  readonly branch: number;
  readonly states: readonly StateId[];
  /** By their places in the list of the drawing. */
  readonly transitions: readonly number[];
}

export interface DrawnScopes {
  /** Outer ones first. */
  readonly inner: readonly DrawnScope[];
  /** By a Parallel or Map state: what runs in it, in the order of the branches. */
  readonly byOwner: ReadonlyMap<number, readonly DrawnScope[]>;
}

interface OpenScope extends DrawnScope {
  readonly states: StateId[];
  readonly transitions: number[];
}

/** The scopes of a drawing. States stand behind those that they are in, and transitions stand in the order of their scopes. */
export function scopesOf(drawing: Drawing): DrawnScopes {
  const scopes = new Map<string, OpenScope>();
  const scopeFor = (owner: StateId | undefined, branch: number) => {
    const key = `${owner ?? 'machine'}/${branch}`;
    const known = scopes.get(key);
    if (known !== undefined) return known;
    const made: OpenScope = { owner, branch, states: [], transitions: [] };
    scopes.set(key, made);
    return made;
  };
  const scopeOfState = (id: StateId) => {
    const { parent, branch } = drawing.states[id] ?? { parent: undefined, branch: 0 };
    return isAround(parent, id) ? scopeFor(parent, branch ?? 0) : scopeFor(undefined, 0);
  };
  scopeFor(undefined, 0);
  for (const id of drawing.states.keys()) scopeOfState(id).states.push(id);
  for (const [index, transition] of drawing.transitions.entries()) {
    const state = transition.from ?? transition.to;
    (state === null || state === undefined ? scopeFor(undefined, 0) : scopeOfState(state)).transitions.push(index);
  }
  return { inner: [...scopes.values()], byOwner: byOwner([...scopes.values()]) };
}

/** Whoever made the drawing, no state is in itself or in one behind it. */
function isAround(parent: StateId | null | undefined, id: StateId): parent is StateId {
  return parent !== null && parent !== undefined && Number.isInteger(parent) && parent >= 0 && parent < id;
}

function byOwner(scopes: readonly DrawnScope[]): ReadonlyMap<number, readonly DrawnScope[]> {
  const owned = new Map<number, DrawnScope[]>();
  for (const scope of scopes) {
    if (scope.owner === undefined) continue;
    owned.set(
      scope.owner,
      [...(owned.get(scope.owner) ?? []), scope].sort((one, other) => one.branch - other.branch),
    );
  }
  return owned;
}
