import { taskResources, type WrittenResource } from '../analyses/calls/task-resources.ts';
import { expressScopes } from '../analyses/flow/express-scopes.ts';
import { hasTaskResources } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { lacks } from '../model/field.ts';

export const taskTimeout = defineRule({
  id: 'task-timeout',
  description: 'Require a timeout for every Task, or for the whole state machine.',
  category: 'tasks',
  severity: 'info',
  preset: 'strict',
  requirements: ['SMELL-01'],
  messages: { missing: 'State `{state}` has no `TimeoutSeconds`, and neither has the state machine.' },
  when: hasTaskResources,
  needs: { resources: taskResources, express: expressScopes },
  check({ machine }, { resources, express }, report) {
    if (machine.scope === undefined || !lacks(machine.scope.node, 'TimeoutSeconds')) return;
    for (const [{ name: state, scope, node, property }, resource] of resources) {
      if (express.has(scope) || !mayHang(resource) || !lacks(node, 'TimeoutSeconds', 'TimeoutSecondsPath')) continue;
      report('missing', { at: property, data: { state } });
    }
  },
});

/** Tasks that wait for a token or an activity are reported by `callback-timeout`; HTTP calls end after a minute. */
function mayHang({ resource }: WrittenResource): boolean {
  if (resource.kind === 'lambda-function') return true;
  if (resource.kind !== 'integration' && resource.kind !== 'aws-sdk') return false;
  return resource.service.text !== 'http' && resource.pattern !== undefined && resource.pattern !== 'waitForTaskToken';
}
