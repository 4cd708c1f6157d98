import { defineAnalysis } from '../../engine/analysis.ts';
import { readTaskResource, type TaskResource } from '../../expressions/resource.ts';
import { writtenAt } from '../../model/field.ts';
import { type StateMachine, statesOfType, type TaskState } from '../../model/state-machine.ts';
import type { StringNode } from '../../syntax/node.ts';

/** What each Task runs, by the shape of its `Resource`; Tasks whose `Resource` is no text are left out. */
export const taskResources = defineAnalysis({
  name: 'task-resources',
  needs: {},
  run: ({ machine }): ReadonlyMap<TaskState, WrittenResource> => resourcesIn(machine),
});

export interface WrittenResource {
  readonly node: StringNode;
  readonly resource: TaskResource;
}

function resourcesIn(machine: StateMachine): ReadonlyMap<TaskState, WrittenResource> {
  const resources = new Map<TaskState, WrittenResource>();
  // Most tasks of a definition run one of a few resources.
  const read = new Map<string, TaskResource>();
  for (const state of statesOfType(machine, 'Task')) {
    const node = writtenAt(state.resource)?.value;
    if (node?.kind !== 'string') continue;
    const resource = read.get(node.value) ?? readTaskResource(node.value);
    read.set(node.value, resource);
    resources.set(state, { node, resource });
  }
  return resources;
}
