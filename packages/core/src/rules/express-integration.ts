import { taskResources } from '../analyses/calls/task-resources.ts';
import { executionTypes, relatedType } from '../analyses/flow/execution-types.ts';
import { hasUnusualResources } from '../analyses/subjects.ts';
import { type Place, stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import type { TaskResource } from '../expressions/resource.ts';
import type { StringNode } from '../syntax/node.ts';

export const expressIntegration = defineRule({
  id: 'express-integration',
  description: 'Disallow Tasks in Express workflows that wait for a job, a task token or an activity.',
  category: 'tasks',
  severity: 'error',
  requirements: ['EXPR-01', 'EXPR-02', 'EXPR-03', 'DMAP-02'],
  messages: {
    pattern: 'State `{state}` runs in an Express workflow, which supports no `.{pattern}`.',
    activity: 'State `{state}` runs in an Express workflow, which supports no activities.',
  },
  when: hasUnusualResources,
  needs: { resources: taskResources, types: executionTypes },
  check({ use }, { resources, types }, report) {
    if (types.size === 0) return;
    for (const [{ name: state, scope }, { node, resource }] of resources) {
      if (types.get(scope) !== 'EXPRESS') continue;
      const pattern = patternOf(resource);
      const related = relatedType(use, scope);
      if (resource.kind === 'activity') report('activity', { at: node, data: { state }, related });
      if (pattern === undefined) continue;
      report('pattern', { at: placeOf(resource, node), data: { state, pattern }, related });
    }
  },
});

function patternOf(resource: TaskResource): string | undefined {
  if (resource.kind !== 'integration' && resource.kind !== 'aws-sdk') return undefined;
  return resource.pattern === 'request-response' ? undefined : resource.pattern;
}

function placeOf(resource: TaskResource, node: StringNode): Place {
  return 'suffix' in resource && resource.suffix !== undefined ? stringPart(node, resource.suffix) : node;
}
