import { taskResources } from '../analyses/calls/task-resources.ts';
import { expressScopes } from '../analyses/flow/express-scopes.ts';
import { hasTaskResources } from '../analyses/subjects.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import type { TaskResource } from '../expressions/resource.ts';
import { jobActions } from '../language/optimized-integrations.ts';

export const noFireAndForgetJob = defineRule({
  id: 'no-fire-and-forget-job',
  description: 'Require Tasks that start a job to wait for it.',
  category: 'practice',
  severity: 'info',
  preset: 'strict',
  requirements: ['SMELL-10', 'RES-19'],
  messages: {
    forgotten: 'State `{state}` is done as soon as `{call}` has started; `{waiting}` waits until it is over.',
  },
  when: hasTaskResources,
  needs: { resources: taskResources, express: expressScopes },
  check(_document, { resources, express }, report) {
    for (const [{ name: state, scope }, { node, resource }] of resources) {
      const job = jobOf(resource);
      if (job === undefined || express.has(scope)) continue;
      const { call, part } = job;
      const waiting = call === 'states:startExecution' ? '.sync:2' : '.sync';
      report('forgotten', { at: stringPart(node, part), data: { state, call, waiting } });
    }
  },
});

function jobOf(resource: TaskResource) {
  if (resource.kind !== 'integration' || resource.pattern !== 'request-response') return undefined;
  const call = `${resource.service.text}:${resource.action.text}`;
  return jobActions.has(call) ? { call, part: resource.arn.resource } : undefined;
}
