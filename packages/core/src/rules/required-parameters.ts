import { taskResources } from '../analyses/calls/task-resources.ts';
import { hasTaskResources } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import type { TaskResource } from '../expressions/resource.ts';
import { optimizedServices } from '../language/optimized-integrations.ts';
import { lacks } from '../model/field.ts';

export const requiredParameters = defineRule({
  id: 'required-parameters',
  description: 'Require `Parameters`, or `Arguments` in JSONata, for the call of a service.',
  category: 'tasks',
  severity: 'error',
  requirements: ['TASK-12'],
  messages: { missing: 'State `{state}` calls `{service}` without `{field}`.' },
  when: hasTaskResources,
  needs: { resources: taskResources },
  check(_document, { resources }, report) {
    for (const [{ name: state, node, property, queryLanguage }, { resource }] of resources) {
      const service = calledService(resource);
      if (service === undefined || queryLanguage === undefined || !lacks(node, 'Parameters', 'Arguments')) continue;
      const field = queryLanguage === 'JSONata' ? 'Arguments' : 'Parameters';
      report('missing', { at: property, data: { state, service, field } });
    }
  },
});

/** A service that is not known is another finding. Calls through the SDK need them too, be it an empty object. */
function calledService(resource: TaskResource): string | undefined {
  if (resource.kind !== 'integration' && resource.kind !== 'aws-sdk') return undefined;
  const { text, opaque } = resource.service;
  return (resource.kind === 'aws-sdk' && !opaque) || optimizedServices.has(text) ? text : undefined;
}
