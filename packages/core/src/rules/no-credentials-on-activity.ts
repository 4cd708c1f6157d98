import { taskResources } from '../analyses/calls/task-resources.ts';
import { hasUnusualResources } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { removeProperty } from '../syntax/edit.ts';
import { isUnknown, propertyOf } from '../syntax/node.ts';

export const noCredentialsOnActivity = defineRule({
  id: 'no-credentials-on-activity',
  description: 'Disallow `Credentials` for activities.',
  category: 'tasks',
  severity: 'error',
  requirements: ['CRED-04'],
  messages: { refused: 'State `{state}` runs an activity, which takes no `Credentials`.' },
  when: hasUnusualResources,
  needs: { resources: taskResources },
  check(_document, { resources }, report) {
    for (const [{ name: state, node }, { resource }] of resources) {
      if (resource.kind !== 'activity') continue;
      const property = propertyOf(node, 'Credentials');
      if (property === undefined || isUnknown(property.value)) continue;
      const fix = { title: 'Remove `Credentials`', kind: 'suggestion', edits: [removeProperty(property)] } as const;
      report('refused', { at: property, data: { state }, fixes: [fix] });
    }
  },
});
