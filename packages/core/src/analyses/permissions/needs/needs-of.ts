import type { Document } from '../../../engine/document.ts';
import type { State } from '../../../model/state-machine.ts';
import type { PermissionNeed } from '../permission-need.ts';
import { keyNeeds } from './key-needs.ts';
import { machineNeeds } from './machine-needs.ts';
import { mapNeeds } from './map-needs.ts';
import type { NeedScope } from './need-scope.ts';
import { taskNeeds } from './task-needs.ts';

/** What a machine needs, as far as it is known. */
export interface MachineNeeds {
  readonly needs: readonly PermissionNeed[];
  /** Tasks of which it is not known what they need. */
  readonly unknown: readonly State[];
}

/** What a state is asked with. */
export interface Asked {
  readonly scope: NeedScope;
  readonly reachable: ReadonlySet<State>;
  /** What of the data is known in a state; nothing where the data is not followed. */
  readonly textsOf?: (state: State) => NeedScope['textAt'];
}

/** The needs of a machine, by what is known of its states. */
export function needsOf({ machine, use }: Document, { scope, reachable, textsOf }: Asked): MachineNeeds {
  const needs: PermissionNeed[] = use.declared === undefined ? [] : [...machineNeeds(use.declared.declaration, scope)];
  const unknown: State[] = [];
  for (const state of machine.states) {
    const found = needsOfState(state, { ...scope, textAt: textsOf?.(state) }, { isReachable: reachable.has(state) });
    if (found === undefined) unknown.push(state);
    else needs.push(...found);
  }
  return { needs: [...needs, ...keyNeeds(needs, scope)], unknown };
}

function needsOfState(
  state: State,
  scope: NeedScope,
  reach: Pick<PermissionNeed, 'isReachable'>,
): readonly PermissionNeed[] | undefined {
  if (state.type === 'Task') return taskNeeds(state, scope, reach);
  return state.type === 'Map' ? mapNeeds(state, scope, reach) : [];
}
