import { taskResources } from '../analyses/calls/task-resources.ts';
import { hasHeartbeats } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import type { TaskResource } from '../expressions/resource.ts';
import { removeProperty } from '../syntax/edit.ts';
import { propertyOf } from '../syntax/node.ts';

export const noUselessHeartbeat = defineRule({
  id: 'no-useless-heartbeat',
  description: 'Disallow a heartbeat for a Task that nothing can send one for.',
  category: 'tasks',
  severity: 'info',
  requirements: ['TASK-09'],
  messages: { useless: 'State `{state}` has no task token, so nobody can send the heartbeat of `{field}`.' },
  when: hasHeartbeats,
  needs: { resources: taskResources },
  check(_document, { resources }, report) {
    for (const [{ name: state, node }, { resource }] of resources) {
      const property = propertyOf(node, 'HeartbeatSeconds') ?? propertyOf(node, 'HeartbeatSecondsPath');
      if (property === undefined || !answersAtOnce(resource)) continue;
      const { name: field } = property;
      const fix = { title: `Remove \`${field}\``, kind: 'suggestion', edits: [removeProperty(property)] } as const;
      report('useless', { at: property, data: { state, field }, fixes: [fix], tags: ['unnecessary'] });
    }
  },
});

function answersAtOnce(resource: TaskResource): boolean {
  if (resource.kind === 'lambda-function') return true;
  return (resource.kind === 'integration' || resource.kind === 'aws-sdk') && resource.pattern === 'request-response';
}
