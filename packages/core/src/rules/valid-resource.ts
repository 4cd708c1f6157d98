import { taskResources } from '../analyses/calls/task-resources.ts';
import { hasUnusualResources } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import type { TaskResource } from '../expressions/resource.ts';

export const validResource = defineRule({
  id: 'valid-resource',
  description: 'Require `Resource` to be the ARN of something that a Task can call.',
  category: 'tasks',
  severity: 'error',
  requirements: ['TASK-01', 'TASK-02', 'RES-01'],
  messages: {
    empty: 'State `{state}` has an empty `Resource`.',
    noArn: 'State `{state}` has `{resource}` for a `Resource`, which is no ARN.',
    expression: '`Resource` of state `{state}` is a JSONata expression, but takes constants only.',
    path: '`Resource` of state `{state}` is a path, but takes constants only.',
    stateMachine: 'State `{state}` names a state machine; `arn:aws:states:::states:startExecution` starts one.',
    notCallable: 'No Task can call `{resource}`: it is no Lambda function, activity or service integration.',
  },
  when: hasUnusualResources,
  needs: { resources: taskResources },
  check(_document, { resources }, report) {
    for (const [state, { node, resource }] of resources) {
      if (node.partial || isToken(node.value)) continue;
      const fault = faultOf(resource, node.value);
      if (fault !== undefined) report(fault, { at: node, data: { state: state.name, resource: node.value } });
    }
  },
});

/** Texts such as `__FUNCTION_ARN__`, which a script replaces before the definition is deployed. */
function isToken(text: string): boolean {
  return /^_+\w+$/.test(text);
}

function faultOf(resource: TaskResource, text: string) {
  // The percent sign of `{%` opens a placeholder in other texts, so that an expression is told by its first characters.
  if (text.startsWith('{%')) return 'expression';
  if (text === '') return 'empty';
  if (resource.kind === 'not-an-arn') return text.startsWith('$') ? 'path' : 'noArn';
  if (resource.kind !== 'other-arn') return undefined;
  const { service, resource: named } = resource.arn;
  return service.text === 'states' && named.text.startsWith('stateMachine:') ? 'stateMachine' : 'notCallable';
}
