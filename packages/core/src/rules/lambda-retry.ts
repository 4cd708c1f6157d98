import { taskResources } from '../analyses/calls/task-resources.ts';
import { hasTaskResources } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { defineRule } from '../engine/rule.ts';
import { invokesLambda } from '../expressions/resource.ts';
import { lambdaRetrier, transientLambdaErrors } from '../language/error-names.ts';
import type { TaskState } from '../model/state-machine.ts';
import { addProperty } from '../syntax/edit.ts';
import { propertyOf } from '../syntax/node.ts';

export const lambdaRetry = defineRule({
  id: 'lambda-retry',
  description: 'Require Tasks that invoke a Lambda function to retry the transient errors of Lambda.',
  category: 'errors',
  severity: 'info',
  preset: 'strict',
  requirements: ['RETRY-19'],
  messages: {
    none: 'Task `{state}` does not retry the transient errors of Lambda.',
    some: 'Task `{state}` retries transient errors of Lambda, but not `{error}`.',
  },
  when: hasTaskResources,
  needs: { resources: taskResources },
  check(_document, { resources }, report) {
    for (const [state, { resource }] of resources) {
      if (!invokesLambda(resource) || !isFullyKnown(state)) continue;
      const missed = errorsWithoutRetrier(state);
      if (missed.length === transientLambdaErrors.length) {
        report('none', { at: state.property, data: { state: state.name }, fixes: addRetry(state) });
        continue;
      }
      for (const error of missed) report('some', { at: state.property, data: { state: state.name, error } });
    }
  },
});

function isFullyKnown({ node, retriers, handlersAreKnown }: TaskState): boolean {
  return handlersAreKnown && retriers.every(({ errors }) => errors.isFullyKnown) && !node.hasUnknownKeys;
}

/** A Retrier with `MaxAttempts` of 0 is a decision too. */
function errorsWithoutRetrier({ retriers }: TaskState): readonly string[] {
  const names = new Set(retriers.flatMap(({ errors }) => errors.names.map(({ value }) => value)));
  if (names.has('States.ALL') || names.has('States.TaskFailed')) return [];
  return transientLambdaErrors.filter((name) => !names.has(name));
}

function addRetry({ node }: TaskState): readonly Fix[] {
  if (propertyOf(node, 'Retry') !== undefined) return [];
  const edit = addProperty(node, 'Retry', [lambdaRetrier]);
  return edit === undefined
    ? []
    : [{ title: 'Retry the transient errors of Lambda', kind: 'suggestion', edits: [edit] }];
}
