import { taskResources } from '../analyses/calls/task-resources.ts';
import { executionTypes } from '../analyses/flow/execution-types.ts';
import { hasUnusualResources } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import type { TaskResource } from '../expressions/resource.ts';
import { lacks } from '../model/field.ts';

export const callbackTimeout = defineRule({
  id: 'callback-timeout',
  description: 'Require a limit of time for Tasks that wait for somebody to answer.',
  category: 'tasks',
  severity: 'info',
  requirements: ['TASK-10'],
  messages: {
    token: 'State `{state}` waits up to a year for its task token to come back: it has no timeout and no heartbeat.',
    activity: 'State `{state}` waits up to a year for a worker of its activity: it has no timeout and no heartbeat.',
  },
  when: hasUnusualResources,
  needs: { resources: taskResources, types: executionTypes },
  check({ machine }, { resources, types }, report) {
    if (machine.scope === undefined || !lacks(machine.scope.node, 'TimeoutSeconds')) return;
    for (const [{ name: state, node, property, scope }, { resource }] of resources) {
      // An Express workflow cannot wait at all, which `express-integration` tells of.
      if (types.get(scope) === 'EXPRESS') continue;
      const waiting = waitingFor(resource);
      if (waiting !== undefined && lacks(node, ...limits)) report(waiting, { at: property, data: { state } });
    }
  },
});

const limits = ['TimeoutSeconds', 'TimeoutSecondsPath', 'HeartbeatSeconds', 'HeartbeatSecondsPath'];

function waitingFor(resource: TaskResource) {
  if (resource.kind === 'activity') return 'activity';
  if (resource.kind !== 'integration' && resource.kind !== 'aws-sdk') return undefined;
  return resource.pattern === 'waitForTaskToken' ? 'token' : undefined;
}
