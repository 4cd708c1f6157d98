import { functionCalls } from '../analyses/calls/function-calls.ts';
import { taskResources } from '../analyses/calls/task-resources.ts';
import { hasTaskResources } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { parameterOf } from '../model/call-parameters.ts';

export const lambdaQualifier = defineRule({
  id: 'lambda-qualifier',
  description: 'Require Lambda functions to be called by a version or an alias.',
  category: 'practice',
  severity: 'info',
  preset: 'strict',
  requirements: ['RES-24'],
  messages: { moving: 'State `{state}` calls whatever `{function}` is at the time; a version or an alias pins it.' },
  when: hasTaskResources,
  needs: { calls: functionCalls, resources: taskResources },
  check(_document, { calls, resources }, report) {
    for (const { state, parameters, name, node } of calls) {
      if (parameterOf(parameters, 'Qualifier').kind !== 'missing' || !isMoving(name.qualifier?.text)) continue;
      report('moving', { at: node, data: { state: state.name, function: name.name.text } });
    }
    for (const [state, { node, resource }] of resources) {
      if (resource.kind !== 'lambda-function' || resource.name.opaque || node.partial) continue;
      if (!isMoving(resource.qualifier?.text)) continue;
      report('moving', { at: node, data: { state: state.name, function: resource.name.text } });
    }
  },
});

function isMoving(qualifier: string | undefined): boolean {
  return qualifier === undefined || qualifier === '$LATEST';
}
