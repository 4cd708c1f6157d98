import type { TaskAnswer, TaskCall } from '../../../packages/core/src/interpreter/task-answers.ts';
import type { State } from '../../../packages/core/src/model/state-machine.ts';
import { propertyOf } from '../../../packages/core/src/syntax/node.ts';
import type { Random } from '../../fuzz/random.ts';
import { errorNames, randomJson } from './random-machines.ts';

/** An error or a small value, in the form that the integration gives it. */
export function randomAnswer({ kind, state }: TaskCall, random: Random): TaskAnswer {
  if (kind === 'whole') return { kind: 'unanswered' };
  if (random.below(4) === 0)
    return {
      kind: 'throw',
      error: random.below(8) === 0 ? undefined : random.pick(errorNames),
      cause: random.below(4) === 0 ? undefined : 'why',
    };
  const value = randomJson(random);
  return {
    kind: 'return',
    value: isInvocation(state) ? { ExecutedVersion: '1', Payload: value, StatusCode: 200 } : value,
  };
}

function isInvocation({ node }: State): boolean {
  const resource = propertyOf(node, 'Resource')?.value;
  return resource?.kind === 'string' && resource.value.endsWith(':lambda:invoke');
}
