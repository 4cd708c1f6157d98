import { taskResources } from '../../analyses/calls/task-resources.ts';
import type { FactStore } from '../../engine/fact-store.ts';
import { type ContextMember, contextMembers } from '../../language/context-object.ts';
import { isFallible, type MapState, type State } from '../../model/state-machine.ts';
import type { DefinitionPlace } from '../cursor/definition-place.ts';

/** The members of the context object below a path that exist at a place. */
export function visibleContextMembers(
  path: readonly string[],
  { place, facts }: { readonly place: DefinitionPlace; readonly facts: FactStore },
): readonly ContextMember[] {
  const below = contextMembers.filter((member) => {
    return member.path.length === path.length + 1 && path.every((name, index) => member.path[index] === name);
  });
  return below.filter((member) => exists(member, place, facts));
}

function exists({ available }: ContextMember, place: DefinitionPlace, facts: FactStore): boolean {
  const { state } = place;
  if (state === undefined) return available === 'always';
  switch (available) {
    case 'always':
    case 'redriven':
      return true;
    case 'retrying-state':
      return isFallible(state);
    case 'task-token':
      return waits(state, facts);
    case 'map-item':
    case 'map-entry':
      return mapWithItem(place) !== undefined;
    case 'distributed-map-item':
      return mapWithItem(place)?.mode !== 'INLINE' && mapWithItem(place) !== undefined;
  }
}

function waits(state: State, facts: FactStore): boolean {
  if (state.type !== 'Task') return false;
  const resource = facts.get(taskResources).get(state)?.resource;
  return resource === undefined || !('pattern' in resource) || resource.pattern !== 'request-response';
}

/** The Map whose item is seen: a Map's own where it makes the input of an iteration, or that of an inline Map around. */
function mapWithItem({ state, field }: DefinitionPlace): MapState | undefined {
  if (state?.type === 'Map' && (field === 'ItemSelector' || field === 'Parameters')) return state;
  let owner = state?.scope.owner;
  while (owner !== undefined && owner.type !== 'Map') owner = owner.scope.owner;
  return owner?.mode === 'DISTRIBUTED' ? undefined : owner;
}
