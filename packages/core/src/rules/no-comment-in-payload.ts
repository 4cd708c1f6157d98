import { taskResources, type WrittenResource } from '../analyses/calls/task-resources.ts';
import { expressionSites, type PayloadSite } from '../analyses/expressions/expression-sites.ts';
import { hasPayloads } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import type { TaskState } from '../model/state-machine.ts';
import { propertyOf } from '../syntax/node.ts';

export const noCommentInPayload = defineRule({
  id: 'no-comment-in-payload',
  description: 'Disallow `Comment` among the parameters of a service call, to which it is sent.',
  category: 'data',
  severity: 'info',
  requirements: ['FLD-16'],
  messages: { sent: '`Comment` in `{field}` is data, and is sent to the service.' },
  when: hasPayloads,
  needs: { sites: expressionSites, resources: taskResources },
  check(_document, { sites, resources }, report) {
    for (const site of sites.payloads) {
      const comment = site.node.kind === 'object' ? propertyOf(site.node, 'Comment') : undefined;
      if (comment === undefined || comment.value.kind !== 'string' || !isServiceCall(site, resources)) continue;
      report('sent', { at: comment, data: { field: site.place.field } });
    }
  },
});

/**
 * No optimized integration has a parameter of that name. Calls through `aws-sdk` may: `ssm:sendCommand` has one. What a
 * Lambda function or an activity is sent is its own affair.
 */
function isServiceCall({ place }: PayloadSite, resources: ReadonlyMap<TaskState, WrittenResource>): boolean {
  const { state, field } = place;
  if (state.type !== 'Task' || (field !== 'Parameters' && field !== 'Arguments')) return false;
  const resource = resources.get(state)?.resource;
  return resource?.kind === 'integration' && !resource.service.opaque;
}
