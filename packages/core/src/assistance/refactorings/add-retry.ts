import { taskResources } from '../../analyses/calls/task-resources.ts';
import { invokesLambda } from '../../expressions/resource.ts';
import { lambdaRetrier } from '../../language/error-names.ts';
import { lacks } from '../../model/field.ts';
import { type FallibleState, isFallible } from '../../model/state-machine.ts';
import type { JsonValue } from '../../syntax/edit.ts';
import type { Draft, StateSite } from './refactoring.ts';
import { addField } from './writing.ts';

/** Retries a state that has no `Retry`; a call of Lambda as AWS recommends it. */
export function addRetry({ state, facts }: StateSite): readonly Draft[] {
  if (!isFallible(state) || !lacks(state.node, 'Retry')) return [];
  const callsLambda = isLambdaCall(state, facts);
  const [what, retrier]: [string, JsonValue] = callsLambda
    ? ['the transient errors of Lambda in', lambdaRetrier]
    : ['the errors of', usualRetrier];
  const edits = [addField(state.node, 'Retry', [retrier])];
  return [{ title: `Retry ${what} \`${state.name}\``, kind: 'rewrite', edits }];
}

/** The numbers are the defaults of the language, written out to be changed. */
const usualRetrier = { ErrorEquals: ['States.ALL'], IntervalSeconds: 1, MaxAttempts: 3, BackoffRate: 2 };

function isLambdaCall(state: FallibleState, facts: StateSite['facts']): boolean {
  const resource = state.type === 'Task' ? facts.get(taskResources).get(state)?.resource : undefined;
  return resource !== undefined && invokesLambda(resource);
}
