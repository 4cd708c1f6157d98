import { taskResources, type WrittenResource } from '../analyses/calls/task-resources.ts';
import { contextReads, isPresenceTest, readsMember, writtenRead } from '../analyses/expressions/context-reads.ts';
import { hasContextReads } from '../analyses/subjects.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import type { TaskResource } from '../expressions/resource.ts';
import type { State, TaskState } from '../model/state-machine.ts';

export const taskTokenPlace = defineRule({
  id: 'task-token-place',
  description: 'Disallow reads of the task token in states that have none.',
  category: 'tasks',
  severity: 'warning',
  requirements: ['CTX-02', 'CTX-04'],
  messages: {
    task: '`{read}` does not exist in state `{state}`: only a Task with `.waitForTaskToken` or `.sync` has a token.',
    state: '`{read}` does not exist in state `{state}`: a {type} state has no task token.',
  },
  when: hasContextReads,
  needs: { reads: contextReads, resources: taskResources },
  check(_document, { reads, resources }, report) {
    for (const read of reads) {
      const { state } = read.site.place;
      if (!readsMember(read, 'Task') || isPresenceTest(read) || mayHaveToken(state, resources)) continue;
      const at = stringPart(read.site.node, read);
      const data = { read: writtenRead(read), state: state.name };
      if (state.type === 'Task') report('task', { at, data });
      else report('state', { at, data: { ...data, type: state.type ?? '' } });
    }
  },
});

function mayHaveToken(state: State, resources: ReadonlyMap<TaskState, WrittenResource>): boolean {
  if (state.type === undefined) return true;
  if (state.type !== 'Task') return false;
  const resource = resources.get(state)?.resource;
  return resource === undefined || !isWithoutToken(resource);
}

/** Where the action is a placeholder, the pattern may be part of it. */
function isWithoutToken(resource: TaskResource): boolean {
  switch (resource.kind) {
    case 'lambda-function':
    case 'activity':
      return true;
    case 'integration':
    case 'aws-sdk':
      return resource.pattern === 'request-response' && !resource.service.opaque && !resource.action.opaque;
    default:
      return false;
  }
}
